// SPDX-License-Identifier: MIT
#include "fade/self_test.h"

#include "fade/detect.h"
#include "fade/image.h"
#include "fade/prompts.h"
#include "fade/settings.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace fade {

namespace {

constexpr double tolerance = 1e-3;

/// A shaded plate with a grain that is the same everywhere, and a scratch if it is to be a bad one.
Image drawn_plate(bool scratched) {
    constexpr int side = 256;
    cv::Mat pixels(side, side, CV_8UC3);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int grain = (x * 7919 + y * 104729 + x * y * 31) % 23;
            const auto grey = static_cast<unsigned char>(90 + (x + y) / 8 + grain);
            pixels.at<cv::Vec3b>(y, x) = {grey, grey, static_cast<unsigned char>(grey + 10)};
        }
    if (scratched) cv::line(pixels, {70, 60}, {190, 150}, {230, 225, 215}, 3);
    return {pixels, scratched ? "scratched" : "plain", {}};
}

struct Outcome {
    std::vector<Inspection> inspections;
    std::string arithmetic;
    double seconds = 0;
};

Outcome inspect_plates(ModelSource source, Backend backend, const Job& job) {
    source.compute.backend = backend;
    source.compute.device = "cpu";
    const auto model = ClipModel::load(source, job);
    const auto settings = default_settings(model->info());
    const auto prompts =
        make_prompts({{"self-test", "a photo of a {}.", {"flawless plate"}, {"scratched plate"}}}, "plate");
    const auto text = compute_text_features(*model, prompts, job);
    const auto request = required_features(settings);
    const auto good = compute_features(*model, drawn_plate(false), request, job);
    const auto begin = std::chrono::steady_clock::now();
    const auto bad = compute_features(*model, drawn_plate(true), request, job);
    Outcome outcome{{detect(bad, text, text, {}, settings, job),
                     detect(bad, text, text, MemoryBank(std::vector{good}), settings, job)},
                    arithmetic_of(model->info().compute),
                    0};
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return outcome;
}

}  // namespace

bool SelfTest::passed() const {
    return map_difference <= tolerance && score_difference <= tolerance;
}

SelfTest run_self_test(const ModelSource& model, const Job& job) {
    const auto fused = inspect_plates(model, Backend::fused, job);
    const auto reference = inspect_plates(model, Backend::reference, job);
    SelfTest result{fused.arithmetic, 0, 0, fused.seconds};
    for (std::size_t i = 0; i < fused.inspections.size(); ++i) {
        const auto& ours = fused.inspections[i];
        const auto& theirs = reference.inspections[i];
        // Not std::max: a number that is none is no agreement.
        const auto note = [](double& largest, double difference) {
            if (!(difference <= largest)) largest = difference;
        };
        note(result.map_difference, cv::norm(ours.fused, theirs.fused, cv::NORM_INF));
        note(result.score_difference, std::abs(ours.image_score - theirs.image_score));
    }
    return result;
}

}  // namespace fade
