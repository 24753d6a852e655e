// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/model_store.h"

#include "fade/dino_model.h"
#include "fade/files.h"
#include "fade/model_pack.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

/// The pack's prompts spare this PC their encoding.
std::filesystem::path keep_prompts(const AddedModel& added, const std::filesystem::path& cache, const Job& job) {
    if (!cache.empty() && !is_dino_model({.path = added.folder})) {
        DiskCache kept(cache, default_cache_limit);
        keep_builtin_prompts(*ClipModel::load({.path = added.folder}, Job{job.stop, {}}), added.prompts, kept);
    }
    return added.folder;
}

}  // namespace

ModelStore::ModelStore(std::filesystem::path folder, std::filesystem::path cache, Worker& inspecting,
                       std::function<Hub()> hub)
    : folder_(std::move(folder)), cache_(std::move(cache)), hub_(std::move(hub)), speed_(cache_, inspecting) {
    for (const auto& model : model_catalog()) offered_.push_back({model, false, 0, std::nullopt});
    connect(&speed_, &PcSpeed::found, this, &ModelStore::estimate);
}

void ModelStore::refresh() {
    struct Found {
        std::vector<InstalledModel> installed;
        std::vector<InstalledModel> vision_models;
        std::map<std::string, std::uintmax_t> under_way;
    };
    looking_.submit(
        {},
        [folder = folder_](const Job&) {
            Found found{installed_models(folder), {}, {}};
            const auto others =
                std::stable_partition(found.installed.begin(), found.installed.end(),
                                      [](const auto& model) { return !is_dino_model({.path = model.folder}); });
            found.vision_models.assign(others, found.installed.end());
            found.installed.erase(others, found.installed.end());
            for (const auto& model : model_catalog())
                found.under_way[model.name] = bytes_under_way(installed_folder(folder, model.name));
            return found;
        },
        [this](TaskResult<Found>& end) {
            auto found = std::move(end.value).value_or(Found());
            installed_ = std::move(found.installed);
            vision_models_ = std::move(found.vision_models);
            for (auto& offer : offered_) {
                const auto is_it = [&](const auto& model) { return model.name == offer.model.name; };
                offer.installed = std::any_of(installed_.begin(), installed_.end(), is_it) ||
                                  std::any_of(vision_models_.begin(), vision_models_.end(), is_it);
                offer.under_way = found.under_way[offer.model.name];
            }
            Q_EMIT changed();
        });
}

void ModelStore::estimate() {
    const auto speed = speed_.of({});
    if (!speed) return;
    for (auto& offer : offered_)
        if (offer.model.config) offer.cost = estimate_cost(*offer.model.config, *speed);
    Q_EMIT changed();
}

void ModelStore::get(const QString& name) {
    const auto wanted = name.toStdString();
    begin({name, true, {}}, [this, wanted, hub = hub_, folder = folder_, cache = cache_](const Job& job) {
        const auto hear = [this](const DownloadProgress& progress) {
            transferring_.post([this, progress] { heard(progress); });
        };
        if (is_address(wanted))
            return keep_prompts(add_model_of_address(hub(), wanted, folder, {}, hear, job.stop), cache, job);
        const auto known = find_in_catalog(wanted);
        auto target = installed_folder(folder, known ? known->name : wanted);
        const auto server = hub();
        const auto plan =
            plan_download(server, known ? known->repository : wanted, known ? known->revision : "main", job.stop);
        download_model(server, plan, target, hear, job.stop);
        return target;
    });
}

void ModelStore::add(const std::filesystem::path& source) {
    const auto whole = whole_path(source);
    const auto name = whole.filename().string();
    begin({to_text(whole.filename()), false, {}}, [whole, name, models = folder_, cache = cache_](const Job& job) {
        std::error_code unknown;
        if (!std::filesystem::is_directory(whole, unknown))
            return keep_prompts(add_packed_model(models, whole, {}, job.stop), cache, job);
        add_model(models, whole, name, job.stop);
        return installed_folder(models, name);
    });
}

void ModelStore::begin(Transfer transfer, Body body) {
    if (transfer_) return;
    transfer_ = std::move(transfer);
    transferring_.submit({}, std::move(body), [this](const TaskResult<std::filesystem::path>& end) {
        const auto name = transfer_->name;
        transfer_.reset();
        refresh();
        Q_EMIT ended(end, name, end.value.value_or(std::filesystem::path()));
    });
    Q_EMIT progressed();
}

void ModelStore::heard(const DownloadProgress& progress) {
    if (!transfer_) return;
    transfer_->progress = progress;
    Q_EMIT progressed();
}

void ModelStore::cancel() {
    transferring_.cancelAll();
}

}  // namespace fade::ui
