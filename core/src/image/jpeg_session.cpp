// SPDX-License-Identifier: MIT
#include "image/jpeg_session.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fade {

namespace {

/// What the decoder reads behind the end of the file: an end of image.
constexpr std::array<JOCTET, 2> end_of_image{0xFF, JPEG_EOI};

/// A progressive file has some ten scans; each one visits the whole picture, however short it is. A file with thousands
/// of empty ones would take hours.
constexpr std::int64_t most_visits = std::int64_t{1} << 31U;  // pixels times scans
constexpr std::int64_t fewest_scans = 24;
constexpr std::int64_t most_scans = 256;

}  // namespace

JpegSession::~JpegSession() {
    jpeg_destroy_decompress(&decoder_);
}

bool JpegSession::begin(std::string_view bytes) {
    bytes_ = bytes;
    decoder_.client_data = this;
    decoder_.err = jpeg_std_error(&errors_);
    errors_.error_exit = [](j_common_ptr decoder) { of(decoder).fail(decoder->err->msg_code); };
    errors_.output_message = [](j_common_ptr) {};
    errors_.emit_message = [](j_common_ptr decoder, int level) {
        auto& session = of(decoder);
        if (level < 0 && !session.is_harmless(decoder->err->msg_code)) session.fail(decoder->err->msg_code);
    };
    source_.next_input_byte = reinterpret_cast<const JOCTET*>(bytes.data());
    source_.bytes_in_buffer = bytes.size();
    source_.init_source = [](j_decompress_ptr) {};
    source_.term_source = [](j_decompress_ptr) {};
    source_.resync_to_restart = jpeg_resync_to_restart;
    source_.fill_input_buffer = [](j_decompress_ptr decoder) -> boolean {
        decoder->src->next_input_byte = end_of_image.data();
        decoder->src->bytes_in_buffer = end_of_image.size();
        return TRUE;
    };
    source_.skip_input_data = [](j_decompress_ptr decoder, long bytes_to_skip) {
        const auto skipped =
            std::min(decoder->src->bytes_in_buffer, static_cast<std::size_t>(std::max(bytes_to_skip, 0L)));
        decoder->src->next_input_byte += skipped;
        decoder->src->bytes_in_buffer -= skipped;
    };
    progress_.progress_monitor = [](j_common_ptr decoder) { of(decoder).check_scans(); };
    const auto create = [this] {
        jpeg_create_decompress(&decoder_);
        decoder_.src = &source_;
        decoder_.progress = &progress_;
    };
    return run(create);
}

void JpegSession::fail(int code) {
    failure_ = code;
    escape();
}

bool JpegSession::is_harmless(int warning) const {
    switch (warning) {
        case JWRN_EXTRANEOUS_DATA: {
            const auto bytes = static_cast<unsigned>(errors_.msg_parm.i[0]);
            const bool before_picture = decoder_.input_scan_number == 0;
            return before_picture || is_padding(bytes);
        }
        case JWRN_ADOBE_XFORM:
        case JWRN_BOGUS_ICC:
        case JWRN_JFIF_MAJOR:
        case JWRN_NOT_SEQUENTIAL:
            return true;
        default:
            return false;
    }
}

/// Cameras leave a few bytes, or zeros, behind a scan. More than that means that the decoder lost its step in data
/// that are not what was written; between restart markers there is no place for any.
bool JpegSession::is_padding(unsigned bytes) const {
    constexpr unsigned few = 8;
    const int marker = errors_.msg_parm.i[1];
    const bool inside_scan = marker >= JPEG_RST0 && marker <= JPEG_RST0 + 7;
    if (bytes <= few && !inside_scan) return true;
    const auto* const begin = reinterpret_cast<const JOCTET*>(bytes_.data());
    const auto* const next = source_.next_input_byte;
    // Behind the end of the file, the position is in `end_of_image`.
    const auto* const file_end = begin + bytes_.size();
    const auto* const end = next >= begin && next <= file_end ? next : file_end;
    const auto* const first = end - std::min<std::ptrdiff_t>(bytes, end - begin);
    return std::all_of(first, end, [](JOCTET byte) { return byte == 0; });
}

void JpegSession::check_scans() {
    const auto pixels = std::max(std::int64_t{decoder_.image_width} * decoder_.image_height, std::int64_t{1});
    if (decoder_.input_scan_number > std::clamp(most_visits / pixels, fewest_scans, most_scans))
        fail(JERR_BAD_PROG_SCRIPT);
}

}  // namespace fade
