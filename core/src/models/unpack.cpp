// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/installed_models.h"
#include "fade/model_files.h"
#include "fade/model_pack.h"

#include <archive.h>
#include <archive_entry.h>

#include <functional>
#include <memory>
#include <string>

#include "base/append_file.h"
#include "base/quote.h"
#include "models/new_folder.h"
#include "models/pack_manifest.h"

namespace fade {

namespace {

using Path = std::filesystem::path;
using OnBytes = std::function<void(std::string_view)>;

/// A pack that is read, member by member. Only plain tar is: nothing in it unfolds to more than it takes.
class PackReader {
public:
    explicit PackReader(const Path& file) : name_(display_path(file)), archive_(archive_read_new(), archive_read_free) {
        constexpr std::size_t block_bytes = std::size_t{1} << 18U;
        archive_read_support_format_tar(archive_.get());
        if (archive_read_open_filename(archive_.get(), file.c_str(), block_bytes) != ARCHIVE_OK) refuse_other_file();
    }

    /// The first member, which tells that this is a pack at all.
    std::string manifest() {
        if (!next() || current_name() != pack_manifest_name) refuse_other_file();
        std::string text;
        read(largest_pack_manifest, [&](std::string_view bytes) { text.append(bytes); }, {});
        return text;
    }

    /// The next member, which must be this one. `on_bytes` hears its content; it is what the manifest states.
    void member(const std::string& wanted, const SourceRecord::File& stated, const OnBytes& on_bytes,
                const std::stop_token& stop) {
        if (!next()) throw damaged();
        const auto found = current_name();
        if (found != wanted || archive_entry_filetype(current_) != AE_IFREG)
            throw Error(ErrorCode::malformed, name_,
                        {Text::en("holds %1 where its manifest says %2."), quote(found), quote(wanted)});
        Sha256 hash;
        const auto size = read(
            stated.size,
            [&](std::string_view bytes) {
                hash.bytes(bytes);
                on_bytes(bytes);
            },
            stop);
        if (size != stated.size || hash.hex() != stated.sha256)
            throw Error(ErrorCode::malformed, name_,
                        {Text::en("%1 in it is not what its manifest states; copy the file again."), stated.name});
    }

    void end() {
        if (next()) throw Error(ErrorCode::malformed, name_, Text::en("holds more than its manifest says."));
    }

private:
    [[nodiscard]] Error damaged() const {
        return {ErrorCode::malformed, name_, Text::en("is damaged or cut short; copy the file again.")};
    }
    [[noreturn]] void refuse_other_file() const {
        throw Error(ErrorCode::malformed, name_,
                    Text::en("is no packed model; a file that `fade model pack` made was expected."));
    }

    /// False at the archive's end.
    bool next() {
        const int status = archive_read_next_header(archive_.get(), &current_);
        if (status == ARCHIVE_EOF) return false;
        if (status != ARCHIVE_OK && !begun_) refuse_other_file();
        if (status != ARCHIVE_OK) throw damaged();
        begun_ = true;
        return true;
    }
    [[nodiscard]] std::string current_name() const {
        const char* name = archive_entry_pathname(current_);
        return name != nullptr ? name : "";
    }

    /// The content of the current member, at most `limit` bytes; returns how many.
    std::uintmax_t read(std::uintmax_t limit, const OnBytes& on_bytes, const std::stop_token& stop) {
        std::uintmax_t done = 0;
        while (true) {
            if (stop.stop_requested()) throw Cancelled();
            const void* data = nullptr;
            std::size_t size = 0;
            la_int64_t offset = 0;
            const int status = archive_read_data_block(archive_.get(), &data, &size, &offset);
            if (status == ARCHIVE_EOF) return done;
            // A hole would be more than there is in the file.
            if (status != ARCHIVE_OK || offset < 0 || static_cast<std::uintmax_t>(offset) != done ||
                size > limit - done)
                throw damaged();
            on_bytes({static_cast<const char*>(data), size});
            done += size;
        }
    }

    std::string name_;
    std::unique_ptr<archive, decltype(&archive_read_free)> archive_;
    archive_entry* current_ = nullptr;
    bool begun_ = false;
};

}  // namespace

AddedModel add_packed_model(const Path& models, const Path& file, const std::optional<std::string>& name,
                            const std::stop_token& stop) {
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown))
        throw Error(ErrorCode::not_found, display_path(file), Text::en("there is no such file."));
    PackReader pack(file);
    auto manifest = parse_pack_manifest(pack.manifest(), display_path(file));
    AddedModel added{name.value_or(manifest.name), {}, {manifest.arithmetic, {}}};
    added.folder = installed_folder(models, added.name);
    make_writable_folder(models);
    NewFolder parts(added.folder);
    parts.check_room(manifest.bytes());
    for (const auto& stated : manifest.source.files) {
        AppendFile content(parts.path() / stated.name);
        pack.member(
            packed_model_prefix + stated.name, stated, [&](std::string_view bytes) { content.append(bytes); }, stop);
        content.flush();
    }
    for (const auto& stated : manifest.prompts) {
        auto& bytes = added.prompts.embeddings.emplace_back();
        pack.member(
            packed_prompts_prefix + stated.name, stated, [&](std::string_view part) { bytes.append(part); }, stop);
    }
    pack.end();
    check_encoder_files(parts.path());
    write_source_record(parts.path(), manifest.source);
    parts.finish();
    return added;
}

}  // namespace fade
