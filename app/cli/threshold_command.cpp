// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/threshold_command.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/reference_check.h"
#include "fade/threads.h"
#include "fade/threshold_search.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iomanip>
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

constexpr double percent = 100;

/// A part that is known, and its image score.
struct KnownPart {
    std::string file;
    double score = 0;
    bool reference = false;  ///< inspected with the other references alone
};

std::string score_text(double score) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(4) << score;
    return text.str();
}

std::vector<double> scores_of(const std::vector<KnownPart>& parts) {
    std::vector<double> scores;
    scores.reserve(parts.size());
    for (const auto& part : parts) scores.push_back(part.score);
    return scores;
}

/// One run of `fade threshold`.
class Run {
public:
    Run(const ThresholdOptions& options, const Context& context)
        : options_(options),
          context_(context),
          bar_(context.err, context.interactive),
          notes_(options.json ? nullptr : &context.err) {}

    int execute() {
        set_thread_count(options_.threads);
        if (!options_.save.empty()) refuse_to_replace(options_.save, context_);
        const auto good_files = pictures_in(options_.good, context_);
        const auto bad_files = pictures_in(options_.bad, context_);
        run_ = prepare_run(options_.recipe, !options_.no_cache, context_, bar_, notes_);
        bar_.start(run_.recipe.references.size() + good_files.size() + bad_files.size());
        leave_references_out();
        for (const auto& file : good_files) inspect(file, false);
        for (const auto& file : bad_files) inspect(file, true);
        bar_.clear();
        const auto share = [](const std::optional<double>& value) {
            return value ? std::optional(*value / percent) : std::nullopt;
        };
        const auto thresholds =
            find_thresholds(scores_of(good_), scores_of(bad_), {share(options_.false_alarms), share(options_.escapes)});
        options_.json ? print_json(thresholds) : print(thresholds);
        if (!options_.save.empty()) save(thresholds);
        if (failures_ > 0)
            say(context_.err,
                std::to_string(failures_) + " pictures could not be inspected; the thresholds rest on the others.");
        return failures_ > 0 ? some_failed : all_done;
    }

private:
    void leave_references_out() {
        const auto& references = run_.recipe.references;
        if (references.size() < 2) return;
        // Each is another design: it has no other to be inspected with.
        if (run_.context->provenance.settings.references.match == ReferenceMatch::name) return;
        const auto inspections =
            run_.inspector->leave_one_out(run_.recipe, {context_.stop, [&](const Progress& step) {
                                                            if (step.stage == Stage::match)
                                                                bar_.update(step.done, 0, "references");
                                                        }});
        std::vector<double> own;
        own.reserve(inspections.size());
        for (const auto& inspection : inspections) own.push_back(inspection.vision_score);
        const auto check = check_references(own);
        for (std::size_t i = 0; i < references.size(); ++i) {
            good_.push_back({display_path(references[i]), inspections[i].image_score, true});
            if (!check.unlike[i]) continue;
            bar_.clear();
            say(context_.err, display_path(references[i]) +
                                  ": is unlike the other references, and raises the threshold; look at it.");
        }
    }

    void inspect(const std::filesystem::path& file, bool bad) {
        const auto name = display_path(file);
        const auto done = done_++ + run_.recipe.references.size();
        bar_.update(done, 0, name);
        try {
            const auto picture = inspect_file(run_, file, {context_.stop, {}});
            notes_.tell(*picture->image, run_.context->provenance);
            if (const auto why = known_.left_out(*picture, name, bad)) return say_left_out(name, *why);
            (bad ? bad_ : good_).push_back({name, picture->inspection.image_score, false});
        } catch (const Error& error) {
            if (error.code() == ErrorCode::invalid_argument || error.code() == ErrorCode::internal) throw;
            run_.context->check_files();
            ++failures_;
            bar_.clear();
            say(context_.err, error.what());
        }
    }

    void say_left_out(const std::string& name, const std::string& why) {
        bar_.clear();
        say(context_.err, name + ": is left out, since it " + why);
    }

    void print(const FoundThresholds& found) {
        describe("Good parts", good_);
        describe("Bad parts", bad_);
        const auto thresholds = found.thresholds();
        auto& out = context_.out;
        out << "Thresholds:  Review from " << score_text(thresholds.review) << ", Fail from "
            << score_text(thresholds.fail) << "\n"
            << "Basis:       " << threshold_basis_text(thresholds, found.basis) << "\n";
        const auto& fail = found.fail;
        if (fail.reason.rule == ThresholdRule::prediction_limit)
            out << "             Without an assumption " << good_.size() << " good parts can promise no less than "
                << percent_text(smallest_promised_rate(good_.size())) << " false alarms; "
                << percent_text(*fail.reason.asked) << " needs "
                << static_cast<std::size_t>(std::ceil(1 / *fail.reason.asked - 1e-9)) - 1 << " good parts.\n";
        if (fail.false_alarms_at_most)
            out << "             Of further good parts " << percent_text(*fail.expected_false_alarms)
                << " are expected to reach it, and with 95 % confidence at most "
                << percent_text(*fail.false_alarms_at_most) << ".\n";
        const bool band = thresholds.review != thresholds.fail;
        const auto tell = [&](const char* at, const FoundThreshold& one) {
            out << at << "false alarms " << proportion_text(one.false_alarms);
            if (!bad_.empty()) out << ", escapes " << proportion_text(one.escapes);
            out << "\n";
        };
        if (band) tell("From Review: ", found.review);
        tell(band ? "From Fail:   " : "Of these:    ", fail);
        if (!bad_.empty())
            out << "ROC:         area " << std::fixed << std::setprecision(3)
                << area_under_roc(scores_of(good_), scores_of(bad_)) << "\n";
        const auto& notice = run_.context->provenance.model.notice;
        if (!notice.empty()) out << "Notice:      " << notice << "\n";
        if (!out.flush())
            throw Error(ErrorCode::write_failed, Text::english_only("Standard output cannot be written to."));
    }

    void describe(const char* what, const std::vector<KnownPart>& parts) {
        if (parts.empty()) return;
        const auto references =
            std::count_if(parts.begin(), parts.end(), [](const auto& one) { return one.reference; });
        const auto pictures = static_cast<std::ptrdiff_t>(parts.size()) - references;
        auto& out = context_.out;
        out << std::left << std::setw(13) << std::string(what) + ":";
        if (references > 0) out << references << " references, each inspected with the others alone";
        if (references > 0 && pictures > 0) out << ", and ";
        if (pictures > 0) out << pictures << (pictures == 1 ? " picture" : " pictures");
        auto scores = scores_of(parts);
        std::sort(scores.begin(), scores.end());
        out << "; scores " << score_text(scores.front()) << " to " << score_text(scores.back()) << "\n";
    }

    void print_json(const FoundThresholds& found) {
        const auto thresholds = found.thresholds();
        Json json{{"thresholds", {{"review", thresholds.review}, {"fail", thresholds.fail}}},
                  {"basis", threshold_basis_text(thresholds, found.basis)}};
        const auto rate = [](const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); };
        const auto counted = [&](const Proportion& proportion) {
            const auto interval = wilson_interval(proportion);
            return Json{{"hits", proportion.hits},
                        {"cases", proportion.cases},
                        {"rate", rate(proportion.rate())},
                        {"interval_95", {interval.low, interval.high}}};
        };
        const auto describe = [&](const FoundThreshold& one) {
            return Json{{"rule", to_string(one.reason.rule)},
                        {"asked", rate(one.reason.asked)},
                        {"good_parts", one.reason.good},
                        {"bad_parts", one.reason.bad},
                        {"false_alarms", counted(one.false_alarms)},
                        {"escapes", counted(one.escapes)},
                        {"expected_false_alarms", rate(one.expected_false_alarms)},
                        {"false_alarms_at_most_95", rate(one.false_alarms_at_most)}};
        };
        json["review"] = describe(found.review);
        json["fail"] = describe(found.fail);
        json["smallest_promised_false_alarms"] = smallest_promised_rate(good_.size());
        const auto list = [&](const std::vector<KnownPart>& parts) {
            auto entries = Json::array();
            for (const auto& part : parts)
                entries.push_back({{"file", part.file},
                                   {"score", part.score},
                                   {"reference", part.reference},
                                   {"percentile_of_good", *percentile_of_good(found.basis.good_scores, part.score)}});
            return entries;
        };
        json["good"] = list(good_);
        json["bad"] = list(bad_);
        context_.out << json.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
    }

    void save(const FoundThresholds& found) {
        auto recipe = run_.recipe;
        recipe.thresholds = found.thresholds();
        recipe.threshold_basis = found.basis;
        save_recipe(options_.save, with_provenance(recipe, run_.context->provenance), model_places(context_));
    }

    const ThresholdOptions& options_;
    const Context& context_;
    ProgressBar bar_;
    ReadingNotes notes_;
    PreparedRun run_;
    std::vector<KnownPart> good_;
    std::vector<KnownPart> bad_;
    KnownParts known_;
    std::size_t done_ = 0;
    std::size_t failures_ = 0;
};

}  // namespace

int find_threshold(const ThresholdOptions& options, const Context& context) {
    return Run(options, context).execute();
}

void add_threshold_command(CLI::App& app, ThresholdOptions& options, const std::function<void()>& chosen) {
    auto& command =
        *app.add_subcommand("threshold", "Find the thresholds of Review and Fail from parts that are known");
    command.footer(
        "From good parts alone: the references, each inspected with the others, and the pictures of --good; at\n"
        "--false-alarms. With --bad: the best F1, or what --false-alarms or --escapes accepts; with both of them, a\n"
        "person looks at what lies between (Review).\n"
        "--save writes a recipe that holds the thresholds and what they rest on.");
    command.add_option("--good", options.good, "Pictures of good parts, or folders of them")
        ->check(name_fault)
        ->type_name("FILES/FOLDERS");
    command.add_option("--bad", options.bad, "Pictures of bad parts, or folders of them")
        ->check(name_fault)
        ->type_name("FILES/FOLDERS");
    const auto add_rate = [&](const char* name, std::optional<double>& rate, const char* help) {
        command.add_option(name, rate, help)
            ->check(number_fault)
            ->check(CLI::Range(0.0, percent))
            ->type_name("PERCENT");
    };
    add_rate("--false-alarms", options.false_alarms, "Good parts that may be rejected (5, without bad parts)");
    add_rate("--escapes", options.escapes, "Bad parts that may be passed; needs --bad");
    command.add_option("--save", options.save, "Recipe file to write, usually NAME.fade")
        ->check(name_fault)
        ->type_name("FILE");
    add_recipe_options(command, options.recipe, {});  // no group: those of verdicts are not shown
    command.add_option("--threads", options.threads, "Processor threads (0: all)")
        ->check(whole_number_fault)
        ->check(CLI::Range(0, 1024))
        ->type_name("N");
    command.add_flag("--no-cache", options.no_cache, "Keep nothing between runs");
    command.add_flag("--json", options.json, "Print the thresholds, and each part's score, as JSON");
    command.final_callback([&command, &options, chosen] {
        for (const auto* name : {"--review-from", "--fail-from", "--outline-from"})
            if (command.count(name) > 0)
                throw CLI::ValidationError(name, "sets by hand what this command finds or leaves as it is");
        if (options.escapes && options.bad.empty())
            throw CLI::ValidationError("--escapes", "can only be kept where bad parts are known, and --bad names none");
        chosen();
    });
}

}  // namespace fade::cli
