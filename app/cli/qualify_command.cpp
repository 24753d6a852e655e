// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/qualify_command.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/qualify.h"
#include "fade/threads.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <system_error>
#include <utility>

#include "cli/evaluate_options.h"
#include "cli/inspect_options.h"
#include "cli/messages.h"
#include "cli/option_checks.h"
#include "cli/percent_text.h"
#include "cli/prepared_run.h"

namespace fade::cli {

namespace {

/// The parts of one kind: a recipe is of one.
DatasetClass chosen_class(const QualifyOptions& options, Dataset& dataset) {
    if (dataset.classes.size() == 1) return std::move(dataset.classes.front());
    std::string names;
    for (const auto& one : dataset.classes) names += (names.empty() ? "" : ", ") + one.name;
    throw Error(
        ErrorCode::invalid_argument, display_path(options.data),
        {Text::english_only("holds several kinds of parts, and a recipe is of one; name it with --class: %1."), names});
}

void print(const QualificationReport& report, const QualifyOptions& options, const Context& context) {
    const auto result = fade::qualify(report.parts);
    const auto& counts = result.counts;
    auto& out = context.out;
    out << "Effectiveness:    " << proportion_text(counts.right()) << "\n"
        << "Miss rate:        " << proportion_text(counts.misses()) << "\n"
        << "False-alarm rate: " << proportion_text(counts.false_alarms()) << "\n"
        << "The report is in " << display_path(options.output / "qualification.html") << std::endl;
    if (!out) throw Error(ErrorCode::write_failed, Text::english_only("Standard output cannot be written to."));
}

}  // namespace

int qualify(const QualifyOptions& options, const Context& context) {
    set_thread_count(options.threads);
    ProgressBar bar(context.err, context.interactive && !options.quiet);
    ReadingNotes notes(options.quiet ? nullptr : &context.err);
    const auto html = options.output / "qualification.html";
    const auto json = options.output / "qualification.json";
    // An earlier run's report must not pass for this one's.
    std::error_code ignored;
    for (const auto& file : {html, json}) std::filesystem::remove(file, ignored);
    std::vector<std::string> classes;
    if (!options.part_class.empty()) classes.push_back(options.part_class);
    auto dataset = find_dataset(options.data, options.layout, classes);
    QualificationRequest request;
    request.pictures = labelled_pictures(chosen_class(options, dataset));
    request.problems = dataset.problems;  // of the data set, and of its class
    request.root = dataset.root;
    request.masks = options.masks;
    request.table = options.table;
    request.disturbed = options.disturbed;
    auto head = options.report.head;
    if (!options.report.logo.empty()) head.logo = load_logo(options.report.logo);
    make_writable_folder(options.output);

    auto run = prepare_run(options.recipe, !options.no_cache, context, bar, notes);
    request.recipe = run.recipe;
    const Job job{context.stop, [&](const Progress& step) {
                      if (step.stage != Stage::evaluate) return;
                      if (step.done == 0) bar.start(step.total);
                      bar.update(step.done, 0, "inspecting");
                  }};
    auto report = run_qualification(*run.inspector, request, job,
                                    [&](const Image& image) { notes.tell(image, run.context->provenance); });
    bar.clear();
    report.inspected.head = std::move(head);
    report.inspected.folders = options.report.folders;
    report.inspected.date = local_time(std::chrono::system_clock::now());
    if (!options.recipe.file.empty()) {
        report.recipe = options.recipe.file;
        report.recipe_sha256 = sha256_of_file(options.recipe.file);
    }
    write_file_atomically(html, qualification_html(report, {context.stop, {}}));
    write_file_atomically(json, qualification_json(report));
    for (const auto& problem : report.problems) say(context.err, problem.english());
    for (const auto& picture : report.inspected.not_inspected) say(context.err, picture.detail);
    if (!options.quiet) print(report, options, context);
    const auto failed = report.inspected.not_inspected.size();
    if (failed > 0) say(context.err, std::to_string(failed) + " pictures could not be inspected; no rate counts them.");
    return failed > 0 ? some_failed : all_done;
}

void add_qualify_command(CLI::App& app, QualifyOptions& options, const std::function<void()>& chosen) {
    auto& command =
        *app.add_subcommand("qualify", "Report how well a recipe decides, from pictures whose truth is known");
    command.footer(
        "DATA is a folder with good/ and bad/ (and masks/, if there are any), or any data set that `fade evaluate`\n"
        "reads. The output folder gets qualification.html, made to be printed and signed, and qualification.json.\n"
        "A table (CSV) may have a line a picture: file, part (photographs of one part share it), size (of the "
        "defect),\n"
        "and a column of verdicts, such as pass and fail, for each person.");
    command.add_option("data", options.data, "Folder of the pictures")
        ->required()
        ->check(name_fault)
        ->type_name("DATA");
    command.add_option("-o,--output", options.output, "Folder for the report; made if it is not there")
        ->required()
        ->check(name_fault)
        ->type_name("DIR");
    add_layout_option(command, options.layout);
    command.add_option("--class", options.part_class, "The kind of parts, of a data set with several")
        ->type_name("NAME");
    command.add_option("--masks", options.masks, "Folder with masks of defects, for pictures that have none in DATA")
        ->check(name_fault)
        ->type_name("DIR");
    command.add_option("--table", options.table, "Table of parts, defect sizes and persons' verdicts")
        ->check(name_fault)
        ->type_name("FILE");
    command
        .add_option("--disturbed", options.disturbed,
                    "So many good and so many bad pictures are changed a little and inspected again, six times (20)")
        ->check(whole_number_fault)
        ->check(CLI::Range(0, 1'000'000))
        ->type_name("N");
    add_recipe_options(command, options.recipe, "Verdicts");
    add_head_options(command, options.report, "Report");
    command.add_option("--threads", options.threads, "Processor threads (0: all)")
        ->check(whole_number_fault)
        ->check(CLI::Range(0, 1024))
        ->type_name("N");
    command.add_flag("--no-cache", options.no_cache, "Keep nothing between runs");
    command.add_flag("-q,--quiet", options.quiet, "Print errors only");
    command.final_callback([chosen] { chosen(); });
}

}  // namespace fade::cli
