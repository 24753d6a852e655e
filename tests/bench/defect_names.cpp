// SPDX-License-Identifier: MIT
// How often the right kind of defect is named, and how often none: the true region of each defect of data sets in
// MVTec AD's layout. What a defect is says defects.json beside the classes (of drawn scenes), or the folder's name.
#include "fade/dataset.h"
#include "fade/defect_kinds.h"
#include "fade/error.h"
#include "fade/image.h"
#include "fade/model.h"
#include "fade/recipe.h"
#include "fade/regions.h"

#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace fade;

namespace {

/// What data sets call a kind, and what the built-in prompts do. Others have no counterpart, and are left out.
const std::map<std::string, std::string>& names() {
    static const std::map<std::string, std::string> table{
        {"scratch", "scratch"},     {"crack", "crack"},        {"hole", "hole"},
        {"blowhole", "hole"},       {"dent", "dent"},          {"stain", "stain"},
        {"discoloration", "stain"}, {"contamination", "dirt"}, {"thread", "dirt"},
        {"broken", "chip"},         {"break", "chip"},         {"misplaced", "misplaced part"},
        {"rough", "texture fault"}, {"worn", "texture fault"}, {"uneven", "texture fault"}};
    return table;
}

struct Context {
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    DefectKinds kinds;
};

Context load(const std::filesystem::path& folder) {
    ModelSource source;
    source.path = folder;
    auto model = ClipModel::load(source);
    const auto prompts = segmentation_prompts({});
    const auto text = compute_text_features(*model, prompts);
    const auto settings = default_settings(model->info());
    return {std::move(model), settings, defect_kinds(text, prompts)};
}

/// The one kind of defect in a picture; none where there are several, or where it has no name.
std::optional<std::string> truth_of(const TestPicture& picture, const std::string& part, const nlohmann::json& drawn) {
    auto kind = picture.file.parent_path().filename().string();
    if (drawn.contains(part)) {
        const auto& kinds = drawn[part][static_cast<std::size_t>(std::stoi(picture.file.stem().string()))];
        if (kinds.size() != 1) return std::nullopt;
        kind = kinds[0];
    }
    const auto found = names().find(kind);
    return found == names().end() ? std::nullopt : std::optional(found->second);
}

/// The true region, looked at as an inspection's regions are.
std::optional<Region> true_region(const Context& context, const TestPicture& picture) {
    const auto image = load_image(picture.file);
    cv::Mat truth;
    cv::extractChannel(load_image(picture.masks.front()).pixels, truth, 0);
    Inspection inspection;
    inspection.kinds = kind_maps(compute_features(*context.model, image, required_features(context.settings)),
                                 context.kinds, context.settings);
    const auto grid = inspection.kinds.maps.front().size();
    inspection.fused = inspection.language = inspection.vision = cv::Mat::zeros(grid, CV_32FC1);
    cv::Mat map;
    truth.convertTo(map, CV_32FC1, 1.0 / 255);
    auto regions = find_regions(map, 0.5, image.pixels.size());
    if (regions.empty()) return std::nullopt;
    const auto largest = std::max_element(regions.begin(), regions.end(),
                                          [](const Region& a, const Region& b) { return a.area < b.area; });
    return described(*largest, inspection, context.settings, image.pixels.size());
}

struct Tally {
    int pictures = 0, named = 0, right = 0, best_right = 0;
    std::map<std::string, std::map<std::string, int>> called;  // by truth
};

void measure(const Context& context, const std::filesystem::path& folder, Tally& tally) {
    nlohmann::json drawn;
    if (std::ifstream file(folder.parent_path() / "defects.json"); file) drawn = nlohmann::json::parse(file);
    for (const auto& part : find_dataset(folder, DatasetLayout::mvtec).classes)
        for (const auto& picture : part.test) {
            if (!picture.anomalous || picture.masks.empty()) continue;
            const auto truth = truth_of(picture, part.name, drawn);
            if (!truth) continue;
            const auto region = true_region(context, picture);
            if (!region) continue;
            ++tally.pictures;
            const auto* name = region->name();
            if (name != nullptr) ++tally.named;
            if (name != nullptr && name->kind == *truth) ++tally.right;
            if (region->kinds.front().kind == *truth) ++tally.best_right;
            ++tally.called[*truth][name != nullptr ? name->kind : "unclear"];
        }
}

void print(const Tally& tally) {
    for (const auto& [truth, calls] : tally.called) {
        std::printf("  %-15s is called", truth.c_str());
        for (const auto& [name, count] : calls) std::printf("  %s %d", name.c_str(), count);
        std::puts("");
    }
    std::printf("%d defects: %d named, %d of these right; %d unclear; the most similar kind is right for %d\n",
                tally.pictures, tally.named, tally.right, tally.pictures - tally.named, tally.best_right);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: fade_defect_names MODEL DATASET...\n", stderr);
        return 2;
    }
    try {
        const auto context = load(argv[1]);
        Tally tally;
        for (int i = 2; i < argc; ++i) measure(context, std::filesystem::canonical(argv[i]), tally);
        print(tally);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
