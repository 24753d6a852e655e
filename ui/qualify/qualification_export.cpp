// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/qualify/qualification_export.h"

#include "fade/files.h"

#include "ui/report/report_pages.h"

namespace fade::ui {

std::vector<std::filesystem::path> QualificationExport::files() const {
    std::vector<std::filesystem::path> files;
    const auto add = [&](bool wanted, const char* ending) {
        if (wanted) files.push_back(folder / (name + ending));
    };
    add(pdf, ".pdf");
    add(html, ".html");
    add(json, ".json");
    return files;
}

QualificationReport QualificationExport::headed() const {
    auto copy = *report;
    copy.inspected.head = head;
    copy.inspected.folders = folders;
    return copy;
}

std::shared_ptr<const QualificationDocument> QualificationExport::document() const {
    return std::make_shared<const QualificationDocument>(headed(), translate);
}

std::vector<std::filesystem::path> QualificationExport::write(const Job& job) const {
    auto written = files();
    auto file = written.begin();
    make_writable_folder(folder);
    const auto made = document();
    if (pdf) {
        const auto bytes = reportPdf(ReportPages(made, paper), job);
        write_file_atomically(*file++, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    }
    if (html) write_file_atomically(*file++, document_html(*made, job));
    job.check();
    if (json) write_file_atomically(*file++, qualification_json(headed()));
    return written;
}

}  // namespace fade::ui
