// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <set>
#include <string>

#include "core/evaluate/bench.h"
#include "evaluate/ground_truth.h"
#include "evaluate/raw_maps.h"
#include "fade/alignment.h"
#include "fade/evaluate.h"
#include "fade/evaluation_report.h"
#include "fade/metrics.h"
#include "fade/reference_variants.h"
#include "inspect/looked_at.h"
#include "support/pictures.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

constexpr int side = 128;
const cv::Rect defect(70, 50, 14, 14);

cv::Mat moved(const cv::Mat& pixels, int right, int down, int border) {
    cv::Mat result;
    cv::warpAffine(pixels, result, cv::Matx23d(1, 0, right, 0, 1, down), pixels.size(), cv::INTER_NEAREST, border);
    return result;
}

/// Parts that lie elsewhere in each picture; `in_fixture`: all in the same place.
void write_parts(const std::filesystem::path& folder, bool in_fixture) {
    cv::RNG random(5);
    const auto write = [&](const std::filesystem::path& name, unsigned seed, bool bad) {
        auto part = photograph(side, side, CV_8UC3, 3);
        cv::line(part, {20, 30}, {100, 110}, cv::Scalar(20, 30, 40), 4);
        cv::RNG grain(seed);
        cv::Mat noise(part.size(), CV_8UC3);
        grain.fill(noise, cv::RNG::UNIFORM, 0, 8);
        part += noise;
        if (bad) cv::rectangle(part, defect, cv::Scalar(250, 20, 20), cv::FILLED);
        const int right = random.uniform(-12, 13);
        const int down = random.uniform(-12, 13);
        std::filesystem::create_directories((folder / name).parent_path());
        cv::imwrite((folder / name).string(), in_fixture ? part : moved(part, right, down, cv::BORDER_REFLECT_101));
        if (!bad) return;
        cv::Mat mask(part.size(), CV_8UC1, cv::Scalar(0));
        mask(defect) = 255;
        const auto file = folder / "ground_truth/scratch" / (name.stem().string() + "_mask.png");
        std::filesystem::create_directories(file.parent_path());
        cv::imwrite(file.string(), in_fixture ? mask : moved(mask, right, down, cv::BORDER_CONSTANT));
    };
    for (unsigned i = 0; i < 3; ++i) {
        const auto name = "00" + std::to_string(i) + ".png";
        write("train/good/" + name, i, false);
        write("test/good/" + name, 10 + i, false);
        write("test/scratch/" + name, 20 + i, true);
    }
}

struct MovedParts : Bench {
    explicit MovedParts(bool in_fixture = false) {
        write_parts(folder / "parts/plate", in_fixture);
        request.dataset = find_dataset(folder / "parts");
        request.settings.references.aligned = Alignment::rigid;
        request.settings.references.position_radius = 0.1;
    }
};

}  // namespace

TEST_CASE("evaluating aligned pictures scores them as inspecting them does", "[evaluate][align]") {
    MovedParts bench;
    bench.request.settings.references.turned = GENERATE(Turning::none, Turning::quarters);
    const auto& settings = bench.request.settings;
    const auto variants = reference_variants(settings.references);
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    INFO(problems_of(evaluation));
    const auto texts = [&](const std::vector<PromptEnsemble>& ensembles, std::string_view object) {
        return compute_text_features(*bench.model, make_prompts(ensembles, object));
    };
    const auto classification = texts(bench.request.classification_prompts, "plate");
    const auto segmentation = texts(bench.request.segmentation_prompts, object_agnostic_name);
    for (const std::uint64_t seed : {0, 5}) {
        const auto& drawn = evaluation.classes[0].references[seed == 0 ? 0 : 1];
        REQUIRE(drawn.seed == seed);
        const AlignmentTarget target(load_image(drawn.files[0]), Alignment::rigid);
        const auto encode = [&](const std::filesystem::path& file, const ReferenceVariant& variant) {
            const auto read = load_image(file);
            const auto image = aligned(read, align(read, target));
            const auto features = compute_features(*bench.model, varied(image, variant), required_features(settings));
            const auto seen = looked_at({}, image.alignment);
            if (seen.empty()) return features;
            return features.looked_at(varied_mask(RoiMask{seen, {}, {}}, variant, seen.size())->pixels);
        };
        std::vector<ImageFeatures> references;
        for (std::size_t i = 0; i < 2; ++i)
            for (const auto& variant : variants) references.push_back(encode(drawn.files[i], variant));
        const auto& run = find_run(evaluation, 2, seed);
        REQUIRE(run.pictures.size() == 6);
        for (const auto& picture : run.pictures) {
            const auto inspected = detect(encode(picture.file, {}), classification, segmentation,
                                          MemoryBank(references, variants.size()), settings);
            CHECK(picture.score == Approx(inspected.image_score).margin(1e-6));
        }
    }
}

TEST_CASE("moved parts are measured as well as parts in a fixture, once they are aligned", "[evaluate][align]") {
    MovedParts loose;
    MovedParts fixed(true);
    loose.request.shots = fixed.request.shots = {0, 2};
    const auto pixels = [&](MovedParts& bench, Alignment mode) {
        bench.request.settings.references.aligned = mode;
        return find_run(evaluate(*bench.model, bench.request, nullptr), 2, 5).metrics.pixel.auroc.value();
    };
    const double best = pixels(fixed, Alignment::none);
    CHECK(pixels(loose, Alignment::rigid) > best - 0.05);
    CHECK(pixels(loose, Alignment::none) < pixels(loose, Alignment::rigid));
}

TEST_CASE("maps of one frame are not taken for those of another", "[evaluate][align]") {
    MovedParts bench;
    bench.request.shots = {1};
    std::set<std::string> results;
    for (const auto mode : {Alignment::none, Alignment::rigid, Alignment::similarity, Alignment::rigid}) {
        bench.request.settings.references.aligned = mode;
        const auto expected = evaluation_json(evaluate(*bench.model, bench.request, nullptr));
        CHECK(evaluation_json(bench.run()) == expected);
        CHECK(evaluation_json(bench.run()) == expected);
        results.insert(expected);
    }
    CHECK(results.size() == 3);
}

TEST_CASE("a picture that does not align is told, and measured without references alone", "[evaluate][align]") {
    MovedParts bench;
    cv::imwrite((bench.folder / "parts/plate/test/good/001.png").string(),
                cv::Mat(side, side, CV_8UC3, cv::Scalar(9, 8, 7)));
    bench.request.dataset = find_dataset(bench.folder / "parts");
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    CHECK(find_run(evaluation, 0, std::nullopt).good == 3);
    CHECK(find_run(evaluation, 1, 0).good == 2);
    CHECK(find_run(evaluation, 1, 0).anomalous == 3);
    CHECK_THAT(problems_of(evaluation), Contains("001.png: does not align with the first reference"));
}

TEST_CASE("a picture's mask moves with it", "[evaluate][align]") {
    const TemporaryFolder folder;
    cv::imwrite((folder / "part.png").string(), photograph(60, 40));
    cv::Mat mask(40, 60, CV_8UC1, cv::Scalar(0));
    mask(cv::Rect(20, 10, 10, 8)) = 255;
    cv::imwrite((folder / "mask.png").string(), mask);
    const TestPicture picture{folder / "part.png", "scratch", true, {folder / "mask.png"}};
    ImageAlignment alignment;
    alignment.frame = {80, 40};
    alignment.picture = {60, 40};
    alignment.to_picture = {1, 0, -12, 0, 1, 4};  // a place of the frame is 12 pixels to the left in the picture
    std::vector<std::string> problems;
    const auto truth = load_ground_truth(picture, 80, problems, &alignment);
    CHECK(problems.empty());
    cv::Mat expected(40, 80, CV_8UC1, cv::Scalar(0));
    expected(cv::Rect(32, 6, 10, 8)) = 255;
    CHECK(cv::countNonZero(truth.regions) == cv::countNonZero(resize_mask(expected, 80)));
    alignment.to_picture(0, 2) = 25;
    CHECK(load_ground_truth(picture, 80, problems, &alignment).knowledge == Knowledge::marked);
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Contains("mask.png: 50 % of its anomalous pixels lie outside of the frame"));
    alignment.to_picture(0, 2) = 45;
    CHECK(load_ground_truth(picture, 80, problems, &alignment).knowledge == Knowledge::vanished);

    // What scoring keeps of it.
    alignment.to_picture = {0.93, -0.361234567890123, 12.3456789012345, 0.361234567890123, 0.93, -4321.98765432101};
    alignment.covered = 0.87;
    const auto kept = to_alignment(to_map(alignment));
    CHECK(cv::norm(kept.to_picture - alignment.to_picture) < 1e-9);
    CHECK(kept.frame == alignment.frame);
    CHECK(kept.picture == alignment.picture);
    CHECK(kept.covered == Approx(0.87));
}
