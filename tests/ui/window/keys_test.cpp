// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/keys.h"

#include <catch2/catch.hpp>

#include <QMenu>

#include "ui/style/language.h"
#include "ui/support/desk.h"

using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("No key with Alt does two things, in any language", "[window]") {
    Desk desk;
    LanguageControl language;
    for (const auto& code : LanguageControl::available()) {
        language.setLanguage(code);
        QApplication::processEvents();
        INFO(code.toStdString());
        CHECK(keys_twice(texts_with_keys(*desk.window)).join(", ").toStdString().empty());
        int menus = 0;
        for (const auto* menu : desk.window->findChildren<QMenu*>()) {
            QStringList texts;
            for (const auto* action : menu->actions()) texts << action->text();
            CHECK(keys_twice(texts).join(", ").toStdString().empty());
            ++menus;
        }
        CHECK(menus >= 10);
    }
    language.setLanguage("en");
}
