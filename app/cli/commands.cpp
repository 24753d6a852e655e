// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "fade/version.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

#include "cli/compare_command.h"
#include "cli/doctor_command.h"
#include "cli/evaluate_command.h"
#include "cli/evaluate_options.h"
#include "cli/features_command.h"
#include "cli/inspect_command.h"
#include "cli/inspect_options.h"
#include "cli/model_command.h"
#include "cli/model_store_command.h"
#include "cli/profiles_command.h"
#include "cli/prompts_command.h"
#include "cli/qualify_command.h"
#include "cli/recipe_command.h"
#include "cli/threshold_command.h"

namespace fade::cli {

namespace {

constexpr auto description =
    "FADE finds defects in photographs of manufactured parts without training: from words alone\n"
    "(zero-shot), or from words and a few pictures of good parts (few-shot).";

constexpr auto footer =
    "Examples:\n"
    "  fade inspect --output results/ part.png\n"
    "  fade inspect --model ViT-B-16-plus-240 --object \"metal nut\" --output results/ part.png\n"
    "  fade inspect --model ViT-B-16-plus-240 --output results/ parts/ --reference good-parts/\n"
    "  fade recipe save nut.fade --model ViT-B-16-plus-240 --object \"metal nut\" --reference good-parts/\n"
    "  fade inspect --recipe nut.fade --output results/ parts/\n"
    "  fade threshold --recipe nut.fade --good good/ --bad bad/ --save nut.fade\n"
    "  fade compare --recipe nut.fade --good good/ --bad bad/\n"
    "  fade qualify parts/ --recipe nut.fade --output qualification/\n"
    "  fade evaluate --model ViT-B-16-plus-240 --output tables/ mvtec-ad/\n"
    "  fade model get ViT-B-16-plus-240\n\n"
    "Without --model the demonstration model is used; it is not for production.\n\n"
    "Exit status: 0 all done; 1 some pictures, runs or checked prompt files failed; 2 wrong options;\n"
    "3 model, prompts, references or output folder unusable, or a picture that was named is not there;\n"
    "130 interrupted.";

}  // namespace

struct Commands::Tree {
    CLI::App app{description, "fade"};
    InspectOptions inspect_options;
    FeaturesOptions features_options;
    EvaluateOptions evaluate_options;
    MergeOptions merge_options;
    ModelInfoOptions model_options;
    ModelStoreOptions store_options;
    ProfilesOptions profiles_options;
    PromptsOptions prompts_options;
    QualifyOptions qualify_options;
    RecipeCommandOptions recipe_options;
    ThresholdOptions threshold_options;
    CompareOptions compare_options;
    std::function<int(const Context&)> chosen;
};

Commands::Commands() : tree_(std::make_unique<Tree>()) {
    auto& tree = *tree_;
    auto& app = tree.app;
    app.footer(footer);
    app.set_version_flag("--version", "fade " + version() + "\n" + library_versions());
    app.require_subcommand(1);
    // What is chosen runs `command` on its options.
    const auto choose = [&tree](auto command, const auto& options) {
        tree.chosen = [command, &options](const Context& context) { return command(options, context); };
    };
    add_inspect_command(app, tree.inspect_options, [=, &tree] { choose(inspect, tree.inspect_options); });
    add_evaluate_command(
        app, tree.evaluate_options, tree.merge_options, [=, &tree] { choose(evaluate, tree.evaluate_options); },
        [=, &tree] { choose(merge_evaluation, tree.merge_options); });
    auto& model = add_model_command(app, tree.model_options, [=, &tree] { choose(model_info, tree.model_options); });
    add_profiles_command(model, tree.profiles_options, [=, &tree] { choose(model_profiles, tree.profiles_options); });
    add_model_store_commands(model, tree.store_options,
                             [=, &tree](auto action) { choose(action, tree.store_options); });
    add_recipe_command(app, tree.recipe_options, [=, &tree](auto action) { choose(action, tree.recipe_options); });
    add_threshold_command(app, tree.threshold_options, [=, &tree] { choose(find_threshold, tree.threshold_options); });
    add_compare_command(app, tree.compare_options, [=, &tree] { choose(compare, tree.compare_options); });
    add_qualify_command(app, tree.qualify_options, [=, &tree] { choose(qualify, tree.qualify_options); });
    add_features_command(app, tree.features_options, [=, &tree] { choose(features, tree.features_options); });
    add_doctor_command(app, [&tree] { tree.chosen = doctor; });
    add_prompts_command(app, tree.prompts_options, [=, &tree](auto action) { choose(action, tree.prompts_options); });
}

Commands::~Commands() = default;

CLI::App& Commands::app() {
    return tree_->app;
}

int Commands::run(const Context& context) const {
    return tree_->chosen(context);
}

}  // namespace fade::cli
