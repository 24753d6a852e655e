// SPDX-License-Identifier: MIT
#include "base/base64.h"

#include <openssl/evp.h>

#include <limits>

namespace fade {

namespace {

constexpr std::size_t group = 4;  // characters for three bytes
constexpr std::size_t longest = std::numeric_limits<int>::max() / 2;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string to_base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * group + 1, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes_of(bytes), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % group != 0 || text.size() > longest) return std::nullopt;
    std::string bytes(text.size() / group * 3 + 1, '\0');
    const int length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()), bytes_of(text), static_cast<int>(text.size()));
    if (length < 0) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(length));
    // It counts padding as bytes.
    for (int padding = 0; padding < 2 && text.ends_with('=') && !bytes.empty(); ++padding, text.remove_suffix(1))
        bytes.pop_back();
    return bytes;
}

}  // namespace fade
