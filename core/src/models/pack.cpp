// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/model_files.h"
#include "fade/model_pack.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <fstream>
#include <functional>
#include <memory>
#include <system_error>
#include <utility>

#include "base/append_file.h"
#include "base/quote.h"
#include "models/new_folder.h"
#include "models/pack_manifest.h"

namespace fade {

namespace {

using Path = std::filesystem::path;

constexpr std::size_t block_bytes = std::size_t{1} << 20U;

/// A file in the making; gone again if it is not finished.
class NewFile {
public:
    explicit NewFile(Path target)
        : target_(std::move(target)), part_(target_.parent_path() / ("." + target_.filename().string() + ".part")) {
        std::error_code ignored;
        if (std::filesystem::exists(std::filesystem::symlink_status(target_, ignored)))
            throw Error(ErrorCode::write_failed, display_path(target_),
                        Text::en("is there already; it is not replaced."));
        std::filesystem::remove(part_, ignored);
        content_.emplace(part_);
    }
    ~NewFile() {
        std::error_code ignored;
        if (!finished_) std::filesystem::remove(part_, ignored);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    AppendFile& content() { return *content_; }
    void finish() {
        content_->flush();
        std::error_code error;
        std::filesystem::rename(part_, target_, error);
        if (error)
            throw Error(ErrorCode::write_failed, display_path(target_),
                        {Text::en("cannot be written: %1."), error.message()});
        finished_ = true;
    }

private:
    Path target_;
    Path part_;
    std::optional<AppendFile> content_;
    bool finished_ = false;
};

/// A tar archive that is written. What writing throws passes through the library.
class TarWriter {
public:
    explicit TarWriter(AppendFile& file) : file_(file), archive_(archive_write_new(), archive_write_free) {
        archive_write_set_format_pax_restricted(archive_.get());
        archive_write_set_bytes_per_block(archive_.get(), static_cast<int>(block_bytes));
        archive_write_set_bytes_in_last_block(archive_.get(), 1);
        check(archive_write_open(archive_.get(), this, nullptr, &TarWriter::write, nullptr));
    }
    ~TarWriter() {
        // What a failure left half written is not written on.
        if (archive_) archive_write_fail(archive_.get());
    }
    TarWriter(const TarWriter&) = delete;
    TarWriter& operator=(const TarWriter&) = delete;

    void begin(const std::string& name, std::uintmax_t size) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        check(archive_write_header(archive_.get(), entry.get()));
    }
    void append(std::string_view bytes) {
        const auto written = archive_write_data(archive_.get(), bytes.data(), bytes.size());
        if (thrown_) std::rethrow_exception(thrown_);
        if (written != static_cast<la_ssize_t>(bytes.size())) check(ARCHIVE_FATAL);
    }
    void finish() { check(archive_write_close(archive_.get())); }

private:
    static la_ssize_t write(archive* /*unused*/, void* self, const void* bytes, std::size_t size) {
        auto& writer = *static_cast<TarWriter*>(self);
        try {
            writer.file_.append({static_cast<const char*>(bytes), size});
            return static_cast<la_ssize_t>(size);
        } catch (...) {
            writer.thrown_ = std::current_exception();
            return -1;
        }
    }
    void check(int status) const {
        if (thrown_) std::rethrow_exception(thrown_);
        if (status == ARCHIVE_OK) return;
        const char* reason = archive_error_string(archive_.get());
        throw Error(ErrorCode::write_failed,
                    {Text::en("The model cannot be packed: %1."), reason != nullptr ? reason : "unknown"});
    }

    AppendFile& file_;
    std::exception_ptr thrown_;
    std::unique_ptr<archive, decltype(&archive_write_free)> archive_;
};

/// Appends a file of the size that the manifest states.
void append_file(TarWriter& tar, const Path& file, std::uintmax_t size, const std::stop_token& stop) {
    std::ifstream input(file, std::ios::binary);
    std::string block(block_bytes, '\0');
    std::uintmax_t done = 0;
    while (done < size) {
        if (stop.stop_requested()) throw Cancelled();
        input.read(block.data(), static_cast<std::streamsize>(std::min<std::uintmax_t>(block.size(), size - done)));
        const auto got = static_cast<std::size_t>(input.gcount());
        if (got == 0)
            throw Error(ErrorCode::unreadable, display_path(file), Text::en("it changed while it was being read."));
        tar.append({block.data(), got});
        done += got;
    }
}

PackManifest describe(const std::vector<Path>& files, std::string_view name, const PackedPrompts& prompts,
                      const std::stop_token& stop) {
    PackManifest manifest;
    manifest.name = name;
    if (const auto known = read_source_record(files.front().parent_path())) manifest.source = *known;
    manifest.source.files.clear();
    for (const auto& file : files) {
        if (stop.stop_requested()) throw Cancelled();
        const auto own = file.filename().string();
        if (!can_be_packed(own))
            throw Error(ErrorCode::unsupported, display_path(file), Text::en("a file of this name cannot be packed."));
        manifest.source.files.push_back({own, std::filesystem::file_size(file), sha256_of_file(file)});
    }
    manifest.arithmetic = prompts.arithmetic;
    for (std::size_t i = 0; i < prompts.embeddings.size(); ++i) {
        const auto& bytes = prompts.embeddings[i];
        manifest.prompts.push_back({std::to_string(i) + ".f32", bytes.size(), sha256(bytes)});
    }
    return manifest;
}

}  // namespace

void pack_model(const Path& model, std::string_view name, const Path& file, const PackedPrompts& prompts,
                const std::stop_token& stop) {
    try {
        const auto files = model_files(model);
        NewFile target(std::filesystem::absolute(file));
        const auto manifest = describe(files, name, prompts, stop);
        check_disk_room(std::filesystem::absolute(file), manifest.bytes());
        const auto text = to_json(manifest);
        TarWriter tar(target.content());
        tar.begin(pack_manifest_name, text.size());
        tar.append(text);
        for (std::size_t i = 0; i < files.size(); ++i) {
            const auto& described = manifest.source.files[i];
            tar.begin(packed_model_prefix + described.name, described.size);
            append_file(tar, files[i], described.size, stop);
        }
        for (std::size_t i = 0; i < prompts.embeddings.size(); ++i) {
            tar.begin(packed_prompts_prefix + manifest.prompts[i].name, prompts.embeddings[i].size());
            tar.append(prompts.embeddings[i]);
        }
        tar.finish();
        target.finish();
    } catch (const std::filesystem::filesystem_error& error) {
        throw Error(ErrorCode::unreadable, display_path(error.path1()),
                    {Text::en("cannot be read: %1."), error.code().message()});
    }
}

}  // namespace fade
