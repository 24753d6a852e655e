// SPDX-License-Identifier: MIT
#include "fade/detect.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <thread>

#include "demo/random_model.h"
#include "detect/features.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;
using fade::test::TemporaryFolder;
using fade::test::tiny_config;

namespace {

Image noise(std::uint64_t seed) {
    cv::Mat pixels(40, 50, CV_8UC3);
    cv::RNG(seed).fill(pixels, cv::RNG::UNIFORM, 0, 256);
    return {pixels, "noise.png", std::to_string(seed)};
}

/// A tiny model with random weights, and all that an inspection needs.
struct Bench {
    explicit Bench(std::uint64_t seed = 1) {
        demo::write_random_model(folder.path(), tiny_config(), seed);
        model = ClipModel::load({folder.path()});
        settings = default_settings(model->info());
        prompts = make_prompts({{"test", "{}", {"a good part", "fine"}, {"a broken part", "worn", "bent"}}}, "part");
        text = compute_text_features(*model, prompts);
    }
    [[nodiscard]] ImageFeatures encode(std::uint64_t seed) const {
        return compute_features(*model, noise(seed), required_features(settings));
    }
    [[nodiscard]] Inspection inspect_with(const Settings& changed) const {
        return detect(encode(1), *text, *text, MemoryBank(std::vector{encode(2)}), changed);
    }

    TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    Prompts prompts;
    std::optional<TextFeatures> text;
};

double largest(const cv::Mat& map) {
    double value = 0;
    cv::minMaxLoc(map, nullptr, &value);
    return value;
}

/// A Gaussian over the whole map, mirrored at its borders, in double precision.
cv::Mat smoothed_by_hand(const cv::Mat& map, double deviation) {
    const auto mirrored = [](int i, int size) {
        i = ((i % (2 * size)) + 2 * size) % (2 * size);
        return i < size ? i : 2 * size - 1 - i;
    };
    const int reach = static_cast<int>(std::ceil(6 * deviation));
    cv::Mat result(map.size(), CV_32FC1);
    for (int y = 0; y < map.rows; ++y)
        for (int x = 0; x < map.cols; ++x) {
            double sum = 0;
            double weights = 0;
            for (int dy = -reach; dy <= reach; ++dy)
                for (int dx = -reach; dx <= reach; ++dx) {
                    const double weight = std::exp(-(dx * dx + dy * dy) / (2 * deviation * deviation));
                    weights += weight;
                    sum += weight * map.at<float>(mirrored(y + dy, map.rows), mirrored(x + dx, map.cols));
                }
            result.at<float>(y, x) = static_cast<float>(sum / weights);
        }
    return result;
}

double difference(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_INF);
}

}  // namespace

TEST_CASE("a picture that is its own reference has no vision anomaly", "[detect]") {
    const Bench bench;
    const auto features = bench.encode(1);
    const auto result = detect(features, *bench.text, *bench.text, MemoryBank(std::vector{features}), bench.settings);
    CHECK(result.shots == 1);
    CHECK(largest(result.vision) < 1e-6);
    CHECK(result.image_score == Approx(*result.language_score / 2).margin(1e-5));
}

TEST_CASE("guidance, weights and multipliers do what they say", "[detect]") {
    const Bench bench;
    const auto both = bench.inspect_with(bench.settings);
    CHECK(both.vision_score == Approx(3.5 * largest(both.vision)));
    CHECK(both.image_score == Approx(std::clamp((*both.language_score + both.vision_score) / 2, 0.0, 1.0)));

    auto settings = bench.settings;
    settings.score_share = 0.25;
    const auto of_many = bench.inspect_with(settings);
    std::vector<float> values(both.vision.begin<float>(), both.vision.end<float>());
    std::sort(values.rbegin(), values.rend());
    values.resize(values.size() / 4);
    CHECK(of_many.vision_score ==
          Approx(3.5 * std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size())));
    CHECK(of_many.vision_score < both.vision_score);
    CHECK(cv::norm(of_many.fused, both.fused, cv::NORM_INF) == 0);
    settings = bench.settings;
    settings.segmentation_guidance = Guidance::language;
    settings.classification_guidance = Guidance::language;
    const auto language = bench.inspect_with(settings);
    CHECK(difference(language.fused, both.language) < 1e-6);
    CHECK(language.image_score == Approx(*both.language_score));

    settings.segmentation_guidance = Guidance::vision;
    settings.classification_guidance = Guidance::vision;
    settings.few_shot.multiplier = 1;
    const auto vision = bench.inspect_with(settings);
    CHECK(difference(vision.fused, both.vision) < 1e-6);
    CHECK(vision.image_score == Approx(largest(both.vision)));

    settings = bench.settings;
    settings.few_shot.weight = 0.25;
    settings.few_shot.multiplier = 2;
    const auto quarter = bench.inspect_with(settings);
    const cv::Mat expected = 0.75 * both.language + 0.25 * 2 * both.vision;
    CHECK(difference(quarter.fused, cv::max(cv::min(expected, 1.0), 0.0)) < 1e-6);

    settings = bench.settings;
    settings.few_shot.score_weight = 0.25;
    const auto mostly_words = bench.inspect_with(settings);
    CHECK(mostly_words.image_score ==
          Approx(std::clamp(0.75 * *both.language_score + 0.25 * both.vision_score, 0.0, 1.0)));
}

TEST_CASE("without references the vision score counts as its weight says: by default not at all", "[detect]") {
    Bench bench;
    const auto zero_shot = [&] {
        return detect(bench.encode(1), *bench.text, *bench.text, MemoryBank(), bench.settings);
    };
    CHECK(zero_shot().image_score == zero_shot().language_score);
    bench.settings.zero_shot.multiplier = 1;
    bench.settings.zero_shot.score_weight = 0.4;
    const auto mixed = zero_shot();
    CHECK(mixed.image_score == Approx(0.6 * *mixed.language_score + 0.4 * largest(mixed.vision)));
}

TEST_CASE("smoothing is a Gaussian over the fused map, and leaves the score", "[detect]") {
    const Bench bench;
    auto settings = bench.settings;
    settings.few_shot.multiplier = 1;  // nothing is clipped
    const auto plain = bench.inspect_with(settings);
    for (const double share : {0.03, 0.1, 0.25}) {
        settings.map_smoothing = share;
        const auto smooth = bench.inspect_with(settings);
        // OpenCV's kernel ends at four deviations.
        CHECK(difference(smooth.fused, smoothed_by_hand(plain.fused, share * plain.fused.cols)) < 1e-3);
        CHECK(difference(smooth.fused, plain.fused) > 0.01);
        CHECK(smooth.image_score == plain.image_score);
        CHECK(difference(smooth.vision, plain.vision) == 0);
    }
    // What is far above 1 counts as 1.
    settings.few_shot.multiplier = 80;
    settings.map_smoothing = 0;
    const auto clipped = bench.inspect_with(settings);
    settings.map_smoothing = 0.1;
    CHECK(difference(bench.inspect_with(settings).fused, smoothed_by_hand(clipped.fused, 0.1 * clipped.fused.cols)) <
          1e-3);
}

TEST_CASE("without GEM blocks the GEM embeddings are the ordinary ones", "[detect]") {
    const Bench bench;
    auto request = required_features(bench.settings);
    request.gem.blocks = 0;
    const auto features = compute_features(*bench.model, noise(1), request);
    CHECK(at::equal(features.impl().patches(View::square(32), Feature::gem),
                    features.impl().patches(View::square(32), Feature::clip)));
    const auto with_gem = bench.encode(1);
    CHECK_FALSE(at::equal(with_gem.impl().patches(View::square(32), Feature::gem),
                          with_gem.impl().patches(View::square(32), Feature::clip)));
}

TEST_CASE("a classification scale of its own is encoded too", "[detect]") {
    Bench bench;
    bench.settings.scales = {64};
    bench.settings.classification_scale = 32;
    const auto result = detect(bench.encode(1), *bench.text, *bench.text, MemoryBank(), bench.settings);
    CHECK(result.views.size() == 1);
    CHECK(result.fused.size() == cv::Size(8, 8));
}

TEST_CASE("scales are handed over as they finish, coarse first, and stay as they were", "[detect]") {
    const Bench bench;
    const auto request = required_features(bench.settings);
    std::vector<ImageFeatures> handed_over;
    const auto whole = compute_features(*bench.model, noise(1), request, {},
                                        [&](const ImageFeatures& so_far) { handed_over.push_back(so_far); });
    REQUIRE(handed_over.size() == request.views.size());
    CHECK((whole.views() == request.views));
    const MemoryBank bank(std::vector{bench.encode(2)});
    const auto final_result = detect(whole, *bench.text, *bench.text, bank, bench.settings);
    for (std::size_t i = 0; i < handed_over.size(); ++i) {
        auto settings = bench.settings;
        settings.scales.clear();
        for (const auto& view : handed_over[i].views()) settings.scales.push_back(view.scale());
        REQUIRE((handed_over[i].views() ==
                 std::vector(request.views.begin(), request.views.begin() + static_cast<int>(i) + 1)));
        const auto coarse = detect(handed_over[i], *bench.text, *bench.text, bank, settings);
        CHECK(coarse.language_score == final_result.language_score);
        CHECK(difference(coarse.views[i].language, final_result.views[i].language) == 0);
        CHECK(difference(coarse.views[i].vision, final_result.views[i].vision) == 0);
    }
}

TEST_CASE("threads share a model, and any of them may stop the others", "[detect][threads]") {
    const Bench bench;
    const auto alone = bench.encode(3);
    std::array<std::optional<ImageFeatures>, 2> results;
    {
        std::vector<std::jthread> threads;
        threads.reserve(results.size());
        for (auto& result : results) threads.emplace_back([&] { result = bench.encode(3); });
    }
    for (const auto& result : results)
        for (const int scale : bench.settings.scales)
            CHECK((result->impl().patches(View::square(scale), Feature::gem) -
                   alone.impl().patches(View::square(scale), Feature::gem))
                      .abs()
                      .max()
                      .item<float>() < 1e-6F);

    std::stop_source source;
    std::atomic<bool> started = false;
    std::atomic<bool> cancelled = false;
    {
        const std::jthread worker([&] {
            const Job job{source.get_token(), [&](const Progress&) {
                              started = true;
                              started.notify_all();
                          }};
            constexpr int far_too_many = 100'000;
            try {
                for (int i = 0; i < far_too_many; ++i)
                    (void)compute_features(*bench.model, noise(1), required_features(bench.settings), job);
            } catch (const Cancelled&) {
                cancelled = true;
            }
        });
        started.wait(false);
        source.request_stop();
    }
    CHECK(cancelled);
}

TEST_CASE("a stop request ends the work with Cancelled", "[detect]") {
    const Bench bench;
    std::stop_source source;
    std::size_t calls = 0;
    const Job job{source.get_token(), [&](const Progress& progress) {
                      ++calls;
                      CHECK(progress.done <= progress.total);
                      if (progress.done > 0) source.request_stop();
                  }};
    CHECK_THROWS_AS(compute_features(*bench.model, noise(1), required_features(bench.settings), job), Cancelled);
    CHECK(calls == 2);  // the start, and the first block
    CHECK_THROWS_AS(compute_text_features(*bench.model, bench.prompts, job), Cancelled);
}

TEST_CASE("features, prompts and references of different models do not mix", "[detect]") {
    const Bench one(1);
    const Bench other(2);
    CHECK_THAT(refusal([&] { (void)detect(one.encode(1), *other.text, *one.text, MemoryBank(), one.settings); }),
               Contains("different models"));
    CHECK_THAT(refusal([&] {
                   (void)MemoryBank(std::vector{one.encode(1), other.encode(1)});
               }),
               Contains("different models"));
    auto settings = one.settings;
    settings.scales = {32, 48};
    CHECK_THAT(refusal([&] { (void)detect(one.encode(1), *one.text, *one.text, MemoryBank(), settings); }),
               Contains("lack the scale 48"));
}

TEST_CASE("features of other GEM settings, and settings without a scale, are refused", "[detect]") {
    const Bench bench;
    auto other = bench.settings;
    other.gem.iterations = 2;
    const auto features = bench.encode(1);
    const auto of_others = compute_features(*bench.model, noise(1), required_features(other));
    const auto refused = [&](const ImageFeatures& query, const MemoryBank& bank, const Settings& settings) {
        return refusal([&] { (void)detect(query, *bench.text, *bench.text, bank, settings); });
    };
    const MemoryBank bank(std::vector{features});
    CHECK(refused(features, bank, bench.settings) == "accepted");
    CHECK_THAT(refused(features, MemoryBank(), other), Contains("other GEM settings"));
    CHECK_THAT(refused(of_others, bank, other), Contains("other GEM settings"));
    CHECK(refused(of_others, MemoryBank(), other) == "accepted");
    // Where no GEM embedding is compared, its settings do not matter.
    other.language_segmentation_feature = Feature::clip;
    CHECK(refused(features, bank, other) == "accepted");
    other = bench.settings;
    other.scales.clear();
    CHECK_THAT(refused(features, bank, other), Contains("name no scale"));
}
