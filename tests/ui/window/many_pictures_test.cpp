// SPDX-License-Identifier: GPL-3.0-or-later
// The window with ten thousand pictures.
#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QListView>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "ui/list/picture_list_panel.h"
#include "ui/support/demo_model.h"
#include "ui/support/desk.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// Most of them are not there: what a list does with them needs no picture.
std::vector<std::filesystem::path> ten_thousand_files(const Desk& desk) {
    std::vector<std::filesystem::path> files;
    files.reserve(10'000);
    for (int i = 0; i < 10'000; ++i) files.push_back(desk.folder / ("query/part-" + std::to_string(i) + ".png"));
    return files;
}

}  // namespace

TEST_CASE("The window is there at once, and stays usable with ten thousand pictures", "[window]") {
    QElapsedTimer clock;
    clock.start();
    Desk desk;
    CHECK(desk.window->isVisible());
    std::cout << "MEASURED: window built and shown in " << clock.elapsed() << " ms" << std::endl;
    const auto files = ten_thousand_files(desk);
    clock.restart();
    desk.workbench.pictures().add(picture_files(files));
    (void)desk.window->grab();
    std::cout << "MEASURED: 10,000 pictures added and drawn in " << clock.elapsed() << " ms" << std::endl;
    const GapMeter gaps;
    auto& view = desk.window->pictureList().view();
    for (int row = 0; row < 10'000; row += 500) {
        view.scrollTo(view.model()->index(row, 0));
        QApplication::processEvents();
    }
    std::cout << "MEASURED: longest gap of the event loop while scrolling through 10,000 pictures: "
              << gaps.longestGap() << " ms" << std::endl;
    CHECK(desk.workbench.thumbnails().waiting() <= 200);
}

TEST_CASE("Ten thousand inspections are asked for and cancelled without a stall", "[window]") {
    Desk desk;
    desk.window->openModel(demo_model());
    const auto files = ten_thousand_files(desk);
    desk.workbench.pictures().add(picture_files(files));
    QApplication::processEvents();
    const GapMeter gaps;
    QElapsedTimer clock;
    clock.start();
    desk.action("Inspect All").trigger();
    const auto asked = clock.restart();
    CHECK(desk.workbench.worker().openTasks() >= 10'000);
    QApplication::processEvents();
    const auto announced = clock.restart();
    desk.action("Cancel").trigger();
    const auto cancelled = clock.restart();
    REQUIRE(desk.idle());
    std::cout << "MEASURED: 10,000 inspections asked for in " << asked << " ms, shown as waiting in " << announced
              << " ms, cancelled in " << cancelled << " + " << clock.elapsed() << " ms; longest gap of the event loop "
              << gaps.longestGap() << " ms" << std::endl;
    const auto& entries = desk.workbench.pictures().entries();
    CHECK(std::count_if(entries.begin(), entries.end(),
                        [](const PictureEntry& entry) { return entry.state == PictureState::idle; }) > 9'000);
}

TEST_CASE("Thousands of pictures here and there are removed at once", "[window]") {
    Desk desk;
    auto& pictures = desk.workbench.pictures();
    const auto files = ten_thousand_files(desk);
    pictures.add(picture_files(files));
    for (int i = 0; i < 10'000; ++i)
        pictures.setFindings(id_of(files[static_cast<std::size_t>(i)]), {i % 2 == 0 ? 0.9 : 0.1});
    auto& list = desk.window->pictureList();
    list.filter().setShown(PictureListFilter::Shown::fail);
    REQUIRE(list.filter().rowCount() == 5'000);
    list.view().setCurrentIndex(list.filter().index(10, 0));
    list.view().selectAll();
    QApplication::processEvents();
    QElapsedTimer clock;
    clock.start();
    desk.action("Remove from List").trigger();
    const auto removed = clock.restart();
    QApplication::processEvents();
    std::cout << "MEASURED: 5,000 pictures here and there removed in " << removed << " + " << clock.elapsed() << " ms"
              << std::endl;
    CHECK(pictures.rowCount() == 5'000);
    CHECK(list.filter().rowCount() == 0);
    CHECK(desk.workbench.current().empty());
    list.filter().setShown(PictureListFilter::Shown::all);
    CHECK(pictures.rowOf(id_of(files[9'999])) == 4'999);

    // Of one hundred here and there, all before the one in view: it stays.
    list.view().setCurrentIndex(list.filter().index(4'000, 0));
    std::vector<int> rows;
    rows.reserve(100);
    for (int i = 0; i < 100; ++i) rows.push_back(2 * i);
    desk.workbench.removePictures(rows);
    CHECK(list.view().currentIndex().row() == 3'900);
    CHECK(desk.workbench.current() == id_of(files[8'001]));
    CHECK(list.view().selectionModel()->selectedRows().size() == 1);
}

TEST_CASE("Ten thousand results leave the memory bounded", "[.measure]") {
    Desk desk;
    desk.window->openModel(demo_model());
    constexpr int count = 10'000;
    std::vector<std::filesystem::path> files;
    std::filesystem::create_directories(desk.folder / "many");
    files.reserve(count);
    for (int i = 0; i < count; ++i) {
        files.push_back(desk.folder / ("many/" + std::to_string(i) + ".png"));
        write_plate(files.back(), 96, i);
    }
    const auto resident = [] {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1000;
        return 0.0;
    };
    desk.workbench.pictures().add(picture_files(files));
    QApplication::processEvents();  // adding has a test of its own
    const double before = resident();
    const GapMeter gaps;
    QElapsedTimer clock;
    clock.start();
    desk.action("Inspect All").trigger();
    std::cout << "MEASURED: 10,000 inspections asked for in " << clock.elapsed() << " ms" << std::endl;
    const auto done = [&] { return desk.workbench.pictures().scores().size(); };
    for (std::size_t next = count / 4; next <= count; next += count / 4) {
        REQUIRE(wait_until([&] { return done() >= next; }, 600'000));
        std::cout << "MEASURED: after " << done() << " results: " << resident() - before
                  << " MB more; longest gap of the event loop " << gaps.longestGap() << " ms, longest work in one turn "
                  << gaps.longestWork() << " ms" << std::endl;
    }
    CHECK(resident() - before < 2000);
}
