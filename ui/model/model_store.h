// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/installed_models.h"
#include "fade/model_catalog.h"
#include "fade/model_download.h"
#include "fade/model_estimate.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "ui/jobs/worker.h"
#include "ui/model/pc_speed.h"

namespace fade::ui {

/// A model of the curated list that can inspect, as far as this PC is concerned.
struct OfferedModel {
    CatalogModel model;
    bool installed = false;
    std::uintmax_t under_way = 0;        ///< bytes of a download that was stopped
    std::optional<InspectionCost> cost;  ///< once this PC was measured
};

/// The models that can be had and those that this user has (those that can inspect: a DINOv2 is none), and the one that
/// is on its way. What takes time happens on threads of its own; but see `PcSpeed`.
class ModelStore : public QObject {
    Q_OBJECT

public:
    /// `folder` holds the user's models; `cache` is that of the disk cache, empty: none. `inspecting` must outlive this
    /// object. `hub` may throw `Error`.
    ModelStore(std::filesystem::path folder, std::filesystem::path cache, Worker& inspecting,
               std::function<Hub()> hub = hub_from_environment);

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] const std::vector<OfferedModel>& offered() const { return offered_; }
    [[nodiscard]] const std::vector<InstalledModel>& installed() const { return installed_; }
    /// Those that compare beside another model.
    [[nodiscard]] const std::vector<InstalledModel>& visionModels() const { return vision_models_; }
    /// Looks at the user's folder again; `changed` comes when it is done.
    void refresh();
    /// Finds out how fast this PC is, once; `changed` comes when the costs are known.
    void measure() { speed_.find({}); }
    /// For whoever tells costs.
    [[nodiscard]] PcSpeed& speed() { return speed_; }

    /// What is being fetched or copied.
    struct Transfer {
        QString name;
        bool fetches = true;  ///< false: it is copied
        DownloadProgress progress = {};
    };
    /// Only one at a time.
    [[nodiscard]] const std::optional<Transfer>& transfer() const { return transfer_; }
    /// Fetches a model of the list, a hub's ORGANISATION/NAME, or the packed model of an address; goes on with a
    /// download that was stopped. Does nothing while another transfer goes on.
    void get(const QString& name);
    /// Installs a packed model, or copies a model's folder among the user's models.
    void add(const std::filesystem::path& source);
    /// What was fetched stays, for the next time.
    void cancel();

Q_SIGNALS:
    void changed();
    /// The transfer began, or came further.
    void progressed();
    /// The transfer has ended; `folder` is the model's, if it is done.
    void ended(const fade::ui::TaskEnd& end, const QString& name, const std::filesystem::path& folder);

private:
    using Body = std::function<std::filesystem::path(const Job&)>;
    void begin(Transfer transfer, Body body);
    void heard(const DownloadProgress& progress);
    void estimate();

    std::filesystem::path folder_;
    std::filesystem::path cache_;
    std::function<Hub()> hub_;
    PcSpeed speed_;
    std::vector<OfferedModel> offered_;
    std::vector<InstalledModel> installed_;
    std::vector<InstalledModel> vision_models_;
    std::optional<Transfer> transfer_;
    Worker looking_;
    Worker transferring_;  // last: its task speaks to what stands above
};

}  // namespace fade::ui
