// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fade {

// What libtiff does not look at: it stops at the last byte that it needs, whatever a stream says behind it. A damaged
// stream mostly unpacks to another length than the whole one.

/// How many bytes a stream of TIFF's LZW unpacks to; empty if a code has no meaning. What is behind its end is
/// nobody's. Streams of before TIFF 5.0 have their bits in another order: see `is_old_lzw`.
[[nodiscard]] std::optional<std::uint64_t> lzw_length(std::string_view stream);

[[nodiscard]] bool is_old_lzw(std::string_view stream);

/// The same of PackBits, which has no end: of the runs up to that which reaches `enough` bytes.
[[nodiscard]] std::uint64_t pack_bits_length(std::string_view stream, std::uint64_t enough);

/// The same of zlib's deflate; empty if data or checksum are wrong. One that is cut off counts as far as it goes.
[[nodiscard]] std::optional<std::uint64_t> deflate_length(std::string_view stream);

}  // namespace fade
