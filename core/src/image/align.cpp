// SPDX-License-Identifier: MIT
#include "fade/alignment.h"

#include "fade/files.h"
#include "fade/hash.h"

#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iomanip>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/opencv_errors.h"
#include "image/motion.h"

namespace fade {

namespace {

/// Pixels along the frame's longer side, of the copies that are looked at one after the other.
constexpr std::array levels{48, 96, 192, 384, 640};
constexpr std::size_t judged_level = 1;
constexpr double largest_scale = 2;

using Pyramid = std::array<cv::Mat, levels.size()>;

cv::Size shrunk(cv::Size size, double share) {
    const auto side = [&](int pixels) { return std::max(1, static_cast<int>(std::lround(pixels * share))); };
    return {side(size.width), side(size.height)};
}

/// How large a copy of a level is, of pictures of this frame.
double share_of(int level, int frame_side) {
    return std::min(1.0, static_cast<double>(level) / frame_side);
}

cv::Mat resized(const cv::Mat& image, cv::Size size) {
    if (size == image.size()) return image;
    cv::Mat result;
    cv::resize(image, result, size, 0, 0, cv::INTER_AREA);
    return result;
}

/// Grey values, a little smooth.
Pyramid pyramid_of(const cv::Mat& rgb, int frame_side) {
    cv::Mat grey;
    cv::cvtColor(resized(rgb, shrunk(rgb.size(), share_of(levels.back(), frame_side))), grey, cv::COLOR_RGB2GRAY);
    constexpr double smooth = 0.8;
    Pyramid result;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        cv::Mat values;
        resized(grey, shrunk(rgb.size(), share_of(levels.at(i), frame_side))).convertTo(values, CV_32F);
        cv::GaussianBlur(values, result.at(i), {}, smooth);
    }
    return result;
}

/// Less what changes slowly: the light.
cv::Mat details_of(const cv::Mat& values, int frame_side) {
    constexpr double slow = 12;  // of the frame's side
    cv::Mat mean;
    cv::GaussianBlur(values, mean, {}, share_of(levels[judged_level], frame_side) * frame_side / slow);
    return values - mean;
}

std::string rounded(double value) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << value;
    return text.str();
}

/// JSON writes a number with all its digits.
std::string hash_of(const std::string& what, const std::string& of, const std::string& with,
                    const cv::Matx23d& matrix) {
    Sha256 hash;
    for (const auto& part : {what, of, with}) hash.field(part);
    auto numbers = nlohmann::json::array();
    for (const double number : matrix.val) numbers.push_back(number);
    hash.field(numbers.dump());
    return hash.hex();
}

}  // namespace

struct AlignmentTarget::Impl {
    std::string name;
    std::string content;  ///< of the reference; empty: it has no hash
    std::string target;
    Alignment mode = Alignment::rigid;
    cv::Size size;
    Pyramid pyramid;

    [[nodiscard]] int side() const { return std::max(size.width, size.height); }
    [[nodiscard]] bool scales() const { return mode == Alignment::similarity; }
    [[nodiscard]] Error refusal(const Image& picture, const Message& reason) const {
        return {ErrorCode::mismatch,
                display_name(picture.name),
                {Text::en("does not align with the first reference (%1): %2"), name, reason}};
    }
};

AlignmentTarget::AlignmentTarget(const Image& reference, Alignment mode) {
    with_memory_errors(display_name(reference.name), [&] {
        auto impl = std::make_shared<Impl>();
        impl->name = display_name(reference.name);
        impl->content = content_of(reference);
        impl->target = impl->content + (mode == Alignment::similarity ? " similarity" : " rigid");
        impl->mode = mode;
        impl->size = reference.pixels.size();
        impl->pyramid = pyramid_of(reference.pixels, impl->side());
        impl_ = std::move(impl);
    });
}

const std::string& AlignmentTarget::target() const noexcept {
    return impl_->target;
}

namespace {

/// The best place; correlation -1: there is none.
Fit find_fit(const Pyramid& frame, const Pyramid& picture, const MotionSizes& sizes, bool scales, const Job& job) {
    constexpr std::size_t followed = 6;
    constexpr int few_rounds = 10;
    constexpr int rounds = 30;
    auto candidates = search_motions(frame[0], picture[0], sizes, scales);
    candidates.resize(std::min(candidates.size(), followed));
    Fit best;
    for (const auto& candidate : candidates) {
        job.check();
        auto fit = candidate;
        for (std::size_t level = 0; level <= judged_level && fit.correlation > -1; ++level)
            fit = refined(fit.motion, frame.at(level), picture.at(level), sizes, scales, few_rounds);
        if (fit.merit(sizes) > best.merit(sizes)) best = fit;
    }
    for (std::size_t level = judged_level + 1; level < levels.size() && best.correlation > -1; ++level) {
        job.check();
        const bool same = frame.at(level).size() == frame.at(level - 1).size();  // of a small frame
        if (!same) best = refined(best.motion, frame.at(level), picture.at(level), sizes, scales, rounds);
    }
    return best;
}

}  // namespace

ImageAlignment align(const Image& picture, const AlignmentTarget& target, const Job& job) {
    const auto& to = target.impl();
    const MotionSizes sizes{to.size, picture.pixels.size()};
    ImageAlignment result;
    result.frame = sizes.frame;
    result.picture = sizes.picture;
    result.target = to.target;
    const auto own = content_of(picture.sha256, picture.reading);
    const auto named = [&] {
        if (!picture.sha256.empty()) result.content = hash_of("aligned 1", own, to.target, result.to_picture);
        return result;
    };
    if (!own.empty() && own == to.content) {
        result.content = own;
        return result;
    }

    constexpr int longest_side = (1 << 15) - 2;  // that OpenCV warps
    constexpr double most_oblong = 16;           // else small copies have no rows to compare
    for (const auto& size : {sizes.frame, sizes.picture}) {
        const auto [shorter, longer] = std::minmax(size.width, size.height);
        if (longer > longest_side)
            throw to.refusal(picture, {Text::en("a side of %1 pixels is longer than %2, the most that are aligned."),
                                       longer, longest_side});
        if (longer > most_oblong * shorter)
            throw to.refusal(picture, {Text::en("%1 x %2 pixels are more than 16 to 1, too long and narrow for it."),
                                       size.width, size.height});
    }
    constexpr double most_different = 4;
    const double larger = static_cast<double>(std::max(sizes.picture.width, sizes.picture.height)) / to.side();
    if (larger > most_different || larger < 1 / most_different)
        throw to.refusal(picture, {Text::en("their sizes are too different, %1 x %2 and %3 x %4 pixels."),
                                   sizes.picture.width, sizes.picture.height, sizes.frame.width, sizes.frame.height});
    const auto [fit, correlation] = with_memory_errors(display_name(picture.name), [&] {
        const auto pyramid = pyramid_of(picture.pixels, to.side());
        const auto found = find_fit(to.pyramid, pyramid, sizes, to.scales(), job);
        if (found.correlation == -1) return std::pair(found, found.correlation);
        const auto details = [&](const Pyramid& of) { return details_of(of[judged_level], to.side()); };
        const auto judged =
            refined(found.motion, details(to.pyramid), details(pyramid), sizes, to.scales(), /*most=*/0);
        return std::pair(found, judged.correlation);
    });
    if (fit.correlation == -1)
        throw to.refusal(picture, Text::en("there is no place where they show the same, at least half of the frame."));
    if (!(correlation >= least_correlation))
        throw to.refusal(picture, {Text::en("where they fit best their correlation is %1, and %2 is the least."),
                                   rounded(correlation), rounded(least_correlation)});
    if (fit.motion.scale > largest_scale || fit.motion.scale < 1 / largest_scale)
        throw to.refusal(picture, {Text::en("the part would have %1 times its size, and 0.5 to 2 is allowed."),
                                   rounded(fit.motion.scale)});
    if (fit.step > 1) throw to.refusal(picture, Text::en("no place is the best one."));
    result.to_picture = matrix_of(fit.motion, sizes);
    result.turned = -fit.motion.angle * 180 / CV_PI;
    result.scale = fit.motion.scale;
    result.moved = fit.motion.shift;
    result.covered = cv::mean(covered(result) != 0)[0] / 255;
    result.correlation = correlation;
    return named();
}

Image aligned(const Image& picture, const ImageAlignment& alignment) {
    return with_memory_errors(display_name(picture.name), [&] {
        auto result = picture;
        result.alignment = alignment;
        if (alignment.to_picture == ImageAlignment{}.to_picture && alignment.frame == picture.pixels.size())
            return result;
        cv::Mat pixels;  // the picture's own stay
        cv::warpAffine(picture.pixels, pixels,
                       between_pixels(alignment.to_picture, {alignment.frame, alignment.picture}, alignment.frame,
                                      alignment.picture),
                       alignment.frame, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
        result.pixels = std::move(pixels);
        return result;
    });
}

std::shared_ptr<const Image> aligned(const std::shared_ptr<const Image>& picture, const AlignmentTarget& target,
                                     const Job& job) {
    if (!picture->alignment) return std::make_shared<const Image>(aligned(*picture, align(*picture, target, job)));
    if (picture->alignment->target == target.target()) return picture;
    throw Error(ErrorCode::mismatch, display_name(picture->name),
                Text::en("was already aligned with another reference."));
}

cv::Mat covered(const ImageAlignment& alignment) {
    constexpr double most = 1024;
    const auto size =
        shrunk(alignment.frame, std::min(1.0, most / std::max(alignment.frame.width, alignment.frame.height)));
    const cv::Size2d pixel(static_cast<double>(alignment.frame.width) / size.width,
                           static_cast<double>(alignment.frame.height) / size.height);
    const cv::Rect2d inside({0, 0}, cv::Size2d(alignment.picture));
    constexpr unsigned char seen = 255;
    cv::Mat result(size, CV_8UC1);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            const cv::Point2d centre((x + 0.5) * pixel.width, (y + 0.5) * pixel.height);
            result.at<unsigned char>(y, x) = inside.contains(in_picture(centre, alignment)) ? seen : 0;
        }
    return result;
}

cv::Mat in_frame(const cv::Mat& mask, const ImageAlignment& alignment) {
    return with_memory_errors("The mask", [&] {
        cv::Mat result;
        cv::warpAffine(mask, result,
                       between_pixels(alignment.to_picture, {alignment.frame, alignment.picture}, alignment.frame,
                                      alignment.picture),
                       alignment.frame, cv::INTER_NEAREST | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT);
        return result;
    });
}

cv::Point2d in_picture(const cv::Point2d& place, const ImageAlignment& alignment) {
    const auto result = alignment.to_picture * cv::Vec3d(place.x, place.y, 1);
    return {result(0), result(1)};
}

}  // namespace fade
