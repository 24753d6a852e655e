// SPDX-License-Identifier: MIT
#include "fade/qualification.h"

#include "fade/error.h"

#include <algorithm>
#include <map>
#include <utility>

#include "fade/threshold_search.h"

namespace fade {

namespace {

void count_kinds(const JudgedParts& parts, Qualification& result) {
    std::map<std::pair<bool, std::string>, KindResult> kinds;
    for (const auto& picture : parts.pictures) {
        auto& kind = kinds[{picture.bad, picture.kind}];
        kind.kind = picture.kind;
        kind.bad = picture.bad;
        ++kind.rejected.cases;
        if (is_rejected(picture.verdict)) ++kind.rejected.hits;
        if (!picture.defect_size) continue;
        kind.smallest_defect = std::min(kind.smallest_defect.value_or(*picture.defect_size), *picture.defect_size);
        kind.largest_defect = std::max(kind.largest_defect.value_or(*picture.defect_size), *picture.defect_size);
    }
    for (auto& [key, kind] : kinds) result.kinds.push_back(std::move(kind));
}

void compare_repeats(const JudgedParts& parts, Qualification& result) {
    std::map<std::string, RepeatedLooks> looks;
    for (const auto& picture : parts.pictures) {
        if (picture.part.empty()) continue;
        auto& of_part = looks[picture.part];
        ++of_part.looks;
        if (is_rejected(picture.verdict)) ++of_part.rejected;
    }
    std::vector<RepeatedLooks> repeats;
    repeats.reserve(looks.size());
    for (const auto& [part, of_part] : looks) repeats.push_back(of_part);
    result.consistent = consistent_parts(repeats);
    result.with_itself = fleiss_kappa(repeats);
}

PersonResult compare_person(const JudgedParts& parts, std::size_t person) {
    PersonResult result;
    result.name = parts.persons[person];
    AgreementTable with_truth{}, with_system{};
    for (const auto& picture : parts.pictures) {
        const auto& said = picture.rejected_by[person];
        if (!said) continue;
        result.counts.add(picture.bad, *said ? Verdict::fail : Verdict::pass);
        ++with_truth.at(*said ? 1 : 0).at(picture.bad ? 1 : 0);
        ++with_system.at(*said ? 1 : 0).at(is_rejected(picture.verdict) ? 1 : 0);
    }
    result.with_truth = cohen_kappa(with_truth);
    result.with_system = cohen_kappa(with_system);
    return result;
}

void list_wrong(const JudgedParts& parts, Qualification& result) {
    const auto& pictures = parts.pictures;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        if (is_rejected(pictures[i].verdict) != pictures[i].bad)
            (pictures[i].bad ? result.misses : result.false_alarms).push_back(i);
    std::stable_sort(result.misses.begin(), result.misses.end(),
                     [&](auto a, auto b) { return pictures[a].score < pictures[b].score; });
    std::stable_sort(result.false_alarms.begin(), result.false_alarms.end(),
                     [&](auto a, auto b) { return pictures[a].score > pictures[b].score; });
}

}  // namespace

Qualification qualify(const JudgedParts& parts) {
    Qualification result;
    std::vector<double> good, bad;
    AgreementTable with_truth{};
    for (const auto& picture : parts.pictures) {
        if (picture.rejected_by.size() != parts.persons.size())
            throw Error(ErrorCode::invalid_argument,
                        Text::en("Every picture needs an answer, or none, of every person."));
        result.counts.add(picture.bad, picture.verdict);
        ++with_truth.at(is_rejected(picture.verdict) ? 1 : 0).at(picture.bad ? 1 : 0);
        (picture.bad ? bad : good).push_back(picture.score);
        if (picture.bad && picture.defect_size)
            result.trials.push_back({*picture.defect_size, is_rejected(picture.verdict)});
    }
    if (good.empty() || bad.empty())
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("A qualification needs pictures of good and of bad parts; there are %1 and %2."),
                     good.size(), bad.size()});
    result.with_truth = cohen_kappa(with_truth);
    result.area_under_roc = area_under_roc(good, bad);
    count_kinds(parts, result);
    compare_repeats(parts, result);
    for (std::size_t person = 0; person < parts.persons.size(); ++person)
        result.persons.push_back(compare_person(parts, person));
    result.detection = fit_detection(result.trials);
    list_wrong(parts, result);
    return result;
}

std::string_view to_string(Disturbance disturbance) {
    switch (disturbance) {
        case Disturbance::brighter:
            return "brighter";
        case Disturbance::darker:
            return "darker";
        case Disturbance::shifted:
            return "shifted";
        case Disturbance::turned:
            return "turned";
        case Disturbance::blurred:
            return "blurred";
        case Disturbance::noisy:
            break;
    }
    return "noisy";
}

}  // namespace fade
