// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the fonts, their size and the language: the window and its dialogs fit a small screen, and can be read.
// CTest runs these with several sets of fonts, each at several scales and sizes of text (tests/ui/fonts).
#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFontDatabase>
#include <QMenuBar>
#include <QSettings>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

#include "ui/style/language.h"
#include "ui/support/cut_off.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"
#include "ui/view/view_panel.h"
#include "ui/window/message_bar.h"

using namespace fade::ui;
using namespace fade::ui::test;

namespace {

constexpr std::array languages{"en", "de", "zh_CN"};
constexpr std::array right_panels{"references", "breakdown", "evidence", "settings"};
const QSize small_screen(1024, 768);

/// What is left of the small screen, five in a hundred for the frame of the window and the desktop's bars. A larger
/// scale leaves less of it.
QSize room() {
    return small_screen * (0.95 / qApp->devicePixelRatio());
}

/// The least at which all can be read: larger text needs more.
QSize readable_room(const QWidget& window) {
    return small_screen * (0.95 * window.logicalDpiX() / 96);
}

void settle() {
    for (int i = 0; i < 4; ++i) QApplication::processEvents();
}

QDockWidget& dock(const Desk& desk, const char* name) {
    return *desk.window->findChild<QDockWidget*>(name);
}

/// Zero-shot and inspected, with a place that is explained, and a long failure in the message bar.
struct BusyDesk : Desk {
    LanguageControl language;

    BusyDesk() {
        REQUIRE(inspectAll());
        Q_EMIT window->viewPanel().placeClicked({0.4, 0.6});
        REQUIRE(idle());
        window->openModel(folder / "a-folder-that-is-not-there" / "model");
        REQUIRE(wait_until([this] { return !window->messageBar().text().isEmpty(); }));
        REQUIRE(idle());
    }
    ~BusyDesk() { language.setLanguage("en"); }
    BusyDesk(const BusyDesk&) = delete;
    BusyDesk& operator=(const BusyDesk&) = delete;
};

}  // namespace

TEST_CASE("The fonts are those that the test was started with", "[room]") {
    const auto expected = qEnvironmentVariable("FADE_TEST_FONT");
    if (!expected.isEmpty()) CHECK(QFontInfo(QApplication::font()).family() == expected);
    INFO("Packages with fonts: scripts/install-dependencies --tests");
    CHECK_FALSE(QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty());
}

TEST_CASE("The window fits a small screen with room to spare, in every language", "[window][room]") {
    const bool inspected = GENERATE(false, true);
    std::unique_ptr<Desk> desk;
    if (inspected)
        desk = std::make_unique<BusyDesk>();
    else
        desk = std::make_unique<Desk>();
    LanguageControl language;
    for (const auto* code : languages)
        for (const auto* panel : right_panels) {
            language.setLanguage(code);
            dock(*desk, panel).raise();
            settle();
            INFO(code << ", " << panel << (inspected ? ", inspected" : ", welcome"));
            const auto least = desk->window->minimumSizeHint();
            CHECK(least.width() <= room().width());
            CHECK(least.height() <= room().height());
            desk->window->resize(room());
            settle();
            CHECK(desk->window->size() == room());
        }
    language.setLanguage("en");
}

TEST_CASE("On a small screen nothing in the window is cut off", "[window][room]") {
    BusyDesk desk;
    for (const auto* code : languages)
        for (const auto* panel : right_panels) {
            desk.language.setLanguage(code);
            dock(desk, panel).raise();
            desk.window->resize(readable_room(*desk.window));
            settle();
            INFO(code << ", " << panel << ":\n" << cut_off(*desk.window).join('\n').toStdString());
            // Docks move in steps of their own.
            CHECK(wait_until([&] { return cut_off(*desk.window).isEmpty(); }));
        }
}

TEST_CASE("On a small screen nothing is cut off while a mask is drawn", "[window][room]") {
    BusyDesk desk;
    desk.window->keepMasksIn(desk.folder / "masks");
    desk.action("Where to Look…").trigger();
    REQUIRE(desk.workbench.maskEditor().drawing());
    const auto keys = std::array{Qt::Key_3, Qt::Key_4};
    for (const auto* code : languages)
        for (const auto key : keys) {
            desk.language.setLanguage(code);
            QTest::keyClick(&desk.window->viewPanel().view(), key);
            desk.window->resize(readable_room(*desk.window));
            settle();
            INFO(code << ":\n" << cut_off(*desk.window).join('\n').toStdString());
            CHECK(desk.window->minimumSizeHint().width() <= room().width());
            CHECK(desk.window->minimumSizeHint().height() <= room().height());
            CHECK(wait_until([&] { return cut_off(*desk.window).isEmpty(); }, 10'000));
        }
}

TEST_CASE("In a window of its usual size every choice can be read", "[window][room]") {
    BusyDesk desk;
    for (const auto* code : languages)
        for (const auto* panel : right_panels) {
            desk.language.setLanguage(code);
            dock(desk, panel).raise();
            desk.window->resize(QSize(1440, 900) * (desk.window->logicalDpiX() / 96.0));
            settle();
            for (auto* box : desk.window->findChildren<QComboBox*>()) {
                if (!is_in_view(*box, *desk.window)) continue;
                QStyleOptionComboBox option;
                option.initFrom(box);
                const auto room =
                    box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
                for (int i = 0; i < box->count(); ++i) {
                    INFO(code << ", " << panel << ": " << box->itemText(i).toStdString());
                    CHECK(box->fontMetrics().horizontalAdvance(box->itemText(i)) <= room.width());
                }
            }
        }
}

TEST_CASE("The first page can be read on a small screen", "[window][room]") {
    Desk desk;
    LanguageControl language;
    for (const auto* code : languages) {
        language.setLanguage(code);
        desk.window->resize(readable_room(*desk.window));
        settle();
        const bool whole = wait_until([&] { return cut_off(*desk.window).isEmpty(); });
        INFO(code << ":\n" << cut_off(*desk.window).join('\n').toStdString());
        CHECK(whole);
    }
    language.setLanguage("en");
}

TEST_CASE("Panels leave the picture its share, and come back to their sizes", "[window][room]") {
    QSettings().remove("window");  // what an earlier run left
    const BusyDesk desk;
    const auto resize = [&](int width, int height) {
        desk.window->resize(QSize(width, height) * (desk.window->logicalDpiX() / 96.0));
        settle();
    };
    const auto sizes = [&] {
        return std::array{dock(desk, "pictures").width(), dock(desk, "references").width(),
                          dock(desk, "thresholds").height()};
    };
    const auto share = [&] { return static_cast<double>(desk.window->viewPanel().width()) / desk.window->width(); };
    dock(desk, "references").raise();
    resize(1440, 900);
    const auto wanted = sizes();
    INFO(wanted[0] << ", " << wanted[1] << ", " << wanted[2]);
    CHECK((wanted == std::array{280, 394, 258} || desk.window->logicalDpiX() > 100));
    resize(1024, 768);
    CHECK(share() > 0.45);
    resize(700, 500);
    CHECK(share() > 0.35);
    resize(1920, 1080);
    CHECK(sizes() == wanted);
    resize(1440, 900);
    CHECK(sizes() == wanted);

    // What a person makes of them holds as well: the line between picture and panel is dragged.
    const auto edge = dock(desk, "pictures").geometry().right() + 2;
    const QPoint start(edge, 400);
    QTest::mousePress(desk.window.get(), Qt::LeftButton, {}, start);
    QTest::mouseMove(desk.window.get(), start + QPoint(60, 0));
    settle();
    QTest::mouseMove(desk.window.get(), start + QPoint(120, 0));
    settle();
    QTest::mouseRelease(desk.window.get(), Qt::LeftButton, {}, start + QPoint(120, 0));
    settle();
    const auto dragged = sizes();
    CHECK(dragged[0] > wanted[0] + 60);
    resize(1441, 900);
    CHECK(sizes() == dragged);
    resize(900, 700);
    CHECK(sizes()[0] < dragged[0]);
    resize(1920, 1080);
    CHECK(sizes() == dragged);

    // And at the next start.
    resize(900, 700);
    desk.window->close();
    Desk next;
    next.window->resize(QSize(1920, 1080) * (next.window->logicalDpiX() / 96.0));
    settle();
    CHECK(std::array{dock(next, "pictures").width(), dock(next, "thresholds").height()} ==
          std::array{dragged[0], dragged[2]});
    next.action("Reset Layout").trigger();
    next.window->resize(QSize(1440, 900) * (next.window->logicalDpiX() / 96.0));
    settle();
    CHECK(dock(next, "pictures").width() == wanted[0]);
    next.window->close();
}

TEST_CASE("Every dialog fits a small screen, and nothing in it is cut off", "[window][room]") {
    BusyDesk desk;
    const std::array actions{&desk.action("Export Report…"), &desk.action("Keyboard Shortcuts"),
                             &desk.action("About FADE Inspector")};
    for (const auto* code : languages) {
        desk.language.setLanguage(code);
        settle();
        for (auto* action : actions) {
            int seen = 0;
            when_open<QDialog>([&](QDialog& opened) {
                auto* dialog = &opened;
                settle();
                const auto fits = readable_room(*dialog).boundedTo(room() * (dialog->logicalDpiX() / 96.0));
                // The screen in memory is smaller than that.
                dialog->resize((dialog->size() * (dialog->logicalDpiX() / 96.0)).boundedTo(fits));
                settle();
                CHECK(dialog->width() <= fits.width());
                CHECK(dialog->height() <= fits.height());
                // What the preview says of its pages comes with them.
                const bool whole = wait_until([&] { return cut_off(*dialog).isEmpty(); });
                INFO(code << ", " << dialog->windowTitle().toStdString() << ": " << dialog->width() << " x "
                          << dialog->height() << '\n'
                          << cut_off(*dialog).join('\n').toStdString());
                CHECK(whole);
                ++seen;
                dialog->close();
            });
            // What a dialog shows may have to be collected first.
            action->trigger();
            CHECK(wait_until([&] { return seen == 1; }, 30'000));
        }
    }
}

TEST_CASE("The guide fits a small screen", "[window][room]") {
    const Desk desk;
    desk.action("Short Guide").trigger();
    settle();
    auto* guide = desk.window->findChild<QTextBrowser*>();
    REQUIRE(guide);
    guide->resize(guide->size().boundedTo(room()));
    settle();
    CHECK(guide->width() <= room().width());
    CHECK(guide->height() <= room().height());
}
