// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_options.h"

#include <CLI/CLI.hpp>
#include "fade/backend_names.h"

#include <map>

#include "cli/choice_option.h"
#include "cli/option_checks.h"

namespace fade::cli {

namespace {

const std::map<std::string, MapFiles> map_names{
    {"none", MapFiles::none}, {"aggregated", MapFiles::aggregated}, {"all", MapFiles::all}};

const std::map<std::string, CsvForm> csv_names{{"exact", CsvForm::exact}, {"spreadsheet", CsvForm::spreadsheet}};

constexpr auto report_group = "Report";

std::string map_size_fault(const std::string& text) {
    constexpr int largest = 16384;
    if (text == "image") return {};
    if (whole_number_fault(text).empty() && std::stoi(text) >= 1 && std::stoi(text) <= largest) return {};
    return "expected a number of pixels from 1 to " + std::to_string(largest) + ", or image, not " + text;
}

/// The report that the window exports.
void add_report_options(CLI::App& command, ReportOptions& options) {
    const std::string group = report_group;
    const auto add_file = [&](const char* name, std::filesystem::path& file, const char* text) {
        command.add_option(name, file, text)->check(name_fault)->type_name("FILE")->group(group);
    };
    add_file("--report", options.html,
             "Report of the whole run as one HTML file: verdicts, pictures, maps and regions");
    add_file("--table", options.table, "Table of the whole run: a line a picture, with its verdict");
    add_choice(command, "--csv", options.csv, csv_names,
               "How the table is written: with commas and decimal points (exact), or with semicolons and decimal "
               "commas, as spreadsheets there open it (spreadsheet)");
    command.get_option("--csv")->group(group);
    add_head_options(command, options, group);
}

/// What only a report or a table holds is not asked for without one.
void refuse_without_report(const CLI::App& command) {
    for (const auto* option :
         command.get_options([](const CLI::Option* one) { return one->get_group() == report_group; }))
        if (option->count() > 0)
            throw CLI::ValidationError(option->get_name(), "is for --report or --table, and there is neither");
}

void add_output_options(CLI::App& command, InspectOptions& options) {
    const std::string group = "Output";
    command.add_option("-o,--output", options.output, "Folder for the results; made if it is not there")
        ->required()
        ->check(name_fault)
        ->type_name("DIR")
        ->group(group);
    add_choice(command, "--maps", options.maps, map_names,
               "Float maps to write: none, aggregated (fused, language, vision), or all (each scale too)");
    command.get_option("--maps")->group(group);
    command
        .add_option("--map-size", options.map_size,
                    "Side of the written maps in pixels, or \"image\" for each picture's own size "
                    "(default: the grid of the largest scale)")
        ->check(map_size_fault)
        ->type_name("N|image")
        ->group(group);
    command.add_option("--overlay-opacity", options.overlay_opacity, "Opacity of the heat map over the picture (0.5)")
        ->check(number_fault)
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("0..1")
        ->group(group);
    command
        .add_option_function<std::string>(
            "--annotations", [&options](const std::string& text) { options.annotations = to_annotations(text); },
            "The regions for labelling and training tools, with commas between: masks (STEM.regions.png, black and "
            "white), coco (annotations.json, of the whole run), labelme (STEM.labelme.json)")
        ->check(annotations_fault)
        ->type_name("masks,coco,labelme")
        ->group(group);
    command.add_flag("--json", options.json, "Print each result as one line of JSON")->group(group);
    command.add_flag("-q,--quiet", options.quiet, "Print errors only")->group(group);
}

/// Options that would do nothing.
void refuse_without_batch(const CLI::App& command) {
    for (const auto* name : {"--batch-scale", "--batch-others", "--batch-seed"})
        if (command.count(name) > 0) throw CLI::ValidationError(name, "is for --batch, which is not given.");
}

}  // namespace

void add_head_options(CLI::App& command, ReportOptions& options, const std::string& group) {
    const auto add_text = [&](const char* name, std::string& text, const char* help) {
        command.add_option(name, text, help)->type_name("TEXT")->group(group);
    };
    add_text("--company", options.head.company, "Who hands the report over; in its head, as are the following");
    command.add_option("--logo", options.logo, "Image file with the logo")
        ->check(name_fault)
        ->type_name("FILE")
        ->group(group);
    add_text("--part", options.head.part, "What was inspected");
    add_text("--lot", options.head.lot, "Lot number");
    add_text("--order", options.head.order, "Order");
    add_text("--operator", options.head.operator_name, "Who inspected");
    add_text("--comment", options.head.comment, "Free text");
    command.add_flag("--show-folders", options.folders, "Name files with their folders")->group(group);
}

void add_model_options(CLI::App& command, const std::string& name, ModelSource& source) {
    command.add_option(name, source.path, "Model folder, or a weights file (default: the demonstration model)")
        ->check(name_fault)
        ->type_name("PATH");
    command.add_option("--arch", source.architecture, "Architecture of a bare checkpoint, such as ViT-B-16-plus-240")
        ->type_name("NAME");
    command
        .add_option("--tokenizer", source.tokenizer,
                    "bpe_simple_vocab_16e6.txt.gz, merges.txt, tokenizer.json, or a folder with one of them "
                    "(default: the model's folder)")
        ->check(name_fault)
        ->type_name("PATH");
    command.add_option("--device", source.compute.device, "cpu, cuda or cuda:N (cpu)")->type_name("NAME");
    add_choice(
        command, "--backend", source.compute.backend, by_name(backend_names),
        "What computes: fused (our kernels, CPU only), reference (LibTorch's operations), or auto: fused on a CPU");
    add_choice(
        command, "--precision", source.compute.precision, by_name(precision_names),
        "How the fused kernels compute pictures: fp32 (the published numbers), mixed (attention in bf16), or bf16 "
        "(linear layers, too). Faster where the processor has bf16 (`fade doctor`); on the samples and photographs of "
        "tiles "
        "scores moved by at most 0.002 (mixed) and 0.004 (bf16)");
    command
        .add_option("--kernels", source.compute.kernels,
                    "Instruction set of the fused kernels (the best that there is)")
        ->check(CLI::IsMember(kernel_names()))
        ->type_name("NAME");
}

CLI::Option* add_vision_model_option(CLI::App& command, std::filesystem::path& folder) {
    return command
        .add_option(
            "--vision-model", folder,
            "Folder or name of a DINOv2 or DINOv3, which then compares pictures with references, or with each other; "
            "language stays the model's. Named by --model, it does so alone")
        ->check(name_fault)
        ->type_name("PATH");
}

void add_inspect_command(CLI::App& app, InspectOptions& options, const std::function<void()>& chosen) {
    auto& command = *app.add_subcommand("inspect", "Inspect pictures, with or without reference pictures");
    command.footer(
        "For each picture the output folder gets STEM.overlay.png, STEM.json, and 32-bit TIFFs STEM.fused.tiff,\n"
        "STEM.language.tiff and STEM.vision.tiff; pictures found in a folder keep their subfolders. A JSON Schema of\n"
        "STEM.json is installed with the program: share/fade-inspector/schema/inspection.schema.json.\n"
        "--reference and the prompts' options take every name up to the next option: put the pictures first, or "
        "\"--\"\n"
        "before them.");
    command.add_option("images", options.images, "Pictures, or folders to search for pictures")
        ->required()
        ->check(name_fault)
        ->type_name("IMAGES/FOLDERS");
    command
        .add_option_function<std::string>(
            "--pages", [&options](const std::string& text) { options.pages = to_pages(text); },
            "Pages of files that hold several pictures (TIFF): numbers from 1 with commas between them, or all full "
            "ones "
            "(default: the first full one)")
        ->check(pages_fault)
        ->type_name("all|N,M");
    command.add_flag("--batch", options.batch,
                     "Judge the pictures by each other: each is compared with the others, and with words. For goods "
                     "that look alike; without references");
    add_recipe_options(command, options.recipe, "Verdicts");
    command.add_option("--threads", options.threads, "Processor threads (0: all)")
        ->check(whole_number_fault)
        ->check(CLI::Range(0, 1024))
        ->type_name("N");
    command.add_flag("--no-cache", options.no_cache,
                     "Keep nothing between runs (else the embeddings of prompts and references)");
    add_output_options(command, options);
    add_report_options(command, options.report);
    command.final_callback([&command, &options, chosen] {
        if (!options.report.any()) refuse_without_report(command);
        if (!options.batch) refuse_without_batch(command);
        chosen();
    });
}

}  // namespace fade::cli
