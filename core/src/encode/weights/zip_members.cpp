// SPDX-License-Identifier: MIT
#include "encode/weights/zip_members.h"

#include "fade/error.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>

namespace fade {

namespace {

// Sizes and signatures of APPNOTE.TXT, the zip format's specification.
constexpr std::size_t end_size = 22;
constexpr std::size_t end64_size = 56;
constexpr std::size_t locator_size = 20;
constexpr std::size_t central_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::string_view end_mark("PK\x05\x06", 4);
constexpr std::string_view end64_mark("PK\x06\x06", 4);
constexpr std::string_view locator_mark("PK\x06\x07", 4);
constexpr std::string_view central_mark("PK\x01\x02", 4);
constexpr std::string_view local_mark("PK\x03\x04", 4);
constexpr std::uint64_t in_zip64 = 0xFFFFFFFF;  // "see the zip64 record instead"
constexpr std::uint64_t max_members = 1'000'000;

class Archive {
public:
    Archive(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

    [[nodiscard]] ZipMembers members() const {
        const auto [begin, count] = central_directory();
        if (count > max_members) fault({Text::en("declares %1 members, which is absurd."), count});
        ZipMembers found;
        std::uint64_t at = begin;
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::string_view entry = block(at, central_size);
            if (!entry.starts_with(central_mark)) fault(Text::en("has a damaged zip directory."));
            const std::string_view name = block(at + central_size, number(entry, 28, 2));
            const std::string_view extra = block(at + central_size + name.size(), number(entry, 30, 2));
            if (!found.emplace(name, member(entry, extra)).second) fault(Text::en("holds one member twice."));
            at += central_size + name.size() + extra.size() + number(entry, 32, 2);
        }
        return found;
    }

private:
    struct Directory {
        std::uint64_t begin;
        std::uint64_t count;
    };

    [[noreturn]] void fault(const Message& what) const { throw Error(ErrorCode::malformed, name_, what); }

    /// A part of the archive; a fault if it does not lie inside.
    [[nodiscard]] std::string_view block(std::uint64_t begin, std::uint64_t size) const {
        if (begin > bytes_.size() || size > bytes_.size() - begin)
            fault(Text::en("has a zip directory that points outside it."));
        return bytes_.substr(begin, size);
    }

    static std::uint64_t number(std::string_view bytes, std::size_t begin, std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value |= std::uint64_t{static_cast<unsigned char>(bytes[begin + i])} << (8 * i);
        return value;
    }

    /// The last record of the archive, found from its end; its comment must reach exactly to the end.
    [[nodiscard]] std::uint64_t find_end() const {
        const std::size_t earliest = bytes_.size() - std::min(bytes_.size(), end_size + longest_comment);
        std::size_t at = bytes_.rfind(end_mark);
        while (at != std::string_view::npos && at >= earliest) {
            if (bytes_.size() - at >= end_size && at + end_size + number(bytes_, at + 20, 2) == bytes_.size())
                return at;
            if (at == 0) break;
            at = bytes_.rfind(end_mark, at - 1);
        }
        fault(Text::en("is no complete zip archive: its directory is missing, so it was probably cut short."));
    }

    [[nodiscard]] Directory central_directory() const {
        const std::uint64_t end = find_end();
        if (end >= locator_size && block(end - locator_size, locator_size).starts_with(locator_mark)) {
            const std::string_view end64 = block(number(block(end - locator_size, locator_size), 8, 8), end64_size);
            if (!end64.starts_with(end64_mark)) fault(Text::en("has a damaged zip directory."));
            return {number(end64, 48, 8), number(end64, 32, 8)};
        }
        const std::string_view record = block(end, end_size);
        return {number(record, 16, 4), number(record, 10, 2)};
    }

    [[nodiscard]] ZipMember member(std::string_view entry, std::string_view extra) const {
        const bool plain = (number(entry, 8, 2) & 1U) == 0 && number(entry, 10, 2) == 0;
        std::uint64_t size = number(entry, 24, 4);
        std::uint64_t stored = number(entry, 20, 4);
        std::uint64_t begin = number(entry, 42, 4);
        read_zip64(extra, {&size, &stored, &begin});
        if (plain && size != stored) fault(Text::en("declares two sizes for one member."));
        const std::string_view local = block(begin, local_size);
        if (!local.starts_with(local_mark)) fault(Text::en("has a zip directory that points at no member."));
        return {block(begin + local_size + number(local, 26, 2) + number(local, 28, 2), stored), plain};
    }

    /// Fills in what did not fit into 32 bits: the zip64 record has exactly those fields, in this order.
    void read_zip64(std::string_view extra, std::initializer_list<std::uint64_t*> fields) const {
        while (extra.size() >= 4) {
            const std::uint64_t id = number(extra, 0, 2);
            const std::uint64_t size = number(extra, 2, 2);
            if (size > extra.size() - 4) fault(Text::en("has a damaged zip directory."));
            std::string_view record = extra.substr(4, size);
            extra.remove_prefix(4 + size);
            if (id != 1) continue;
            for (std::uint64_t* field : fields) {
                if (*field != in_zip64) continue;
                if (record.size() < 8) fault(Text::en("has a damaged zip directory."));
                *field = number(record, 0, 8);
                record.remove_prefix(8);
            }
        }
    }

    std::string_view bytes_;
    const std::string& name_;
};

}  // namespace

ZipMembers read_zip_members(std::string_view archive, const std::string& name) {
    return Archive(archive, name).members();
}

}  // namespace fade
