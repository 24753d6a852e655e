// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evaluate_command.h"

#include "fade/evaluation_report.h"
#include "fade/files.h"
#include "fade/threads.h"

#include <chrono>
#include <memory>
#include <system_error>

#include "cli/cache.h"
#include "cli/chosen_model.h"
#include "cli/messages.h"
#include "cli/progress_bar.h"
#include "cli/reading_notes.h"

namespace fade::cli {

namespace {

constexpr double bytes_per_gb = 1e9;

void say(const Context& context, ProgressBar& progress, const std::string& sentence) {
    progress.clear();
    cli::say(context.err, sentence);
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Results as files and as a table.
template <typename Options>
int deliver(const Evaluation& evaluation, const Options& options, const Context& context, ProgressBar& progress) {
    const auto& output = options.output;
    // evaluation.json is there only if the others are, and belong to it.
    std::error_code ignored;
    std::filesystem::remove(output / "evaluation.json", ignored);
    write_file_atomically(output / "evaluation.csv", evaluation_csv(evaluation, options.csv));
    write_file_atomically(output / "evaluation.html", evaluation_html(evaluation));
    write_file_atomically(output / "evaluation.json", evaluation_json(evaluation));
    for (const auto& problem : evaluation.problems) say(context, progress, problem);
    progress.clear();
    if (!options.quiet)
        context.out << evaluation_text(evaluation)
                    << "In percent. Curves, pictures and details: " << display_path(output / "evaluation.html")
                    << std::endl;
    std::size_t pictures = 0;
    for (const auto& dataset_class : evaluation.request.dataset.classes) pictures += dataset_class.test.size();
    if (evaluation.unreadable > 0)
        say(context, progress,
            std::to_string(evaluation.unreadable) + " of " + std::to_string(pictures) +
                " test pictures could not be read or aligned, and are left out.");
    if (evaluation.unmeasured > 0)
        say(context, progress,
            "Runs that could not be measured (of a class, a number of shots and a seed): " +
                std::to_string(evaluation.unmeasured) + ".");
    return evaluation.unreadable + evaluation.unmeasured == 0 ? all_done : some_failed;
}

/// All but the settings, which depend on the model.
EvaluationRequest make_request(const EvaluateOptions& options) {
    EvaluationRequest request;
    request.dataset = find_dataset(options.dataset, options.layout, options.classes);
    request.shots = options.shots;
    request.seeds = options.seeds;
    request.ablations = options.ablations;
    const auto prompts = chosen_prompts(options.prompts);
    request.classification_prompts =
        load_ensembles(prompts.classification, published_classification_prompts(), prompts.wrapper);
    request.segmentation_prompts =
        load_ensembles(prompts.segmentation, published_segmentation_prompts(), prompts.wrapper);
    request.object = options.object;
    request.map_side = options.map_side;
    request.float_maps = options.float_maps;
    return request;
}

}  // namespace

int evaluate(const EvaluateOptions& options, const Context& context) {
    const auto begin = std::chrono::steady_clock::now();
    set_thread_count(options.threads);
    ProgressBar progress(context.err, context.interactive && !options.quiet);
    const auto source = chosen_model(options.model, context);
    auto request = make_request(options);
    make_writable_folder(options.output);
    const auto model = ClipModel::load(source, Job{context.stop, {}});
    std::shared_ptr<const DinoModel> vision;
    if (!options.vision_model.empty())
        vision =
            DinoModel::load({.path = chosen_vision_model(options.vision_model, context), .compute = source.compute},
                            Job{context.stop, {}});
    request.settings = resolve_settings(options.settings, model->info(), {}, regimes);
    std::unique_ptr<DiskCache> cache;
    if (!options.no_cache)
        cache = open_cache(options.cache.value_or(user_cache_folder()),
                           static_cast<std::uintmax_t>(options.cache_limit_gb * bytes_per_gb), context.err, progress);
    const Job job{context.stop, [&](const Progress& step) {
                      if (step.done == 0) progress.start(step.total);
                      progress.update(step.done, 0, "evaluating");
                  }};
    ReadingNotes notes(options.quiet ? nullptr : &context.err);
    Provenance provenance;
    provenance.model = model->info();
    provenance.settings = request.settings;
    const auto tell = [&](const Image& image) {
        progress.clear();
        notes.tell(image, provenance);
    };
    if (options.shard) {
        evaluate_shard(
            *model, request, *options.shard, options.output, cache.get(), job,
            [&](const Message& problem) { say(context, progress, problem.english()); }, tell, vision.get());
        progress.clear();
        if (!options.quiet)
            context.out << "Part " << options.shard->index << " of " << options.shard->count << " is complete in "
                        << display_path(options.output) << std::endl;
        return all_done;
    }
    auto evaluation = fade::evaluate(*model, request, cache.get(), job, tell, vision.get());
    evaluation.seconds = seconds_since(begin);
    return deliver(evaluation, options, context, progress);
}

int merge_evaluation(const MergeOptions& options, const Context& context) {
    const auto begin = std::chrono::steady_clock::now();
    set_thread_count(options.threads);
    ProgressBar progress(context.err, context.interactive && !options.quiet);
    make_writable_folder(options.output);
    const auto computing = shard_seconds(options.shards);
    auto evaluation = merge_shards(options.shards, options.dataset, Job{context.stop, {}});
    evaluation.seconds = computing + seconds_since(begin);
    return deliver(evaluation, options, context, progress);
}

}  // namespace fade::cli
