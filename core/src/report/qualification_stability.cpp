// SPDX-License-Identifier: MIT
#include "report/numbers.h"
#include "report/qualification_blocks.h"
#include "report/words.h"

namespace fade {

namespace {

void add_repeats(const QualificationView& view, std::vector<Block>& blocks) {
    const auto& words = view.words;
    const auto& consistent = view.result.consistent;
    blocks.emplace_back(block::Heading{3, words(Text::en("The same part again")), {}, {}});
    if (consistent.cases == 0) {
        blocks.emplace_back(
            plain_text(words(Text::en("No part was photographed more than once (or no table says so): whether the same "
                                      "part gets the same verdict again is not shown."))));
        return;
    }
    const auto& kappa = view.result.with_itself;
    blocks.emplace_back(block::Facts{
        {{words(Text::en("Parts with several photographs")), std::to_string(consistent.cases)},
         {words(Text::en("Always decided alike")),
          words(Text::en("%1 = %2 (95 % interval %3)"), count_text(consistent, words), rate_text(consistent, words),
                interval_text(consistent, words))},
         {words(Text::en("Kappa, system against itself")),
          kappa ? words.number(fixed(*kappa, 2)) : words(Text::en("not defined: all verdicts are the same"))}}});
}

void add_persons(const QualificationView& view, std::vector<Block>& blocks) {
    const auto& words = view.words;
    blocks.emplace_back(block::Heading{3, words(Text::en("Persons")), {}, {}});
    if (view.result.persons.empty()) {
        blocks.emplace_back(plain_text(words(Text::en("No verdicts of persons were given."))));
        return;
    }
    block::Table table;
    table.caption = words(Text::en("Persons beside truth and system"));
    table.columns = {{words(Text::en("Person")), false, 1.3},
                     {words(Text::en("Pictures")), true},
                     {words(Text::en("Right")), true},
                     {words(Text::en("Misses")), true},
                     {words(Text::en("False alarms")), true},
                     {words(Text::en("Kappa with the truth")), true, 1.7},
                     {words(Text::en("Kappa with the system")), true, 1.7}};
    for (const auto& person : view.result.persons) {
        const auto& counts = person.counts;
        table.rows.push_back({person.name, std::to_string(counts.right().cases), rate_text(counts.right(), words),
                              rate_text(counts.misses(), words), rate_text(counts.false_alarms(), words),
                              kappa_text(person.with_truth, words), kappa_text(person.with_system, words)});
    }
    blocks.emplace_back(std::move(table));
}

std::string change_text(Disturbance disturbance, const Words& words) {
    using Amounts = DisturbanceAmounts;
    constexpr double percent = 100;
    const auto number = [&](double value) { return words.number(general(value)); };
    switch (disturbance) {
        case Disturbance::brighter:
            return words(Text::en("%1 % brighter"), number(percent * Amounts::light));
        case Disturbance::darker:
            return words(Text::en("%1 % darker"), number(percent * Amounts::light));
        case Disturbance::shifted:
            return words(Text::en("shifted by %1 % of width and height"), number(percent * Amounts::shift));
        case Disturbance::turned:
            return words(Text::en("turned by %1 degrees"), number(Amounts::turn));
        case Disturbance::blurred:
            return words(Text::en("blurred, Gaussian of %1 % of the longer side"), number(percent * Amounts::blur));
        case Disturbance::noisy:
            break;
    }
    return words(Text::en("noise, standard deviation %1 of 255"), number(Amounts::noise));
}

std::string signed_score(double value, const Words& words) {
    return (value < 0 ? "−" : "+") + words.score(value < 0 ? -value : value);
}

void add_disturbances(const QualificationView& view, std::vector<Block>& blocks) {
    const auto& words = view.words;
    blocks.emplace_back(block::Heading{3, words(Text::en("Sensitivity to light, place, focus and noise")), {}, {}});
    if (view.report.disturbances.empty()) {
        blocks.emplace_back(plain_text(words(Text::en("Not computed."))));
        return;
    }
    block::Table table;
    table.caption = words(Text::en("How many verdicts change when pictures are changed a little"));
    table.columns = {{words(Text::en("Change")), false, 2.4},          {words(Text::en("Pictures")), true},
                     {words(Text::en("Verdicts changed")), true, 1.2}, {words(Text::en("95 % interval")), true, 1.3},
                     {words(Text::en("Newly rejected")), true},        {words(Text::en("Newly passed")), true},
                     {words(Text::en("Mean change of score")), true},  {words(Text::en("Largest change")), true}};
    for (const auto& result : view.report.disturbances)
        table.rows.push_back({change_text(result.disturbance, words), std::to_string(result.pictures),
                              std::to_string(result.changed().hits) + " = " + rate_text(result.changed(), words),
                              interval_text(result.changed(), words), std::to_string(result.newly_rejected),
                              std::to_string(result.newly_passed), signed_score(result.mean_change, words),
                              words.score(result.largest_change)});
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(block::Text{
        block::Text::Role::note,
        words(Text::en("Computed: pictures of good and bad parts, spread evenly over all of them, are changed and "
                       "inspected again. A verdict changes where a part is passed in one and rejected in the other. "
                       "This does not replace photographs that are taken again."))});
}

}  // namespace

std::vector<Block> stability_blocks(const QualificationView& view) {
    std::vector<Block> blocks{block::Heading{2, view.words(Text::en("Repeatability and agreement")), {}, {}}};
    add_repeats(view, blocks);
    add_persons(view, blocks);
    add_disturbances(view, blocks);
    return blocks;
}

}  // namespace fade
