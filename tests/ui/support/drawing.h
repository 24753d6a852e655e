// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/mask.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <opencv2/core/mat.hpp>

#include "ui/support/active_window.h"
#include "ui/support/desk.h"
#include "ui/view/image_view.h"
#include "ui/view/mask_bar.h"
#include "ui/view/view_panel.h"

namespace fade::ui::test {

/// The picture in view under a hand that points at its pixels.
class Hand {
public:
    explicit Hand(Desk& desk) : desk_(desk), view_(desk.window->viewPanel().view()) { make_active(*desk.window); }
    [[nodiscard]] QPoint at(double x, double y) const { return view_.viewport().toView({x, y}).toPoint(); }
    void press(double x, double y) {
        QApplication::processEvents();  // a bar that has come or gone moved the view
        QTest::mousePress(&view_, Qt::LeftButton, {}, at(x, y));
    }
    void move(double x, double y) { QTest::mouseMove(&view_, at(x, y)); }
    void release(double x, double y) { QTest::mouseRelease(&view_, Qt::LeftButton, {}, at(x, y)); }
    void click(double x, double y) { QTest::mouseClick(&view_, Qt::LeftButton, {}, at(x, y)); }
    void drag(QPointF from, QPointF to) {
        press(from.x(), from.y());
        move((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        move(to.x(), to.y());
        release(to.x(), to.y());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) {
        auto* focus = QApplication::focusWidget();
        QTest::keyClick(focus == nullptr ? desk_.window.get() : focus, key, with);
    }
    void undo() { key(Qt::Key_Z, Qt::ControlModifier); }
    ImageView& view() { return view_; }

private:
    Desk& desk_;
    ImageView& view_;
};

/// A desk at which masks are drawn.
struct DrawingDesk : Desk {
    DrawingDesk() { window->keepMasksIn(folder / "masks"); }
    ~DrawingDesk() { idle(); }

    MaskEditor& editor() { return workbench.maskEditor(); }
    void begin() {
        if (workbench.pictures().rowCount() == 0) addPictures();
        REQUIRE(wait_until([this] { return window->viewPanel().view().picture() != nullptr; }));
        Hand(*this).key(Qt::Key_D, Qt::ControlModifier);
        QApplication::processEvents();
        REQUIRE(editor().drawing());
    }
    [[nodiscard]] std::size_t shapes() { return editor().drawing() ? editor().drawing()->shapes.size() : 0; }
    QWidget& bar() const { return *window->findChild<MaskBar*>(); }
    void press(const QString& name) const {
        for (auto* button : bar().findChildren<QAbstractButton*>())
            if (button->accessibleName() == name || button->text() == name)
                return QTest::mouseClick(button, Qt::LeftButton);
        throw std::runtime_error("There is no button " + name.toStdString());
    }
    bool inspectedWithMask() {
        return wait_until([this] {
                   const auto& result = workbench.currentResult();
                   return result && result->complete && result->context->provenance.mask;
               }) &&
               idle();
    }
    /// Of the recipe's mask; empty: it has none.
    cv::Mat applied() {
        press("Apply");
        REQUIRE(idle());
        const auto& mask = workbench.setup().recipe().mask;
        return mask ? load_roi_mask(*mask).pixels : cv::Mat();
    }
};

}  // namespace fade::ui::test
