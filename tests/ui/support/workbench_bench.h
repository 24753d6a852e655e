// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <vector>

#include "support/temporary_folder.h"
#include "ui/model/workbench.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"
#include "ui/support/pictures.h"

namespace fade::ui::test {

/// At one scale, the native size of `demo_model`.
inline Settings smallest_settings() {
    Settings settings;
    settings.scales = {32};
    settings.classification_scale = 32;
    return settings;
}

struct Bench {
    fade::test::TemporaryFolder folder;
    Workbench workbench{folder / "cache"};
    std::vector<std::filesystem::path> queries;
    std::vector<std::filesystem::path> goods;
    QStringList failures;
    int results = 0;
    int dropped = 0;  // settings of a former model

    Bench() {
        for (int i = 0; i < 3; ++i) {
            queries.push_back(write_plate(folder / ("query-" + std::to_string(i) + ".png"), 96, i, i == 1));
            goods.push_back(write_plate(folder / ("good-" + std::to_string(i) + ".png"), 96, 20 + i));
        }
        QObject::connect(&workbench, &Workbench::failed, &workbench, [this](const QString& text) { failures << text; });
        QObject::connect(&workbench, &Workbench::currentResultChanged, &workbench, [this] { ++results; });
        QObject::connect(&workbench.setup(), &Setup::settingsDropped, &workbench, [this] { ++dropped; });
    }
    void openModel() {
        ModelSource source;
        source.path = demo_model();
        workbench.setup().setModel(source);
    }
    bool addAll() {
        workbench.addPictures(queries);
        return wait_until([this] { return workbench.pictures().rowCount() == 3; });
    }
    bool allDone() {
        return wait_until([this] {
            for (const auto& entry : workbench.pictures().entries())
                if (entry.state != PictureState::done) return false;
            return !workbench.worker().isBusy();
        });
    }
    [[nodiscard]] int shots() const { return workbench.currentResult()->inspection.shots; }
    bool idle() {
        return wait_until([this] { return !workbench.worker().isBusy(); });
    }
    [[nodiscard]] const PictureEntry& entry(std::size_t row) { return workbench.pictures().entries()[row]; }
};

/// The worker does nothing else until it is let go on.
struct Held {
    std::promise<void> release;
    explicit Held(Worker& worker) {
        worker.submit({{}, Urgency::display},
                      [released = release.get_future().share()](const Job&) { released.wait(); });
    }
};

}  // namespace fade::ui::test
