// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided_combo_box.h"

#include <catch2/catch.hpp>

#include <QStyle>
#include <QStyleOptionComboBox>

#include <algorithm>

using namespace fade::ui;

TEST_CASE("A choice asks for its longest text, and leaves out the end with dots where it gets less", "[style]") {
    ElidedComboBox box(4);
    box.addItems({"Inferno", "No comparison at all"});
    box.setCurrentIndex(1);
    QComboBox usual;
    usual.addItems({"Inferno", "No comparison at all"});
    CHECK(box.sizeHint().height() == usual.sizeHint().height());
    // Exactly Qt's, the blank space that a text has beside its ink, and what styles leave within the field.
    const auto text_of = [&](int i) { return usual.itemText(i); };
    const auto ink = [&](int i) { return usual.fontMetrics().boundingRect(text_of(i)).width(); };
    const auto whole = [&](int i) { return usual.fontMetrics().horizontalAdvance(text_of(i)); };
    const int blank = std::max(0, std::max(whole(0), whole(1)) - std::max(ink(0), ink(1)));
    CHECK(box.sizeHint().width() == usual.sizeHint().width() + blank + 2);
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
