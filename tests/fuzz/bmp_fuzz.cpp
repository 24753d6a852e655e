// SPDX-License-Identifier: MIT
#include "pictures.h"
#include "support/pictures.h"
#include "support/target.h"

namespace fade::fuzz {

namespace {

std::string bitmap(std::uint64_t header_length, std::uint64_t bits, std::uint64_t compression,
                   const std::string& behind_header, const std::string& data) {
    using test::little_endian;
    auto header = little_endian(header_length, 4) + little_endian(5, 4) + little_endian(2, 4) + little_endian(1, 2) +
                  little_endian(bits, 2) + little_endian(compression, 4) + std::string(20, '\0');
    header.resize(std::max<std::size_t>(header_length, header.size()), '\0');
    header += behind_header;
    return "BM" + little_endian(14 + header.size() + data.size(), 4) + std::string(4, '\0') +
           little_endian(14 + header.size(), 4) + header + data;
}

}  // namespace

void run(std::string_view input) {
    read_picture(input);
}

std::vector<std::string> seeds() {
    std::vector<std::string> all;
    for (const auto& picture : small_pictures(false)) all.push_back(encoded(picture, ".bmp"));
    using namespace std::string_literals;
    const std::string palette(64, '\x55');
    const auto masks = test::little_endian(0xF800, 4) + test::little_endian(0x7E0, 4) + test::little_endian(0x1F, 4);
    all.push_back(bitmap(40, 16, 3, masks, std::string(24, '\x5A')));
    all.push_back(bitmap(108, 16, 0, "", std::string(24, '\x5A')));
    all.push_back(bitmap(124, 32, 0, "", std::string(40, '\x5A')));
    all.push_back(bitmap(40, 4, 0, palette, std::string(8, '\x12')));
    all.push_back(bitmap(40, 1, 0, palette, std::string(8, '\x12')));
    all.push_back(bitmap(40, 8, 1, palette, "\5\1\0\0\2\2\0\3\0\1\3\0\0\1"s));
    all.push_back(bitmap(40, 4, 2, palette, "\5\x12\0\0\0\5\x01\x23\x10\0\0\1"s));
    return all;
}

}  // namespace fade::fuzz
