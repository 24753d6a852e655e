// SPDX-License-Identifier: MIT
#pragma once

#include "fade/message.h"

#include <png.h>

#include <string>
#include <string_view>

#include "image/decoder_session.h"

namespace fade {

/// libpng's decoder over bytes in memory. It says nothing on standard error, and takes every warning about the picture
/// itself, and every checksum that is wrong, for a failure.
class PngSession : public DecoderSession {
public:
    PngSession() = default;
    ~PngSession();
    PngSession(const PngSession&) = delete;
    PngSession& operator=(const PngSession&) = delete;

    /// Before anything else; `bytes` must outlive the session. False is a failure, as with `run`.
    [[nodiscard]] bool begin(std::string_view bytes);

    /// From here on the library reads rows, and its warnings count.
    void expect_picture() { in_picture_ = true; }

    /// What failed, as part of a sentence.
    [[nodiscard]] Text failure() const;
    [[nodiscard]] bool out_of_memory() const { return out_of_memory_; }
    [[nodiscard]] png_structp png() { return png_; }
    [[nodiscard]] png_infop info() { return info_; }

private:
    enum class Failure { structure, checksum, short_data, long_data, compression };

    static PngSession& of(png_structp png) { return *static_cast<PngSession*>(png_get_error_ptr(png)); }
    [[noreturn]] static void fail(png_structp png, png_const_charp message);
    static void warn(png_structp png, png_const_charp message);
    static void read(png_structp png, png_bytep target, std::size_t length);

    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
    std::string_view bytes_;
    std::size_t position_ = 0;
    Failure failure_ = Failure::structure;
    bool in_picture_ = false;
    bool out_of_memory_ = false;
};

}  // namespace fade
