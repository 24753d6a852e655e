// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace fade {

/// The bytes of a file with bounds-checked access: every read beyond the end throws `Error` (malformed), whose sentence
/// begins with `name`. Both must outlive it.
class ByteReader {
public:
    ByteReader(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

    [[noreturn]] void truncated() const {
        throw Error(ErrorCode::malformed, name_, Text::en("the image is truncated or corrupt."));
    }
    [[nodiscard]] std::uint64_t size() const { return bytes_.size(); }
    void require(std::uint64_t offset, std::uint64_t length) const {
        if (offset > bytes_.size() || length > bytes_.size() - offset) truncated();
    }
    [[nodiscard]] std::string_view part(std::uint64_t offset, std::uint64_t length) const {
        require(offset, length);
        return bytes_.substr(offset, length);
    }
    [[nodiscard]] std::uint8_t byte(std::uint64_t offset) const {
        return static_cast<std::uint8_t>(part(offset, 1)[0]);
    }
    /// An unsigned number of `width` bytes, the least significant one first.
    [[nodiscard]] std::uint64_t little(std::uint64_t offset, unsigned width) const {
        std::uint64_t value = 0;
        for (unsigned i = width; i-- > 0;) value = value << 8U | byte(offset + i);
        return value;
    }
    /// An unsigned number of `width` bytes, the most significant one first.
    [[nodiscard]] std::uint64_t big(std::uint64_t offset, unsigned width) const {
        std::uint64_t value = 0;
        for (unsigned i = 0; i < width; ++i) value = value << 8U | byte(offset + i);
        return value;
    }

private:
    std::string_view bytes_;
    const std::string& name_;
};

}  // namespace fade
