// SPDX-License-Identifier: MIT
#include "image/tiff_file.h"

#include "fade/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "image/decoded.h"

namespace fade {

TiffFile::TiffFile(std::string_view bytes, const std::string& name) : name_(name), source_{bytes} {
    // What libtiff allocates at once is a directory's array or a part's compressed bytes, and both are in the file.
    constexpr tmsize_t beside_file = tmsize_t{64} << 20U;
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(TIFFOpenOptionsAlloc(),
                                                                                   TIFFOpenOptionsFree);
    if (!options) throw std::bad_alloc();
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), static_cast<tmsize_t>(bytes.size()) + beside_file);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), complain, &complaints_);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), complain, &complaints_);
    // "m": not mapped, for only then are an uncompressed strip's bytes counted by its rows and not by what it declares.
    handle_.reset(TIFFClientOpenExt("", "rm", &source_, read, refuse_write, seek, close, size_of, nullptr, nullptr,
                                    options.get()));
    if (!handle_) throw_corrupt();
}

void TiffFile::throw_corrupt() const {
    throw Error(ErrorCode::malformed, name_, Text::en("the image is truncated or corrupt."));
}

tmsize_t TiffFile::read(thandle_t source, void* target, tmsize_t size) {
    auto& from = *static_cast<Source*>(source);
    if (size <= 0 || from.position >= from.bytes.size()) return 0;
    const auto count = std::min<std::uint64_t>(static_cast<std::uint64_t>(size), from.bytes.size() - from.position);
    std::memcpy(target, from.bytes.data() + from.position, count);
    from.position += count;
    return static_cast<tmsize_t>(count);
}

tmsize_t TiffFile::refuse_write(thandle_t /*source*/, void* /*data*/, tmsize_t /*size*/) {
    return 0;
}

toff_t TiffFile::seek(thandle_t source, toff_t offset, int whence) {
    auto& from = *static_cast<Source*>(source);
    if (whence == SEEK_CUR) offset += from.position;
    if (whence == SEEK_END) offset += from.bytes.size();
    return from.position = offset;
}

toff_t TiffFile::size_of(thandle_t source) {
    return static_cast<Source*>(source)->bytes.size();
}

int TiffFile::close(thandle_t /*source*/) {
    return 0;
}

int TiffFile::complain(TIFF* /*handle*/, void* count, const char* /*module*/, const char* /*format*/,
                       va_list /*arguments*/) {
    ++*static_cast<int*>(count);
    constexpr int heard = 1;  // libtiff prints nothing
    return heard;
}

namespace {

constexpr int most_pages = 10'000;

struct Page {
    int number;
    std::int64_t width;
    std::int64_t height;
    bool marked_reduced;                         ///< it says itself that it is a reduced copy, or a mask
    std::optional<std::uint64_t> sub_directory;  ///< where it is, if it is not in the chain of pages
};

Page current_page(const TiffFile& file, int number) {
    constexpr std::uint16_t old_reduced = OFILETYPE_REDUCEDIMAGE;
    const auto kind = file.field<std::uint32_t>(TIFFTAG_SUBFILETYPE).value_or(0);
    const auto old_kind = file.field<std::uint16_t>(TIFFTAG_OSUBFILETYPE).value_or(0);
    return {number, file.field<std::uint32_t>(TIFFTAG_IMAGEWIDTH).value_or(0),
            file.field<std::uint32_t>(TIFFTAG_IMAGELENGTH).value_or(0),
            (kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) != 0 || old_kind == old_reduced, std::nullopt};
}

std::vector<std::uint64_t> sub_directories(const TiffFile& file) {
    std::uint16_t count = 0;
    const std::uint64_t* offsets = nullptr;
    if (TIFFGetField(file.handle(), TIFFTAG_SUBIFD, &count, &offsets) != 1 || offsets == nullptr) return {};
    return {offsets, offsets + count};
}

/// The same proportions, but for rounding to whole pixels, and at most half as wide and high.
bool is_smaller_likeness(const Page& page, const Page& other) {
    if (page.width * 2 > other.width || page.height * 2 > other.height) return false;
    const auto difference = page.width * other.height - page.height * other.width;
    return std::abs(difference) <= std::max(other.width, other.height);
}

bool is_larger(const Page& page, const Page& other) {
    return page.width * page.height > other.width * other.height;
}

}  // namespace

std::optional<double> imagej_number(const TiffFile& file, std::string_view key) {
    const auto text = file.field<const char*>(TIFFTAG_IMAGEDESCRIPTION);
    const auto description = text && *text != nullptr ? std::string_view(*text) : std::string_view();
    if (!description.starts_with("ImageJ=")) return std::nullopt;
    const auto at = description.find("\n" + std::string(key) + "=");
    if (at == std::string_view::npos) return std::nullopt;
    const auto number = description.substr(at + key.size() + 2);
    double value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    return read.ec == std::errc() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

int imagej_stack_size(const TiffFile& file) {
    const auto pictures = imagej_number(file, "images").value_or(0);
    constexpr double most = 1'000'000;
    return pictures > 1 && pictures <= most ? static_cast<int>(pictures) : 0;
}

TiffPages select_tiff_page(TiffFile& file, std::optional<int> asked) {
    std::vector<Page> chain;
    std::vector<std::pair<int, std::uint64_t>> below;
    while (true) {
        chain.push_back(current_page(file, static_cast<int>(chain.size()) + 1));
        for (const auto offset : sub_directories(file)) below.emplace_back(chain.back().number, offset);
        if (TIFFLastDirectory(file.handle()) != 0) break;
        if (chain.size() == most_pages)
            throw Error(ErrorCode::unsupported, file.name(), {Text::en("has more than %1 pages."), most_pages});
        if (TIFFReadDirectory(file.handle()) != 1) file.throw_corrupt();
    }
    TiffPages result;
    result.pages = static_cast<int>(chain.size());
    std::vector<Page> full;
    std::copy_if(chain.begin(), chain.end(), std::back_inserter(full), [](const Page& p) { return !p.marked_reduced; });
    for (std::size_t i = 0; full.empty() && i < below.size() && i < most_pages; ++i) {
        const auto [parent, offset] = below[i];
        if (TIFFSetSubDirectory(file.handle(), offset) != 1) file.throw_corrupt();
        auto page = current_page(file, parent);
        page.sub_directory = offset;
        if (!page.marked_reduced) full.push_back(page);
    }
    auto chosen = std::find_if(full.begin(), full.end(), [&](const Page& page) {
        return std::none_of(full.begin(), full.end(),
                            [&](const Page& other) { return is_smaller_likeness(page, other); });
    });
    const Page page = chosen != full.end() ? *chosen
                                           : *std::max_element(chain.begin(), chain.end(),
                                                               [](auto& a, auto& b) { return is_larger(b, a); });
    result.own = result.page = page.number;
    const int stack = result.pages == 1 ? imagej_stack_size(file) : 0;
    if (stack > 0) result.pages = stack;
    if (asked) {
        if (*asked < 1 || *asked > result.pages) throw_no_page(file.name(), result.pages, *asked);
        result.page = *asked;
        result.stacked = stack > 0 && *asked > 1;
        if (result.stacked) return result;
        if (*asked != page.number) {
            if (TIFFSetDirectory(file.handle(), static_cast<tdir_t>(*asked - 1)) != 1) file.throw_corrupt();
            return result;
        }
    } else {
        for (const auto& other : full)
            if (other.number != page.number) result.left_out.push_back(other.number);
        for (int other = 2; other <= stack; ++other) result.left_out.push_back(other);
    }
    const bool there = page.sub_directory ? TIFFSetSubDirectory(file.handle(), *page.sub_directory) == 1
                                          : TIFFSetDirectory(file.handle(), static_cast<tdir_t>(page.number - 1)) == 1;
    if (!there) file.throw_corrupt();
    return result;
}

}  // namespace fade
