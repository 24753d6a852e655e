// SPDX-License-Identifier: MIT
#include "evaluate/protocol.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/settings_table.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "base/quote.h"
#include "image/load.h"
#include "prompts/text_rules.h"

namespace fade {

namespace {

constexpr int largest_map_side = 4096;
constexpr double largest_memory = 2e9;  ///< bytes for what is held of one class

void check(const EvaluationRequest& request) {
    const auto refuse = [](const Message& sentence) { throw Error(ErrorCode::invalid_argument, sentence); };
    if (request.dataset.classes.empty()) refuse(Text::english_only("The data set must have at least one class."));
    if (request.shots.empty()) refuse(Text::english_only("At least one number of shots must be given."));
    if (std::any_of(request.shots.begin(), request.shots.end(), [](int shots) { return shots < 0 || shots > 1000; }))
        refuse(Text::english_only("The number of shots must be from 0 to 1000."));
    if (std::set(request.shots.begin(), request.shots.end()).size() != request.shots.size())
        refuse(Text::english_only("A number of shots is named twice."));
    if (std::set(request.seeds.begin(), request.seeds.end()).size() != request.seeds.size())
        refuse(Text::english_only("A seed is named twice."));
    if (request.seeds.empty() && request.shots != std::vector<int>{0})
        refuse(Text::english_only("At least one seed must be given."));
    if (request.map_side < 1 || request.map_side > largest_map_side)
        refuse({Text::english_only("The size of maps must be from 1 to %1 pixels."), largest_map_side});
}

std::string hash_or_problem(const std::filesystem::path& file, std::vector<std::string>& problems) {
    try {
        return sha256(read_image_file(file).bytes);
    } catch (const Error& error) {
        problems.emplace_back(error.what());
        return {};
    }
}

/// The first `shots` readable pictures in the order that the seed draws.
std::vector<HashedFile> draw(const DatasetClass& source, std::size_t shots, std::uint64_t seed,
                             std::map<std::filesystem::path, std::string>& known, std::vector<std::string>& problems) {
    std::vector<HashedFile> drawn;
    for (const auto index : draw_references(source.train.size(), source.train.size(), seed)) {
        if (drawn.size() == shots) break;
        const auto& file = source.train[index];
        if (!known.contains(file)) known[file] = hash_or_problem(file, problems);
        if (!known[file].empty()) drawn.push_back({file, known[file]});
    }
    return drawn;
}

/// Says which shots there are too few pictures for.
void report_lack(const ClassPlan& plan, const std::vector<int>& shots, std::vector<std::string>& problems) {
    if (plan.references.empty()) return;
    const auto found = std::ssize(plan.references.begin()->second);  // the same for all seeds, where it is too few
    std::string lacking;
    for (const int wanted : shots)
        if (wanted > found) lacking += (lacking.empty() ? "" : ", ") + std::to_string(wanted) + "-shot";
    if (!lacking.empty())
        problems.push_back("Class " + display_path(plan.name) + ": has too few readable pictures for references (" +
                           std::to_string(found) + "); " + lacking + " cannot be measured.");
}

/// Seeds that draw the same references give the same figures: their deviation says less than it seems.
void report_same_draws(const ClassPlan& plan, const std::vector<int>& shots, std::vector<std::string>& problems) {
    for (const int wanted : shots) {
        std::map<std::set<std::string>, std::vector<std::uint64_t>> seeds;
        for (const auto& [seed, drawn] : plan.references) {
            if (wanted == 0 || std::ssize(drawn) < wanted) continue;
            std::set<std::string> bank;
            for (int i = 0; i < wanted; ++i) bank.insert(drawn[static_cast<std::size_t>(i)].sha256);
            seeds[bank].push_back(seed);
        }
        for (const auto& [bank, same] : seeds) {
            if (same.size() < 2) continue;
            std::string list;
            for (const auto seed : same) list += (list.empty() ? "" : ", ") + std::to_string(seed);
            problems.push_back("Class " + display_path(plan.name) + ": with " + std::to_string(wanted) +
                               (wanted == 1 ? " reference" : " references") + " the seeds " + list +
                               " draw the same, so their runs are equal and count as several.");
        }
    }
}

/// A test picture that is also a reference, or good in one place and anomalous in another, makes the figures worthless.
void report_doubles(const ClassPlan& plan, std::vector<std::string>& problems) {
    std::map<std::string, std::filesystem::path> references;
    for (const auto& [seed, drawn] : plan.references)
        for (const auto& reference : drawn) references.emplace(reference.sha256, reference.file);
    std::map<std::string, const TestPicture*> known;
    for (std::size_t i = 0; i < plan.test.size(); ++i) {
        const auto& picture = plan.test[i];
        if (plan.test_sha256[i].empty()) continue;
        const auto reference = references.find(plan.test_sha256[i]);
        if (reference != references.end() && reference->second != picture.file)
            problems.push_back(display_path(picture.file) + ": is the same picture as the reference " +
                               display_path(reference->second) + ".");
        const auto [first, is_new] = known.emplace(plan.test_sha256[i], &picture);
        if (!is_new && first->second->anomalous != picture.anomalous)
            problems.push_back(display_path(picture.file) + ": is the same picture as " +
                               display_path(first->second->file) + ", but one is good and the other anomalous.");
    }
}

/// Where references are found by name, pictures that have none in some run are not measured there.
void report_unmatched(const ClassPlan& plan, const EvaluationRequest& request, std::vector<std::string>& problems) {
    if (request.settings.references.match != ReferenceMatch::name) return;
    for (const auto& picture : plan.test) {
        std::string runs;
        for (const int shots : request.shots)
            for (const auto& seed : seeds_for(request, shots)) {
                const auto references = references_for(plan, shots, seed);
                if (!seed || std::ssize(references) < shots || named_reference(picture, references)) continue;
                runs += (runs.empty() ? "" : ", ") + std::to_string(shots) + "-shot of seed " + std::to_string(*seed);
            }
        if (!runs.empty())
            problems.push_back(display_path(picture.file) +
                               ": there is no reference of its name; it is not measured in " + runs + ".");
    }
}

std::string object_name(const EvaluationRequest& request, std::string class_name) {
    std::replace(class_name.begin(), class_name.end(), '_', ' ');
    return request.object.value_or(class_name);
}

/// Whatever their names: files of one name may lie in two folders, and one file may be there twice.
bool same_sentences(const PromptEnsemble& a, const PromptEnsemble& b) {
    return a.wrapper == b.wrapper && a.normal == b.normal && a.anomalous == b.anomalous;
}

/// Lists the variants, and gathers the prompts that they use.
class VariantList {
public:
    VariantList(const EvaluationRequest& request, ClassPlan& plan, bool has_vision_model)
        : request_(request), plan_(plan), has_vision_model_(has_vision_model) {
        auto classification_and_more = request.classification_prompts;
        for (const auto& ensemble : request.segmentation_prompts)
            if (std::none_of(classification_and_more.begin(), classification_and_more.end(),
                             [&](const PromptEnsemble& other) { return same_sentences(other, ensemble); }))
                classification_and_more.push_back(ensemble);
        classification_ = add_prompts(request.classification_prompts, plan.object);
        segmentation_ = add_prompts(request.segmentation_prompts, std::string(object_agnostic_name));
        all_for_classification_ = add_prompts(classification_and_more, plan.object);
        few_for_segmentation_ = add_prompts(request.classification_prompts, std::string(object_agnostic_name));
    }

    void list() {
        add("main", "as chosen", request_.settings);
        for (const auto ablation : request_.ablations) list(ablation);
        // Prompts that no variant uses need not be encoded.
        std::erase_if(plan_.prompts, [&](const auto& entry) {
            return std::none_of(plan_.variants.begin(), plan_.variants.end(), [&](const VariantPlan& variant) {
                return variant.classification_prompts == entry.first || variant.segmentation_prompts == entry.first;
            });
        });
    }

private:
    std::string add_prompts(const std::vector<PromptEnsemble>& ensembles, const std::string& object) {
        auto prompts = make_prompts(ensembles, object);
        auto key = prompts.sha256;
        plan_.prompts.emplace(key, std::move(prompts));
        return key;
    }

    VariantPlan& add(const std::string& table, const std::string& label, const Settings& settings) {
        plan_.variants.push_back({{table, label}, settings, false, classification_, segmentation_});
        return plan_.variants.back();
    }

    void list(Ablation ablation) {
        auto settings = request_.settings;
        switch (ablation) {
            case Ablation::features:
                for (const auto feature : {Feature::clip, Feature::gem}) {
                    const std::string name = feature == Feature::clip ? "clip" : "gem";
                    auto language = request_.settings;
                    language.classification_guidance = language.segmentation_guidance = Guidance::language;
                    language.language_segmentation_feature = feature;
                    language.language_classification_feature = feature;
                    add("features", "language from " + name, language).zero_shot_only = true;
                    auto vision = request_.settings;
                    for (const auto regime : regimes) vision.of(regime).feature = feature;
                    // With references a vision model or blocks make the map, whatever CLIP's feature.
                    add("features", "vision from " + name, vision).zero_shot_only =
                        has_vision_model_ || !request_.settings.references.layers.empty();
                }
                return;
            case Ablation::prompts: {
                settings.classification_guidance = settings.segmentation_guidance = Guidance::language;
                auto& few = add("prompts", "classification ensemble", settings);
                few.zero_shot_only = true;
                few.segmentation_prompts = few_for_segmentation_;
                auto& all = add("prompts", "with segmentation ensemble", settings);
                all.zero_shot_only = true;
                all.classification_prompts = all_for_classification_;
                return;
            }
            case Ablation::scales: {
                const auto& scales = request_.settings.scales;
                const int largest = *std::max_element(scales.begin(), scales.end());
                for (const int scale : scales) {
                    settings.scales = {scale};
                    settings.tiles = scale == largest ? request_.settings.tiles : 0;
                    add("scales", std::to_string(scale), settings);
                }
                add("scales", "multi-scale", request_.settings);
                return;
            }
            case Ablation::guidance:
                for (const auto& [label, guidance] :
                     {std::pair{"language", Guidance::language}, std::pair{"vision", Guidance::vision},
                      std::pair{"both", Guidance::both}}) {
                    settings.classification_guidance = guidance;
                    settings.segmentation_guidance = guidance;
                    add("guidance", label, settings);
                }
                return;
        }
    }

    const EvaluationRequest& request_;
    ClassPlan& plan_;
    bool has_vision_model_;
    std::string classification_;
    std::string segmentation_;
    std::string all_for_classification_;
    std::string few_for_segmentation_;
};

ClassPlan plan_class(const DatasetClass& source, const EvaluationRequest& request, bool has_vision_model,
                     std::vector<std::string>& problems, const Job& job) {
    ClassPlan plan;
    plan.name = source.name;
    plan.object = object_name(request, source.name);
    if (const auto fault = prompts::text_fault(plan.object); !fault.empty())
        throw Error(ErrorCode::invalid_argument,
                    {Text::english_only("Class %1: the object's name %2."), quote(plan.name), fault});
    plan.test = source.test;
    for (const auto& picture : source.test) {
        job.check();
        plan.test_sha256.push_back(hash_or_problem(picture.file, problems));
    }
    const auto most = *std::max_element(request.shots.begin(), request.shots.end());
    std::map<std::filesystem::path, std::string> known;
    if (most > 0)
        for (const auto seed : request.seeds) {
            job.check();
            plan.references[seed] = draw(source, static_cast<std::size_t>(most), seed, known, problems);
        }
    report_lack(plan, request.shots, problems);
    report_same_draws(plan, request.shots, problems);
    report_doubles(plan, problems);
    report_unmatched(plan, request, problems);
    VariantList(request, plan, has_vision_model).list();
    return plan;
}

/// The references that some run compares with each other.
std::vector<HashedFile> compared_references(const ClassPlan& plan, const EvaluationRequest& request,
                                            const std::optional<VisionIdentity>& vision) {
    std::vector<HashedFile> compared;
    for (const auto& [sha256, items] : needed_of_references(plan, request, vision))
        for (const auto& [seed, drawn] : plan.references) {
            const auto found = std::find_if(drawn.begin(), drawn.end(),
                                            [&, &hash = sha256](const HashedFile& one) { return one.sha256 == hash; });
            if (found == drawn.end()) continue;
            compared.push_back(*found);
            break;
        }
    return compared;
}

/// What scoring a class holds in memory: raw maps, labelled masks, and pixel scores where they are floats (twice, for
/// they grow as they are collected). Throws `Error` beyond the limit.
void check_memory(const ClassPlan& plan, const EvaluationRequest& request, const ModelIdentity& model) {
    double map_cells = 0;
    for (const auto& item : needed_maps(plan, request, model.vision)) {
        if (!item.encoder.empty() && item.source != RawMapKey::Source::vision_region) {
            const auto side = request.settings.vision_edge / static_cast<double>(model.vision->patch_size);
            map_cells += side * side;  // of a square picture
        }
        const auto patch = static_cast<double>(model.patch_size);
        const auto tiles = std::max(1, item.tiles);  // of a square picture
        map_cells += tiles * tiles * (item.view.size.width / patch) * (item.view.size.height / patch);
    }
    const auto pictures = static_cast<double>(plan.test.size());
    const double pixels = pictures * request.map_side * request.map_side;
    const double mapped = pictures + static_cast<double>(plan.compared.size());
    const double needed = mapped * map_cells * sizeof(float) + pixels * sizeof(std::uint16_t) +
                          (request.float_maps ? pixels * 2 * sizeof(float) : 0);
    if (needed > largest_memory)
        throw Error(ErrorCode::invalid_argument,
                    {Text::english_only("Class %1: measuring its %2 pictures at once would need %3 GB, and at most 2 "
                                        "are allowed; choose smaller maps, fewer shots or fewer seeds."),
                     display_path(plan.name), plan.test.size(), static_cast<long long>(std::ceil(needed / 1e9))});
}

}  // namespace

Protocol make_protocol(const EvaluationRequest& request, const ModelIdentity& model, const Job& job) {
    check(request);
    Protocol protocol{request, model, {}, request.dataset.problems};
    for (const auto& source : request.dataset.classes) {
        auto plan = plan_class(source, request, model.vision.has_value(), protocol.problems, job);
        plan.compared = compared_references(plan, request, model.vision);
        protocol.classes.push_back(std::move(plan));
    }
    for (const auto& plan : protocol.classes) check_memory(plan, request, model);
    std::sort(protocol.problems.begin(), protocol.problems.end());
    protocol.problems.erase(std::unique(protocol.problems.begin(), protocol.problems.end()), protocol.problems.end());
    return protocol;
}

std::vector<std::string> subjects_of(const ClassPlan& plan) {
    auto subjects = plan.test_sha256;
    for (const auto& reference : plan.compared) subjects.push_back(reference.sha256);
    return subjects;
}

std::string raw_maps_key(const ModelIdentity& model, const Settings& settings, const std::string& image_sha256) {
    Sha256 hash;
    hash.field("evidence 4");
    hash.field(model.weights_sha256);
    hash.field(model.tokenizer_sha256);
    hash.field(model.device);
    hash.field(model.arithmetic);
    hash.field(image_sha256);
    for (const auto& [classifier, name] : names_of(settings.classifier))
        if (classifier == settings.classifier) hash.field(name);
    // JSON writes a number with all its digits.
    nlohmann::json rest{settings.gem.blocks, settings.gem.iterations, settings.logit_scale};
    if (settings.gem.temperature) rest.push_back(*settings.gem.temperature);
    if (settings.bit_depth) rest.push_back("bits " + std::to_string(*settings.bit_depth));
    hash.field(rest.dump());
    return hash.hex();
}

}  // namespace fade
