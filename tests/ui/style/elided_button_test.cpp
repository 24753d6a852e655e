// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided_button.h"

#include <catch2/catch.hpp>

#include "ui/style/icons.h"

using namespace fade::ui;

TEST_CASE("A button with a long name leaves out its end, with dots, and shows a short one as others do", "[style]") {
    ElidedButton button;
    QPushButton usual;
    const auto picture_of = [](QPushButton& shown, int width) {
        shown.resize(width, 30);
        return shown.grab().toImage();
    };
    for (const bool with_icon : {false, true}) {
        if (with_icon)
            for (auto* one : {static_cast<QPushButton*>(&button), &usual}) one->setIcon(icon("model"));
        for (auto* one : {static_cast<QPushButton*>(&button), &usual}) one->setText("A && B");
        CHECK(picture_of(button, 160) == picture_of(usual, 160));
        const QString name = "ViT-B-16-plus-240, our own castings";
        button.setText(name);
        const auto shown = picture_of(button, 160);
        bool dotted = false;
        for (qsizetype letters = 3; letters < name.size(); ++letters) {
            usual.setText(name.left(letters) + QChar(0x2026));
            dotted = dotted || picture_of(usual, 160) == shown;
        }
        CHECK(dotted);
        CHECK(button.text() == name);
    }
}
