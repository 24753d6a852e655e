// SPDX-License-Identifier: MIT
#include "report/summary_blocks.h"

#include <algorithm>

#include "fade/files.h"
#include "report/numbers.h"
#include "report/picture_blocks.h"
#include "report/words.h"

namespace fade {

namespace {

/// The machine's, of each picture.
using Verdicts = std::vector<Verdict>;

/// How many verdicts a person overruled, and what the machine's own are, of all pictures. Empty: none.
std::string overruled_count(const InspectionReport& report, const Verdicts& verdicts, const Translate& translate) {
    const Words words(translate);
    std::size_t overruled = 0;
    std::array<std::size_t, all_verdicts.size()> counts{};
    for (const auto& picture : report.pictures) overruled += picture.overrule ? 1 : 0;
    for (const auto verdict : verdicts) ++counts.at(static_cast<std::size_t>(verdict));
    if (overruled == 0) return {};
    std::string machine;
    for (const auto verdict : all_verdicts)
        machine += (machine.empty() ? "" : ", ") + std::to_string(counts.at(static_cast<std::size_t>(verdict))) + " " +
                   verdict_name(verdict, translate);
    return words(Text::en("%1 of %2; the machine's own verdicts: %3"), overruled, report.pictures.size(), machine);
}

block::Facts head_facts(const InspectionReport& report, const Verdicts& machine, const Translate& translate) {
    const Words words(translate);
    block::Facts block;
    const auto add = [&](Text name, const std::string& value) {
        if (!value.empty()) block.facts.push_back({words(name), value});
    };
    add(Text::en("Part"), report.head.part);
    add(Text::en("Lot"), report.head.lot);
    add(Text::en("Order"), report.head.order);
    add(Text::en("Date"), report.date);
    add(Text::en("Operator"), report.head.operator_name);
    add(Text::en("Pictures"), std::to_string(report.pictures.size() + report.not_inspected.size()));
    add(Text::en("Overruled by a person"), overruled_count(report, machine, translate));
    add(Text::en("Thresholds"), words(Text::en("Review from %1, Fail from %2"), words.score(report.thresholds.review),
                                      words.score(report.thresholds.fail)));
    add(Text::en("Basis of the thresholds"),
        threshold_basis_text(report.thresholds, report.threshold_basis, translate));
    for (const auto& sentence : rule_sentences(report.rules, translate)) add(Text::en("Rule"), sentence);
    add(Text::en("Outline"), words(Text::en("where the anomaly map reaches %1"), words.score(report.map_threshold)));
    if (report.mm_per_pixel)
        add(Text::en("Scale of the pictures"),
            words(Text::en("a pixel is %1 mm long"), words.number(general(*report.mm_per_pixel))));
    for (const auto& notice : report_notices(report)) add(Text::en("Notice"), words.notice(notice));
    return block;
}

/// The sign of a picture that has no verdict.
block::Mark no_mark(const Words& words) {
    return {std::nullopt, "–", words(Text::en("Not inspected"))};
}

block::Tally tally(const InspectionReport& report, const Verdicts& machine, const Translate& translate) {
    const Words words(translate);
    std::array<std::size_t, all_verdicts.size()> counts{};
    for (std::size_t i = 0; i < machine.size(); ++i)
        ++counts.at(static_cast<std::size_t>(final_verdict(report.pictures[i], machine[i])));
    block::Tally block;
    for (const auto verdict : all_verdicts) {
        const auto mark = verdict_mark(verdict, translate);
        block.counts.push_back({mark, std::to_string(counts.at(static_cast<std::size_t>(verdict))) + " " + mark.word});
    }
    const auto unknown = report.not_inspected.size();
    if (unknown > 0) block.counts.push_back({no_mark(words), words(Text::en("%1 not inspected"), unknown)});
    return block;
}

block::Histogram histogram(const InspectionReport& report, const Verdicts& machine, const Translate& translate) {
    const Words words(translate);
    block::Histogram block;
    block.alt = words(Text::en("How many pictures have which image score, and the thresholds"));
    block.axis = words(Text::en("Image score"));
    block.scale = quarters(translate);
    for (std::size_t i = 0; i < report.pictures.size(); ++i) {
        const double score = report.pictures[i].inspection.image_score;
        // What is no number is at the left, for review.
        const auto bin = score > 0 ? static_cast<std::size_t>(std::min(score, 1.0) * block::Histogram::bins) : 0;
        ++block.counts.at(static_cast<std::size_t>(machine[i])).at(std::min(bin, block::Histogram::bins - 1));
    }
    block.limits = {{verdict_mark(Verdict::review, translate), report.thresholds.review},
                    {verdict_mark(Verdict::fail, translate), report.thresholds.fail}};
    block.limit_texts = {words(Text::en("Review from %1"), words.score(report.thresholds.review)),
                         words(Text::en("Fail from %1"), words.score(report.thresholds.fail))};
    return block;
}

std::string overruled_note(Verdict machine, const Translate& translate) {
    const Words words(translate);
    return words(Text::en("overruled; machine: %1"), verdict_name(machine, translate));
}

block::Thumbnails overview(const InspectionReport& report, const Verdicts& machine,
                           const std::vector<std::string>& names, const Translate& translate) {
    const Words words(translate);
    block::Thumbnails block;
    for (std::size_t i = 0; i < report.pictures.size(); ++i) {
        const auto& picture = report.pictures[i];
        const auto mark = verdict_mark(final_verdict(picture, machine[i]), translate);
        const auto score = words.score(picture.inspection.image_score);
        const auto overruled = picture.overrule ? overruled_note(machine[i], translate) : std::string();
        const auto image = [read = picture.image, map = picture.inspection.fused, cells = picture.inspection.cells,
                            threshold = report.map_threshold](int longest_side) {
            return render_thumbnail(*read(), map, threshold, longest_side, cells);
        };
        block.items.push_back({image,
                               {},
                               mark,
                               score,
                               std::to_string(i + 1) + " · " + names[i],
                               overruled,
                               picture_anchor(i),
                               words(Text::en("%1: %2, image score %3"), names[i], mark.word, score) +
                                   (overruled.empty() ? "" : "; " + overruled)});
    }
    for (std::size_t i = report.pictures.size(); i < names.size(); ++i) {
        const auto mark = no_mark(words);
        block.items.push_back(
            {{}, mark.letter, mark, {}, std::to_string(i + 1) + " · " + names[i], {}, {}, mark.word + ": " + names[i]});
    }
    return block;
}

void add_not_inspected(const InspectionReport& report, const std::vector<std::string>& names,
                       const Translate& translate, std::vector<Block>& blocks) {
    if (report.not_inspected.empty()) return;
    const Words words(translate);
    const auto first = report.pictures.size();
    const auto places = distinct_places(names_of(report));
    block::Table table{words(Text::en("Not inspected")),
                       {{words(Text::en("Picture")), false}, {words(Text::en("Reason")), false, 2}},
                       {}};
    for (std::size_t i = 0; i < report.not_inspected.size(); ++i) {
        const auto& picture = report.not_inspected[i];
        const auto& name = names[first + i];
        const auto reason = reason_text(picture, translate);
        table.rows.push_back(
            {std::to_string(first + i + 1) + " · " + name,
             report.folders ? reason : with_short_name(reason, picture.source->name().place, places[first + i])});
    }
    blocks.emplace_back(block::Heading{2, words(Text::en("Not inspected")), {}, {}});
    blocks.emplace_back(std::move(table));
}

}  // namespace

std::string with_short_name(std::string text, const std::filesystem::path& file, const std::string& name) {
    const auto path = display_path(file);
    const auto at = path.empty() ? std::string::npos : text.find(path);
    return at == std::string::npos ? text : text.replace(at, path.size(), name);
}

std::string footer_text(const InspectionReport& report, const std::string& title) {
    return (report.head.company.empty() ? std::string() : report.head.company + " · ") + title + " · " + report.date;
}

std::string picture_anchor(std::size_t index) {
    return "picture-" + std::to_string(index + 1);
}

std::vector<Block> summary_blocks(const InspectionReport& report, const std::vector<std::string>& names,
                                  const Translate& translate) {
    const Words words(translate);
    const auto& head = report.head;
    Verdicts machine;
    for (const auto& picture : report.pictures) machine.push_back(decide(picture, report.criteria()).verdict);
    std::vector<Block> blocks{
        block::Title{words(Text::en("Inspection report")), head.company, head.logo,
                     head.company.empty() ? words(Text::en("Logo")) : words(Text::en("Logo of %1"), head.company)},
        head_facts(report, machine, translate)};
    if (!head.comment.empty()) blocks.emplace_back(block::Text{block::Text::Role::comment, head.comment});
    if (names.size() > 1) {
        blocks.emplace_back(block::Heading{2, words(Text::en("Overview")), {}, {}});
        blocks.emplace_back(tally(report, machine, translate));
        blocks.emplace_back(histogram(report, machine, translate));
        blocks.emplace_back(overview(report, machine, names, translate));
        add_not_inspected(report, names, translate, blocks);
    }
    return blocks;
}

std::vector<PictureName> names_of(const InspectionReport& report) {
    std::vector<PictureName> names;
    for (const auto& picture : report.pictures) names.push_back(picture.source->name());
    for (const auto& picture : report.not_inspected) names.push_back(picture.source->name());
    return names;
}

std::vector<std::string> picture_names(const InspectionReport& report, const Translate& translate) {
    const auto names = names_of(report);
    auto texts = distinct_places(names);
    for (std::size_t i = 0; i < names.size(); ++i) texts[i] = page_name(texts[i], names[i].page, translate);
    return texts;
}

std::vector<std::string> report_notices(const InspectionReport& report) {
    std::vector<std::string> notices;
    for (const auto& picture : report.pictures) {
        const auto& notice = picture.provenance->model.notice;
        if (!notice.empty() && std::find(notices.begin(), notices.end(), notice) == notices.end())
            notices.push_back(notice);
    }
    return notices;
}

}  // namespace fade
