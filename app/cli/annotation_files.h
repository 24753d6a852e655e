// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/annotations.h"
#include "fade/inspector.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fade::cli {

/// What `--annotations` asks for.
struct AnnotationChoice {
    bool masks = false;
    bool coco = false;
    bool labelme = false;
    [[nodiscard]] bool any() const { return masks || coco || labelme; }
};

/// What is wrong with the text of `--annotations`; empty if nothing is.
[[nodiscard]] std::string annotations_fault(const std::string& text);
/// Names with commas between them.
[[nodiscard]] AnnotationChoice to_annotations(const std::string& text);

/// Writes the regions of a run's pictures as annotations: STEM.regions.png and STEM.labelme.json beside each result,
/// and one annotations.json in the output folder at the end.
class AnnotationFiles {
public:
    AnnotationFiles(AnnotationChoice choice, std::filesystem::path folder);

    /// Throws `Error` (invalid_argument) if a result (`stems`: below the folder) would have the name of annotations.
    void refuse_clashes(const std::vector<std::filesystem::path>& stems) const;
    /// An earlier run's annotations must not pass for this one's. The folder may not be there yet.
    void remove_former() const;
    /// `stem`: the picture's result files without their endings; their folder is there. Throws as writing does.
    void write(const std::filesystem::path& stem, const InspectedPicture& picture, const PictureSource& source,
               const RegionRule& rule);
    /// What is of all pictures. Does nothing if no picture was inspected. Throws as writing does.
    void finish() const;

private:
    [[nodiscard]] std::filesystem::path coco_file() const;

    AnnotationChoice choice_;
    std::filesystem::path folder_;
    std::vector<AnnotatedPicture> pictures_;  ///< of COCO's file
};

}  // namespace fade::cli
