// SPDX-License-Identifier: MIT
// How many pictures are told that their references do not fit: with references of their own class, which do, and with
// those of every other class. Of all classes of pictures in MVTec AD's layout together.
#include "fade/reference_fit.h"

#include "fade/dataset.h"
#include "fade/error.h"
#include "fade/image.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "bench/method.h"

using namespace fade;

namespace {

constexpr std::size_t most_pictures = 20;  ///< good ones and bad ones of a class
constexpr std::size_t most_sets = 2;       ///< of references of a class, by number of them

struct Part {
    std::string name;
    std::vector<ImageFeatures> references;
    std::vector<ImageFeatures> pictures;
};

/// Misfits, with references of the same class and of another one.
struct Misfits {
    std::vector<double> right;
    std::vector<double> wrong;
};

Part encode(const Method& method, const DatasetClass& source) {
    Part part{source.name, {}, {}};
    const auto request = required_features(method.settings, Regime::few_shot);
    const auto encoded = [&](const std::filesystem::path& file) {
        return compute_features(*method.model, load_image(file), request);
    };
    for (const auto& file : source.train)
        if (part.references.size() < 4 * most_sets) part.references.push_back(encoded(file));
    std::map<bool, std::size_t> seen;
    for (const auto& picture : source.test)
        if (seen[picture.anomalous]++ < most_pictures) part.pictures.push_back(encoded(picture.file));
    return part;
}

std::string row(const std::vector<double>& values, double limit) {
    const auto above = std::count_if(values.begin(), values.end(), [&](double value) { return value > limit; });
    return std::to_string(above) + " of " + std::to_string(values.size());
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: fade_reference_fit MODEL DATASET...\n", stderr);
        return 2;
    }
    try {
        const Method method({.path = argv[1]});
        std::vector<Part> parts;
        for (int i = 2; i < argc; ++i)
            for (const auto& source : find_dataset(argv[i], DatasetLayout::mvtec).classes)
                parts.push_back(encode(method, source));
        std::puts("shots  limit  right ones warned of   wrong ones found   right: median, 99 %   wrong: 1 %, median");
        for (const int shots : {1, 2, 4}) {
            Misfits misfits;
            std::map<std::string, Misfits> by_class;
            for (const auto& good : parts)
                for (std::size_t set = 0; set < most_sets; ++set) {
                    const auto first = 4 * set;
                    if (first + static_cast<std::size_t>(shots) > good.references.size()) break;
                    const MemoryBank bank(std::span(good.references).subspan(first, static_cast<std::size_t>(shots)));
                    for (const auto& part : parts)
                        for (const auto& picture : part.pictures) {
                            const auto misfit = reference_misfit(picture, bank, method.settings).value_or(0);
                            const bool right = &part == &good;
                            (right ? misfits.right : misfits.wrong).push_back(misfit);
                            (right ? by_class[part.name].right : by_class[part.name].wrong).push_back(misfit);
                        }
                }
            const auto limit = largest_misfit(shots);
            std::printf("%5d  %5.2f  %20s %18s   %.3f, %.3f          %.3f, %.3f\n", shots, limit,
                        row(misfits.right, limit).c_str(), row(misfits.wrong, limit).c_str(),
                        quantile(misfits.right, 0.5), quantile(misfits.right, 0.99), quantile(misfits.wrong, 0.01),
                        quantile(misfits.wrong, 0.5));
            for (const auto& [name, one] : by_class)
                std::printf("       %-16s %10s %18s\n", name.c_str(), row(one.right, limit).c_str(),
                            row(one.wrong, limit).c_str());
            std::fflush(stdout);
        }
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
