// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model_store_command.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/installed_models.h"
#include "fade/model_catalog.h"
#include "fade/model_download.h"
#include "fade/model_estimate.h"
#include "fade/threads.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <sstream>

#include "cli/messages.h"
#include "cli/option_checks.h"
#include "cli/progress_bar.h"
#include "cli/size_text.h"

namespace fade::cli {

namespace {

using Json = nlohmann::ordered_json;

void print_plan(const DownloadPlan& plan, const std::filesystem::path& folder, std::ostream& out) {
    out << "repository  " << plan.repository << "\ncommit      " << plan.commit << "\nfolder      "
        << display_path(folder) << "\nin all      " << size_text(plan.bytes()) << "\n";
    for (const auto& file : plan.files)
        out << "\n"
            << file.name << "\n  address   " << file.address << "\n  bytes     " << file.size << "\n  "
            << (file.sha256.empty() ? "Git SHA-1 " + file.git_sha1 : "SHA-256   " + file.sha256) << "\n";
}

void print_plan_json(const DownloadPlan& plan, const std::filesystem::path& folder, std::ostream& out) {
    auto files = Json::array();
    for (const auto& file : plan.files)
        files.push_back({{"name", file.name},
                         {"address", file.address},
                         {"bytes", file.size},
                         {"sha256", file.sha256.empty() ? Json(nullptr) : Json(file.sha256)},
                         {"git_sha1", file.git_sha1.empty() ? Json(nullptr) : Json(file.git_sha1)}});
    out << Json{{"repository", plan.repository},
                {"commit", plan.commit},
                {"folder", display_path(folder)},
                {"bytes", plan.bytes()},
                {"files", std::move(files)}}
               .dump(2)
        << std::endl;
}

int get(const ModelStoreOptions& options, const Context& context) {
    const auto known = find_in_catalog(options.name);
    const auto repository = known ? known->repository : options.name;
    const auto revision = !options.revision.empty() ? options.revision : known ? known->revision : "main";
    const auto hub = hub_from_environment();
    const auto plan = plan_download(hub, repository, revision, context.stop);
    const auto folder =
        options.folder.value_or(installed_folder(context.models_folder, known ? known->name : options.name));
    if (options.plan) {
        options.json ? print_plan_json(plan, folder, context.out) : print_plan(plan, folder, context.out);
        return all_done;
    }
    ProgressBar bar(context.err, context.interactive);
    bar.start(static_cast<std::size_t>(plan.bytes()));
    download_model(
        hub, plan, folder,
        [&](const DownloadProgress& progress) {
            const auto rate = size_text(static_cast<std::uintmax_t>(progress.bytes_per_second)) + "/s";
            bar.update(static_cast<std::size_t>(progress.done), 0, rate + "  " + progress.file);
        },
        context.stop);
    bar.clear();
    context.out << display_path(folder) << ": " << size_text(plan.bytes()) << " from " << plan.repository << " at "
                << plan.commit.substr(0, 12) << std::endl;
    return all_done;
}

/// "0.4 s", "21 s": of an estimate.
std::string about_seconds(double seconds) {
    constexpr double soon = 2;
    if (seconds >= soon) return format_duration(seconds);
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << seconds << " s";
    return text.str();
}

int list(const ModelStoreOptions& options, const Context& context) {
    set_thread_count(0);
    const auto speed = measure_engine_speed(Job{context.stop, {}});
    const auto installed = installed_models(context.models_folder);
    const auto is_installed = [&](const std::string& name) {
        return std::any_of(installed.begin(), installed.end(), [&](const auto& model) { return model.name == name; });
    };
    if (options.json) {
        Json json{
            {"folder", display_path(context.models_folder)}, {"installed", Json::array()}, {"known", Json::array()}};
        for (const auto& model : installed)
            json["installed"].push_back(
                {{"name", model.name},
                 {"folder", display_path(model.folder)},
                 {"bytes", model.bytes},
                 {"repository", model.repository.empty() ? Json(nullptr) : Json(model.repository)},
                 {"commit", model.commit.empty() ? Json(nullptr) : Json(model.commit)}});
        for (const auto& model : model_catalog()) {
            const auto cost = estimate_cost(model.config, speed);
            json["known"].push_back({{"name", model.name},
                                     {"purpose", model.purpose},
                                     {"licence", model.licence},
                                     {"repository", model.repository},
                                     {"parameters", model.parameters},
                                     {"bytes", model.bytes},
                                     {"estimated_memory", cost.memory},
                                     {"estimated_seconds", cost.seconds},
                                     {"installed", is_installed(model.name)}});
        }
        context.out << json.dump(2) << std::endl;
        return all_done;
    }
    context.out << "Installed in " << display_path(context.models_folder) << ":\n";
    for (const auto& model : installed)
        context.out << "  " << model.name << "  " << size_text(model.bytes)
                    << (model.repository.empty() ? "" : "  from " + model.repository) << "\n";
    if (installed.empty()) context.out << "  nothing yet\n";
    context.out << "\nTo be had with `fade model get NAME`; memory and time of a picture are estimates for this PC:\n";
    for (const auto& model : model_catalog()) {
        const auto cost = estimate_cost(model.config, speed);
        context.out << "  " << std::left << std::setw(20) << model.name << std::right << std::setw(8)
                    << size_text(model.bytes) << std::setw(10) << size_text(cost.memory) << std::setw(12)
                    << about_seconds(cost.seconds) << "  " << model.licence << "  " << model.purpose
                    << (is_installed(model.name) ? " (installed)" : "") << "\n";
    }
    return all_done;
}

int add(const ModelStoreOptions& options, const Context& context) {
    const auto source = std::filesystem::path(options.name) / "";
    const auto name =
        options.as.value_or(std::filesystem::absolute(source).lexically_normal().parent_path().filename());
    add_model(context.models_folder, source, name, context.stop);
    context.out << display_path(installed_folder(context.models_folder, name)) << ": installed" << std::endl;
    return all_done;
}

int check(const ModelStoreOptions& options, const Context& context) {
    const auto differences = check_installed(context.models_folder, options.name, context.stop);
    for (const auto& sentence : differences) say(context.err, sentence);
    if (!differences.empty()) return cannot_start;
    context.out << options.name << ": every file is what was installed" << std::endl;
    return all_done;
}

int remove(const ModelStoreOptions& options, const Context& context) {
    remove_installed(context.models_folder, options.name);
    context.out << options.name << ": removed" << std::endl;
    return all_done;
}

}  // namespace

void add_model_store_commands(CLI::App& model, ModelStoreOptions& options,
                              const std::function<void(ModelStoreAction)>& chosen) {
    const auto command = [&](const char* name, const char* what, ModelStoreAction action) -> CLI::App& {
        auto& added = *model.add_subcommand(name, what);
        added.final_callback([chosen, action] { chosen(action); });
        return added;
    };
    auto& getting = command("get", "Fetch a model and install it", get);
    getting.footer(
        "NAME is one of `fade model list`, or ORGANISATION/NAME of a repository on the Hugging Face Hub. What was\n"
        "fetched before a stop is kept, and the next call goes on. HF_ENDPOINT names another hub, HF_TOKEN a user's\n"
        "token, https_proxy a proxy, SSL_CERT_FILE other certificates.");
    getting.add_option("name", options.name, "Name of the list, or ORGANISATION/NAME")
        ->required()
        ->check(name_fault)
        ->type_name("NAME");
    getting.add_option("--revision", options.revision, "Branch, tag or commit of the repository (main)")
        ->check(name_fault)
        ->type_name("NAME");
    getting.add_option("--to", options.folder, "Folder to make, instead of one among the user's models")
        ->check(name_fault)
        ->type_name("DIR");
    getting.add_flag("--plan", options.plan, "Fetch nothing; print addresses, sizes and hashes");
    getting.add_flag("--json", options.json, "Print the plan as JSON");
    auto& listing = command("list", "Installed models, and those that can be had by name", list);
    listing.add_flag("--json", options.json, "Print JSON");
    auto& adding = command("add", "Copy a model's folder among the user's models", add);
    adding.add_option("folder", options.name, "A folder with a model")->required()->check(name_fault)->type_name("DIR");
    adding.add_option("--name", options.as, "Name to install it under (the folder's own)")->type_name("NAME");
    command("check", "Compare an installed model's files with what was installed", check)
        .add_option("name", options.name, "Name of an installed model")
        ->required()
        ->type_name("NAME");
    command("remove", "Remove an installed model", remove)
        .add_option("name", options.name, "Name of an installed model")
        ->required()
        ->type_name("NAME");
}

}  // namespace fade::cli
