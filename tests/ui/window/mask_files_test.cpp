// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a drawn mask: files, the next start, recipes, other pictures.
#include "fade/files.h"
#include "fade/recipe_file.h"

#include <catch2/catch.hpp>

#include <QComboBox>

#include <fstream>

#include <opencv2/core.hpp>

#include "ui/model/recipe_files.h"
#include "ui/model/session.h"
#include "ui/support/drawing.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("A mask from a file is drawn over, and one of another shape refused", "[window][mask]") {
    DrawingDesk desk;
    cv::Mat half(48, 48, CV_8UC3, cv::Scalar::all(255));
    half(cv::Rect(0, 0, 24, 48)).setTo(0);
    write_png(desk.folder / "half.png", half);
    write_png(desk.folder / "wide.png", cv::Mat(20, 60, CV_8UC3, cv::Scalar::all(255)));
    write_plate(desk.folder / "photograph.png", 96, 7);
    desk.begin();
    for (const auto* name : {"wide.png", "photograph.png", "nowhere.png"}) {
        desk.editor().load(desk.folder / name);
        REQUIRE(desk.idle());
        CHECK(desk.window->messageBar().text().contains(name));
        CHECK_FALSE(desk.editor().drawing()->base);
    }
    desk.editor().load(desk.folder / "half.png");
    REQUIRE(desk.idle());
    CHECK(undo_name(desk.workbench.undoStack()) == "Load mask half.png");
    auto* mode = desk.bar().findChildren<QComboBox*>().last();
    REQUIRE(mode->accessibleName() == "What is done with the hidden part");
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    desk.press("Apply");
    REQUIRE(desk.idle());
    // The file itself: nothing was drawn.
    CHECK(desk.workbench.setup().recipe().mask == MaskChoice{desk.folder / "half.png", MaskMode::cells});
    desk.begin();
    Hand(desk).drag({0, 0}, {20, 20});
    const auto mask = desk.applied();
    CHECK(mask.at<uchar>(10, 10) == 255);
    CHECK(mask.at<uchar>(40, 10) == 0);
    CHECK(mask.at<uchar>(40, 60) == 255);
    CHECK(desk.workbench.setup().recipe().mask->mode == MaskMode::cells);
    CHECK(desk.workbench.setup().recipe().mask->file.parent_path() == desk.folder / "masks");
}

TEST_CASE("A drawn mask is found again at the next start, and goes with a recipe", "[window][mask]") {
    const fade::test::TemporaryFolder place;
    std::optional<MaskChoice> drawn;
    {
        DrawingDesk desk;
        desk.window->keepMasksIn(place / "masks");
        desk.window->keepSession(place / "session.json");
        desk.window->openModel(demo_model());
        desk.begin();
        Hand(desk).drag({10, 10}, {50, 50});
        REQUIRE_FALSE(desk.applied().empty());
        drawn = desk.workbench.setup().recipe().mask;
        REQUIRE(drawn);
        CHECK(drawn->file.parent_path() == place / "masks");

        RecipeFiles recipes(desk.workbench, {});
        std::filesystem::create_directories(place / "line");
        recipes.save(place / "line/nut.fade");
        REQUIRE(desk.idle());
        const auto saved = load_recipe(place / "line/nut.fade", {});
        CHECK(saved.recipe.mask->file == place / "line" / drawn->file.filename());
        CHECK(has_all_hashes(saved));
        // A file of that name that holds something else does not take its place.
        std::ofstream(saved.recipe.mask->file, std::ios::trunc) << "cut";
        recipes.save(place / "line/nut.fade");
        REQUIRE(desk.idle());
        CHECK(read_file(saved.recipe.mask->file) == read_file(drawn->file));
        std::filesystem::rename(place / "line", place / "moved");
        const auto moved = load_recipe(place / "moved/nut.fade", {});
        CHECK(read_file(moved.recipe.mask->file) == read_file(drawn->file));
        desk.window->close();
    }
    DrawingDesk next;
    next.window->keepSession(place / "session.json");
    CHECK(next.workbench.setup().recipe().mask == drawn);
    REQUIRE(wait_until([&] { return next.editor().mask() != nullptr; }));
    next.window->close();
}

TEST_CASE("A drawing of one picture is not put over one of another shape", "[window][mask]") {
    DrawingDesk desk;
    desk.begin();
    Hand(desk).drag({10, 10}, {50, 50});
    const cv::Mat wide(40, 120, CV_8UC3, cv::Scalar::all(200));
    write_png(desk.folder / "wide.png", wide);
    desk.workbench.addPictures({desk.folder / "wide.png"}, Workbench::Show::first);
    auto& view = desk.window->viewPanel().view();
    REQUIRE(wait_until([&] { return view.picture() && view.picture()->size() == QSize(120, 40); }));
    CHECK(view.looksAt({0.9, 0.9}));
    Hand(desk).drag({10, 10}, {50, 30});
    CHECK(desk.shapes() == 1);
    CHECK(desk.window->messageBar().text().contains("96 x 96"));
}
