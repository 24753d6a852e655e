// SPDX-License-Identifier: GPL-3.0-or-later
// Good and bad, as a person marks them.
#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include "fade/files.h"

#include "ui/list/picture_list_panel.h"
#include "ui/model/session.h"
#include "ui/support/desk.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// The desk's three pictures, in the list that has the keyboard.
struct MarkDesk : Desk {
    MarkDesk() {
        addPictures();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        view().setFocus();
    }
    [[nodiscard]] QListView& view() const { return window->pictureList().view(); }
    void click(int row, Qt::KeyboardModifiers held = {}) const {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, held,
                          view().visualRect(view().model()->index(row, 0)).center());
    }
    void key(Qt::Key pressed) const { QTest::keyClick(window->windowHandle(), pressed); }
    [[nodiscard]] std::vector<std::optional<Truth>> truths() {
        std::vector<std::optional<Truth>> result;
        for (const auto& entry : workbench.pictures().entries()) result.push_back(entry.truth());
        return result;
    }
};

using Truths = std::vector<std::optional<Truth>>;
constexpr auto good = Truth::good;
constexpr auto bad = Truth::bad;

}  // namespace

TEST_CASE("Keys mark the selected pictures good or bad, as steps that can be undone", "[window][marks]") {
    MarkDesk desk;
    desk.click(0);
    desk.click(2, Qt::ControlModifier);
    desk.key(Qt::Key_G);
    CHECK(desk.truths() == Truths{good, {}, good});
    desk.click(1);
    desk.key(Qt::Key_B);
    desk.key(Qt::Key_B);  // changes nothing, and is no step
    CHECK(desk.truths() == Truths{good, bad, good});
    CHECK(desk.action("Undo: Mark 1 picture as bad").isEnabled());
    CHECK(desk.action("Unmark").isEnabled());
    desk.click(0, Qt::ControlModifier);
    desk.key(Qt::Key_N);
    CHECK(desk.truths() == Truths{{}, {}, good});
    REQUIRE(wait_until([&] { return !desk.action("Unmark").isEnabled(); }));
    desk.action("Undo: Unmark 2 pictures").trigger();
    CHECK(desk.truths() == Truths{good, bad, good});
    desk.action("Undo: Mark 1 picture as bad").trigger();
    desk.action("Undo: Mark 2 pictures as good").trigger();
    CHECK(desk.truths() == Truths{{}, {}, {}});
    desk.action("Redo: Mark 2 pictures as good").trigger();
    CHECK(desk.truths() == Truths{good, {}, good});
}

TEST_CASE("Letters that are typed into a field mark nothing", "[window][marks]") {
    MarkDesk desk;
    desk.click(0);
    auto* field = desk.window->pictureList().findChild<QLineEdit*>();
    field->setFocus();
    for (const auto key : {Qt::Key_G, Qt::Key_B, Qt::Key_N}) desk.key(key);
    CHECK(field->text() == "gbn");
    CHECK(desk.truths() == Truths{{}, {}, {}});
}

TEST_CASE("The list's menu marks, and says what is marked in words", "[window][marks]") {
    MarkDesk desk;
    desk.click(1);
    QTimer::singleShot(0, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        for (auto* action : menu->actions())
            if (action->text().remove('&') == "Mark as Bad") menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    Q_EMIT desk.view().customContextMenuRequested(desk.view().visualRect(desk.view().currentIndex()).center());
    CHECK(desk.truths() == Truths{{}, bad, {}});
    const auto at = desk.view().model()->index(1, 0);
    CHECK(at.data(Qt::AccessibleTextRole).toString() == "part-1.png, Marked bad, not inspected");
    CHECK(at.data(Qt::ToolTipRole).toString().contains("Marked bad"));
}

TEST_CASE("A mark is drawn, and good ones look unlike bad ones without a colour", "[window][marks]") {
    MarkDesk desk;
    const auto drawn = [&](std::optional<Truth> truth) {
        desk.workbench.markTruth({desk.workbench.pictures().entries()[2].id()}, truth);
        REQUIRE(desk.idle());  // the thumbnail is there
        return desk.view().grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    };
    const auto none = drawn(std::nullopt), as_good = drawn(good), as_bad = drawn(bad);
    CHECK(none != as_good);
    CHECK(none != as_bad);
    CHECK(as_good != as_bad);
}

TEST_CASE("The list filters by mark, and by verdicts against it", "[window][marks]") {
    MarkDesk desk;
    REQUIRE(desk.inspectAll());
    const auto& entries = desk.workbench.pictures().entries();
    desk.workbench.markTruth({entries[0].id()}, good);
    desk.workbench.markTruth({entries[1].id()}, bad);
    auto* filter = desk.window->pictureList().findChildren<QComboBox*>()[1];
    REQUIRE(filter->accessibleName() == "Filter by verdict or mark");
    const auto shown = [&](const char* text) {
        filter->setCurrentText(text);
        return desk.window->pictureList().shownPictures();
    };
    using Ids = std::vector<PictureId>;
    CHECK(shown("Marked good") == Ids{entries[0].id()});
    CHECK(shown("Marked bad") == Ids{entries[1].id()});
    CHECK(shown("Not marked") == Ids{entries[2].id()});
    desk.workbench.setup().setThresholds({0, 0});  // all fail
    CHECK(shown("Wrong verdict") == Ids{entries[0].id()});
    desk.workbench.setup().setThresholds({1, 1});  // all pass
    REQUIRE(wait_until([&] { return shown("Wrong verdict") == Ids{entries[1].id()}; }));
    desk.workbench.setup().setThresholds({0, 1});  // Review is against nothing
    CHECK(shown("Wrong verdict").empty());
    CHECK(shown("All verdicts").size() == 3);  // which the program remembers
}

TEST_CASE("Marks stay with their pictures: removed and back, a sample between, the next start", "[window][marks]") {
    MarkDesk desk;
    const auto file = desk.folder / "session.json";
    desk.window->keepSession(file);
    desk.click(0);
    desk.key(Qt::Key_G);
    desk.click(1);
    desk.key(Qt::Key_B);
    desk.workbench.removePictures({1});
    desk.action("Undo: Remove 1 picture").trigger();
    CHECK(desk.truths() == Truths{good, bad, {}});
    desk.workbench.openSample({"plate", {}, {desk.folder / "good/good-0.png"}});
    CHECK(desk.truths() == Truths{{}});
    desk.window->close();
    const auto session = load_session(file);
    REQUIRE(session.aside);
    CHECK(session.aside->remarks.size() == 2);
    desk.window->show();
    desk.workbench.goBackToOwnWork();
    CHECK(desk.truths() == Truths{good, bad, {}});
    desk.window->close();
    Desk next;
    restore_session(load_session(file), next.workbench);
    Truths found;
    for (const auto& entry : next.workbench.pictures().entries()) found.push_back(entry.truth());
    CHECK(found == Truths{good, bad, {}});
    // What is no mark costs no session.
    auto text = read_file(file);
    text.replace(text.find("\"bad\""), 5, "\"odd\"");
    write_file_atomically(file, text);
    CHECK(load_session(file).remarks.size() == 1);
}
