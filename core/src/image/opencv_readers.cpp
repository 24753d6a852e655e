// SPDX-License-Identifier: MIT
// Formats that OpenCV still reads; each goes when its own reader comes.
#include "fade/error.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include "image/decoded.h"

namespace fade {

namespace {

/// The bytes of a file with bounds-checked access: every read beyond the end is "truncated".
class Bytes {
public:
    Bytes(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

    [[noreturn]] void truncated() const {
        throw Error(ErrorCode::malformed, name_ + ": the image is truncated or corrupt.");
    }
    [[nodiscard]] std::uint64_t size() const { return bytes_.size(); }
    [[nodiscard]] std::string_view part(std::uint64_t offset, std::uint64_t length) const {
        require(offset, length);
        return bytes_.substr(offset, length);
    }
    void require(std::uint64_t offset, std::uint64_t length) const {
        if (offset > bytes_.size() || length > bytes_.size() - offset) truncated();
    }
    [[nodiscard]] std::uint8_t byte(std::uint64_t offset) const {
        return static_cast<std::uint8_t>(part(offset, 1)[0]);
    }
    [[nodiscard]] std::uint64_t little(std::uint64_t offset, unsigned width) const {
        std::uint64_t value = 0;
        for (unsigned i = width; i-- > 0;) value = value << 8U | byte(offset + i);
        return value;
    }
    [[nodiscard]] std::uint64_t big(std::uint64_t offset, unsigned width) const {
        std::uint64_t value = 0;
        for (unsigned i = 0; i < width; ++i) value = value << 8U | byte(offset + i);
        return value;
    }
    [[nodiscard]] std::uint64_t find(std::string_view what, std::uint64_t offset) const {
        const auto place = bytes_.find(what, offset);
        if (place == std::string_view::npos) truncated();
        return place;
    }

private:
    std::string_view bytes_;
    const std::string& name_;
};

/// The first directory of a TIFF file (not BigTIFF), or of an EXIF block, which is written like one.
class TiffDirectory {
public:
    TiffDirectory(const Bytes& bytes, bool big_endian) : bytes_(bytes), big_endian_(big_endian) {
        start_ = number(4, 4) + 2;
        count_ = number(start_ - 2, 2);
        bytes_.require(start_, count_ * entry_bytes);
    }
    /// The values of a tag; empty if it is not there.
    [[nodiscard]] std::vector<std::uint64_t> values(unsigned tag) const {
        for (std::uint64_t i = 0; i < count_; ++i) {
            const auto entry = start_ + i * entry_bytes;
            if (number(entry, 2) == tag) return values_of(entry);
        }
        return {};
    }
    [[nodiscard]] std::int64_t value(unsigned tag) const {
        const auto all = values(tag);
        return all.empty() ? 0 : static_cast<std::int64_t>(all.front());
    }

private:
    static constexpr std::uint64_t entry_bytes = 12;

    [[nodiscard]] std::uint64_t number(std::uint64_t offset, unsigned width) const {
        return big_endian_ ? bytes_.big(offset, width) : bytes_.little(offset, width);
    }
    [[nodiscard]] std::vector<std::uint64_t> values_of(std::uint64_t entry) const {
        constexpr std::uint64_t type_short = 3;
        const unsigned width = number(entry + 2, 2) == type_short ? 2 : 4;
        const auto count = number(entry + 4, 4);
        const auto place = count * width <= 4 ? entry + 8 : number(entry + 8, 4);
        bytes_.require(place, count * width);
        std::vector<std::uint64_t> values;
        values.reserve(count);
        for (std::uint64_t i = 0; i < count; ++i) values.push_back(number(place + i * width, width));
        return values;
    }

    const Bytes& bytes_;
    bool big_endian_;
    std::uint64_t start_ = 0;
    std::uint64_t count_ = 0;
};

int orientation_of(const TiffDirectory& directory) {
    constexpr unsigned tag_orientation = 274;
    const auto orientation = directory.value(tag_orientation);
    return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
}

/// A damaged EXIF block damages no picture: decoders pass over it.
int exif_orientation(std::string_view block, const std::string& name) {
    try {
        const Bytes bytes(block, name);
        return orientation_of(TiffDirectory(bytes, block.starts_with("MM")));
    } catch (const Error&) {
        return 1;
    }
}

ImageHeader read_png(const Bytes& bytes, const std::string& name) {
    ImageHeader header{static_cast<std::int64_t>(bytes.big(16, 4)), static_cast<std::int64_t>(bytes.big(20, 4))};
    if (bytes.part(12, 4) != "IHDR") bytes.truncated();
    std::uint64_t chunk = 8;
    while (bytes.part(chunk + 4, 4) != "IEND") {
        const auto length = bytes.big(chunk, 4);
        bytes.require(chunk, length + 12);
        if (bytes.part(chunk + 4, 4) == "eXIf")
            header.orientation = exif_orientation(bytes.part(chunk + 8, length), name);
        chunk += length + 12;  // length, type, data, checksum
    }
    bytes.require(chunk, 12);
    return header;
}

/// True for the markers that say how an image is coded, and so its size.
bool is_start_of_frame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

ImageHeader read_jpeg(const Bytes& bytes, const std::string& name) {
    ImageHeader header;
    constexpr std::uint64_t exif_offset = 8;  // behind the segment's length and "Exif"
    bool exif_seen = false;
    std::uint64_t position = 2;
    while (true) {
        if (bytes.byte(position) != 0xFF) bytes.truncated();
        while (bytes.byte(position) == 0xFF) ++position;
        const auto marker = bytes.byte(position++);
        const bool alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        if (marker == 0xD9) return header;
        if (alone) continue;
        const auto length = bytes.big(position, 2);
        if (length < 2) bytes.truncated();
        bytes.require(position, length);
        if (is_start_of_frame(marker)) {
            header.height = static_cast<std::int64_t>(bytes.big(position + 3, 2));
            header.width = static_cast<std::int64_t>(bytes.big(position + 5, 2));
        }
        if (marker == 0xE1 && !std::exchange(exif_seen, true) && length > exif_offset)
            header.orientation = exif_orientation(bytes.part(position + exif_offset, length - exif_offset), name);
        position += length;
        if (marker != 0xDA) continue;
        // Coded data follow a scan's header; in them 0xFF is followed by 0 or a restart marker.
        while (true) {
            position = bytes.find("\xFF", position);
            const auto next = bytes.byte(position + 1);
            if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) break;
            ++position;
        }
    }
}

ImageHeader read_bmp(const Bytes& bytes) {
    ImageHeader header;
    const auto declared = bytes.little(2, 4);
    const auto data = bytes.little(10, 4);
    const bool old = bytes.little(14, 4) == 12;
    std::uint64_t bits = 0;
    std::uint64_t compression = 0;
    if (old) {
        header.width = static_cast<std::int64_t>(bytes.little(18, 2));
        header.height = static_cast<std::int64_t>(bytes.little(20, 2));
        bits = bytes.little(24, 2);
    } else {
        header.width = static_cast<std::int32_t>(bytes.little(18, 4));
        // A negative height means that the rows run downwards.
        header.height = std::abs(static_cast<std::int64_t>(static_cast<std::int32_t>(bytes.little(22, 4))));
        bits = bytes.little(28, 2);
        compression = bytes.little(30, 4);
    }
    constexpr std::uint64_t run_length_8 = 1;
    constexpr std::uint64_t run_length_4 = 2;
    if (compression == run_length_8 || compression == run_length_4) {
        bytes.require(0, declared);
    } else if (header.width > 0) {
        const auto row = (static_cast<std::uint64_t>(header.width) * bits + 31) / 32 * 4;
        if (header.height > 0 && row > bytes.size() / static_cast<std::uint64_t>(header.height)) bytes.truncated();
        bytes.require(data, row * static_cast<std::uint64_t>(header.height));
    }
    return header;
}

ImageHeader read_webp(const Bytes& bytes) {
    ImageHeader header;
    bytes.require(8, bytes.little(4, 4));
    const auto chunk = bytes.part(12, 4);
    if (chunk == "VP8 ") {
        header.width = static_cast<std::int64_t>(bytes.little(26, 2) & 0x3FFFU);
        header.height = static_cast<std::int64_t>(bytes.little(28, 2) & 0x3FFFU);
    } else if (chunk == "VP8L") {
        const auto packed = bytes.little(21, 4);
        header.width = static_cast<std::int64_t>(1 + (packed & 0x3FFFU));
        header.height = static_cast<std::int64_t>(1 + (packed >> 14U & 0x3FFFU));
    } else if (chunk == "VP8X") {
        header.width = static_cast<std::int64_t>(1 + bytes.little(24, 3));
        header.height = static_cast<std::int64_t>(1 + bytes.little(27, 3));
    } else {
        bytes.truncated();
    }
    return header;
}

DecodedImage decode_with_opencv(std::string_view bytes, const std::string& name, const ImageHeader& header) {
    // imdecode only reads its buffer.
    const cv::Mat buffer(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.data()));
    DecodedImage result;
    result.orientation = header.orientation;
    try {
        result.pixels = cv::imdecode(buffer, cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH | cv::IMREAD_IGNORE_ORIENTATION);
        if (result.pixels.empty()) throw_damaged(name, "it cannot be decoded");
        cv::cvtColor(result.pixels, result.pixels, cv::COLOR_BGR2RGB);
    } catch (const cv::Exception& error) {
        if (error.code == cv::Error::StsNoMem) throw;
        throw_damaged(name, "it cannot be decoded");
    }
    if (result.pixels.depth() == CV_16U) result.bits = 16;
    return result;
}

}  // namespace

using namespace std::string_view_literals;

bool is_png(std::string_view bytes) {
    return bytes.starts_with("\x89PNG\r\n\x1a\n"sv);
}
ImageHeader probe_png(std::string_view bytes, const std::string& name) {
    return read_png(Bytes(bytes, name), name);
}
DecodedImage decode_png(std::string_view bytes, const std::string& name) {
    return decode_with_opencv(bytes, name, probe_png(bytes, name));
}

bool is_jpeg(std::string_view bytes) {
    return bytes.starts_with("\xFF\xD8\xFF"sv);
}
ImageHeader probe_jpeg(std::string_view bytes, const std::string& name) {
    return read_jpeg(Bytes(bytes, name), name);
}
DecodedImage decode_jpeg(std::string_view bytes, const std::string& name) {
    return decode_with_opencv(bytes, name, probe_jpeg(bytes, name));
}

bool is_bmp(std::string_view bytes) {
    return bytes.starts_with("BM");
}
ImageHeader probe_bmp(std::string_view bytes, const std::string& name) {
    return read_bmp(Bytes(bytes, name));
}
DecodedImage decode_bmp(std::string_view bytes, const std::string& name) {
    return decode_with_opencv(bytes, name, probe_bmp(bytes, name));
}

bool is_webp(std::string_view bytes) {
    return bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
}
ImageHeader probe_webp(std::string_view bytes, const std::string& name) {
    return read_webp(Bytes(bytes, name));
}
DecodedImage decode_webp(std::string_view bytes, const std::string& name) {
    return decode_with_opencv(bytes, name, probe_webp(bytes, name));
}

}  // namespace fade
