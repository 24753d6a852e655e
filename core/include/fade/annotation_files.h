// SPDX-License-Identifier: MIT
#pragma once

#include "fade/annotations.h"
#include "fade/inspection_report.h"

#include <array>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

/// The files that annotations of several pictures go to.
namespace fade {

struct AnnotationChoice {
    bool masks = false;    ///< `region_mask`: STEM.regions.png for each picture
    bool coco = false;     ///< `coco_json`: one annotations.json
    bool labelme = false;  ///< `labelme_json`: STEM.labelme.json for each picture
    [[nodiscard]] bool any() const { return masks || coco || labelme; }
    bool operator==(const AnnotationChoice&) const = default;
};

/// What they are called in options and settings.
inline constexpr std::array<std::pair<std::string_view, bool AnnotationChoice::*>, 3> annotation_names{
    {{"masks", &AnnotationChoice::masks}, {"coco", &AnnotationChoice::coco}, {"labelme", &AnnotationChoice::labelme}}};

/// Writes the regions of pictures as annotations, each file atomically; the pictures are named from where the
/// annotations lie. Not thread-safe.
class AnnotationFiles {
public:
    AnnotationFiles(AnnotationChoice choice, std::filesystem::path folder);

    /// All that are written of pictures with these stems: the folder with what their files are called without endings.
    [[nodiscard]] std::vector<std::filesystem::path> files(const std::vector<std::filesystem::path>& stems) const;
    /// Throws `Error` (invalid_argument) if a result STEM.json would have the name of annotations. `stems`: below the
    /// folder.
    void refuse_clashes(const std::vector<std::filesystem::path>& stems) const;
    /// An earlier run's annotations must not pass for this one's. The folder may not be there yet.
    void remove_former() const;
    /// `stem`: as those of `files`; its folder is there. The picture's `image` is not asked for. Throws as writing
    /// does.
    void write(const std::filesystem::path& stem, const ReportedPicture& picture, const Criteria& criteria);
    /// Writes what is of all pictures. Does nothing if no picture was written. Throws as writing does.
    void finish() const;

private:
    [[nodiscard]] std::filesystem::path coco_file() const;

    AnnotationChoice choice_;
    std::filesystem::path folder_;
    std::vector<AnnotatedPicture> pictures_;  ///< of COCO's file
};

}  // namespace fade
