// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evaluate_options.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <map>

#include "cli/choice_option.h"
#include "cli/inspect_options.h"
#include "cli/option_checks.h"

namespace fade::cli {

namespace {

const std::map<std::string, DatasetLayout> layout_names{{"mvtec", DatasetLayout::mvtec},
                                                        {"mvtec-ad-2", DatasetLayout::mvtec_ad_2},
                                                        {"visa", DatasetLayout::visa},
                                                        {"real-iad", DatasetLayout::real_iad},
                                                        {"folders", DatasetLayout::folders}};
const std::map<std::string, Ablation> ablation_names{{"features", Ablation::features},
                                                     {"guidance", Ablation::guidance},
                                                     {"prompts", Ablation::prompts},
                                                     {"scales", Ablation::scales}};

const std::map<std::string, CsvForm> csv_names{{"exact", CsvForm::exact}, {"spreadsheet", CsvForm::spreadsheet}};
constexpr auto csv_help =
    "How evaluation.csv is written: with commas and decimal points (exact), or with semicolons and decimal commas, as "
    "a "
    "German Excel opens it (spreadsheet)";

Shard parse_shard(const std::string& text) {
    const auto slash = text.find('/');
    const auto number = [&](std::size_t first, std::size_t last) {
        int value = 0;
        const auto* begin = text.data() + first;
        const auto* end = text.data() + last;
        const auto result = std::from_chars(begin, end, value);
        if (result.ec != std::errc() || result.ptr != end)
            throw CLI::ValidationError("--shard", "expected I/N, such as 2/8");
        return value;
    };
    if (slash == std::string::npos) throw CLI::ValidationError("--shard", "expected I/N, such as 2/8");
    return {number(0, slash), number(slash + 1, text.size())};
}

void add_protocol_options(CLI::App& command, EvaluateOptions& options) {
    const std::string group = "Protocol";
    add_layout_option(command, options.layout)->group(group);
    command.add_option("--class", options.classes, "Only these classes (all)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("NAME,...")
        ->group(group);
    command.add_option("--object", options.object, "What the pictures show (each class's name)")
        ->type_name("NAME")
        ->group(group);
    command.add_option("--shots", options.shots, "Numbers of references; 0 is zero-shot (0,1,2,4)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(whole_number_fault)
        ->type_name("N[,N...]")
        ->group(group);
    command.add_option("--seeds", options.seeds, "Each draws other references, as the authors' code does (0,1,2,3,4)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(seed_fault)
        ->type_name("N[,N...]")
        ->group(group);
    command
        .add_option_function<std::vector<std::string>>(
            "--ablation",
            [&options](const std::vector<std::string>& words) {
                options.ablations.clear();
                for (const auto& [name, ablation] : ablation_names)
                    for (const auto& word : words)
                        if (word == name || word == "all") {
                            options.ablations.push_back(ablation);
                            break;
                        }
            },
            "Compare as the paper does: CLIP and GEM features, prompts, scales, guidance, or all of these")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"features", "guidance", "prompts", "scales", "all"}))
        ->type_name("features|guidance|prompts|scales|all,...")
        ->group(group);
    command.add_option("--map-size", options.map_side, "Side in pixels at which maps and masks are compared (448)")
        ->check(whole_number_fault)
        ->check(CLI::Range(1, 4096))
        ->type_name("N")
        ->group(group);
    command.add_flag("--float-maps", options.float_maps, "Compare float maps instead of 256 levels")->group(group);
}

}  // namespace

CLI::Option* add_layout_option(CLI::App& command, std::optional<DatasetLayout>& layout) {
    return add_choice(command, "--layout", layout, layout_names, "How the data set lies on disk (found by looking)");
}

void add_evaluate_command(CLI::App& app, EvaluateOptions& options, MergeOptions& merge_options,
                          const std::function<void()>& evaluate_chosen, const std::function<void()>& merge_chosen) {
    auto& command = *app.add_subcommand("evaluate", "Measure the method on a data set with known defects");
    command.footer(
        "Data sets: MVTec AD (CLASS/train, CLASS/test, CLASS/ground_truth) and what is laid out like it (MVTec LOCO,\n"
        "BTAD, MPDD), MVTec AD 2 (CLASS/test_public), VisA (split_csv/1cls.csv), Real-IAD (realiad_jsons/,\n"
        "realiad_1024/), or a folder with good/ and bad/, and if there are any masks/ and references/. Good pictures\n"
        "may also lie in ok/, normal/ or pass/, bad ones in ko/, nok/, ng/, defect/, anomaly/ or fail/.\n"
        "The output folder gets evaluation.html, evaluation.csv and evaluation.json. A run that was stopped goes on\n"
        "where it was. With --shard the output folder holds one part; \"fade evaluate merge\" joins all parts.\n"
        "The prompts' options take every name up to the next option: put the data set first, or \"--\" before it.");
    // Not "dataset": newer versions of CLI11 take that for the --dataset of its subcommand.
    command.add_option("data-set", options.dataset, "Folder of the data set")->check(name_fault)->type_name("FOLDER");
    add_model_options(command, "-m,--model", options.model);
    add_vision_model_option(command, options.vision_model);
    add_protocol_options(command, options);
    add_prompt_options(command, options.prompts);
    add_settings_options(command, options.settings);
    const std::string group = "Output and work";
    command.add_option("-o,--output", options.output, "Folder for the results; made if it is not there")
        ->check(name_fault)
        ->type_name("DIR")
        ->group(group);
    add_choice(command, "--csv", options.csv, csv_names, csv_help)->group(group);
    command
        .add_option_function<std::string>(
            "--shard", [&options](const std::string& text) { options.shard = parse_shard(text); },
            "Compute only part I of N; other machines compute the others")
        ->type_name("I/N")
        ->group(group);
    command.add_option("--cache", options.cache, "Folder for what is kept between runs (the user's cache folder)")
        ->check(name_fault)
        ->type_name("DIR")
        ->group(group);
    command.add_option("--cache-limit", options.cache_limit_gb, "Its limit in GB; the oldest goes first (50)")
        ->check(number_fault)
        ->check(CLI::Range(0.001, 1e6))
        ->type_name("GB")
        ->group(group);
    command.add_flag("--no-cache", options.no_cache, "Keep nothing between runs")->group(group);
    command.add_option("--threads", options.threads, "Processor threads (0: all)")
        ->check(whole_number_fault)
        ->check(CLI::Range(0, 1024))
        ->type_name("N")
        ->group(group);
    command.add_flag("-q,--quiet", options.quiet, "Print errors only")->group(group);

    auto& merge = *command.add_subcommand("merge", "Join the parts that --shard made to one result");
    merge.add_option("shards", merge_options.shards, "The output folders of all parts")
        ->required()
        ->check(name_fault)
        ->type_name("FOLDERS");
    merge.add_option("--dataset", merge_options.dataset, "The data set's folder, if it lies elsewhere here")
        ->check(name_fault)
        ->type_name("FOLDER");
    merge.add_option("-o,--output", merge_options.output, "Folder for the results")
        ->required()
        ->check(name_fault)
        ->type_name("DIR");
    add_choice(merge, "--csv", merge_options.csv, csv_names, csv_help);
    merge.add_option("--threads", merge_options.threads, "Processor threads (0: all)")
        ->check(whole_number_fault)
        ->check(CLI::Range(0, 1024))
        ->type_name("N");
    merge.add_flag("-q,--quiet", merge_options.quiet, "Print errors only");
    merge.final_callback(merge_chosen);
    command.final_callback([&merge, &options, evaluate_chosen] {
        if (merge.parsed()) return;
        // Not `required`, because "merge" does without them.
        if (options.dataset.empty()) throw CLI::RequiredError("data-set");
        if (options.output.empty()) throw CLI::RequiredError("--output");
        evaluate_chosen();
    });
}

}  // namespace fade::cli
