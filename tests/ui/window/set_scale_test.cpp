// SPDX-License-Identifier: GPL-3.0-or-later
// The length of a pixel, by a line over a known length and typed, in the real window.
#include <catch2/catch.hpp>

#include <QToolButton>

#include "ui/model/undo_step.h"
#include "ui/style/number_field.h"
#include "ui/support/drawing.h"
#include "ui/view/scale_bar.h"
#include "ui/view/scale_form.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct ScaleDesk : Desk {
    ScaleDesk() {
        addPictures();
        REQUIRE(wait_until([this] { return window->viewPanel().view().picture() != nullptr; }));
        Hand(*this).key(Qt::Key_K, Qt::ControlModifier);
        QApplication::processEvents();
        REQUIRE(form().isVisible());
    }
    ~ScaleDesk() { idle(); }
    ScaleForm& form() const { return *window->findChild<ScaleForm*>(); }
    NumberField& field(int index) const { return *form().findChildren<NumberField*>().at(index); }
    NumberField& line() const { return field(0); }
    NumberField& pixel() const { return field(1); }
    void type(NumberField& field, const QString& text) const {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    std::optional<double> mm() const { return workbench.setup().recipe().mm_per_pixel; }
};

}  // namespace

TEST_CASE("A line over a known length says how long a pixel is, as one step", "[window][scale]") {
    const ScaleDesk desk;
    Hand hand(const_cast<ScaleDesk&>(desk));
    CHECK_FALSE(desk.line().isEnabled());
    hand.drag({10, 20}, {40, 60});  // 50 pixels
    REQUIRE(desk.line().isEnabled());
    CHECK(desk.line().hasFocus());
    const int steps = desk.workbench.setup().recipe().mm_per_pixel ? 1 : 0;
    CHECK(steps == 0);
    // What is typed where the focus is, with either separator.
    QTest::keyClicks(QApplication::focusWidget(), "2,5");
    CHECK_FALSE(desk.mm());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(desk.mm());
    CHECK(*desk.mm() == Approx(2.5 / 50).epsilon(0.02));  // the mouse stands on whole pixels of the view
    CHECK(desk.pixel().value() == Approx(*desk.mm()).margin(1e-6));
    auto& stack = const_cast<ScaleDesk&>(desk).workbench.undoStack();
    CHECK(undo_name(stack) == "Change pixel length");
    const int index = stack.index();
    hand.undo();
    CHECK_FALSE(desk.mm());
    CHECK(stack.index() == index - 1);
    hand.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(*desk.mm() == Approx(0.05).epsilon(0.02));
    // Another line has another length.
    hand.drag({10, 20}, {40, 20});
    CHECK(desk.line().value() == 0);
    CHECK(*desk.mm() == Approx(0.05).epsilon(0.02));
    hand.key(Qt::Key_K, Qt::ControlModifier);
    desk.window->viewPanel().view().setFocus();
    hand.key(Qt::Key_Escape);
    CHECK(desk.form().isVisible());
    hand.key(Qt::Key_Escape);
    CHECK_FALSE(desk.form().isVisible());
}

TEST_CASE("The length of a pixel is typed, and cleared", "[window][scale]") {
    const ScaleDesk desk;
    desk.type(desk.pixel(), "0.0125");
    CHECK(desk.mm() == 0.0125);
    desk.type(desk.pixel(), "0,02");
    CHECK(desk.mm() == 0.02);
    desk.type(desk.pixel(), "many");
    CHECK(desk.mm() == 0.02);
    QTest::mouseClick(desk.form().findChild<QToolButton*>(), Qt::LeftButton);
    CHECK_FALSE(desk.mm());
    Hand(const_cast<ScaleDesk&>(desk)).undo();
    CHECK(desk.mm() == 0.02);
    // A mere click is no line, and a length that makes no sense is not taken.
    Hand hand(const_cast<ScaleDesk&>(desk));
    hand.click(50, 50);
    CHECK_FALSE(desk.line().isEnabled());
    hand.drag({20, 20}, {22, 20});
    desk.type(desk.line(), "900000");
    CHECK(desk.mm() == 0.02);
    for (auto* button : desk.form().findChildren<QPushButton*>()) QTest::mouseClick(button, Qt::LeftButton);
    CHECK_FALSE(desk.form().isVisible());
}

TEST_CASE("Measuring stands in front of a mask that is being drawn, which then goes on", "[window][scale]") {
    Desk desk;
    desk.window->keepMasksIn(desk.folder / "masks");
    desk.addPictures();
    auto& view = desk.window->viewPanel().view();
    REQUIRE(wait_until([&] { return view.picture() != nullptr; }));
    desk.action("Where to Look…").trigger();
    Hand hand(desk);
    hand.drag({10, 10}, {50, 50});
    desk.action("Set Scale…").trigger();
    hand.drag({10, 10}, {50, 10});
    const auto& drawing = desk.workbench.maskEditor().drawing();
    REQUIRE(drawing);
    CHECK(drawing->shapes.size() == 1);
    auto& form = *desk.window->findChild<ScaleForm*>();
    CHECK(form.isVisible());
    desk.action("Where to Look…").trigger();
    CHECK_FALSE(form.isVisible());
    hand.drag({60, 60}, {80, 80});
    CHECK(drawing->shapes.size() == 2);
    CHECK(desk.idle());
}

TEST_CASE("Lengths of a scale bar are round", "[view][scale]") {
    CHECK(round_length(1) == Approx(1));
    CHECK(round_length(1.99) == Approx(1));
    CHECK(round_length(2) == Approx(2));
    CHECK(round_length(4.99) == Approx(2));
    CHECK(round_length(9.99) == Approx(5));
    CHECK(round_length(10) == Approx(10));
    CHECK(round_length(1000) == Approx(1000));
    CHECK(round_length(0.0037) == Approx(0.002));
    CHECK(round_length(7e-6) == Approx(5e-6));
}

TEST_CASE("A scale bar is as long as it says, at every zoom", "[view][scale]") {
    for (const double mm : {0.013, 0.2, 4.0}) {
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(QColor(90, 90, 90));
        {
            QPainter painter(&image);
            draw_scale_bar(painter, image.rect(), mm);
        }
        // The lowest row with white in it is the bar's.
        int longest = 0;
        for (int y = 0; y < image.height(); ++y) {
            int run = 0;
            for (int x = 0; x < image.width(); ++x) {
                run = qGray(image.pixel(x, y)) > 200 ? run + 1 : 0;
                longest = std::max(longest, run);
            }
        }
        const double round = round_length(160 * mm);
        CHECK(std::abs(longest - round / mm) <= 3);
    }
}
