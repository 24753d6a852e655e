// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pages.h"

#include <QPainter>

#include <algorithm>
#include <utility>

#include "ui/report/page_parts.h"
#include "ui/report/page_pieces.h"

namespace fade::ui {

using page::margin;

namespace {

constexpr double footer = 16;

}  // namespace

ReportPages::ReportPages(DocumentPtr document, QPageSize::PageSizeId paper)
    : document_(std::move(document)), size_(QPageSize(paper).size(QPageSize::Point)) {
    std::size_t first = 0;
    for (std::size_t section = 1; section <= document_->section_count(); ++section) {
        if (section < document_->section_count() && !document_->begins_page(section)) continue;
        addRun(first, section);
        first = section;
    }
}

double ReportPages::width() const {
    return size_.width() - 2 * margin;
}

double ReportPages::height() const {
    return size_.height() - 2 * margin - footer;
}

int ReportPages::count() const {
    return runs_.back().first_page + runs_.back().pages;
}

int ReportPages::pageOf(std::size_t section) const {
    const auto found =
        std::find_if(runs_.begin(), runs_.end(), [&](const Run& run) { return section < run.last_section; });
    return found->first_page;
}

void ReportPages::addRun(std::size_t first_section, std::size_t last_section) {
    // Most pictures' parts fit a page whatever their maps hold; only for others the maps are looked at now.
    auto pages = layout(first_section, last_section, &Document::largest_section).pages.size();
    if (pages > 1) pages = layout(first_section, last_section, &Document::section).pages.size();
    const int first_page = runs_.empty() ? 0 : count();
    runs_.push_back({first_section, last_section, first_page, static_cast<int>(pages)});
}

ReportPages::Layout ReportPages::layout(std::size_t first_section, std::size_t last_section, SectionOf section) const {
    Layout made;
    for (auto i = first_section; i < last_section; ++i) {
        bool first = true;
        for (const auto& block : (*document_.*section)(i).blocks) {
            page::addPieces(block, width(), first, made.pieces);
            first = false;
        }
    }
    made.pages = page::flow(made.pieces, height());
    return made;
}

const ReportPages::Run& ReportPages::runOf(int page) const {
    return *std::find_if(runs_.begin(), runs_.end(), [&](const Run& run) { return page < run.first_page + run.pages; });
}

double ReportPages::fillOf(int page) const {
    const auto& run = runOf(page);
    const auto made = layout(run.first_section, run.last_section, &Document::section);
    const auto& last = made.pages[static_cast<std::size_t>(page - run.first_page)].back();
    return (last.y + last.height) / height();
}

void ReportPages::paint(QPainter& painter, int page, page::Quality quality, const Job& job) const {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto& run = runOf(page);
    const auto made = layout(run.first_section, run.last_section, &Document::section);
    const page::Canvas canvas{painter, quality, job};
    for (const auto& placed : made.pages[static_cast<std::size_t>(page - run.first_page)]) {
        painter.setBrush(Qt::NoBrush);
        made.pieces[placed.piece].paint(canvas, QRectF(margin, margin + placed.y, width(), placed.height));
    }
    painter.setPen(page::soft);
    const QRectF line(margin, size_.height() - margin - 2, width(), 12);
    constexpr double number_width = 70;
    page::drawLine(painter, line.adjusted(0, 0, -number_width, 0), QString::fromStdString(document_->footer()),
                   page::tiny_text);
    page::drawLine(painter, line, QString::fromStdString(document_->page_text(page + 1, count())), page::tiny_text,
                   false, Qt::AlignRight);
}

}  // namespace fade::ui
