// SPDX-License-Identifier: GPL-3.0-or-later
// A person's verdict in the place of the machine's.
#include <catch2/catch.hpp>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

#include "fade/files.h"
#include "fade/hash.h"

#include "support/refusal.h"
#include "ui/breakdown/breakdown_panel.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/session.h"
#include "ui/overrule/overrule_dialog.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"
#include "ui/support/keys.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;
using Catch::Contains;

namespace {

/// Three inspected pictures that fail, in the list that has the keyboard.
struct OverruleDesk : Desk {
    OverruleDesk() {
        Preferences().setReviewer({});
        REQUIRE(inspectAll());
        workbench.setup().setThresholds({0, 0});
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        view().setFocus();
        click(0);
    }
    [[nodiscard]] QListView& view() const { return window->pictureList().view(); }
    void click(int row, Qt::KeyboardModifiers held = {}) const {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, held,
                          view().visualRect(view().model()->index(row, 0)).center());
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers held = {}) const {
        window->activateWindow();  // a dialog may just have closed, and nobody else gives the keyboard back
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window->windowHandle(), pressed, held);
    }
    [[nodiscard]] const PictureEntry& entry(std::size_t row) { return workbench.pictures().entries()[row]; }
    [[nodiscard]] std::vector<std::optional<Verdict>> overruled() {
        std::vector<std::optional<Verdict>> result;
        for (const auto& entry : workbench.pictures().entries())
            result.push_back(entry.overruled() ? std::optional(entry.overruled()->verdict) : std::nullopt);
        return result;
    }
    void overrule(std::vector<std::size_t> rows, Verdict verdict, const char* reason = "A hair.") {
        std::vector<PictureId> ids;
        for (const auto row : rows) ids.push_back(entry(row).id());
        workbench.overrule(ids, verdict, "Ada Berg", reason);
    }
    bool looked() {
        workbench.lookAtFiles();
        return idle();
    }
};

using Verdicts = std::vector<std::optional<Verdict>>;
constexpr auto pass = Verdict::pass;
constexpr auto review = Verdict::review;

void take_keyboard(OverruleDialog& dialog) {
    dialog.activateWindow();
    REQUIRE(wait_until([&] { return dialog.isAncestorOf(QApplication::focusWidget()); }));
}

QPushButton& ok_of(const OverruleDialog& dialog) {
    for (auto* button : dialog.findChildren<QPushButton*>())
        if (button->text() == "&Overrule") return *button;
    throw std::runtime_error("There is no button that overrules.");
}

}  // namespace

TEST_CASE("A verdict is overruled by keys alone, with name, reason and time", "[window][overrule]") {
    OverruleDesk desk;
    const auto before = iso_time(std::chrono::system_clock::now());
    bool opened = false;
    when_open<OverruleDialog>([&](OverruleDialog& dialog) {
        opened = true;
        take_keyboard(dialog);
        CHECK(keys_twice(texts_with_keys(dialog)).isEmpty());
        auto& ok = ok_of(dialog);
        CHECK_FALSE(ok.isEnabled());
        // The first verdict that is none of the machine's has the keyboard.
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
        CHECK_FALSE(ok.isEnabled());
        QTest::keyClick(dialog.windowHandle(), Qt::Key_N, Qt::AltModifier);
        REQUIRE(qobject_cast<QLineEdit*>(dialog.focusWidget()));
        QTest::keyClicks(dialog.focusWidget(), "  ");
        CHECK_FALSE(ok.isEnabled());
        QTest::keyClicks(dialog.focusWidget(), "Ada Berg");
        CHECK_FALSE(ok.isEnabled());
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        REQUIRE(qobject_cast<QPlainTextEdit*>(dialog.focusWidget()));
        QTest::keyClicks(dialog.focusWidget(), "A hair.");
        CHECK(ok.isEnabled());
        QTest::keyClick(dialog.windowHandle(), Qt::Key_O, Qt::AltModifier);
    });
    desk.key(Qt::Key_O);
    REQUIRE(opened);
    REQUIRE(desk.overruled() == Verdicts{pass, {}, {}});
    const auto& overrule = *desk.entry(0).overruled();
    CHECK(overrule.name == "Ada Berg");
    CHECK(overrule.reason == "A hair.");
    CHECK(overrule.machine == Verdict::fail);
    CHECK(overrule.image_score == *desk.entry(0).score());
    CHECK(overrule.sha256 == sha256_of_file(desk.folder / "query/part-0.png"));
    CHECK(is_iso_time(overrule.time));
    CHECK(overrule.time >= before);

    // The name is there the next time, and what is overruled already can be changed.
    when_open<OverruleDialog>([](OverruleDialog& dialog) {
        take_keyboard(dialog);
        CHECK(dialog.person() == "Ada Berg");
        CHECK(dialog.reason() == "A hair.");
        CHECK(dialog.verdict() == pass);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Right);
        CHECK(dialog.verdict() == review);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    desk.key(Qt::Key_O);
    CHECK(desk.overruled() == Verdicts{review, {}, {}});
    desk.action("Undo: Overrule 1 verdict").trigger();
    CHECK(desk.overruled() == Verdicts{pass, {}, {}});
    desk.action("Undo: Overrule 1 verdict").trigger();
    CHECK(desk.overruled() == Verdicts{{}, {}, {}});
    desk.action("Redo: Overrule 1 verdict").trigger();
    CHECK(desk.overruled() == Verdicts{pass, {}, {}});
    REQUIRE(wait_until([&] { return desk.action("Take Back Overruling").isEnabled(); }));
    desk.key(Qt::Key_O, Qt::ShiftModifier);
    CHECK(desk.overruled() == Verdicts{{}, {}, {}});
    desk.action("Undo: Take back 1 overruled verdict").trigger();
    CHECK(desk.overruled() == Verdicts{pass, {}, {}});

    // Escape leaves all as it is.
    when_open<OverruleDialog>([](OverruleDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    desk.key(Qt::Key_O);
    CHECK(desk.overruled() == Verdicts{pass, {}, {}});
}

TEST_CASE("Several pictures are overruled at once, and those that have the verdict already stay",
          "[window][overrule]") {
    OverruleDesk desk;
    auto scores = desk.workbench.pictures().scores();
    std::sort(scores.begin(), scores.end());
    REQUIRE(scores[0] < scores[1]);
    desk.workbench.setup().setThresholds({scores[1], scores[1]});   // one passes
    desk.workbench.addPictures({desk.folder / "good/good-0.png"});  // not inspected
    REQUIRE(wait_until([&] { return desk.workbench.pictures().rowCount() == 4; }));
    desk.click(3, Qt::ShiftModifier);
    REQUIRE(desk.window->pictureList().selectedPictures().size() == 4);
    when_open<OverruleDialog>([](OverruleDialog& dialog) {
        QStringList texts;
        for (const auto* choice : dialog.findChildren<QRadioButton*>()) CHECK(choice->isEnabled());
        dialog.findChildren<QRadioButton*>()[0]->click();
        for (const auto* label : dialog.findChildren<QLabel*>()) texts << label->text();
        const auto all = texts.join('\n').toStdString();
        CHECK_THAT(all, Contains("The machine's verdicts of 3 pictures: 1 Pass, 2 Fail"));
        CHECK_THAT(all, Contains("1 picture has this verdict already, and stays as it is."));
        CHECK_THAT(all, Contains("1 selected picture has no verdict, and is left out."));
        dialog.findChild<QLineEdit*>()->setText("Ada Berg");
        dialog.findChild<QPlainTextEdit*>()->setPlainText("Lamp.");
        ok_of(dialog).click();
    });
    desk.key(Qt::Key_O);
    int overruled = 0;
    for (const auto& entry : desk.workbench.pictures().entries()) {
        if (entry.score()) CHECK((entry.overruled() != nullptr) == (*entry.score() >= scores[1]));
        overruled += entry.overruled() != nullptr ? 1 : 0;
    }
    CHECK(overruled == 2);
    CHECK(desk.action("Undo: Overrule 2 verdicts").isEnabled());
}

TEST_CASE("Both verdicts are told in the list, its count and filter, and in the breakdown", "[window][overrule]") {
    OverruleDesk desk;
    desk.overrule({0}, pass, "A hair.");
    const auto at = desk.workbench.pictures().index(0);
    CHECK(at.data(PictureListModel::VerdictRole).toInt() == static_cast<int>(Verdict::fail));
    CHECK_THAT(at.data(Qt::AccessibleTextRole).toString().toStdString(),
               Contains("part-0.png, Fail, score ") && Contains(", overruled by Ada Berg: Pass"));
    CHECK_THAT(at.data(Qt::ToolTipRole).toString().toStdString(),
               Contains("Overruled: Pass, by Ada Berg, ") && Contains("Reason: A hair.") &&
                   Contains("Machine's verdict: Fail, image score "));
    auto& list = desk.window->pictureList();
    const auto says = [&](const char* text) {
        for (const auto* label : list.findChildren<QLabel*>())
            if (label->text().contains(QString::fromUtf8(text))) return true;
        return false;
    };
    REQUIRE(wait_until([&] { return says("3 pictures · 1 overruled"); }));
    auto* filter = list.findChildren<QComboBox*>()[1];
    const auto shown = [&](const char* text) {
        filter->setCurrentText(text);
        return list.shownPictures();
    };
    using Ids = std::vector<PictureId>;
    CHECK(shown("Overruled") == Ids{desk.entry(0).id()});
    CHECK(shown("Pass") == Ids{desk.entry(0).id()});
    CHECK(shown("Fail") == Ids{desk.entry(1).id(), desk.entry(2).id()});
    // Whether the machine is right does not depend on the person.
    desk.workbench.markTruth({desk.entry(0).id()}, Truth::good);
    CHECK(shown("Wrong verdict") == Ids{desk.entry(0).id()});
    CHECK(shown("All verdicts").size() == 3);

    auto* breakdown = desk.window->findChild<BreakdownPanel*>();
    auto* facts = breakdown->findChild<QLabel*>("overruled");
    const auto machine = [&] {
        QStringList texts;
        for (const auto* label : breakdown->findChildren<QLabel*>()) texts << label->text();
        return texts.contains("Machine: Fail");
    };
    desk.workbench.setCurrent(desk.entry(0).id());
    REQUIRE(wait_until([&] { return !facts->isHidden() && !facts->parentWidget()->isHidden(); }));
    CHECK_THAT(facts->text().toStdString(), Contains("Pass, by Ada Berg") && Contains("A hair."));
    CHECK(machine());
    desk.workbench.setCurrent(desk.entry(1).id());
    REQUIRE(wait_until([&] { return facts->parentWidget()->isHidden(); }));
    CHECK_FALSE(machine());
}

TEST_CASE("An overruled verdict stays with other thresholds, and shows what the machine says by now",
          "[window][overrule]") {
    OverruleDesk desk;
    desk.overrule({0}, pass);
    const auto tip = [&] { return desk.workbench.pictures().index(0).data(Qt::ToolTipRole).toString().toStdString(); };
    CHECK_THAT(tip(), !Contains("when it was overruled"));
    desk.workbench.setup().setThresholds({0, 1});
    CHECK(desk.overruled() == Verdicts{pass, {}, {}});
    CHECK_THAT(tip(), Contains("Machine's verdict: Review, image score ") &&
                          Contains("; when it was overruled: Fail, image score "));
    // With another setup it is inspected again, and stays overruled.
    desk.workbench.setup().setObject("plate");
    REQUIRE(wait_until([&] { return !desk.workbench.isBusy() && desk.entry(0).state == PictureState::done; }));
    CHECK(desk.overruled() == Verdicts{pass, {}, {}});
}

TEST_CASE("What was said of a picture does not stand for another one in its file", "[window][overrule][marks]") {
    OverruleDesk desk;
    const auto file = desk.folder / "query/part-0.png";
    const auto kept = read_file(file);
    desk.overrule({0}, pass);
    desk.workbench.markTruth({desk.entry(0).id()}, Truth::good);
    REQUIRE(desk.entry(0).truth() == Truth::good);
    write_plate(file, 120, 9);
    desk.workbench.lookAtFiles();
    REQUIRE(wait_until([&] { return desk.entry(0).state == PictureState::changed; }));
    CHECK_FALSE(desk.entry(0).overruled());
    CHECK_FALSE(desk.entry(0).truth());
    SECTION("inspected as what it is now") {
        desk.action("Inspect All").trigger();
        REQUIRE(wait_until([&] { return desk.entry(0).state == PictureState::done && desk.entry(0).score(); }));
        CHECK_FALSE(desk.entry(0).overruled());
        CHECK_FALSE(desk.entry(0).truth());
        CHECK_THAT(desk.workbench.pictures().index(0).data(Qt::ToolTipRole).toString().toStdString(),
                   Contains("Marked good when the file held another picture") &&
                       Contains("Overruled by Ada Berg when the file held another picture"));
        // A mark of the new one is of the new one.
        desk.workbench.markTruth({desk.entry(0).id()}, Truth::bad);
        CHECK(desk.entry(0).truth() == Truth::bad);
        // When the former picture is there again, so is what was said of it.
        desk.action("Undo: Mark 1 picture as bad").trigger();
        fade::test::write_bytes(file, kept);
        REQUIRE(desk.looked());
        desk.action("Inspect All").trigger();
        REQUIRE(wait_until([&] { return desk.entry(0).state == PictureState::done && desk.entry(0).score(); }));
        CHECK(desk.overruled() == Verdicts{pass, {}, {}});
        CHECK(desk.entry(0).truth() == Truth::good);
    }
    SECTION("the former picture is there again") {
        fade::test::write_bytes(file, kept);
        REQUIRE(desk.looked());
        REQUIRE(wait_until([&] { return desk.entry(0).score().has_value(); }));
        CHECK(desk.overruled() == Verdicts{pass, {}, {}});
        CHECK(desk.entry(0).truth() == Truth::good);
    }
    SECTION("marked before it is inspected, the new picture is marked") {
        desk.workbench.markTruth({desk.entry(0).id()}, Truth::bad);
        CHECK(desk.entry(0).truth() == Truth::bad);
        desk.action("Inspect All").trigger();
        REQUIRE(wait_until([&] { return desk.entry(0).state == PictureState::done && desk.entry(0).score(); }));
        CHECK(desk.entry(0).truth() == Truth::bad);
        CHECK(desk.entry(0).remarks.mark->sha256 == sha256_of_file(file));
    }
}

TEST_CASE("A report is handed what a person said of the very bytes", "[window][overrule]") {
    OverruleDesk desk;
    desk.overrule({0, 1}, pass);
    const auto collected = [&] {
        std::optional<CollectedResults> results;
        std::vector<PictureId> ids;
        for (const auto& entry : desk.workbench.pictures().entries()) ids.push_back(entry.id());
        desk.workbench.collect(ids, [&](const CollectedResults& found) { results = found; });
        REQUIRE(wait_until([&] { return results.has_value(); }));
        return *results;
    };
    const auto all = collected();
    REQUIRE(all.pictures.size() == 3);
    CHECK(all.pictures[0].overrule == desk.entry(0).remarks.overrule);
    CHECK(all.pictures[1].overrule);
    CHECK_FALSE(all.pictures[2].overrule);
    write_plate(desk.folder / "query/part-0.png", 120, 9);
    REQUIRE(desk.looked());
    const auto rest = collected();
    REQUIRE(rest.pictures.size() == 2);
    CHECK(rest.pictures[0].overrule == desk.entry(1).remarks.overrule);
    CHECK(rest.not_inspected.size() == 1);
}

TEST_CASE("The next start finds overruled verdicts again", "[window][overrule][session]") {
    OverruleDesk desk;
    const auto file = desk.folder / "session.json";
    desk.window->keepSession(file);
    desk.overrule({0}, pass, "Ü\n\"x\"");
    desk.workbench.markTruth({desk.entry(1).id()}, Truth::bad);
    const auto said = *desk.entry(0).remarks.overrule;
    // Removed and back, they are there, too.
    desk.workbench.removePictures({0});
    desk.action("Undo: Remove 1 picture").trigger();
    REQUIRE(desk.entry(0).remarks.overrule == said);
    desk.window->close();
    const auto session = load_session(file);
    REQUIRE(session.remarks.at(id_of(desk.folder / "query/part-0.png")).overrule == said);
    CHECK(session.remarks.at(id_of(desk.folder / "query/part-1.png")).mark ==
          TruthMark{Truth::bad, sha256_of_file(desk.folder / "query/part-1.png")});

    const auto refused = [&](const char* former, const char* now) {
        auto text = read_file(file);
        const std::string searched = former;
        REQUIRE(text.find(searched) != std::string::npos);
        text.replace(text.find(searched), searched.size(), now);
        const auto damaged = desk.folder / "damaged.json";
        write_file_atomically(damaged, text);
        return fade::test::refusal([&] { (void)load_session(damaged); });
    };
    CHECK_THAT(refused("\"Ada Berg\"", "\" \""),
               Contains("damaged.json: Who overrules a verdict must give a name, of one line."));
    CHECK_THAT(refused("\"verdict\":\"pass\"", "\"verdict\":\"good\""),
               Contains("A verdict must be \"pass\", \"review\" or \"fail\"."));
    CHECK_THAT(refused("\"machine\":\"fail\"", "\"machine\":\"pass\""), Contains("by another one only"));
    CHECK_THAT(refused("\"image_score\":", "\"image_score\":7,\"other\":"), Contains("from 0 to 1"));

    Desk next;
    restore_session(load_session(file), next.workbench);
    CHECK(next.workbench.pictures().entries()[0].remarks.overrule == said);
}
