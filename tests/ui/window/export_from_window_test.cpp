// SPDX-License-Identifier: GPL-3.0-or-later
// From the window's result to files, by its own dialog.
#include "fade/files.h"

#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

#include "ui/list/picture_list_panel.h"
#include "ui/report/export_dialog.h"
#include "ui/support/desk.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// Fills in the export dialog as soon as it is open, presses Export, and closes it when the files are written.
void export_into(const std::filesystem::path& folder, const ExportFormats& formats) {
    QTimer::singleShot(0, [folder, formats] {
        auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        dialog->setFormats(formats);
        for (auto* line : dialog->findChildren<QLineEdit*>())
            if (line->accessibleName() == "Folder") line->setText(QString::fromStdString(folder.string()));
        QObject::connect(dialog, &ExportDialog::exported, dialog, &QDialog::accept, Qt::QueuedConnection);
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
    export_into(out, {true, true, true, true, true});
    desk.action("Export Report…").trigger();  // returns when the dialog is closed
    CHECK(desk.window->messageBar().kind() == MessageBar::Kind::done);
    CHECK(desk.window->messageBar().text().contains("9 files exported"));
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out)) files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 9);  // PDF, HTML, CSV, three PNG and three JSON
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(read_file(out / "part-1.json"))).object();
    CHECK(json["scores"]["image"].toDouble() == Approx(desk.workbench.pictures().scores()[1]).margin(1e-6));
}
