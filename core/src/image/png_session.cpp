// SPDX-License-Identifier: MIT
#include "image/png_session.h"

#include <array>
#include <cstdlib>
#include <cstring>

namespace fade {

namespace {

/// Chunks that say nothing about the pixels: only their checksums are looked at.
constexpr std::array<png_byte, 60> passed_over{
    't', 'E', 'X', 't', '\0', 'z', 'T', 'X', 't', '\0', 'i', 'T', 'X', 't', '\0', 't', 'I', 'M', 'E', '\0',
    'p', 'C', 'A', 'L', '\0', 's', 'C', 'A', 'L', '\0', 's', 'P', 'L', 'T', '\0', 'h', 'I', 'S', 'T', '\0',
    'e', 'X', 'I', 'f', '\0', 'b', 'K', 'G', 'D', '\0', 'o', 'F', 'F', 's', '\0', 'p', 'H', 'Y', 's', '\0'};
constexpr int passed_over_count = 12;

}  // namespace

PngSession::~PngSession() {
    png_destroy_read_struct(&png_, &info_, nullptr);
}

bool PngSession::begin(std::string_view bytes) {
    bytes_ = bytes;
    const auto allocate = [](png_structp png, png_alloc_size_t size) -> void* {
        void* const memory = std::malloc(size);
        if (memory == nullptr) static_cast<PngSession*>(png_get_mem_ptr(png))->out_of_memory_ = true;
        return memory;
    };
    const auto release = [](png_structp, void* memory) { std::free(memory); };
    png_ = png_create_read_struct_2(PNG_LIBPNG_VER_STRING, this, fail, warn, this, allocate, release);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
        out_of_memory_ = true;
        return false;
    }
    const auto prepare = [this] {
        png_set_read_fn(png_, this, read);
        png_set_crc_action(png_, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
        png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
        png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, passed_over.data(), passed_over_count);
        // Some programs declare a smaller window than the one that they compressed with.
        png_set_option(png_, PNG_MAXIMUM_INFLATE_WINDOW, PNG_OPTION_ON);
    };
    return run(prepare);
}

void PngSession::fail(png_structp png, png_const_charp message) {
    auto& session = of(png);
    const auto says = [message](const char* what) { return std::strstr(message, what) != nullptr; };
    if (says("IDAT")) session.failure_ = Failure::compression;
    if (says("CRC error")) session.failure_ = Failure::checksum;
    if (says("Not enough image data")) session.failure_ = Failure::short_data;
    if (says("Too much image data")) session.failure_ = Failure::long_data;
    session.escape();
}

void PngSession::warn(png_structp png, png_const_charp message) {
    // Bytes behind the compressed picture, in the same chunk, are no part of it.
    const bool harmless = std::strstr(message, "Extra compressed data") != nullptr;
    if (of(png).in_picture_ && std::strstr(message, "IDAT") != nullptr && !harmless) fail(png, message);
}

void PngSession::read(png_structp png, png_bytep target, std::size_t length) {
    auto& session = of(png);
    if (length > session.bytes_.size() - session.position_) png_error(png, "Not enough image data");
    std::memcpy(target, session.bytes_.data() + session.position_, length);
    session.position_ += length;
}

Text PngSession::failure() const {
    switch (failure_) {
        case Failure::checksum:
            return Text::en("a checksum is wrong");
        case Failure::compression:
            return Text::en("its compressed data are broken");
        case Failure::short_data:
            return Text::en("its data end early");
        case Failure::long_data:
            return Text::en("it holds more rows than it declares");
        default:
            return Text::en("its structure is broken");
    }
}

}  // namespace fade
