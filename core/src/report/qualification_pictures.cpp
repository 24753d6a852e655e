// SPDX-License-Identifier: MIT
#include <opencv2/imgproc.hpp>

#include <algorithm>

#include "fade/files.h"
#include "report/numbers.h"
#include "report/origin_blocks.h"
#include "report/picture_blocks.h"
#include "report/qualification_blocks.h"
#include "report/words.h"

namespace fade {

namespace {

constexpr std::size_t most_shown = 5;

/// The picture with the outlines of what is truly defective in it.
std::shared_ptr<const Image> with_truth(const std::shared_ptr<const Image>& image,
                                        const std::vector<std::vector<cv::Point>>& outlines) {
    if (outlines.empty()) return image;
    auto drawn = std::make_shared<Image>(*image);
    drawn->pixels = image->pixels.clone();
    const int width = std::max(1, cvRound(0.003 * std::max(drawn->pixels.cols, drawn->pixels.rows)));
    const cv::Scalar colour(0, 220, 255);  // none of the map's colours
    cv::polylines(drawn->pixels, outlines, true, colour, width, cv::LINE_AA);
    return drawn;
}

std::string percentile_text(const QualificationView& view, double score) {
    std::vector<double> good;
    for (const auto& picture : view.report.parts.pictures)
        if (!picture.bad) good.push_back(picture.score);
    std::sort(good.begin(), good.end());
    const auto percentile = percentile_of_good(good, score);
    return percentile ? fixed(*percentile, 0) : "–";
}

block::Facts picture_facts(const QualificationView& view, std::size_t index) {
    const auto& words = view.words;
    const auto& judged = view.report.parts.pictures[index];
    block::Facts block;
    if (judged.bad)
        block.facts.push_back({words(Text::en("Defect")),
                               judged.defect_size ? judged.kind + ", " + size_text(*judged.defect_size, words) + " " +
                                                        unit_text(view.report.unit, words)
                                                  : words(Text::en("%1, of unknown size"), judged.kind)});
    block.facts.push_back({words(Text::en("Percentile of the good parts")),
                           words(Text::en("%1: so many percent of the good parts score no higher"),
                                 percentile_text(view, judged.score))});
    block.facts.push_back({words(Text::en("SHA-256")), view.report.inspected.pictures[index].sha256});
    return block;
}

/// What is said of one picture: its map, scores and how they became the verdict.
void add_picture(const QualificationView& view, std::size_t index, std::vector<Block>& blocks) {
    const auto& judged = view.report.parts.pictures[index];
    const auto& outlines = view.report.true_outlines[index];
    InspectionReport inspected;
    inspected.pictures = {view.report.inspected.pictures[index]};
    inspected.set_criteria(view.report.inspected.criteria());
    inspected.opacity = view.report.inspected.opacity;
    auto& picture = inspected.pictures.front();
    picture.image = [read = picture.image, outlines] { return with_truth(read(), outlines); };
    auto regions = regions_of(picture.inspection, picture.provenance->settings, picture.size, inspected.map_threshold);
    for (auto& block : picture_blocks(inspected, 0, view.names[index], std::move(regions), view.translate)) {
        if (auto* heading = std::get_if<block::Heading>(&block)) {
            if (heading->level == 3) break;  // regions, maps and files are an inspection report's
            heading->level = 3;
            heading->text = std::to_string(index + 1) + " · " + view.names[index] +
                            (judged.bad ? ": " + judged.kind : std::string());
        }
        if (auto* shown = std::get_if<block::Picture>(&block); shown != nullptr && !outlines.empty())
            shown->plain_caption = view.words(Text::en("Picture; the true defect is outlined in light blue"));
        blocks.push_back(std::move(block));
    }
    blocks.emplace_back(picture_facts(view, index));
}

block::Table all_pictures(const QualificationView& view) {
    const auto& words = view.words;
    const auto& report = view.report;
    block::Table table;
    table.caption = words(Text::en("All pictures"));
    table.columns = {{words(Text::en("No.")), true, 0.5},
                     {words(Text::en("File")), false, 2},
                     {words(Text::en("Truth")), false},
                     {words(Text::en("Verdict")), false, 0.9},
                     {words(Text::en("Score")), true, 0.7},
                     {words(Text::en("Size in %1"), unit_text(report.unit, words)), true, 0.8},
                     {words(Text::en("SHA-256")), false, 3.6}};
    for (std::size_t i = 0; i < view.names.size(); ++i) {
        const auto& judged = report.parts.pictures[i];
        table.rows.push_back({std::to_string(i + 1), view.names[i], judged.bad ? judged.kind : words(Text::en("good")),
                              verdict_name(judged.verdict, view.translate), words.score(judged.score),
                              judged.defect_size ? size_text(*judged.defect_size, words) : "–",
                              report.inspected.pictures[i].sha256});
    }
    return table;
}

/// What lies in the folders of pictures and masks is named from there, unless folders are to be named.
std::string with_short_names(std::string text, const QualificationReport& report) {
    if (report.inspected.folders) return text;
    for (const auto& place : {report.data, report.masks}) {
        if (place.empty()) continue;
        const auto folder = display_path(place / "");
        for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, at))
            text.erase(at, folder.size());
    }
    return text;
}

void add_problems(const QualificationView& view, std::vector<Block>& blocks) {
    const auto& report = view.report;
    const auto& not_inspected = report.inspected.not_inspected;
    if (not_inspected.empty() && report.problems.empty()) return;
    blocks.emplace_back(block::Heading{3, view.words(Text::en("Left out, or not known")), {}, {}});
    const auto add = [&](const std::string& text) { blocks.emplace_back(plain_text(with_short_names(text, report))); };
    for (const auto& picture : not_inspected) add(reason_text(picture, view.translate));
    for (const auto& problem : report.problems) add(problem.in(view.translate));
}

/// Names of works stay as they were published.
block::Facts sources(const Words& words) {
    return {
        {{words(Text::en("Attribute study, limits")),
          "AIAG, Measurement Systems Analysis, 4th edition (2010), chapter III, section C"},
         {words(Text::en("Intervals of rates")),
          "E. B. Wilson, JASA 22 (1927); C. J. Clopper and E. S. Pearson, Biometrika 26 (1934)"},
         {words(Text::en("Rule of three")), "J. A. Hanley and A. Lippman-Hand, JAMA 249 (1983)"},
         {words(Text::en("Kappa")),
          "J. Cohen, Educational and Psychological Measurement 20 (1960); J. L. Fleiss, J. Cohen and B. S. Everitt, "
          "Psychological Bulletin 72 (1969); J. L. Fleiss, Psychological Bulletin 76 (1971)"},
         {words(Text::en("Detection by size")), "MIL-HDBK-1823A (2009), hit/miss data"}}};
}

}  // namespace

std::vector<Block> wrong_blocks(const QualificationView& view, bool bad) {
    const auto& words = view.words;
    const auto& wrong = bad ? view.result.misses : view.result.false_alarms;
    std::vector<Block> blocks{
        block::Heading{2, words(bad ? Text::en("Worst misses") : Text::en("Worst false alarms")), {}, {}}};
    if (wrong.empty())
        blocks.emplace_back(
            plain_text(words(bad ? Text::en("No bad part passed.") : Text::en("No good part was rejected."))));
    if (wrong.size() > most_shown)
        blocks.emplace_back(plain_text(words(bad ? Text::en("The %1 worst of %2, lowest scores first.")
                                                 : Text::en("The %1 worst of %2, highest scores first."),
                                             most_shown, wrong.size())));
    for (std::size_t i = 0; i < std::min(most_shown, wrong.size()); ++i) add_picture(view, wrong[i], blocks);
    return blocks;
}

std::vector<Block> identity_blocks(const QualificationView& view) {
    const auto& words = view.words;
    const auto& report = view.report;
    std::vector<Block> blocks{block::Heading{2, words(Text::en("What this rests on")), {}, {}}};
    const auto file = [&](const std::filesystem::path& path, const std::string& sha256, Text none) {
        return path.empty() ? words(none) : words(Text::en("%1; SHA-256 %2"), display_path(path.filename()), sha256);
    };
    block::Facts files;
    files.facts.push_back({words(Text::en("Recipe")),
                           file(report.recipe, report.recipe_sha256, Text::en("no file; what decides is said below"))});
    files.facts.push_back(
        {words(Text::en("Table of parts and persons")), file(report.table, report.table_sha256, Text::en("none"))});
    if (!report.masks.empty())
        files.facts.push_back({words(Text::en("Masks")), display_path(last_folder(report.masks))});
    blocks.emplace_back(std::move(files));
    if (report.inspected.threshold_basis)
        blocks.emplace_back(block::Text{block::Text::Role::note,
                                        words(Text::en("Pictures that thresholds were found from look better here than "
                                                       "new ones would: a qualification needs others."))});
    add_problems(view, blocks);
    blocks.emplace_back(block::Heading{3, words(Text::en("Pictures")), {}, {}});
    blocks.emplace_back(all_pictures(view));
    auto origins = origin_blocks(report.inspected, view.names, view.translate);
    if (!origins.empty() && std::holds_alternative<block::Signature>(origins.back())) origins.pop_back();
    for (auto& block : origins) blocks.push_back(std::move(block));
    blocks.emplace_back(block::Heading{3, words(Text::en("Sources")), {}, {}});
    blocks.emplace_back(sources(words));
    return blocks;
}

}  // namespace fade
