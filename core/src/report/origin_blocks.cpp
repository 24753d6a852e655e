// SPDX-License-Identifier: MIT
#include "report/origin_blocks.h"

#include <algorithm>
#include <string_view>

#include "fade/error.h"
#include "fade/files.h"
#include "fade/version.h"
#include "report/numbers.h"
#include "report/words.h"

namespace fade {

namespace {

/// What was inspected together: the pictures (indices) with the same object, model, prompts, references and settings.
struct Origin {
    std::vector<std::size_t> pictures;
    std::shared_ptr<const Provenance> provenance;
};

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

/// A file's path, or its name alone.
std::string shown_file(const std::filesystem::path& file, bool folders) {
    return display_path(folders ? file : file.filename());
}

std::string prompts_text(const Prompts& prompts, bool folders, const Words& words) {
    std::string sources;
    for (const auto& source : prompts.sources) sources += (sources.empty() ? "" : ", ") + shown_file(source, folders);
    return words("{sources}: {normal} normal, {anomalous} anomalous; SHA-256 {sha256}",
                 {{"sources", sources},
                  {"normal", std::to_string(prompts.normal.size())},
                  {"anomalous", std::to_string(prompts.anomalous.size())},
                  {"sha256", prompts.sha256}});
}

/// Which of the vision tower's outputs each result comes from.
std::string features_text(const Settings& settings, Regime regime, const Words& words) {
    const auto name = [](Feature feature) { return feature == Feature::gem ? "GEM" : "CLIP"; };
    return words("language score {score}, language map {language}, vision map {vision}",
                 {{"score", name(settings.language_classification_feature)},
                  {"language", name(settings.language_segmentation_feature)},
                  {"vision", name(settings.of(regime).feature)}});
}

std::string gem_text(const GemSettings& gem, const Words& words) {
    const auto* const text = gem.temperature ? "{blocks}, iterations {iterations}, temperature {temperature}"
                                             : "{blocks}, iterations {iterations}";
    return words(text, {{"blocks", std::to_string(gem.blocks)},
                        {"iterations", std::to_string(gem.iterations)},
                        {"temperature", words.number(general(gem.temperature.value_or(0)))}});
}

void add_settings(const Settings& settings, Regime regime, const Words& words, std::vector<Block>& blocks) {
    std::string scales;
    for (const int scale : settings.scales) scales += (scales.empty() ? "" : ", ") + std::to_string(scale);
    const auto* const classifier =
        settings.classifier == Classifier::average   ? "mean of the prompts, temperature {scale}"
        : settings.classifier == Classifier::softmax ? "all prompts, temperature {scale}"
                                                     : "nearest prompts, temperature {scale}";
    const auto vision = settings.vision(regime);
    blocks.emplace_back(block::Heading{3, words("Settings"), {}, {}});
    block::Facts facts{
        {{words("Scales"), scales},
         {words("Scale of the language score"), std::to_string(settings.classification_scale)},
         {words("Classifier"), words(classifier, {{"scale", words.number(general(settings.logit_scale))}})},
         {words("Embeddings"), features_text(settings, regime, words)},
         {words("Vision weight in the map"), words.number(general(vision.weight))},
         {words("Vision multiplier"), words.number(general(vision.multiplier))},
         {words("Smoothing of the map"), words.number(general(settings.map_smoothing))},
         {words("Vision weight in the score"), words.number(general(vision.score_weight))},
         {words("Guidance of the score"), guidance_text(settings.classification_guidance, words)},
         {words("Guidance of the map"), guidance_text(settings.segmentation_guidance, words)},
         {words("GEM blocks"), gem_text(settings.gem, words)}}};
    if (settings.bit_depth) facts.facts.push_back({words("Bit depth"), std::to_string(*settings.bit_depth)});
    blocks.emplace_back(std::move(facts));
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

std::vector<Origin> origins_of(const InspectionReport& report) {
    std::vector<Origin> origins;
    for (std::size_t i = 0; i < report.pictures.size(); ++i) {
        const auto& provenance = report.pictures[i].provenance;
        const auto found = std::find_if(origins.begin(), origins.end(), [&](const Origin& origin) {
            return origin.provenance == provenance || same_origin(*origin.provenance, *provenance);
        });
        if (found == origins.end())
            origins.push_back({{i}, provenance});
        else
            found->pictures.push_back(i);
    }
    return origins;
}

/// The reference as it was when it was compared with; null if that cannot be had any more.
std::shared_ptr<const Image> reference_image(const ReportedPicture& picture, std::size_t index) {
    if (picture.reference)
        if (auto kept = picture.reference(index)) return kept;
    const auto& reference = picture.provenance->references[index];
    try {
        auto read = std::make_shared<const Image>(load_image(reference.file, {picture.provenance->settings.bit_depth}));
        if (read->sha256 == reference.sha256) return read;
    } catch (const Error&) {  // the report says that there is no picture
        return nullptr;
    }
    return nullptr;
}

/// The references as pictures, and their files. `picture`: one that was compared with them.
void add_references(const ReportedPicture& picture, bool folders, const Words& words, std::vector<Block>& blocks) {
    blocks.emplace_back(block::Heading{3, words("References"), {}, {}});
    const auto& references = picture.provenance->references;
    if (references.empty()) {
        blocks.emplace_back(block::Text{block::Text::Role::plain, words("none: zero-shot")});
        return;
    }
    std::vector<std::filesystem::path> files;
    files.reserve(references.size());
    for (const auto& reference : references) files.emplace_back(reference.file);
    const auto names = distinct_names(files);
    block::Thumbnails pictures;
    block::Facts facts;
    for (std::size_t i = 0; i < references.size(); ++i) {
        const auto name = std::to_string(i + 1) + " · " + names[i];
        pictures.items.push_back({[picture, i](int longest_side) {
                                      const auto image = reference_image(picture, i);
                                      return image ? reduced(image->pixels, longest_side) : cv::Mat();
                                  },
                                  words("Its file is gone, or has changed."),
                                  {},
                                  {},
                                  name,
                                  {},
                                  {},
                                  words("Reference {name}", {{"name", names[i]}})});
        facts.facts.push_back(
            {name, (folders ? display_path(files[i]) + "; " : std::string()) + "SHA-256 " + references[i].sha256});
    }
    blocks.emplace_back(std::move(pictures));
    blocks.emplace_back(std::move(facts));
}

void add_program(const ModelInfo& model, bool folders, const Words& words, std::vector<Block>& blocks) {
    blocks.emplace_back(block::Heading{3, words("Model and program"), {}, {}});
    block::Facts facts{{{words("Model"), model.config.name}}};
    if (!model.notice.empty()) facts.facts.push_back({words("Notice"), words(model.notice)});
    facts.facts.push_back({words("File"), shown_file(model.weights_file, folders)});
    facts.facts.push_back({words("Model SHA-256"), model.weights_sha256});
    facts.facts.push_back({words("Device"), model.compute.device});
    facts.facts.push_back({words("Program"), "FADE Inspector " + version() + ", " + library_versions()});
    blocks.emplace_back(std::move(facts));
}

}  // namespace

std::vector<Block> origin_blocks(const InspectionReport& report, const std::vector<std::string>& names,
                                 const Translate& translate) {
    const Words words(translate);
    std::vector<Block> blocks{block::Heading{2, words("How it was inspected"), {}, {}}};
    const auto origins = origins_of(report);
    for (const auto& origin : origins) {
        if (origins.size() > 1) {
            std::string members;
            for (const auto index : origin.pictures) members += (members.empty() ? "" : ", ") + names[index];
            blocks.emplace_back(
                block::Text{block::Text::Role::plain, words("Pictures {numbers}", {{"numbers", members}})});
        }
        const auto& provenance = *origin.provenance;
        blocks.emplace_back(block::Heading{3, words("Object and prompts"), {}, {}});
        blocks.emplace_back(block::Facts{
            {{words("Object"), provenance.object},
             {words("Classification prompts"), prompts_text(provenance.classification_prompts, report.folders, words)},
             {words("Segmentation prompts"), prompts_text(provenance.segmentation_prompts, report.folders, words)}}});
        add_references(report.pictures[origin.pictures.front()], report.folders, words, blocks);
        add_settings(provenance.settings, regime_of(provenance.references.size()), words, blocks);
        add_program(provenance.model, report.folders, words, blocks);
    }
    blocks.emplace_back(block::Signature{{words("Place and date"), words("Signature")}});
    return blocks;
}

}  // namespace fade
