// SPDX-License-Identifier: MIT
#include "fade/files.h"
#include "fade/inspection_report.h"
#include "fade/version.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "report/numbers.h"
#include "report/words.h"

namespace fade {

namespace {

/// Three digits, or as many as it takes to see on which side of the thresholds a score lies.
std::string telling_digits(double score, const Thresholds& thresholds) {
    constexpr int most = 9;
    for (int digits = 3;; ++digits) {
        auto text = fixed(score, digits);
        const double shown = number_of(text);
        const auto same_side = [&](double threshold) { return (shown >= threshold) == (score >= threshold); };
        if (digits == most || (same_side(thresholds.review) && same_side(thresholds.fail))) return text;
    }
}

std::string guidance_text(Guidance guidance, const Words& words) {
    switch (guidance) {
        case Guidance::language:
            return words("language alone");
        case Guidance::vision:
            return words("vision alone");
        case Guidance::both:
            break;
    }
    return words("language and vision");
}

std::string prompts_text(const Prompts& prompts, const Words& words) {
    std::string sources;
    for (const auto& source : prompts.sources) sources += (sources.empty() ? "" : ", ") + source;
    return words("{sources}: {normal} normal, {anomalous} anomalous; SHA-256 {sha256}",
                 {{"sources", sources},
                  {"normal", std::to_string(prompts.normal.size())},
                  {"anomalous", std::to_string(prompts.anomalous.size())},
                  {"sha256", prompts.sha256}});
}

/// Which of the vision tower's outputs each result comes from.
std::string features_text(const Settings& settings, bool few_shot, const Words& words) {
    const auto name = [](Feature feature) { return feature == Feature::gem ? "GEM" : "CLIP"; };
    return words("language score {score}, language map {language}, vision map {vision}",
                 {{"score", name(settings.language_classification_feature)},
                  {"language", name(settings.language_segmentation_feature)},
                  {"vision", name(settings.vision_feature(few_shot))}});
}

std::string gem_text(const GemSettings& gem, const Words& words) {
    const auto* const text = gem.temperature ? "{blocks}, iterations {iterations}, temperature {temperature}"
                                             : "{blocks}, iterations {iterations}";
    return words(text, {{"blocks", std::to_string(gem.blocks)},
                        {"iterations", std::to_string(gem.iterations)},
                        {"temperature", words.number(general(gem.temperature.value_or(0)))}});
}

ReportSection settings_section(const Settings& settings, bool few_shot, const Words& words) {
    std::string scales;
    for (const int scale : settings.scales) scales += (scales.empty() ? "" : ", ") + std::to_string(scale);
    const auto* const classifier =
        settings.classifier == Classifier::average   ? "mean of the prompts, temperature {scale}"
        : settings.classifier == Classifier::softmax ? "all prompts, temperature {scale}"
                                                     : "nearest prompts, temperature {scale}";
    ReportSection section{
        words("Settings"),
        {{words("Scales"), scales},
         {words("Scale of the language score"), std::to_string(settings.classification_scale)},
         {words("Classifier"), words(classifier, {{"scale", words.number(general(settings.logit_scale))}})},
         {words("Embeddings"), features_text(settings, few_shot, words)},
         {words("Vision weight in the map"), words.number(general(settings.vision_weight(few_shot)))},
         {words("Vision multiplier"), words.number(general(settings.vision_multiplier(few_shot)))},
         {words("Smoothing of the map"), words.number(general(settings.map_smoothing))},
         {words("Vision weight in the score"), words.number(general(settings.score_vision_weight(few_shot)))},
         {words("Guidance of the score"), guidance_text(settings.classification_guidance, words)},
         {words("Guidance of the map"), guidance_text(settings.segmentation_guidance, words)},
         {words("GEM blocks"), gem_text(settings.gem, words)}}};
    if (settings.bit_depth) section.facts.push_back({words("Bit depth"), std::to_string(*settings.bit_depth)});
    return section;
}

bool same_origin(const Provenance& a, const Provenance& b) {
    const auto same_file = [](const Provenance::File& x, const Provenance::File& y) {
        return x.file == y.file && x.sha256 == y.sha256;
    };
    return a.object == b.object && a.settings == b.settings && a.model.weights_sha256 == b.model.weights_sha256 &&
           a.model.notice == b.model.notice && a.classification_prompts.sha256 == b.classification_prompts.sha256 &&
           a.segmentation_prompts.sha256 == b.segmentation_prompts.sha256 &&
           std::equal(a.references.begin(), a.references.end(), b.references.begin(), b.references.end(), same_file);
}

}  // namespace

std::string verdict_name(Verdict verdict, const Translate& translate) {
    const Words words(translate);
    return words(verdict == Verdict::pass ? "Pass" : verdict == Verdict::review ? "Review" : "Fail");
}

std::string verdict_sentence(const Inspection& inspection, const Settings& settings, const Thresholds& thresholds,
                             const Translate& translate) {
    const Words words(translate);
    const double vision_weight = settings.score_vision_weight(inspection.shots > 0);
    const std::string_view from = [&] {
        if (vision_weight == 0)
            return inspection.shots == 0 && settings.classification_guidance == Guidance::both
                       ? "The image score {image} is the language score: without references, words alone decide."
                       : "The image score {image} is the language score, as the settings ask.";
        if (vision_weight == 1)
            return inspection.vision_score > 1
                       ? "The image score {image} is the vision score {vision}, limited to 1, as the settings ask."
                       : "The image score {image} is the vision score, as the settings ask.";
        const bool limited =
            (1 - vision_weight) * inspection.language_score + vision_weight * inspection.vision_score > 1;
        if (vision_weight == 0.5)
            return limited ? "The image score {image} is the mean of the language score {language} and the vision "
                             "score {vision}, limited to 1."
                           : "The image score {image} is the mean of the language score {language} and the vision "
                             "score {vision}.";
        return limited ? "The image score {image} is {language_weight} times the language score {language} plus "
                         "{vision_weight} times the vision score {vision}, limited to 1."
                       : "The image score {image} is {language_weight} times the language score {language} plus "
                         "{vision_weight} times the vision score {vision}.";
    }();
    const std::string_view decision = [&] {
        switch (decide(inspection.image_score, thresholds)) {
            case Verdict::fail:
                return "It reaches the threshold of Fail, {fail}.";
            case Verdict::review:
                return "It reaches the threshold of Review, {review}, but not that of Fail, {fail}.";
            case Verdict::pass:
                break;
        }
        return "It stays below the threshold of Review, {review}.";
    }();
    return words(from, {{"image", words.number(telling_digits(inspection.image_score, thresholds))},
                        {"language", words.score(inspection.language_score)},
                        {"language_weight", words.number(general(1 - vision_weight))},
                        {"vision_weight", words.number(general(vision_weight))},
                        {"vision", words.score(inspection.vision_score)}}) +
           " " + words(decision, {{"review", words.score(thresholds.review)}, {"fail", words.score(thresholds.fail)}});
}

std::vector<std::string> picture_names(const InspectionReport& report) {
    std::vector<std::filesystem::path> files;
    for (const auto& picture : report.pictures) files.push_back(picture.file);
    for (const auto& picture : report.not_inspected) files.push_back(picture.file);
    return distinct_names(files);
}

std::string_view to_string(NotInspected reason) {
    switch (reason) {
        case NotInspected::failed:
            return "failed";
        case NotInspected::changed:
            return "changed";
        case NotInspected::missing:
            return "missing";
        case NotInspected::pending:
            break;
    }
    return "pending";
}

std::string reason_text(const UninspectedPicture& picture, const Translate& translate) {
    if (!picture.detail.empty()) return picture.detail;
    const Words words(translate);
    switch (picture.reason) {
        case NotInspected::failed:
            return words("Could not be inspected.");
        case NotInspected::changed:
            return words("Holds another picture than the one that was inspected.");
        case NotInspected::missing:
            return words("The file is not there any more.");
        case NotInspected::pending:
            break;
    }
    return words("Not inspected yet.");
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

std::vector<ReportFact> report_facts(const InspectionReport& report, const Translate& translate) {
    const Words words(translate);
    std::array<std::size_t, all_verdicts.size()> counts{};
    for (const auto& picture : report.pictures)
        ++counts.at(static_cast<std::size_t>(decide(picture.inspection.image_score, report.thresholds)));
    std::vector<ReportFact> facts{{words("Date"), report.date}};
    if (!report.operator_name.empty()) facts.push_back({words("Operator"), report.operator_name});
    const auto unknown = report.not_inspected.size();
    facts.push_back({words("Pictures"), std::to_string(report.pictures.size() + unknown)});
    facts.push_back({words("Result"), words(unknown == 0 ? "{pass} Pass, {review} Review, {fail} Fail"
                                                         : "{pass} Pass, {review} Review, {fail} Fail, {none} not "
                                                           "inspected",
                                            {{"pass", std::to_string(counts[0])},
                                             {"review", std::to_string(counts[1])},
                                             {"fail", std::to_string(counts[2])},
                                             {"none", std::to_string(unknown)}})});
    for (const auto& notice : report_notices(report)) facts.push_back({words("Notice"), words(notice)});
    facts.push_back({words("Thresholds"),
                     words("Review from {review}, Fail from {fail}", {{"review", words.score(report.thresholds.review)},
                                                                      {"fail", words.score(report.thresholds.fail)}})});
    facts.push_back({words("Outline"), words("where the anomaly map reaches {threshold}",
                                             {{"threshold", words.score(report.map_threshold)}})});
    return facts;
}

std::vector<ReportFact> picture_facts(const ReportedPicture& picture, const Translate& translate) {
    const Words words(translate);
    std::vector<ReportFact> facts{
        {words("File"), display_path(picture.file)},
        {words("Size"), words("{width} x {height} pixels", {{"width", std::to_string(picture.size.width)},
                                                            {"height", std::to_string(picture.size.height)}})}};
    for (auto& fact : reading_facts(picture.reading, translate)) facts.push_back(std::move(fact));
    facts.push_back(finest_patch_fact(picture.size, *picture.provenance, translate));
    facts.push_back({words("SHA-256"), picture.sha256});
    const auto& references = picture.provenance->references;
    if (std::any_of(references.begin(), references.end(),
                    [&](const Provenance::File& reference) { return reference.sha256 == picture.sha256; }))
        facts.push_back({words("Notice"), words("Is also a reference, so its vision map is empty.")});
    return facts;
}

std::vector<ReportSection> origin_sections(const Provenance& provenance, const Translate& translate) {
    const Words words(translate);
    std::vector<ReportSection> sections;
    sections.push_back({words("Object and prompts"),
                        {{words("Object"), provenance.object},
                         {words("Classification prompts"), prompts_text(provenance.classification_prompts, words)},
                         {words("Segmentation prompts"), prompts_text(provenance.segmentation_prompts, words)}}});
    ReportSection references{words("References"), {}};
    for (const auto& reference : provenance.references)
        references.facts.push_back({display_path(std::filesystem::path(reference.file).filename()),
                                    display_path(reference.file) + "; SHA-256 " + reference.sha256});
    if (references.facts.empty()) references.facts.push_back({words("References"), words("none: zero-shot")});
    sections.push_back(std::move(references));
    sections.push_back(settings_section(provenance.settings, !provenance.references.empty(), words));
    const auto& model = provenance.model;
    ReportSection program{words("Model and program"),
                          {{words("Model"), model.config.name},
                           {words("File"), display_path(model.weights_file)},
                           {words("Model SHA-256"), model.weights_sha256},
                           {words("Device"), model.device},
                           {words("Program"), "FADE Inspector " + version() + ", " + library_versions()}}};
    if (!model.notice.empty()) program.facts.insert(program.facts.begin() + 1, {words("Notice"), words(model.notice)});
    sections.push_back(std::move(program));
    return sections;
}

std::vector<ReportOrigin> report_origins(const InspectionReport& report) {
    std::vector<ReportOrigin> origins;
    for (std::size_t i = 0; i < report.pictures.size(); ++i) {
        const auto& provenance = report.pictures[i].provenance;
        const auto found = std::find_if(origins.begin(), origins.end(), [&](const ReportOrigin& origin) {
            return origin.provenance == provenance || same_origin(*origin.provenance, *provenance);
        });
        if (found == origins.end())
            origins.push_back({{i}, provenance});
        else
            found->pictures.push_back(i);
    }
    return origins;
}

}  // namespace fade
