// SPDX-License-Identifier: MIT
#include "support/archives.h"

#include <zlib.h>

#include <cstdint>

namespace fade::fuzz {

namespace {

/// A whole number as so many bytes, the lowest first.
std::string little(std::size_t value, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i, value >>= 8U) bytes += static_cast<char>(value & 0xFFU);
    return bytes;
}

std::string text(const std::string& value) {
    return "X" + little(value.size(), 4) + value;
}

}  // namespace

std::string state_dict_pickle(const std::vector<std::string>& storages) {
    const std::string ordered_dict = "ccollections\nOrderedDict\n)R";
    std::string bytes = "\x80\x02" + ordered_dict + "q" + little(0, 1) + "(";
    for (const auto& key : storages)
        bytes += text("visual.weight." + key) + "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") +
                 "ctorch\nFloatStorage\n" + text(key) + text("cpu") + "K\x06tQK" + little(0, 1) + "K\x02K\x03\x86" +
                 "K\x03K\x01\x86\x89" + ordered_dict + "tR";
    return bytes + "u}(" + text("_metadata") + ordered_dict + "ub.";
}

std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& members) {
    std::string archive;
    std::string directory;
    for (const auto& [name, content] : members) {
        const auto crc = ::crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
        // Flags, method, time and date are 0: stored.
        const auto common = little(0, 8) + little(crc, 4) + little(content.size(), 4) + little(content.size(), 4) +
                            little(name.size(), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + common + little(0, 2 + 2 + 2 + 4) +
                     little(archive.size(), 4) + name;
        archive += "PK\x03\x04" + little(20, 2) + common + name + content;
    }
    const auto end = "PK\x05\x06" + little(0, 4) + little(members.size(), 2) + little(members.size(), 2) +
                     little(directory.size(), 4) + little(archive.size(), 4) + little(0, 2);
    return archive + directory + end;
}

}  // namespace fade::fuzz
