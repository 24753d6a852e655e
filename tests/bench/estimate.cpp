// SPDX-License-Identifier: GPL-3.0-or-later
// fade_estimate MODEL: what this PC is estimated to take for a model's profiles (fade/model_estimate.h), beside what it
// takes.
#include "fade/detect.h"
#include "fade/image.h"
#include "fade/model_estimate.h"
#include "fade/profiles.h"
#include "fade/prompts.h"
#include "fade/threads.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace fade;

double peak_megabytes() {
    std::ifstream status("/proc/self/status");
    const std::string field = "VmHWM:";
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field)) return std::stod(line.substr(field.size())) * 1024 / 1e6;
    return 0;
}

Image grey_plate() {
    cv::Mat pixels(1000, 1000, CV_8UC3);
    for (int y = 0; y < pixels.rows; ++y)
        for (int x = 0; x < pixels.cols; ++x) {
            const auto grey = static_cast<unsigned char>(90 + (x * 7919 + y * 104729 + x * y * 31) % 60);
            pixels.at<cv::Vec3b>(y, x) = {grey, grey, grey};
        }
    return {pixels, "plate", {}};
}

/// The middle one of an odd number of values.
double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void compare(const char* folder) {
    const auto model = ClipModel::load({.path = folder});
    const auto& config = model->info().config;
    const auto encode = [&](const std::vector<std::string>& names, std::string_view object) {
        std::vector<PromptEnsemble> ensembles;
        for (const auto& name : names) ensembles.push_back(builtin_prompt_ensemble(name));
        return compute_text_features(*model, make_prompts(ensembles, object));
    };
    const auto text = encode(published_classification_prompts(), "part");
    const auto segmentation = encode(published_segmentation_prompts(), object_agnostic_name);
    const auto picture = grey_plate();
    // What a thorough profile takes stays with the process: the fast ones come first.
    for (const auto& profile : profiles_of(model->info())) {
        const auto settings = with_profile(default_settings(model->info()), profile);
        const auto request = required_features(settings, Regime::zero_shot);
        std::ofstream("/proc/self/clear_refs") << 5;  // resets the peak
        constexpr int runs = 3;
        std::vector<double> times;
        std::vector<double> estimates;
        for (int i = 0; i < runs; ++i) {
            estimates.push_back(estimate_cost(config, request, measure_engine_speed()).seconds);
            const auto begin = std::chrono::steady_clock::now();
            (void)detect(compute_features(*model, picture, request), text, segmentation, {}, settings);
            times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        }
        const auto memory = static_cast<double>(estimate_cost(config, request, {}).memory) / 1e6;
        const double measured = median(times);
        const double estimated = median(estimates);
        const double peak = peak_megabytes();
        std::printf(
            "%-18s %-10s %7.2f s estimated %7.2f s measured (%+3.0f %%)   %6.0f MB estimated %6.0f MB measured "
            "(%+3.0f %%)\n",
            config.name.c_str(), std::string(profile.name).c_str(), estimated, measured,
            100 * (estimated / measured - 1), memory, peak, 100 * (memory / peak - 1));
        std::fflush(stdout);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: fade_estimate MODEL" << std::endl;
        return 2;
    }
    try {
        set_thread_count(0);
        compare(argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "fade_estimate: " << error.what() << std::endl;
        return 1;
    }
}
