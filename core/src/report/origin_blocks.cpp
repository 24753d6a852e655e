// SPDX-License-Identifier: MIT
#include "report/origin_blocks.h"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "fade/backend_names.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/reference_variants.h"
#include "fade/settings_table.h"
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
            return words(Text::en("language alone"));
        case Guidance::vision:
            return words(Text::en("vision alone"));
        case Guidance::both:
            break;
    }
    return words(Text::en("language and vision"));
}

/// A file's path, or its name alone.
std::string shown_file(const std::filesystem::path& file, bool folders) {
    return display_path(folders ? file : file.filename());
}

std::string prompts_text(const Prompts& prompts, bool folders, const Words& words) {
    std::string sources;
    for (const auto& source : prompts.sources) sources += (sources.empty() ? "" : ", ") + shown_file(source, folders);
    return words(Text::en("%1: %2 normal, %3 anomalous; SHA-256 %4"), sources, prompts.normal.size(),
                 prompts.anomalous.size(), prompts.sha256);
}

block::Facts object_and_prompts(const Provenance& provenance, bool folders, const Words& words) {
    block::Facts facts{{{words(Text::en("Object")), provenance.object}}};
    if (!provenance.compares_words()) {
        facts.facts.push_back({words(Text::en("Prompts")), words(Text::en("none: no words are compared"))});
        return facts;
    }
    facts.facts.push_back(
        {words(Text::en("Classification prompts")), prompts_text(provenance.classification_prompts, folders, words)});
    facts.facts.push_back(
        {words(Text::en("Segmentation prompts")), prompts_text(provenance.segmentation_prompts, folders, words)});
    return facts;
}

/// Which of the vision tower's outputs each result comes from.
std::string features_text(const Provenance& provenance, const Words& words) {
    const auto& settings = provenance.settings;
    const auto name = [](Feature feature) { return std::string(feature == Feature::gem ? "GEM" : "CLIP"); };
    const auto regime = provenance.regime();
    const bool by_blocks = regime == Regime::few_shot && !settings.references.layers.empty();
    return words(Text::en("language score %1, language map %2, vision map %3"),
                 name(settings.language_classification_feature), name(settings.language_segmentation_feature),
                 provenance.vision_model ? provenance.vision_model->name
                                         : name(by_blocks ? Feature::clip : settings.of(regime).feature));
}

std::string gem_text(const GemSettings& gem, const Words& words) {
    if (!gem.temperature) return words(Text::en("%1, iterations %2"), gem.blocks, gem.iterations);
    return words(Text::en("%1, iterations %2, temperature %3"), gem.blocks, gem.iterations,
                 words.number(general(*gem.temperature)));
}

std::string value_text(int value, const Words& /*words*/) {
    return std::to_string(value);
}

std::string value_text(double value, const Words& words) {
    return words.number(general(value));
}

template <typename Number>
std::string value_text(const std::optional<Number>& value, const Words& words) {
    return value ? value_text(*value, words) : std::string();
}

std::string value_text(const std::vector<int>& values, const Words& /*words*/) {
    std::string text;
    for (const int value : values) text += (text.empty() ? "" : ", ") + std::to_string(value);
    return text;
}

template <typename Enum>
requires std::is_enum_v<Enum> std::string value_text(Enum value, const Words& words) {
    if constexpr (std::is_same_v<Enum, Guidance>)
        return guidance_text(value, words);
    else
        return {};  // stands in a fact of several settings
}

/// How references were compared with besides as they are; empty: not at all.
std::string variants_text(const ReferenceSettings& settings, const Words& words) {
    std::string text;
    for (const auto& variant : reference_variants(settings))
        if (const auto message = message_of(variant); !message.empty())
            text += (text.empty() ? "" : ", ") + words(message);
    return text;
}

void add_settings(const Provenance& provenance, const Words& words, std::vector<Block>& blocks) {
    const auto& settings = provenance.settings;
    const auto regime = provenance.regime();
    const auto classifier = settings.classifier == Classifier::average ? Text::en("mean of the prompts, temperature %1")
                            : settings.classifier == Classifier::softmax ? Text::en("all prompts, temperature %1")
                                                                         : Text::en("nearest prompts, temperature %1");
    // Facts of several settings, and then those of one.
    std::vector<std::pair<int, ReportFact>> placed;
    if (provenance.compares_words()) {
        placed.push_back(
            {30, {words(Text::en("Classifier")), words(classifier, words.number(general(settings.logit_scale)))}});
        placed.push_back({40, {words(Text::en("Embeddings")), features_text(provenance, words)}});
        placed.push_back({110, {words(Text::en("GEM blocks")), gem_text(settings.gem, words)}});
    }
    if (auto text = variants_text(settings.references, words); regime == Regime::few_shot && !text.empty())
        placed.push_back({105, {words(Text::en("Each reference also")), std::move(text)}});
    if (const auto radius = settings.references.position_radius; regime == Regime::few_shot && radius > 0) {
        auto text = words(Text::en("%1 % of the picture's width and height"), words.number(general(100 * radius)));
        placed.push_back({106, {words(Text::en("Compared within")), std::move(text)}});
    }
    const auto match = settings.references.match;
    if (regime == Regime::few_shot && match != ReferenceMatch::all)
        placed.push_back({104,
                          {words(Text::en("Each picture is compared with")),
                           words(match == ReferenceMatch::best ? Text::en("the reference that explains it best")
                                                               : Text::en("the reference of its name"))}});
    if (regime == Regime::few_shot && settings.references.bank == ReferenceBank::subspace)
        placed.push_back(
            {103,
             {words(Text::en("Memory bank")),
              words(Text::en("the subspace that holds 99 % of the variance of the references' patches"))}});
    const bool takes_off = settings.references.baseline == ReferenceBaseline::place && match == ReferenceMatch::all &&
                           provenance.references.size() > 1;
    if (regime == Regime::few_shot && takes_off)
        placed.push_back({107,
                          {words(Text::en("Vision map")),
                           words(Text::en("less what the references have of each other at the same place"))}});
    if (const auto mode = settings.references.aligned; regime == Regime::few_shot && mode != Alignment::none)
        placed.push_back(
            {108,
             {words(Text::en("Aligned with the first reference")),
              words(mode == Alignment::rigid ? Text::en("moved and turned") : Text::en("moved, turned and scaled"))}});
    auto values = settings;
    values.of(regime) = settings.vision(regime);
    for (const auto* setting : in_order(&Setting::fact)) {
        if (setting->regime.value_or(regime) != regime) continue;
        if (setting->of_clip && !provenance.compares_words()) continue;
        if (regime == Regime::batch && setting->id == "score_share") continue;  // it has no part there
        auto text = std::visit([&](const auto* value) { return value_text(*value, words); }, setting->in(values));
        if (!text.empty()) placed.push_back({setting->fact->place, {words(setting->fact->name), std::move(text)}});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    blocks.emplace_back(block::Heading{3, words(Text::en("Settings")), {}, {}});
    block::Facts facts;
    for (auto& [place, fact] : placed) facts.facts.push_back(std::move(fact));
    blocks.emplace_back(std::move(facts));
}

bool same_mask(const std::optional<Provenance::Mask>& a, const std::optional<Provenance::Mask>& b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return a->file.file == b->file.file && a->file.sha256 == b->file.sha256 && a->mode == b->mode;
}

std::string hash_of(const std::optional<DinoInfo>& model) {
    return model ? model->weights_sha256 : std::string();
}

bool same_origin(const Provenance& a, const Provenance& b) {
    const auto same_file = [](const Provenance::File& x, const Provenance::File& y) {
        return x.file == y.file && x.sha256 == y.sha256;
    };
    return a.object == b.object && a.batch == b.batch && a.settings == b.settings &&
           a.model.weights_sha256 == b.model.weights_sha256 && hash_of(a.vision_model) == hash_of(b.vision_model) &&
           a.model.notice == b.model.notice && a.classification_prompts.sha256 == b.classification_prompts.sha256 &&
           a.segmentation_prompts.sha256 == b.segmentation_prompts.sha256 && same_mask(a.mask, b.mask) &&
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
    blocks.emplace_back(block::Heading{3, words(Text::en("References")), {}, {}});
    const auto& references = picture.provenance->references;
    if (const auto& batch = picture.provenance->batch) {
        blocks.emplace_back(block::Text{
            block::Text::Role::plain,
            words(
                Text::en("none: the %1 pictures of the batch are each other's references (others that each is compared "
                         "with: %2; scale %3; seed %4)"),
                batch->pictures, batch->others, batch->scale, batch->seed)});
        for (const auto doubt : doubts_of(*batch))
            blocks.emplace_back(block::Text{block::Text::Role::notice, words(message_of(doubt, *batch))});
        return;
    }
    if (references.empty()) {
        blocks.emplace_back(block::Text{block::Text::Role::plain, words(Text::en("none: zero-shot"))});
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
                                  words(Text::en("Its file is gone, or has changed.")),
                                  {},
                                  {},
                                  name,
                                  {},
                                  {},
                                  words(Text::en("Reference %1"), names[i])});
        facts.facts.push_back(
            {name, (folders ? display_path(files[i]) + "; " : std::string()) + "SHA-256 " + references[i].sha256});
    }
    blocks.emplace_back(std::move(pictures));
    blocks.emplace_back(std::move(facts));
}

void add_program(const Provenance& provenance, bool folders, const Words& words, std::vector<Block>& blocks) {
    const auto& model = provenance.model;
    blocks.emplace_back(block::Heading{3, words(Text::en("Model and program")), {}, {}});
    block::Facts facts{{{words(Text::en("Model")), model.config.name}}};
    if (!model.notice.empty()) facts.facts.push_back({words(Text::en("Notice")), words.notice(model.notice)});
    facts.facts.push_back({words(Text::en("File")), shown_file(model.weights_file, folders)});
    facts.facts.push_back({words(Text::en("Model SHA-256")), model.weights_sha256});
    if (const auto& vision = provenance.vision_model; vision && !provenance.compares_words()) {
        facts.facts.push_back({words(Text::en("Picture's shorter side")),
                               words(Text::en("%1 pixels long"), provenance.settings.vision_edge)});
    } else if (vision) {
        const auto role = provenance.batch ? Text::en("%1; compares the pictures of the batch; shorter side %2 pixels")
                                           : Text::en("%1; compares with the references; shorter side %2 pixels");
        facts.facts.push_back(
            {words(Text::en("Vision model")), words(role, vision->name, provenance.settings.vision_edge)});
        facts.facts.push_back({words(Text::en("Its file")), shown_file(vision->weights_file, folders)});
        facts.facts.push_back({words(Text::en("Its SHA-256")), vision->weights_sha256});
    }
    facts.facts.push_back({words(Text::en("Device")), model.compute.device});
    facts.facts.push_back({words(Text::en("Precision")), std::string(name_of(model.compute.precision))});
    facts.facts.push_back({words(Text::en("Program")), "FADE Inspector " + version() + ", " + library_versions()});
    blocks.emplace_back(std::move(facts));
}

}  // namespace

std::vector<Block> origin_blocks(const InspectionReport& report, const std::vector<std::string>& names,
                                 const Translate& translate) {
    const Words words(translate);
    std::vector<Block> blocks{block::Heading{2, words(Text::en("How it was inspected")), {}, {}}};
    const auto origins = origins_of(report);
    for (const auto& origin : origins) {
        if (origins.size() > 1) {
            std::string members;
            for (const auto index : origin.pictures) members += (members.empty() ? "" : ", ") + names[index];
            blocks.emplace_back(block::Text{block::Text::Role::plain, words(Text::en("Pictures %1"), members)});
        }
        const auto& provenance = *origin.provenance;
        blocks.emplace_back(block::Heading{3, words(Text::en("Object and prompts")), {}, {}});
        blocks.emplace_back(object_and_prompts(provenance, report.folders, words));
        if (provenance.mask) {
            auto fact = *mask_fact(provenance, translate);
            fact.value += "; " + shown_file(provenance.mask->file.file, report.folders) + "; SHA-256 " +
                          provenance.mask->file.sha256;
            blocks.emplace_back(block::Facts{{std::move(fact)}});
        }
        add_references(report.pictures[origin.pictures.front()], report.folders, words, blocks);
        add_settings(provenance, words, blocks);
        add_program(provenance, report.folders, words, blocks);
    }
    blocks.emplace_back(block::Signature{{words(Text::en("Place and date")), words(Text::en("Signature"))}});
    return blocks;
}

}  // namespace fade
