// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdio>  // jpeglib.h needs FILE

#include <jpeglib.h>

#include <jerror.h>

#include <string_view>

#include "image/decoder_session.h"

namespace fade {

/// libjpeg's decoder over bytes in memory. It says nothing on standard error, ends no program, and takes every
/// warning that means lost picture data for a failure.
class JpegSession : public DecoderSession {
public:
    JpegSession() = default;
    ~JpegSession();
    JpegSession(const JpegSession&) = delete;
    JpegSession& operator=(const JpegSession&) = delete;

    /// Before anything else; `bytes` must outlive the session. False is a failure, as with `run`.
    [[nodiscard]] bool begin(std::string_view bytes);

    /// The library's code for what failed (jerror.h), and the decoder as it was left.
    [[nodiscard]] int failure() const { return failure_; }
    [[nodiscard]] jpeg_decompress_struct& decoder() { return decoder_; }
    [[nodiscard]] std::size_t bytes_left() const { return source_.bytes_in_buffer; }

private:
    static JpegSession& of(j_common_ptr decoder) { return *static_cast<JpegSession*>(decoder->client_data); }
    [[noreturn]] void fail(int code);
    [[nodiscard]] bool is_harmless(int warning) const;
    [[nodiscard]] bool is_padding(unsigned bytes) const;
    void check_scans();

    jpeg_decompress_struct decoder_{};
    jpeg_error_mgr errors_{};
    jpeg_source_mgr source_{};
    jpeg_progress_mgr progress_{};
    std::string_view bytes_;
    int failure_ = 0;
};

}  // namespace fade
