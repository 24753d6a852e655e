// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/annotation_files.h"
#include "fade/inspection_report.h"

#include <QPageSize>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fade::ui {

/// What one export writes.
struct ExportFormats {
    bool pdf = true;
    bool html = false;
    bool png = false;  ///< one file a picture
    std::optional<CsvForm> csv = {};
    bool json = false;  ///< one file a picture, those not inspected too; the same as `fade inspect` writes
    AnnotationChoice annotations = {};
    [[nodiscard]] bool any() const { return pdf || html || png || csv.has_value() || json || annotations.any(); }
    bool operator==(const ExportFormats&) const = default;
};

/// Their names ("pdf"), for what is remembered of them.
[[nodiscard]] QStringList namesOf(const ExportFormats& formats);
[[nodiscard]] ExportFormats formatsOf(const QStringList& names);

/// All that an export needs; a value that travels to the worker's thread.
struct ExportRequest {
    InspectionReport report;
    ExportFormats formats;
    QPageSize::PageSizeId paper = QPageSize::A4;
    std::filesystem::path folder;
    std::string name;  ///< of PDF, HTML and CSV, without extension
    Translate translate;
    /// Looks at the pictures once more before anything is written: those that changed meanwhile must not keep a
    /// verdict. May be empty.
    std::function<void(InspectionReport&)> look = {};
};

/// The files that the export will write, in order. Pictures of the same name get a number.
[[nodiscard]] std::vector<std::filesystem::path> exportedFiles(const ExportRequest& request);

/// Writes them, each atomically; returns their names. Reports `Stage::evaluate` over the whole work. Throws `Error`
/// (write_failed; mismatch, if no picture is the one that was inspected any more; invalid_argument), what a picture's
/// `image` throws, and `Cancelled`; a file is then whole or not there.
std::vector<std::filesystem::path> runExport(ExportRequest request, const Job& job);

}  // namespace fade::ui
