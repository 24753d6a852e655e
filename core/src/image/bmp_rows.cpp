// SPDX-License-Identifier: MIT
#include "image/bmp_rows.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <vector>

#include "image/decoded.h"

namespace fade {

namespace {

constexpr auto ends_early = Text::en("its data end early");

std::uint8_t byte_at(std::string_view bytes, std::size_t place) {
    return static_cast<std::uint8_t>(bytes[place]);
}

/// How long a stored row is, and how far it is to the next one.
struct RowLength {
    explicit RowLength(const BmpRows& rows) {
        const auto bits = static_cast<std::size_t>(rows.width) * rows.bits;
        bytes = (bits + 7) / 8;
        step = (bits + 31) / 32 * 4;
    }
    std::size_t bytes = 0;
    std::size_t step = 0;
};

/// Before memory is taken. The last row may lack its padding.
void check_rows(const BmpRows& rows, const std::string& name) {
    const RowLength length(rows);
    const auto there = rows.data.size() < length.bytes ? 0 : (rows.data.size() - length.bytes) / length.step + 1;
    if (there < static_cast<std::size_t>(rows.height))
        throw_damaged(name, static_cast<std::int64_t>(there), rows.height, ends_early);
}

/// Calls `work` with each stored row's bytes and number.
template <typename Work>
void for_each_row(const BmpRows& rows, const Work& work) {
    const RowLength length(rows);
    for (int y = 0; y < rows.height; ++y)
        work(rows.data.substr(static_cast<std::size_t>(y) * length.step, length.bytes), y);
}

std::uint32_t pixel_at(std::string_view row, int x, unsigned bytes) {
    std::uint32_t pixel = 0;
    for (unsigned i = bytes; i-- > 0;) pixel = pixel << 8U | byte_at(row, static_cast<std::size_t>(x) * bytes + i);
    return pixel;
}

template <typename Value>
cv::Mat unpack(const BmpRows& rows, const BitMasks& masks, cv::Mat& alpha) {
    constexpr std::uint32_t white = std::numeric_limits<Value>::max();
    cv::Mat colours(rows.height, rows.width, CV_MAKETYPE(cv::DataType<Value>::depth, 3));
    if (masks[3].bits() > 0) alpha.create(rows.height, rows.width, cv::DataType<Value>::type);
    for_each_row(rows, [&](std::string_view row, int y) {
        auto* to = colours.ptr<cv::Vec<Value, 3>>(y);
        auto* to_alpha = alpha.empty() ? nullptr : alpha.ptr<Value>(y);
        for (int x = 0; x < rows.width; ++x) {
            const auto pixel = pixel_at(row, x, rows.bits / 8);
            for (int channel = 0; channel < 3; ++channel)
                to[x][channel] = static_cast<Value>(masks[static_cast<std::size_t>(channel)].channel(pixel, white));
            if (to_alpha != nullptr) to_alpha[x] = static_cast<Value>(masks[3].channel(pixel, white));
        }
    });
    return colours;
}

/// Rows of 24 bit without loss of time: blue, green, red.
cv::Mat swap_channels(const BmpRows& rows) {
    cv::Mat colours(rows.height, rows.width, CV_8UC3);
    for_each_row(rows, [&](std::string_view row, int y) {
        auto* to = colours.ptr<cv::Vec3b>(y);
        for (std::size_t x = 0; x < static_cast<std::size_t>(rows.width); ++x)
            to[x] = {byte_at(row, 3 * x + 2), byte_at(row, 3 * x + 1), byte_at(row, 3 * x)};
    });
    return colours;
}

/// Writes pixels from left to right, row after row; each row must be filled before the next one begins.
class RunReader {
public:
    RunReader(const BmpRows& rows, const std::string& name)
        : rows_(rows), name_(name), indices_(rows.height, rows.width, CV_8UC1) {}

    cv::Mat read() {
        while (!done()) {
            const auto count = next();
            const auto value = next();
            if (count > 0)
                repeat(count, value);
            else if (value > 2)
                copy(value);
            else
                escape(value);
        }
        return indices_;
    }

private:
    [[noreturn]] void fail(Text reason) const {
        throw_damaged(name_, y_ + (x_ == rows_.width ? 1 : 0), rows_.height, reason);
    }
    [[nodiscard]] bool done() const { return y_ == rows_.height || (y_ == rows_.height - 1 && x_ == rows_.width); }
    unsigned next() {
        if (position_ == rows_.data.size()) fail(ends_early);
        return byte_at(rows_.data, position_++);
    }
    void put(unsigned value) {
        if (x_ == rows_.width) fail(Text::en("a run goes beyond its row"));
        indices_.at<std::uint8_t>(y_, x_++) = static_cast<std::uint8_t>(value);
    }
    void repeat(unsigned count, unsigned value) {
        for (unsigned i = 0; i < count; ++i) {
            if (rows_.bits == 8)
                put(value);
            else
                put(i % 2 == 0 ? value >> 4U : value & 0xFU);
        }
    }
    void copy(unsigned count) {
        unsigned bytes = 0;
        unsigned value = 0;
        for (unsigned i = 0; i < count; ++i) {
            const bool second_half = rows_.bits == 4 && i % 2 == 1;
            if (!second_half) {
                value = next();
                ++bytes;
            }
            if (rows_.bits == 8)
                put(value);
            else
                put(second_half ? value & 0xFU : value >> 4U);
        }
        if (bytes % 2 == 1) (void)next();
    }
    void escape(unsigned code) {
        constexpr unsigned end_of_row = 0;
        if (code != end_of_row || x_ != rows_.width) fail(Text::en("it leaves pixels out"));
        x_ = 0;
        ++y_;
    }

    const BmpRows& rows_;
    const std::string& name_;
    cv::Mat indices_;
    std::size_t position_ = 0;
    int x_ = 0;
    int y_ = 0;
};

}  // namespace

BitMask::BitMask(std::uint32_t mask)
    : mask_(mask), shift_(mask == 0 ? 0 : std::countr_zero(mask)), bits_(std::popcount(mask)) {}

bool BitMask::is_valid() const {
    const auto lowered = std::uint64_t{mask_} >> static_cast<unsigned>(shift_);
    return (lowered & (lowered + 1)) == 0;
}

std::uint32_t BitMask::channel(std::uint32_t pixel, std::uint32_t white) const {
    if (bits_ == 0) return 0;
    const std::uint64_t largest = (std::uint64_t{1} << static_cast<unsigned>(bits_)) - 1;
    const std::uint64_t value = (pixel & mask_) >> static_cast<unsigned>(shift_);
    return static_cast<std::uint32_t>((value * white + largest / 2) / largest);
}

cv::Mat read_bmp_indices(const BmpRows& rows, const std::string& name) {
    check_rows(rows, name);
    cv::Mat indices(rows.height, rows.width, CV_8UC1);
    const unsigned per_byte = 8 / rows.bits;
    const unsigned mask = (1U << rows.bits) - 1;
    for_each_row(rows, [&](std::string_view row, int y) {
        auto* to = indices.ptr<std::uint8_t>(y);
        for (unsigned x = 0; x < static_cast<unsigned>(rows.width); ++x) {
            const unsigned shift = (per_byte - 1 - x % per_byte) * rows.bits;
            to[x] = static_cast<std::uint8_t>(byte_at(row, x / per_byte) >> shift & mask);
        }
    });
    return indices;
}

cv::Mat read_bmp_runs(const BmpRows& rows, const std::string& name) {
    // Two bytes stand for 255 pixels at most. A file that declares a picture which cannot be in it is refused before
    // memory is taken.
    constexpr std::uint64_t most_per_byte = 128;
    if (static_cast<std::uint64_t>(rows.width) * static_cast<std::uint64_t>(rows.height) >
        most_per_byte * rows.data.size())
        throw_damaged(name, 0, rows.height, ends_early);
    return RunReader(rows, name).read();
}

cv::Mat read_bmp_colours(const BmpRows& rows, const BitMasks& masks, cv::Mat& alpha, const std::string& name) {
    check_rows(rows, name);
    if (rows.bits == 24) return swap_channels(rows);
    const bool deep = std::any_of(masks.begin(), masks.end(), [](const BitMask& mask) { return mask.bits() > 8; });
    return deep ? unpack<std::uint16_t>(rows, masks, alpha) : unpack<std::uint8_t>(rows, masks, alpha);
}

}  // namespace fade
