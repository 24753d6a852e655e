// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/report_document.h"

#include <QByteArray>
#include <QPageSize>
#include <QSizeF>

#include <vector>

#include "ui/report/page_flow.h"

namespace fade::ui {

/// A document laid out on paper. Immutable; pages may be painted on any thread.
class ReportPages {
public:
    /// `paper`: A4 or Letter. Throws what making a section throws.
    ReportPages(DocumentPtr document, QPageSize::PageSizeId paper);

    [[nodiscard]] const Document& document() const { return *document_; }
    [[nodiscard]] int count() const;
    /// In points.
    [[nodiscard]] QSizeF size() const { return size_; }
    /// The page on which a section begins, or what it follows.
    [[nodiscard]] int pageOf(std::size_t section) const;
    /// How much of its height a page fills, 0..1.
    [[nodiscard]] double fillOf(int page) const;
    /// The painter's unit must be a point, its origin the page's top left corner. `job` is looked at between pictures.
    /// Throws what a picture's `image` throws, and `Cancelled`.
    void paint(QPainter& painter, int page, page::Quality quality, const Job& job = {}) const;

private:
    /// Sections that follow each other without a new page.
    struct Run {
        std::size_t first_section;
        std::size_t last_section;  ///< behind the last one
        int first_page;
        int pages;
    };
    struct Layout {
        std::vector<page::Piece> pieces;
        std::vector<std::vector<page::Placed>> pages;
    };
    using SectionOf = DocumentSection (Document::*)(std::size_t) const;
    void addRun(std::size_t first_section, std::size_t last_section);
    [[nodiscard]] Layout layout(std::size_t first_section, std::size_t last_section, SectionOf section) const;
    [[nodiscard]] const Run& runOf(int page) const;
    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const;

    DocumentPtr document_;
    QSizeF size_;
    std::vector<Run> runs_;
};

/// The report as a PDF file's bytes: vector text, page numbers. Reports progress per page (`Stage::evaluate`); throws
/// `Cancelled`.
[[nodiscard]] QByteArray reportPdf(const ReportPages& pages, const Job& job);

}  // namespace fade::ui
