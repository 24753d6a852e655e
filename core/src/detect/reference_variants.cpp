// SPDX-License-Identifier: MIT
#include "fade/reference_variants.h"

#include "fade/hash.h"

#include <opencv2/imgproc.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <sstream>
#include <utility>

#include "base/opencv_errors.h"

namespace fade {

namespace {

constexpr int whole_turn = 360;

/// Where a picture of this length is read at a place outside: its mirror image about the outermost pixels.
int mirrored_about_edge(int place, int length) {
    if (length == 1) return 0;
    const int period = 2 * (length - 1);
    const int within = ((place % period) + period) % period;
    return within < length ? within : period - within;
}

/// `cv::warpAffine` with `INTER_LINEAR` and `BORDER_DEFAULT` as its newer versions compute it: older ones round places
/// to 1/32 of a pixel, which is up to 3 grey levels.
cv::Mat turned(const cv::Mat& pixels, int degrees) {
    const cv::Point2d centre(pixels.cols / 2.0, pixels.rows / 2.0);
    const double angle = degrees * CV_PI / (whole_turn / 2.0);
    const double sine = std::sin(angle);
    const double cosine = std::cos(angle);
    const auto channels = static_cast<std::size_t>(pixels.channels());
    cv::Mat result(pixels.size(), pixels.type());
    cv::parallel_for_({0, result.rows}, [&](const cv::Range& rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            auto* to = result.ptr<unsigned char>(y);
            for (int x = 0; x < result.cols; ++x, to += channels) {
                const double right = x - centre.x;
                const double down = y - centre.y;
                const double from_x = centre.x + cosine * right - sine * down;
                const double from_y = centre.y + sine * right + cosine * down;
                const double left = std::floor(from_x);
                const double top = std::floor(from_y);
                const double share_x = from_x - left;
                const double share_y = from_y - top;
                const auto first = static_cast<int>(left);
                const std::array columns{
                    static_cast<std::size_t>(mirrored_about_edge(first, pixels.cols)) * channels,
                    static_cast<std::size_t>(mirrored_about_edge(first + 1, pixels.cols)) * channels};
                const auto* upper = pixels.ptr<unsigned char>(mirrored_about_edge(static_cast<int>(top), pixels.rows));
                const auto* lower =
                    pixels.ptr<unsigned char>(mirrored_about_edge(static_cast<int>(top) + 1, pixels.rows));
                for (std::size_t channel = 0; channel < channels; ++channel) {
                    const auto between = [&](const unsigned char* row) {
                        return (1 - share_x) * row[columns[0] + channel] + share_x * row[columns[1] + channel];
                    };
                    to[channel] =
                        cv::saturate_cast<unsigned char>((1 - share_y) * between(upper) + share_y * between(lower));
                }
            }
        }
    });
    return result;
}

/// Where things lie in it, but not how bright they are.
cv::Mat moved(const cv::Mat& pixels, const ReferenceVariant& variant) {
    if (variant.turned != 0) return turned(pixels, variant.turned);
    if (!variant.mirrored) return pixels;
    cv::Mat result;
    cv::flip(pixels, result, 1);
    return result;
}

/// JSON writes a number with all its digits.
std::string text_of(const ReferenceVariant& variant) {
    return nlohmann::json{variant.turned, variant.mirrored, variant.brightness}.dump();
}

}  // namespace

std::vector<ReferenceVariant> reference_variants(const ReferenceSettings& settings) {
    std::vector<ReferenceVariant> variants(1);
    if (settings.turned != Turning::none) {
        constexpr int quarter = 90;
        const int step = settings.turned == Turning::quarters ? quarter : quarter / 2;
        for (int degrees = step; degrees < whole_turn; degrees += step) variants.push_back({.turned = degrees});
    }
    if (settings.mirrored != Mirroring::none) variants.push_back({.mirrored = true});
    if (const double share = settings.brightness; share > 0)
        for (const double more : {-share, -share / 2, share / 2, share}) variants.push_back({.brightness = 1 + more});
    return variants;
}

Message message_of(const ReferenceVariant& variant) {
    if (variant.turned != 0) return {Text::en("turned by %1 degrees"), variant.turned};
    if (variant.mirrored) return Text::en("mirrored");
    if (variant.brightness == 1) return {};
    std::ostringstream percent;
    percent << std::round(variant.brightness * 1000) / 10;
    return {Text::en("at %1 % of its brightness"), percent.str()};
}

std::string variant_content(const std::string& content, const ReferenceVariant& variant) {
    if (variant == ReferenceVariant{}) return content;
    Sha256 hash;
    hash.field("reference variant 1");
    hash.field(content);
    hash.field(text_of(variant));
    return hash.hex();
}

Image varied(const Image& reference, const ReferenceVariant& variant) {
    if (variant == ReferenceVariant{}) return reference;
    return with_memory_errors(display_name(reference.name), [&] {
        auto result = reference;
        result.sha256 = variant_content(content_of(reference), variant);
        result.reading.page = result.reading.own_page;  // the hash says which page it was
        result.alignment.reset();                       // and how it was aligned
        result.pixels = moved(reference.pixels, variant);
        if (variant.brightness != 1) {
            cv::Mat changed;  // the reference's own pixels stay
            result.pixels.convertTo(changed, -1, variant.brightness);
            result.pixels = std::move(changed);
        }
        return result;
    });
}

std::optional<RoiMask> varied_mask(const std::optional<RoiMask>& mask, const ReferenceVariant& variant,
                                   cv::Size reference) {
    if (!mask || (variant.turned == 0 && !variant.mirrored)) return mask;
    constexpr int half = 127;  // of 255, exclusive
    const cv::Mat seen = moved(stretched(*mask, reference), variant) > half;
    auto result = *mask;
    result.pixels = seen;  // in memory of its own: the mask's pixels are shared
    Sha256 hash;
    for (const auto& part : {std::string("reference variant 1"), mask->sha256, text_of(variant),
                             std::to_string(reference.width), std::to_string(reference.height)})
        hash.field(part);
    result.sha256 = hash.hex();
    result.share = cv::countNonZero(result.pixels) / static_cast<double>(result.pixels.total());
    return result;
}

}  // namespace fade
