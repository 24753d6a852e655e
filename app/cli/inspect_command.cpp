// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_command.h"

#include "fade/files.h"
#include "fade/inspector.h"
#include "fade/reference_fit.h"
#include "fade/reference_variants.h"
#include "fade/report.h"
#include "fade/threads.h"

#include <algorithm>
#include <future>
#include <iomanip>
#include <set>
#include <sstream>

#include "cli/cache.h"
#include "cli/messages.h"
#include "cli/output_names.h"
#include "cli/progress_bar.h"
#include "cli/reading_notes.h"

namespace fade::cli {

namespace {

/// One run of `fade inspect`: what all pictures share, and the loop over them.
class Run {
public:
    Run(const InspectOptions& options, const Context& context)
        : options_(options),
          context_(context),
          progress_(context.err, context.interactive && !options.quiet),
          notes_(options.quiet ? nullptr : &context.err),
          report_(options.report, options.overlay_opacity),
          annotations_(options.annotations, options.output) {}

    int execute() {
        prepare();
        print_heading();
        print_doubts();
        progress_.start(queries_.size());
        auto next = load_in_background(0);
        for (std::size_t i = 0; i < queries_.size(); ++i) {
            auto current = std::move(next);
            next = load_in_background(i + 1);
            inspect_one(i, current);
        }
        annotations_.finish();
        report_.write(job({}));
        progress_.clear();
        check_results();
        if (failures_ > 0)
            say(context_.err, std::to_string(failures_) + " of " + std::to_string(queries_.size()) +
                                  " pictures could not be inspected.");
        return failures_ > 0 || skipped_folders_ > 0 ? some_failed : all_done;
    }

private:
    void prepare() {
        set_thread_count(options_.threads);
        auto chosen = chosen_recipe(options_.recipe, context_);
        auto& recipe = chosen.recipe;
        report_.set_rules(recipe);
        const auto skip = [this](const Message& left_out) {
            ++skipped_folders_;
            say(context_.err, left_out.english());
        };
        FolderSkipped pass_link;
        if (!options_.quiet) pass_link = [this](const Message& left_out) { say(context_.err, left_out.english()); };
        refuse_inside(options_.images, options_.output);
        refuse_inside(options_.recipe.references, options_.output);
        refuse_inside(recipe.references, options_.output);
        if (recipe.mask) refuse_inside({recipe.mask->file}, options_.output);
        queries_ =
            queries_of(outside_folder(find_images(options_.images, skip, context_.stop, pass_link), options_.output),
                       options_.pages);
        stems_ = output_stems(queries_);
        annotations_.refuse_clashes(stems_);
        if (!options_.recipe.references.empty())
            for (auto& found : outside_folder(find_images(options_.recipe.references, {}, context_.stop, pass_link),
                                              options_.output)) {
                recipe.references.push_back(std::move(found.file));
                reference_names_.push_back(display_path(found.relative));
            }
        for (std::size_t i = reference_names_.size(); i < recipe.references.size(); ++i)
            reference_names_.push_back(display_path(recipe.references[i].filename()));
        // What is wrong with these is said before anything is made, and before a model is loaded.
        (void)classification_prompts(recipe.prompts, recipe.object);
        (void)segmentation_prompts(recipe.prompts);
        if (recipe.mask) (void)load_roi_mask(*recipe.mask);
        if (options_.batch && !recipe.references.empty())
            throw Error(ErrorCode::invalid_argument,
                        Text::en("Pictures are judged by references or by each other, not by both."));
        refuse_to_replace_inputs(recipe);
        make_writable_folder(options_.output);
        report_.make_folders();

        Inspector::Options options;
        if (!options_.no_cache)
            options.cache = open_cache(user_cache_folder(), default_cache_limit, context_.err, progress_);
        options.on_reference = [this](const Image& image, const Provenance& provenance) {
            notes_.tell(image, provenance);
        };
        inspector_ = std::make_unique<Inspector>(std::move(options));
        complete(chosen, options_.recipe, *inspector_,
                 options_.batch ? Regime::batch : regime_of(recipe.references.size()), context_, preparing());
        prepared_ = options_.batch ? inspector_->prepare_batch(recipe, sources(), preparing())
                                   : inspector_->prepare(recipe, preparing());
        annotations_.remove_former();
        provenance_ = &prepared_->provenance;
    }

    /// A report in the place of what is inspected, or is inspected with, would be the end of it.
    void refuse_to_replace_inputs(const Recipe& recipe) const {
        std::vector<std::filesystem::path> inputs = recipe.references;
        for (const auto& query : queries_) inputs.push_back(query.file.file);
        if (!options_.recipe.file.empty()) inputs.push_back(options_.recipe.file);
        if (recipe.mask) inputs.push_back(recipe.mask->file);
        for (const auto& output : {options_.report.html, options_.report.table})
            for (const auto& input : inputs) {
                std::error_code unknown;
                if (!output.empty() && std::filesystem::equivalent(output, input, unknown))
                    throw Error(ErrorCode::invalid_argument, display_path(output),
                                Text::english_only("is an input of this run; the report needs another name."));
            }
    }

    /// Shows how far the preparation is.
    Job preparing() {
        return job([this](const Progress& progress) {
            switch (progress.stage) {
                case Stage::load_model:
                    return show(progress, "loading the model");
                case Stage::encode_prompts:
                    return show(progress, "encoding prompts");
                case Stage::references:
                    return begin_step(progress, "reference " + reference_names_.at(progress.done));
                case Stage::match:
                    return begin_step(progress, "comparing the pictures");
                case Stage::encode_image:
                    return progress_.update(step_, fraction_of(progress), step_name_);
                default:
                    return;
            }
        });
    }

    /// One that `encode_image` is a part of.
    void begin_step(const Progress& progress, std::string name) {
        step_ = progress.done;
        step_name_ = std::move(name);
        show(progress, step_name_);
    }

    [[nodiscard]] PictureSources sources() const {
        PictureSources sources;
        for (const auto& query : queries_) sources.push_back(query.source);
        return sources;
    }

    void show(const Progress& progress, const std::string& what) {
        if (progress.total > 0 && progress.done == 0) progress_.start(progress.total);
        progress_.update(progress.done, 0, what);
    }

    static double fraction_of(const Progress& progress) {
        return static_cast<double>(progress.done) / static_cast<double>(progress.total);
    }

    /// Shows the progress of one picture, after `done` others.
    Job encoding_job(std::size_t done, const std::string& what) {
        return job([this, done, what](const Progress& progress) {
            if (progress.stage == Stage::encode_image) progress_.update(done, fraction_of(progress), what);
        });
    }

    /// Reads and decodes a picture while another one is being inspected.
    [[nodiscard]] std::future<LoadedPicture> load_in_background(std::size_t index) const {
        if (index >= queries_.size()) return {};
        return std::async(std::launch::async,
                          [source = queries_[index].source, bits = provenance_->settings.bit_depth] {
                              return load_timed([&] { return load_picture(*source, {bits}); });
                          });
    }

    void inspect_one(std::size_t index, std::future<LoadedPicture>& picture) {
        const auto& query = queries_[index];
        // An earlier run's result must not pass for this one's, whatever happens now.
        std::error_code ignored;
        std::filesystem::remove(result_file(index, ".json"), ignored);
        try {
            const auto inspected =
                inspector_->inspect(prepared_, picture.get(), encoding_job(index, display_name(query.shown)));
            write_files(index, *inspected);
            done_.push_back(index);
            print_result(query, *inspected);
            report_.add(*inspected, query.source);
        } catch (const Error& error) {
            // A folder that takes no more files fails every further picture, and a defect should be seen at once. A
            // name that the folder does not take is this picture's alone.
            if (error.code() == ErrorCode::write_failed || error.code() == ErrorCode::internal) throw;
            prepared_->model->check_files();  // without a model nothing more can be said of any picture
            ++failures_;
            report_.add_failure(query.source, error.what());
            progress_.clear();
            say(context_.err, error.what());
        }
    }

    [[nodiscard]] std::filesystem::path result_file(std::size_t index, const std::string& ending) const {
        return (options_.output / stems_[index]).string() + ending;
    }

    void write_files(std::size_t index, const InspectedPicture& inspected) {
        const auto& image = *inspected.image;
        const auto& result = inspected.inspection;
        const auto file = [&](const std::string& ending) { return result_file(index, ending); };
        const auto folder = file("").parent_path();
        // What was written before is gone with it.
        std::error_code unknown;
        if (!std::filesystem::is_directory(options_.output, unknown)) fail_as_removed();
        if (swept_.insert(folder).second) make_writable_folder(folder);

        write_png(file(".overlay.png"), render_overlay(image, result.fused, options_.overlay_opacity, result.cells));
        const auto write_map = [&](const std::string& name, const cv::Mat& map, const cv::Mat& cells) {
            write_float_tiff(file("." + name + ".tiff"), resize_map(map, map_size(image, result), cells));
        };
        if (options_.maps != MapFiles::none) {
            write_map("fused", result.fused, result.cells);
            write_map("language", result.language, result.cells);
            write_map("vision", result.vision, result.cells);
        }
        if (options_.maps == MapFiles::all) {
            for (const auto& maps : result.views) {
                write_map("language-" + name_of(maps.view), maps.language, maps.cells);
                write_map("vision-" + name_of(maps.view), maps.vision, maps.cells);
            }
        }
        annotations_.write(file(""), reported(inspected, {}, queries_[index].source), report_.criteria());
        // Last, so that a result's JSON is there only if its pictures are.
        write_file_atomically(file(".json"),
                              to_json(result, image, *provenance_, inspected.timings, report_.criteria()) + "\n");
    }

    [[nodiscard]] cv::Size map_size(const Image& image, const Inspection& result) const {
        if (options_.map_size.empty()) return result.fused.size();
        if (options_.map_size == "image") return image.pixels.size();
        const int side = std::stoi(options_.map_size);
        return {side, side};
    }

    [[noreturn]] void fail_as_removed() const {
        throw Error(ErrorCode::write_failed, display_path(options_.output),
                    Text::english_only("results that were written are not there any more; somebody removed them, or "
                                       "the folder, during the work."));
    }

    /// All that is said to be done is there.
    void check_results() const {
        for (const auto index : done_) {
            std::error_code unknown;
            if (!std::filesystem::exists(result_file(index, ".json"), unknown)) fail_as_removed();
        }
    }

    [[nodiscard]] std::string variants_text() const {
        const auto variants = reference_variants(provenance_->settings.references).size();
        return variants == 1 ? std::string() : " in " + std::to_string(variants) + " variants";
    }

    void print_heading() {
        progress_.clear();
        if (options_.quiet || options_.json) return;
        const auto shots = prepared_->bank.shots();
        context_.out << provenance_->model.config.name << ", "
                     << (provenance_->batch
                             ? "batch: each is compared with " + std::to_string(provenance_->batch->others) +
                                   (provenance_->batch->others == 1 ? " other" : " others")
                         : shots == 0
                             ? std::string("zero-shot (no references)")
                             : std::to_string(shots) + (shots == 1 ? " reference" : " references") + variants_text())
                     << ", " << queries_.size() << (queries_.size() == 1 ? " picture" : " pictures") << ", results in "
                     << display_path(options_.output) << "\n";
        if (const auto& notice = provenance_->model.notice; !notice.empty()) context_.out << notice << "\n";
        if (const auto fact = mask_fact(*provenance_))
            context_.out << fact->name << ": " << fact->value << " (" << provenance_->mask->file.file << ")\n";
        context_.out << "  score  language    vision   seconds  picture\n" << std::flush;
    }

    /// What makes the verdicts of a batch doubtful.
    void print_doubts() {
        if (!provenance_->batch || options_.quiet) return;
        for (const auto doubt : doubts_of(*provenance_->batch))
            say(context_.err, message_of(doubt, *provenance_->batch).english());
    }

    void print_result(const Query& query, const InspectedPicture& inspected) {
        const auto& result = inspected.inspection;
        progress_.clear();
        notes_.tell(*inspected.image, *provenance_);
        if (is_also_reference(inspected) && !options_.quiet)
            say(context_.err,
                display_name(query.source->name()) + ": is also a reference, so its vision map is empty.");
        if (is_misfit(result) && !options_.quiet)
            say(context_.err, display_name(query.source->name()) + ": " + misfit_message().english());
        if (options_.json) {
            context_.out << to_json(result, *inspected.image, *provenance_, inspected.timings, report_.criteria(), -1)
                         << std::endl;
        } else if (!options_.quiet) {
            double seconds = 0;
            for (const auto& [stage, time] : inspected.timings) seconds += time;
            std::ostringstream row;
            row << std::fixed << std::setprecision(3) << std::setw(7) << result.image_score << std::setw(10)
                << result.language_score << std::setw(10) << result.vision_score << std::setprecision(1)
                << std::setw(10) << seconds << "  " << display_name(query.source->name());
            context_.out << row.str() << std::endl;
        }
        if (!context_.out)
            throw Error(ErrorCode::write_failed, Text::english_only("Standard output cannot be written to."));
    }

    [[nodiscard]] Job job(std::function<void(const Progress&)> on_progress) const {
        return {context_.stop, std::move(on_progress)};
    }

    const InspectOptions& options_;
    const Context& context_;
    ProgressBar progress_;
    ReadingNotes notes_;
    std::vector<Query> queries_;
    std::vector<std::filesystem::path> stems_;
    std::vector<std::string> reference_names_;
    std::size_t step_ = 0;  ///< a reference, or pictures of the batch
    std::string step_name_;
    std::unique_ptr<Inspector> inspector_;
    std::shared_ptr<const InspectionContext> prepared_;
    const Provenance* provenance_ = nullptr;  ///< of `prepared_`
    std::set<std::filesystem::path> swept_;   ///< folders of results that are made and free of leftovers
    std::vector<std::size_t> done_;           ///< pictures whose results are written
    RunReport report_;
    AnnotationFiles annotations_;
    std::size_t failures_ = 0;
    std::size_t skipped_folders_ = 0;
};

}  // namespace

int inspect(const InspectOptions& options, const Context& context) {
    return Run(options, context).execute();
}

}  // namespace fade::cli
