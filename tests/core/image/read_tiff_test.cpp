// SPDX-License-Identifier: MIT
// TIFF files written here, tag by tag, and the values that went into them.
#include "fade/files.h"
#include "fade/image.h"

#include <tiffio.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <functional>
#include <numeric>
#include <vector>

#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;
using fade::test::TemporaryFolder;
using fade::test::write_bytes;

namespace {

constexpr int width = 21;
constexpr int height = 13;

struct Page {
    int columns = width;
    int rows = height;
    int samples = 1;
    int bits = 8;
    int photometric = PHOTOMETRIC_MINISBLACK;
    int compression = COMPRESSION_NONE;
    int rows_per_strip = 4;
    bool planar = false;
    int tile = 0;
    std::vector<int> values = {};  ///< row by row, pixel by pixel, sample by sample; shorter: repeated
    std::function<void(TIFF*)> tags = [](TIFF*) {};  ///< further ones
};

int value_at(const Page& page, int x, int y, int sample) {
    const int at = (y * page.columns + x) * page.samples + sample;
    return page.values[static_cast<std::size_t>(at) % page.values.size()];
}

/// Rows `y`.. of columns `x`.. as TIFF packs them; what lies outside the picture is 0.
std::string packed(const Page& page, int x, int y, int columns, int rows, int first, int count) {
    std::string bytes;
    for (int row = y; row < y + rows; ++row) {
        std::uint64_t window = 0;
        int held = 0;
        for (int column = x; column < x + columns; ++column)
            for (int sample = first; sample < first + count; ++sample) {
                const bool inside = column < page.columns && row < page.rows;
                const auto value = static_cast<unsigned>(inside ? value_at(page, column, row, sample) : 0);
                if (page.bits == 16) {
                    bytes += static_cast<char>(value & 0xFFU);
                    bytes += static_cast<char>(value >> 8U);
                    continue;
                }
                window = window << static_cast<unsigned>(page.bits) | value;
                for (held += page.bits; held >= 8; held -= 8) bytes += static_cast<char>(window >> unsigned(held - 8));
            }
        if (held > 0) bytes += static_cast<char>(window << unsigned(8 - held));
    }
    return bytes;
}

void write_page(TIFF* tiff, const Page& page) {
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, page.columns);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, page.rows);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, page.samples);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, page.bits);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, page.photometric);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, page.compression);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, page.planar ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
    if (page.tile > 0) {
        TIFFSetField(tiff, TIFFTAG_TILEWIDTH, page.tile);
        TIFFSetField(tiff, TIFFTAG_TILELENGTH, page.tile);
    } else {
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, page.rows_per_strip);
    }
    page.tags(tiff);
    const int planes = page.planar ? page.samples : 1;
    const int count = page.planar ? 1 : page.samples;
    for (int plane = 0; plane < planes; ++plane) {
        if (page.tile > 0) {
            for (int y = 0; y < page.rows; y += page.tile)
                for (int x = 0; x < page.columns; x += page.tile) {
                    auto bytes = packed(page, x, y, page.tile, page.tile, plane, count);
                    const auto index = TIFFComputeTile(tiff, unsigned(x), unsigned(y), 0, std::uint16_t(plane));
                    REQUIRE(TIFFWriteEncodedTile(tiff, index, bytes.data(), tmsize_t(bytes.size())) > 0);
                }
            continue;
        }
        for (int y = 0; y < page.rows; y += page.rows_per_strip) {
            auto bytes = packed(page, 0, y, page.columns, std::min(page.rows_per_strip, page.rows - y), plane, count);
            const auto index = TIFFComputeStrip(tiff, unsigned(y), std::uint16_t(plane));
            REQUIRE(TIFFWriteEncodedStrip(tiff, index, bytes.data(), tmsize_t(bytes.size())) > 0);
        }
    }
    REQUIRE(TIFFWriteDirectory(tiff) == 1);
}

std::filesystem::path write_tiff(const std::filesystem::path& file, const std::vector<Page>& pages,
                                 const char* mode = "wl") {
    auto* tiff = TIFFOpen(file.c_str(), mode);
    REQUIRE(tiff != nullptr);
    for (const auto& page : pages) write_page(tiff, page);
    TIFFClose(tiff);
    return file;
}

/// Values over the whole range.
std::vector<int> ramp(int bits, int count = width * height * 3) {
    std::vector<int> values(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        values[static_cast<std::size_t>(i)] = static_cast<int>((std::int64_t{i} * 7919) % (1 << bits));
    values[0] = 0;
    values[1] = (1 << bits) - 1;
    return values;
}

/// Every value as `expected` has it from the stored one.
void check_pixels(const std::filesystem::path& file, const Page& page, const std::function<int(int)>& expected) {
    INFO(file.filename().string() << ", " << page.bits << " bits, " << page.samples << " samples, photometric "
                                  << page.photometric << ", compression " << page.compression);
    const auto image = load_image(file);
    REQUIRE(image.pixels.size() == cv::Size(page.columns, page.rows));
    CHECK(probe_image_size(file) == image.pixels.size());
    int wrong = 0;
    for (int y = 0; y < page.rows; ++y)
        for (int x = 0; x < page.columns; ++x)
            for (int c = 0; c < 3; ++c)
                wrong +=
                    image.pixels.at<cv::Vec3b>(y, x)[c] != expected(value_at(page, x, y, page.samples >= 3 ? c : 0));
    CHECK(wrong == 0);
}

int scaled(int value, double white) {
    return static_cast<int>(std::lround(std::min(255.0, value * 255 / white)));
}

std::string refused(const std::filesystem::path& file) {
    return refusal([&] { (void)load_image(file); });
}

}  // namespace

TEST_CASE("TIFF of every depth, in strips, tiles and planes, is read as it was written", "[image]") {
    const TemporaryFolder folder;
    for (const int bits : {1, 2, 4, 8, 10, 12, 14, 16})
        for (const int samples : {1, 3}) {
            Page page{.samples = samples,
                      .bits = bits,
                      .photometric = samples == 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK,
                      .values = ramp(bits)};
            const double white = (1 << bits) - 1;
            const auto expected = [&](int value) { return scaled(value, white); };
            for (const bool planar : {false, true})
                for (const int tile : {0, 16})
                    for (const auto* mode : {"wl", "wl8"}) {
                        page.planar = planar;
                        page.tile = tile;
                        check_pixels(write_tiff(folder / "a.tif", {page}, mode), page, expected);
                    }
        }
}

TEST_CASE("TIFF of every compression is read as it was written, big-endian too", "[image]") {
    const TemporaryFolder folder;
    for (const int compression :
         {COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS, COMPRESSION_LZMA, COMPRESSION_ZSTD}) {
        if (TIFFIsCODECConfigured(static_cast<std::uint16_t>(compression)) != 1) continue;
        for (const int bits : {8, 16}) {
            const Page page{.samples = 3,
                            .bits = bits,
                            .photometric = PHOTOMETRIC_RGB,
                            .compression = compression,
                            .values = ramp(bits)};
            for (const auto* mode : {"wl", "wb"})
                check_pixels(write_tiff(folder / "a.tif", {page}, mode), page,
                             [&](int value) { return scaled(value, (1 << bits) - 1); });
        }
    }
}

TEST_CASE("white is zero where a TIFF says so", "[image]") {
    const TemporaryFolder folder;
    for (const int bits : {1, 4, 8, 12, 16}) {
        const Page page{.bits = bits, .photometric = PHOTOMETRIC_MINISWHITE, .values = ramp(bits)};
        const int top = (1 << bits) - 1;
        check_pixels(write_tiff(folder / "a.tif", {page}), page, [&](int value) { return scaled(top - value, top); });
    }
}

TEST_CASE("the white of 16-bit values is chosen, declared, or found", "[image]") {
    const TemporaryFolder folder;
    Page page{.bits = 16, .values = {0, 80, 1000, 4014}};
    const auto file = folder / "a.tif";
    const auto reading = [&](ReadingOptions options = {}) { return load_image(file, options).reading; };

    check_pixels(write_tiff(file, {page}), page, [](int value) { return scaled(value, 4095); });
    CHECK(reading().white == 4095);
    CHECK(reading().white_source == WhiteSource::found);
    CHECK(reading({.bits = 16}).white == 65535);
    CHECK(reading({.bits = 16}).white_source == WhiteSource::chosen);
    CHECK_THAT(refusal([&] { (void)reading({.bits = 17}); }), Contains("17") && Contains("8 to 16"));

    page.tags = [](TIFF* tiff) { TIFFSetField(tiff, TIFFTAG_MAXSAMPLEVALUE, 16383); };
    check_pixels(write_tiff(file, {page}), page, [](int value) { return scaled(value, 16383); });
    CHECK(reading().white_source == WhiteSource::declared);

    page.tags = [](TIFF* tiff) { TIFFSetField(tiff, TIFFTAG_MAXSAMPLEVALUE, 1023); };
    write_tiff(file, {page});
    CHECK(reading().white == 4095);  // the values exceed what was declared
    CHECK(reading().white_source == WhiteSource::found);

    page.tags = [](TIFF* tiff) {
        TIFFSetField(tiff, TIFFTAG_IMAGEDESCRIPTION, "ImageJ=1.53t\nimages=1\nmin=0.0\nmax=8191.0\n");
    };
    check_pixels(write_tiff(file, {page}), page, [](int value) { return scaled(value, 8191); });
    CHECK(reading().white_source == WhiteSource::declared);

    for (const auto& [largest, white] :
         std::vector<std::pair<int, double>>{{255, 255}, {256, 1023}, {1024, 4095}, {4096, 16383}, {16384, 65535}}) {
        write_tiff(file, {{.bits = 16, .values = {largest, 3}}});
        CHECK(reading().white == white);
    }
}

TEST_CASE("palettes are looked up", "[image]") {
    const TemporaryFolder folder;
    std::vector<std::uint16_t> red(256), green(256), blue(256);
    for (std::size_t i = 0; i < 256; ++i) {
        red[i] = static_cast<std::uint16_t>(i * 256);  // the two ways in which writers fill 16 bits
        green[i] = static_cast<std::uint16_t>((255 - i) * 257);
        blue[i] = 7 * 257;
    }
    for (const int bits : {4, 8}) {
        const Page page{
            .bits = bits, .photometric = PHOTOMETRIC_PALETTE, .values = ramp(bits), .tags = [&](TIFF* tiff) {
                TIFFSetField(tiff, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
            }};
        const auto image = load_image(write_tiff(folder / "a.tif", {page}));
        for (int x = 0; x < width; ++x) {
            const int index = value_at(page, x, 2, 0);
            CHECK(image.pixels.at<cv::Vec3b>(2, x) == cv::Vec3b(std::uint8_t(index), std::uint8_t(255 - index), 7));
        }
    }
}

TEST_CASE("alpha in TIFF leaves the colours that were meant", "[image]") {
    const TemporaryFolder folder;
    for (const int bits : {8, 16}) {
        const int unit = bits == 8 ? 1 : 257;
        for (const int kind : {EXTRASAMPLE_UNASSALPHA, EXTRASAMPLE_ASSOCALPHA}) {
            const bool multiplied = kind == EXTRASAMPLE_ASSOCALPHA;
            Page page{.samples = 4, .bits = bits, .photometric = PHOTOMETRIC_RGB, .values = {200, 100, 50, 51}};
            if (multiplied) page.values = {40, 20, 10, 51};  // a fifth
            for (auto& value : page.values) value *= unit;
            page.tags = [kind](TIFF* tiff) {
                const auto extra = static_cast<std::uint16_t>(kind);
                TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &extra);
            };
            for (const bool planar : {false, true}) {
                page.planar = planar;
                const auto image = load_image(write_tiff(folder / "a.tif", {page}), {.bits = bits});
                CHECK(image.reading.alpha);
                CHECK(image.pixels.at<cv::Vec3b>(3, 3) == cv::Vec3b(200, 100, 50));
            }
        }
    }
}

TEST_CASE("the first full page is read, and the others are named", "[image]") {
    const TemporaryFolder folder;
    const Page full{.values = {200}};
    const Page other{.values = {90}};
    Page marked{.columns = 10, .rows = 6, .values = {10}};
    marked.tags = [](TIFF* tiff) { TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, FILETYPE_REDUCEDIMAGE); };
    const Page likeness{.columns = 10, .rows = 6, .values = {10}};  // says nothing, but has its proportions
    const auto read = [&](const std::vector<Page>& pages) {
        const auto file = write_tiff(folder / "a.tif", pages);
        const auto image = load_image(file);
        CHECK(image.pixels.size() == probe_image_size(file));
        CHECK(image.pixels.at<cv::Vec3b>(0, 0)[0] == 200);
        return image.reading;
    };
    CHECK(read({full}).pages == 1);
    const auto three = read({full, other, other});
    CHECK((three.page == 1 && three.pages == 3 && three.pages_left_out == std::vector{2, 3}));
    for (const bool is_marked : {true, false}) {
        const auto& thumbnail = is_marked ? marked : likeness;
        const auto second = read({thumbnail, full});
        CHECK((second.page == 2 && second.pages == 2));
        CHECK(second.pages_left_out == (is_marked ? std::vector<int>{} : std::vector<int>{1}));
        CHECK(read({full, thumbnail}).page == 1);
    }
}

TEST_CASE("TIFF that is damaged, or of another kind, is refused in a sentence", "[image]") {
    const TemporaryFolder folder;
    const auto file = folder / "a.tif";
    for (const int compression : {COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE}) {
        std::vector<int> values(4000);
        cv::RNG random(7);
        for (auto& value : values) value = random.uniform(0, 256);
        write_tiff(file,
                   {{.columns = 60, .rows = 60, .compression = compression, .rows_per_strip = 15, .values = values}});
        const auto whole = read_file(file);
        CHECK(refused(file) == "accepted");
        auto cut = whole;
        const auto half = 8 + 60 * 60 / 2;
        std::fill_n(cut.begin() + half, 40, '\xFF');
        write_bytes(file, cut);
        CHECK_THAT(refused(file), Contains("a.tif: the image is damaged after ") && Contains(" % of its rows."));
    }
    const auto kind = [&](const Page& page) { return refused(write_tiff(file, {page})); };
    CHECK_THAT(kind({.samples = 4, .photometric = PHOTOMETRIC_SEPARATED, .values = {1}}), Contains("CMYK"));
    CHECK_THAT(kind({.samples = 3, .photometric = PHOTOMETRIC_CIELAB, .values = {1}}), Contains("Lab"));
    CHECK_THAT(kind({.photometric = PHOTOMETRIC_CFA, .values = {1}}), Contains("raw Bayer picture"));
    CHECK_THAT(kind({.samples = 2,
                     .bits = 16,
                     .values = {1},
                     .tags = [](TIFF* tiff) { TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_INT); }}),
               Contains("numbers with a sign"));
    CHECK_THAT(kind({.samples = 5, .values = {1}}), Contains("5 channels"));
}

TEST_CASE("JPEG within TIFF is read, in YCbCr too", "[image]") {
    const TemporaryFolder folder;
    for (const int photometric : {PHOTOMETRIC_RGB, PHOTOMETRIC_YCBCR}) {
        const Page page{.columns = 32,
                        .rows = 32,
                        .samples = 3,
                        .photometric = photometric,
                        .compression = COMPRESSION_JPEG,
                        .rows_per_strip = 16,
                        .values = {200, 100, 50},
                        .tags = [&](TIFF* tiff) {
                            if (photometric == PHOTOMETRIC_YCBCR)
                                TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
                        }};
        const auto image = load_image(write_tiff(folder / "a.tif", {page}));
        const auto& colour = image.pixels.at<cv::Vec3b>(9, 9);
        CHECK(std::abs(colour[0] - 200) <= 3);
        CHECK(std::abs(colour[1] - 100) <= 3);
        CHECK(std::abs(colour[2] - 50) <= 3);
    }
}
