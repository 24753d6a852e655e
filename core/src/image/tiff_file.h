// SPDX-License-Identifier: MIT
#pragma once

#include <tiffio.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

/// A TIFF file in memory, open in libtiff, which says nothing on standard error: its complaints are counted. Both
/// arguments must outlive it; throws `Error` (malformed) if there is no directory to be read.
class TiffFile {
public:
    TiffFile(std::string_view bytes, const std::string& name);
    TiffFile(const TiffFile&) = delete;
    TiffFile& operator=(const TiffFile&) = delete;
    ~TiffFile() = default;

    [[nodiscard]] TIFF* handle() const { return handle_.get(); }
    [[nodiscard]] std::string_view bytes() const { return source_.bytes; }
    [[nodiscard]] const std::string& name() const { return name_; }
    [[noreturn]] void throw_corrupt() const;

    /// A field with one number of type `T`, of the current directory.
    template <typename T>
    [[nodiscard]] std::optional<T> field(std::uint32_t tag) const {
        T value{};
        if (TIFFGetField(handle_.get(), tag, &value) != 1) return std::nullopt;
        return value;
    }
    /// Such a field, or the value that the format gives it where it is absent.
    template <typename T>
    [[nodiscard]] T field_or_default(std::uint32_t tag) const {
        T value{};
        TIFFGetFieldDefaulted(handle_.get(), tag, &value);
        return value;
    }

    /// Whether libtiff had no complaint, not even a warning, since `forget_complaints`. While directories are read it
    /// warns of unknown tags and the like, which damage no pixel; while pixels are decoded every warning counts.
    [[nodiscard]] bool is_clean() const { return complaints_ == 0; }
    void forget_complaints() { complaints_ = 0; }

private:
    struct Source {
        std::string_view bytes;
        std::uint64_t position = 0;
    };
    struct Close {
        void operator()(TIFF* handle) const { TIFFClose(handle); }
    };
    static tmsize_t read(thandle_t source, void* target, tmsize_t size);
    static tmsize_t refuse_write(thandle_t source, void* data, tmsize_t size);
    static toff_t seek(thandle_t source, toff_t offset, int whence);
    static toff_t size_of(thandle_t source);
    static int close(thandle_t source);
    static int complain(TIFF* handle, void* count, const char* module, const char* format, va_list arguments);

    const std::string& name_;
    Source source_;
    int complaints_ = 0;
    std::unique_ptr<TIFF, Close> handle_;
};

/// The pages of a file: which of them is the picture, and which other ones are full pictures.
struct TiffPages {
    int page = 1;  ///< from 1
    int pages = 1;
    int own = 1;           ///< the file's own picture, whatever was asked for
    bool stacked = false;  ///< the page is one behind the first of an ImageJ stack
    std::vector<int> left_out;
};

/// Chooses the file's picture and makes its directory the current one: the first page that is no reduced copy. Such a
/// copy says that it is one, or has the proportions of another page that is at least twice as wide and high. Where the
/// chain of pages has none, a page's own sub-directories are looked at; where nothing is full, the largest page is
/// taken. `asked`: the page to choose instead; `Error` (not_found) if there are not so many.
///
/// ImageJ writes large stacks as one page, with the other pictures' values behind the first one's: of such a page the
/// first one's directory is the current one.
[[nodiscard]] TiffPages select_tiff_page(TiffFile& file, std::optional<int> asked = {});

/// How many pictures an ImageJ stack says to be behind the current directory; 0 if it is none.
[[nodiscard]] int imagej_stack_size(const TiffFile& file);

/// "min=0.0" in the lines that ImageJ writes into a file's description.
[[nodiscard]] std::optional<double> imagej_number(const TiffFile& file, std::string_view key);

}  // namespace fade
