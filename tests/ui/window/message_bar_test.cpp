// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDialog>
#include <QPlainTextEdit>
#include <QTimer>
#include <QToolButton>

using namespace fade::ui;

TEST_CASE("All failures are read with the keyboard", "[window]") {
    MessageBar bar;
    bar.show(MessageBar::Kind::failed, "first");
    QToolButton* all = nullptr;
    for (auto* button : bar.findChildren<QToolButton*>())
        if (button->text() == "Show All…") all = button;
    REQUIRE(all);
    CHECK(all->isHidden());  // the line has room for one
    bar.show(MessageBar::Kind::failed, "second");
    CHECK_FALSE(all->isHidden());
    CHECK((all->focusPolicy() & Qt::TabFocus) != 0);

    QString read;
    QTimer::singleShot(0, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        const auto* text = dialog->findChild<QPlainTextEdit*>();
        REQUIRE(text);
        if ((text->focusPolicy() & Qt::TabFocus) != 0) read = text->toPlainText();
        dialog->reject();
    });
    all->click();
    CHECK(read == "first\nsecond");

    bar.show(MessageBar::Kind::done, "written");
    CHECK(all->isHidden());  // it says nothing of failures
    bar.withdraw("second");
    CHECK(bar.text() == "written");
    bar.show(MessageBar::Kind::failed, "third");
    bar.withdraw("third");
    CHECK(bar.text() == "first");
    bar.withdraw("first");
    CHECK(bar.text().isEmpty());
}

TEST_CASE("What one action says is shown together, and what the next one says instead", "[window]") {
    MessageBar bar;
    bar.show(MessageBar::Kind::information, "The sample gave way.");
    bar.show(MessageBar::Kind::done, "The recipe is opened.");
    CHECK(bar.text() == "The sample gave way. The recipe is opened.");
    CHECK(bar.kind() == MessageBar::Kind::information);  // stays as long as the first would
    bar.show(MessageBar::Kind::done, "The recipe is opened.");
    CHECK(bar.text() == "The sample gave way. The recipe is opened.");

    QApplication::processEvents();
    bar.show(MessageBar::Kind::done, "Written.");
    CHECK(bar.text() == "Written.");
    CHECK(bar.kind() == MessageBar::Kind::done);

    bar.show(MessageBar::Kind::failed, "Not written.");
    CHECK(bar.text() == "Not written.");
}
