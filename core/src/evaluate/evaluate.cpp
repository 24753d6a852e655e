// SPDX-License-Identifier: MIT
#include "fade/evaluate.h"

#include "fade/error.h"

#include <algorithm>

#include "evaluate/preparation.h"
#include "evaluate/protocol.h"
#include "evaluate/scoring.h"
#include "evaluate/shards.h"

namespace fade {

namespace {

ModelIdentity identify(const ModelInfo& info, const DinoModel* vision) {
    ModelIdentity identity{info.config.name,    info.weights_sha256,         info.tokenizer_sha256,
                           info.compute.device, arithmetic_of(info.compute), info.config.patch_size,
                           info.notice};
    if (vision == nullptr) return identity;
    const auto& own = vision->info();
    identity.vision = VisionIdentity{own.name, own.weights_sha256, arithmetic_of(own.compute), own.patch_size};
    return identity;
}

/// Queries are looked at once, and references are kept by who draws them.
constexpr std::size_t features_in_memory = 0;

/// The towers' outputs of both models.
struct Features {
    Features(const ClipModel& model, const DinoModel* own, DiskCache* cache)
        : language(model, cache, features_in_memory) {
        if (own != nullptr) vision.emplace(*own, cache, features_in_memory);
    }
    FeatureStore language;
    std::optional<FeatureStore> vision;
};

/// Of the model that reads the words, and that references are compared by where no vision model does.
FeatureRequest model_features(const EvaluationRequest& request, const ClipModel& model, const DinoModel* vision) {
    auto settings = request.settings;
    const bool compares = std::any_of(request.shots.begin(), request.shots.end(), [](int shots) { return shots > 0; });
    if (compares)
        check_vision_layers(settings, vision != nullptr ? vision->info().layers : model.info().config.vision.layers);
    if (!compares || vision != nullptr) settings.references.layers.clear();
    return required_features(settings);
}

PreparationTools tools_for(Features& features, const FeatureRequest& request, const Settings& settings,
                           DiskCache* embeddings, DiskCache* raw_maps, bool must_keep, const PictureRead& on_read) {
    return {.features = features.language,
            .vision = features.vision ? &*features.vision : nullptr,
            .forget_references = embeddings != nullptr,
            .raw_maps = raw_maps,
            .must_keep = must_keep,
            .rule = {settings.classifier, settings.logit_scale},
            .request = request,
            .vision_request = vision_features(settings),
            .on_read = on_read};
}

/// Counts what raw maps are computed of through all classes.
class PictureCount {
public:
    PictureCount(const Protocol& protocol, const Shard& shard, const Job& job) : job_(job) {
        std::size_t position = 0;
        for (const auto& plan : protocol.classes)
            for (std::size_t i = 0; i < subjects_of(plan).size(); ++i) total_ += belongs_to(shard, position++) ? 1 : 0;
        report(0);
    }
    void report(std::size_t hundredths) const {
        job_.report(Stage::evaluate, 100 * before_ + hundredths, 100 * total_);
    }
    void finish(std::size_t pictures) { before_ += pictures; }

private:
    const Job& job_;
    std::size_t before_ = 0;
    std::size_t total_ = 0;
};

}  // namespace

Evaluation evaluate(const ClipModel& model, const EvaluationRequest& request, DiskCache* cache, const Job& job,
                    const PictureRead& on_read, const DinoModel* vision) {
    validate(request.settings, model.info().config);
    const auto wanted = model_features(request, model, vision);
    const auto protocol = make_protocol(request, identify(model.info(), vision), job);
    Features features(model, vision, cache);
    const auto tools = tools_for(features, wanted, request.settings, cache, cache, false, on_read);
    auto evaluation = begin_evaluation(protocol);
    PictureCount count(protocol, Shard{}, job);
    for (std::size_t c = 0; c < protocol.classes.size(); ++c) {
        const auto& plan = protocol.classes[c];
        const auto raw_maps = prepare_class(
            tools, protocol, plan, [](std::size_t) { return true; }, evaluation.problems, job,
            [&](std::size_t hundredths) { count.report(hundredths); });
        score_class(protocol, c, raw_maps, evaluation, job);
        count.finish(subjects_of(plan).size());
    }
    tidy_problems(evaluation);
    evaluation.encoded = features.language.encoded_pictures();
    if (features.vision) evaluation.encoded += features.vision->encoded_pictures();
    return evaluation;
}

void evaluate_shard(const ClipModel& model, const EvaluationRequest& request, const Shard& shard,
                    const std::filesystem::path& folder, DiskCache* cache, const Job& job,
                    const DiskCache::Problem& on_problem, const PictureRead& on_read, const DinoModel* vision) {
    check(shard);
    validate(request.settings, model.info().config);
    const auto wanted = model_features(request, model, vision);
    const auto protocol = make_protocol(request, identify(model.info(), vision), job);
    ShardWriter writer(folder, shard, protocol, on_problem);
    Features features(model, vision, cache);
    const auto tools = tools_for(features, wanted, request.settings, cache, &writer.raw_maps(), true, on_read);
    PictureCount count(protocol, shard, job);
    std::size_t position = 0;
    for (const auto& plan : protocol.classes) {
        const auto mine = [&](std::size_t i) { return belongs_to(shard, position + i); };
        const auto raw_maps = prepare_class(tools, protocol, plan, mine, writer.problems(), job,
                                            [&](std::size_t hundredths) { count.report(hundredths); });
        const auto& pictures = raw_maps.pictures;
        const auto subjects = subjects_of(plan).size();
        std::size_t done = 0;
        for (std::size_t i = 0; i < subjects; ++i) {
            if (!mine(i)) continue;
            ++done;
            const auto& maps = i < pictures.size() ? pictures[i] : raw_maps.compared[i - pictures.size()];
            if (maps.empty()) writer.add_unreadable(position + i);
        }
        count.finish(done);
        position += subjects;
    }
    writer.finish();
}

}  // namespace fade
