// SPDX-License-Identifier: MIT
#include "encode/tokenizer/bpe_formats.h"
#include "fade/error.h"
#include "fade/files.h"

#define ZLIB_CONST
#include <zlib.h>

#include <array>
#include <limits>

namespace fade {

namespace {

/// zlib's state, released on every way out.
class Inflater {
public:
    explicit Inflater(std::string_view compressed) {
        stream_.next_in = reinterpret_cast<const Bytef*>(compressed.data());
        stream_.avail_in = static_cast<uInt>(compressed.size());
        constexpr int gzip_only = 16;  // added to the window's size: no zlib header, no raw data
        is_ready_ = inflateInit2(&stream_, MAX_WBITS + gzip_only) == Z_OK;
    }
    ~Inflater() {
        if (is_ready_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    [[nodiscard]] bool is_ready() const { return is_ready_; }
    [[nodiscard]] bool has_input() const { return stream_.avail_in > 0; }
    [[nodiscard]] bool start_next_member() { return inflateReset(&stream_) == Z_OK; }

    /// Inflates into `buffer`; gives zlib's status and how much was written.
    std::pair<int, std::size_t> step(std::array<char, 65536>& buffer) {
        stream_.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream_.avail_out = static_cast<uInt>(buffer.size());
        const int status = inflate(&stream_, Z_NO_FLUSH);
        return {status, buffer.size() - stream_.avail_out};
    }

private:
    z_stream stream_{};
    bool is_ready_ = false;
};

}  // namespace

std::string gunzip(std::string_view compressed, std::size_t limit, const std::filesystem::path& file) {
    const auto fail = [&](const Message& what) { throw Error(ErrorCode::malformed, display_path(file), what); };
    if (compressed.empty()) fail(Text::en("is empty; gzip data were expected."));
    if (compressed.size() > std::numeric_limits<uInt>::max()) fail(Text::en("is too large for a vocabulary."));
    Inflater inflater(compressed);
    if (!inflater.is_ready()) throw Error(ErrorCode::resource, display_path(file), Text::en("zlib cannot start."));

    std::string content;
    std::array<char, 65536> buffer{};
    while (true) {
        const auto [status, written] = inflater.step(buffer);
        if (status == Z_BUF_ERROR) fail(Text::en("ends too early; the gzip data are incomplete."));
        if (status != Z_OK && status != Z_STREAM_END)
            fail(Text::en("is damaged, or is not gzip data, which were expected."));
        if (written > limit - content.size())
            fail({Text::en("unpacks to more than %1 bytes, which is too much for a vocabulary."), limit});
        content.append(buffer.data(), written);
        if (status != Z_STREAM_END) continue;
        if (!inflater.has_input()) return content;
        if (!inflater.start_next_member()) fail(Text::en("is damaged: its next part cannot be read."));
    }
}

}  // namespace fade
