// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/image_view.h"

#include <catch2/catch.hpp>

#include <opencv2/core.hpp>

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <iostream>
#include <vector>

#include "ui/support/demo_model.h"

using namespace fade;
using namespace fade::ui;

namespace {

PicturePyramidPtr make_picture(int side) {
    auto image = std::make_shared<Image>();
    image->pixels = fade::ui::test::plate(side, side, 1);
    image->name = "plate.png";
    return std::make_shared<const PicturePyramid>(image);
}

cv::Mat make_map() {
    cv::RNG random(3);
    cv::Mat map(56, 56, CV_32FC1);
    random.fill(map, cv::RNG::UNIFORM, 0, 1);
    return map;
}

QColor middle(QWidget& view) {
    const auto image = view.grab().toImage();
    return image.pixelColor(image.width() / 2, image.height() / 2);
}

}  // namespace

TEST_CASE("The map lies over the picture, and a held key shows the bare picture", "[view]") {
    ImageView view;
    view.resize(400, 400);
    view.show();
    view.setPicture(make_picture(200));
    const auto bare = middle(view);
    view.setMap(cv::Mat(4, 4, CV_32FC1, cv::Scalar(0.9)));
    CHECK(middle(view) != bare);
    QTest::keyPress(&view, Qt::Key_Space);
    CHECK(middle(view) == bare);
    QTest::keyRelease(&view, Qt::Key_Space);
    CHECK(middle(view) != bare);
    view.setOverlayVisible(false);
    CHECK(middle(view) == bare);
}

TEST_CASE("The wheel zooms at the cursor, dragging pans, a click names the place", "[view]") {
    ImageView view;
    view.resize(400, 400);
    view.show();
    view.setPicture(make_picture(200));
    std::vector<QPointF> clicks;
    QObject::connect(&view, &ImageView::clicked, &view, [&](QPointF place) { clicks.push_back(place); });

    const QPointF cursor(130, 250);
    const auto before = view.viewport().toPicture(cursor);
    QWheelEvent wheel(cursor, view.mapToGlobal(cursor), {}, {0, 480}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&view, &wheel);
    CHECK(view.viewport().toPicture(cursor).x() == Approx(before.x()));
    CHECK(view.viewport().toPicture(cursor).y() == Approx(before.y()));
    CHECK_FALSE(view.viewport().isFitted());

    QTest::mouseClick(&view, Qt::LeftButton, {}, cursor.toPoint());
    REQUIRE(clicks.size() == 1);
    CHECK(clicks[0].x() == Approx(before.x() / 200).margin(0.01));

    const auto origin = view.viewport().toView({0, 0});
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(200, 200));
    QTest::mouseMove(&view, QPoint(215, 200));
    QTest::mouseMove(&view, QPoint(230, 190));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(230, 190));
    CHECK(view.viewport().toView({0, 0}).x() == Approx(origin.x() + 30));
    CHECK(view.viewport().toView({0, 0}).y() == Approx(origin.y() - 10));
    CHECK(clicks.size() == 1);
    view.fit();
    CHECK(view.viewport().isFitted());
}

TEST_CASE("Enter explains the place at the view's centre", "[view]") {
    ImageView view;
    view.resize(400, 400);
    view.show();
    std::vector<QPointF> places;
    QObject::connect(&view, &ImageView::clicked, &view, [&](QPointF place) { places.push_back(place); });
    QTest::keyClick(&view, Qt::Key_Return);
    CHECK(places.empty());
    view.setPicture(make_picture(200));
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::keyClick(&view, Qt::Key_Enter);
    REQUIRE(places.size() == 2);
    CHECK(places[0].x() == Approx(0.5));
    CHECK(places[0].y() == Approx(0.5));
    CHECK(places[1].x() < 0.45);
    CHECK(places[1].y() < 0.45);
}

TEST_CASE("The map lies where it did when the window moves to a sharper screen", "[view]") {
    struct View : ImageView {
        int ratio = 1;
        [[nodiscard]] int metric(PaintDeviceMetric which) const override {
            if (which == PdmDevicePixelRatio) return ratio;
            if (which == PdmDevicePixelRatioScaled) return static_cast<int>(ratio * devicePixelRatioFScale());
            return ImageView::metric(which);
        }
    };
    View view;
    view.resize(400, 400);
    view.setPicture(make_picture(200));
    const auto map = make_map();
    view.setMap(map);
    const auto drawn = [&] {
        QImage canvas(view.size(), QImage::Format_ARGB32_Premultiplied);
        canvas.fill(Qt::black);
        view.render(&canvas);
        return canvas;
    };
    (void)drawn();
    view.ratio = 2;
    REQUIRE(view.devicePixelRatioF() == 2);
    const auto moved = drawn();
    view.setMap(map);  // stretched again
    CHECK(moved == drawn());
}

TEST_CASE("A reference is compared by swiping and side by side", "[view]") {
    ImageView view;
    view.resize(400, 400);
    view.show();
    view.setPicture(make_picture(200));
    auto image = std::make_shared<Image>();
    image->pixels = cv::Mat(100, 100, CV_8UC3, cv::Scalar(250, 0, 0));
    const auto at = [&](double share) {
        const auto shot = view.grab().toImage();
        return shot.pixelColor(static_cast<int>(share * shot.width()), shot.height() / 3);
    };
    view.setReference(std::make_shared<const PicturePyramid>(image));
    CHECK(at(0.75) != QColor(250, 0, 0));
    view.setCompareMode(CompareMode::swipe);
    CHECK(at(0.25) != QColor(250, 0, 0));
    CHECK(at(0.75) == QColor(250, 0, 0));
    view.setCompareMode(CompareMode::side_by_side);
    CHECK(view.viewport().pictureInView().width() <= 200);
    const auto shot = view.grab().toImage();
    CHECK(shot.pixelColor(shot.width() * 3 / 4, shot.height() / 2) == QColor(250, 0, 0));
    view.setCompareMode(CompareMode::none);
    CHECK(at(0.75) != QColor(250, 0, 0));
}

TEST_CASE("Five hundred changes of the threshold over 4096 x 4096 pixels", "[view]") {
    ImageView view;
    view.resize(1000, 800);
    view.show();
    view.setPicture(make_picture(4096));
    view.setMap(make_map());
    (void)view.grab();
    QImage canvas(view.size(), QImage::Format_ARGB32_Premultiplied);  // a hidden window would draw nothing
    canvas.fill(Qt::black);
    std::vector<double> times;
    const auto drawn_at = [&](double threshold) {
        view.setThreshold(threshold);
        view.render(&canvas);
        return canvas.copy();
    };
    const auto low = drawn_at(0.2);
    CHECK(drawn_at(0.8) != low);
    for (int i = 0; i < 500; ++i) {
        view.setThreshold(0.2 + 0.6 * i / 500);
        QElapsedTimer clock;
        clock.start();
        view.render(&canvas);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::cout << "MEASURED: threshold over a 4096 x 4096 picture, 1000 x 800 view, 500 changes: median " << times[250]
              << " ms, maximum " << times.back() << " ms" << std::endl;
    CHECK(drawn_at(0.2) == low);
}

TEST_CASE("Panning over 8192 x 8192 pixels stays fluid", "[view]") {
    ImageView view;
    view.resize(1000, 800);
    view.show();
    view.setPicture(make_picture(8192));
    view.setMap(make_map());
    QImage canvas(view.size(), QImage::Format_ARGB32_Premultiplied);  // a hidden window would draw nothing
    canvas.fill(Qt::black);
    std::vector<double> times;
    const QImage blank = canvas.copy();
    QImage before;
    for (int i = 0; i < 60; ++i) {
        if (i == 20) {
            before = canvas.copy();
            view.zoomToActualSize();
        }
        QTest::keyClick(&view, i % 2 == 0 ? Qt::Key_Left : Qt::Key_Right);
        QElapsedTimer clock;
        clock.start();
        view.render(&canvas);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::cout << "MEASURED: panning an 8192 x 8192 picture, 1000 x 800 view: median " << times[30] << " ms, maximum "
              << times.back() << " ms" << std::endl;
    CHECK(before != blank);
    CHECK(canvas != before);
}
