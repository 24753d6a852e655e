// SPDX-License-Identifier: MIT
// Views other than the whole picture as a square.
#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include "demo/random_model.h"
#include "detect/features.h"
#include "detect/fusion.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

struct Bench {
    explicit Bench(Backend backend = Backend::fused) {
        demo::write_random_model(folder.path(), test::tiny_config(), 1);
        ModelSource source{folder.path()};
        source.compute.backend = backend;
        model = ClipModel::load(source);
    }
    [[nodiscard]] ImageFeatures encode(const cv::Mat& pixels, const View& view) const {
        return compute_features(*model, {pixels, "noise.png", "1"}, {{view}, {2, 1, {}}});
    }

    test::TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
};

cv::Mat noise() {
    cv::Mat pixels(40, 60, CV_8UC3);
    cv::RNG(1).fill(pixels, cv::RNG::UNIFORM, 0, 256);
    return pixels;
}

}  // namespace

TEST_CASE("both backends encode a view that is no square, to the same numbers", "[detect][view]") {
    const Bench fused(Backend::fused);
    const Bench reference(Backend::reference);
    for (const auto& view : {View{{96, 32}}, View{{40, 72}}, View{{64, 48}, {0.25, 0, 0.5, 0.75}}}) {
        INFO(name_of(view));
        const auto ours = fused.encode(noise(), view);
        const auto theirs = reference.encode(noise(), view);
        CHECK(ours.impl().grid(view) == cv::Size(view.size.width / 8, view.size.height / 8));
        CHECK(ours.impl().patches(view, Feature::clip).size(0) == ours.impl().grid(view).area());
        for (const auto set : all_tokens)
            CHECK((ours.impl().tokens(view, set) - theirs.impl().tokens(view, set)).abs().max().item<double>() < 1e-4);
    }
}

TEST_CASE("a part of a picture is seen as a picture of that part alone", "[detect][view]") {
    const Bench bench;
    const View part{{64, 32}, {0.25, 0.5, 0.5, 0.25}};
    const View whole{{64, 32}};
    const auto pixels = noise();
    const auto of_part = bench.encode(pixels, part);
    const auto alone = bench.encode(pixels(cv::Rect(15, 20, 30, 10)).clone(), whole);
    for (const auto set : all_tokens)
        CHECK(at::equal(of_part.impl().tokens(part, set), alone.impl().tokens(whole, set)));
}

TEST_CASE("the patches of a view that is no square are in row order", "[detect][view]") {
    const Bench bench;
    const View lying{{96, 32}};
    cv::Mat pixels(32, 96, CV_8UC3, cv::Scalar(90, 90, 90));
    pixels(cv::Rect(40, 8, 8, 8)).setTo(cv::Scalar(250, 10, 10));  // the patch in row 1, column 5
    const auto plain = bench.encode(cv::Mat(32, 96, CV_8UC3, cv::Scalar(90, 90, 90)), lying);
    const auto marked = bench.encode(pixels, lying);
    const auto changes =
        (marked.impl().patches(lying, Feature::clip) - plain.impl().patches(lying, Feature::clip)).norm(2, 1);
    CHECK(changes.argmax().item<std::int64_t>() == 1 * 12 + 5);
}

TEST_CASE("maps of views that are no squares are fused in the grid of the largest", "[detect][view]") {
    const cv::Mat coarse(2, 4, CV_32FC1, cv::Scalar(0.2));
    const cv::Mat fine(4, 12, CV_32FC1, cv::Scalar(0.6));
    Settings settings;
    settings.segmentation_guidance = Guidance::language;
    const auto result = fuse({{View{{32, 16}}, coarse, coarse}, {View{{96, 32}}, fine, fine}}, 0.5, 0, settings);
    CHECK(result.fused.size() == cv::Size(12, 4));
    CHECK(cv::norm(result.fused, cv::Mat(4, 12, CV_32FC1, cv::Scalar(0.4)), cv::NORM_INF) < 1e-6);
    const View part{{32, 32}, {0, 0, 0.5, 1}};
    CHECK_THAT(refusal([&] {
                   (void)fuse({{part, fine, fine}}, 0.5, 0, settings);
               }),
               Contains("32x32 of [0.0,0.0,0.5,1.0]") && Contains("cannot be fused"));
}

TEST_CASE("views that do not fit the model or the picture are refused by name", "[detect][view]") {
    const Bench bench;
    const auto refused = [&](const View& view) { return refusal([&] { (void)bench.encode(noise(), view); }); };
    CHECK_THAT(refused({{64, 60}}), Contains("multiple") && Contains("60"));
    CHECK_THAT(refused({{60, 64}}), Contains("multiple") && Contains("60"));
    CHECK_THAT(refused({{64, 8200}}), Contains("8192"));
    for (const cv::Rect2d& region : {cv::Rect2d(-0.1, 0, 1, 1), cv::Rect2d(0, 0.5, 1, 0.6), cv::Rect2d(0, 0, 0, 1),
                                     cv::Rect2d(std::nan(""), 0, 1, 1)})
        CHECK_THAT(refused({{64, 64}, region}), Contains("within the picture"));
    CHECK_THAT(refusal([&] {
                   (void)compute_features(*bench.model, {noise(), "noise.png", "1"}, {});
               }),
               Contains("no view"));
}

TEST_CASE("tokens that a tower does not give are refused by name, not left out", "[detect][view]") {
    const TokenNames plain{Tokens::class_token, Tokens::patches};  // a tower without a GEM path
    CHECK_NOTHROW(check_offered(plain, plain, "A model"));
    CHECK_NOTHROW(check_offered(plain, all_tokens, "A model"));
    CHECK(refusal([&] { check_offered(all_tokens, plain, "A model"); }) ==
          "A model does not give the GEM path's class token.");
}
