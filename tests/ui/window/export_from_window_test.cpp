// SPDX-License-Identifier: GPL-3.0-or-later
// From the window's result to files, by its own dialog.
#include "fade/files.h"

#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

#include "ui/list/picture_list_panel.h"
#include "ui/report/export_dialog.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// Fills in the export dialog as soon as it is open, presses Export, and closes it when the files are written.
void export_into(const std::filesystem::path& folder, const ExportFormats& formats) {
    when_open<ExportDialog>([folder, formats](ExportDialog& opened) {
        auto* dialog = &opened;
        dialog->setFormats(formats);
        for (auto* line : dialog->findChildren<QLineEdit*>())
            if (line->accessibleName() == "Folder") line->setText(QString::fromStdString(folder.string()));
        QObject::connect(dialog, &ExportDialog::written, dialog, &QDialog::accept, Qt::QueuedConnection);
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text() == "&Export") QTest::mouseClick(button, Qt::LeftButton);
    });
}

}  // namespace

TEST_CASE("All results are exported by the window's own dialog", "[window]") {
    Desk desk;
    desk.window->openModel(demo_model());
    desk.addPictures();
    CHECK_FALSE(desk.action("Export Report…").isEnabled());  // nothing is inspected yet
    desk.action("Inspect All").trigger();
    REQUIRE(desk.complete(0));
    REQUIRE(desk.idle());
    desk.window->pictureList().view().selectAll();
    const auto out = desk.folder / "exported";
    export_into(out, {true, true, true, CsvForm::exact, true});
    desk.action("Export Report…").trigger();
    REQUIRE(wait_until([&] { return !desk.window->messageBar().text().isEmpty(); }));
    CHECK(desk.window->messageBar().kind() == MessageBar::Kind::done);
    CHECK(desk.window->messageBar().text().contains("9 files exported"));
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out)) files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 9);  // PDF, HTML, CSV, three PNG and three JSON
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(read_file(out / "part-1.json"))).object();
    CHECK(json["scores"]["image"].toDouble() == Approx(desk.workbench.pictures().scores()[1]).margin(1e-6));
}

TEST_CASE("An export offers all, filtered and selected pictures, and begins with what is meant", "[window]") {
    Desk desk;
    fade::test::write_bytes(desk.folder / "query/part-9.png", "no picture");
    desk.window->openModel(demo_model());
    desk.workbench.addPictures({desk.folder / "query"});
    REQUIRE(wait_until([&] { return desk.workbench.pictures().rowCount() == 4; }));
    desk.action("Inspect All").trigger();
    REQUIRE(desk.complete(0));
    REQUIRE(desk.idle());
    auto& list = desk.window->pictureList();
    struct Offer {
        QStringList texts;
        int chosen = -1;
        QString note;
    };
    // Opens the dialog, looks, chooses another scope if asked to, and closes it.
    const auto offered = [&](int choose = -1) {
        Offer offer;
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, [&] {
            auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            auto* scope = dialog->findChildren<QComboBox*>().front();
            if (offer.chosen < 0) {
                offer.chosen = scope->currentIndex();
                for (int i = 0; i < scope->count(); ++i) offer.texts << scope->itemText(i);
                if (choose >= 0) scope->setCurrentIndex(choose);
            }
            for (const auto* label : dialog->findChildren<QLabel*>())
                if (label->text().startsWith("Files") || label->text().startsWith("None")) offer.note = label->text();
            if (offer.note.isEmpty()) return;
            if (choose >= 0 &&
                dialog->request().report.pictures.size() + dialog->request().report.not_inspected.size() != 4)
                return;
            dialog->reject();
        });
        watch.start(5);
        desk.action("Export Report…").trigger();
        REQUIRE(wait_until([&] { return !offer.note.isEmpty() && QApplication::activeModalWidget() == nullptr; }));
        return offer;
    };
    list.choose(list.filter().index(0, 0));
    auto offer = offered();
    CHECK(offer.texts == QStringList{"All (4)", "Selected (1)"});
    CHECK(offer.chosen == 0);
    CHECK(offer.note.contains("Listed as not inspected: 1 picture"));

    list.view().selectionModel()->select(list.filter().index(1, 0), QItemSelectionModel::Select);
    offer = offered();
    CHECK(offer.texts == QStringList{"All (4)", "Selected (2)"});
    CHECK(offer.chosen == 1);

    list.choose(list.filter().index(0, 0));
    list.setShown(PictureListFilter::Shown::not_inspected);
    offer = offered();
    CHECK(offer.texts.contains("Filtered (1)"));
    CHECK(offer.texts.value(offer.chosen) == "Filtered (1)");
    CHECK(offer.note.startsWith("None of these pictures has a result"));
    offer = offered(0);
    CHECK(offer.texts.value(0) == "All (4)");
    list.setShown(PictureListFilter::Shown::all);
}

TEST_CASE("What changed while the export dialog was open is written without a verdict", "[window]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    const auto out = desk.folder / "exported";
    when_open<ExportDialog>([&](ExportDialog&) { write_plate(desk.folder / "query/part-1.png", 96, 70); });
    export_into(out, {false, false, false, CsvForm::spreadsheet, true});
    desk.action("Export Report…").trigger();
    REQUIRE(wait_until(
        [&] { return std::filesystem::exists(out / "part-1.json") && QApplication::activeModalWidget() == nullptr; }));
    const auto csv = read_file(out / "report.csv");
    CHECK_THAT(csv, Catch::Contains("part-1.png;not_inspected;changed;"));
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(read_file(out / "part-1.json"))).object();
    CHECK(json["state"] == "not_inspected");
    CHECK(json["reason"] == "changed");
    // What the dialog asked for is asked for again.
    CHECK(Preferences().folder("export") == QString::fromStdString(out.string()));
    CHECK(Preferences().exportFormats() == QStringList{"json", "csv-spreadsheet"});
    Preferences().setExportFormats({});
}
