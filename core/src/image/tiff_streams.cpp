// SPDX-License-Identifier: MIT
#include "image/tiff_streams.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>
#include <vector>

namespace fade {

namespace {

constexpr std::uint32_t clear_code = 256;
constexpr std::uint32_t end_code = 257;
constexpr std::uint32_t first_entry = 258;
constexpr unsigned fewest_bits = 9;
constexpr unsigned most_bits = 12;

/// Codes of a stream, the most significant bit first.
class Codes {
public:
    explicit Codes(std::string_view stream) : stream_(stream) {}
    /// Empty at the end of the stream.
    std::optional<std::uint32_t> next(unsigned bits) {
        for (; held_ < bits; held_ += 8) {
            if (position_ == stream_.size()) return std::nullopt;
            window_ = window_ << 8U | static_cast<std::uint8_t>(stream_[position_++]);
        }
        held_ -= bits;
        return window_ >> held_ & ((1U << bits) - 1);
    }

private:
    std::string_view stream_;
    std::size_t position_ = 0;
    std::uint32_t window_ = 0;
    unsigned held_ = 0;
};

}  // namespace

bool is_old_lzw(std::string_view stream) {
    return stream.size() >= 2 && stream[0] == 0 && (static_cast<unsigned>(stream[1]) & 1U) != 0;
}

std::optional<std::uint64_t> lzw_length(std::string_view stream) {
    std::array<std::uint32_t, (1U << most_bits)> lengths{};  // of the strings that codes stand for
    std::fill_n(lengths.begin(), clear_code, 1);
    Codes codes(stream);
    std::uint64_t total = 0;
    std::uint32_t entries = first_entry;
    unsigned bits = fewest_bits;
    std::uint32_t former = clear_code;
    while (const auto code = codes.next(bits)) {
        if (*code == end_code) return total;
        if (*code == clear_code) {
            entries = first_entry;
            bits = fewest_bits;
        } else if (former == clear_code) {
            if (*code > clear_code) return std::nullopt;
            ++total;
        } else {
            if (*code > entries || *code >= lengths.size()) return std::nullopt;
            if (entries < lengths.size()) lengths[entries++] = lengths[former] + 1;
            total += lengths[*code];
            if (entries + 1 >= 1U << bits && bits < most_bits) ++bits;
        }
        former = *code;
    }
    return total;
}

std::uint64_t pack_bits_length(std::string_view stream, std::uint64_t enough) {
    constexpr unsigned nothing = 128;
    std::uint64_t total = 0;
    for (std::size_t at = 0; at < stream.size() && total < enough;) {
        const unsigned count = static_cast<std::uint8_t>(stream[at++]);
        if (count == nothing) continue;
        const std::size_t data = count < nothing ? count + 1 : 1;
        if (data > stream.size() - at) break;
        total += count < nothing ? count + 1 : 257 - count;
        at += data;
    }
    return total;
}

std::optional<std::uint64_t> deflate_length(std::string_view stream) {
    constexpr std::size_t chunk = std::size_t{1} << 16U;
    std::vector<Bytef> ignored(chunk);
    z_stream state{};
    if (inflateInit(&state) != Z_OK) throw std::bad_alloc();
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(stream.data()));
    state.avail_in = static_cast<uInt>(stream.size());
    int result = Z_OK;
    while (result == Z_OK) {
        state.next_out = ignored.data();
        state.avail_out = static_cast<uInt>(chunk);
        result = inflate(&state, Z_NO_FLUSH);
    }
    const std::uint64_t total = state.total_out;
    inflateEnd(&state);
    if (result != Z_STREAM_END && result != Z_BUF_ERROR) return std::nullopt;
    return total;
}

}  // namespace fade
