// SPDX-License-Identifier: MIT
// How well and how fast pictures are aligned: a copy of a data set in MVTec AD's layout whose pictures and masks are
// moved and turned at random, how far from that motion the one lies that is found, and the seconds of a large picture.
#include "fade/alignment.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"
#include "fade/report.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace fade;
namespace fs = std::filesystem;

namespace {

constexpr double most_turned = 10;  // degrees
constexpr double most_moved = 0.1;  // of the side

/// From a picture to the moved one, drawn by the picture's name: a mask moves as its picture does.
cv::Matx23d motion_of(const std::string& name, cv::Size size) {
    std::uint64_t seed = 0xcbf29ce484222325;
    for (const char byte : name) seed = (seed ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    cv::RNG random(seed);
    const double angle = random.uniform(-most_turned, most_turned);
    const double right = random.uniform(-most_moved, most_moved) * size.width;
    const double down = random.uniform(-most_moved, most_moved) * size.height;
    cv::Matx23d matrix(
        cv::getRotationMatrix2D(
            {(static_cast<float>(size.width) - 1) / 2.0F, (static_cast<float>(size.height) - 1) / 2.0F}, angle, 1)
            .ptr<double>());
    matrix(0, 2) += right;
    matrix(1, 2) += down;
    return matrix;
}

/// "kind/000" of "kind/000_mask.png" and "kind/000.jpg".
std::string key_of(const fs::path& file) {
    auto stem = file.stem().string();
    if (const auto end = stem.rfind("_mask"); end != std::string::npos) stem.resize(end);
    return file.parent_path().filename().string() + "/" + stem;
}

void copy_moved(const fs::path& from, const fs::path& to) {
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
        if (!entry.is_regular_file()) continue;
        const auto relative = fs::relative(entry.path(), from);
        if (std::distance(relative.begin(), relative.end()) < 4) continue;  // CLASS/SET/KIND/FILE
        const auto image = load_image(entry.path());
        const bool is_mask = *std::next(relative.begin()) == "ground_truth";
        const auto set = is_mask ? std::string("test") : std::next(relative.begin())->string();
        const auto motion =
            motion_of(relative.begin()->string() + "/" + set + "/" + key_of(relative), image.pixels.size());
        cv::Mat moved;
        cv::warpAffine(image.pixels, moved, motion, image.pixels.size(), is_mask ? cv::INTER_NEAREST : cv::INTER_LINEAR,
                       is_mask ? cv::BORDER_CONSTANT : cv::BORDER_REPLICATE);
        auto file = to / relative;
        fs::create_directories(file.parent_path());
        write_png(file.replace_extension(".png"), moved);
    }
}

/// The largest distance of the frame's corners from where they are, as a share of its longer side.
double error_of(const ImageAlignment& found, const cv::Matx23d& true_motion) {
    const auto size = found.frame;
    double worst = 0;
    for (const double x : {0.0, 1.0})
        for (const double y : {0.0, 1.0}) {
            const cv::Point2d corner(x * size.width, y * size.height);
            // The motion is of pixels' centres, the alignment's places are of their left upper corners.
            const auto moved = true_motion * cv::Vec3d(corner.x - 0.5, corner.y - 0.5, 1) + cv::Vec2d(0.5, 0.5);
            const auto at = in_picture(corner, found);
            worst = std::max(worst, std::hypot(at.x - moved[0], at.y - moved[1]));
        }
    return worst / std::max(size.width, size.height);
}

/// Each good test picture of each class, against itself as it was before it was moved.
void print_errors(const fs::path& set, Alignment mode) {
    for (const auto& entry : fs::directory_iterator(set)) {
        const auto folder = entry.path() / "test" / "good";
        if (!fs::is_directory(folder)) continue;
        std::vector<double> errors;
        std::size_t refused = 0;
        for (const auto& file : fs::directory_iterator(folder)) {
            const auto image = load_image(file.path());
            const auto motion =
                motion_of(entry.path().filename().string() + "/test/" + key_of(file.path()), image.pixels.size());
            auto moved = image;
            moved.pixels.release();  // the reference keeps its own
            cv::warpAffine(image.pixels, moved.pixels, motion, image.pixels.size(), cv::INTER_LINEAR,
                           cv::BORDER_REPLICATE);
            moved.sha256 += " moved";
            try {
                errors.push_back(error_of(align(moved, AlignmentTarget(image, mode)), motion));
            } catch (const Error&) {
                ++refused;
            }
        }
        std::sort(errors.begin(), errors.end());
        std::printf("  %-16s %zu pictures, %zu refused", entry.path().filename().c_str(), errors.size() + refused,
                    refused);
        if (!errors.empty())
            std::printf("; off by %.3f %% of the side (median), %.3f %% (worst)", 100 * errors[errors.size() / 2],
                        100 * errors.back());
        std::printf("\n");
    }
}

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// A picture of the set, as large as a camera's of 12 megapixels.
void print_seconds(const fs::path& file, Alignment mode) {
    auto image = load_image(file);
    cv::resize(image.pixels, image.pixels, {4'000, 3'000}, 0, 0, cv::INTER_CUBIC);
    auto moved = image;
    moved.pixels.release();
    cv::warpAffine(image.pixels, moved.pixels, motion_of("large", image.pixels.size()), image.pixels.size(),
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    moved.sha256 += " moved";
    const AlignmentTarget target(image, mode);
    std::vector<double> wall;
    std::vector<double> processor;
    for (int run = 0; run < 5; ++run) {
        const auto start = std::chrono::steady_clock::now();
        const auto before = processor_seconds();
        const auto found = align(moved, target);
        const auto made = aligned(moved, found);
        processor.push_back(processor_seconds() - before);
        wall.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(wall.begin(), wall.end());
    std::sort(processor.begin(), processor.end());
    std::printf("  12 megapixels, found and moved back: %.0f ms, %.0f ms of processor time (medians of 5)\n",
                1000 * wall[2], 1000 * processor[2]);
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 4) {
        std::fprintf(stderr, "usage: fade_alignment SET OUTPUT PICTURE\n");
        return 2;
    }
    for (const auto& [mode, name] : {std::pair(Alignment::rigid, "rigid"), {Alignment::similarity, "similarity"}}) {
        std::printf("%s, each good picture against itself as it was moved and turned:\n", name);
        print_errors(argv[1], mode);
        print_seconds(argv[3], mode);
    }
    copy_moved(argv[1], argv[2]);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
