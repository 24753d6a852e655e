// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fade::test {

/// One member of a tar archive as POSIX describes it (ustar), written out here so that readers have something
/// independent to read. `type`: '0' a file, '2' a symbolic link to `link`, '5' a folder.
inline std::string tar_member(const std::string& name, const std::string& content, char type = '0',
                              const std::string& link = {}) {
    constexpr std::size_t block = 512;
    std::string header(block, '\0');
    const auto put = [&](std::size_t place, const std::string& text) { header.replace(place, text.size(), text); };
    const auto octal = [](std::size_t value, std::size_t digits) {
        std::string text(digits, '0');
        for (auto place = digits; value > 0 && place > 0; value /= 8)
            text[--place] = static_cast<char>('0' + value % 8);
        return text;
    };
    put(0, name);
    put(100, octal(0644, 7));
    put(108, octal(0, 7));
    put(116, octal(0, 7));
    put(124, octal(content.size(), 11));
    put(136, octal(0, 11));
    put(148, "        ");
    header[156] = type;
    put(157, link);
    put(257, std::string("ustar\0"
                         "00",
                         8));
    std::size_t sum = 0;
    for (const char byte : header) sum += static_cast<unsigned char>(byte);
    put(148, octal(sum, 6) + std::string("\0 ", 2));
    auto member = header + content;
    member.resize((member.size() + block - 1) / block * block, '\0');
    return member;
}

/// What stands behind the last member.
inline std::string tar_end() {
    return std::string(1024, '\0');
}

}  // namespace fade::test
