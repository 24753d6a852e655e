// SPDX-License-Identifier: GPL-3.0-or-later
// Rules decide in the real window, and are chosen in their dialog by keys and mouse.
#include "ui/rules/rules_dialog.h"

#include "fade/recipe_file.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "ui/model/session.h"
#include "ui/style/number_field.h"
#include "ui/support/cut_off.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

template <typename Widget>
Widget& named(const QWidget& window, const QString& accessible_name) {
    for (auto* widget : window.findChildren<Widget*>())
        if (widget->accessibleName() == accessible_name) return *widget;
    throw std::runtime_error("There is no " + accessible_name.toStdString());
}

QPushButton& button(const QWidget& window, const char* text) {
    for (auto* one : window.findChildren<QPushButton*>())
        if (one->isVisible() && one->text().remove('&') == text) return *one;
    throw std::runtime_error(std::string("There is no button ") + text);
}

bool says(const QWidget& window, const QString& text) {
    const auto labels = window.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

template <typename Field>
void type(Field& field, const QString& text) {
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

struct RulesDesk : Desk {
    RulesDesk() {
        REQUIRE(inspectAll());
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    ~RulesDesk() { idle(); }
    RulesDesk(const RulesDesk&) = delete;
    RulesDesk& operator=(const RulesDesk&) = delete;
    /// By its key; `act` ends the dialog.
    template <typename Act>
    void choose(Act act) {
        bool acted = false;
        when_open<RulesDialog>([&](RulesDialog& dialog) {
            act(dialog);
            acted = true;
            dialog.reject();
        });
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_J, Qt::ControlModifier);
        CHECK(acted);
    }
    [[nodiscard]] const PictureEntry& entry(int row) const {
        return const_cast<Workbench&>(workbench).pictures().entries()[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] Decision decision(int row) { return workbench.pictures().decision(entry(row)); }
    /// All regions that the rules need are known.
    [[nodiscard]] bool judged() {
        return wait_until([this] {
            for (int row = 0; row < 3; ++row)
                if (workbench.findings(entry(row).id()) == nullptr) return false;
            return !workbench.worker().isBusy();
        });
    }
};

}  // namespace

TEST_CASE("Rules make the verdicts of pictures that were inspected before", "[window][rules]") {
    RulesDesk desk;
    const auto score = desk.entry(1).score();
    DecisionRules rules;
    rules.any.fail = 1;
    desk.workbench.setup().setMapThreshold(0.05);
    desk.workbench.setup().setRules(rules);
    REQUIRE(desk.judged());
    CHECK(desk.entry(1).score() == score);
    CHECK(desk.decision(1).verdict == Verdict::fail);
    const auto reasons = desk.decision(1).reasons;
    CHECK(std::any_of(reasons.begin(), reasons.end(),
                      [](const Reason& reason) { return reason.kind == ReasonKind::count; }));
    REQUIRE(desk.entry(1).findings->regions.size() >= 1);
    CHECK(desk.workbench.pictures().verdicts()[2] == 3);
    const auto tip = desk.workbench.pictures().index(1).data(Qt::ToolTipRole).toString();
    CHECK(tip.contains("Regions that count"));

    // Regions are others with another outline.
    const auto before = desk.entry(1).findings->regions;
    desk.workbench.setup().setMapThreshold(1);
    CHECK(desk.workbench.findings(desk.entry(1).id()) == nullptr);
    REQUIRE(desk.judged());
    CHECK(desk.entry(1).findings->map_threshold == 1);
    CHECK_FALSE((desk.entry(1).findings->regions == before));

    // The next start knows rules and verdicts without a tower.
    desk.workbench.setup().setMapThreshold(0.05);
    REQUIRE(desk.judged());
    save_session(desk.folder / "session.json", session_of(desk.workbench));
    Workbench next(desk.folder / "cache");
    restore_session(load_session(desk.folder / "session.json"), next);
    REQUIRE(wait_until([&] { return next.pictures().scores().size() == 3 && !next.worker().isBusy(); }));
    CHECK(next.setup().recipe().rules == rules);
    for (const auto& entry : next.pictures().entries()) {
        CHECK(next.findings(entry.id()) != nullptr);
        CHECK(next.pictures().decision(entry).verdict == Verdict::fail);
    }
    CHECK(next.inspector()->encoded_pictures() <= 1);  // the one in view lacks its maps

    while (desk.workbench.undoStack().canUndo() && desk.workbench.setup().recipe().rules == rules)
        desk.workbench.undoStack().undo();
    CHECK(desk.workbench.setup().recipe().rules == DecisionRules{});
    desk.idle();
}

TEST_CASE("The counts of verdicts follow thresholds and rules", "[window][rules]") {
    RulesDesk desk;
    auto& setup = desk.workbench.setup();
    const auto shows = [&](const QString& counts) { return says(*desk.window, counts); };
    setup.setThresholds({0, 0});
    CHECK(shows("0 Pass · 0 Review · 3 Fail"));
    setup.setThresholds({0, 1});
    CHECK(shows("0 Pass · 3 Review · 0 Fail"));
    setup.setMapThreshold(0.05);
    DecisionRules rules;
    rules.any.fail = 1;
    setup.setRules(rules);
    REQUIRE(desk.judged());
    QApplication::processEvents();
    CHECK(shows("0 Pass · 0 Review · 3 Fail"));
    desk.idle();
}

TEST_CASE("Rules are chosen in their dialog, and nothing holds before it is applied", "[window][rules]") {
    RulesDesk desk;
    const DecisionRules none;
    desk.choose([&](RulesDialog& dialog) {
        CHECK(dialog.rules() == none);
        CHECK_FALSE(button(dialog, "Apply").isEnabled());
        CHECK(says(dialog, "Now: "));
        type(named<NumberField>(dialog, "Smallest area that counts"), "12.5");
        type(named<NumberField>(dialog, "Smallest length that counts"), "3");
        QTest::mouseClick(&button(dialog, "Add Class"), Qt::LeftButton);
        named<QComboBox>(dialog, "Severity").setCurrentIndex(2);
        type(named<NumberField>(dialog, "Smallest length of this class"), "20");
        auto& names = named<QToolButton>(dialog, "What regions of this class look like");
        CHECK(names.text() == "Anything");
        for (auto* action : names.menu()->actions())
            if (action->data() == "crack") action->trigger();
        CHECK(names.text() == "crack");
        type(named<QSpinBox>(dialog, "Critical: number of regions for Fail"), "1");
        type(named<QSpinBox>(dialog, "Any region that counts: number of regions for Review"), "2");
        CHECK(says(dialog, "the regions of 3 pictures are looked for first"));
        CHECK(desk.workbench.setup().recipe().rules == none);
        CHECK(cut_off(dialog).join(u'\n').toStdString().empty());
        button(dialog, "Apply").click();
    });
    DecisionRules expected;
    expected.smallest_area = 12.5;
    expected.smallest_length = 3;
    expected.classes = {{Severity::critical, {"crack"}, 0, 20}};
    expected.limits.at(2).fail = 1;
    expected.any.review = 2;
    CHECK(rules_json(desk.workbench.setup().recipe().rules) == rules_json(expected));
    REQUIRE(desk.judged());

    // What stands in the recipe stands in the fields; a class is removed, and all rules.
    desk.choose([&](RulesDialog& dialog) {
        CHECK(rules_json(dialog.rules()) == rules_json(expected));
        CHECK_FALSE(says(dialog, "looked for"));
        QTest::mouseClick(&button(dialog, "Remove"), Qt::LeftButton);
        CHECK(dialog.rules().classes.empty());
        QTest::mouseClick(&button(dialog, "No Rules"), Qt::LeftButton);
        CHECK(dialog.rules() == none);
    });
    CHECK(rules_json(desk.workbench.setup().recipe().rules) == rules_json(expected));
    CHECK(desk.action("Undo: Change decision rules").isEnabled());
    desk.workbench.undoStack().undo();
    CHECK(desk.workbench.setup().recipe().rules == none);
    desk.idle();
}

TEST_CASE("Sizes of rules are in mm where the length of a pixel is known", "[window][rules]") {
    RulesDesk desk;
    desk.choose([&](RulesDialog& dialog) {
        named<QComboBox>(dialog, "Unit of areas and lengths").setCurrentIndex(1);
        CHECK(says(dialog, "The length of a pixel is not known."));
    });
    desk.workbench.setup().setPixelLength(0.5);
    desk.choose([&](RulesDialog& dialog) {
        auto& unit = named<QComboBox>(dialog, "Unit of areas and lengths");
        CHECK(unit.currentIndex() == 1);
        type(named<NumberField>(dialog, "Smallest area that counts"), "2");
        type(named<NumberField>(dialog, "Smallest length that counts"), "4");
        CHECK(dialog.rules().unit == LengthUnit::millimetre);
        unit.setCurrentIndex(0);
        CHECK(dialog.rules().unit == LengthUnit::pixel);
        CHECK(dialog.rules().smallest_area == 8);
        CHECK(dialog.rules().smallest_length == 8);
    });
}
