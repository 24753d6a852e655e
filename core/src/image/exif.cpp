// SPDX-License-Identifier: MIT
#include "image/exif.h"

#include <libexif/exif-data.h>

#include <memory>
#include <optional>
#include <string>

namespace fade {

namespace {

constexpr std::string_view prefix("Exif\0\0", 6);

/// What a JPEG's segment can hold. The orientation stands among the first entries; what lies behind (thumbnails, a
/// maker's notes) is of no interest.
constexpr std::size_t longest = 65'533;

std::optional<unsigned> number(const ExifEntry& entry, ExifByteOrder order) {
    if (entry.data == nullptr || entry.components < 1) return std::nullopt;
    if (entry.format == EXIF_FORMAT_SHORT && entry.size >= 2) return exif_get_short(entry.data, order);
    if (entry.format == EXIF_FORMAT_LONG && entry.size >= 4) return exif_get_long(entry.data, order);
    if (entry.format == EXIF_FORMAT_BYTE && entry.size >= 1) return *entry.data;
    return std::nullopt;
}

}  // namespace

int exif_orientation(std::string_view block) {
    if (block.starts_with(prefix)) block.remove_prefix(prefix.size());
    const auto bytes = std::string(prefix) + std::string(block.substr(0, longest));
    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(exif_data_new(), exif_data_unref);
    if (!data) return 1;
    // Otherwise the library "mends" entries, for instance their types.
    exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_load_data(data.get(), reinterpret_cast<const unsigned char*>(bytes.data()),
                        static_cast<unsigned>(bytes.size()));
    const auto* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (entry == nullptr) return 1;
    const auto orientation = number(*entry, exif_data_get_byte_order(data.get()));
    return orientation && *orientation >= 1 && *orientation <= 8 ? static_cast<int>(*orientation) : 1;
}

}  // namespace fade
