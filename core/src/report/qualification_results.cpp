// SPDX-License-Identifier: MIT
#include <algorithm>

#include "fade/files.h"
#include "report/numbers.h"
#include "report/picture_blocks.h"
#include "report/qualification_blocks.h"
#include "report/words.h"

namespace fade {

namespace {

Text rating_word(Rating rating) {
    switch (rating) {
        case Rating::acceptable:
            return Text::en("acceptable");
        case Rating::marginal:
            return Text::en("marginal");
        case Rating::unacceptable:
            break;
    }
    return Text::en("unacceptable");
}

block::Facts head(const QualificationView& view) {
    const auto& words = view.words;
    const auto& report = view.report;
    const auto& inspected = report.inspected;
    const auto& counts = view.result.counts;
    block::Facts block;
    const auto add = [&](Text name, const std::string& value) {
        if (!value.empty()) block.facts.push_back({words(name), value});
    };
    add(Text::en("Part"), inspected.head.part);
    add(Text::en("Lot"), inspected.head.lot);
    add(Text::en("Order"), inspected.head.order);
    add(Text::en("Date"), inspected.date);
    add(Text::en("Operator"), inspected.head.operator_name);
    add(Text::en("Pictures"), words(Text::en("%1 of good and %2 of bad parts, from %3"), counts.false_alarms().cases,
                                    counts.misses().cases, display_path(last_folder(report.data))));
    if (!inspected.not_inspected.empty())
        add(Text::en("Not inspected"),
            words(Text::en("%1, listed below; no rate counts them"), inspected.not_inspected.size()));
    add(Text::en("Recipe"), report.recipe.empty() ? words(Text::en("no file; what decides is said below"))
                                                  : display_path(report.recipe.filename()));
    add(Text::en("Thresholds"),
        words(Text::en("Review from %1, Fail from %2"), words.score(inspected.thresholds.review),
              words.score(inspected.thresholds.fail)));
    for (const auto& sentence : rule_sentences(inspected.rules, view.translate)) add(Text::en("Rule"), sentence);
    const auto basis = threshold_basis_text(inspected.thresholds, inspected.threshold_basis, view.translate);
    add(Text::en("Basis of the thresholds"), basis.empty() ? words(Text::en("set by hand")) : basis);
    for (const auto& notice : report_notices(inspected)) add(Text::en("Notice"), words.notice(notice));
    return block;
}

/// A measure of AIAG's attribute study, and what is made of it.
struct Measure {
    Text name;
    Proportion proportion;
    const char* acceptable;
    const char* marginal;
    Rating (*rate)(double) noexcept;
    bool low_is_bad;
};

/// A line for a rate: as it was found, and as bad as it may be.
std::vector<std::string> rated(const Measure& measure, const Words& words) {
    const auto& proportion = measure.proportion;
    const auto name = words(measure.name);
    if (proportion.cases == 0) return {name, "–", "–", "–", measure.acceptable, measure.marginal, "–", "–"};
    const auto interval = wilson_interval(proportion);
    return {name,
            count_text(proportion, words),
            rate_text(proportion, words),
            interval_text(proportion, words),
            measure.acceptable,
            measure.marginal,
            words(rating_word(measure.rate(*proportion.rate()))),
            words(rating_word(measure.rate(measure.low_is_bad ? interval.low : interval.high)))};
}

block::Table results(const QualificationView& view) {
    const auto& words = view.words;
    const auto& counts = view.result.counts;
    block::Table table;
    table.caption = words(Text::en("Effectiveness, miss rate and false-alarm rate against AIAG's limits"));
    table.columns = {{words(Text::en("Measure")), false, 1.5},
                     {words(Text::en("Count")), true, 1.3},
                     {words(Text::en("Rate")), true},
                     {words(Text::en("95 % interval")), true, 1.5},
                     {words(Text::en("Acceptable")), true, 1.2},
                     {words(Text::en("Marginal")), true},
                     {words(Text::en("Rating")), false, 1.3},
                     {words(Text::en("At the interval's worse end")), false, 1.4}};
    for (const auto& measure :
         {Measure{Text::en("Effectiveness"), counts.right(), "≥ 90 %", "≥ 80 %", rate_effectiveness, true},
          Measure{Text::en("Miss rate"), counts.misses(), "≤ 2 %", "≤ 5 %", rate_misses, false},
          Measure{Text::en("False-alarm rate"), counts.false_alarms(), "≤ 5 %", "≤ 10 %", rate_false_alarms, false}})
        table.rows.push_back(rated(measure, words));
    return table;
}

/// What no misses, or some, promise.
std::string promise(const Proportion& misses, const Words& words) {
    if (misses.hits == 0)
        return words(
            Text::en("No bad part passed, of %1. That does not mean that none will: by the rule of three the miss rate "
                     "is at most 3/%1 = %2 with 95 % confidence (exactly %3)."),
            misses.cases, rate_text(rule_of_three(misses.cases), words), rate_text(exact_upper_bound(misses), words));
    return words(Text::en("%1 of %2 bad parts passed: with 95 % confidence the miss rate is at most %3 (Clopper and "
                          "Pearson's exact bound; the rule of three is for no misses only)."),
                 misses.hits, misses.cases, rate_text(exact_upper_bound(misses), words));
}

block::Table confusion(const VerdictCounts& counts, const Words& words) {
    block::Table table;
    table.caption = words(Text::en("Confusion matrix: the truth by row, the verdict by column"));
    table.columns = {{words(Text::en("Truth")), false, 0.9},       {words(Text::en("Pass")), true, 0.7},
                     {words(Text::en("Review")), true, 1.1},       {words(Text::en("Fail")), true, 0.8},
                     {words(Text::en("All")), true, 0.6},          {words(Text::en("Decided wrongly")), true, 1.9},
                     {words(Text::en("95 % interval")), true, 1.4}};
    const auto add = [&](Text truth, const auto& by_verdict, const Proportion& wrong) {
        std::vector<std::string> row{words(truth)};
        for (const auto count : by_verdict) row.push_back(std::to_string(count));
        row.push_back(std::to_string(wrong.cases));
        row.push_back(count_text(wrong, words) + " = " + rate_text(wrong, words));
        row.push_back(interval_text(wrong, words));
        table.rows.push_back(std::move(row));
    };
    add(Text::en("Good"), counts.good, counts.false_alarms());
    add(Text::en("Bad"), counts.bad, counts.misses());
    return table;
}

block::Histogram scores(const QualificationView& view, bool bad) {
    const auto& words = view.words;
    const auto& thresholds = view.report.inspected.thresholds;
    block::Histogram block;
    block.axis = words(bad ? Text::en("Image score of bad parts") : Text::en("Image score of good parts"));
    block.alt = words(Text::en("%1: how many pictures have which, and the thresholds"), block.axis);
    block.scale = quarters(view.translate);
    for (const auto& picture : view.report.parts.pictures) {
        if (picture.bad != bad) continue;
        const auto bin = static_cast<std::size_t>(std::clamp(picture.score, 0.0, 1.0) * block::Histogram::bins);
        ++block.counts.at(static_cast<std::size_t>(picture.verdict)).at(std::min(bin, block::Histogram::bins - 1));
    }
    block.limits = {{verdict_mark(Verdict::review, view.translate), thresholds.review},
                    {verdict_mark(Verdict::fail, view.translate), thresholds.fail}};
    block.limit_texts = {words(Text::en("Review from %1"), words.score(thresholds.review)),
                         words(Text::en("Fail from %1"), words.score(thresholds.fail))};
    return block;
}

Text agreement_word(const Kappa& kappa) {
    return kappa.value > good_kappa    ? Text::en("%1: good agreement")
           : kappa.value >= poor_kappa ? Text::en("%1: moderate agreement")
                                       : Text::en("%1: poor agreement");
}

block::Facts agreement(const QualificationView& view) {
    const auto& words = view.words;
    const auto& kappa = view.result.with_truth;
    const auto text = kappa_text(kappa, words);
    return {{{words(Text::en("Kappa, system against truth")), kappa ? words(agreement_word(*kappa), text) : text},
             {words(Text::en("Area under the ROC")),
              words(Text::en("%1: so often a bad part scores higher than a good one, whatever the thresholds"),
                    words.score(view.result.area_under_roc))}}};
}

}  // namespace

std::vector<Block> result_blocks(const QualificationView& view) {
    const auto& words = view.words;
    const auto& head_texts = view.report.inspected.head;
    const auto& counts = view.result.counts;
    std::vector<Block> blocks{
        block::Title{
            words(Text::en("Qualification report")), head_texts.company, head_texts.logo,
            head_texts.company.empty() ? words(Text::en("Logo")) : words(Text::en("Logo of %1"), head_texts.company)},
        head(view)};
    if (!head_texts.comment.empty()) blocks.emplace_back(block::Text{block::Text::Role::comment, head_texts.comment});
    blocks.emplace_back(block::Heading{2, words(Text::en("Result")), {}, {}});
    blocks.emplace_back(results(view));
    blocks.emplace_back(plain_text(words(
        Text::en("A part that is not passed counts as rejected, for a person has to look at it: Review and Fail alike; "
                 "%1 pictures are for Review. Limits are those of AIAG's attribute study, which a customer may "
                 "replace. The last column rates the end of the 95 % interval (Wilson) that is worse: only where that "
                 "is acceptable, too, have these pictures shown it."),
        count_text(counts.reviews(), words))));
    blocks.emplace_back(plain_text(promise(counts.misses(), words)));
    blocks.emplace_back(agreement(view));
    blocks.emplace_back(block::Heading{3, words(Text::en("Confusion matrix")), {}, {}});
    blocks.emplace_back(confusion(counts, words));
    blocks.emplace_back(block::Signature{{words(Text::en("Prepared by, date")), words(Text::en("Reviewed by, date")),
                                          words(Text::en("Approved by, date"))}});
    blocks.emplace_back(block::Heading{3, words(Text::en("Scores and thresholds")), {}, {}});
    blocks.emplace_back(scores(view, false));
    blocks.emplace_back(scores(view, true));
    return blocks;
}

}  // namespace fade
