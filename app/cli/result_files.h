// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/annotation_files.h"
#include "fade/inspector.h"

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "cli/inspect_options.h"

namespace fade::cli {

/// The files of a run's results: STEM.overlay.png and so on in the output folder. Pictures are numbered; not
/// thread-safe, but for `remove_former`.
class ResultFiles {
public:
    /// `options` must outlive it. `stems`: of each picture, below the output folder.
    ResultFiles(const InspectOptions& options, std::vector<std::filesystem::path> stems);

    /// Throws `Error` (invalid_argument) if a result would have the name of annotations.
    void refuse_clashes() const { annotations_.refuse_clashes(stems_); }
    /// An earlier run's result must not pass for this one's, whatever happens next.
    void remove_former(std::size_t index) const;
    /// An earlier run's annotations neither.
    void remove_former_annotations() const { annotations_.remove_former(); }
    /// Writes what the options ask for, the JSON last: it is there only if the others are. Throws as writing does, and
    /// `Error` (write_failed) if the output folder was removed.
    void write(std::size_t index, const InspectedPicture& inspected, const PictureSourcePtr& source,
               const Criteria& criteria);
    /// Writes what is of all pictures. Throws the same.
    void finish() const { annotations_.finish(); }
    /// Looks that all that was written is there. Throws the same.
    void check() const;

private:
    [[nodiscard]] std::filesystem::path file(std::size_t index, const std::string& ending) const;
    [[nodiscard]] cv::Size map_size(const Image& image, const Inspection& result) const;
    [[noreturn]] void fail_as_removed() const;

    const InspectOptions& options_;
    std::vector<std::filesystem::path> stems_;
    AnnotationFiles annotations_;
    std::set<std::filesystem::path> swept_;  ///< folders of results that are made and free of leftovers
    std::vector<std::size_t> done_;          ///< pictures whose results are written
};

}  // namespace fade::cli
