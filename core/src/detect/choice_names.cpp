// SPDX-License-Identifier: MIT
// What files and options call the values of settings that are a choice.
#include "fade/settings_table.h"

#include <array>

namespace fade {

namespace {

constexpr std::array<std::pair<Feature, std::string_view>, 2> features{
    {{Feature::clip, "clip"}, {Feature::gem, "gem"}}};
constexpr std::array<std::pair<Classifier, std::string_view>, 3> classifiers{
    {{Classifier::average, "average"}, {Classifier::softmax, "softmax"}, {Classifier::max, "max"}}};
constexpr std::array<std::pair<Guidance, std::string_view>, 3> guidances{
    {{Guidance::both, "both"}, {Guidance::language, "language"}, {Guidance::vision, "vision"}}};
constexpr std::array<std::pair<Turning, std::string_view>, 3> turnings{
    {{Turning::none, "none"}, {Turning::quarters, "90"}, {Turning::eighths, "45"}}};
constexpr std::array<std::pair<Mirroring, std::string_view>, 2> mirrorings{
    {{Mirroring::none, "none"}, {Mirroring::left_right, "left-right"}}};
constexpr std::array<std::pair<ReferenceBaseline, std::string_view>, 2> baselines{
    {{ReferenceBaseline::none, "none"}, {ReferenceBaseline::place, "place"}}};
constexpr std::array<std::pair<ReferenceMatch, std::string_view>, 3> matches{
    {{ReferenceMatch::all, "all"}, {ReferenceMatch::best, "best"}, {ReferenceMatch::name, "name"}}};
constexpr std::array<std::pair<Alignment, std::string_view>, 3> alignments{
    {{Alignment::none, "none"}, {Alignment::rigid, "rigid"}, {Alignment::similarity, "similarity"}}};
constexpr std::array<std::pair<ReferenceBank, std::string_view>, 2> banks{
    {{ReferenceBank::patches, "patches"}, {ReferenceBank::subspace, "subspace"}}};

}  // namespace

ChoiceNames<Feature> names_of(Feature) {
    return features;
}

ChoiceNames<Classifier> names_of(Classifier) {
    return classifiers;
}

ChoiceNames<Guidance> names_of(Guidance) {
    return guidances;
}

ChoiceNames<Turning> names_of(Turning) {
    return turnings;
}

ChoiceNames<Mirroring> names_of(Mirroring) {
    return mirrorings;
}

ChoiceNames<ReferenceBaseline> names_of(ReferenceBaseline) {
    return baselines;
}

ChoiceNames<ReferenceMatch> names_of(ReferenceMatch) {
    return matches;
}

ChoiceNames<Alignment> names_of(Alignment) {
    return alignments;
}

ChoiceNames<ReferenceBank> names_of(ReferenceBank) {
    return banks;
}

}  // namespace fade
