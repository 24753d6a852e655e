// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"
#include "fade/inspector.h"

#include <filesystem>
#include <memory>
#include <string>

namespace fade::cli {

/// What `--report` and `--table` ask for: the same as the window exports.
struct ReportOptions {
    std::filesystem::path html;   ///< empty: none
    std::filesystem::path table;  ///< CSV; empty: none
    CsvForm csv = CsvForm::exact;
    ReportHead head;             ///< but for the logo
    std::filesystem::path logo;  ///< an image file; empty: none
    bool folders = false;        ///< files are named with their folders
    [[nodiscard]] bool any() const { return !html.empty() || !table.empty(); }
};

/// Gathers the results of a run, and writes its report at the end. Pictures are not kept: they are read again.
class RunReport {
public:
    /// `opacity`: of the map over a picture. Throws what `load_logo` throws.
    RunReport(ReportOptions options, double opacity);

    /// Makes the folders of what will be written, so that it does not fail at the end. Throws `Error` (write_failed).
    void make_folders() const;
    /// What decides verdicts and regions.
    void set_rules(const Recipe& recipe);
    [[nodiscard]] Criteria criteria() const { return report_.criteria(); }
    void add(const InspectedPicture& picture, const PictureSourcePtr& source);
    /// A picture that has no result, and why.
    void add_failure(const PictureSourcePtr& source, const std::string& sentence);
    /// Writes what was asked for. Does nothing if no picture was inspected. Throws `Error` and `Cancelled`.
    void write(const Job& job);

private:
    ReportOptions options_;
    InspectionReport report_;
};

}  // namespace fade::cli
