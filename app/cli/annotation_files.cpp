// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/annotation_files.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/report.h"

#include <array>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

namespace fade::cli {

namespace {

constexpr std::array<std::pair<const char*, bool AnnotationChoice::*>, 3> choices{
    {{"masks", &AnnotationChoice::masks}, {"coco", &AnnotationChoice::coco}, {"labelme", &AnnotationChoice::labelme}}};

constexpr auto coco_stem = "annotations";
constexpr auto labelme_ending = ".labelme";

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream stream(text + ',');
    for (std::string word; std::getline(stream, word, ',');) words.push_back(word);
    return words;
}

std::filesystem::path with_ending(std::filesystem::path path, const std::string& ending) {
    path += ending;
    return path;
}

/// From a folder to a file, with all links followed but the file's own.
std::filesystem::path seen_from(const std::filesystem::path& folder, const std::filesystem::path& file) {
    const auto place = std::filesystem::weakly_canonical(std::filesystem::absolute(file).parent_path());
    return (place / file.filename()).lexically_relative(std::filesystem::weakly_canonical(folder));
}

}  // namespace

std::string annotations_fault(const std::string& text) {
    for (const auto& word : words_of(text)) {
        bool known = false;
        for (const auto& [name, member] : choices) known = known || word == name;
        if (!known) return "expected masks, coco or labelme, or several of them with commas between them, not " + text;
    }
    return {};
}

AnnotationChoice to_annotations(const std::string& text) {
    AnnotationChoice choice;
    for (const auto& word : words_of(text))
        for (const auto& [name, member] : choices)
            if (word == name) choice.*member = true;
    return choice;
}

AnnotationFiles::AnnotationFiles(AnnotationChoice choice, std::filesystem::path folder)
    : choice_(choice), folder_(std::move(folder)) {}

void AnnotationFiles::refuse_clashes(const std::vector<std::filesystem::path>& stems) const {
    std::set<std::filesystem::path> taken;
    if (choice_.coco) taken.insert(coco_stem);
    if (choice_.labelme)
        for (const auto& stem : stems) taken.insert(with_ending(stem, labelme_ending));
    for (const auto& stem : stems)
        if (taken.contains(stem))
            throw Error(ErrorCode::invalid_argument, display_path(with_ending(stem, ".json")),
                        Text::english_only("would be a picture's result and a file of annotations; the picture needs "
                                           "another name, or the run other annotations."));
}

void AnnotationFiles::remove_former() const {
    std::error_code ignored;
    if (choice_.coco) std::filesystem::remove(coco_file(), ignored);
}

void AnnotationFiles::write(const std::filesystem::path& stem, const InspectedPicture& picture,
                            const PictureSource& source, const RegionRule& rule) {
    if (!choice_.any()) return;
    const auto& image = *picture.image;
    AnnotatedPicture annotated{source.name().place,
                               source.name().page,
                               image.pixels.size(),
                               image.sha256,
                               find_shaped_regions(picture.inspection.fused, rule.map_threshold, image.pixels.size(),
                                                   picture.inspection.cells),
                               rule.mm_per_pixel};
    const auto& settings = picture.context->provenance.settings;
    for (auto& [region, shape] : annotated.regions)
        region = described(std::move(region), picture.inspection, settings, annotated.size);
    const auto file = annotated.file;
    if (choice_.masks) write_png(with_ending(stem, ".regions.png"), region_mask(annotated));
    if (choice_.labelme) {
        annotated.file = seen_from(stem.parent_path(), file);
        write_file_atomically(with_ending(stem, std::string(labelme_ending) + ".json"), labelme_json(annotated) + "\n");
    }
    if (choice_.coco) {
        annotated.file = seen_from(folder_, file);
        pictures_.push_back(std::move(annotated));
    }
}

void AnnotationFiles::finish() const {
    if (!pictures_.empty()) write_file_atomically(coco_file(), coco_json(pictures_) + "\n");
}

std::filesystem::path AnnotationFiles::coco_file() const {
    return folder_ / with_ending(coco_stem, ".json");
}

}  // namespace fade::cli
