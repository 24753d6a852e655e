// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"

#include <QByteArray>
#include <QPageSize>
#include <QPainter>
#include <QSizeF>

#include <functional>
#include <vector>

#include "ui/report/page_parts.h"

namespace fade::ui {

/// A report laid out on paper: an overview where there are several pictures, a page for each, and how they were
/// inspected. Immutable; pages may be painted on any thread.
class ReportPages {
public:
    /// `paper`: A4 or Letter. Throws `Error` (invalid_argument) for a report without pictures or with thresholds that
    /// are not valid.
    ReportPages(InspectionReport report, QPageSize::PageSizeId paper, Translate translate);

    ReportPages(const ReportPages&) = delete;
    ReportPages& operator=(const ReportPages&) = delete;
    ~ReportPages() = default;

    [[nodiscard]] int count() const { return static_cast<int>(pages_.size()); }
    /// In points.
    [[nodiscard]] QSizeF size() const { return size_; }
    /// The page on which a picture's part is.
    [[nodiscard]] int pageOf(std::size_t picture) const { return picture_pages_[picture]; }
    /// The painter's unit must be a point, its origin the page's top left corner.
    void paint(QPainter& painter, int page, page::Quality quality) const;

private:
    using Page = std::function<void(QPainter&, page::Quality)>;
    /// Cuts a comment that would fill the page.
    void fitComment();
    void addOverview();
    void addPicture(std::size_t index);
    void addOrigins();
    double paintHead(QPainter& painter) const;
    void paintPicture(QPainter& painter, std::size_t index, page::Quality quality) const;
    double paintScales(QPainter& painter, double y, const ReportedPicture& picture, double row_height) const;
    /// What a picture's page needs below its pictures.
    [[nodiscard]] double heightBelow(const ReportedPicture& picture, std::size_t regions, double row_height) const;
    [[nodiscard]] QString sentence(const ReportedPicture& picture) const;
    double paintRegions(QPainter& painter, double y, const std::vector<Region>& regions) const;
    [[nodiscard]] bool hasRoomForHead() const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double width() const;
    [[nodiscard]] double bottom() const;
    [[nodiscard]] QString text(std::string_view english) const;
    [[nodiscard]] QString score(double value) const;

    InspectionReport report_;
    Translate translate_;
    QSizeF size_;
    std::vector<std::string> names_;  ///< of the pictures
    bool head_apart_ = false;         ///< on a page of its own, with the overview
    std::vector<Page> pages_;
    std::vector<int> picture_pages_;
};

/// The report as a PDF file's bytes: vector text, page numbers. Reports progress per page (`Stage::evaluate`); throws
/// `Cancelled`.
[[nodiscard]] QByteArray reportPdf(const ReportPages& pages, const QString& title, const Job& job);

}  // namespace fade::ui
