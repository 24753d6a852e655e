// SPDX-License-Identifier: MIT
#include "report/picture_blocks.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "detect/fusion.h"
#include "fade/files.h"
#include "fade/maps.h"
#include "fade/reference_fit.h"
#include "report/numbers.h"
#include "report/words.h"

namespace fade {

namespace {

std::string first_character(const std::string& utf8) {
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    if (utf8.empty()) return utf8;
    return {utf8.begin(), std::find_if_not(std::next(utf8.begin()), utf8.end(), continues)};
}

block::Picture figure(const InspectionReport& report, const ReportedPicture& picture, const std::string& name,
                      std::vector<Region> regions, const Translate& translate) {
    const Words words(translate);
    block::Picture block;
    block.image = picture.image;
    block.size = picture.size;
    block.map = picture.inspection.fused;
    block.cells = picture.inspection.cells;
    block.opacity = report.opacity;
    block.map_threshold = report.map_threshold;
    block.mm_per_pixel = report.mm_per_pixel;
    block.numbered = std::min(most_numbered_regions, regions.size());
    block.marked_caption = words(Text::en("Anomaly map over the picture"));
    block.marked_alt =
        words(Text::en("%1: the picture under its anomaly map, with %2 regions outlined"), name, regions.size());
    block.plain_caption = words(Text::en("Picture"));
    block.plain_alt = words(Text::en("%1: the picture itself"), name);
    block.scale = quarters(translate);
    block.scale_alt =
        words(Text::en("The map's colours from 0 to 1, and the outline's value %1"), words.score(report.map_threshold));
    block.regions = std::move(regions);
    return block;
}

block::Scores scores(const InspectionReport& report, const Inspection& inspection, Verdict verdict,
                     const Translate& translate) {
    const Words words(translate);
    block::Scores block;
    block.alt = words(Text::en("The scores as bars from 0 to 1, with the thresholds"));
    block.verdict = verdict;
    const auto add = [&](Text name, double value, bool total) {
        block.bars.push_back({words(name), value, words.score(value), total});
    };
    if (inspection.language_score) add(Text::en("Language score"), *inspection.language_score, false);
    add(Text::en("Vision score"), inspection.vision_score, false);
    add(Text::en("Image score"), inspection.image_score, true);
    block.limits = {{verdict_mark(Verdict::review, translate), report.thresholds.review},
                    {verdict_mark(Verdict::fail, translate), report.thresholds.fail}};
    return block;
}

/// How the largest values of the vision map became the vision score.
std::string vision_sentence(const Inspection& inspection, const Settings& settings, const Words& words) {
    constexpr int digits = 4;  // multiplied, so that three would not be enough to follow
    const auto multiplier = settings.vision(inspection.regime()).multiplier;
    // Of a vision model its own map, which is finer or coarser than the one that is shown, makes the score.
    const auto largest = multiplier > 0 ? inspection.vision_score / multiplier : maximum(inspection.vision);
    if (inspection.regime() == Regime::batch)
        return words(
            Text::en("The vision score %1 is %2 times how much farther the picture lies from the others of the "
                     "batch than is common, %3."),
            words.score(inspection.vision_score), words.number(general(multiplier)),
            words.number(fixed(largest, digits)));
    if (settings.score_share > 0)
        return words(Text::en("The vision score %1 is %2 times the mean of the largest %3 % of the vision map, %4."),
                     words.score(inspection.vision_score), words.number(general(multiplier)),
                     words.number(general(100 * settings.score_share)), words.number(fixed(largest, digits)));
    return words(Text::en("The vision score %1 is %2 times the largest value of the vision map, %3."),
                 words.score(inspection.vision_score), words.number(general(multiplier)),
                 words.number(fixed(largest, digits)));
}

/// One reason is said beside the scores; of several there is a list.
void add_reasons(const Decision& decision, const std::string& vision, const ReportedPicture& picture,
                 const Thresholds& thresholds, const Translate& translate, std::vector<Block>& blocks) {
    const Words words(translate);
    const auto reasons = reasons_of(decision, picture.inspection, picture.provenance->settings, thresholds, translate);
    if (reasons.size() == 1) {
        blocks.emplace_back(block::Text{block::Text::Role::plain, vision + " " + reasons.front().sentence});
        return;
    }
    blocks.emplace_back(block::Text{block::Text::Role::plain, vision});
    block::Table table{words(Text::en("Reasons of the verdict")),
                       {{words(Text::en("Asks for")), false, 0.5}, {words(Text::en("Reason")), false, 4}},
                       {}};
    for (const auto& reason : reasons) table.rows.push_back({verdict_name(reason.verdict, translate), reason.sentence});
    blocks.emplace_back(std::move(table));
}

/// `judged`: what the verdict makes of each; shown where the rules look at regions. Without words regions have no
/// names.
void add_regions(const block::Picture& picture, const std::vector<Decision::Judged>& judged, bool shows_severity,
                 bool compares_words, const Translate& translate, std::vector<Block>& blocks) {
    const Words words(translate);
    blocks.emplace_back(block::Heading{3, words(Text::en("Anomalous regions")), {}, {}});
    if (picture.regions.empty()) {
        blocks.emplace_back(block::Text{block::Text::Role::plain, words(Text::en("Nothing in the map reaches %1."),
                                                                        words.score(picture.map_threshold))});
        return;
    }
    const auto mm = picture.mm_per_pixel;
    block::Table table{words(Text::en("Anomalous regions")), {}, {}};
    const auto add_column = [&](Text title, bool number, double width = 1) {
        table.columns.push_back({words(title), number, width});
    };
    add_column(Text::en("No."), false, 0.5);
    if (compares_words) add_column(Text::en("Looks like"), false);
    if (shows_severity) add_column(Text::en("Severity"), false);
    add_column(Text::en("Peak"), true);
    add_column(Text::en("Mean"), true);
    add_column(mm ? Text::en("Area in mm²") : Text::en("Area in pixels"), true);
    add_column(mm ? Text::en("Length x width in mm") : Text::en("Length x width in pixels"), true);
    if (compares_words) add_column(Text::en("Language : vision"), true);
    add_column(Text::en("Left, top"), true);
    const auto in_unit = [&](double length) {
        return mm ? measure_text(length * *mm, translate) : words.number(fixed(length, 1));
    };
    for (std::size_t i = 0; i < picture.numbered; ++i) {
        const auto& region = picture.regions[i];
        const auto& box = region.box;
        const auto language = std::lround(100 * region.language_share());
        auto& row = table.rows.emplace_back();
        row.push_back(std::to_string(i + 1));
        if (compares_words) row.push_back(defect_name(region, translate));
        if (shows_severity) row.push_back(severity_text(judged[i], translate));
        row.push_back(words.score(region.peak));
        row.push_back(words.score(region.mean));
        row.push_back(mm ? measure_text(region.area * *mm * *mm, translate) : fixed(region.area, 0));
        row.push_back(in_unit(region.longest_diameter) + " x " + in_unit(region.shortest_diameter));
        if (compares_words) row.push_back(std::to_string(language) + " : " + std::to_string(100 - language));
        row.push_back(std::to_string(box.x) + ", " + std::to_string(box.y));
    }
    blocks.emplace_back(std::move(table));
    if (picture.regions.size() > picture.numbered)
        blocks.emplace_back(block::Text{block::Text::Role::plain, words(Text::en("and %1 more, with lower peaks"),
                                                                        picture.regions.size() - picture.numbered)});
}

block::Maps maps(const ReportedPicture& picture, const Translate& translate) {
    const Words words(translate);
    const auto& inspection = picture.inspection;
    const auto& settings = picture.provenance->settings;
    const double multiplier = settings.of(inspection.regime()).multiplier;
    const auto factor = words.number(general(multiplier));
    block::Maps block;
    block.picture = picture.size;
    block.caption = words(Text::en("The maps of each scale"));
    block.row_title = words(Text::en("Scale"));
    if (inspection.language_score) block.columns.push_back(words(Text::en("Language map")));
    block.columns.push_back(words(Text::en("Vision map, coloured times %1"), factor));
    block.columns.push_back(words(Text::en("Fused map")));
    const auto cell = [&](const std::string& alt, const cv::Mat& map, double times, const cv::Mat& cells) {
        block::Maps::Cell made{map, times, {words(Text::en("maximum %1"), words.score(maximum(map)))}, alt};
        if (times != 1) made.lines.push_back("x " + factor + " = " + words.score(times * maximum(map)));
        made.lines.push_back(words(Text::en("mean %1"), words.score(mean(map, cells))));
        return made;
    };
    const auto row = [&](const std::string& name, const cv::Mat& language, const cv::Mat& vision, const cv::Mat& fused,
                         const cv::Mat& cells) {
        const auto alt = [&](Text map) { return words(map) + ", " + name; };
        block.rows.push_back({name, {}});
        auto& cells_of_row = block.rows.back().cells;
        if (!language.empty()) cells_of_row.push_back(cell(alt(Text::en("Language map")), language, 1, cells));
        cells_of_row.push_back(cell(alt(Text::en("Vision map")), vision, multiplier, cells));
        cells_of_row.push_back(cell(alt(Text::en("Fused map")), fused, 1, cells));
    };
    for (const auto& maps : inspection.views)
        row(name_of(maps.view), maps.language, maps.vision, fuse_view(maps, inspection.regime(), settings), maps.cells);
    row(words(Text::en("All scales")), inspection.language, inspection.vision, inspection.fused, inspection.cells);
    return block;
}

block::Facts facts(const ReportedPicture& picture, bool folders, const std::string& name, const Translate& translate) {
    const Words words(translate);
    const auto& called = picture.source->name();
    const auto& size = picture.alignment ? picture.alignment->picture : picture.size;
    block::Facts block{
        {{words(Text::en("File")), folders ? page_name(display_path(called.place), called.page, translate) : name},
         {words(Text::en("Size")), words(Text::en("%1 x %2 pixels"), size.width, size.height)}}};
    for (auto& fact : reading_facts(picture.reading, translate)) block.facts.push_back(std::move(fact));
    block.facts.push_back(finest_patch_fact(picture.size, *picture.provenance, translate));
    if (auto fact = mask_fact(*picture.provenance, translate)) block.facts.push_back(std::move(*fact));
    if (auto fact = alignment_fact(picture.alignment, translate)) block.facts.push_back(std::move(*fact));
    block.facts.push_back({words(Text::en("SHA-256")), picture.sha256});
    const auto& references = picture.provenance->references;
    if (const auto own = picture.inspection.reference)
        block.facts.push_back({words(Text::en("Compared with")),
                               words(Text::en("reference %1, %2"), *own + 1,
                                     display_path(std::filesystem::path(references.at(*own).file).filename()))});
    const auto content = content_of(picture.sha256, picture.reading);
    if (std::any_of(references.begin(), references.end(),
                    [&](const Provenance::File& reference) { return reference.sha256 == content; }))
        block.facts.push_back(
            {words(Text::en("Notice")), words(Text::en("Is also a reference, so its vision map is empty."))});
    return block;
}

/// What may surprise in how a picture was read, what it is too large for, and that its references do not fit.
std::vector<std::string> picture_notes(const ReportedPicture& picture, const Translate& translate) {
    auto notes = reading_notes(picture.reading, translate);
    if (auto note = detail_note(picture.size, *picture.provenance, translate); !note.empty())
        notes.push_back(std::move(note));
    if (auto note = uncovered_note(picture.alignment, translate); !note.empty()) notes.push_back(std::move(note));
    if (is_misfit(picture.inspection)) notes.push_back(Words(translate)(misfit_message()));
    return notes;
}

}  // namespace

Verdict final_verdict(const ReportedPicture& picture, Verdict machine) {
    return picture.overrule ? picture.overrule->verdict : machine;
}

block::Mark verdict_mark(Verdict verdict, const Translate& translate) {
    const auto word = verdict_name(verdict, translate);
    return {verdict, first_character(word), word};
}

std::vector<block::Tick> quarters(const Translate& translate) {
    const Words words(translate);
    std::vector<block::Tick> ticks;
    for (const double value : {0.0, 0.25, 0.5, 0.75, 1.0}) ticks.push_back({value, words.number(general(value))});
    return ticks;
}

std::vector<Block> picture_blocks(const InspectionReport& report, std::size_t index, const std::string& name,
                                  std::vector<Region> regions, const Translate& translate) {
    const Words words(translate);
    const auto& picture = report.pictures[index];
    const auto& inspection = picture.inspection;
    const auto& settings = picture.provenance->settings;
    const auto& notice = picture.provenance->model.notice;
    const auto decision = decide(findings_of(inspection, regions, report.map_threshold), report.criteria());
    const auto verdict = final_verdict(picture, decision.verdict);
    std::vector<Block> blocks;
    const auto number =
        report.pictures.size() + report.not_inspected.size() > 1 ? std::to_string(index + 1) + " · " : std::string();
    blocks.emplace_back(
        block::Heading{2, number + name, verdict_mark(verdict, translate), words.score(inspection.image_score)});
    if (picture.overrule)
        blocks.emplace_back(
            block::Facts{overrule_facts(*picture.overrule, decision.verdict, inspection.image_score, translate)});
    if (!notice.empty()) blocks.emplace_back(block::Text{block::Text::Role::notice, words.notice(notice)});
    for (const auto& note : picture_notes(picture, translate))
        blocks.emplace_back(block::Text{block::Text::Role::notice, note});
    if (!picture.comment.empty()) blocks.emplace_back(block::Text{block::Text::Role::comment, picture.comment});
    const auto shown = figure(report, picture, name, std::move(regions), translate);
    blocks.emplace_back(shown);
    blocks.emplace_back(scores(report, inspection, decision.verdict, translate));
    add_reasons(decision, vision_sentence(inspection, settings, words), picture, report.thresholds, translate, blocks);
    if (auto percentile = percentile_text(report.threshold_basis, inspection.image_score, translate);
        !percentile.empty())
        blocks.emplace_back(block::Text{block::Text::Role::plain, std::move(percentile)});
    add_regions(shown, decision.regions, report.rules != DecisionRules{}, picture.inspection.language_score.has_value(),
                translate, blocks);
    blocks.emplace_back(maps(picture, translate));
    blocks.emplace_back(facts(picture, report.folders, name, translate));
    return blocks;
}

}  // namespace fade
