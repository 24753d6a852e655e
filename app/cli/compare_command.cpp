// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/compare_command.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/selection.h"
#include "fade/threads.h"
#include "fade/ways.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <optional>
#include <sstream>
#include <utility>

#include "cli/known_parts.h"
#include "cli/messages.h"
#include "cli/option_checks.h"
#include "cli/percent_text.h"
#include "cli/prepared_run.h"
#include "cli/recipe_command.h"

namespace fade::cli {

namespace {

using Json = nlohmann::ordered_json;

/// A picture that was scored in every way.
struct ScoredPart {
    std::string file;
    std::optional<bool> bad;     ///< empty: nothing is known of it
    std::vector<double> scores;  ///< in the order of the ways
};

std::string number_text(double value, int digits) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(digits) << value;
    return text.str();
}

std::string comparison_text(const Way& way) {
    std::string text = way.batch ? "each other" : "words alone";
    if (way.shots > 0) text = std::to_string(way.shots) + (way.shots == 1 ? " reference" : " references");
    if (way.scales_left_out == 0) return text;
    return text + ", " + std::to_string(way.scales_left_out) + (way.scales_left_out == 1 ? " scale" : " scales") +
           " fewer";
}

std::string score_text(const Way& way) {
    if (way.score_weight == 0) return "language";
    const auto weighed =
        way.score_weight == 1 ? "vision" : "language and vision (" + number_text(way.score_weight, 2) + ")";
    return way.score_share == 0 ? weighed : weighed + ", mean of the largest " + percent_text(way.score_share);
}

/// One run of `fade compare`.
class Run {
public:
    Run(const CompareOptions& options, const Context& context)
        : options_(options),
          context_(context),
          bar_(context.err, context.interactive),
          notes_(options.json ? nullptr : &context.err) {}

    int execute() {
        set_thread_count(options_.threads);
        if (!options_.save.empty()) refuse_to_replace(options_.save, context_);
        const auto unknown = pictures_in(options_.pictures, context_);
        const auto good = pictures_in(options_.good, context_);
        const auto bad = pictures_in(options_.bad, context_);
        PictureSources batch;
        if (options_.batch)
            for (const auto* files : {&unknown, &good, &bad})
                for (const auto& file : *files) batch.push_back(picture_file(file));
        run_ = prepare_run(options_.recipe, !options_.no_cache, context_, bar_, notes_, LooksAt::every_regime);
        run_.recipe.settings = run_.context->provenance.settings;  // with words, where these step in
        const auto& settings = *run_.recipe.settings;
        const auto shots = run_.recipe.references.size();
        present_ = way_of(settings, shots, false);
        const bool known = !bad.empty();
        const bool words = has_zero_shot(run_.recipe);
        bar_.start(unknown.size() + good.size() + bad.size());
        const WayComparison comparison(*run_.inspector, run_.recipe,
                                       known ? ways_to_score(settings, shots, options_.batch, words)
                                             : shot_ladder(settings, shots, options_.batch, words),
                                       batch, {context_.stop, {}});
        for (const auto& file : unknown) score(comparison, file, std::nullopt);
        for (const auto& file : good) score(comparison, file, false);
        for (const auto& file : bad) score(comparison, file, true);
        bar_.clear();
        finish(comparison.ways(), known ? std::optional(select(comparison.ways())) : std::nullopt);
        if (failures_ > 0) say(context_.err, std::to_string(failures_) + " pictures could not be inspected.");
        return failures_ > 0 ? some_failed : all_done;
    }

private:
    void score(const WayComparison& comparison, const std::filesystem::path& file, std::optional<bool> bad) {
        const auto name = display_path(file);
        bar_.update(done_++, 0, name);
        try {
            const auto picture = load_timed(
                [&] { return load_picture(*picture_file(file), {run_.context->provenance.settings.bit_depth}); });
            const auto results = comparison.inspect(picture, {context_.stop, {}});
            notes_.tell(*picture.image, run_.context->provenance);
            // The last step has all references.
            if (const auto why = bad ? known_.left_out(*results.back(), name, *bad) : std::nullopt) {
                bar_.clear();
                return say(context_.err, name + ": is left out, since it " + *why);
            }
            parts_.push_back({name, bad, comparison.image_scores(results)});
        } catch (const Error& error) {
            if (error.code() == ErrorCode::invalid_argument || error.code() == ErrorCode::internal) throw;
            run_.context->check_files();
            ++failures_;
            bar_.clear();
            say(context_.err, error.what());
        }
    }

    [[nodiscard]] std::size_t present_in(const std::vector<Way>& ways) const {
        return static_cast<std::size_t>(std::find(ways.begin(), ways.end(), present_) - ways.begin());
    }

    [[nodiscard]] Selection select(const std::vector<Way>& ways) const {
        std::vector<KnownScores> scores(ways.size());
        for (const auto& part : parts_)
            for (std::size_t i = 0; i < ways.size(); ++i)
                (*part.bad ? scores[i].bad : scores[i].good).push_back(part.scores[i]);
        return select_by_auroc(scores, present_in(ways));
    }

    void finish(const std::vector<Way>& ways, const std::optional<Selection>& selection) {
        if (options_.json)
            print_json(ways, selection);
        else if (selection)
            print(ways, *selection);
        else
            print_scores(ways);
        if (!context_.out.flush())
            throw Error(ErrorCode::write_failed, Text::english_only("Standard output cannot be written to."));
        if (!options_.save.empty()) save(ways[selection->recommended]);
    }

    void print_scores(const std::vector<Way>& ways) {
        std::size_t width = 0;
        for (const auto& part : parts_) width = std::max(width, part.file.size());
        auto& out = context_.out;
        out << "Image score of each picture, 0 to 1:\n" << std::string(width, ' ');
        for (const auto& way : ways) out << "  " << comparison_text(way);
        out << "\n";
        for (const auto& part : parts_) {
            out << part.file << std::string(width - part.file.size(), ' ');
            for (std::size_t i = 0; i < ways.size(); ++i)
                out << "  " << std::right << std::setw(static_cast<int>(comparison_text(ways[i]).size()))
                    << number_text(part.scores[i], 4);
            out << "\n";
        }
        tell_notice();
    }

    void print(const std::vector<Way>& ways, const Selection& selection) {
        auto& out = context_.out;
        const auto bad = std::count_if(parts_.begin(), parts_.end(), [](const auto& part) { return *part.bad; });
        out << "Parts: " << static_cast<std::ptrdiff_t>(parts_.size()) - bad << " good, " << bad << " bad\n\n"
            << "Area under the ROC, for each way to compare and to score:\n";
        const auto present = present_in(ways);
        for (std::size_t i = 0; i < ways.size(); ++i)
            out << "  " << number_text(selection.auroc[i], 3) << "  " << std::left << std::setw(32)
                << comparison_text(ways[i]) << score_text(ways[i]) << (i == present ? "  (present)" : "")
                << (i == selection.best ? "  (best of these parts)" : "") << "\n";
        out << "\n";
        if (!selection.cross_validated) {
            out << "One part of a kind is too few to tell what choosing by them is worth: add good and bad parts.\n";
        } else {
            out << "Choosing the best of these ways promises " << number_text(*selection.cross_validated, 3)
                << " for further parts (each pair of a good and a bad part held out once); the present way has "
                << number_text(selection.auroc[present], 3) << ".\n";
            const auto& way = ways[selection.recommended];
            if (selection.recommended == present)
                out << "Keep the present way: that is no more than it has, or no more than by chance (99 %).\n";
            else
                out << "Recommended: " << comparison_text(way) << ", scored by " << score_text(way) << ".\n";
        }
        tell_notice();
    }

    void tell_notice() {
        const auto& notice = run_.context->provenance.model.notice;
        if (!notice.empty()) context_.out << "Notice: " << notice << "\n";
    }

    void print_json(const std::vector<Way>& ways, const std::optional<Selection>& selection) {
        Json json;
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const auto& way = ways[i];
            json["ways"].push_back({{"regime", to_string(way.regime())},
                                    {"shots", way.shots},
                                    {"scales_left_out", way.scales_left_out},
                                    {"score_weight", way.score_weight},
                                    {"score_share", way.score_share}});
            if (selection) json["ways"].back()["auroc"] = selection->auroc[i];
        }
        json["present"] = present_in(ways);
        if (selection) {
            json["best"] = selection->best;
            json["auroc_cross_validated"] =
                selection->cross_validated ? Json(*selection->cross_validated) : Json(nullptr);
            json["recommended"] = selection->recommended;
        }
        json["pictures"] = Json::array();
        for (const auto& part : parts_)
            json["pictures"].push_back(
                {{"file", part.file}, {"bad", part.bad ? Json(*part.bad) : Json(nullptr)}, {"scores", part.scores}});
        context_.out << json.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    }

    void save(const Way& way) {
        const auto recipe = with_way(run_.recipe, way);
        save_recipe(options_.save, with_provenance(recipe, run_.inspector->describe(recipe, {context_.stop, {}})),
                    model_places(context_));
    }

    const CompareOptions& options_;
    const Context& context_;
    ProgressBar bar_;
    ReadingNotes notes_;
    PreparedRun run_;
    Way present_;
    KnownParts known_;
    std::vector<ScoredPart> parts_;
    std::size_t done_ = 0;
    std::size_t failures_ = 0;
};

}  // namespace

int compare(const CompareOptions& options, const Context& context) {
    return Run(options, context).execute();
}

void add_compare_command(CLI::App& app, CompareOptions& options, const std::function<void()>& chosen) {
    auto& command = *app.add_subcommand(
        "compare", "Score the same pictures by words alone, by each other, and with 1, 2, 4 ... references");
    command.footer(
        "Of parts that are known, --good and --bad, it tells which way separates them best, what choosing it is worth\n"
        "for further parts, and whether to change the present way. --save writes a recipe of the recommended one.\n"
        "Each picture is encoded once for all ways.");
    const auto add_pictures = [&](const char* name, std::vector<std::filesystem::path>& inputs, const char* help) {
        command.add_option(name, inputs, help)->check(name_fault)->type_name("FILES/FOLDERS");
    };
    add_pictures("pictures", options.pictures, "Pictures of parts of which nothing is known, or folders of them");
    add_pictures("--good", options.good, "Pictures of good parts, or folders of them");
    add_pictures("--bad", options.bad, "Pictures of bad parts, or folders of them");
    command.add_flag("--batch", options.batch, "Also judge the pictures by each other");
    command.add_option("--save", options.save, "Recipe file to write, usually NAME.fade")
        ->check(name_fault)
        ->type_name("FILE");
    add_recipe_options(command, options.recipe, {});  // no group: those of verdicts are not shown
    command.add_option("--threads", options.threads, "Processor threads (0: all)")
        ->check(whole_number_fault)
        ->check(CLI::Range(0, 1024))
        ->type_name("N");
    command.add_flag("--no-cache", options.no_cache, "Keep nothing between runs");
    command.add_flag("--json", options.json, "Print every way, and each picture's scores, as JSON");
    command.final_callback([&options, chosen] {
        if (options.good.empty() != options.bad.empty())
            throw CLI::ValidationError(options.good.empty() ? "--bad" : "--good",
                                       "separates nothing alone: name both good and bad parts");
        if (options.pictures.empty() == options.good.empty())
            throw CLI::ValidationError("pictures", "name either pictures, or good and bad parts by --good and --bad");
        if (!options.save.empty() && options.good.empty())
            throw CLI::ValidationError("--save", "needs good and bad parts, which tell what to recommend");
        if (!options.save.empty() && options.batch)
            throw CLI::ValidationError("--save", "writes no recipe with --batch: a recipe holds no other pictures");
        chosen();
    });
}

}  // namespace fade::cli
