// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/engine.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace fade::ui {

namespace {

bool same_source(const ModelSource& a, const ModelSource& b) {
    return a.path == b.path && a.architecture == b.architecture && a.tokenizer == b.tokenizer && a.device == b.device;
}

bool is_whole(const ClipModel& model) {
    try {
        model.check_files();
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// Those of the files; without files, the built-in ones.
std::vector<PromptEnsemble> load_ensembles(const std::vector<std::filesystem::path>& files,
                                           const std::vector<std::string>& builtin) {
    std::vector<PromptEnsemble> result;
    const auto to_result = std::back_inserter(result);
    if (files.empty())
        std::transform(builtin.begin(), builtin.end(), to_result, builtin_prompt_ensemble);
    else
        std::transform(files.begin(), files.end(), to_result, load_prompt_ensemble);
    return result;
}

std::string request_key(const FeatureRequest& request) {
    std::string key = std::to_string(request.gem.blocks) + '/' + std::to_string(request.gem.iterations) + '/' +
                      (request.gem.temperature ? std::to_string(*request.gem.temperature) : "");
    if (request.reading.bits) key += '/' + std::to_string(*request.reading.bits);
    for (const int scale : request.scales) key += ' ' + std::to_string(scale);
    return key;
}

bool covers(const FeatureRequest& kept, const FeatureRequest& wanted) {
    return kept.gem == wanted.gem && kept.reading == wanted.reading &&
           std::includes(kept.scales.begin(), kept.scales.end(), wanted.scales.begin(), wanted.scales.end());
}

/// Two paths, each of every scale's class token and patches.
std::size_t bytes_of(const FeatureRequest& request, const ClipConfig& config) {
    std::size_t tokens = 0;
    for (const int scale : request.scales) {
        const auto grid = static_cast<std::size_t>(scale / config.patch_size);
        tokens += 1 + grid * grid;
    }
    return 2 * tokens * static_cast<std::size_t>(config.embed_dim) * sizeof(float);
}

/// The settings with those of their scales that are already there; empty if the image score cannot be told yet.
std::optional<Settings> restricted(Settings settings, const std::vector<int>& available) {
    const auto has = [&](int scale) { return std::find(available.begin(), available.end(), scale) != available.end(); };
    std::erase_if(settings.scales, [&](int scale) { return !has(scale); });
    if (settings.scales.empty() || !has(settings.classification_scale)) return std::nullopt;
    return settings;
}

/// What is wrong with a reference is said of it, whatever picture is inspected.
template <typename Read>
auto of_reference(const std::filesystem::path& file, const Read& read) {
    try {
        return read();
    } catch (const Error& error) {
        const std::string sentence = error.what();
        if (!sentence.starts_with(display_path(file))) throw;
        throw Error(error.code(), "Reference " + sentence);
    }
}

class Stopwatch {
public:
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace

Engine::Engine(std::unique_ptr<DiskCache> cache, std::shared_ptr<PictureStore> pictures, std::size_t feature_bytes)
    : cache_(std::move(cache)), pictures_(std::move(pictures)), features_(feature_bytes) {}

std::shared_ptr<const ClipModel> Engine::model(const ModelSource& source, const Job& job) {
    if (model_ && model_source_ && same_source(*model_source_, source) && is_whole(*model_)) return model_;
    // The old one goes first: two models need not fit into memory.
    context_.reset();
    context_key_.clear();
    features_.clear();
    text_.clear();
    requests_.clear();
    model_.reset();
    auto loaded = ClipModel::load(source, job);
    (void)default_settings(loaded->info());  // a folder whose fade.json cannot be used is read anew the next time
    model_ = std::move(loaded);
    model_source_ = source;
    return model_;
}

std::string Engine::hashOf(const std::filesystem::path& file) {
    const auto state = file_state(file);
    if (const auto found = hashes_.find(state); !state.empty() && found != hashes_.end()) return found->second;
    auto hash = sha256_of_file(file);
    hashes_[state] = hash;
    return hash;
}

std::optional<ImageFeatures> Engine::keptFeatures(const std::string& sha256, const FeatureRequest& request) {
    return features_.find(sha256 + request_key(request));
}

ImageFeatures Engine::features(const std::filesystem::path& file, const std::string& sha256,
                               const FeatureRequest& request, const Job& job, const ScaleFinished& on_scale) {
    if (auto kept = keptFeatures(sha256, request)) return *kept;
    bool computed = false;
    auto result =
        cached_image_features(*model_, file, sha256, request, cache_.get(), job, [&](const ImageFeatures& so_far) {
            computed = true;
            if (on_scale) on_scale(so_far);
        });
    if (computed) ++encoded_;
    features_.insert(sha256 + request_key(request), result, bytes_of(request, model_->info().config));
    if (std::find(requests_.begin(), requests_.end(), request) == requests_.end()) requests_.push_back(request);
    return result;
}

std::vector<ImageFeatures> Engine::referenceFeatures(const std::vector<UsedReference>& references,
                                                     const FeatureRequest& request, const Job& job) {
    // Features of more scales than are asked for serve as well, if all references have the same.
    for (const auto& made : requests_) {
        if (!covers(made, request)) continue;
        std::vector<ImageFeatures> kept;
        for (const auto& reference : references)
            if (auto found = keptFeatures(reference.sha256, made)) kept.push_back(*found);
        if (kept.size() == references.size()) return kept;
    }
    std::vector<ImageFeatures> result;
    result.reserve(references.size());
    for (const auto& reference : references)
        result.push_back(
            of_reference(reference.file, [&] { return features(reference.file, reference.sha256, request, job); }));
    return result;
}

TextFeatures Engine::textFeatures(const Prompts& prompts, const Job& job) {
    if (const auto found = text_.find(prompts.sha256); found != text_.end()) return found->second;
    return text_.emplace(prompts.sha256, compute_text_features(*model_, prompts, cache_.get(), job)).first->second;
}

std::shared_ptr<const InspectionContext> Engine::context(const InspectionSetup& setup, const Job& job) {
    if (setup.model.path.empty())
        throw Error(ErrorCode::invalid_argument, "No model is chosen; open the folder of a CLIP model first.");
    // Whoever opens the model again gets it as it is now; pictures are not inspected by two models without a word.
    if (model_ && model_source_ && same_source(*model_source_, setup.model)) model_->check_files();
    const auto loaded = model(setup.model, job);
    Provenance provenance;
    provenance.model = loaded->info();
    provenance.object = setup.object;
    provenance.settings = setup.settings ? *setup.settings : default_settings(loaded->info());
    validate(provenance.settings, loaded->info().config);
    provenance.classification_prompts =
        make_prompts(load_ensembles(setup.classification_prompts, published_classification_prompts()), setup.object);
    provenance.segmentation_prompts = make_prompts(
        load_ensembles(setup.segmentation_prompts, published_segmentation_prompts()), object_agnostic_name);

    std::string key = to_json(provenance.settings) + provenance.classification_prompts.sha256 +
                      provenance.segmentation_prompts.sha256 + provenance.object;
    std::vector<UsedReference> references;
    for (const auto& file : setup.references) {
        job.check();
        references.push_back({file, of_reference(file, [&] { return hashOf(file); }), nullptr});
        provenance.references.push_back({display_path(file), references.back().sha256});
        key += '\n' + file.string() + '\n' + references.back().sha256;
    }
    if (context_ && key == context_key_) return context_;

    for (auto& reference : references) {
        job.report(Stage::load_image, 0, 0);
        reference.image = of_reference(
            reference.file, [&] { return pictures_->load(reference.file, {provenance.settings.bit_depth}); });
    }
    const auto bank = MemoryBank(referenceFeatures(references, required_features(provenance.settings), job));
    auto classification = textFeatures(provenance.classification_prompts, job);
    auto segmentation = textFeatures(provenance.segmentation_prompts, job);
    context_ = std::make_shared<const InspectionContext>(
        InspectionContext{loaded, std::move(classification), std::move(segmentation), bank, std::move(references),
                          std::move(provenance)});
    context_key_ = std::move(key);
    return context_;
}

InspectedPicturePtr Engine::inspect(const std::filesystem::path& file, const InspectionSetup& setup, const Job& job,
                                    const Coarse& on_coarse) {
    const auto shared = context(setup, job);
    const auto& settings = shared->provenance.settings;
    Stopwatch watch;
    Timings timings;
    job.report(Stage::load_image, 0, 0);
    const auto image = pictures_->load(file, {settings.bit_depth});
    timings.emplace_back("load_image", watch.lap());

    const auto request = required_features(settings);
    const auto compare = [&](const ImageFeatures& features, const Settings& used, bool complete) {
        auto inspection =
            fade::inspect(features, shared->classification, shared->segmentation, shared->bank, used, job);
        return std::make_shared<const InspectedPicture>(
            InspectedPicture{image, features, std::move(inspection), shared, timings, complete});
    };
    const auto coarse = [&](const ImageFeatures& so_far) {
        if (!on_coarse || so_far.scales().size() == request.scales.size()) return;
        if (const auto used = restricted(settings, so_far.scales())) on_coarse(compare(so_far, *used, false));
    };
    std::optional<ImageFeatures> found;
    for (const auto& made : requests_)
        if (!found && covers(made, request)) found = keptFeatures(image->sha256, made);
    if (!found) found = features(file, image->sha256, request, job, coarse);
    timings.emplace_back("encode_image", watch.lap());
    auto result = compare(*found, settings, true);
    auto timed = std::make_shared<InspectedPicture>(*result);
    timed->timings.emplace_back("match", watch.lap());
    return timed;
}

std::vector<double> Engine::audit(const InspectionSetup& setup, const Job& job) {
    if (setup.references.size() < 2)
        throw Error(ErrorCode::invalid_argument, "To compare references with each other, at least two are needed.");
    const auto shared = context(setup, job);
    const auto& settings = shared->provenance.settings;
    const auto all = referenceFeatures(shared->references, required_features(settings), job);
    std::vector<double> scores;
    for (std::size_t i = 0; i < all.size(); ++i) {
        job.report(Stage::match, i, all.size());
        auto others = all;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        scores.push_back(
            fade::inspect(all[i], shared->classification, shared->segmentation, MemoryBank(others), settings, job)
                .vision_score);
    }
    return scores;
}

}  // namespace fade::ui
