// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_command.h"

#include "fade/files.h"
#include "fade/inspector.h"
#include "fade/reference_fit.h"
#include "fade/reference_variants.h"
#include "fade/report.h"
#include "fade/threads.h"

#include <future>
#include <iomanip>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>

#include "cli/cache.h"
#include "cli/messages.h"
#include "cli/output_names.h"
#include "cli/progress_bar.h"
#include "cli/reading_notes.h"
#include "cli/result_files.h"
#include "cli/work_beside.h"

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
          report_(options.report, options.overlay_opacity) {}

    int execute() {
        prepare();
        print_heading();
        print_doubts();
        progress_.start(queries_.size());
        inspect_all();
        files_->finish();
        report_.write(job({}));
        progress_.clear();
        files_->check();
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
        files_ = std::make_unique<ResultFiles>(options_, output_stems(queries_));
        files_->refuse_clashes();
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
        files_->remove_former_annotations();
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
                    return begin_step(progress,
                                      reference_names_.empty() ? "comparing the pictures" : "comparing the references");
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

    /// Three pictures at a time: one is read and resized, one is in the towers, and one is compared and written.
    void inspect_all() {
        WorkBeside reading(2, context_.stop);
        WorkBeside writing(1, context_.stop);
        try {
            auto next = load_beside(reading, 0);
            for (std::size_t i = 0; i < queries_.size(); ++i) {
                auto following = i + 1 < queries_.size() ? load_beside(reading, i + 1) : std::future<LoadedPicture>();
                auto current = std::exchange(next, std::move(following));
                encode_one(i, current, writing);
            }
        } catch (const Cancelled&) {
            throw;
        } catch (...) {
            writing.finish();  // what was encoded before it is whole
            throw;
        }
        writing.finish();
    }

    [[nodiscard]] std::future<LoadedPicture> load_beside(WorkBeside& reading, std::size_t index) const {
        auto load = std::make_shared<std::packaged_task<LoadedPicture()>>(
            [source = queries_[index].source, context = prepared_] { return load_ahead(*context, *source); });
        auto loaded = load->get_future();
        reading.add([load] { (*load)(); });
        return loaded;
    }

    void encode_one(std::size_t index, std::future<LoadedPicture>& picture, WorkBeside& writing) {
        files_->remove_former(index);
        std::optional<EncodedPicture> encoded;
        std::optional<Error> failure;
        try {
            encoded =
                inspector_->encode(prepared_, picture.get(), encoding_job(index, display_name(queries_[index].shown)));
        } catch (const Error& error) {
            failure = error;
        }
        writing.add([this, index, encoded = std::move(encoded), failure = std::move(failure)] {
            if (failure)
                count_failure(index, *failure);
            else
                finish_one(index, *encoded);
        });
    }

    // What follows runs beside the towers, one picture after the other.

    void finish_one(std::size_t index, const EncodedPicture& encoded) {
        try {
            const auto inspected = compare(encoded, job({}));
            prepared_->check_files();  // a model that is gone by now has no results
            files_->write(index, *inspected, queries_[index].source, report_.criteria());
            print_result(queries_[index], *inspected);
            report_.add(*inspected, queries_[index].source);
        } catch (const Error& error) {
            count_failure(index, error);
        }
    }

    void count_failure(std::size_t index, const Error& error) {
        // A folder that takes no more files fails every further picture, and a defect should be seen at once. A
        // name that the folder does not take is this picture's alone.
        if (error.code() == ErrorCode::write_failed || error.code() == ErrorCode::internal) throw error;
        prepared_->check_files();  // without a model nothing more can be said of any picture
        ++failures_;
        report_.add_failure(queries_[index].source, error.what());
        const ProgressBar::Away away(progress_);
        say(context_.err, error.what());
    }

    /// How references are compared with besides as they are, where they are, and anywhere.
    [[nodiscard]] std::string reference_text() const {
        const auto& settings = provenance_->settings.references;
        const auto variants = reference_variants(settings).size();
        return (variants == 1 ? std::string() : " in " + std::to_string(variants) + " variants") +
               (settings.bank == ReferenceBank::subspace ? " as a subspace" : "") +
               (settings.layers.empty() ? "" : " by layers") +
               (settings.position_radius > 0 ? " near the same place" : "") +
               (settings.aligned != Alignment::none ? " aligned with the first" : "") + own_or_less_text();
    }

    [[nodiscard]] std::string own_or_less_text() const {
        const bool takes_off = provenance_->settings.references.baseline == ReferenceBaseline::place;
        switch (provenance_->settings.references.match) {
            case ReferenceMatch::best:
                return ", for each picture the best of them";
            case ReferenceMatch::name:
                return ", for each picture the one of its name";
            case ReferenceMatch::all:
                break;
        }
        return takes_off && provenance_->references.size() > 1 ? " less what they have of each other" : "";
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
                             : std::to_string(shots) + (shots == 1 ? " reference" : " references") + reference_text())
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
        const ProgressBar::Away away(progress_);
        notes_.tell(*inspected.image, *provenance_);
        if (is_also_reference(inspected) && !options_.quiet)
            say(context_.err,
                display_name(query.source->name()) + ": is also a reference, so its vision map is empty.");
        if (const auto note = uncovered_note(inspected.image->alignment); !note.empty() && !options_.quiet)
            say(context_.err, display_name(query.source->name()) + ": " + note);
        if (is_misfit(result) && !options_.quiet)
            say(context_.err, display_name(query.source->name()) + ": " + misfit_message().english());
        if (options_.json) {
            context_.out << to_json(result, *inspected.image, *provenance_, inspected.timings, report_.criteria(), -1)
                         << std::endl;
        } else if (!options_.quiet) {
            double seconds = 0;
            for (const auto& [stage, time] : inspected.timings) seconds += time;
            std::ostringstream row;
            row << std::fixed << std::setprecision(3) << std::setw(7) << result.image_score << std::setw(10);
            if (result.language_score)
                row << *result.language_score;
            else
                row << "-";
            row << std::setw(10) << result.vision_score << std::setprecision(1) << std::setw(10) << seconds << "  "
                << display_name(query.source->name());
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
    std::unique_ptr<ResultFiles> files_;
    std::vector<std::string> reference_names_;
    std::size_t step_ = 0;  ///< a reference, or pictures of the batch
    std::string step_name_;
    std::unique_ptr<Inspector> inspector_;
    std::shared_ptr<const InspectionContext> prepared_;
    const Provenance* provenance_ = nullptr;  ///< of `prepared_`
    RunReport report_;
    std::size_t failures_ = 0;
    std::size_t skipped_folders_ = 0;
};

}  // namespace

int inspect(const InspectOptions& options, const Context& context) {
    return Run(options, context).execute();
}

}  // namespace fade::cli
