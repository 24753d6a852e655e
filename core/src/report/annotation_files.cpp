// SPDX-License-Identifier: MIT
#include "fade/annotation_files.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/report.h"

#include <set>
#include <system_error>
#include <utility>

namespace fade {

namespace {

constexpr auto coco_stem = "annotations";
constexpr auto labelme_ending = ".labelme";
constexpr auto mask_ending = ".regions.png";

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

AnnotationFiles::AnnotationFiles(AnnotationChoice choice, std::filesystem::path folder)
    : choice_(choice), folder_(std::move(folder)) {}

std::vector<std::filesystem::path> AnnotationFiles::files(const std::vector<std::filesystem::path>& stems) const {
    std::vector<std::filesystem::path> files;
    for (const auto& stem : stems) {
        if (choice_.masks) files.push_back(with_ending(stem, mask_ending));
        if (choice_.labelme) files.push_back(with_ending(stem, std::string(labelme_ending) + ".json"));
    }
    if (choice_.coco && !stems.empty()) files.push_back(coco_file());
    return files;
}

void AnnotationFiles::refuse_clashes(const std::vector<std::filesystem::path>& stems) const {
    std::set<std::filesystem::path> taken;
    if (choice_.coco) taken.insert(coco_stem);
    if (choice_.labelme)
        for (const auto& stem : stems) taken.insert(with_ending(stem, labelme_ending));
    for (const auto& stem : stems)
        if (taken.contains(stem))
            throw Error(
                ErrorCode::invalid_argument, display_path(with_ending(stem, ".json")),
                Text::en("would be a picture's result and a file of annotations; the picture needs another name, or "
                         "the run other annotations."));
}

void AnnotationFiles::remove_former() const {
    std::error_code ignored;
    if (choice_.coco) std::filesystem::remove(coco_file(), ignored);
}

void AnnotationFiles::write(const std::filesystem::path& stem, const ReportedPicture& picture,
                            const Criteria& criteria) {
    if (!choice_.any()) return;
    const auto& [place, page] = picture.source->name();
    AnnotatedPicture annotated{place, page, picture.size, picture.sha256, {}, criteria.mm_per_pixel};
    annotated.regions =
        find_shaped_regions(picture.inspection.fused, criteria.map_threshold, picture.size, picture.inspection.cells);
    for (auto& [region, shape] : annotated.regions)
        region = described(std::move(region), picture.inspection, picture.provenance->settings, picture.size);
    if (const auto& alignment = picture.alignment) {  // labels belong on the file's pixels
        annotated.size = alignment->picture;
        if (annotated.mm_per_pixel) *annotated.mm_per_pixel /= alignment->scale;
        for (auto& shaped : annotated.regions) shaped = in_picture(std::move(shaped), *alignment);
    }
    if (choice_.masks) write_png(with_ending(stem, mask_ending), region_mask(annotated));
    if (choice_.labelme) {
        annotated.file = seen_from(stem.parent_path(), place);
        write_file_atomically(with_ending(stem, std::string(labelme_ending) + ".json"), labelme_json(annotated) + "\n");
    }
    if (choice_.coco) {
        annotated.file = seen_from(folder_, place);
        pictures_.push_back(std::move(annotated));
    }
}

void AnnotationFiles::finish() const {
    if (!pictures_.empty()) write_file_atomically(coco_file(), coco_json(pictures_) + "\n");
}

std::filesystem::path AnnotationFiles::coco_file() const {
    return folder_ / with_ending(coco_stem, ".json");
}

}  // namespace fade
