// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_report.h"

#include "fade/error.h"
#include "fade/files.h"

#include <chrono>
#include <utility>

namespace fade::cli {

namespace {

/// The picture as it was inspected, read again.
std::shared_ptr<const Image> read_again(const std::filesystem::path& file, const std::string& sha256,
                                        const ReadingOptions& options) {
    auto image = std::make_shared<const Image>(load_image(file, options));
    if (image->sha256 == sha256) return image;
    throw Error(ErrorCode::mismatch, display_path(file) + ": the picture has changed since it was inspected.");
}

}  // namespace

RunReport::RunReport(ReportOptions options, double opacity) : options_(std::move(options)) {
    validate(options_.thresholds);
    report_.thresholds = options_.thresholds;
    report_.map_threshold = options_.map_threshold;
    report_.opacity = opacity;
    report_.date = local_time(std::chrono::system_clock::now());
    report_.head = options_.head;
    report_.folders = options_.folders;
    if (!options_.logo.empty()) report_.head.logo = load_logo(options_.logo);
}

void RunReport::make_folders() const {
    for (const auto& file : {options_.html, options_.table})
        if (!file.empty()) make_writable_folder(std::filesystem::absolute(file).parent_path());
}

void RunReport::add(const Image& image, Inspection inspection, const Provenance& provenance, Timings timings) {
    if (!options_.any()) return;
    if (!provenance_) provenance_ = std::make_shared<const Provenance>(provenance);
    report_.pictures.push_back({image.file,
                                image.sha256,
                                image.pixels.size(),
                                [file = image.file, sha256 = image.sha256, bits = provenance.settings.bit_depth] {
                                    return read_again(file, sha256, {bits});
                                },
                                std::move(inspection),
                                provenance_,
                                std::move(timings),
                                {},
                                image.reading});
}

void RunReport::add_failure(const std::filesystem::path& file, const std::string& sentence) {
    report_.not_inspected.push_back({file, NotInspected::failed, sentence});
}

void RunReport::write(const Job& job) {
    if (report_.pictures.empty()) return;
    if (!options_.html.empty()) write_file_atomically(options_.html, report_html(report_, job));
    if (!options_.table.empty()) write_file_atomically(options_.table, report_csv(report_, options_.csv));
}

}  // namespace fade::cli
