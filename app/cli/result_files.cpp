// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/result_files.h"

#include "fade/files.h"
#include "fade/report.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace fade::cli {

ResultFiles::ResultFiles(const InspectOptions& options, std::vector<std::filesystem::path> stems)
    : options_(options), stems_(std::move(stems)), annotations_(options.annotations, options.output) {}

std::filesystem::path ResultFiles::file(std::size_t index, const std::string& ending) const {
    return (options_.output / stems_[index]).string() + ending;
}

void ResultFiles::remove_former(std::size_t index) const {
    std::error_code ignored;
    std::filesystem::remove(file(index, ".json"), ignored);
}

void ResultFiles::write(std::size_t index, const InspectedPicture& inspected, const PictureSourcePtr& source,
                        const Criteria& criteria) {
    const auto& image = *inspected.image;
    const auto& result = inspected.inspection;
    const auto folder = file(index, "").parent_path();
    // What was written before is gone with it.
    std::error_code unknown;
    if (!std::filesystem::is_directory(options_.output, unknown)) fail_as_removed();
    if (swept_.insert(folder).second) make_writable_folder(folder);

    write_png(file(index, ".overlay.png"), render_overlay(image, result.fused, options_.overlay_opacity, result.cells));
    const auto write_map = [&](const std::string& name, const cv::Mat& map, const cv::Mat& cells) {
        write_float_tiff(file(index, "." + name + ".tiff"), resize_map(map, map_size(image, result), cells));
    };
    if (options_.maps != MapFiles::none) {
        write_map("fused", result.fused, result.cells);
        if (result.language_score) write_map("language", result.language, result.cells);
        write_map("vision", result.vision, result.cells);
    }
    if (options_.maps == MapFiles::all) {
        for (const auto& maps : result.views) {
            if (result.language_score) write_map("language-" + name_of(maps.view), maps.language, maps.cells);
            write_map("vision-" + name_of(maps.view), maps.vision, maps.cells);
        }
    }
    annotations_.write(file(index, ""), reported(inspected, {}, source), criteria);
    write_file_atomically(file(index, ".json"),
                          to_json(result, image, inspected.context->provenance, inspected.timings, criteria) + "\n");
    done_.push_back(index);
}

void ResultFiles::check() const {
    for (const auto index : done_) {
        std::error_code unknown;
        if (!std::filesystem::exists(file(index, ".json"), unknown)) fail_as_removed();
    }
}

cv::Size ResultFiles::map_size(const Image& image, const Inspection& result) const {
    if (options_.map_size.empty()) return result.fused.size();
    if (options_.map_size == "image") return image.pixels.size();
    const int side = std::stoi(options_.map_size);
    return {side, side};
}

void ResultFiles::fail_as_removed() const {
    throw Error(ErrorCode::write_failed, display_path(options_.output),
                Text::english_only("results that were written are not there any more; somebody removed them, or "
                                   "the folder, during the work."));
}

}  // namespace fade::cli
