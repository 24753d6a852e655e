// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_panel.h"

#include "fade/settings_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <catch2/catch.hpp>

#include <set>
#include <string_view>
#include <tuple>

#include "support/temporary_folder.h"
#include "ui/model/setting_names.h"
#include "ui/style/language.h"
#include "ui/support/active_window.h"
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

    Bench() { panel.show(); }
    void openModel() {
        ModelSource source;
        source.path = demo_model();
        workbench.setup().setModel(source);
        REQUIRE(wait_until([this] { return workbench.setup().modelState() == ModelState::ready; }));
    }
    /// The field that a label belongs to.
    template <typename Field>
    Field* field(const QString& name) {
        for (const auto* label : panel.findChildren<QLabel*>())
            if (QString(label->text()).remove('&') == name) return qobject_cast<Field*>(label->buddy());
        return nullptr;
    }
};

}  // namespace

TEST_CASE("Every setting that has a field has its row, with texts that are known to the translations", "[settings]") {
    Bench bench;
    std::set<std::string_view> asked;
    for (const auto* setting : in_order(&Setting::field)) {
        const auto& [place, label, tip, most, step, decimals] = *setting->field;
        asked.insert(label);
        if (!tip.empty()) asked.insert(tip);
        if (place == 0) continue;
        INFO(setting->id);
        const auto* field = bench.field<QWidget>(setting_text(label));
        REQUIRE(field);
        CHECK(field->toolTip() == setting_text(tip));
        const auto* number = qobject_cast<const QDoubleSpinBox*>(field);
        if (!number) continue;
        CHECK(number->minimum() == setting->range->least);
        CHECK(number->maximum() == most);
        CHECK(most <= setting->range->most);
        CHECK(number->singleStep() == step);
        CHECK(number->decimals() == decimals);
    }
    const auto known = translatable_setting_texts();
    CHECK(asked == std::set(known.begin(), known.end()));
}

TEST_CASE("The device is one that this machine can compute on", "[settings]") {
    Bench bench;
    auto* device = bench.field<QComboBox>("Device");
    REQUIRE(device);
    CHECK_FALSE(device->isEnabled());  // without a model there is nothing to move
    bench.openModel();
    const auto names = device_names();
    REQUIRE(device->count() == static_cast<int>(names.size()));
    for (int i = 0; i < device->count(); ++i)
        CHECK(device->itemData(i).toString().toStdString() == names[static_cast<std::size_t>(i)]);
    CHECK(device->currentData().toString() == "cpu");
    CHECK(device->isEnabled() == (names.size() > 1));
}

TEST_CASE("The precision is chosen for the model, undone, and not there for LibTorch's operations", "[settings]") {
    Bench bench;
    auto* precision = bench.field<QComboBox>("Precision");
    REQUIRE(precision);
    CHECK_FALSE(precision->isEnabled());  // without a model there is nothing to compute
    bench.openModel();
    CHECK(precision->isEnabled());
    CHECK(precision->currentIndex() == 0);
    const auto arithmetic = [&] { return arithmetic_of(bench.workbench.setup().model()->info().compute); };
    const auto single = arithmetic();
    precision->setCurrentIndex(1);
    Q_EMIT precision->activated(1);
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(bench.workbench.setup().recipe().model.compute.precision == Precision::mixed);
    CHECK_THAT(arithmetic(), Catch::Contains("mixed precision"));
    bench.workbench.undoStack().undo();
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(arithmetic() == single);
    CHECK(precision->currentIndex() == 0);
    auto source = bench.workbench.setup().recipe().model;
    source.compute.backend = Backend::reference;
    bench.workbench.setup().setModel(source);
    CHECK_FALSE(precision->isEnabled());
}

TEST_CASE("A device that is not there any more is shown as it was chosen, and the failure says why", "[settings]") {
    Bench bench;
    QStringList failures;
    QObject::connect(&bench.workbench, &Workbench::failed, &bench.panel,
                     [&](const QString& text) { failures << text; });
    ModelSource source;
    source.path = demo_model();
    source.compute.device = "cuda:7";
    bench.workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::failed; }));
    CHECK(failures.join(' ').contains("cuda:7"));
    auto* device = bench.field<QComboBox>("Device");
    CHECK(device->currentData().toString() == "cuda:7");
    CHECK(device->isEnabled());
    device->setCurrentIndex(0);
    Q_EMIT device->activated(0);
    CHECK(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(bench.workbench.setup().recipe().model.compute.device == "cpu");
}

TEST_CASE("Fields change the setup, and the model's defaults are one click away", "[settings]") {
    Bench bench;
    bench.openModel();
    auto* object = bench.field<QLineEdit>("Object name");
    REQUIRE(object);
    object->setText("metal nut");
    QTest::keyClick(object, Qt::Key_Return);
    CHECK(bench.workbench.setup().recipe().object == "metal nut");

    auto* weight = bench.field<QDoubleSpinBox>("Vision weight in the map");
    REQUIRE(weight);
    const double published = weight->value();
    weight->setValue(0.25);
    REQUIRE(bench.workbench.setup().recipe().settings);
    CHECK(bench.workbench.setup().recipe().settings->few_shot.weight == 0.25);
    for (const auto& [label, value, setting] :
         {std::tuple(
              "Smoothing of the map", 0.035, +[](const Settings& settings) { return settings.map_smoothing; }),
          {"Vision weight in the score", 0.7, [](const Settings& settings) { return settings.few_shot.score_weight; }},
          {"Weight in the score, zero-shot", 0.15,
           [](const Settings& settings) { return settings.zero_shot.score_weight; }}}) {
        INFO(label);
        auto* number = bench.field<QDoubleSpinBox>(label);
        REQUIRE(number);
        number->setValue(value);
        CHECK(setting(*bench.workbench.setup().recipe().settings) == Approx(value));
    }
    for (auto* button : bench.panel.findChildren<QPushButton*>())
        if (button->text() == "Model's Defaults") QTest::mouseClick(button, Qt::LeftButton);
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
    CHECK(weight->value() == published);
}

TEST_CASE("How references join the bank is chosen in a group of its own", "[settings]") {
    Bench bench;
    bench.openModel();
    const auto chosen = [&] {
        const auto& settings = bench.workbench.setup().recipe().settings;
        return settings ? settings->references : ReferenceSettings{};
    };
    auto* turned = bench.field<QComboBox>("Turned references");
    REQUIRE(turned);
    CHECK(turned->currentText() == "No");
    turned->setCurrentIndex(turned->findText("By 90°"));
    CHECK(chosen().turned == Turning::quarters);
    turned->setCurrentIndex(turned->findText("By 45°"));
    CHECK(chosen().turned == Turning::eighths);
    auto* mirrored = bench.field<QComboBox>("Mirrored references");
    REQUIRE(mirrored);
    mirrored->setCurrentIndex(mirrored->findText("Left and right"));
    CHECK(chosen().mirrored == Mirroring::left_right);
    auto* brightness = bench.field<QDoubleSpinBox>("Brightness of references");
    REQUIRE(brightness);
    brightness->setValue(0.2);
    CHECK((chosen() == ReferenceSettings{Turning::eighths, Mirroring::left_right, 0.2}));
    bench.workbench.undoStack().undo();
    CHECK(brightness->value() == 0);
    CHECK(chosen().mirrored == Mirroring::left_right);
    auto* radius = bench.field<QDoubleSpinBox>("Position radius");
    REQUIRE(radius);
    radius->setValue(0.05);
    CHECK((chosen() == ReferenceSettings{Turning::eighths, Mirroring::left_right, 0, 0.05}));
    bench.workbench.undoStack().undo();
    CHECK(radius->value() == 0);
    CHECK(chosen().position_radius == 0);
    bench.workbench.undoStack().redo();
    CHECK(radius->value() == 0.05);
    auto* baseline = bench.field<QComboBox>("Less than references have");
    REQUIRE(baseline);
    baseline->setCurrentIndex(baseline->findText("At the same place"));
    CHECK(chosen().baseline == ReferenceBaseline::place);
    bench.workbench.undoStack().undo();
    CHECK(baseline->currentIndex() == 0);
    CHECK(chosen().baseline == ReferenceBaseline::none);
    auto* match = bench.field<QComboBox>("Compared with");
    REQUIRE(match);
    CHECK(match->currentText() == "All references");
    match->setCurrentIndex(match->findText("The best one"));
    CHECK(chosen().match == ReferenceMatch::best);
    match->setCurrentIndex(match->findText("The one of its name"));
    CHECK(chosen().match == ReferenceMatch::name);
    auto* aligned = bench.field<QComboBox>("Alignment");
    REQUIRE(aligned);
    CHECK(aligned->currentText() == "No");
    aligned->setCurrentIndex(aligned->findText("Also scaled"));
    CHECK(chosen().aligned == Alignment::similarity);
    bench.workbench.undoStack().undo();
    CHECK(aligned->currentIndex() == 0);
    CHECK(chosen().aligned == Alignment::none);
    bench.workbench.setup().setSettings(std::nullopt);
    CHECK(turned->currentIndex() == 0);
    CHECK(mirrored->currentIndex() == 0);
}

TEST_CASE("A number with more digits than its field shows stays, until the field is changed", "[settings]") {
    Bench bench;
    bench.openModel();
    auto settings = default_settings(bench.workbench.setup().model()->info());
    settings.map_smoothing = 0.0125;
    settings.few_shot.score_weight = 0.125;
    settings.zero_shot.multiplier = 4000;
    bench.workbench.setup().setSettings(settings);
    bench.field<QDoubleSpinBox>("Vision weight in the map")->setValue(0.25);
    auto expected = settings;
    expected.few_shot.weight = 0.25;
    CHECK(bench.workbench.setup().recipe().settings == expected);
    bench.field<QDoubleSpinBox>("Smoothing of the map")->setValue(0.02);
    expected.map_smoothing = 0.02;
    CHECK(bench.workbench.setup().recipe().settings == expected);
}

TEST_CASE("A part that becomes another one is named so, even while its name is being typed", "[settings]") {
    Bench bench;
    auto* object = bench.field<QLineEdit>("Object name");
    REQUIRE(object);
    make_active(bench.panel);
    object->setFocus();
    REQUIRE(wait_until([&] { return object->hasFocus(); }));
    object->selectAll();
    QTest::keyClicks(object, "metal");
    // Something else changes: what is being typed stays.
    bench.workbench.setup().setSettings(Settings());
    CHECK(object->text() == "metal");
    bench.workbench.setup().setObject("gear wheel");
    CHECK(object->text() == "gear wheel");
    object->clearFocus();
    CHECK(bench.workbench.setup().recipe().object == "gear wheel");
    // An empty name is none.
    object->clear();
    QTest::keyClick(object, Qt::Key_Return);
    CHECK(object->text() == "gear wheel");
    CHECK(bench.workbench.setup().recipe().object == "gear wheel");
}

TEST_CASE("The bit depth is chosen, and one that is not offered stays", "[settings]") {
    Bench bench;
    bench.openModel();
    auto* bits = bench.field<QComboBox>("Bit depth");
    REQUIRE(bits);
    CHECK(bits->currentText() == "Automatic");
    const auto depth = [&] {
        const auto& settings = bench.workbench.setup().recipe().settings;
        return settings ? settings->bit_depth : std::nullopt;
    };
    bits->setCurrentIndex(bits->findText("12 bits"));
    CHECK(depth() == 12);
    bits->setCurrentIndex(0);
    CHECK_FALSE(depth());
}

TEST_CASE("Numbers are written in the language of the moment", "[settings]") {
    Bench bench;
    bench.openModel();
    auto* weight = bench.field<QDoubleSpinBox>("Vision weight in the map");
    REQUIRE(weight);
    weight->setValue(0.25);
    {
        LanguageControl language;
        language.setLanguage("de");
        QApplication::processEvents();
        CHECK(weight->text() == "0,25");
        CHECK(weight->value() == 0.25);
        language.setLanguage("en");
        QApplication::processEvents();
        CHECK(weight->text() == "0.25");
    }
}

TEST_CASE("A scale that the model does not offer goes when it is switched off", "[settings]") {
    Bench bench;
    bench.openModel();
    auto settings = default_settings(bench.workbench.setup().model()->info());
    const auto offered = settings.scales.size();
    const int extra = settings.scales.back() + 8;
    settings.scales.push_back(extra);
    bench.workbench.setup().setSettings(settings);
    const auto shown = [&] {
        QApplication::processEvents();  // new boxes appear
        auto boxes = bench.panel.findChildren<QCheckBox*>();
        boxes.removeIf([](const QCheckBox* box) { return box->isHidden(); });
        return boxes;
    };
    REQUIRE(shown().size() == static_cast<qsizetype>(offered) + 1);
    const QPointer<QCheckBox> last = shown().back();
    REQUIRE(last->text() == QString::number(extra));
    // The box lives until all have heard of its change.
    bool heard = false;
    QObject::connect(last, &QCheckBox::toggled, &bench.panel, [&] { heard = true; });
    last->click();
    CHECK(heard);
    CHECK_FALSE(bench.workbench.setup().recipe().settings);  // the model's own again
    CHECK(shown().size() == static_cast<qsizetype>(offered));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(last.isNull());

    // One in the middle: the boxes behind it move up.
    settings = default_settings(bench.workbench.setup().model()->info());
    REQUIRE(offered > 1);
    const int between = settings.scales.front() + 8;
    settings.scales.insert(settings.scales.begin() + 1, between);
    bench.workbench.setup().setSettings(settings);
    REQUIRE(shown()[1]->text() == QString::number(between));
    shown()[1]->click();
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
    REQUIRE(shown().size() == static_cast<qsizetype>(offered));
    for (const auto* box : shown()) CHECK(box->isChecked());
}

TEST_CASE("Tiles are typed as a whole number, and gone with the model's defaults", "[settings][tiles]") {
    Bench bench;
    bench.openModel();
    auto* tiles = bench.field<QDoubleSpinBox>("Tiles");
    REQUIRE(tiles);
    CHECK(tiles->value() == 0);
    tiles->setFocus();
    tiles->selectAll();
    QTest::keyClicks(tiles, "3");
    QTest::keyClick(tiles, Qt::Key_Return);
    REQUIRE(bench.workbench.setup().recipe().settings);
    CHECK(bench.workbench.setup().recipe().settings->tiles == 3);
    CHECK(tiles->text() == "3");
    bench.workbench.setup().useModelDefaults();
    CHECK(tiles->value() == 0);
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
}

TEST_CASE("The wheel is for the panel, but for a field that is being worked on", "[settings]") {
    Bench bench;
    bench.openModel();
    // Whether the field took the turn; what it leaves, the panel scrolls by.
    const auto takes_turn = [](QWidget& field) {
        const QPointF place = field.rect().center();
        QWheelEvent wheel(place, field.mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&field, &wheel);
        return wheel.isAccepted();
    };
    auto* multiplier = bench.field<QDoubleSpinBox>("Vision multiplier");
    auto* guidance = bench.field<QComboBox>("Guidance of the score");
    REQUIRE(multiplier);
    REQUIRE(guidance);
    const double published = multiplier->value();
    for (auto* field : {static_cast<QWidget*>(multiplier), static_cast<QWidget*>(guidance)}) {
        CHECK(field->focusPolicy() == Qt::StrongFocus);
        CHECK_FALSE(takes_turn(*field));
    }
    CHECK(multiplier->value() == published);
    CHECK(guidance->currentIndex() == 0);
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
    make_active(bench.panel);
    multiplier->setFocus();
    REQUIRE(wait_until([&] { return multiplier->hasFocus(); }));
    CHECK(takes_turn(*multiplier));
    CHECK(multiplier->value() < published);
}
