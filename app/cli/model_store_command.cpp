// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model_store_command.h"

#include "fade/dino_model.h"
#include "fade/disk_cache.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/installed_models.h"
#include "fade/model_catalog.h"
#include "fade/model_download.h"
#include "fade/model_estimate.h"
#include "fade/model_pack.h"
#include "fade/threads.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <utility>

#include "cli/messages.h"
#include "cli/option_checks.h"
#include "cli/pc_speed.h"
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

/// The pack's prompts spare this PC their encoding.
void keep_prompts(const AddedModel& added, const Context& context) {
    context.out << display_path(added.folder) << ": installed as " << display_path(added.name) << std::endl;
    if (is_dino_model({.path = added.folder})) return;
    set_thread_count(0);
    const auto model = ClipModel::load({.path = added.folder}, Job{context.stop, {}});
    DiskCache cache(user_cache_folder(), default_cache_limit,
                    [&](const Message& problem) { say(context.err, problem.english()); });
    keep_builtin_prompts(*model, added.prompts, cache);
}

int get_address(const ModelStoreOptions& options, const Context& context) {
    auto models = context.models_folder;
    std::optional<std::string> name;
    if (options.folder) {
        const auto folder = std::filesystem::absolute(*options.folder / "").lexically_normal().parent_path();
        models = folder.parent_path();
        name = folder.filename().string();
    }
    ProgressBar bar(context.err, context.interactive);
    bool begun = false;
    const auto added = add_model_of_address(
        hub_from_environment(), options.name, models, name,
        [&](const DownloadProgress& progress) {
            if (progress.total > 0 && !std::exchange(begun, true)) bar.start(static_cast<std::size_t>(progress.total));
            const auto rate = size_text(static_cast<std::uintmax_t>(progress.bytes_per_second)) + "/s";
            bar.update(static_cast<std::size_t>(progress.done), 0, rate);
        },
        context.stop);
    bar.clear();
    keep_prompts(added, context);
    return all_done;
}

int get(const ModelStoreOptions& options, const Context& context) {
    if (is_address(options.name)) return get_address(options, context);
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

int list(const ModelStoreOptions& options, const Context& context) {
    set_thread_count(0);
    const auto speed = speed_of_this_pc({}, options.measure, context);
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
            const auto cost = model.config ? estimate_cost(*model.config, speed) : InspectionCost();
            json["known"].push_back({{"name", model.name},
                                     {"inspects", model.config.has_value()},
                                     {"purpose", model.purpose},
                                     {"licence", model.licence},
                                     {"repository", model.repository},
                                     {"parameters", model.parameters},
                                     {"bytes", model.bytes},
                                     {"estimated_memory", model.config ? Json(cost.memory) : Json(nullptr)},
                                     {"estimated_seconds", model.config ? Json(cost.seconds) : Json(nullptr)},
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
        const auto cost = model.config ? estimate_cost(*model.config, speed) : InspectionCost();
        context.out << "  " << std::left << std::setw(20) << model.name << std::right << std::setw(8)
                    << size_text(model.bytes) << std::setw(10) << (model.config ? size_text(cost.memory) : "-")
                    << std::setw(12) << (model.config ? about_seconds(cost.seconds) : "-") << "  " << std::left
                    << std::setw(12) << model.licence << model.purpose
                    << (is_installed(model.name) ? " (installed)" : "") << "\n";
    }
    return all_done;
}

/// A pack holds them, for a PC that need not encode them again.
PackedPrompts encode_prompts(const std::filesystem::path& folder, const Context& context) {
    ProgressBar bar(context.err, context.interactive);
    const Job job{context.stop, [&](const Progress& progress) {
                      if (progress.stage != Stage::encode_prompts) return;
                      if (progress.done == 0) bar.start(progress.total);
                      bar.update(progress.done, 0, "encoding the prompts");
                  }};
    DiskCache cache(user_cache_folder(), default_cache_limit,
                    [&](const Message& problem) { say(context.err, problem.english()); });
    auto prompts = encode_builtin_prompts(*ClipModel::load({.path = folder}, job), &cache, job);
    bar.clear();
    return prompts;
}

int pack(const ModelStoreOptions& options, const Context& context) {
    set_thread_count(0);
    const auto folder = resolve_model(context.models_folder, options.name);
    const auto installed = installed_models(context.models_folder);
    const auto known =
        std::find_if(installed.begin(), installed.end(), [&](const auto& model) { return model.folder == folder; });
    const auto whole = std::filesystem::absolute(folder / "").lexically_normal().parent_path();
    const auto name = options.as.value_or(known != installed.end() ? known->name : whole.filename().string());
    (void)installed_folder({}, name);  // a name that nobody could add it under is refused now
    PackedPrompts prompts;
    if (!is_dino_model({.path = folder})) prompts = encode_prompts(folder, context);
    pack_model(folder, name, *options.folder, prompts, context.stop);
    context.out << display_path(*options.folder) << ": " << size_text(std::filesystem::file_size(*options.folder))
                << ", " << name << "; `fade model add` installs it" << std::endl;
    return all_done;
}

int add(const ModelStoreOptions& options, const Context& context) {
    std::error_code unknown;
    if (std::filesystem::is_directory(options.name, unknown)) {
        const auto source = std::filesystem::path(options.name) / "";
        const auto name =
            options.as.value_or(std::filesystem::absolute(source).lexically_normal().parent_path().filename());
        add_model(context.models_folder, source, name, context.stop);
        context.out << display_path(installed_folder(context.models_folder, name)) << ": installed" << std::endl;
        return all_done;
    }
    keep_prompts(add_packed_model(context.models_folder, options.name, options.as, context.stop), context);
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
    getting.add_option("name", options.name, "Name of the list, ORGANISATION/NAME, or the address of a packed model")
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
    listing.add_flag("--measure", options.measure, measure_help);
    auto& adding = command("add", "Install a packed model, or copy a model's folder", add);
    adding.add_option("source", options.name, "A file that `fade model pack` made, or a folder with a model")
        ->required()
        ->check(name_fault)
        ->type_name("FILE|DIR");
    adding.add_option("--name", options.as, "Name to install it under (its own)")->type_name("NAME");
    auto& packing = command("pack", "Make one file of a model, for a PC without a network", pack);
    packing.add_option("model", options.name, "Name of an installed model, or a folder")
        ->required()
        ->check(name_fault)
        ->type_name("NAME|DIR");
    packing.add_option("file", options.folder, "File to make")->required()->check(name_fault)->type_name("FILE");
    packing.add_option("--name", options.as, "Name that it is added under (its own)")->type_name("NAME");
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
