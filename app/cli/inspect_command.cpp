// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_command.h"

#include "fade/detect.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/report.h"
#include "fade/threads.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <iomanip>
#include <set>
#include <sstream>

#include "cli/cache.h"
#include "cli/chosen_model.h"
#include "cli/messages.h"
#include "cli/output_names.h"
#include "cli/progress_bar.h"
#include "cli/reading_notes.h"

namespace fade::cli {

namespace {

class Stopwatch {
public:
    /// Seconds since the last call, or since it was made.
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        const double seconds = std::chrono::duration<double>(now - last_).count();
        last_ = now;
        return seconds;
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

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
        progress_.start(queries_.size());
        auto next = load_in_background(0);
        for (std::size_t i = 0; i < queries_.size(); ++i) {
            auto current = std::move(next);
            next = load_in_background(i + 1);
            inspect_one(i, current);
        }
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
        const auto source = chosen_model(options_.model, context_);
        const auto skip = [this](const std::string& sentence) {
            ++skipped_folders_;
            say(context_.err, sentence);
        };
        FolderSkipped pass_link;
        if (!options_.quiet) pass_link = [this](const std::string& sentence) { say(context_.err, sentence); };
        refuse_inside(options_.images, options_.output);
        refuse_inside(options_.references, options_.output);
        queries_ = outside_folder(find_images(options_.images, skip, context_.stop, pass_link), options_.output);
        stems_ = output_stems(queries_);
        std::vector<FoundImage> references;
        if (!options_.references.empty())
            references =
                outside_folder(find_images(options_.references, {}, context_.stop, pass_link), options_.output);
        provenance_.object = options_.object;
        provenance_.classification_prompts =
            make_prompts(load_ensembles(options_.prompts.classification, options_.prompts.wrapper), options_.object);
        provenance_.segmentation_prompts =
            make_prompts(load_ensembles(options_.prompts.segmentation, options_.prompts.wrapper), object_agnostic_name);
        make_writable_folder(options_.output);
        report_.make_folders();

        model_ = ClipModel::load(source, job([this](const Progress& progress) {
                                     if (progress.total > 0 && progress.done == 0) progress_.start(progress.total);
                                     progress_.update(progress.done, 0, "loading the model");
                                 }));
        provenance_.model = model_->info();
        provenance_.settings = resolve_settings(options_.settings, model_->info(),
                                                references.empty() ? VisionCase::zero_shot : VisionCase::few_shot);
        if (!options_.no_cache) cache_ = open_cache(user_cache_folder(), default_cache_limit, context_.err, progress_);
        encode_prompts();
        encode_references(references);
    }

    void encode_prompts() {
        const auto encode = [&](const Prompts& prompts) {
            return compute_text_features(*model_, prompts, cache_.get(), job([this](const Progress& progress) {
                if (progress.done == 0) progress_.start(progress.total);
                progress_.update(progress.done, 0, "encoding prompts");
            }));
        };
        classification_ = encode(provenance_.classification_prompts);
        segmentation_ = encode(provenance_.segmentation_prompts);
    }

    /// A reference that cannot be read stops the run: a verdict without it would be another verdict.
    void encode_references(const std::vector<FoundImage>& references) {
        std::vector<ImageFeatures> features;
        progress_.start(references.size());
        for (const auto& reference : references) {
            const auto sha256 = sha256_of_file(reference.file);
            features.push_back(cached_image_features(
                *model_, reference.file, sha256, required_features(provenance_.settings, true), cache_.get(),
                encoding_job(features.size(), "reference " + display_path(reference.relative))));
            provenance_.references.push_back({display_path(reference.file), sha256});
            notes_.tell(load_image(reference.file, {provenance_.settings.bit_depth}), provenance_);
            reference_hashes_.insert(sha256);
        }
        bank_ = MemoryBank(features);
    }

    /// Shows the progress of one picture, after `done` others.
    Job encoding_job(std::size_t done, const std::string& what) {
        return job([this, done, what](const Progress& progress) {
            const double fraction = static_cast<double>(progress.done) / static_cast<double>(progress.total);
            progress_.update(done, fraction, what);
        });
    }

    /// A picture, and the seconds that reading it took.
    struct Loaded {
        Image image;
        double seconds;
    };

    /// Reads and decodes a picture while another one is being inspected.
    [[nodiscard]] std::future<Loaded> load_in_background(std::size_t index) const {
        if (index >= queries_.size()) return {};
        return std::async(std::launch::async, [file = queries_[index].file, bits = provenance_.settings.bit_depth] {
            Stopwatch watch;
            auto image = load_image(file, {bits});
            return Loaded{std::move(image), watch.lap()};
        });
    }

    void inspect_one(std::size_t index, std::future<Loaded>& picture) {
        const auto& query = queries_[index];
        // An earlier run's result must not pass for this one's, whatever happens now.
        std::error_code ignored;
        std::filesystem::remove(result_file(index, ".json"), ignored);
        try {
            Timings timings;
            const auto [image, seconds] = picture.get();
            Stopwatch watch;
            timings.emplace_back("load_image", seconds);
            const auto features =
                compute_features(*model_, image, required_features(provenance_.settings, bank_.shots() > 0),
                                 encoding_job(index, display_path(query.relative)));
            timings.emplace_back("encode_image", watch.lap());
            const auto result =
                fade::inspect(features, *classification_, *segmentation_, bank_, provenance_.settings, job({}));
            timings.emplace_back("match", watch.lap());
            write_files(index, image, result, timings);
            done_.push_back(index);
            print_result(query, image, result, timings);
            report_.add(image, result, provenance_, timings);
        } catch (const Error& error) {
            // A folder that takes no more files fails every further picture, and a defect should be seen at once. A
            // name that the folder does not take is this picture's alone.
            if (error.code() == ErrorCode::write_failed || error.code() == ErrorCode::internal) throw;
            model_->check_files();  // without a model nothing more can be said of any picture
            ++failures_;
            report_.add_failure(query.file, error.what());
            progress_.clear();
            say(context_.err, error.what());
        }
    }

    [[nodiscard]] std::filesystem::path result_file(std::size_t index, const std::string& ending) const {
        return (options_.output / stems_[index]).string() + ending;
    }

    void write_files(std::size_t index, const Image& image, const Inspection& result, const Timings& timings) {
        const auto file = [&](const std::string& ending) { return result_file(index, ending); };
        const auto folder = file("").parent_path();
        // What was written before is gone with it.
        std::error_code unknown;
        if (!std::filesystem::is_directory(options_.output, unknown)) fail_as_removed();
        if (swept_.insert(folder).second) make_writable_folder(folder);

        write_png(file(".overlay.png"), render_overlay(image, result.fused, options_.overlay_opacity));
        const auto write_map = [&](const std::string& name, const cv::Mat& map) {
            write_float_tiff(file("." + name + ".tiff"), resize_map(map, map_size(image, result)));
        };
        if (options_.maps != MapFiles::none) {
            write_map("fused", result.fused);
            write_map("language", result.language);
            write_map("vision", result.vision);
        }
        if (options_.maps == MapFiles::all) {
            for (const auto& maps : result.scales) {
                write_map("language-" + std::to_string(maps.scale), maps.language);
                write_map("vision-" + std::to_string(maps.scale), maps.vision);
            }
        }
        // Last, so that a result's JSON is there only if its pictures are.
        write_file_atomically(file(".json"), to_json(result, image, provenance_, timings) + "\n");
    }

    [[nodiscard]] cv::Size map_size(const Image& image, const Inspection& result) const {
        if (options_.map_size.empty()) return result.fused.size();
        if (options_.map_size == "image") return image.pixels.size();
        const int side = std::stoi(options_.map_size);
        return {side, side};
    }

    [[noreturn]] void fail_as_removed() const {
        throw Error(ErrorCode::write_failed, display_path(options_.output) +
                                                 ": results that were written are not there any more; somebody removed "
                                                 "them, or the folder, during the work.");
    }

    /// All that is said to be done is there.
    void check_results() const {
        for (const auto index : done_) {
            std::error_code unknown;
            if (!std::filesystem::exists(result_file(index, ".json"), unknown)) fail_as_removed();
        }
    }

    void print_heading() {
        progress_.clear();
        if (options_.quiet || options_.json) return;
        const auto shots = bank_.shots();
        context_.out << provenance_.model.config.name << ", "
                     << (shots == 0 ? std::string("zero-shot (no references)")
                                    : std::to_string(shots) + (shots == 1 ? " reference" : " references"))
                     << ", " << queries_.size() << (queries_.size() == 1 ? " picture" : " pictures") << ", results in "
                     << display_path(options_.output) << "\n";
        if (const auto& notice = provenance_.model.notice; !notice.empty()) context_.out << notice << "\n";
        context_.out << "  score  language    vision   seconds  picture\n" << std::flush;
    }

    void print_result(const FoundImage& query, const Image& image, const Inspection& result, const Timings& timings) {
        progress_.clear();
        notes_.tell(image, provenance_);
        if (reference_hashes_.contains(image.sha256) && !options_.quiet)
            say(context_.err, display_path(query.file) + ": is also a reference, so its vision map is empty.");
        if (options_.json) {
            context_.out << to_json(result, image, provenance_, timings, -1) << std::endl;
        } else if (!options_.quiet) {
            double seconds = 0;
            for (const auto& [stage, time] : timings) seconds += time;
            std::ostringstream row;
            row << std::fixed << std::setprecision(3) << std::setw(7) << result.image_score << std::setw(10)
                << result.language_score << std::setw(10) << result.vision_score << std::setprecision(1)
                << std::setw(10) << seconds << "  " << display_path(query.file);
            context_.out << row.str() << std::endl;
        }
        if (!context_.out) throw Error(ErrorCode::write_failed, "Standard output cannot be written to.");
    }

    [[nodiscard]] Job job(std::function<void(const Progress&)> on_progress) const {
        return {context_.stop, std::move(on_progress)};
    }

    const InspectOptions& options_;
    const Context& context_;
    ProgressBar progress_;
    ReadingNotes notes_;
    std::vector<FoundImage> queries_;
    std::vector<std::filesystem::path> stems_;
    std::shared_ptr<const ClipModel> model_;
    std::unique_ptr<DiskCache> cache_;  ///< null if nothing is to be kept
    Provenance provenance_;
    std::optional<TextFeatures> classification_;
    std::optional<TextFeatures> segmentation_;
    MemoryBank bank_;
    std::set<std::string> reference_hashes_;
    std::set<std::filesystem::path> swept_;  ///< folders of results that are made and free of leftovers
    std::vector<std::size_t> done_;          ///< pictures whose results are written
    RunReport report_;
    std::size_t failures_ = 0;
    std::size_t skipped_folders_ = 0;
};

}  // namespace

int inspect(const InspectOptions& options, const Context& context) {
    return Run(options, context).execute();
}

}  // namespace fade::cli
