// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/qualification_report.h"

#include <QPageSize>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fade::ui {

/// What is written of one qualification; a value that travels to the worker's thread.
struct QualificationExport {
    std::shared_ptr<const QualificationReport> report;  ///< with the head of before; never null
    ReportHead head;
    bool folders = false;  ///< see `InspectionReport::folders`
    bool pdf = true;
    bool html = false;
    bool json = true;  ///< the same as `fade qualify` writes
    QPageSize::PageSizeId paper = QPageSize::A4;
    std::filesystem::path folder;
    std::string name;  ///< of all files, without their endings
    Translate translate;

    [[nodiscard]] bool any() const { return pdf || html || json; }
    /// The files that will be written, in order.
    [[nodiscard]] std::vector<std::filesystem::path> files() const;
    /// The report with its head. Throws as `QualificationDocument` does.
    [[nodiscard]] std::shared_ptr<const QualificationDocument> document() const;
    /// Writes them, each atomically; returns their names. Reports `Stage::evaluate`. Throws `Error` (write_failed),
    /// what a picture's `image` throws, and `Cancelled`; a file is then whole or not there.
    [[nodiscard]] std::vector<std::filesystem::path> write(const Job& job) const;

private:
    [[nodiscard]] QualificationReport headed() const;
};

}  // namespace fade::ui
