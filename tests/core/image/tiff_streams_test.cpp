// SPDX-License-Identifier: MIT
#include "image/tiff_streams.h"

#include <tiffio.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <string>
#include <vector>

#include "fade/files.h"
#include "support/temporary_folder.h"

using namespace fade;
using fade::test::TemporaryFolder;

namespace {

/// What libtiff makes of these bytes as one strip.
std::string packed(const std::filesystem::path& file, const std::string& bytes, int compression) {
    auto* tiff = TIFFOpen(file.c_str(), "w");
    REQUIRE(tiff != nullptr);
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<int>(bytes.size()));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 1);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, compression);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 1);
    auto copy = bytes;
    REQUIRE(TIFFWriteEncodedStrip(tiff, 0, copy.data(), static_cast<tmsize_t>(copy.size())) > 0);
    TIFFClose(tiff);
    tiff = TIFFOpen(file.c_str(), "r");
    std::string strip(TIFFGetStrileByteCount(tiff, 0), 0);
    REQUIRE(TIFFReadRawStrip(tiff, 0, strip.data(), static_cast<tmsize_t>(strip.size())) ==
            static_cast<tmsize_t>(strip.size()));
    TIFFClose(tiff);
    return strip;
}

}  // namespace

TEST_CASE("streams of TIFF are as long as what was packed into them", "[image]") {
    const TemporaryFolder folder;
    cv::RNG random(3);
    for (const int values : {1, 2, 16, 256})
        for (const int size : {1, 2, 257, 5'000, 60'000}) {
            std::string bytes(static_cast<std::size_t>(size), 0);
            for (auto& byte : bytes) byte = static_cast<char>(random.uniform(0, values));
            INFO(values << " values, " << size << " bytes");
            const auto count = static_cast<std::uint64_t>(size);
            const auto lzw = packed(folder / "a.tif", bytes, COMPRESSION_LZW);
            CHECK_FALSE(is_old_lzw(lzw));
            CHECK(lzw_length(lzw) == count);
            CHECK(lzw_length(lzw + "trailing") == count);
            CHECK(deflate_length(packed(folder / "a.tif", bytes, COMPRESSION_ADOBE_DEFLATE)) == count);
            const auto runs = packed(folder / "a.tif", bytes, COMPRESSION_PACKBITS);
            CHECK(pack_bits_length(runs, count) == count);
            CHECK(pack_bits_length(runs + "trailing", count) == count);
            if (size > 300) {
                CHECK(lzw_length(lzw.substr(0, lzw.size() / 2)).value_or(0) < count);
                CHECK(pack_bits_length(runs.substr(0, runs.size() / 2), count) < count);
            }
        }
}
