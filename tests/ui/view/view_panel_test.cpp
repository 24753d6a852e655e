// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/view_panel.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <QAction>
#include <QTest>
#include <future>
#include <limits>

#include "support/temporary_folder.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

constexpr int patience_ms = 60'000;

/// Two pictures in a list, each inspected when it is shown.
struct Bench {
    fade::test::TemporaryFolder folder;
    std::filesystem::path first = write_plate(folder / "first.png", 96, 1, true);
    std::filesystem::path second = write_plate(folder / "second.png", 96, 2);
    Workbench workbench{{}};
    ViewPanel panel{workbench};

    Bench() {
        ModelSource source;
        source.path = demo_model();
        workbench.setup().setModel(source);
        workbench.pictures().add(picture_files({first, second}));
        panel.resize(500, 400);
        panel.show();
    }
    bool idle() {
        return wait_until(
            [this] {
                return !workbench.worker().isBusy() && !workbench.loader().isBusy() && !workbench.searcher().isBusy();
            },
            patience_ms);
    }
    bool inspect(const std::filesystem::path& file) {
        const auto former = workbench.result(id_of(file));
        workbench.inspect({id_of(file)});
        return wait_until([&] { return workbench.result(id_of(file)) && workbench.result(id_of(file)) != former; },
                          patience_ms) &&
               idle();
    }
    /// The picture in view is that of the result, and the map lies over it.
    bool agree() {
        return wait_until([this] { return agrees(); }, patience_ms);
    }
    [[nodiscard]] bool agrees() {
        const auto& result = workbench.currentResult();
        const auto& shown = panel.view().picture();
        if (!result || !shown) return false;
        Q_EMIT panel.view().hovered({0.5, 0.5});
        return shown->image()->name == result->image->name && shown->image()->sha256 == result->image->sha256 &&
               panel.readOut().contains("Fused") && !panel.mapName().isEmpty();
    }
};

}  // namespace

TEST_CASE("A chosen map stays when another picture is shown", "[view]") {
    Bench bench;
    // As the window does it, after the panel has heard of the result.
    QObject::connect(&bench.workbench, &Workbench::currentResultChanged, &bench.panel,
                     [&](const InspectedPicturePtr& result) {
                         if (result) bench.panel.setMap(result->inspection.language, "Language");
                     });
    REQUIRE(bench.inspect(bench.first));
    REQUIRE(bench.inspect(bench.second));
    for (const auto& file : {bench.first, bench.second, bench.first}) {
        bench.workbench.setCurrent(id_of(file));
        REQUIRE(bench.workbench.currentResult());  // before its pixels
        REQUIRE(bench.idle());
        CHECK(bench.agree());
        CHECK(bench.panel.mapName() == "Language");
    }
    // Without a name it is the fused one again.
    bench.panel.setMap({}, {});
    CHECK(bench.agree());
    CHECK(bench.panel.mapName() == "Fused map");
}

TEST_CASE("A map lies over the pixels that it was made from", "[view]") {
    Bench bench;
    bench.workbench.setCurrent(id_of(bench.first));
    REQUIRE(bench.inspect(bench.first));
    REQUIRE(bench.agree());
    const auto former = bench.workbench.currentResult()->image->sha256;

    write_plate(bench.first, 112, 7);
    REQUIRE(bench.inspect(bench.first));
    REQUIRE(bench.workbench.currentResult()->image->sha256 != former);
    CHECK(bench.agree());

    // Rewritten, but not inspected: the picture is shown as it is now, without a map.
    write_plate(bench.first, 80, 8);
    REQUIRE(bench.inspect(bench.second));
    bench.workbench.setCurrent(id_of(bench.second));
    REQUIRE(bench.idle());
    bench.workbench.setCurrent(id_of(bench.first));
    REQUIRE(wait_until([&] {
        const auto& shown = bench.panel.view().picture();
        return shown && shown->size() == QSize(80, 80) && !bench.workbench.loader().isBusy();
    }));
    CHECK_FALSE(bench.workbench.currentResult());
    CHECK(bench.panel.mapName().isEmpty());
}

TEST_CASE("What was assumed of a picture stands below it, and follows the settings", "[view]") {
    Bench bench;
    cv::Mat twelve_bits(120, 120, CV_16UC1, cv::Scalar(4000));
    REQUIRE(cv::imwrite(bench.first.string(), twelve_bits));
    bench.workbench.setCurrent(id_of(bench.first));
    REQUIRE(bench.inspect(bench.first));
    REQUIRE(bench.agree());
    CHECK(bench.panel.notes().contains("All fit into 12 bits"));
    CHECK(bench.panel.view().picture()->image()->pixels.at<cv::Vec3b>(5, 5)[0] == 249);

    auto settings = default_settings(bench.workbench.setup().model()->info());
    settings.bit_depth = 14;
    bench.workbench.setup().setSettings(settings);
    REQUIRE(wait_until([&] {
        const auto& shown = bench.panel.view().picture();
        return shown && shown->image()->reading.white == 16383 && bench.idle() && bench.agrees();
    }));
    CHECK(bench.panel.notes().isEmpty());

    bench.workbench.setCurrent(id_of(bench.second));
    REQUIRE(bench.idle());
    CHECK(bench.panel.notes().isEmpty());
}

TEST_CASE("An aligned picture is shown as it was compared, and says how it was moved", "[view][align]") {
    Bench bench;
    cv::Mat part(160, 160, CV_8UC3, cv::Scalar(60, 70, 80));
    cv::RNG random(3);
    for (int i = 0; i < 12; ++i)
        cv::rectangle(part, cv::Rect(random.uniform(20, 120), random.uniform(20, 120), 20, 14),
                      cv::Scalar(random.uniform(0, 256), random.uniform(0, 256), random.uniform(0, 256)), cv::FILLED);
    cv::Mat moved;
    cv::warpAffine(part, moved, cv::Matx23d(1, 0, 9, 0, 1, -4), part.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    const auto good = bench.folder / "good.png";
    REQUIRE(cv::imwrite(good.string(), part));
    REQUIRE(cv::imwrite(bench.first.string(), moved));
    bench.workbench.setCurrent(id_of(bench.first));
    REQUIRE(bench.inspect(bench.first));
    REQUIRE(bench.agree());
    CHECK(bench.panel.notes().isEmpty());

    bench.workbench.references().insert({good}, -1);
    auto settings = default_settings(bench.workbench.setup().model()->info());
    settings.references.aligned = Alignment::rigid;
    bench.workbench.setup().setSettings(settings);
    REQUIRE(wait_until([&] {
        const auto& shown = bench.panel.view().picture();
        return shown && shown->image()->alignment && bench.idle() && bench.agrees();
    }));
    CHECK(bench.panel.notes().contains("moved by 9"));
    CHECK(bench.panel.notes().contains("lies outside of this picture"));
    // Another reference that it is compared with by swiping lies in the same frame.
    const auto other = bench.folder / "other.png";
    REQUIRE(cv::imwrite(other.string(), moved));
    bench.workbench.references().insert({other}, -1);
    bench.panel.setReference(other);
    const auto shown_aligned = [&](bool is_aligned) {
        return wait_until([&] {
            const auto& reference = bench.panel.view().reference();
            return reference && reference->image()->name == other &&
                   reference->image()->alignment.has_value() == is_aligned;
        });
    };
    REQUIRE(shown_aligned(true));

    settings.references.aligned = Alignment::none;
    bench.workbench.setup().setSettings(settings);
    REQUIRE(wait_until([&] {
        const auto& shown = bench.panel.view().picture();
        return shown && !shown->image()->alignment && bench.idle() && bench.agrees();
    }));
    REQUIRE(shown_aligned(false));
    CHECK(!bench.panel.notes().contains("moved by"));
}

TEST_CASE("A picture that takes long leaves the former one's place empty, and one that was passed is not read",
          "[view]") {
    Bench bench;
    bench.workbench.setCurrent(id_of(bench.first));
    REQUIRE(bench.inspect(bench.first));
    REQUIRE(bench.agree());
    CHECK(bench.panel.view().accessibleDescription().isEmpty());
    bench.panel.view().zoomToActualSize();
    const double zoom = bench.panel.view().zoom();
    auto& loader = bench.workbench.loader();
    std::promise<void> release;
    loader.submit({{}, Urgency::display}, [released = release.get_future().share()](const Job&) { released.wait(); });
    for (const auto& file : {bench.second, bench.first, bench.second}) bench.workbench.setCurrent(id_of(file));
    CHECK_FALSE(bench.panel.readOut().contains("Fused"));  // the numbers were the former picture's
    REQUIRE(wait_until([&] { return !bench.panel.view().picture(); }, patience_ms));
    CHECK(bench.panel.view().accessibleDescription() == "Reading the picture");
    CHECK(loader.openTasks() == 3);  // this one, the last picture, and whether the one with a verdict was rewritten
    release.set_value();
    REQUIRE(wait_until([&] { return bench.panel.view().picture() != nullptr; }, patience_ms));
    CHECK(bench.panel.view().picture()->image()->name == bench.second);
    CHECK(bench.panel.readOut().startsWith("Point at"));
    CHECK(bench.panel.view().zoom() == zoom);  // of the same size: at the same place
}

TEST_CASE("A reference that cannot be shown is told of, every time that it is asked for", "[view]") {
    Bench bench;
    QStringList failures;
    QObject::connect(&bench.panel, &ViewPanel::failed, &bench.panel,
                     [&](const QString& sentence) { failures << sentence; });
    for (int i = 1; i <= 2; ++i) {
        bench.panel.setReference(bench.folder / "gone.png");
        REQUIRE(wait_until([&] { return failures.size() == i; }, patience_ms));
        CHECK(failures.back().contains("gone.png"));
    }
}

TEST_CASE("A place is explained without a mouse", "[view]") {
    Bench bench;
    std::vector<QPointF> places;
    QObject::connect(&bench.panel, &ViewPanel::placeClicked, &bench.panel,
                     [&](QPointF place) { places.push_back(place); });
    bench.workbench.setCurrent(id_of(bench.first));
    REQUIRE(bench.idle());
    QTest::keyClick(&bench.panel.view(), Qt::Key_Return);
    CHECK(places.empty());  // there is nothing to explain yet
    REQUIRE(bench.inspect(bench.first));
    QTest::keyClick(&bench.panel.view(), Qt::Key_Return);
    REQUIRE(places.size() == 1);
    CHECK(places[0].x() == Approx(0.5).margin(0.01));
    CHECK(places[0].y() == Approx(0.5).margin(0.01));
    CHECK(bench.panel.readOut().contains("Fused"));
}

TEST_CASE("The fused map is coloured against good parts where it is known what theirs reach", "[view]") {
    Bench bench;
    bench.workbench.setCurrent(id_of(bench.first));
    REQUIRE(bench.inspect(bench.first));
    REQUIRE(bench.agree());
    QAction* against = nullptr;
    for (auto* action : bench.panel.viewActions())
        if (action->text() == "Colour Against Good Parts") against = action;
    REQUIRE(against);
    CHECK_FALSE(against->isEnabled());
    // Chosen before it can be had, as at a start: raw values until then.
    bench.panel.setAgainstGood(true);
    CHECK_FALSE(bench.panel.isAgainstGood());
    CHECK(bench.panel.view().look().high == 1);

    ThresholdBasis basis;
    basis.good_scores = {0.1, 0.2};
    basis.good_maps = GoodMaps{0.2, 0.3, 2};
    bench.workbench.setup().judgeBy({{}, basis});
    QApplication::processEvents();  // the basis is of the setup of this turn
    CHECK(against->isEnabled());
    CHECK(bench.panel.isAgainstGood());
    CHECK(bench.panel.view().look().against_good);
    CHECK(bench.panel.view().look().low == Approx(0.2));
    CHECK(bench.panel.view().look().high == Approx(0.4));
    CHECK(bench.panel.mapName() == "Fused map, against good parts");
    // The outline stays where the values reach its threshold, and other maps are shown as they are.
    CHECK(bench.panel.view().look().threshold == bench.workbench.setup().recipe().map_threshold);
    bench.panel.setMap(bench.workbench.currentResult()->inspection.language, "Language");
    CHECK_FALSE(bench.panel.view().look().against_good);
    CHECK(bench.panel.view().look().high == 1);
    bench.panel.setMap({}, {});
    CHECK(bench.panel.view().look().against_good);
    // One click back to the values.
    against->trigger();
    CHECK_FALSE(bench.panel.view().look().against_good);
    CHECK(bench.panel.mapName() == "Fused map");
    against->trigger();
    // With another setup it is not known.
    bench.workbench.setup().setObject("another part");
    CHECK_FALSE(bench.panel.isAgainstGood());
    CHECK_FALSE(against->isEnabled());
    CHECK(bench.panel.view().look().high == 1);
}
