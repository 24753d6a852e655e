// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "report/numbers.h"
#include "report/picture_blocks.h"
#include "report/qualification_blocks.h"
#include "report/words.h"

namespace fade {

namespace {

block::Table catalogue(const QualificationView& view) {
    const auto& words = view.words;
    block::Table table;
    table.caption = words(Text::en("What was found of each kind of defect"));
    table.columns = {{words(Text::en("Kind")), false, 1.5},
                     {words(Text::en("Pictures")), true},
                     {words(Text::en("Rejected")), true},
                     {words(Text::en("Passed")), true},
                     {words(Text::en("Share rejected")), true, 1.2},
                     {words(Text::en("95 % interval")), true, 1.4},
                     {words(Text::en("Sizes in %1"), unit_text(view.report.unit, words)), true, 1.4}};
    for (const auto& kind : view.result.kinds) {
        const auto& rejected = kind.rejected;
        table.rows.push_back({kind.bad ? kind.kind : words(Text::en("(good parts)")), std::to_string(rejected.cases),
                              std::to_string(rejected.hits), std::to_string(rejected.cases - rejected.hits),
                              rate_text(rejected, words), interval_text(rejected, words),
                              kind.smallest_defect
                                  ? words(Text::en("%1 to %2"), size_text(*kind.smallest_defect, words),
                                          size_text(*kind.largest_defect, words))
                                  : std::string("–")});
    }
    return table;
}

/// One picture of each kind of defect, that with the middle score.
block::Thumbnails examples(const QualificationView& view) {
    const auto& words = view.words;
    const auto& pictures = view.report.parts.pictures;
    block::Thumbnails block;
    for (const auto& kind : view.result.kinds) {
        if (!kind.bad) continue;
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < pictures.size(); ++i)
            if (pictures[i].bad && pictures[i].kind == kind.kind) members.push_back(i);
        std::sort(members.begin(), members.end(),
                  [&](auto a, auto b) { return pictures[a].score < pictures[b].score; });
        const auto index = members[members.size() / 2];
        const auto& shown = view.report.inspected.pictures[index];
        const auto mark = verdict_mark(pictures[index].verdict, view.translate);
        const auto score = words.score(pictures[index].score);
        block.items.push_back(
            {[read = shown.image, map = shown.inspection.fused, threshold = view.report.inspected.map_threshold](
                 int longest_side) { return render_thumbnail(*read(), map, threshold, longest_side); },
             {},
             mark,
             score,
             kind.kind,
             std::to_string(index + 1) + " · " + view.names[index],
             {},
             words(Text::en("%1: %2, image score %3"), kind.kind + ", " + view.names[index], mark.word, score)});
    }
    return block;
}

std::string refusal(NoCurve reason, std::size_t trials, const Words& words) {
    switch (reason) {
        case NoCurve::too_few:
            return words(Text::en("The size of %1 defects is known; a curve needs at least %2."), trials,
                         fewest_trials);
        case NoCurve::all_found:
            return words(
                Text::en("All defects of known size were found, so that no size can be told below which detection "
                         "ends: a curve needs smaller ones."));
        case NoCurve::none_found:
            return words(Text::en("No defect of known size was found: there is no size to fit a curve to."));
        case NoCurve::separated:
            return words(
                Text::en("From some size on all defects were found, and below it none: any steep curve fits, and a90 "
                         "lies somewhere between the two sizes. A curve needs more defects of about that size."));
        case NoCurve::not_rising:
            break;
    }
    return words(
        Text::en("Larger defects were not found more often than small ones, so that size does not tell detection, and "
                 "there is no a90."));
}

/// Found and missed ones in four classes of about equal number, beside the curve.
block::Table by_size(const QualificationView& view, const DetectionCurve* curve) {
    constexpr std::size_t classes = 4;
    const auto& words = view.words;
    auto sorted = view.result.trials;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.size < b.size; });
    block::Table table;
    table.caption = words(Text::en("Defects found, by size"));
    table.columns = {{words(Text::en("Size in %1"), unit_text(view.report.unit, words)), false, 1.4},
                     {words(Text::en("Defects")), true},
                     {words(Text::en("Found")), true},
                     {words(Text::en("Share found")), true},
                     {words(Text::en("95 % interval")), true, 1.4},
                     {words(Text::en("Curve at the middle size")), true, 1.6}};
    for (std::size_t i = 0; i < classes; ++i) {
        const auto first = i * sorted.size() / classes;
        const auto last = (i + 1) * sorted.size() / classes;
        if (first == last) continue;
        Proportion found{0, last - first};
        for (auto at = first; at < last; ++at) found.hits += sorted[at].found ? 1 : 0;
        const double middle = sorted[(first + last) / 2].size;
        table.rows.push_back(
            {words(Text::en("%1 to %2"), size_text(sorted[first].size, words), size_text(sorted[last - 1].size, words)),
             std::to_string(found.cases), std::to_string(found.hits), rate_text(found, words),
             interval_text(found, words),
             curve == nullptr ? "–"
                              : words(Text::en("%1 at %2"), rate_text(curve->probability(middle), words),
                                      size_text(middle, words))});
    }
    return table;
}

std::vector<Block> curve_blocks(const QualificationView& view, const DetectionCurve& curve) {
    constexpr double far = 10;  // times the largest defect: what a curve says there is no size any more
    const auto& words = view.words;
    const auto& trials = view.result.trials;
    const auto unit = unit_text(view.report.unit, words);
    const auto largest = std::max_element(trials.begin(), trials.end(), [](const auto& a, const auto& b) {
                             return a.size < b.size;
                         })->size;
    const auto size = [&](double value) {
        return value > far * largest ? words(Text::en("not to be told: far above all sizes that were seen"))
                                     : size_text(value, words) + " " + unit;
    };
    std::vector<Block> blocks{
        block::Facts{{{words(Text::en("a90, found nine times of ten")), size(curve.a90)},
                      {words(Text::en("a90/95, the same with 95 % confidence")),
                       curve.a90_95 ? size(*curve.a90_95)
                                    : words(Text::en("not to be told: the slope of the curve is too uncertain"))},
                      {words(Text::en("a50, found half of the time")), size(curve.a50)},
                      {words(Text::en("Curve")),
                       words(Text::en("POD(a) = 1 / (1 + exp(-(%1 + %2 ln a))), a in %3"),
                             words.number(general(curve.intercept)), words.number(general(curve.slope)), unit)}}}};
    if (curve.a90 > largest)
        blocks.emplace_back(plain_text(words(
            Text::en("The largest defect is %1 long: a90 lies beyond it, and is an extrapolation."), size(largest))));
    return blocks;
}

void add_detection(const QualificationView& view, std::vector<Block>& blocks) {
    const auto& words = view.words;
    const auto& trials = view.result.trials;
    blocks.emplace_back(block::Heading{3, words(Text::en("Probability of detection by size")), {}, {}});
    if (trials.empty()) {
        blocks.emplace_back(
            plain_text(words(Text::en("The size of no defect is known: there are no masks, and no table says it."))));
        return;
    }
    const auto* const curve = std::get_if<DetectionCurve>(&view.result.detection);
    if (curve == nullptr)
        blocks.emplace_back(plain_text(refusal(std::get<NoCurve>(view.result.detection), trials.size(), words)));
    else
        for (auto& block : curve_blocks(view, *curve)) blocks.push_back(std::move(block));
    blocks.emplace_back(by_size(view, curve));
    auto note = words(
        Text::en("The size is the longest diameter of the largest true defect in a picture; found is a picture that "
                 "was not passed. Logistic regression on the logarithm of the size, as in MIL-HDBK-1823A."));
    if (trials.size() < handbook_trials)
        note += " " + words(Text::en("The handbook asks for at least %1 defects and there are %2: this is an "
                                     "indication."),
                            handbook_trials, trials.size());
    blocks.emplace_back(block::Text{block::Text::Role::note, std::move(note)});
}

}  // namespace

std::vector<Block> defect_blocks(const QualificationView& view) {
    std::vector<Block> blocks{block::Heading{2, view.words(Text::en("Defects")), {}, {}}, catalogue(view),
                              examples(view)};
    add_detection(view, blocks);
    return blocks;
}

}  // namespace fade
