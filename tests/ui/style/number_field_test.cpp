// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/number_field.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include "ui/plots/threshold_panel.h"
#include "ui/style/field_note.h"
#include "ui/style/language.h"
#include "ui/style/typed_number.h"
#include "ui/support/active_window.h"
#include "ui/support/desk.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

using Values = std::vector<double>;

void type_into(QWidget& field, const QString& text) {
    make_active(*field.window());
    field.setFocus();
    if (auto* number = qobject_cast<QDoubleSpinBox*>(&field)) number->selectAll();
    QTest::keyClicks(&field, text);
    QTest::keyClick(&field, Qt::Key_Return);
}

/// What the field says of what was typed last; empty: nothing.
QString note(const QWidget& window) {
    for (const auto* label : window.findChildren<QLabel*>("fieldNote"))
        if (label->isVisible()) return label->text();
    return {};
}

/// The window in a language, with the fields of its thresholds: Review, Fail, outline.
struct Speaking : Desk {
    LanguageControl language;
    explicit Speaking(const char* code) {
        language.setLanguage(code);
        QApplication::processEvents();
    }
    ~Speaking() { language.setLanguage("en"); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;
    [[nodiscard]] QDoubleSpinBox& number(int index) const {
        return *window->thresholdPanel().findChildren<QDoubleSpinBox*>()[index];
    }
    [[nodiscard]] Thresholds thresholds() const { return workbench.setup().recipe().thresholds; }
    [[nodiscard]] QString said() const { return note(*window); }
};

}  // namespace

TEST_CASE("A typed number has a decimal point or a comma", "[style]") {
    CHECK(typed_number(u"0.7") == Values{0.7});
    CHECK(typed_number(u" 0,65 ") == Values{0.65});
    CHECK(typed_number(u",5") == Values{0.5});
    CHECK(typed_number(u"3.") == Values{3});
    CHECK(typed_number(u"-12,5") == Values{-12.5});
    CHECK(typed_number(u"０．７") == Values{0.7});
    CHECK(typed_number(u"０，７") == Values{0.7});
    CHECK(typed_number(u"1,000") == Values{1, 1000});
    CHECK(typed_number(u"0,750") == Values{0.75});
    CHECK(typed_number(u"1,0000") == Values{1});
    for (const auto* none : {u"", u" ", u".", u"0.7.1", u"0,7,1", u"1.000,5", u"zero", u"1e-3", u"0x1", u"7 %", u"inf",
                             u"nan", u"--1", u"1 000"})
        CHECK(typed_number(none).empty());
}

TEST_CASE("Thresholds are typed with either separator in any language", "[style][window]") {
    for (const auto* code : {"en", "de", "zh_CN"}) {
        INFO(code);
        Speaking desk(code);
        type_into(desk.number(1), "0,7");
        CHECK(desk.thresholds() == Thresholds{0.4, 0.7});
        type_into(desk.number(1), "0.65");
        CHECK(desk.thresholds() == Thresholds{0.4, 0.65});
        type_into(desk.number(0), ",25");
        CHECK(desk.thresholds() == Thresholds{0.25, 0.65});
        CHECK(desk.said().isEmpty());
        CHECK(desk.number(0).text() == QLocale().toString(0.25, 'f', 3));
    }
}

TEST_CASE("What is no number leaves the old one, and the field says why", "[style][window]") {
    Speaking desk("en");
    for (const QString wrong : {"0,6,5", "half", "1.000,5", "0.7%"}) {
        type_into(desk.number(1), wrong);
        INFO(wrong.toStdString());
        CHECK(desk.thresholds() == Thresholds{0.4, 0.6});
        CHECK(desk.number(1).text() == "0.600");
        CHECK(desk.said() == "\"" + wrong + "\" is no number. 0.600 stays.");
    }
    type_into(desk.number(1), "1.5");
    CHECK(desk.said() == "It must be from 0.400 to 1.000. 0.600 stays.");
    // The note lies beside its field, in the window, and goes with the next key.
    const auto* label = desk.window->findChild<FieldNote*>();
    for (const auto* other : desk.window->findChildren<FieldNote*>())
        if (other->isVisible()) label = static_cast<const FieldNote*>(other);
    CHECK(desk.window->rect().contains(label->geometry()));
    const QRect field(desk.number(1).mapTo(desk.window.get(), QPoint()), desk.number(1).size());
    CHECK(std::min(std::abs(label->geometry().top() - field.bottom()),
                   std::abs(label->geometry().bottom() - field.top())) < 8);
    QTest::keyClicks(&desk.number(1), "0");
    CHECK(desk.said().isEmpty());
    // Esc gives up what is being typed.
    QTest::keyClick(&desk.number(1), Qt::Key_Escape);
    CHECK(desk.number(1).text() == "0.600");
    // Also where the field is only left.
    desk.number(1).selectAll();
    QTest::keyClicks(&desk.number(1), "x");
    desk.number(0).setFocus();
    CHECK(desk.said() == "\"x\" is no number. 0.600 stays.");
    CHECK(desk.thresholds() == Thresholds{0.4, 0.6});
}

TEST_CASE("One threshold never moves the other", "[style][window]") {
    Speaking desk("en");
    type_into(desk.number(0), "0.8");
    CHECK(desk.thresholds() == Thresholds{0.4, 0.6});
    CHECK(desk.said() == "Review must not be above Fail, which is 0.600. 0.400 stays.");
    type_into(desk.number(1), "0.2");
    CHECK(desk.thresholds() == Thresholds{0.4, 0.6});
    CHECK(desk.said() == "Fail must not be below Review, which is 0.400. 0.600 stays.");
    // In the right order both go wherever they are wanted.
    type_into(desk.number(1), "0.9");
    type_into(desk.number(0), "0.8");
    CHECK(desk.thresholds() == Thresholds{0.8, 0.9});
    type_into(desk.number(0), "0");
    type_into(desk.number(1), "0");
    CHECK(desk.thresholds() == Thresholds{0, 0});
    type_into(desk.number(1), "0.6");
    CHECK(desk.thresholds() == Thresholds{0, 0.6});
    // Steps stop at the other one.
    type_into(desk.number(0), "0.595");
    QTest::keyClick(&desk.number(0), Qt::Key_Up);
    QTest::keyClick(&desk.number(0), Qt::Key_Up);
    CHECK(desk.thresholds() == Thresholds{0.6, 0.6});
}

TEST_CASE("Settings are typed with either separator, and what cannot be taken is said", "[style][window]") {
    Speaking desk("en");
    desk.window->openModel(demo_model());
    REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready; }));
    auto* panel = desk.window->findChild<QDockWidget*>("settings");
    panel->raise();
    QApplication::processEvents();
    const auto field = [&](const QString& name) -> QWidget& {
        for (const auto* label : panel->findChildren<QLabel*>())
            if (QString(label->text()).remove('&') == name) return *label->buddy();
        throw std::runtime_error("no such field");
    };
    type_into(field("Vision weight in the map"), "0,25");
    REQUIRE(desk.workbench.setup().recipe().settings);
    CHECK(desk.workbench.setup().recipe().settings->few_shot.weight == 0.25);
    type_into(field("Vision multiplier"), "12,5");
    CHECK(desk.workbench.setup().recipe().settings->few_shot.multiplier == 12.5);
    type_into(field("Vision multiplier"), "1,000");
    CHECK(desk.workbench.setup().recipe().settings->few_shot.multiplier == 12.5);
    CHECK(desk.said() == "\"1,000\" may be 1.00 or 1000.00: write it without a separator of thousands. 12.50 stays.");
    type_into(field("Threads"), "1,5");
    CHECK(desk.said() == "\"1,5\" is no whole number. All processors stays.");
    auto& object = *qobject_cast<QLineEdit*>(&field("Object name"));
    object.clear();
    type_into(object, " ");
    CHECK(desk.workbench.setup().recipe().object == "object");
    CHECK(object.text() == "object");
    CHECK(desk.said() == "The object needs a name. \"object\" stays.");
    REQUIRE(desk.idle());
}
