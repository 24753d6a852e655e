// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_report.h"

#include "fade/error.h"
#include "fade/files.h"

#include <chrono>
#include <utility>

namespace fade::cli {

RunReport::RunReport(ReportOptions options, double opacity) : options_(std::move(options)) {
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

void RunReport::set_rules(const Recipe& recipe) {
    report_.set_criteria(criteria_of(recipe));
    report_.threshold_basis = recipe.threshold_basis;
}

void RunReport::add(const InspectedPicture& picture, const PictureSourcePtr& source) {
    if (options_.any()) report_.pictures.push_back(reported(picture, load_picture, source));
}

void RunReport::add_failure(const PictureSourcePtr& source, const std::string& sentence) {
    report_.not_inspected.push_back({source, NotInspected::failed, sentence});
}

void RunReport::write(const Job& job) {
    if (report_.pictures.empty()) return;
    if (!options_.html.empty()) write_file_atomically(options_.html, report_html(report_, job));
    if (!options_.table.empty()) write_file_atomically(options_.table, report_csv(report_, options_.csv));
}

}  // namespace fade::cli
