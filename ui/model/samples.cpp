// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/samples.h"

#include "fade/dataset.h"
#include "fade/error.h"

#include <algorithm>

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

}  // namespace

Demonstration find_demonstration(const std::filesystem::path& data_folder) {
    Demonstration found;
    if (data_folder.empty()) return found;
    found.model = data_folder / "model";
    try {
        for (const auto& part : find_dataset(data_folder / "samples", DatasetLayout::mvtec).classes)
            found.samples.push_back(to_sample(part));
    } catch (const Error&) {
        // No samples: the program does without them.
    }
    return found;
}

}  // namespace fade::ui
