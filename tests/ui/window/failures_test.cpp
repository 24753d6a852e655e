// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <QPlainTextEdit>

#include <algorithm>

#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/style/language.h"
#include "ui/support/desk.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("A missing reference is what the messages name", "[window]") {
    Desk desk;
    desk.window->openModel(demo_model());
    desk.addPictures();
    const auto missing = desk.folder / "good/good-1.png";
    desk.workbench.references().insert({desk.folder / "good/good-0.png", missing}, -1);
    std::filesystem::remove(missing);
    desk.action("Inspect All").trigger();
    const auto& entries = desk.workbench.pictures().entries();
    REQUIRE(wait_until([&] {
        return std::all_of(entries.begin(), entries.end(),
                           [](const auto& entry) { return entry.state == PictureState::failed; });
    }));
    const auto sentence = "Reference " + to_text(missing) + ": there is no such file.";
    CHECK(desk.window->messageBar().text() == sentence);
    for (const auto& entry : entries) CHECK(entry.failure == sentence);
    CHECK(desk.workbench.references().index(1).data(ReferenceSetModel::FailureRole).toString() ==
          "there is no such file.");
    CHECK_FALSE(desk.workbench.references().index(0).data(ReferenceSetModel::FailureRole).isValid());

    // In the list it is read in full below the rows, which have room for one line.
    const auto* details = desk.window->pictureList().findChild<QPlainTextEdit*>();
    REQUIRE(details);
    REQUIRE(wait_until([&] { return details->isVisible(); }));
    CHECK(details->toPlainText() == sentence);
    CHECK((details->focusPolicy() & Qt::TabFocus) != 0);
    // Without it everything is inspected, and the message goes.
    desk.workbench.references().setEnabled({1}, false);
    REQUIRE(desk.complete(1));
    CHECK(wait_until([&] { return !details->isVisible(); }));
}
