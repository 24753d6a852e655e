// SPDX-License-Identifier: GPL-3.0-or-later
// The present setup is qualified from the marked pictures, in the real window.
#include "ui/qualify/qualify_dialog.h"

#include "fade/files.h"
#include "fade/qualify.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

#include "support/block_texts.h"
#include "ui/jobs/messages.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/labelled_pictures.h"
#include "ui/report/page_preview.h"
#include "ui/style/language.h"
#include "ui/support/cut_off.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"
#include "ui/support/keys.h"
#include "ui/support/widgets.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;
using fade::test::document_texts;

namespace {

/// The window with the small model, a reference, and three pictures: good, bad, good.
struct QualifyDesk : Desk {
    QualifyDesk() {
        window->openModel(demo_model());
        addPictures();
        workbench.addReferences({folder / "good/good-0.png"});
        REQUIRE(wait_until([&] { return workbench.references().rowCount() == 1; }));
        activate();
    }
    void activate() const {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    void mark(int row, Qt::Key key) const {
        activate();
        auto& view = window->pictureList().view();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(row, 0)).center());
        QTest::keyClick(window->windowHandle(), key);
    }
    void markAll() const {
        mark(0, Qt::Key_G);
        mark(1, Qt::Key_B);
        mark(2, Qt::Key_G);
    }
    /// By its keys; `act` ends the dialog.
    template <typename Act>
    void qualify(Act act) {
        bool acted = false;
        when_open<QualifyDialog>([&](QualifyDialog& dialog) {
            type(dialog, "Folder", (folder / "out").string());
            act(dialog);
            acted = true;
            dialog.reject();
        });
        activate();
        QTest::keyClick(window->windowHandle(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(wait_until([&] { return acted; }));
    }
    static void type(QualifyDialog& dialog, const char* field, const std::string& text) {
        auto& line = named<QLineEdit>(dialog, field);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, QString::fromStdString(text));
    }
    /// With so many pictures changed a little; the report is shown then.
    static void find(QualifyDialog& dialog, int disturbed) {
        named<QSpinBox>(dialog, "Good and bad pictures changed a little, for sensitivity").setValue(disturbed);
        QTest::mouseClick(&button(dialog, "Qualify"), Qt::LeftButton);
        CHECK(says(dialog, "Inspecting the marked pictures..."));
        REQUIRE(wait_until([&] { return dialog.asked().report != nullptr; }));
        const auto* preview = dialog.findChild<PagePreview*>();
        REQUIRE(wait_until([&] { return preview->count() > 0 && !preview->isWorking(); }));
        CHECK(preview->problem().isEmpty());
    }
    [[nodiscard]] nlohmann::json json(const char* file = "qualification.json") const {
        return nlohmann::json::parse(read_file(folder / "out" / file));
    }
};

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; });
    return text;
}

}  // namespace

TEST_CASE("A qualification says what a fresh inspector finds in the marked pictures", "[window][qualify]") {
    QualifyDesk desk;
    desk.markAll();
    desk.action("Inspect All").trigger();  // what is kept of the pictures must not pass for what changed ones look like
    REQUIRE(desk.complete(1));
    desk.qualify([&](QualifyDialog& dialog) {
        CHECK(says(dialog, "Marked good: 2. Marked bad: 1."));
        CHECK(cut_off(dialog).isEmpty());
        QualifyDesk::find(dialog, 2);
        QTest::mouseClick(&button(dialog, "Save"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return says(dialog, "Files written: 3"); }));
    });
    const auto told = desk.json();
    QualificationRequest request;
    request.recipe = desk.workbench.recipe();
    request.pictures = labelled_pictures(desk.workbench.pictures().entries(), DefectKindNames::one);
    request.disturbed = 2;
    Inspector fresh({});
    const auto expected = nlohmann::json::parse(qualification_json(run_qualification(fresh, request)));
    REQUIRE(told["pictures"].size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(told["pictures"][i]["sha256"] == expected["pictures"][i]["sha256"]);
        CHECK(told["pictures"][i]["score"].get<double>() ==
              Approx(expected["pictures"][i]["score"].get<double>()).epsilon(1e-4));
    }
    CHECK(told["confusion"] == expected["confusion"]);
    REQUIRE(told["sensitivity"].size() == all_disturbances.size());
    for (std::size_t i = 0; i < told["sensitivity"].size(); ++i) {
        const double change = told["sensitivity"][i]["largest_change"].get<double>();
        CHECK(change > 0);
        CHECK(change == Approx(expected["sensitivity"][i]["largest_change"].get<double>()).margin(1e-5));
    }
    CHECK(told["pictures"][1]["kind"] == "bad");
    CHECK(read_file(desk.folder / "out/qualification.html").find("Qualification report") != std::string::npos);
    CHECK(read_file(desk.folder / "out/qualification.pdf").starts_with("%PDF-"));
}

TEST_CASE("The PDF of a qualification says all that its blocks say, in letters", "[window][qualify][report]") {
    const auto reader = QStandardPaths::findExecutable("pdftotext");
    if (reader.isEmpty()) {
        WARN("Skipped: pdftotext is not installed.");
        return;
    }
    QualifyDesk desk;
    desk.markAll();
    std::shared_ptr<const QualificationDocument> document;
    write_file_atomically(desk.folder / "parts.csv", "file,part,size,Ada\npart-0.png,A,,pass\npart-1.png,B,7,fail\n");
    desk.qualify([&](QualifyDialog& dialog) {
        QualifyDesk::type(dialog, "Table of parts, sizes, persons' verdicts (optional)",
                          (desk.folder / "parts.csv").string());
        QualifyDesk::find(dialog, 1);
        QualifyDesk::type(dialog, "Company", "Gear & Sons");
        QualifyDesk::type(dialog, "Part", "Plate 7");
        document = dialog.asked().document();
        QTest::mouseClick(&button(dialog, "Save"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return says(dialog, "Files written: 3"); }));
    });
    QProcess process;
    process.start(reader, {"-raw", QString::fromStdString((desk.folder / "out/qualification.pdf").string()), "-"});
    REQUIRE(process.waitForFinished());
    const auto letters = without_spaces(process.readAllStandardOutput().toStdString());
    for (const auto& said : document_texts(*document)) {
        INFO(said);
        CHECK(letters.find(without_spaces(said)) != std::string::npos);
    }
    for (const auto* said : {"Gear&Sons", "Plate7", "Ada", "Approvedby,date"})
        CHECK(letters.find(said) != std::string::npos);
    CHECK(desk.json()["persons"][0]["name"] == "Ada");
}

TEST_CASE("What a qualification lacks is said where it is asked for", "[window][qualify]") {
    QualifyDesk desk;
    desk.qualify([&](QualifyDialog& dialog) {
        CHECK(says(dialog, "No picture is marked."));
        CHECK_FALSE(button(dialog, "Qualify").isEnabled());
    });
    desk.mark(0, Qt::Key_G);
    desk.qualify([&](QualifyDialog& dialog) { CHECK(says(dialog, "No picture is marked bad.")); });
    desk.mark(0, Qt::Key_B);
    desk.qualify([&](QualifyDialog& dialog) { CHECK(says(dialog, "No picture is marked good.")); });
    desk.mark(1, Qt::Key_G);
    desk.qualify([&](QualifyDialog& dialog) {
        CHECK(button(dialog, "Qualify").isEnabled());
        const auto table = "Table of parts, sizes, persons' verdicts (optional)";
        QualifyDesk::type(dialog, table, "parts.csv");
        CHECK(says(dialog, "parts.csv must be given by its whole path."));
        QualifyDesk::type(dialog, table, (desk.folder / "none.csv").string());
        QTest::mouseClick(&button(dialog, "Qualify"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return says(dialog, "none.csv"); }));
        CHECK(dialog.asked().report == nullptr);
        QualifyDesk::type(dialog, table, " ");
        CHECK(button(dialog, "Qualify").isEnabled());
    });
}

TEST_CASE("Where a report cannot be written it is kept, and nothing is replaced unasked", "[window][qualify]") {
    QualifyDesk desk;
    desk.markAll();
    desk.qualify([&](QualifyDialog& dialog) {
        QualifyDesk::find(dialog, 0);
        const auto found = dialog.asked().report;
        QualifyDesk::type(dialog, "Folder", (desk.folder / "query/part-0.png/below").string());
        QTest::mouseClick(&button(dialog, "Save"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return says(dialog, "part-0.png"); }));
        CHECK(dialog.asked().report == found);
        // What comes while one looks at the button is not replaced by it.
        QualifyDesk::type(dialog, "Folder", (desk.folder / "out").string());
        std::filesystem::create_directories(desk.folder / "out");
        write_file_atomically(desk.folder / "out/qualification.json", "mine");
        QTest::mouseClick(&button(dialog, "Save"), Qt::LeftButton);
        CHECK(says(dialog, "Files that will be replaced: 1 of 3"));
        CHECK(read_file(desk.folder / "out/qualification.json") == "mine");
        CHECK_FALSE(std::filesystem::exists(desk.folder / "out/qualification.pdf"));
        QualifyDesk::type(dialog, "File name", "second");
        QTest::mouseClick(&button(dialog, "Save"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return says(dialog, "Files written: 3"); }));
    });
    CHECK(read_file(desk.folder / "out/qualification.json") == "mine");
    CHECK(desk.json("second.json")["pictures"].size() == 3);
}

TEST_CASE("A qualification that is cancelled writes nothing and can be asked for again", "[window][qualify]") {
    QualifyDesk desk;
    desk.markAll();
    desk.qualify([&](QualifyDialog& dialog) {
        QTest::mouseClick(&button(dialog, "Qualify"), Qt::LeftButton);
        QTest::mouseClick(&button(dialog, "Cancel"), Qt::LeftButton);
        REQUIRE(wait_until([&] { return says(dialog, "Cancelled. Nothing is written."); }));
        CHECK(dialog.asked().report == nullptr);
        QualifyDesk::find(dialog, 0);
        // Another question, and what was found is no answer to it.
        auto& kinds = named<QSpinBox>(dialog, "Good and bad pictures changed a little, for sensitivity");
        kinds.setValue(1);
        CHECK(dialog.asked().report == nullptr);
        CHECK(button(dialog, "Qualify").isEnabled());
    });
    CHECK_FALSE(std::filesystem::exists(desk.folder / "out"));
}

TEST_CASE("No key with Alt does two things in the dialog of a qualification, in any language", "[window][qualify]") {
    Desk desk;
    LanguageControl language;
    for (const auto& code : LanguageControl::available()) {
        language.setLanguage(code);
        INFO(code.toStdString());
        QualifyDialog dialog(desk.workbench, desk.folder.path());
        dialog.show();
        const auto texts = texts_with_keys(dialog);
        CHECK(texts.size() >= 10);
        CHECK(keys_twice(texts).join(", ").toStdString().empty());
        CHECK(cut_off(dialog).isEmpty());
    }
    language.setLanguage("en");
}

TEST_CASE("Kinds of defects are called as folders, and tables name pictures from the folder of all",
          "[model][qualify]") {
    const std::array files{"/set/test/good/a.png", "/set/test/crack/a.png", "/set/test/hole/deep/b.png",
                           "/elsewhere/not-marked.png"};
    std::vector<PictureEntry> entries(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        entries[i].source = picture_file(files[i]);
        if (i < 3) entries[i].remarks.mark = TruthMark{i == 0 ? Truth::good : Truth::bad, {}};
    }
    const auto pictures = labelled_pictures(entries, DefectKindNames::folders);
    REQUIRE(pictures.size() == 3);
    CHECK_FALSE(pictures[0].bad);
    CHECK(pictures[1].kind == "crack");
    CHECK(pictures[2].kind == "deep");
    CHECK(common_folder(pictures) == "/set/test");
    CHECK(labelled_pictures(entries, DefectKindNames::one)[2].kind == "bad");
    CHECK(common_folder({}).empty());
}
