// SPDX-License-Identifier: GPL-3.0-or-later
#include <opencv2/imgcodecs.hpp>

#include "ui/list/picture_list_panel.h"
#include "ui/model/session.h"
#include "ui/support/desk.h"
#include "ui/view/view_panel.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

using namespace test;

namespace {

/// The window with a TIFF of three pictures of their own, the second with a defect; and with the second in a file.
struct PagesDesk : Desk {
    std::filesystem::path stack = folder / "stack.tif";
    std::filesystem::path alone = folder / "alone.png";

    PagesDesk() {
        std::vector<cv::Mat> pages;
        for (int i = 0; i < 3; ++i)
            pages.push_back(cv::imread(write_plate(folder / ("page.png"), 96, i, i == 1).string(), cv::IMREAD_COLOR));
        REQUIRE(cv::imwritemulti(stack.string(), pages));
        REQUIRE(cv::imwrite(alone.string(), pages[1]));
    }
    void add(const std::filesystem::path& file) {
        const int before = workbench.pictures().rowCount();
        workbench.addPictures({file});
        REQUIRE(wait_until([&] { return workbench.pictures().rowCount() == before + 1; }));
    }
    bool addPages() {
        action("Inspect the Other Pages").trigger();
        return wait_until([this] { return workbench.pictures().rowCount() == 3; });
    }
    [[nodiscard]] QString name(int row) { return workbench.pictures().index(row).data().toString(); }
    bool allDone() {
        return idle() && wait_until([this] { return workbench.pictures().uninspected() == 0; });
    }
    [[nodiscard]] const PictureEntry& entry(int row) {
        return workbench.pictures().entries()[static_cast<std::size_t>(row)];
    }
};

}  // namespace

TEST_CASE("The other pages of a TIFF become pictures, and are inspected", "[window][pages]") {
    PagesDesk desk;
    desk.window->openModel(demo_model());
    desk.add(desk.stack);
    REQUIRE(desk.action("Inspect the Other Pages").isEnabled());
    REQUIRE(desk.addPages());
    CHECK(desk.name(0) == "stack.tif");
    CHECK(desk.name(1) == "stack.tif, page 2");
    CHECK(desk.name(2) == "stack.tif, page 3");
    desk.action("Inspect All").trigger();
    REQUIRE(desk.allDone());
    CHECK_FALSE(desk.action("Inspect the Other Pages").isEnabled());
    // As the same pixels in a file of their own.
    desk.add(desk.alone);
    desk.action("Inspect All").trigger();
    REQUIRE(desk.allDone());
    CHECK(desk.entry(3).score() == desk.entry(1).score());
    CHECK(desk.entry(1).score() != desk.entry(0).score());
    CHECK(desk.entry(1).score() != desk.entry(2).score());

    // A page is shown, with its map, and named.
    desk.workbench.setCurrent(desk.entry(1).id());
    REQUIRE(desk.idle());
    CHECK(desk.window->windowTitle() == "stack.tif, page 2 – FADE Inspector");
    const auto shown = desk.window->viewPanel().view().picture();
    REQUIRE(shown);
    CHECK(shown->image()->reading.page == 2);
    CHECK(cv::norm(shown->image()->pixels, load_image(desk.alone).pixels, cv::NORM_INF) == 0);
    CHECK(desk.window->viewPanel().mapName() == "Fused map");
    CHECK(desk.window->viewPanel().notes().isEmpty());
    // References are files: a page of one would be another picture.
    CHECK_FALSE(desk.action("Use as Reference").isEnabled());
    CHECK(desk.action("Copy Path").isEnabled());

    // One step back, and again.
    desk.workbench.undoStack().undo();
    desk.workbench.undoStack().undo();
    CHECK(desk.workbench.pictures().rowCount() == 1);
    desk.workbench.undoStack().redo();
    CHECK(desk.workbench.pictures().rowCount() == 3);
    REQUIRE(desk.allDone());

    // The next start finds them, and their verdicts.
    const auto session = desk.folder / "session.json";
    save_session(session, session_of(desk.workbench));
    Workbench next(desk.folder / "cache");
    restore_session(load_session(session), next);
    REQUIRE(wait_until([&] { return next.pictures().rowCount() == 3 && !next.isBusy() && !next.loader().isBusy(); }));
    for (int row = 0; row < 3; ++row)
        CHECK(next.pictures().entries()[static_cast<std::size_t>(row)].score() == desk.entry(row).score());
    CHECK(next.inspector()->encoded_pictures() == 0);
}

TEST_CASE("Without other pages there is nothing to add, and that is said", "[window][pages]") {
    PagesDesk desk;
    desk.add(desk.alone);
    CHECK_FALSE(desk.action("Inspect the Other Pages").isEnabled());
    desk.workbench.addOtherPages({id_of(desk.alone)});
    REQUIRE(wait_until([&] { return !desk.window->messageBar().text().isEmpty(); }));
    CHECK(desk.window->messageBar().text().contains("no other full pictures"));
    REQUIRE(desk.idle());
}

TEST_CASE("A page that is gone loses its verdict with the file", "[window][pages]") {
    PagesDesk desk;
    desk.window->openModel(demo_model());
    desk.add(desk.stack);
    REQUIRE(desk.addPages());
    desk.action("Inspect All").trigger();
    REQUIRE(desk.allDone());
    // With one page less: the third is none any more.
    const auto first = cv::imread(desk.alone.string(), cv::IMREAD_COLOR);
    REQUIRE(cv::imwritemulti(desk.stack.string(), std::vector<cv::Mat>{first, first}));
    desk.workbench.lookAtFiles();
    REQUIRE(wait_until([&] { return desk.workbench.pictures().uninspected() == 3; }));
    REQUIRE(desk.idle());
    desk.action("Inspect All").trigger();
    REQUIRE(wait_until([&] { return desk.entry(2).state == PictureState::failed; }));
    REQUIRE(desk.idle());
    CHECK(desk.entry(2).failure == "has no page 3; its last is 2.");
    CHECK(desk.entry(0).score().has_value());
}

}  // namespace fade::ui
