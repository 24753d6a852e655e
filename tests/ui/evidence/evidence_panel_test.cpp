// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidence_panel.h"

#include "fade/evidence.h"

#include "fade/maps.h"
#include "fade/reference_variants.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>
#include <future>
#include <iostream>

#include <opencv2/core.hpp>

#include "support/temporary_folder.h"
#include "ui/evidence/patch_view.h"
#include "ui/evidence/region_table.h"
#include "ui/evidence/scale_card.h"
#include "ui/evidence/share_bar.h"
#include "ui/model/region_list_model.h"
#include "ui/support/demo_model.h"
#include "ui/support/inspected.h"

using namespace fade;
using namespace fade::ui;

namespace {

bool shows_text(const QWidget& widget, const QString& text) {
    const auto labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

void await(EvidencePanel& panel) {
    REQUIRE(QSignalSpy(&panel, &EvidencePanel::explained).wait(10000));
}

int visible_cards(const QWidget& widget) {
    const auto cards = widget.findChildren<ScaleCard*>();
    return static_cast<int>(
        std::count_if(cards.begin(), cards.end(), [](const ScaleCard* card) { return card->isVisible(); }));
}

}  // namespace

TEST_CASE("A point is explained by every scale, with the reference's name", "[evidence]") {
    const auto picture = ui::test::inspected(2);
    Worker worker;
    EvidencePanel panel(worker);
    panel.resize(420, 900);
    panel.show();
    CHECK(shows_text(panel, "Select an inspected picture"));
    panel.setPicture(picture);
    CHECK(shows_text(panel, "Click a place"));
    panel.setPoint(QPointF(0.25, 0.75));
    await(panel);
    CHECK(visible_cards(panel) == static_cast<int>(picture->inspection.views.size()));
    CHECK(shows_text(panel, "Place 24, 72"));
    CHECK(shows_text(panel, "good-"));
    const double value = value_at(picture->inspection.fused, {0.25, 0.75});
    CHECK(shows_text(panel, QString::number(value, 'f', 3)));
    for (const auto& maps : picture->inspection.views)
        CHECK(panel.findChild<ShareBar*>()->accessibleDescription().contains(
            QString("Language %1:").arg(maps.view.scale())));
}

TEST_CASE("A reference that was turned is shown as it was turned, and named so", "[evidence]") {
    constexpr int side = 96;
    const fade::test::TemporaryFolder folder;
    const auto good = load_image(ui::test::write_plate(folder / "good.png", side, 10));
    write_png(folder / "query.png", varied(good, {.turned = 90}).pixels);
    Inspector::Options options;
    options.feature_bytes = std::size_t{100} << 20;
    options.interactive = true;
    Inspector inspector(std::move(options));
    Recipe recipe;
    recipe.model.path = ui::test::demo_model();
    recipe.references = {folder / "good.png"};
    recipe.settings = default_settings(inspector.model(recipe.model)->info());
    recipe.settings->references.turned = Turning::quarters;
    const auto picture =
        inspector.inspect(inspector.prepare(recipe), {load_picture(*picture_file(folder / "query.png"), {}), 0});
    Worker worker;
    EvidencePanel panel(worker);
    panel.resize(420, 900);
    panel.show();
    panel.setPicture(picture);
    panel.setPoint(QPointF(0.5, 0.5));
    await(panel);
    CHECK(shows_text(panel, "good.png, turned by 90 degrees"));
    // Both patches are the same pixels.
    for (const auto* card : panel.findChildren<ScaleCard*>()) {
        const auto patches = card->findChildren<PatchView*>();
        REQUIRE(patches.size() == 2);
        CHECK(patches[0]->grab().toImage() == patches[1]->grab().toImage());
    }
}

TEST_CASE("Where references are compared with as a subspace, no patch of theirs is shown", "[evidence]") {
    const fade::test::TemporaryFolder folder;
    Inspector inspector({});
    Recipe recipe;
    recipe.model.path = ui::test::demo_model();
    recipe.references = {ui::test::write_plate(folder / "good.png", 96, 10)};
    recipe.settings = default_settings(inspector.model(recipe.model)->info());
    recipe.settings->references.bank = ReferenceBank::subspace;
    const auto query = ui::test::write_plate(folder / "query.png", 96, 11);
    const auto picture = inspector.inspect(inspector.prepare(recipe), {load_picture(*picture_file(query), {}), 0});
    Worker worker;
    EvidencePanel panel(worker);
    panel.resize(420, 900);
    panel.show();
    panel.setPicture(picture);
    panel.setPoint(QPointF(0.5, 0.5));
    await(panel);
    CHECK(visible_cards(panel) == static_cast<int>(picture->inspection.views.size()));
    CHECK(shows_text(panel, "Compared with the subspace that the references' patches lie in"));
    CHECK_FALSE(shows_text(panel, "good.png"));
    CHECK_FALSE(shows_text(panel, "No other patch"));
}

TEST_CASE("The strongest place is one click away", "[evidence]") {
    const auto picture = ui::test::inspected(1);
    Worker worker;
    EvidencePanel panel(worker);
    panel.show();
    panel.setPicture(picture);
    QPointF heard(-1, -1);
    QObject::connect(&panel, &EvidencePanel::pointChosen, [&](const QPointF& point) { heard = point; });
    QTest::mouseClick(panel.findChildren<QPushButton*>().front(), Qt::LeftButton);
    double most = 0;
    cv::minMaxLoc(picture->inspection.fused, nullptr, &most);
    CHECK(value_at(picture->inspection.fused, {heard.x(), heard.y()}) == Approx(most).margin(1e-6));
    CHECK(panel.point() == heard);
}

TEST_CASE("Zero-shot and coarse results are explained by what they have", "[evidence]") {
    Worker worker;
    EvidencePanel panel(worker);
    panel.show();
    const auto picture = ui::test::inspected(0);
    panel.setPicture(picture);
    panel.setPoint(QPointF(0.5, 0.5));
    await(panel);
    CHECK(shows_text(panel, "elsewhere"));
    auto coarse = std::make_shared<InspectedPicture>(*picture);
    coarse->inspection.views.resize(1);
    panel.setPicture(coarse);
    await(panel);
    CHECK(visible_cards(panel) == 1);
    panel.setPicture(picture);
    await(panel);
    CHECK(visible_cards(panel) == 3);
}

TEST_CASE("Parts that do not fit together end in a sentence, not in a crash", "[evidence]") {
    const auto picture = ui::test::inspected(1);
    auto wrong = std::make_shared<InspectedPicture>(*picture);
    wrong->inspection.shots = 7;
    Worker worker;
    EvidencePanel panel(worker);
    panel.show();
    panel.setPoint(QPointF(0.5, 0.5));
    panel.setPicture(wrong);
    await(panel);
    CHECK(shows_text(panel, "number of references"));
}

TEST_CASE("The crop around a patch lies inside the picture", "[evidence]") {
    cv::Mat pixels(40, 100, CV_8UC3, cv::Scalar(10, 20, 30));
    pixels.at<cv::Vec3b>(0, 0) = {255, 0, 0};
    const Image image{pixels, "a.png", ""};
    for (const QRectF& patch :
         {QRectF(0, 0, 0.1, 0.1), QRectF(0.9, 0.9, 0.1, 0.1), QRectF(0.45, 0.45, 0.1, 0.1), QRectF(0, 0, 1, 1)}) {
        const auto crop = cropAround(image, patch);
        CHECK(crop.image.width() == crop.image.height());
        CHECK(crop.image.width() <= 40);
        if (patch.width() < 1) CHECK(QRectF(-0.01, -0.01, 1.02, 1.02).contains(crop.patch));
    }
    CHECK(cropAround(image, {0, 0, 0.1, 0.1}).image.pixelColor(0, 0) == QColor(255, 0, 0));
}

TEST_CASE("Clicks are explained one after the other", "[evidence]") {
    const auto picture = ui::test::inspected(4);
    Worker worker;
    EvidencePanel panel(worker);
    panel.resize(420, 900);
    panel.show();
    panel.setPicture(picture);
    QElapsedTimer timer;
    timer.start();
    constexpr int clicks = 50;
    for (int i = 0; i < clicks; ++i) {
        panel.setPoint(QPointF(0.01 + 0.019 * i, 0.5));
        await(panel);
    }
    std::cout << "MEASURED: evidence of a point, small model, 4 references: "
              << static_cast<double>(timer.nsecsElapsed()) / 1e6 / clicks << " ms" << std::endl;
    CHECK(panel.point()->x() == Approx(0.01 + 0.019 * (clicks - 1)));
}

TEST_CASE("Of clicks in quick succession the last is explained", "[evidence]") {
    const auto picture = ui::test::inspected(1);
    Worker worker;
    EvidencePanel panel(worker);
    panel.show();
    panel.setPicture(picture);
    QSignalSpy explained(&panel, &EvidencePanel::explained);
    for (const double x : {0.1, 0.9, 0.25}) panel.setPoint(QPointF(x, 0.75));
    REQUIRE(explained.wait(10000));
    QCoreApplication::processEvents();
    CHECK(explained.count() == 1);
    CHECK(shows_text(panel, "Place 24, 72"));
    panel.setPoint(QPointF(0.5, 0.5));
    panel.setPicture(nullptr);  // while it is being compared
    while (worker.isBusy()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(explained.count() == 1);
    CHECK(shows_text(panel, "Select an inspected picture"));
}

TEST_CASE("What explains one picture does not stay beside another", "[evidence]") {
    const auto picture = ui::test::inspected(1);
    Worker worker;
    EvidencePanel panel(worker);
    panel.show();
    panel.setPicture(picture);
    panel.setPoint(QPointF(0.25, 0.75));
    await(panel);
    REQUIRE(visible_cards(panel) > 0);

    // The worker is held up: nothing new can be explained meanwhile.
    std::promise<void> release;
    const auto hold_up = [&] {
        release = {};
        worker.submit({{}, Urgency::display},
                      [released = release.get_future().share()](const Job&) { released.wait(); });
    };
    hold_up();
    panel.setPicture(std::make_shared<InspectedPicture>(*picture));  // a sharper result of the same picture
    CHECK(visible_cards(panel) > 0);
    panel.setPicture(ui::test::inspected(1, "other.png", 2));
    CHECK(visible_cards(panel) == 0);
    CHECK_FALSE(shows_text(panel, "Place"));
    release.set_value();
    await(panel);
    CHECK(visible_cards(panel) > 0);
    CHECK(shows_text(panel, "Place 24, 72"));
}

TEST_CASE("Regions are a table that is linked with the place both ways", "[evidence]") {
    const auto picture = ui::test::inspected(2);
    const auto size = picture->image->pixels.size();
    double least = 0;
    double most = 0;
    cv::Point lowest;
    cv::minMaxLoc(picture->inspection.fused, &least, &most, &lowest);
    const double threshold = 0.2 * least + 0.8 * most;
    const auto expected = find_regions(picture->inspection.fused, threshold, size);
    REQUIRE(!expected.empty());

    Worker worker;
    EvidencePanel panel(worker);
    panel.resize(420, 900);
    panel.show();
    auto& table = *panel.findChild<RegionTable*>();
    CHECK_FALSE(table.isVisible());
    panel.setCriteria({{}, {}, threshold});
    panel.setPicture(picture);
    REQUIRE(QSignalSpy(&table, &RegionTable::refreshed).wait(10000));
    REQUIRE(table.model().regions().size() == expected.size());
    CHECK(table.model().regions().front().area == expected.front().area);
    CHECK(shows_text(table, "where the map reaches"));

    auto& view = *table.findChild<QTableView*>();
    QSignalSpy chosen(&panel, &EvidencePanel::pointChosen);
    const QPointF peak(expected.front().peak_at.x / size.width, expected.front().peak_at.y / size.height);
    // The focus alone chooses nothing, a key does.
    CHECK((view.focusPolicy() & Qt::TabFocus) != 0);
    QFocusEvent by_tab(QEvent::FocusIn, Qt::TabFocusReason);
    QApplication::sendEvent(&view, &by_tab);
    CHECK(view.currentIndex().row() == 0);
    CHECK(chosen.empty());
    QTest::keyClick(&view, Qt::Key_Space);
    REQUIRE(chosen.count() == 1);
    CHECK(panel.point() == peak);
    await(panel);
    panel.setPoint(std::nullopt);
    chosen.clear();

    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(0, 0)).center());
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.front().front().toPointF() == peak);
    CHECK(panel.point() == peak);
    await(panel);

    // What is chosen in the picture is marked here, and asks for nothing again.
    const auto& map = picture->inspection.fused;
    panel.setPoint(QPointF((lowest.x + 0.5) / map.cols, (lowest.y + 0.5) / map.rows));
    CHECK_FALSE(view.selectionModel()->hasSelection());
    panel.setPoint(peak);
    CHECK(view.selectionModel()->isRowSelected(0));
    CHECK(chosen.count() == 1);

    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const auto lines = QGuiApplication::clipboard()->text().split(u'\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith("No.\tLooks Like\tPeak\t"));
    CHECK(lines[1].startsWith("1\t"));

    panel.setCriteria({{}, {}, 1});
    REQUIRE(QSignalSpy(&table, &RegionTable::refreshed).wait(10000));
    CHECK(table.model().regions().empty() == find_regions(map, 1, size).empty());
    panel.setPicture(nullptr);
    CHECK_FALSE(table.isVisible());
}
