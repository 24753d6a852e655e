// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/breakdown_panel.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include <opencv2/core.hpp>

#include "fade/files.h"
#include "ui/breakdown/map_grid.h"
#include "ui/jobs/messages.h"
#include "ui/model/picture_details.h"
#include "ui/style/language.h"
#include "ui/support/inspected.h"

#include "support/source_folder.h"

using namespace fade;
using namespace fade::ui;
using Kind = MapChoice::Kind;

namespace {

bool shows_text(const QWidget& widget, const QString& text) {
    const auto labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

struct Shown {
    Shown() {
        panel.resize(420, 700);
        panel.show();
        panel.setPicture(picture);
        QObject::connect(&panel, &BreakdownPanel::mapChosen,
                         [this](const MapChoice& choice) { heard.push_back(choice); });
    }
    [[nodiscard]] MapGrid& grid() const { return *panel.findChild<MapGrid*>(); }

    InspectedPicturePtr picture = ui::test::inspected(2);
    BreakdownPanel panel;
    std::vector<MapChoice> heard;
};

}  // namespace

TEST_CASE("The shipped model's notice is translated, others are shown as they are", "[breakdown]") {
    const auto words = nlohmann::json::parse(read_file(fade::test::source_folder() / "resources/demo/model/fade.json"));
    const auto notice = words.at("notice").get<std::string>();
    LanguageControl language;
    for (const auto* code : {"de", "zh_CN"}) {
        language.setLanguage(code);
        CHECK(notice_text(notice) != QString::fromStdString(notice));
        CHECK_FALSE(notice_text(notice).isEmpty());
    }
    CHECK(notice_text("Not for sale.") == "Not for sale.");
    CHECK(notice_text("").isEmpty());
    language.setLanguage("en");
}

TEST_CASE("A picture that is also a reference is called so", "[breakdown]") {
    Shown shown;
    CHECK_FALSE(shows_text(shown.panel, "also a reference"));
    auto known = std::make_shared<InspectedPicture>(*shown.picture);
    known->image = known->context->references.back().image;
    shown.panel.setPicture(known);
    CHECK(shows_text(shown.panel, "also a reference"));
}

TEST_CASE("A picture that its references do not fit is called so, in the view and the list, too", "[breakdown]") {
    Shown shown;
    auto unlike = std::make_shared<InspectedPicture>(*shown.picture);
    unlike->inspection.misfit = 0.3;
    shown.panel.setPicture(unlike);
    CHECK_FALSE(shows_text(shown.panel, "do not explain"));
    unlike = std::make_shared<InspectedPicture>(*unlike);
    unlike->inspection.misfit = 0.7;
    shown.panel.setPicture(unlike);
    CHECK(shows_text(shown.panel, "The references do not explain this picture"));
    CHECK(picture_notes(*unlike->image, unlike.get()).contains("do not explain"));
    CHECK(picture_details(*unlike).contains("do not explain"));
}

TEST_CASE("All maps of an inspection can be chosen, on one scale of values", "[breakdown]") {
    const auto picture = ui::test::inspected(2);
    const auto& inspection = picture->inspection;
    CHECK(cv::norm(mapOf(*picture, {Kind::fused, {}}), inspection.fused, cv::NORM_INF) == 0);
    CHECK(cv::norm(mapOf(*picture, {Kind::language, {}}), inspection.language, cv::NORM_INF) == 0);
    for (const auto& maps : inspection.views) {
        CHECK(mapOf(*picture, {Kind::language, maps.view}).size() == maps.language.size());
        const cv::Mat vision = cv::min(3.5 * maps.vision, 1.0);
        CHECK(cv::norm(mapOf(*picture, {Kind::vision, maps.view}), vision, cv::NORM_INF) < 1e-6);
        double largest = 0;
        cv::minMaxLoc(mapOf(*picture, {Kind::fused, maps.view}), nullptr, &largest);
        CHECK(largest <= 1);
    }
    CHECK(mapOf(*picture, {Kind::fused, View::square(12345)}).empty());
}

TEST_CASE("A map is chosen by click and by arrow keys", "[breakdown]") {
    Shown shown;
    const auto smallest = shown.picture->inspection.views.front().view;
    QTest::mouseClick(&shown.grid(), Qt::LeftButton, {}, shown.grid().cellRect({Kind::language, smallest}).center());
    REQUIRE(shown.heard.size() == 1);
    CHECK(shown.heard.back() == MapChoice{Kind::language, smallest});
    QTest::keyClick(&shown.grid(), Qt::Key_Down);
    CHECK(shown.heard.back() == MapChoice{Kind::vision, smallest});
    for (int i = 0; i < 5; ++i) QTest::keyClick(&shown.grid(), Qt::Key_Right);
    CHECK(shown.heard.back() == MapChoice{Kind::vision, {}});
    CHECK(shown.panel.choice() == MapChoice{Kind::vision, {}});
    // Set by the program: no report.
    const auto before = shown.heard.size();
    shown.panel.setChoice({Kind::fused, {}});
    CHECK(shown.heard.size() == before);
    CHECK(shown.panel.choice() == MapChoice{Kind::fused, {}});
}

TEST_CASE("Verdict and sentence follow the thresholds", "[breakdown]") {
    Shown shown;
    shown.panel.setPicture(ui::test::with_score(*shown.picture, 0.5));
    shown.panel.setCriteria({{0.4, 0.6}});
    CHECK(shows_text(shown.panel, "Review"));
    CHECK(shows_text(shown.panel, "but not that of Fail, 0.600"));
    shown.panel.setCriteria({{0.4, 0.5}});
    CHECK(shows_text(shown.panel, "It reaches the threshold of Fail, 0.500"));
    shown.panel.setCriteria({{0.6, 0.7}});
    CHECK(shows_text(shown.panel, "It stays below the threshold of Review, 0.600"));
}

TEST_CASE("A verdict by rules is told with every reason", "[breakdown]") {
    Shown shown;
    shown.panel.setPicture(ui::test::with_score(*shown.picture, 0.5));
    Criteria criteria{{0.4, 0.6}};
    criteria.rules.classes = {{Severity::critical, {}, 0, 40}};
    criteria.rules.limits.at(2).fail = 1;
    shown.panel.setCriteria(criteria);
    CHECK(shows_text(shown.panel, "Review"));
    CHECK(shows_text(shown.panel, "By the score alone"));
    Findings findings{0.5, 0.5, 0.5, 1, {{90, 12, ""}, {200, 45, "crack"}}, 0.5};
    shown.panel.setFindings(findings);
    CHECK(shows_text(shown.panel, "Fail"));
    CHECK(shows_text(shown.panel, "Fail: Critical regions: 1 (No. 2). From 1 on it is Fail.\nReview: The image score"));
    CHECK_FALSE(shows_text(shown.panel, "By the score alone"));
    findings.regions.pop_back();
    shown.panel.setFindings(findings);
    CHECK_FALSE(shows_text(shown.panel, "Critical regions"));
}

TEST_CASE("Without a picture the breakdown says what to do, and nothing can be chosen", "[breakdown]") {
    Shown shown;
    shown.panel.setPicture(nullptr);
    CHECK(shows_text(shown.panel, "Select an inspected picture"));
    QTest::keyClick(&shown.grid(), Qt::Key_Left);
    CHECK(shown.heard.empty());
}

TEST_CASE("A coarse result says that it is one", "[breakdown]") {
    Shown shown;
    auto coarse = std::make_shared<InspectedPicture>(*shown.picture);
    coarse->complete = false;
    coarse->inspection.views.resize(1);
    shown.panel.setChoice({Kind::fused, shown.picture->inspection.views.back().view});
    shown.panel.setPicture(coarse);
    CHECK(shows_text(shown.panel, "Coarse"));
    // The scale in view is not there yet; its aggregation is marked instead.
    CHECK(shown.grid().cellRect({Kind::fused, shown.picture->inspection.views.back().view}) ==
          shown.grid().cellRect({Kind::fused, {}}));
}

TEST_CASE("The sentence writes its numbers in the language of the moment", "[breakdown]") {
    Shown shown;
    shown.panel.setPicture(ui::test::with_score(*shown.picture, 0.5));
    shown.panel.setCriteria({{0.4, 0.6}});
    LanguageControl language;
    language.setLanguage("de");
    QApplication::processEvents();
    CHECK(shows_text(shown.panel, "0,600"));
    CHECK_FALSE(shows_text(shown.panel, "0.600"));
    language.setLanguage("en");
    QApplication::processEvents();
    CHECK(shows_text(shown.panel, "0.600"));
}
