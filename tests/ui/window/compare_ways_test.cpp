// SPDX-License-Identifier: GPL-3.0-or-later
// Several ways to inspect are compared, in the real window.
#include "ui/ways/compare_ways_dialog.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QListView>
#include <QTest>

#include "ui/list/picture_list_panel.h"
#include "ui/model/way_words.h"
#include "ui/style/language.h"
#include "ui/support/cut_off.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"
#include "ui/support/widgets.h"
#include "ui/ways/ladder_strip.h"
#include "ui/ways/way_table.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// The window with the small model, three references, and nine pictures of which two are scratched.
struct WaysDesk : Desk {
    WaysDesk() {
        for (int i = 3; i < 9; ++i) write_plate(folder / ("query/part-" + std::to_string(i) + ".png"), 96, i, i == 5);
        window->openModel(demo_model());
        workbench.addPictures({folder / "query"});
        workbench.addReferences({folder / "good"});
        REQUIRE(
            wait_until([&] { return workbench.pictures().rowCount() == 9 && workbench.references().rowCount() == 3; }));
        REQUIRE(idle());
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    /// By its key; `act` ends the dialog.
    template <typename Act>
    void compare(Act act) {
        bool acted = false;
        when_open<CompareWaysDialog>([&](CompareWaysDialog& dialog) {
            act(dialog);
            acted = true;
            dialog.reject();
        });
        QTest::keyClick(window->windowHandle(), Qt::Key_B, Qt::ControlModifier);
        REQUIRE(wait_until([&] { return acted; }));
    }
    void mark() {
        std::vector<PictureId> good, bad;
        const auto& entries = workbench.pictures().entries();
        for (std::size_t i = 0; i < entries.size(); ++i) (i == 1 || i == 5 ? bad : good).push_back(entries[i].id());
        workbench.markTruth(good, Truth::good);
        workbench.markTruth(bad, Truth::bad);
        // A mark counts once it is known which bytes it is of.
        workbench.inspectAll();
        REQUIRE(idle());
    }
};

bool is_done(const CompareWaysDialog& dialog) {
    return !dialog.comparer().isWorking();
}

}  // namespace

TEST_CASE("The picture in view is shown on each step of the ladder", "[window][ways]") {
    WaysDesk desk;
    desk.compare([&](CompareWaysDialog& dialog) {
        REQUIRE(wait_until([&] { return is_done(dialog); }));
        const auto& ladder = dialog.comparer().ladder();
        REQUIRE(ladder.size() == 4);
        const std::array shots{0, 1, 2, 3};
        for (std::size_t i = 0; i < ladder.size(); ++i) {
            CHECK(ladder[i].result->inspection.shots == shots.at(i));
            // As an inspector of its own finds it.
            auto recipe = desk.workbench.recipe();
            recipe.references.resize(static_cast<std::size_t>(shots.at(i)));
            Inspector own({});
            const auto context = own.prepare(recipe);
            const auto& picture = desk.workbench.pictures().entries().front().source;
            const auto result = own.inspect(context, load_timed([&] { return load_picture(*picture, {}); }));
            CHECK(ladder[i].result->inspection.image_score == Approx(result->inspection.image_score).margin(1e-6));
            CHECK(ladder[i].verdict == decide(result->inspection.image_score, recipe.thresholds));
        }
        CHECK(says(dialog, "Mark good and bad pictures in the list"));
        CHECK_FALSE(button(dialog, "Use This Way").isVisible());
        const auto& strip = *dialog.findChild<LadderStrip*>();
        CHECK(strip.accessibleDescription().contains("Words alone: "));
        CHECK(strip.accessibleDescription().contains(comparisonText(dialog.comparer().ladder().back().way) + ": "));
        CHECK(cut_off(dialog).isEmpty());

        // The batch is one more step, once it is asked for.
        auto& batch = *dialog.findChild<QCheckBox*>();
        CHECK_FALSE(batch.isChecked());
        QTest::keyClick(&batch, Qt::Key_Space);
        REQUIRE(wait_until([&] { return is_done(dialog) && dialog.comparer().ladder().size() == 5; }));
        CHECK((dialog.comparer().ladder()[1].result->inspection.regime() == Regime::batch));
        CHECK(dialog.comparer().ladder()[1].result->inspection.batch == 9);
    });
}

TEST_CASE("Marked parts tell which way separates them best, and it is used as one step", "[window][ways]") {
    WaysDesk desk;
    desk.mark();
    const auto before = desk.workbench.recipe();
    std::optional<Way> used;
    desk.compare([&](CompareWaysDialog& dialog) {
        REQUIRE(wait_until([&] { return is_done(dialog); }));
        const auto& compared = dialog.comparer().compared();
        REQUIRE(compared);
        CHECK(compared->good == 7);
        CHECK(compared->bad == 2);
        REQUIRE(compared->selection);
        CHECK(says(dialog, "7 good and 2 bad parts"));
        CHECK(says(dialog, "for further parts"));
        auto& table = *dialog.findChild<WayTable*>();
        CHECK(table.rowCount() == static_cast<int>(compared->ways.size()));
        CHECK(table.chosen() == static_cast<int>(compared->selection->recommended));
        // The present way cannot be chosen anew; another one can, with the keys.
        table.setFocus();
        table.setCurrentCell(static_cast<int>(compared->present), 0);
        CHECK_FALSE(button(dialog, "Use This Way").isEnabled());
        int row = 0;
        while (compared->ways[static_cast<std::size_t>(row)].shots != 2) ++row;
        table.setCurrentCell(row + 2, 0);
        used = compared->ways[static_cast<std::size_t>(row) + 2];
        CHECK(cut_off(dialog).isEmpty());
        QTest::keyClick(&button(dialog, "Use This Way"), Qt::Key_Space);
        CHECK_FALSE(dialog.isVisible());
    });
    REQUIRE(used);
    auto complete = before;
    complete.settings = desk.workbench.setup().standardSettings();
    const auto expected = with_way(complete, *used);
    CHECK(desk.workbench.recipe().references.size() == 2);
    CHECK((desk.workbench.recipe().settings == expected.settings));
    CHECK(desk.workbench.references().rowCount() == 3);  // the third one is off, not gone
    REQUIRE(desk.complete(2));
    desk.action("Undo: Change the way to inspect").trigger();
    CHECK((desk.workbench.recipe() == before));
    CHECK(desk.complete(3));
}

TEST_CASE("What cannot be compared is said in the dialog", "[window][ways]") {
    WaysDesk desk;
    desk.mark();
    // The same bytes, marked good and bad.
    std::filesystem::copy_file(desk.folder / "query/part-1.png", desk.folder / "twin.png");
    desk.workbench.addPictures({desk.folder / "twin.png"});
    REQUIRE(desk.idle());
    desk.workbench.markTruth({desk.workbench.pictures().entries().back().id()}, Truth::good);
    desk.workbench.inspectAll();
    REQUIRE(desk.idle());
    desk.compare([&](CompareWaysDialog& dialog) {
        REQUIRE(wait_until([&] { return is_done(dialog); }));
        CHECK((dialog.comparer().comparisonState() == WayComparer::State::failed));
        CHECK(says(dialog, "the same part is marked both good and bad"));
        CHECK_FALSE(button(dialog, "Use This Way").isVisible());
        CHECK(dialog.comparer().ladder().size() == 4);
    });
}

TEST_CASE("Comparing can be stopped, and its words follow the language", "[window][ways]") {
    WaysDesk desk;
    desk.mark();
    LanguageControl language;
    desk.compare([&](CompareWaysDialog& dialog) {
        REQUIRE(dialog.comparer().isWorking());
        QTest::keyClick(&button(dialog, "Stop"), Qt::Key_Space);
        REQUIRE(wait_until([&] { return is_done(dialog); }));
        CHECK((dialog.comparer().comparisonState() == WayComparer::State::cancelled));
        CHECK(says(dialog, "Stopped."));
        for (const auto* code : {"de", "zh_CN", "en"}) {
            language.setLanguage(code);
            QApplication::processEvents();
            INFO(code << ":\n" << cut_off(dialog).join('\n').toStdString());
            CHECK(cut_off(dialog).isEmpty());
        }
    });
}
