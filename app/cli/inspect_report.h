// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"

#include <filesystem>
#include <memory>
#include <string>

namespace fade::cli {

/// What `--report` and `--table` ask for: the same as the window exports.
struct ReportOptions {
    std::filesystem::path html;   ///< empty: none
    std::filesystem::path table;  ///< CSV; empty: none
    CsvForm csv = CsvForm::exact;
    Thresholds thresholds;
    double map_threshold = 0.5;
    ReportHead head;             ///< but for the logo
    std::filesystem::path logo;  ///< an image file; empty: none
    bool folders = false;        ///< files are named with their folders
    [[nodiscard]] bool any() const { return !html.empty() || !table.empty(); }
};

/// Gathers the results of a run, and writes its report at the end. Pictures are not kept: they are read again.
class RunReport {
public:
    /// `opacity`: of the map over a picture. Throws `Error`: invalid_argument for thresholds out of their order, and
    /// what `load_logo` throws.
    RunReport(ReportOptions options, double opacity);

    /// Makes the folders of what will be written, so that it does not fail at the end. Throws `Error` (write_failed).
    void make_folders() const;
    void add(const Image& image, Inspection inspection, const Provenance& provenance, Timings timings);
    /// A picture that has no result, and why.
    void add_failure(const std::filesystem::path& file, const std::string& sentence);
    /// Writes what was asked for. Does nothing if no picture was inspected. Throws `Error` and `Cancelled`.
    void write(const Job& job);

private:
    ReportOptions options_;
    InspectionReport report_;
    std::shared_ptr<const Provenance> provenance_;  ///< of all pictures; taken from the first
};

}  // namespace fade::cli
