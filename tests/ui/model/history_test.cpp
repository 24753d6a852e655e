// SPDX-License-Identifier: GPL-3.0-or-later
// One history for all that a person changes, in the real window.
#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "support/tiny_dino.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/undo_step.h"
#include "ui/plots/threshold_chart.h"
#include "ui/plots/threshold_panel.h"
#include "ui/references/reference_panel.h"
#include "ui/support/active_window.h"
#include "ui/support/desk.h"
#include "ui/support/widgets.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// The keys go to whatever has the focus, as a person's do.
void pressUndo() {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
}

void pressRedo() {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
}

struct History : Desk {
    QUndoStack& steps = workbench.undoStack();

    History() {
        window->openModel(demo_model());
        REQUIRE(wait_until([this] { return workbench.setup().modelState() == ModelState::ready; }));
        workbench.references().insert({folder / "good/good-0.png", folder / "good/good-1.png"}, -1);
        make_active(*window);
    }
    ~History() { idle(); }
    History(const History&) = delete;
    History& operator=(const History&) = delete;
    [[nodiscard]] QString next() const { return undo_name(steps); }
    [[nodiscard]] QDoubleSpinBox& fail() const { return *window->thresholdPanel().findChildren<QDoubleSpinBox*>()[1]; }
    QWidget& setting(const QString& name) {
        auto* panel = window->findChild<QDockWidget*>("settings");
        panel->raise();
        QApplication::processEvents();
        for (const auto* label : panel->findChildren<QLabel*>())
            if (QString(label->text()).remove('&') == name) return *label->buddy();
        throw std::runtime_error("no such field");
    }
    static void type(QWidget& field, const QString& text, bool enter = true) {
        field.setFocus();
        if (auto* number = qobject_cast<QDoubleSpinBox*>(&field)) number->selectAll();
        if (auto* line = qobject_cast<QLineEdit*>(&field)) line->selectAll();
        QTest::keyClicks(&field, text);
        if (enter) QTest::keyClick(&field, Qt::Key_Return);
    }
};

}  // namespace

TEST_CASE("Ctrl+Z takes back the threshold that was changed last, not the references", "[model][window]") {
    History desk;
    History::type(desk.fail(), "0.8");
    CHECK(desk.next() == "Change Fail threshold");
    CHECK(desk.action("Undo: Change Fail threshold").isEnabled());
    pressUndo();  // with the focus still in the field
    CHECK(desk.workbench.setup().recipe().thresholds == Thresholds{0.4, 0.6});
    CHECK(desk.fail().value() == 0.6);
    CHECK(desk.workbench.references().rowCount() == 2);
    pressRedo();
    CHECK(desk.workbench.setup().recipe().thresholds == Thresholds{0.4, 0.8});
    pressUndo();
    pressUndo();
    CHECK(desk.workbench.references().rowCount() == 0);
}

TEST_CASE("Every kind of change is a step with a name, undone and redone in order", "[model][window]") {
    History desk;
    auto& bench = desk.workbench;
    const auto prompts = desk.folder / "own.json";
    fade::test::write_bytes(
        prompts, R"({"normal": {"prompts": ["a good {classname}"]}, "anomalous": {"prompts": ["a bad {classname}"]}})");
    QStringList expected{desk.next()};
    const auto did = [&](const QString& name) {
        INFO(name.toStdString());
        CHECK(desk.next() == name);
        expected << name;
        bench.setup().startGesture();
    };
    bench.setup().setThresholds({0.3, 0.6});
    did("Change Review threshold");
    bench.setup().setMapThreshold(0.25);
    did("Change outline threshold");
    bench.setup().setPixelLength(0.05);
    did("Change pixel length");
    History::type(desk.setting("Object name"), "metal nut");
    did("Change object name");
    History::type(desk.setting("Vision weight in the map"), "0.25");
    did("Change \"Vision weight in the map\"");
    auto settings = *bench.setup().recipe().settings;
    settings.scales = {32};
    bench.setup().setSettings(settings);
    did("Change \"Scales\"");
    bench.setup().useModelDefaults();
    did("Use the model's defaults");
    bench.setup().choosePrompts({{prompts}, {}});
    REQUIRE(wait_until([&] { return !bench.setup().recipe().prompts.classification.empty(); }));
    did("Change classification prompts");
    desk.addPictures();
    did("Add 3 pictures");
    fade::test::write_tiny_dino(desk.folder / "dino");
    bench.setup().setVisionModel(desk.folder / "dino");
    REQUIRE(wait_until([&] { return !bench.setup().recipe().vision_model.empty(); }));
    did("Compare by dino");
    std::filesystem::copy(demo_model(), desk.folder / "other-model");
    desk.window->openModel(desk.folder / "other-model");
    REQUIRE(wait_until([&] { return bench.setup().recipe().model.path == desk.folder / "other-model"; }));
    did("Open model other-model");
    REQUIRE(wait_until([&] { return bench.setup().modelState() == ModelState::ready; }));

    QStringList undone;
    while (desk.steps.canUndo()) {
        undone.prepend(desk.next());
        desk.action("Undo: " + desk.next()).trigger();
    }
    CHECK(undone == expected);
    CHECK(bench.setup().recipe().thresholds == Thresholds{});
    CHECK(bench.setup().recipe().map_threshold == 0.5);
    CHECK_FALSE(bench.setup().recipe().mm_per_pixel);
    CHECK(bench.setup().recipe().object == "object");
    CHECK_FALSE(bench.setup().recipe().settings);
    CHECK(bench.setup().recipe().prompts.classification.empty());
    CHECK(bench.setup().recipe().vision_model.empty());
    CHECK(bench.pictures().rowCount() == 0);
    CHECK(bench.references().rowCount() == 0);
    CHECK(bench.setup().recipe().model.path == demo_model());
    REQUIRE(wait_until([&] { return bench.setup().modelState() == ModelState::ready; }));

    while (desk.steps.canRedo()) desk.action("Redo: " + redo_name(desk.steps)).trigger();
    CHECK(bench.setup().recipe().thresholds == Thresholds{0.3, 0.6});
    CHECK(bench.setup().recipe().object == "metal nut");
    CHECK(bench.setup().recipe().prompts.classification == std::vector<PromptSource>{prompts});
    CHECK(bench.setup().recipe().vision_model == desk.folder / "dino");
    CHECK(bench.pictures().rowCount() == 3);
    CHECK(bench.references().rowCount() == 2);
    CHECK(bench.setup().recipe().model.path == desk.folder / "other-model");
    REQUIRE(wait_until([&] { return bench.setup().modelState() == ModelState::ready; }));
}

TEST_CASE("A drag is one step, and one that ends where it began is none", "[model][window]") {
    History desk;
    desk.workbench.pictures().add({picture_file(desk.folder / "query/part-0.png")});
    desk.workbench.pictures().setFindings(id_of(desk.folder / "query/part-0.png"), {0.5});
    QApplication::processEvents();
    auto& chart = *desk.window->thresholdPanel().findChildren<ThresholdChart*>()[0];
    const int before = desk.steps.count();
    const auto from = chart.handlePosition(1) + QPoint(0, 40);
    QTest::mousePress(&chart, Qt::LeftButton, {}, from);
    for (int x = 1; x <= 20; ++x) QTest::mouseMove(&chart, from + QPoint(x, 0));
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, from + QPoint(20, 0));
    CHECK(desk.workbench.setup().recipe().thresholds.fail > 0.6);
    CHECK(desk.steps.count() == before + 1);
    // Each press of a key is another one.
    const auto dragged = desk.workbench.setup().recipe().thresholds;
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Right);
    CHECK(desk.steps.count() == before + 3);
    chart.setFocus();
    pressUndo();
    pressUndo();
    CHECK(desk.workbench.setup().recipe().thresholds == dragged);
    pressUndo();
    CHECK(desk.workbench.setup().recipe().thresholds == Thresholds{0.4, 0.6});
    const int index = desk.steps.index();
    const auto again = chart.handlePosition(1) + QPoint(0, 40);
    QTest::mousePress(&chart, Qt::LeftButton, {}, again);
    for (const int x : {10, 20, 10, 0}) QTest::mouseMove(&chart, again + QPoint(x, 0));
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, again);
    if (desk.workbench.setup().recipe().thresholds == Thresholds{0.4, 0.6}) CHECK(desk.steps.index() == index);
}

TEST_CASE("While a field is typed in, Ctrl+Z undoes typing and nothing else", "[model][window]") {
    History desk;
    History::type(desk.fail(), "0.8");
    auto& object = static_cast<QLineEdit&>(desk.setting("Object name"));
    History::type(object, "gear", false);
    for (int i = 0; i < 9; ++i) pressUndo();
    CHECK(desk.workbench.setup().recipe().thresholds.fail == 0.8);
    CHECK(desk.workbench.references().rowCount() == 2);
    CHECK(object.text() == "object");
    // Entered, it is a step.
    History::type(object, "gear");
    CHECK(desk.workbench.setup().recipe().object == "gear");
    pressUndo();
    CHECK(desk.workbench.setup().recipe().object == "object");
    CHECK(object.text() == "object");
    pressUndo();
    CHECK(desk.workbench.setup().recipe().thresholds.fail == 0.6);
    CHECK(desk.workbench.references().rowCount() == 2);
    // What is half typed is the last thing done, for the menu.
    History::type(desk.fail(), "0.9", false);
    desk.action("Undo: Add 2 references").trigger();
    CHECK(desk.workbench.setup().recipe().thresholds.fail == 0.6);
    CHECK(desk.workbench.references().rowCount() == 2);
}

TEST_CASE("A model that turns out to be none leaves no step behind", "[model][window]") {
    History desk;
    const int steps = desk.steps.count();
    const auto broken = desk.folder / "broken-model";
    std::filesystem::copy(demo_model(), broken, std::filesystem::copy_options::recursive);
    for (const auto& entry : std::filesystem::directory_iterator(broken))
        if (entry.path().extension() == ".safetensors") std::filesystem::resize_file(entry.path(), 1000);
    desk.window->openModel(broken);
    REQUIRE(wait_until([&] {
        return desk.window->messageBar().kind() == MessageBar::Kind::failed &&
               !desk.window->messageBar().text().isEmpty();
    }));
    REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(desk.workbench.setup().recipe().model.path == demo_model());
    CHECK(desk.steps.count() == steps);
    CHECK(desk.next() == "Add 2 references");
}

TEST_CASE("A prompt file that is none is refused, and the prompts of before stay in force", "[model][window]") {
    History desk;
    const int steps = desk.steps.count();
    const auto wrong = desk.folder / "wrong.json";
    fade::test::write_bytes(wrong, R"({"normal": ["good"]})");
    auto& box = static_cast<QComboBox&>(desk.setting("Classification prompts"));
    bool chosen = false;
    QObject::connect(&desk.workbench.setup(), &Setup::promptsChosen, &desk.workbench, [&] { chosen = true; });
    desk.workbench.setup().choosePrompts({{wrong}, {}});
    REQUIRE(wait_until([&] { return chosen; }));
    CHECK(desk.workbench.setup().recipe().prompts.classification.empty());
    CHECK(box.currentText() == "Built-in prompts");
    CHECK(desk.window->messageBar().text().contains("wrong.json"));
    CHECK(desk.window->messageBar().text().endsWith("The prompts stay as they were."));
    CHECK(desk.steps.count() == steps);
    desk.addPictures();
    desk.action("Inspect All").trigger();
    CHECK(desk.complete(2));
}

TEST_CASE("The model's defaults keep the focus, and are undone from there", "[workbench][window]") {
    History history;
    auto& weight = dynamic_cast<QDoubleSpinBox&>(history.setting("Vision weight in the map"));
    weight.setValue(0.25);
    auto& button = ui::test::button(*history.window, "Model's Defaults");
    REQUIRE(button.isEnabled());
    button.setFocus();
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK_FALSE(history.workbench.setup().recipe().settings);
    CHECK(QApplication::focusWidget() == &button);
    pressUndo();
    CHECK(weight.value() == 0.25);
    QTest::mouseClick(&button, Qt::LeftButton);
    // Once it is left it says that there is nothing to do.
    weight.setFocus();
    CHECK_FALSE(button.isEnabled());
    CHECK(QApplication::focusWidget() == &weight);
    pressUndo();
    CHECK(weight.value() == 0.25);
    CHECK(button.isEnabled());
}

TEST_CASE("A filter that nobody has typed into leaves Ctrl+Z to the window", "[workbench][window]") {
    History history;
    auto& weight = dynamic_cast<QDoubleSpinBox&>(history.setting("Vision weight in the map"));
    const double before = weight.value();
    weight.setValue(0.25);
    auto& filter = *history.window->findChild<PictureListPanel*>()->findChild<QLineEdit*>();
    filter.setFocus();
    pressUndo();
    CHECK(weight.value() == before);
    pressRedo();
    CHECK(weight.value() == 0.25);
    // What is typed is undone first.
    QTest::keyClicks(&filter, "part");
    pressUndo();
    CHECK(filter.text().isEmpty());
    CHECK(weight.value() == 0.25);
    pressUndo();
    CHECK(weight.value() == before);
}
