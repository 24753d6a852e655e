// SPDX-License-Identifier: MIT
#include "fade/report_document.h"
#include "report/html_page.h"

namespace fade {

std::string document_html(const Document& document, const Job& job) {
    auto html = html::begin_page(document.title(), document.language());
    const auto sections = document.section_count();
    for (std::size_t i = 0; i < sections; ++i) {
        job.report(Stage::evaluate, i, sections);
        html += html::section(document.section(i), document.begins_page(i) && i > 0, job);
    }
    job.report(Stage::evaluate, sections, sections);
    return html + html::end_page();
}

std::string report_html(const InspectionReport& report, const Job& job, const Translate& translate) {
    return document_html(ReportDocument(report, translate), job);
}

}  // namespace fade
