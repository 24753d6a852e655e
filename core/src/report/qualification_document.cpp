// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include "fade/error.h"
#include "fade/qualification_report.h"
#include "report/qualification_blocks.h"
#include "report/summary_blocks.h"

namespace fade {

namespace {

struct Part {
    const char* anchor;
    bool begins_page;
    std::vector<Block> (*blocks)(const QualificationView& view);
};

constexpr std::array<Part, 6> parts{
    {{"result", true, result_blocks},
     {"defects", false, defect_blocks},
     {"stability", false, stability_blocks},
     {"misses", true, [](const QualificationView& view) { return wrong_blocks(view, true); }},
     {"false-alarms", false, [](const QualificationView& view) { return wrong_blocks(view, false); }},
     {"origins", true, identity_blocks}}};

}  // namespace

QualificationDocument::QualificationDocument(QualificationReport report, Translate translate)
    : Document(std::move(translate)), report_(std::move(report)), result_(qualify(report_.parts)) {
    if (report_.inspected.pictures.size() != report_.parts.pictures.size() ||
        report_.true_outlines.size() != report_.parts.pictures.size())
        throw Error(ErrorCode::invalid_argument,
                    Text::en("Every judged picture needs its inspection and its outlines."));
    names_ = picture_names(report_.inspected, this->translate());
    names_.resize(report_.inspected.pictures.size());
}

std::string QualificationDocument::title() const {
    auto title = Words(translate())(Text::en("Qualification report"));
    for (const auto& part : {report_.inspected.head.part, report_.inspected.head.lot, report_.inspected.head.order})
        if (!part.empty()) title += " · " + part;
    return title;
}

std::string QualificationDocument::footer() const {
    return footer_text(report_.inspected, title());
}

std::size_t QualificationDocument::section_count() const {
    return parts.size();
}

bool QualificationDocument::begins_page(std::size_t section) const {
    return parts.at(section).begins_page;
}

DocumentSection QualificationDocument::section(std::size_t index) const {
    const auto& part = parts.at(index);
    return {part.anchor, part.blocks({report_, result_, names_, translate(), Words(translate())})};
}

std::string qualification_html(const QualificationReport& report, const Job& job, const Translate& translate) {
    return document_html(QualificationDocument(report, translate), job);
}

}  // namespace fade
