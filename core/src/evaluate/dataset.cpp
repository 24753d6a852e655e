// SPDX-License-Identifier: MIT
#include "fade/dataset.h"

#include "fade/error.h"
#include "fade/files.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "evaluate/layouts.h"
#include "evaluate/listing.h"

namespace fade {

namespace {

/// A layout, how its root is recognised, and how it is read.
struct Reader {
    DatasetLayout layout;
    bool (*recognises)(const std::filesystem::path& root);
    std::vector<DatasetClass> (*read)(const std::filesystem::path& root);
};

/// The most telling marks first: good/ and bad/ may also lie in a class of another layout.
constexpr std::array readers{Reader{DatasetLayout::visa, looks_like_visa, read_visa},
                             Reader{DatasetLayout::real_iad, looks_like_real_iad, read_real_iad},
                             Reader{DatasetLayout::mvtec_ad_2, looks_like_mvtec_ad_2, read_mvtec_ad_2},
                             Reader{DatasetLayout::mvtec, looks_like_mvtec, read_mvtec},
                             Reader{DatasetLayout::folders, looks_like_folders, read_folders}};

/// The first folders of a folder, for a message.
std::string folders_found(const std::filesystem::path& root) {
    constexpr std::size_t most_named = 6;
    const auto folders = folders_in(root);
    std::string names;
    for (std::size_t i = 0; i < std::min(folders.size(), most_named); ++i)
        names += (i > 0 ? ", " : "") + display_path(folders[i].filename()) + "/";
    if (folders.size() > most_named) names += " and " + std::to_string(folders.size() - most_named) + " more";
    return names.empty() ? "no folder" : names;
}

const Reader& recognise(const std::filesystem::path& root) {
    for (const auto& reader : readers)
        if (reader.recognises(root)) return reader;
    throw Error(ErrorCode::malformed, display_path(root),
                {Text::english_only(
                     "is no data set; expected CLASS/train and CLASS/test (MVTec AD, MVTec LOCO, BTAD, MPDD), "
                     "CLASS/test_public (MVTec AD 2), split_csv/1cls.csv (VisA), realiad_jsons/ and realiad_1024/ "
                     "(Real-IAD), or good/ (ok, normal) and bad/ (ko, nok, ng, defect); found %1."),
                 folders_found(root)});
}

const Reader& reader_of(DatasetLayout layout) {
    return *std::find_if(readers.begin(), readers.end(), [&](const Reader& reader) { return reader.layout == layout; });
}

/// One name for a folder, however it was given.
std::filesystem::path absolute_root(const std::filesystem::path& root) {
    auto absolute = std::filesystem::absolute(root);
    // Behind a link, ".." leads elsewhere than it reads: only the file system can tell where.
    const bool climbs = std::find(absolute.begin(), absolute.end(), "..") != absolute.end();
    absolute = climbs ? std::filesystem::weakly_canonical(absolute) : absolute.lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

void keep_chosen(Dataset& dataset) {
    const auto& names = dataset.chosen;
    for (const auto& name : names) {
        const bool there = std::any_of(dataset.classes.begin(), dataset.classes.end(),
                                       [&](const DatasetClass& c) { return c.name == name; });
        if (!there)
            throw Error(ErrorCode::not_found, display_path(dataset.root),
                        {Text::english_only("has no class \"%1\"."), display_path(name)});
    }
    if (names.empty()) return;
    std::erase_if(dataset.classes,
                  [&](const DatasetClass& c) { return std::find(names.begin(), names.end(), c.name) == names.end(); });
}

}  // namespace

std::string to_string(DatasetLayout layout) {
    switch (layout) {
        case DatasetLayout::mvtec:
            return "MVTec AD";
        case DatasetLayout::mvtec_ad_2:
            return "MVTec AD 2";
        case DatasetLayout::real_iad:
            return "Real-IAD";
        case DatasetLayout::visa:
            return "VisA";
        case DatasetLayout::folders:
            return "folders";
    }
    return {};
}

Dataset find_dataset(const std::filesystem::path& root, std::optional<DatasetLayout> layout,
                     const std::vector<std::string>& classes) {
    if (!is_folder(root))
        throw Error(ErrorCode::not_found, display_path(root), Text::english_only("there is no such folder."));
    Dataset dataset;
    dataset.root = absolute_root(root);
    const auto& reader = layout ? reader_of(*layout) : recognise(dataset.root);
    dataset.layout = reader.layout;
    dataset.chosen = classes;
    dataset.classes = reader.read(dataset.root);
    keep_chosen(dataset);
    for (const auto& c : dataset.classes) {
        dataset.problems.insert(dataset.problems.end(), c.problems.begin(), c.problems.end());
        if (c.test.empty())
            dataset.problems.push_back("Class " + display_path(c.name) + ": has no test picture; it is left out.");
    }
    std::erase_if(dataset.classes, [](const DatasetClass& c) { return c.test.empty(); });
    if (dataset.classes.empty())
        throw Error(ErrorCode::not_found, display_path(root),
                    {Text::english_only("holds no test picture in the layout of %1."), to_string(dataset.layout)});
    return dataset;
}

}  // namespace fade
