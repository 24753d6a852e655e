// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds are found from known parts, in the real window.
#include "ui/thresholds/find_thresholds_dialog.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QListView>
#include <QTest>

#include "ui/list/picture_list_panel.h"
#include "ui/model/session.h"
#include "ui/model/threshold_words.h"
#include "ui/plots/threshold_panel.h"
#include "ui/style/number_field.h"
#include "ui/support/cut_off.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"
#include "ui/support/widgets.h"
#include "ui/thresholds/verdict_table.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

constexpr auto keys_of_rule = "Rule that finds the thresholds";

/// The window with the small model, three references and three pictures; nothing is inspected yet.
struct ThresholdDesk : Desk {
    ThresholdDesk() {
        window->openModel(demo_model());
        addPictures();
        workbench.addReferences({folder / "good"});
        REQUIRE(wait_until([&] { return workbench.references().rowCount() == 3; }));
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    /// By its key; `act` ends the dialog.
    template <typename Act>
    void find(Act act) {
        bool acted = false;
        when_open<FindThresholdsDialog>([&](FindThresholdsDialog& dialog) {
            act(dialog);
            acted = true;
            dialog.reject();
        });
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window->windowHandle(), Qt::Key_T, Qt::ControlModifier);
        REQUIRE(wait_until([&] { return acted; }));
    }
    void mark(int row, Qt::Key key) const {
        auto& view = window->pictureList().view();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(row, 0)).center());
        QTest::keyClick(window->windowHandle(), key);
    }
    /// The references' image scores without themselves, by an inspector of its own.
    std::vector<double> referenceScores() {
        Inspector inspector({});
        std::vector<double> scores;
        for (const auto& inspection : inspector.leave_one_out(workbench.recipe()))
            scores.push_back(inspection.image_score);
        return scores;
    }
};

}  // namespace

TEST_CASE("From good parts alone: the references without themselves, applied as one step", "[window][thresholds]") {
    ThresholdDesk desk;
    const auto before = desk.workbench.setup().recipe().thresholds;
    const auto file = desk.folder / "session.json";
    desk.window->keepSession(file);
    std::optional<FoundThresholds> shown;
    desk.find([&](FindThresholdsDialog& dialog) {
        CHECK_FALSE(button(dialog, "Apply").isEnabled());  // while the references are compared
        REQUIRE(wait_until([&] { return dialog.found().has_value(); }));
        CHECK(says(dialog, "3 references, each inspected with the others alone"));
        CHECK(says(dialog, "Prediction limit: 3 good parts are too few to promise 5 %"));
        CHECK(says(dialog, "19 parts are needed"));
        CHECK(cut_off(dialog).isEmpty());
        auto& rate = named<NumberField>(dialog, "Accepted rate of false alarms, in percent");
        rate.setFocus();
        rate.selectAll();
        QTest::keyClicks(&rate, "30");
        QTest::keyClick(&rate, Qt::Key_Return);
        CHECK(dialog.isVisible());  // nothing is applied by that
        REQUIRE(wait_until([&] { return says(dialog, "Order statistic"); }));
        shown = dialog.found();
        QTest::keyClick(&button(dialog, "Apply"), Qt::Key_Space);
        CHECK_FALSE(dialog.isVisible());
    });
    const auto wanted = find_thresholds(desk.referenceScores(), {}, {0.3, {}});
    REQUIRE(shown);
    CHECK(shown->basis.good_scores.size() == 3);
    // What the references' maps reach without themselves comes with them.
    Inspector by_itself({});
    const auto alone = good_maps_of(by_itself.leave_one_out(desk.workbench.recipe()));
    REQUIRE(shown->basis.good_maps);
    CHECK(shown->basis.good_maps->parts == 3);
    CHECK(shown->basis.good_maps->usual == Approx(alone->usual).epsilon(1e-4));
    CHECK(shown->basis.good_maps->limit == Approx(alone->limit).epsilon(1e-4));
    CHECK(shown->thresholds().fail == Approx(wanted.thresholds().fail).epsilon(1e-5));
    const auto& recipe = desk.workbench.setup().recipe();
    CHECK(recipe.thresholds == shown->thresholds());
    CHECK(recipe.threshold_basis == shown->basis);
    CHECK(says(desk.window->thresholdPanel(), "30 % false alarms, order statistic of 3 good parts"));
    desk.window->close();
    CHECK(load_session(file).threshold_basis == shown->basis);
    desk.window->show();

    // One threshold by hand: the other one keeps its reason.
    desk.workbench.setup().startGesture();
    desk.workbench.setup().setThresholds({recipe.thresholds.review / 2, recipe.thresholds.fail});
    CHECK(says(desk.window->thresholdPanel(), "Review: set by hand; Fail: 30 % false alarms"));
    desk.action("Undo: Change Review threshold").trigger();
    CHECK(says(desk.window->thresholdPanel(), "30 % false alarms, order statistic of 3 good parts"));
    desk.action("Undo: Find thresholds").trigger();
    CHECK(recipe.thresholds == before);
    CHECK_FALSE(recipe.threshold_basis);
    CHECK(says(desk.window->thresholdPanel(), "Set by hand"));
    desk.action("Redo: Find thresholds").trigger();
    CHECK(recipe.threshold_basis == shown->basis);

    // They hold for these references and words: with others they are numbers that somebody has set.
    desk.workbench.references().setEnabled({0}, false);
    REQUIRE(wait_until([&] { return !desk.workbench.recipe().threshold_basis; }));
    CHECK(desk.workbench.recipe().thresholds == shown->thresholds());
    CHECK(wait_until([&] { return says(desk.window->thresholdPanel(), "Set by hand"); }));
    desk.workbench.references().setEnabled({0}, true);
    CHECK(desk.workbench.recipe().threshold_basis == shown->basis);
    desk.workbench.setup().setObject("another part");
    CHECK_FALSE(desk.workbench.recipe().threshold_basis);
    desk.action("Undo: Change object name").trigger();
    CHECK(desk.workbench.recipe().threshold_basis == shown->basis);
    CHECK(wait_until([&] { return says(desk.window->thresholdPanel(), "30 % false alarms"); }));

    Desk next;
    restore_session(load_session(file), next.workbench);
    CHECK(next.workbench.setup().recipe().threshold_basis == shown->basis);
    CHECK(says(next.window->thresholdPanel(), "30 % false alarms"));
}

TEST_CASE("Too few good parts are counted, and what they lack is said", "[window][thresholds]") {
    ThresholdDesk desk;
    desk.workbench.references().setEnabled({0}, false);
    desk.find([&](FindThresholdsDialog& dialog) {
        REQUIRE(wait_until([&] { return says(dialog, "2 good parts: 3 are needed at least."); }));
        CHECK_FALSE(button(dialog, "Apply").isEnabled());
        CHECK_FALSE(named<VerdictTable>(dialog, "How many good and bad parts have which verdict").isVisible());
        auto& rule = named<QComboBox>(dialog, keys_of_rule);
        rule.setFocus();
        QTest::keyClick(&rule, Qt::Key_Down);
        CHECK(says(dialog, "This rule needs good and bad parts"));
        QTest::keyClick(&rule, Qt::Key_Up);
    });
    desk.workbench.references().setEnabled({1}, false);
    desk.find([&](FindThresholdsDialog& dialog) {
        CHECK(says(dialog, "References do not count: at least 2 are needed"));
        CHECK(says(dialog, "0 good parts: 3 are needed at least."));
    });
}

TEST_CASE("From good and bad parts: what is not inspected yet is, and the matrix counts", "[window][thresholds]") {
    ThresholdDesk desk;
    desk.mark(0, Qt::Key_G);
    desk.mark(1, Qt::Key_B);
    desk.mark(2, Qt::Key_G);
    desk.find([&](FindThresholdsDialog& dialog) {
        CHECK(says(dialog, "3 marked pictures are not inspected, and do not count."));
        REQUIRE(wait_until([&] { return button(dialog, "Inspect Them").isEnabled(); }));
        QTest::mouseClick(&button(dialog, "Inspect Them"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return says(dialog, "Bad parts: 1 picture marked bad"); }));
        REQUIRE(wait_until([&] {
            return says(dialog,
                        "3 references, each inspected with the others alone, and 2 "
                        "pictures marked good");
        }));
        REQUIRE(wait_until([&] { return desk.workbench.pictures().uninspected() == 0; }));
        CHECK_FALSE(button(dialog, "Inspect Them").isVisible());
        auto good = desk.referenceScores();
        const auto& entries = desk.workbench.pictures().entries();
        good.push_back(*entries[0].score());
        good.push_back(*entries[2].score());
        const std::vector bad{*entries[1].score()};
        auto& rule = named<QComboBox>(dialog, keys_of_rule);
        CHECK(rule.currentText() == "Best F1 of good and bad parts");
        for (int i = 0; i < rule.count(); ++i) {
            rule.setFocus();
            QTest::keyClick(&rule, i == 0 ? Qt::Key_Home : Qt::Key_Down);
            REQUIRE(rule.currentIndex() == i);
            INFO(rule.currentText().toStdString());
            REQUIRE(dialog.found());
            ThresholdRequest request;
            if (i == 0 || i == 2 || i == 4) request.false_alarms = 0.05;
            if (i == 3 || i == 4) request.escapes = 0.01;
            const auto wanted = find_thresholds(good, i == 0 ? std::vector<double>() : bad, request);
            CHECK(dialog.found()->thresholds().review == Approx(wanted.thresholds().review).epsilon(1e-5));
            CHECK(dialog.found()->thresholds().fail == Approx(wanted.thresholds().fail).epsilon(1e-5));
            CHECK(dialog.found()->fail.reason.rule == wanted.fail.reason.rule);
            const auto& table = named<VerdictTable>(dialog, "How many good and bad parts have which verdict");
            const auto thresholds = dialog.found()->thresholds();
            int failing = 0, passing = 0;
            for (const double score : good) (score >= thresholds.fail ? failing : passing) += 1;
            if (thresholds.review == thresholds.fail) {
                CHECK(table.item(0, 2)->text() == QString::number(failing));
                CHECK(table.item(0, 0)->text() == QString::number(passing));
            }
            const auto interval = wilson_interval({static_cast<std::size_t>(failing), good.size()});
            CHECK(says(dialog, QStringLiteral("%1 of 5: ").arg(failing)));
            CHECK(says(dialog, percentText(interval.low) + " to " + percentText(interval.high)));
            CHECK(cut_off(dialog).isEmpty());
        }
        REQUIRE(wait_until([&] { return button(dialog, "Apply").isEnabled(); }));  // the maps are looked at
        QTest::mouseClick(&button(dialog, "Apply"), Qt::LeftButton);
    });
    CHECK(desk.workbench.setup().recipe().threshold_basis->fail.bad == 1);
    const auto& basis = *desk.workbench.setup().recipe().threshold_basis;
    REQUIRE(basis.good_maps);
    CHECK(basis.good_maps->parts == 5);
    // The list says where a score stands among those of the good parts.
    const auto& first = desk.workbench.pictures().entries()[0];
    const auto percent = std::lround(*percentile_of_good(basis.good_scores, *first.score()));
    CHECK(desk.workbench.pictures()
              .index(0)
              .data(Qt::ToolTipRole)
              .toString()
              .contains(QStringLiteral("It reaches the scores of %1 % of the 5 good parts.").arg(percent)));
    CHECK(desk.action("Undo: Find thresholds").isEnabled());
}

TEST_CASE("Comparing the references for thresholds can be stopped, and begun again", "[window][thresholds]") {
    ThresholdDesk desk;
    desk.find([&](FindThresholdsDialog& dialog) {
        desk.workbench.cancel();
        REQUIRE(wait_until([&] { return says(dialog, "The references were not inspected."); }));
        CHECK_FALSE(dialog.found());
        QTest::mouseClick(&button(dialog, "Inspect Them"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return dialog.found().has_value(); }));
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    CHECK_FALSE(desk.workbench.setup().recipe().threshold_basis);
}
