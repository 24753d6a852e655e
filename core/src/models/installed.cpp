// SPDX-License-Identifier: MIT
#include "fade/installed_models.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/job.h"
#include "fade/model.h"
#include "fade/model_catalog.h"
#include "fade/model_files.h"
#include "fade/model_pack.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/quote.h"
#include "base/user_folder.h"
#include "models/new_folder.h"
#include "models/source_record.h"

namespace fade {

namespace {

using Path = std::filesystem::path;

// A hub's ORGANISATION/NAME as the name of one folder, as the hub's own tools write it.
constexpr std::string_view slash_in_folder = "--";

std::string name_of(const Path& folder) {
    auto name = folder.filename().string();
    if (const auto place = name.find(slash_in_folder); place != std::string::npos)
        name.replace(place, slash_in_folder.size(), "/");
    return name;
}

bool holds_model(const Path& folder) {
    std::error_code unknown;
    return std::filesystem::exists(folder / "open_clip_config.json", unknown) ||
           std::filesystem::exists(folder / "config.json", unknown);
}

std::vector<Path> files_in(const Path& folder) {
    std::vector<Path> files;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code unknown;
        if (entry->is_regular_file(unknown)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

InstalledModel describe(const Path& folder) {
    InstalledModel model{name_of(folder), folder, 0, {}, {}};
    for (const auto& file : files_in(folder)) {
        std::error_code gone;
        const auto size = std::filesystem::file_size(file, gone);
        if (!gone) model.bytes += size;
    }
    try {
        if (const auto record = read_source_record(folder)) {
            model.repository = record->repository;
            model.commit = record->commit;
        }
    } catch (const Error&) {
        // The model may be whole all the same; check_installed tells of the record.
        model.commit.clear();
    }
    return model;
}

Path existing_folder(const Path& models, std::string_view name) {
    auto folder = installed_folder(models, name);
    std::error_code unknown;
    if (!std::filesystem::is_directory(folder, unknown))
        throw Error(ErrorCode::not_found, {Text::en("%1 is not installed in %2."), quote(name), display_path(models)});
    return folder;
}

void copy_into(const Path& from, const NewFolder& target, const std::stop_token& stop) {
    const auto files = model_files(from);
    SourceRecord record;
    std::uintmax_t bytes = 0;
    for (const auto& file : files) bytes += std::filesystem::file_size(file);
    target.check_room(bytes);
    for (const auto& file : files) {
        if (stop.stop_requested()) throw Cancelled();
        const auto copy = target.path() / file.filename();
        std::filesystem::copy_file(file, copy);
        record.files.push_back({file.filename().string(), std::filesystem::file_size(copy), sha256_of_file(copy)});
    }
    if (const auto known = read_source_record(files.front().parent_path())) {
        record.endpoint = known->endpoint;
        record.repository = known->repository;
        record.commit = known->commit;
    }
    write_source_record(target.path(), record);
}

}  // namespace

Path user_model_folder() {
    return user_folder("XDG_DATA_HOME", ".local/share") / "models";
}

Path installed_folder(const Path& models, std::string_view name) {
    std::string folder(name);
    if (const auto place = folder.find('/'); place != std::string::npos) folder.replace(place, 1, slash_in_folder);
    constexpr std::size_t longest = 200;
    if (folder.empty() || folder.size() > longest || folder.front() == '.' || folder.find('/') != std::string::npos ||
        folder.find('\0') != std::string::npos)
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("%1 cannot be a model's name; NAME or ORGANISATION/NAME was expected."), quote(name)});
    return models / folder;
}

std::vector<InstalledModel> installed_models(const Path& models) {
    std::vector<InstalledModel> found;
    std::error_code error;
    std::filesystem::directory_iterator entry(models, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (!entry->path().filename().string().starts_with('.') && holds_model(entry->path()))
            found.push_back(describe(entry->path()));
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return found;
}

Path resolve_model(const Path& models, const std::string& path_or_name) {
    std::error_code unknown;
    if (std::filesystem::exists(path_or_name, unknown)) return path_or_name;
    const auto known = find_in_catalog(path_or_name);
    try {
        auto folder = installed_folder(models, known ? known->name : path_or_name);
        if (std::filesystem::is_directory(folder, unknown)) return folder;
    } catch (const Error&) {
        // It is no name, so it is meant as a path.
        return path_or_name;
    }
    if (known)
        throw Error(ErrorCode::not_found,
                    {Text::en("%1 is not installed; `fade model get %2` fetches it."), known->name, known->name});
    return path_or_name;
}

std::vector<std::string> check_installed(const Path& models, std::string_view name, const std::stop_token& stop) {
    const auto folder = existing_folder(models, name);
    const auto record = read_source_record(folder);
    if (!record)
        throw Error(
            ErrorCode::unsupported, display_path(folder),
            {Text::en("holds no record (%1) of what its files were when it was installed."), source_record_name});
    std::vector<std::string> differences;
    for (const auto& file : record->files) {
        if (stop.stop_requested()) throw Cancelled();
        const auto path = folder / Path(file.name).filename();
        const auto shown = display_path(path);
        std::error_code gone;
        if (!std::filesystem::exists(path, gone))
            differences.push_back(shown + ": is not there any more.");
        else if (std::filesystem::file_size(path, gone) != file.size || sha256_of_file(path) != file.sha256)
            differences.push_back(shown + ": is not the file that was installed.");
    }
    return differences;
}

void remove_installed(const Path& models, std::string_view name) {
    const auto folder = existing_folder(models, name);
    // Gone at once for whoever looks, whatever happens while the files go.
    const auto going = models / ("." + folder.filename().string() + ".removed");
    std::error_code error;
    std::filesystem::remove_all(going, error);
    if (!error) std::filesystem::rename(folder, going, error);
    if (!error) std::filesystem::remove_all(going, error);
    if (error)
        throw Error(ErrorCode::write_failed, display_path(folder),
                    {Text::en("cannot be removed: %1."), error.message()});
}

void add_model(const Path& models, const Path& folder, std::string_view name, const std::stop_token& stop) {
    check_encoder_files(folder);
    const auto target = installed_folder(models, name);
    make_writable_folder(models);
    NewFolder parts(target);
    try {
        copy_into(folder, parts, stop);
    } catch (const std::filesystem::filesystem_error& error) {
        throw Error(ErrorCode::write_failed, display_path(target),
                    {Text::en("cannot be written: %1."), error.code().message()});
    }
    check_encoder_files(parts.path());
    parts.finish();
}

}  // namespace fade
