// SPDX-License-Identifier: MIT
#include "fade/hash.h"

#include "fade/error.h"
#include "fade/files.h"

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <vector>

#include "base/input_file.h"

namespace fade {

struct Sha256::Context {
    EVP_MD_CTX* evp = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(evp); }
    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

namespace {

/// Hands over a file's bytes piece by piece.
template <typename Take>
void read_through(const std::filesystem::path& file, Take&& take) {
    const InputFile input(file);
    std::vector<char> buffer(std::size_t{1} << 20);
    while (const std::size_t got = input.read(buffer.data(), buffer.size())) take(std::string_view(buffer.data(), got));
}

}  // namespace

Sha256::Sha256() : context_(std::make_unique<Context>()) {
    if (context_->evp == nullptr || EVP_DigestInit_ex(context_->evp, EVP_sha256(), nullptr) != 1)
        throw Error(ErrorCode::internal, Text::en("OpenSSL cannot compute SHA-256."));
}

Sha256::~Sha256() = default;

void Sha256::bytes(std::string_view data) {
    if (EVP_DigestUpdate(context_->evp, data.data(), data.size()) != 1)
        throw Error(ErrorCode::internal, Text::en("OpenSSL cannot compute SHA-256."));
}

void Sha256::field_length(std::uintmax_t size) {
    std::array<char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<char>((static_cast<std::uint64_t>(size) >> (8 * i)) & 0xFFU);
    bytes({length.data(), length.size()});
}

void Sha256::field(std::string_view data) {
    field_length(data.size());
    bytes(data);
}

void Sha256::file(const std::filesystem::path& file, const std::stop_token& stop) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    field_length(error ? 0 : size);
    std::uintmax_t read = 0;
    read_through(file, [&](std::string_view content) {
        if (stop.stop_requested()) throw Cancelled();
        bytes(content);
        read += content.size();
    });
    if (read != size)
        throw Error(ErrorCode::unreadable, display_path(file), Text::en("it changed while it was being read."));
}

std::string Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(context_->evp, digest.data(), &size) != 1)
        throw Error(ErrorCode::internal, Text::en("OpenSSL cannot compute SHA-256."));
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(std::size_t{2} * size);
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4U];
        text += digits[digest[i] & 0xFU];
    }
    return text;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.bytes(bytes);
    return hash.hex();
}

std::string sha256_of_file(const std::filesystem::path& file) {
    Sha256 hash;
    read_through(file, [&](std::string_view bytes) { hash.bytes(bytes); });
    return hash.hex();
}

}  // namespace fade
