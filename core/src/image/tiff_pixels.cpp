// SPDX-License-Identifier: MIT
#include "image/tiff_pixels.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cstring>

#include "image/decoded.h"
#include "image/tiff_streams.h"

namespace fade {

namespace {

/// A strip's or a tile's data, packed: rows begin at whole bytes, the first sample at the most significant bit; 16-bit
/// samples are in the machine's order.
template <typename Sample>
void unpack(const std::uint8_t* row, Sample* samples, std::int64_t count, int bits) {
    if (bits == 8 * static_cast<int>(sizeof(Sample))) {
        std::memcpy(samples, row, static_cast<std::size_t>(count) * sizeof(Sample));
        return;
    }
    std::uint32_t window = 0;
    int held = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        for (; held < bits; held += 8) window = window << 8U | *row++;
        held -= bits;
        samples[i] =
            static_cast<Sample>(window >> static_cast<unsigned>(held) & ((1U << static_cast<unsigned>(bits)) - 1));
    }
}

std::uint64_t row_bytes(std::int64_t samples, int bits) {
    return (static_cast<std::uint64_t>(samples) * static_cast<std::uint64_t>(bits) + 7) / 8;
}

/// Strips, or tiles: what is compressed together.
class Parts {
public:
    Parts(TiffFile& file, const TiffLayout& layout)
        : file_(file), layout_(layout), tiled_(TIFFIsTiled(file.handle()) != 0) {
        if (tiled_) {
            width_ = file.field<std::uint32_t>(TIFFTAG_TILEWIDTH).value_or(0);
            height_ = file.field<std::uint32_t>(TIFFTAG_TILELENGTH).value_or(0);
            constexpr std::int64_t small = std::int64_t{1} << 22U;
            const auto image = std::int64_t{layout.width} * layout.height;
            if (width_ < 1 || height_ < 1 || width_ > (4 * image + small) / height_) file.throw_corrupt();
        } else {
            width_ = layout.width;
            height_ =
                std::clamp<std::int64_t>(file.field_or_default<std::uint32_t>(TIFFTAG_ROWSPERSTRIP), 1, layout.height);
        }
        samples_ = layout.planar ? 1 : layout.samples;
        stride_ = row_bytes(width_ * samples_, layout.bits);
        compression_ = file.field_or_default<std::uint16_t>(TIFFTAG_COMPRESSION);
        msb_first_ = file.field_or_default<std::uint16_t>(TIFFTAG_FILLORDER) == FILLORDER_MSB2LSB;
        const auto expected = tiled_ ? TIFFTileRowSize64(file.handle()) : TIFFScanlineSize64(file.handle());
        if (expected != stride_) file.throw_corrupt();
        require_plausible_size();
    }

    /// Decodes one plane (all samples, if they are not in planes) into `target`, whose channels are that plane's.
    void read(int plane, cv::Mat& target) {
        buffer_.resize(stride_ * static_cast<std::size_t>(height_));
        for (std::int64_t y = 0; y < layout_.height; y += height_)
            for (std::int64_t x = 0; x < layout_.width; x += width_) read_part(plane, x, y, target);
    }

private:
    /// No memory for a picture that the file's bytes cannot hold.
    void require_plausible_size() {
        constexpr std::uint64_t harmless = std::uint64_t{16} << 20U;
        constexpr std::uint64_t most_expanded = 4096;  // times, by LZW; deflate and run lengths reach less
        const std::uint64_t size = file_.bytes().size();
        const auto planes = static_cast<std::uint64_t>(layout_.planar ? layout_.samples : 1);
        const auto needed = row_bytes(std::int64_t{layout_.width} * samples_, layout_.bits) * planes *
                            static_cast<std::uint64_t>(layout_.height);
        if (compression_ == COMPRESSION_NONE && needed > size) file_.throw_corrupt();
        if (needed <= harmless) return;
        constexpr std::array bounded{COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_DEFLATE,
                                     COMPRESSION_PACKBITS, COMPRESSION_JPEG};
        if (std::find(bounded.begin(), bounded.end(), compression_) != bounded.end() && needed / most_expanded > size)
            file_.throw_corrupt();
        std::uint64_t declared = 0;
        const auto parts = tiled_ ? TIFFNumberOfTiles(file_.handle()) : TIFFNumberOfStrips(file_.handle());
        for (std::uint32_t i = 0; i < parts; ++i) {
            declared += std::min(TIFFGetStrileByteCount(file_.handle(), i), size);
            if (declared > 2 * size) throw_damaged(file_.name(), Text::en("its parts share the same bytes"));
        }
    }

    void read_part(int plane, std::int64_t x, std::int64_t y, cv::Mat& target) {
        auto* handle = file_.handle();
        const auto left = static_cast<std::uint32_t>(x);
        const auto top = static_cast<std::uint32_t>(y);
        const auto sample = static_cast<std::uint16_t>(plane);
        const auto rows = std::min(height_, layout_.height - y);
        const auto columns = std::min(width_, layout_.width - x);
        const auto index =
            tiled_ ? TIFFComputeTile(handle, left, top, 0, sample) : TIFFComputeStrip(handle, top, sample);
        const auto size = static_cast<tmsize_t>(stride_ * static_cast<std::uint64_t>(tiled_ ? height_ : rows));
        file_.forget_complaints();
        const auto got = tiled_ ? TIFFReadEncodedTile(handle, index, buffer_.data(), size)
                                : TIFFReadEncodedStrip(handle, index, buffer_.data(), size);
        if (got != size || !file_.is_clean() || !unpacks_to(size, compressed(index))) {
            const int planes = layout_.planar ? layout_.samples : 1;
            throw_damaged(file_.name(), plane * std::int64_t{layout_.height} + y,
                          std::int64_t{planes} * layout_.height);
        }
        for (std::int64_t row = 0; row < rows; ++row) {
            const auto* from = buffer_.data() + stride_ * static_cast<std::uint64_t>(row);
            const auto y_to = static_cast<int>(y + row);
            if (target.depth() == CV_8U)
                unpack(from, target.ptr<std::uint8_t>(y_to) + x * samples_, columns * samples_, layout_.bits);
            else
                unpack(from, target.ptr<std::uint16_t>(y_to) + x * samples_, columns * samples_, layout_.bits);
        }
    }

    /// Whether a part's stream is as long as it should be; the last one may have all rows of a whole one.
    [[nodiscard]] bool unpacks_to(tmsize_t size, std::string_view stream) const {
        if (!msb_first_) return true;
        std::optional<std::uint64_t> length;
        if (compression_ == COMPRESSION_ADOBE_DEFLATE || compression_ == COMPRESSION_DEFLATE)
            length = deflate_length(stream);
        else if (compression_ == COMPRESSION_PACKBITS)
            length = pack_bits_length(stream, static_cast<std::uint64_t>(size));
        else if (compression_ == COMPRESSION_LZW && !is_old_lzw(stream))
            length = lzw_length(stream);
        else
            return true;
        return length && (*length == static_cast<std::uint64_t>(size) ||
                          *length == stride_ * static_cast<std::uint64_t>(height_));
    }

    [[nodiscard]] std::string_view compressed(std::uint32_t index) const {
        const auto offset = TIFFGetStrileOffset(file_.handle(), index);
        if (offset >= file_.bytes().size()) return {};
        return file_.bytes().substr(offset, TIFFGetStrileByteCount(file_.handle(), index));
    }

    TiffFile& file_;
    TiffLayout layout_;
    bool tiled_;
    std::int64_t width_ = 0;
    std::int64_t height_ = 0;
    int samples_ = 1;  ///< of a pixel in a part
    std::uint64_t stride_ = 0;
    std::uint16_t compression_ = 0;
    bool msb_first_ = true;  ///< the order of bits in a byte; the other one is rare
    std::vector<std::uint8_t> buffer_;
};

}  // namespace

cv::Mat read_tiff_samples(TiffFile& file, const TiffLayout& layout) {
    Parts parts(file, layout);
    const int depth = layout.bits <= 8 ? CV_8U : CV_16U;
    if (!layout.planar) {
        cv::Mat result(layout.height, layout.width, CV_MAKETYPE(depth, layout.samples));
        parts.read(0, result);
        return result;
    }
    std::vector<cv::Mat> planes;
    for (int plane = 0; plane < layout.samples; ++plane) {
        planes.emplace_back(layout.height, layout.width, depth);
        parts.read(plane, planes.back());
    }
    cv::Mat result;
    cv::merge(planes, result);
    return result;
}

cv::Mat read_stacked_samples(TiffFile& file, const TiffLayout& layout, int picture) {
    const bool whole_bytes = layout.bits == 8 || layout.bits == 16;
    if (!whole_bytes || layout.planar || TIFFIsTiled(file.handle()) != 0 ||
        file.field_or_default<std::uint16_t>(TIFFTAG_COMPRESSION) != COMPRESSION_NONE)
        throw_not_read(file.name(),
                       Text::en("pictures behind the first one of an ImageJ stack that is compressed or in tiles"));
    const int depth = layout.bits == 8 ? CV_8U : CV_16U;
    const auto stride = row_bytes(std::int64_t{layout.width} * layout.samples, layout.bits);
    const auto size = stride * static_cast<std::uint64_t>(layout.height);
    const auto bytes = file.bytes();
    const std::uint64_t start = TIFFGetStrileOffset(file.handle(), 0);
    const auto before = size * static_cast<std::uint64_t>(picture - 1);  // below 2^28 * 6 * 10^6
    if (start > bytes.size() || before > bytes.size() - start || size > bytes.size() - start - before)
        throw_damaged(file.name(), Text::en("it is shorter than the stack that it says to hold"));
    cv::Mat result(layout.height, layout.width, CV_MAKETYPE(depth, layout.samples));
    std::memcpy(result.data, bytes.data() + start + before, size);
    if (layout.bits == 16 && TIFFIsByteSwapped(file.handle()) != 0)
        TIFFSwabArrayOfShort(result.ptr<std::uint16_t>(), static_cast<tmsize_t>(size / 2));
    return result;
}

cv::Mat read_tiff_ycbcr(TiffFile& file, const TiffLayout& layout) {
    const auto pixels = static_cast<std::uint64_t>(layout.width) * static_cast<std::uint64_t>(layout.height);
    // A brightness for each pixel at least; what is compressed can hold no more than 4096 times its bytes.
    if (pixels / 4096 > file.bytes().size()) file.throw_corrupt();
    TIFFRGBAImage image{};
    std::array<char, 1024> ignored{};
    file.forget_complaints();
    constexpr int stop_on_error = 1;
    if (TIFFRGBAImageBegin(&image, file.handle(), stop_on_error, ignored.data()) != 1) file.throw_corrupt();
    const std::unique_ptr<TIFFRGBAImage, decltype(&TIFFRGBAImageEnd)> end(&image, TIFFRGBAImageEnd);
    image.req_orientation = image.orientation;  // as it is stored
    cv::Mat raster(layout.height, layout.width, CV_8UC4);
    const bool whole = TIFFRGBAImageGet(&image, raster.ptr<std::uint32_t>(), static_cast<std::uint32_t>(layout.width),
                                        static_cast<std::uint32_t>(layout.height)) == 1;
    if (!whole || !file.is_clean()) throw_damaged(file.name(), Text::en("its YCbCr data cannot be decoded"));
    cv::Mat result(layout.height, layout.width, CV_8UC3);
    for (int y = 0; y < layout.height; ++y) {
        const auto* from = raster.ptr<std::uint32_t>(y);
        auto* to = result.ptr<cv::Vec3b>(y);
        for (int x = 0; x < layout.width; ++x)
            to[x] = {static_cast<std::uint8_t>(TIFFGetR(from[x])), static_cast<std::uint8_t>(TIFFGetG(from[x])),
                     static_cast<std::uint8_t>(TIFFGetB(from[x]))};
    }
    return result;
}

}  // namespace fade
