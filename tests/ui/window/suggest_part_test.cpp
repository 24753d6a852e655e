// SPDX-License-Identifier: GPL-3.0-or-later
// The part is suggested as where to look, in the real window.
#include <catch2/catch.hpp>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "ui/support/drawing.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// A dark disc on light grey.
void write_disc(const std::filesystem::path& file, cv::Size size, cv::Point centre, int radius) {
    cv::Mat picture(size, CV_8UC3, cv::Scalar(190, 190, 195));
    cv::RNG random(static_cast<std::uint64_t>(centre.x));
    cv::Mat noise(size, CV_8UC3);
    random.fill(noise, cv::RNG::UNIFORM, 0, 12);
    picture += noise;
    cv::circle(picture, centre, radius, cv::Scalar(60, 50, 40), cv::FILLED);
    write_png(file, picture);
}

struct SuggestDesk : DrawingDesk {
    void refer(const std::vector<std::filesystem::path>& files) {
        workbench.addReferences(files);
        REQUIRE(wait_until([&] { return workbench.references().rowCount() == static_cast<int>(files.size()); }));
        begin();
    }
    std::string refusal() {
        press("Suggest the part");
        REQUIRE(wait_until([&] { return window->messageBar().text().contains("No suggestion"); }));
        CHECK(shapes() == 0);
        return window->messageBar().text().toStdString();
    }
};

}  // namespace

TEST_CASE("What stands out in the references is suggested as a shape, and undone", "[window][mask]") {
    SuggestDesk desk;
    write_disc(desk.folder / "good/disc-1.png", {96, 96}, {46, 48}, 24);
    write_disc(desk.folder / "good/disc-2.png", {96, 96}, {50, 48}, 24);
    write_disc(desk.folder / "good/wide.png", {160, 96}, {80, 48}, 24);  // of another shape: not asked
    desk.refer({desk.folder / "good/disc-1.png", desk.folder / "good/disc-2.png", desk.folder / "good/wide.png"});
    Hand hand(desk);
    desk.press("Suggest the part");
    REQUIRE(wait_until([&] { return desk.shapes() == 1; }));
    CHECK(desk.editor().drawing()->shapes[0].kind == MaskShapeKind::polygon);
    hand.undo();
    CHECK(desk.shapes() == 0);
    desk.workbench.undoStack().redo();
    REQUIRE(desk.shapes() == 1);
    const auto mask = desk.applied();
    cv::Mat parts = cv::Mat::zeros(mask.size(), CV_8UC1);
    for (const int x : {46, 50}) cv::circle(parts, {x, 48}, 24, cv::Scalar(255), cv::FILLED);
    CHECK(cv::countNonZero(parts & ~mask) == 0);
    cv::dilate(parts, parts, cv::getStructuringElement(cv::MORPH_ELLIPSE, {11, 11}));
    CHECK(cv::countNonZero(mask & ~parts) == 0);
}

TEST_CASE("Where no part is sure it is said why, and nothing changes", "[window][mask]") {
    SuggestDesk desk;
    SECTION("no references") {
        desk.begin();
        CHECK_THAT(desk.refusal(), Catch::Contains("made from references, and there are none"));
    }
    SECTION("of another shape") {
        write_disc(desk.folder / "good/wide.png", {160, 96}, {80, 48}, 24);
        desk.refer({desk.folder / "good/wide.png"});
        CHECK_THAT(desk.refusal(), Catch::Contains("no reference has the shape of the picture"));
    }
    SECTION("texture all over") {
        desk.refer({desk.folder / "good/good-0.png"});
        CHECK_THAT(desk.refusal(), Catch::Contains("No suggestion: "));
    }
}
