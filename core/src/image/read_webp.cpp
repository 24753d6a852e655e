// SPDX-License-Identifier: MIT
#include "fade/error.h"

#include <opencv2/core.hpp>

#include <webp/decode.h>
#include <webp/demux.h>

#include <array>
#include <memory>
#include <new>
#include <numeric>
#include <optional>

#include "image/colour_profile.h"
#include "image/decoded.h"
#include "image/exif.h"

namespace fade {

namespace {

using namespace std::string_view_literals;

std::string_view view(const WebPData& data) {
    return {reinterpret_cast<const char*>(data.bytes), data.size};
}

/// The file's chunks.
class WebP {
public:
    WebP(std::string_view bytes, const std::string& name) {
        const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
        WebPDemuxState state = WEBP_DEMUX_PARSE_ERROR;
        demuxer_.reset(WebPDemuxPartial(&data, &state));
        if (!demuxer_ || state != WEBP_DEMUX_DONE)
            throw Error(ErrorCode::malformed, name, Text::en("the image is truncated or corrupt."));
    }
    [[nodiscard]] std::uint32_t get(WebPFormatFeature feature) const { return WebPDemuxGetI(demuxer_.get(), feature); }

    /// The content of the first chunk of a kind; empty if there is none. It points into the file's bytes.
    [[nodiscard]] std::string_view chunk(const char* kind) const {
        WebPChunkIterator chunk{};
        std::string_view content;
        if (WebPDemuxGetChunk(demuxer_.get(), kind, 1, &chunk) != 0) content = view(chunk.chunk);
        WebPDemuxReleaseChunkIterator(&chunk);
        return content;
    }
    [[nodiscard]] ImageHeader header() const {
        return {get(WEBP_FF_CANVAS_WIDTH), get(WEBP_FF_CANVAS_HEIGHT), exif_orientation(chunk("EXIF"))};
    }

    struct Frame {
        std::string_view coded;
        bool has_alpha = false;
        cv::Size size;
    };
    [[nodiscard]] std::optional<Frame> first_frame() const {
        WebPIterator frame{};
        std::optional<Frame> result;
        if (WebPDemuxGetFrame(demuxer_.get(), 1, &frame) != 0)
            result = {view(frame.fragment), frame.has_alpha != 0, cv::Size(frame.width, frame.height)};
        WebPDemuxReleaseIterator(&frame);
        return result;
    }

private:
    struct Delete {
        void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
    };
    std::unique_ptr<WebPDemuxer, Delete> demuxer_;
};

/// Decodes step by step, to know how far it came.
class Decoder {
public:
    /// `target` has three or four channels, and must outlive the decoder.
    explicit Decoder(cv::Mat& target) {
        if (WebPInitDecoderConfig(&config_) == 0) throw std::bad_alloc();
        config_.output.colorspace = target.channels() == 4 ? MODE_RGBA : MODE_RGB;
        config_.output.is_external_memory = 1;
        config_.output.u.RGBA = {target.data, static_cast<int>(target.step[0]), target.total() * target.elemSize()};
        decoder_.reset(WebPINewDecoder(&config_.output));
        if (!decoder_) throw std::bad_alloc();
    }
    /// Decodes what `coded` allows, which is longer each time.
    [[nodiscard]] VP8StatusCode feed(std::string_view coded) {
        const auto status =
            WebPIUpdate(decoder_.get(), reinterpret_cast<const std::uint8_t*>(coded.data()), coded.size());
        if (status == VP8_STATUS_OUT_OF_MEMORY) throw std::bad_alloc();
        return status;
    }
    [[nodiscard]] int rows() const {
        int rows = 0;
        (void)WebPIDecGetRGB(decoder_.get(), &rows, nullptr, nullptr, nullptr);
        return rows;
    }

private:
    struct Delete {
        void operator()(WebPIDecoder* decoder) const { WebPIDelete(decoder); }
    };
    WebPDecoderConfig config_{};
    std::unique_ptr<WebPIDecoder, Delete> decoder_;
};

bool is_lossless(const WebP::Frame& frame) {
    constexpr int lossless = 2;
    WebPBitstreamFeatures features{};
    const auto* const coded = reinterpret_cast<const std::uint8_t*>(frame.coded.data());
    return WebPGetFeatures(coded, frame.coded.size(), &features) == VP8_STATUS_OK && features.format == lossless;
}

/// A file that declares a picture which cannot be in it is refused before memory is taken. A lossy macroblock of 16 x
/// 16 pixels takes 3 bits at least (its prediction modes); without loss a plain picture takes next to nothing, but no
/// photograph is packed so well.
bool can_hold_its_picture(const WebP::Frame& frame) {
    constexpr std::uint64_t macroblock = 16;
    constexpr std::uint64_t macroblock_bits = 3;
    constexpr std::uint64_t any_size = std::uint64_t{1} << 24U;
    constexpr std::uint64_t pixels_per_byte = 1024;
    const auto width = static_cast<std::uint64_t>(frame.size.width);
    const auto height = static_cast<std::uint64_t>(frame.size.height);
    if (is_lossless(frame)) return width * height <= any_size + pixels_per_byte * frame.coded.size();
    const auto blocks = (width + macroblock - 1) / macroblock * ((height + macroblock - 1) / macroblock);
    return blocks * macroblock_bits / 8 <= frame.coded.size();
}

void decode_frame(const WebP::Frame& frame, cv::Mat& target, const std::string& name) {
    // A decoder of damaged data loses its step: it comes to the end of the picture before the end of the data, or
    // wants more. Encoders leave a byte behind the last coded bit, lossy ones a few, and some pad with zeros.
    const std::size_t spare = is_lossless(frame) ? 3 : 12;
    const auto used = frame.coded.find_last_not_of('\0') + 1;
    Decoder decoder(target);
    if (used > spare && decoder.feed(frame.coded.substr(0, used - spare)) == VP8_STATUS_OK)
        throw_damaged(name, Text::en("data are left over behind its last row"));
    const auto status = decoder.feed(frame.coded);
    if (status != VP8_STATUS_OK)
        throw_damaged(name, decoder.rows(), target.rows,
                      status == VP8_STATUS_SUSPENDED ? Text::en("its data end early")
                                                     : Text::en("its compressed data are broken"));
}

}  // namespace

bool is_webp(std::string_view bytes) {
    return bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv);
}

ImageHeader probe_webp(std::string_view bytes, const std::string& name) {
    return WebP(bytes, name).header();
}

DecodedImage decode_webp(std::string_view bytes, const std::string& name) {
    const WebP webp(bytes, name);
    const auto header = webp.header();
    const auto frame = webp.first_frame();
    if (!frame) throw_damaged(name, Text::en("it holds no picture"));
    if (frame->size.width != header.width || frame->size.height != header.height)
        throw_not_read(name, Text::en("an animation whose first picture does not fill it"));
    if (!can_hold_its_picture(*frame)) throw_damaged(name, 0, header.height, Text::en("its data end early"));

    DecodedImage image;
    image.lossy = !is_lossless(*frame);
    image.orientation = header.orientation;
    image.pages = static_cast<int>(webp.get(WEBP_FF_FRAME_COUNT));
    image.pages_left_out.resize(static_cast<std::size_t>(image.pages - 1));
    std::iota(image.pages_left_out.begin(), image.pages_left_out.end(), 2);
    if (const auto profile = webp.chunk("ICCP"); !profile.empty()) image.colour_profile = colour_profile_name(profile);
    cv::Mat stored(frame->size, frame->has_alpha ? CV_8UC4 : CV_8UC3);
    decode_frame(*frame, stored, name);
    if (!frame->has_alpha) {
        image.pixels = stored;
        return image;
    }
    image.pixels.create(stored.size(), CV_8UC3);
    image.alpha.create(stored.size(), CV_8UC1);
    std::array<cv::Mat, 2> targets{image.pixels, image.alpha};
    const std::array<int, 8> pairs{0, 0, 1, 1, 2, 2, 3, 3};
    cv::mixChannels(&stored, 1, targets.data(), targets.size(), pairs.data(), 4);
    return image;
}

}  // namespace fade
