// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

#include <stdexcept>
#include <vector>

#include "support/temporary_folder.h"
#include "support/tiny_dino.h"
#include "ui/settings/settings_panel.h"
#include "ui/style/field_note.h"
#include "ui/style/list_field.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct Bench {
    fade::test::TemporaryFolder folder;
    Workbench workbench{folder / "cache"};
    SettingsPanel panel{workbench, Preferences()};

    Bench() {
        panel.show();
        ModelSource source;
        source.path = demo_model();
        workbench.setup().setModel(source);
        REQUIRE(wait_until([&] { return workbench.setup().modelState() == ModelState::ready; }));
    }
    template <typename Field>
    Field& field(const QString& name) {
        for (const auto* label : panel.findChildren<QLabel*>())
            if (label->text() == name)
                if (auto* field = qobject_cast<Field*>(label->buddy())) return *field;
        throw std::runtime_error("There is no field " + name.toStdString());
    }
    ListField& layers() { return field<ListField>("Layers"); }
    void typeLayers(const QString& text) {
        layers().selectAll();
        QTest::keyClicks(&layers(), text);
        QTest::keyClick(&layers(), Qt::Key_Return);
    }
    [[nodiscard]] ReferenceSettings chosen() const {
        const auto& settings = workbench.setup().recipe().settings;
        return settings ? settings->references : ReferenceSettings{};
    }
    /// What is said at a field; empty: nothing.
    [[nodiscard]] QString said() const {
        for (const auto* note : panel.findChildren<FieldNote*>())
            if (note->isVisible()) return note->text();
        return {};
    }
};

}  // namespace

TEST_CASE("Layers are typed as a list, and the memory bank is chosen", "[settings]") {
    Bench bench;
    auto& layers = bench.layers();
    auto& workbench = bench.workbench;
    CHECK(layers.text().isEmpty());
    bench.typeLayers("2,4, 6");
    CHECK(layers.text() == "2, 4, 6");
    CHECK(bench.chosen().layers == std::vector{2, 4, 6});
    bench.typeLayers("2; 4");
    CHECK(layers.text() == "2, 4, 6");
    CHECK(bench.chosen().layers == std::vector{2, 4, 6});
    CHECK_THAT(bench.said().toStdString(), Catch::Contains("\"2; 4\" is no list of whole numbers"));
    workbench.undoStack().undo();
    CHECK(layers.text().isEmpty());
    CHECK(bench.chosen().layers.empty());
    workbench.undoStack().redo();
    CHECK(layers.text() == "2, 4, 6");
    layers.clear();
    QTest::keyClick(&layers, Qt::Key_Return);
    CHECK_FALSE(workbench.setup().recipe().settings);

    auto& bank = bench.field<QComboBox>("Memory bank");
    CHECK(bank.currentText() == "Patches");
    bank.setCurrentIndex(bank.findText("A subspace"));
    CHECK(bench.chosen().bank == ReferenceBank::subspace);
    workbench.undoStack().undo();
    CHECK(bank.currentIndex() == 0);
    CHECK(bench.chosen().bank == ReferenceBank::patches);
}

TEST_CASE("Layers that the model does not have are refused where they are typed", "[settings]") {
    Bench bench;
    const auto blocks = bench.workbench.setup().model()->info().config.vision.layers;
    bench.typeLayers("1, 2");
    for (const auto& wrong : {QString("0"), QString("6,2,2"), QString::number(blocks + 1), QString("99")}) {
        INFO(wrong.toStdString());
        const int steps = bench.workbench.undoStack().count();
        bench.typeLayers(wrong);
        CHECK(bench.layers().text() == "1, 2");
        CHECK(bench.chosen().layers == std::vector{1, 2});
        CHECK(bench.workbench.undoStack().count() == steps);
        CHECK_THAT(bench.said().toStdString(), Catch::Contains("The vision layers must be rising numbers of blocks"));
    }
    bench.typeLayers(QString::number(blocks));
    CHECK(bench.chosen().layers == std::vector{static_cast<int>(blocks)});
    CHECK(bench.said().isEmpty());
}

TEST_CASE("Layers are those of the vision model, once it is known how many it has", "[settings][vision_model]") {
    Bench bench;
    fade::test::write_tiny_dino(bench.folder / "dino");
    bench.workbench.setup().setVisionModel(bench.folder / "dino");
    REQUIRE(wait_until([&] { return !bench.workbench.setup().recipe().vision_model.empty(); }));
    REQUIRE(wait_until([&] { return !bench.workbench.loader().isBusy(); }));
    bench.typeLayers("1, 2");
    CHECK(bench.chosen().layers == std::vector{1, 2});
    bench.typeLayers("3");
    CHECK(bench.chosen().layers == std::vector{1, 2});
    CHECK_THAT(bench.said().toStdString(), Catch::Contains("from 1 to the 2 of the model that compares"));
    bench.workbench.setup().setVisionModel({});
    bench.typeLayers("3");
    CHECK(bench.chosen().layers == std::vector{3});
}

TEST_CASE("What does not go with a subspace is refused, whichever comes second", "[settings]") {
    Bench bench;
    auto& bank = bench.field<QComboBox>("Memory bank");
    auto& radius = bench.field<QDoubleSpinBox>("Position radius");
    auto& match = bench.field<QComboBox>("Compared with");
    auto& baseline = bench.field<QComboBox>("Less than references have");
    radius.setValue(0.1);
    bank.setCurrentIndex(1);
    CHECK(bank.currentIndex() == 0);
    CHECK(bench.chosen().bank == ReferenceBank::patches);
    CHECK_THAT(bench.said().toStdString(), Catch::Contains("set the radius to 0"));
    radius.setValue(0);
    bank.setCurrentIndex(1);
    CHECK(bench.chosen().bank == ReferenceBank::subspace);
    CHECK(bench.said().isEmpty());

    radius.selectAll();
    QTest::keyClicks(&radius, "0.2");
    QTest::keyClick(&radius, Qt::Key_Return);
    CHECK(radius.value() == 0);
    CHECK(radius.text().toDouble() == 0);
    CHECK_THAT(bench.said().toStdString(), Catch::Contains("cannot be combined with a position radius"));
    match.setCurrentIndex(1);
    CHECK(match.currentIndex() == 0);
    CHECK_THAT(bench.said().toStdString(), Catch::Contains("with a single reference for each picture"));
    baseline.setCurrentIndex(1);
    CHECK(baseline.currentIndex() == 0);
    CHECK_THAT(bench.said().toStdString(), Catch::Contains("with taking off what they have of each other"));
    CHECK(bench.chosen() == ReferenceSettings{.bank = ReferenceBank::subspace});
}

TEST_CASE("Settings that were wrong before keep nobody from changing others", "[settings]") {
    Bench bench;
    auto settings = bench.workbench.setup().standardSettings();
    settings.references.layers = {99};
    bench.workbench.setup().setSettings(settings);
    auto& weight = bench.field<QDoubleSpinBox>("Vision weight in the map");
    weight.setValue(0.25);
    CHECK(bench.workbench.setup().recipe().settings->few_shot.weight == 0.25);
    CHECK(bench.said().isEmpty());
    bench.typeLayers("98");
    CHECK(bench.chosen().layers == std::vector{99});
    CHECK_FALSE(bench.said().isEmpty());
}

TEST_CASE("What is said of a wrong list goes as soon as another one is typed", "[settings]") {
    Bench bench;
    bench.typeLayers("2; 4");
    REQUIRE_FALSE(bench.said().isEmpty());
    QTest::keyClicks(&bench.layers(), "1");
    CHECK(bench.said().isEmpty());
    bench.typeLayers("2; 4");
    REQUIRE_FALSE(bench.said().isEmpty());
    bench.workbench.setup().setSettings([&] {
        auto settings = bench.workbench.setup().standardSettings();
        settings.references.layers = {3};
        return settings;
    }());
    CHECK(bench.layers().text() == "3");
    CHECK(bench.said().isEmpty());
}

TEST_CASE("Esc takes back what is being typed into a list or a name, and is no shortcut then", "[settings]") {
    Bench bench;
    bench.typeLayers("1, 2");
    auto& object = *qobject_cast<QLineEdit*>([&] {
        for (const auto* label : bench.panel.findChildren<QLabel*>())
            if (label->text() == "&Object name") return label->buddy();
        return static_cast<QWidget*>(nullptr);
    }());
    for (auto* line : {static_cast<QLineEdit*>(&bench.layers()), &object}) {
        const auto before = line->text();
        const auto is_taken = [&] {
            QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
            override.ignore();
            QApplication::sendEvent(line, &override);
            return override.isAccepted();
        };
        CHECK_FALSE(is_taken());
        line->selectAll();
        QTest::keyClicks(line, "7");
        CHECK(is_taken());
        QTest::keyClick(line, Qt::Key_Escape);
        CHECK(line->text() == before);
        CHECK_FALSE(is_taken());
        QTest::keyClick(line, Qt::Key_Return);
        CHECK(line->text() == before);
    }
    CHECK(bench.chosen().layers == std::vector{1, 2});
}
