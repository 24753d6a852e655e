// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_panel.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <catch2/catch.hpp>

#include <limits>
#include <numeric>

#include "ui/model/verdict_words.h"
#include "ui/plots/histogram.h"
#include "ui/plots/threshold_chart.h"
#include "ui/style/language.h"
#include "ui/support/inspected.h"

using namespace fade;
using namespace fade::ui;

namespace {

struct Shown {
    Shown() {
        panel.resize(420, 560);
        panel.show();
        panel.setScores({0.1, 0.2, 0.25, 0.5, 0.9});
        QObject::connect(&panel, &ThresholdPanel::thresholdsChanged, [this](const Thresholds& t) { heard = t; });
        QObject::connect(&panel, &ThresholdPanel::mapThresholdChanged, [this](double t) { heard_map = t; });
    }
    [[nodiscard]] ThresholdChart& chart(int index) const { return *panel.findChildren<ThresholdChart*>()[index]; }
    [[nodiscard]] QDoubleSpinBox& number(int index) const { return *panel.findChildren<QDoubleSpinBox*>()[index]; }
    static void drag(ThresholdChart& chart, int handle, int dx) {
        const auto from = chart.handlePosition(handle) + QPoint(0, 40);
        QTest::mousePress(&chart, Qt::LeftButton, {}, from);
        QTest::mouseMove(&chart, from + QPoint(dx, 0));
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, from + QPoint(dx, 0));
    }

    ThresholdPanel panel;
    Thresholds heard{-1, -1};
    double heard_map = -1;
};

}  // namespace

TEST_CASE("A histogram counts every value once, ends included", "[plots]") {
    const auto counts = histogram({0, 0.09, 0.1, 0.95, 1, -3, 7, std::numeric_limits<double>::quiet_NaN()}, 10);
    CHECK(counts == std::vector<double>{3, 1, 0, 0, 0, 0, 0, 0, 0, 3});
    const cv::Mat map(4, 5, CV_32FC1, cv::Scalar(0.55));
    const auto of_map = histogram(map, 10);
    CHECK(of_map[5] == 20);
    CHECK(std::accumulate(of_map.begin(), of_map.end(), 0.0) == 20);
}

TEST_CASE("Thresholds are dragged on the plot, and do not pass each other", "[plots]") {
    Shown shown;
    shown.panel.setThresholds({0.3, 0.7});
    Shown::drag(shown.chart(0), 0, 40);
    CHECK(shown.heard.review > 0.35);
    CHECK(shown.heard.fail == 0.7);
    CHECK(shown.number(0).value() == Approx(shown.heard.review));
    Shown::drag(shown.chart(0), 0, 390);
    CHECK(shown.heard.review == 0.7);
    CHECK(shown.heard.fail == 0.7);
    // Both lie on each other now; the plot must still let them go apart.
    Shown::drag(shown.chart(0), 1, -150);
    Shown::drag(shown.chart(0), 0, -150);
    CHECK(shown.heard.review < 0.7);
}

TEST_CASE("Thresholds are moved and chosen by keys", "[plots]") {
    Shown shown;
    shown.panel.setThresholds({0.3, 0.7});
    auto& chart = shown.chart(0);
    QTest::keyClick(&chart, Qt::Key_Right);
    CHECK(shown.heard == Thresholds{0.31, 0.7});
    QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
    CHECK(shown.heard == Thresholds{0.309, 0.7});
    QTest::keyClick(&chart, Qt::Key_PageUp);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(shown.heard == Thresholds{0.309, 0.69});
    QTest::keyClick(&chart, Qt::Key_Home);
    CHECK(shown.heard == Thresholds{0.309, 0.309});
    QTest::keyClick(&chart, Qt::Key_End);
    CHECK(shown.heard == Thresholds{0.309, 1});
}

TEST_CASE("A threshold stops at the other", "[plots]") {
    Shown shown;
    shown.panel.setThresholds({0.3, 0.7});
    shown.number(0).setValue(0.8);
    CHECK(shown.heard == Thresholds{0.7, 0.7});
    shown.number(1).setValue(0.2);
    CHECK(shown.heard == Thresholds{0.7, 0.7});
}

TEST_CASE("A threshold holds when it is typed to the end", "[plots]") {
    Shown shown;
    shown.panel.setThresholds({0.3, 0.6});
    auto& fail = shown.number(1);
    fail.setFocus();
    fail.selectAll();
    QTest::keyClicks(&fail, QString("0.75").replace('.', QLocale().decimalPoint()));
    shown.panel.setScores({0.1, 0.2});  // a result arrives meanwhile
    CHECK(shown.heard == Thresholds{-1, -1});
    QTest::keyClick(&fail, Qt::Key_Return);
    CHECK(shown.heard == Thresholds{0.3, 0.75});
    CHECK(fail.value() == 0.75);
}

TEST_CASE("A wheel that passes over a threshold leaves it as it is", "[plots]") {
    Shown shown;
    shown.panel.setThresholds({0.3, 0.7});
    for (int i = 0; i < 3; ++i) {
        auto& number = shown.number(i);
        const QPointF place = number.rect().center();
        QWheelEvent wheel(place, number.mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        number.clearFocus();
        QApplication::sendEvent(&number, &wheel);
    }
    CHECK(shown.heard == Thresholds{-1, -1});
    CHECK(shown.heard_map == -1);
}

TEST_CASE("What the program sets is not reported as the person's doing", "[plots]") {
    Shown shown;
    shown.panel.setThresholds({0.2, 0.21});
    shown.panel.setMapThreshold(0.9);
    CHECK(shown.heard == Thresholds{-1, -1});
    CHECK(shown.heard_map == -1);
    CHECK(shown.number(2).value() == 0.9);
}

TEST_CASE("The outline's threshold is moved on the map's histogram", "[plots]") {
    Shown shown;
    shown.panel.setMap(ui::test::inspected(1)->inspection.fused);
    shown.panel.setMapThreshold(0.5);
    Shown::drag(shown.chart(1), 0, 60);
    CHECK(shown.heard_map > 0.55);
    QTest::keyClick(&shown.chart(1), Qt::Key_Down);
    CHECK(shown.number(2).value() == Approx(shown.heard_map));
}

TEST_CASE("The counts of verdicts are shown beside the scores", "[plots]") {
    Shown shown;
    shown.panel.setVerdicts({2, 1, 2});
    bool found = false;
    for (const auto* label : shown.panel.findChildren<QLabel*>())
        found = found || label->text() == "2 Pass · 1 Review · 2 Fail";
    CHECK(found);
}

TEST_CASE("No two verdicts have the same letter, in any language", "[plots]") {
    LanguageControl language;
    for (const auto* code : {"en", "de", "zh_CN"}) {
        language.setLanguage(code);
        QStringList letters;
        for (const auto verdict : all_verdicts) letters << verdictLetter(verdict);
        CHECK(letters.removeDuplicates() == 0);
        CHECK_FALSE(letters.contains(QString()));
    }
    language.setLanguage("en");
}

TEST_CASE("The hint gives way to a picture's mark", "[plots]") {
    ThresholdChart chart("value", ThresholdChart::Heights::counts);
    chart.show();
    const auto* hint = chart.findChild<QLabel*>();
    REQUIRE(hint);
    CHECK(hint->isVisible());
    chart.setMark(0.5);
    CHECK_FALSE(hint->isVisible());
    chart.setMark({});
    CHECK(hint->isVisible());
    chart.setBins({1, 2, 3});
    CHECK_FALSE(hint->isVisible());
}

TEST_CASE("Thresholds are written in the language of the moment", "[plots]") {
    Shown shown;
    shown.panel.setThresholds({0.25, 0.5});
    LanguageControl language;
    language.setLanguage("de");
    QApplication::processEvents();
    CHECK(shown.number(0).text() == "0,250");
    CHECK(shown.heard == Thresholds{-1, -1});
    language.setLanguage("en");
    QApplication::processEvents();
    CHECK(shown.number(0).text() == "0.250");
}

TEST_CASE("Cells that are not looked at are in no bin", "[plots]") {
    const cv::Mat map = (cv::Mat_<float>(2, 2) << 0.0F, 0.5F, 0.0F, 1.0F);
    const cv::Mat cells = (cv::Mat_<unsigned char>(2, 2) << 0, 255, 255, 255);
    CHECK(histogram(map, 2) == std::vector<double>{2, 2});
    CHECK(histogram(map, 2, cells) == std::vector<double>{1, 2});
}

TEST_CASE("Both charts begin side by side", "[plots]") {
    Shown shown;
    const auto charts = shown.panel.findChildren<ThresholdChart*>();
    REQUIRE(charts.size() == 2);
    CHECK(charts[0]->mapTo(&shown.panel, QPoint()).y() == charts[1]->mapTo(&shown.panel, QPoint()).y());
}
