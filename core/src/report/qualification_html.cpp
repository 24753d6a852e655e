// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/qualification_report.h"
#include "report/html_page.h"
#include "report/qualification_blocks.h"

namespace fade {

std::string qualification_html(const QualificationReport& report, const Job& job, const Translate& translate) {
    if (report.inspected.pictures.size() != report.parts.pictures.size() ||
        report.true_outlines.size() != report.parts.pictures.size())
        throw Error(ErrorCode::invalid_argument,
                    Text::en("Every judged picture needs its inspection and its outlines."));
    const auto result = qualify(report.parts);
    auto names = picture_names(report.inspected, translate);
    names.resize(report.inspected.pictures.size());
    const Words words(translate);
    const QualificationView view{report, result, names, translate, words};
    const auto& part = report.inspected.head.part;
    auto html = html::begin_page(
        words(Text::en("Qualification report")) + (part.empty() ? std::string() : " · " + part), words(Text::en("en")));
    constexpr std::size_t sections = 6;
    std::size_t done = 0;
    const auto add = [&](const char* anchor, std::vector<Block> blocks) {
        job.report(Stage::evaluate, done, sections);
        html += html::section({anchor, std::move(blocks)}, done > 0, job);
        ++done;
    };
    add("result", result_blocks(view));
    add("defects", defect_blocks(view));
    add("stability", stability_blocks(view));
    add("misses", wrong_blocks(view, true));
    add("false-alarms", wrong_blocks(view, false));
    add("origins", identity_blocks(view));
    return html + html::end_page();
}

}  // namespace fade
