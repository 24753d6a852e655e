// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/samples.h"

#include "fade/dataset.h"
#include "fade/error.h"
#include "fade/files.h"

#include <QtGlobal>

#include <algorithm>
#include <set>
#include <system_error>

namespace fade::ui {

namespace {

Sample to_sample(const DatasetClass& part) {
    Sample sample;
    sample.object = part.name;
    std::replace_if(
        sample.object.begin(), sample.object.end(), [](char letter) { return letter == '-' || letter == '_'; }, ' ');
    sample.references = part.train;
    std::sort(sample.references.begin(), sample.references.end());
    for (const bool anomalous : {true, false})
        for (const auto& picture : part.test)
            if (picture.anomalous == anomalous) sample.pictures.push_back(picture.file);
    return sample;
}

std::set<std::filesystem::path> folders_in(const std::filesystem::path& folder) {
    std::set<std::filesystem::path> found;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_directory(ignored) && !entry->path().filename().string().starts_with('.'))
            found.insert(entry->path());
    }
    if (error && error != std::errc::no_such_file_or_directory)
        qWarning("%s: cannot be searched: %s.", display_path(folder).c_str(), error.message().c_str());
    return found;
}

}  // namespace

Demonstration find_demonstration(const std::filesystem::path& data_folder) {
    Demonstration found;
    if (data_folder.empty()) return found;
    found.model = data_folder / "model";
    for (const auto& folder : folders_in(data_folder / "samples")) {
        try {
            for (const auto& part : find_dataset(folder, DatasetLayout::mvtec).classes)
                found.samples.push_back(to_sample(part));
        } catch (const Error& error) {
            // The program does without this one.
            qWarning("%s", error.what());
        }
    }
    return found;
}

}  // namespace fade::ui
