// SPDX-License-Identifier: GPL-3.0-or-later
// The user's guide as it was built, and the key that opens it.
#include "ui/window/user_guide.h"

#include "fade/files.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>

#include <map>

#include "support/shared_data.h"
#include "support/source_folder.h"
#include "ui/model/path_text.h"
#include "ui/support/desk.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

const std::filesystem::path page = FADE_GUIDE;

QString text_of(const std::filesystem::path& file) {
    return QString::fromStdString(read_file(file));
}

std::vector<QRegularExpressionMatch> matches(const QString& text, const char* pattern) {
    std::vector<QRegularExpressionMatch> found;
    auto next = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text);
    while (next.hasNext()) found.push_back(next.next());
    return found;
}

QString plain(QString text) {
    return plain_text(std::move(text)).remove(QStringLiteral("…"));
}

/// The window with a guide that is "opened" by writing down its address.
struct GuideDesk : Desk {
    std::vector<QUrl> opened;
    bool can_open = true;

    explicit GuideDesk(const std::filesystem::path& guide) {
        window->offerGuide(guide, [this](const QUrl& address) {
            opened.push_back(address);
            return can_open;
        });
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    void pressF1() { QTest::keyClick(window->windowHandle(), Qt::Key_F1); }
};

}  // namespace

TEST_CASE("F1 and the menu open the guide, a file that is there", "[window][guide]") {
    if (!std::filesystem::exists(page)) return fade::test::report_skipped("the user's guide (Sphinx)");
    GuideDesk desk(page);
    desk.pressF1();
    desk.action("User's Guide").trigger();
    REQUIRE(desk.opened.size() == 2);
    for (const auto& address : desk.opened) {
        CHECK(address.isLocalFile());
        CHECK(std::filesystem::equivalent(to_path(address.toLocalFile()), page));
    }
    CHECK(desk.window->messageBar().text().isEmpty());
}

TEST_CASE("A guide that is missing, or that nothing opens, is said in one sentence", "[window][guide]") {
    fade::test::TemporaryFolder folder;
    const auto guide = folder / "guide/index.html";
    GuideDesk desk(guide);
    desk.pressF1();
    CHECK(desk.opened.empty());
    CHECK(desk.window->messageBar().kind() == MessageBar::Kind::failed);
    CHECK(desk.window->messageBar().text().contains(to_text(guide) + " is not there."));

    std::filesystem::create_directories(guide.parent_path());
    write_file_atomically(guide, "<html></html>");
    desk.can_open = false;
    desk.pressF1();
    CHECK(desk.opened.size() == 1);
    CHECK(desk.window->messageBar().text().startsWith("No program opens web pages here"));
}

TEST_CASE("Every link and picture of the guide is there", "[guide]") {
    if (!std::filesystem::exists(page)) return fade::test::report_skipped("the user's guide (Sphinx)");
    const auto html = text_of(page);
    std::size_t pictures = 0;
    for (const auto& match : matches(html, "\\b(src|href)\\s*=\\s*\"([^\"]*)\"")) {
        const auto target = match.captured(2);
        INFO(target.toStdString());
        if (target.startsWith('#')) {
            CHECK(html.contains("id=\"" + target.mid(1) + "\""));
            continue;
        }
        CHECK(QUrl(target).isRelative());                                     // it must work without a network
        const auto file = page.parent_path() / to_path(QUrl(target).path());  // newer Sphinxes add "?v=..."
        CHECK(std::filesystem::is_regular_file(file));
        if (match.captured(1) != "src") continue;
        CHECK_FALSE(QImage(to_text(file)).isNull());
        ++pictures;
    }
    CHECK(pictures == 9);
    CHECK_FALSE(html.contains("<script"));
    // Nothing lies beside it that it does not use.
    for (const auto& entry : std::filesystem::recursive_directory_iterator(page.parent_path()))
        if (entry.is_regular_file() && entry.path() != page) {
            INFO(entry.path());
            CHECK(html.contains("\"" + to_text(entry.path().lexically_relative(page.parent_path()))));
        }
}

TEST_CASE("What the guide says of menus and keys is so", "[window][guide]") {
    const auto text = text_of(fade::test::source_folder() / "guide/index.rst");
    GuideDesk desk(page);
    desk.window->keepMasksIn(desk.folder / "masks");
    std::map<QString, const QAction*> actions;
    for (const auto* menu : desk.window->menuBar()->actions())
        for (const auto* action : menu->menu()->actions())
            actions[plain(menu->text()) + " > " + plain(action->text())] = action;
    const auto named = matches(text, "\\*([A-Z]\\w+ > [^*]+)\\*(?: \\((Ctrl\\+\\w|F\\d)\\))?");
    CHECK(named.size() >= 9);
    for (const auto& match : named) {
        const auto name = match.captured(1).simplified();
        INFO(name.toStdString());
        REQUIRE(actions.contains(name));
        if (const auto key = match.captured(2); !key.isEmpty()) CHECK(actions[name]->shortcut() == QKeySequence(key));
    }
}

TEST_CASE("The guide's example has the scores that the program is tested with", "[guide]") {
    const auto text = text_of(fade::test::source_folder() / "guide/index.rst");
    const auto stated = text_of(fade::test::source_folder() / "resources/demo/samples/expected.json");
    const auto scores = QJsonDocument::fromJson(stated.toUtf8()).object()["scores"].toObject();
    const auto rows = matches(text, "``(\\w+/\\d+\\.jpg)`` +(\\d\\.\\d+) +");
    CHECK(rows.size() == 6);
    for (const auto& row : rows) {
        INFO(row.captured(1).toStdString());
        CHECK(QString::number(scores[row.captured(1)].toDouble(), 'f', 3) == row.captured(2));
    }
}
