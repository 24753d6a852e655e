// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided_combo_box.h"

#include <catch2/catch.hpp>

#include <QStyle>
#include <QStyleOptionComboBox>

using namespace fade::ui;

TEST_CASE("A choice asks for its longest text, and leaves out the end with dots where it gets less", "[style]") {
    ElidedComboBox box(4);
    box.addItems({"Inferno", "No comparison at all"});
    box.setCurrentIndex(1);
    QComboBox usual;
    usual.addItems({"Inferno", "No comparison at all"});
    CHECK(box.sizeHint().height() == usual.sizeHint().height());
    CHECK(box.sizeHint().width() >= usual.sizeHint().width());
    CHECK(box.minimumSizeHint().width() < box.sizeHint().width());

    // The whole text has room, full-width brackets too, which end in blank space.
    for (const auto& text : {QStringLiteral("No comparison at all"), QString::fromUtf8("Jet（不均匀）")}) {
        ElidedComboBox one(1);
        one.addItem(text);
        one.resize(one.sizeHint());
        QStyleOptionComboBox shown;
        shown.initFrom(&one);
        const auto room = one.style()->subControlRect(QStyle::CC_ComboBox, &shown, QStyle::SC_ComboBoxEditField, &one);
        CHECK(one.fontMetrics().horizontalAdvance(text) <= room.width() - 2);
    }

    const auto picture_of = [](QComboBox& shown, const QSize& size) {
        shown.resize(size);
        return shown.grab().toImage();
    };
    usual.setCurrentIndex(1);
    CHECK(picture_of(box, box.sizeHint()) == picture_of(usual, box.sizeHint()));
    const QSize narrow(90, box.sizeHint().height());
    CHECK(picture_of(box, narrow) != picture_of(usual, narrow));
    QStyleOptionComboBox option;
    option.initFrom(&usual);
    const auto field = usual.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField);
    const auto dotted = usual.fontMetrics().elidedText("No comparison at all", Qt::ElideRight, field.width() - 2);
    CHECK(dotted.endsWith(QChar(0x2026)));
    usual.setItemText(1, dotted);
    CHECK(picture_of(box, narrow) == picture_of(usual, narrow));
}
