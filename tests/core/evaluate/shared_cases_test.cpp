// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include "core/evaluate/bench.h"
#include "evaluate/ground_truth.h"
#include "fade/evaluation_summary.h"
#include "support/shared_data.h"

using namespace fade;
using namespace fade::test;

namespace {

struct Case {
    std::string folder;
    std::string reference;
    bool same_pixels;  ///< the pictures are the reference's, pixel for pixel
};

/// Data sets that people have, and the plain one that each must measure like.
const std::vector<Case> cases{
    {"formats/eval/alpha_masks", "formats/eval/reference", true},
    {"formats/eval/exif3_masks", "formats/eval/reference", false},
    {"formats/eval/exif6_masks", "formats/eval/reference", false},
    {"formats/eval/jpeg_masks", "formats/eval/reference", true},
    {"formats/eval/ok_ko", "formats/eval/reference", true},
    {"formats/eval/webp3_pictures", "formats/eval/reference", false},
    {"formats2/exif3_maskexif3png", "formats2/reference_sets/ref", false},
    {"formats2/jpegmask", "formats2/reference_sets/ref", true},
    {"formats2/maskalpha_white", "formats2/reference_sets/ref", true},
    {"formats2/maskwhitezero16", "formats2/reference_sets/ref", true},
    {"formats2/nfd", "formats2/reference_sets/ref", true},
};

std::vector<TestPicture> bad_pictures(const std::filesystem::path& folder) {
    auto pictures = find_dataset(folder).classes.at(0).test;
    std::erase_if(pictures, [](const TestPicture& picture) { return !picture.anomalous; });
    return pictures;
}

}  // namespace

TEST_CASE("the shared data sets with odd masks and names measure as the plain ones do", "[evaluate][cases]") {
    FADE_REQUIRE_SHARED(shared, "cases");
    Bench bench;
    bench.request.shots = {0, 1};
    bench.request.seeds = {0};
    bench.request.object = "part";
    std::map<std::string, Evaluation> measured;
    const auto measure = [&](const std::string& folder) {
        auto request = bench.request;
        request.dataset = find_dataset(shared / folder);
        CHECK(request.dataset.problems.empty());
        auto evaluation = evaluate(*bench.model, request, nullptr);
        return evaluation;
    };
    for (const auto& [folder, reference, same_pixels] : cases) {
        INFO(folder);
        const auto found = bad_pictures(shared / folder);
        const auto expected = bad_pictures(shared / reference);
        REQUIRE(found.size() == expected.size());
        std::vector<std::string> problems;
        for (std::size_t i = 0; i < found.size(); ++i) {
            INFO(found[i].file);
            const auto truth = load_ground_truth(found[i], 448, problems);
            const auto plain = load_ground_truth(expected[i], 448, problems);
            REQUIRE(truth.knowledge == Knowledge::marked);
            REQUIRE(plain.knowledge == Knowledge::marked);
            CHECK(cv::countNonZero(truth.regions != plain.regions) == 0);
        }
        CHECK(problems.empty());

        if (!measured.contains(reference)) measured[reference] = measure(reference);
        const auto evaluation = measure(folder);
        CHECK(evaluation.problems.size() == measured[reference].problems.size());
        for (const int shots : bench.request.shots) {
            const auto seed = shots == 0 ? std::nullopt : std::optional<std::uint64_t>(0);
            const auto& run = find_run(evaluation, shots, seed);
            const auto& plain = find_run(measured[reference], shots, seed);
            CHECK(run.good == plain.good);
            CHECK(run.anomalous == plain.anomalous);
            CHECK(run.masked == plain.masked);
            const auto values = metric_values(run.metrics);
            const auto right = metric_values(plain.metrics);
            for (std::size_t m = 0; m < metric_count; ++m) {
                INFO(metric_names[m].id);
                if (same_pixels)
                    CHECK(values[m] == right[m]);
                else  // pictures that were compressed again
                    CHECK(*values[m] == Approx(*right[m]).margin(0.1));
            }
        }
    }
}
