// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QDropEvent>

#include "support/temporary_folder.h"
#include "ui/model/file_drops.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"
#include "ui/support/pictures.h"
#include "ui/window/main_window.h"

namespace fade::ui::test {

/// The real window with a folder of three pictures and one of three good parts.
struct Desk {
    fade::test::TemporaryFolder folder;
    Workbench workbench{folder / "cache"};
    std::unique_ptr<MainWindow> window;

    Desk() {
        std::filesystem::create_directories(folder / "query");
        std::filesystem::create_directories(folder / "good");
        for (int i = 0; i < 3; ++i) {
            write_plate(folder / ("query/part-" + std::to_string(i) + ".png"), 96, i, i == 1);
            write_plate(folder / ("good/good-" + std::to_string(i) + ".png"), 96, 20 + i);
        }
        window = std::make_unique<MainWindow>(workbench, Preferences(), MainWindow::Controls(), Demonstration{});
        window->resize(1300, 850);
        window->show();
    }
    static void drop(QWidget& target, const std::vector<std::filesystem::path>& paths) {
        const auto data = paths_as_drag(paths);
        const QPoint place(target.width() / 2, target.height() / 2);
        QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
    }
    void addPictures() {
        workbench.addPictures({folder / "query"});
        REQUIRE(wait_until([this] { return workbench.pictures().rowCount() == 3; }));
    }
    /// With the small model, zero-shot.
    bool inspectAll() {
        window->openModel(demo_model());
        addPictures();
        action("Inspect All").trigger();
        return complete(0) && idle();
    }
    bool idle() {
        return wait_until([this] {
            return !workbench.worker().isBusy() && !workbench.loader().isBusy() && !workbench.searcher().isBusy();
        });
    }
    bool complete(int shots) {
        return wait_until([&] {
            const auto& result = workbench.currentResult();
            return result && result->complete && result->inspection.shots == shots && !workbench.worker().isBusy();
        });
    }
    QAction& action(const QString& text) const {
        for (auto* action : window->findChildren<QAction*>())
            if (action->text().remove('&') == text) return *action;
        throw std::runtime_error("There is no action " + text.toStdString());
    }
};

}  // namespace fade::ui::test
