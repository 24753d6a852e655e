// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include "demo/random_model.h"
#include "detect/features.h"
#include "fade/defect_kinds.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

struct Bench {
    explicit Bench(std::uint64_t seed = 1) {
        demo::write_random_model(folder.path(), test::tiny_config(), seed);
        model = ClipModel::load({folder.path()});
        settings = default_settings(model->info());
        settings.scales = {64};
        settings.classification_scale = 64;
        PromptEnsemble ensemble{"test", "{}", {"a good part"}, {"a broken part", "a worn part", "bent", "torn"}, {}};
        ensemble.anomalous_kinds = {"breakage", "", "deformation", "breakage"};
        prompts = make_prompts({ensemble}, "part");
        text = compute_text_features(*model, prompts);
    }
    [[nodiscard]] ImageFeatures encode(const std::vector<View>& views = {}) const {
        cv::Mat pixels(40, 50, CV_8UC3);
        cv::RNG(7).fill(pixels, cv::RNG::UNIFORM, 0, 256);
        auto request = required_features(settings);
        if (!views.empty()) request.views = views;
        return compute_features(*model, {pixels, "noise.png", "7"}, request);
    }

    test::TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    Prompts prompts;
    std::optional<TextFeatures> text;
};

}  // namespace

TEST_CASE("a kind's map is the similarity of the mean of its sentences, by hand", "[detect]") {
    const Bench bench;
    const auto kinds = defect_kinds(*bench.text, bench.prompts);
    CHECK(kinds.names() == std::vector<std::string>{"breakage", "deformation"});
    const auto query = bench.encode();
    const auto maps = kind_maps(query, kinds, bench.settings);
    REQUIRE(maps.names == kinds.names());
    REQUIRE(maps.maps.size() == 2);
    const auto view = View::square(64);
    const auto patches = query.impl().patches(view, bench.settings.language_segmentation_feature).to(at::kDouble);
    const auto sentences = bench.text->impl().anomalous.to(at::kDouble);
    const auto breakage = (sentences[0] + sentences[3]) / (sentences[0] + sentences[3]).norm();
    for (std::size_t kind = 0; kind < 2; ++kind) {
        const auto expected = at::mv(patches, kind == 0 ? breakage : sentences[2]);
        cv::Mat map;
        maps.maps[kind].convertTo(map, CV_32F);
        REQUIRE(map.size() == query.impl().grid(view));
        for (std::int64_t i = 0; i < expected.size(0); ++i)
            REQUIRE(double{map.at<float>(static_cast<int>(i))} ==
                    Approx(expected[i].item<double>()).margin(1e-3));  // of 16 bits
    }
}

TEST_CASE("kinds leave cells out that are not looked at", "[detect][mask]") {
    const Bench bench;
    cv::Mat mask = cv::Mat::zeros(8, 8, CV_8UC1);
    mask.colRange(0, 4).setTo(255);
    const auto maps =
        kind_maps(bench.encode().looked_at(mask), defect_kinds(*bench.text, bench.prompts), bench.settings);
    cv::Mat map;
    maps.maps.front().convertTo(map, CV_32F);
    CHECK(cv::countNonZero(map.colRange(4, 8)) == 0);
    CHECK(cv::countNonZero(map.colRange(0, 4)) == 32);
}

TEST_CASE("without names there are no kinds", "[detect]") {
    Bench bench;
    bench.prompts.anomalous_kinds.clear();
    const auto kinds = defect_kinds(*bench.text, bench.prompts);
    CHECK(kinds.names().empty());
    CHECK(kind_maps(bench.encode(), kinds, bench.settings).maps.empty());
}

TEST_CASE("kinds of other sentences, or another model, are refused", "[detect]") {
    Bench bench;
    const auto kinds = defect_kinds(*bench.text, bench.prompts);
    const Bench other(2);
    CHECK_THAT(refusal([&] { (void)kind_maps(other.encode(), kinds, other.settings); }), Contains("different models"));
    bench.prompts.anomalous.pop_back();
    CHECK_THAT(refusal([&] { (void)defect_kinds(*bench.text, bench.prompts); }), Contains("differ in number"));
}
