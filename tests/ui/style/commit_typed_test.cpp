// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/commit_typed.h"

#include <catch2/catch.hpp>

#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QTimer>

#include "ui/list/picture_list_panel.h"
#include "ui/model/session.h"
#include "ui/plots/threshold_panel.h"
#include "ui/report/export_dialog.h"
#include "ui/support/active_window.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// Types without leaving the field.
void type_into(QWidget& field, const QString& text) {
    make_active(*field.window());  // a panel that floats is one of its own
    field.setFocus();
    if (auto* number = qobject_cast<QDoubleSpinBox*>(&field)) number->selectAll();
    if (auto* line = qobject_cast<QLineEdit*>(&field)) line->selectAll();
    QTest::keyClicks(&field, text);
}

/// The threshold of Fail.
QDoubleSpinBox& fail_number(const Desk& desk) {
    return *desk.window->thresholdPanel().findChildren<QDoubleSpinBox*>()[1];
}

QString decimal(const char* number) {
    return QString(number).replace('.', QLocale().decimalPoint());
}

QLineEdit& object_name(const Desk& desk) {
    for (const auto* label : desk.window->findChildren<QLabel*>())
        if (label->text() == "&Object name") return *qobject_cast<QLineEdit*>(label->buddy());
    throw std::runtime_error("There is no field for the object's name.");
}

}  // namespace

TEST_CASE("What is typed holds without leaving the field", "[style]") {
    QWidget window;
    QDoubleSpinBox number(&window);
    QLineEdit line(&window);
    number.setKeyboardTracking(false);
    std::vector<double> values;
    int finished = 0;
    QObject::connect(&number, &QDoubleSpinBox::valueChanged, &window, [&](double value) { values.push_back(value); });
    QObject::connect(&line, &QLineEdit::editingFinished, &window, [&] { ++finished; });
    window.show();
    commit_typed(window);  // nothing has been typed yet
    finished = 0;
    type_into(number, "7");
    CHECK(values.empty());
    commit_typed(window);
    CHECK(values == std::vector<double>{7});
    CHECK(finished == 0);
    type_into(line, "nut");
    finished = 0;
    commit_typed(window);
    CHECK(finished == 1);
    CHECK(values == std::vector<double>{7});
}

TEST_CASE("A half-typed name is what is inspected", "[style][window]") {
    Desk desk;
    desk.window->openModel(demo_model());
    desk.addPictures();
    desk.window->findChild<QDockWidget*>("settings")->raise();
    REQUIRE(wait_until([&] { return object_name(desk).isVisible(); }));
    type_into(object_name(desk), "gear wheel");
    CHECK(desk.workbench.setup().recipe().object != "gear wheel");
    desk.action("Inspect All").trigger();
    CHECK(desk.workbench.setup().recipe().object == "gear wheel");
    desk.action("Cancel").trigger();
    REQUIRE(desk.idle());
}

TEST_CASE("A half-typed threshold is what is exported", "[style][window]") {
    Desk desk;
    desk.window->openModel(demo_model());
    desk.addPictures();
    desk.action("Inspect All").trigger();
    REQUIRE(desk.complete(0));
    REQUIRE(desk.idle());
    type_into(fail_number(desk), decimal("0.875"));
    CHECK(desk.workbench.setup().recipe().thresholds.fail != 0.875);
    double exported = -1;
    when_open<ExportDialog>([&](ExportDialog& dialog) {
        exported = dialog.request().report.thresholds.fail;
        dialog.reject();
    });
    desk.action("Export Report…").trigger();
    REQUIRE(wait_until([&] { return exported >= 0; }));
    CHECK(exported == 0.875);
}

TEST_CASE("What is half typed in a panel that floats counts as well", "[style][window]") {
    Desk desk;
    auto* panel = desk.window->findChild<QDockWidget*>("thresholds");
    REQUIRE(panel);
    panel->setFloating(true);
    type_into(fail_number(desk), decimal("0.875"));
    CHECK(desk.workbench.setup().recipe().thresholds.fail != 0.875);
    commit_typed(*desk.window);
    CHECK(desk.workbench.setup().recipe().thresholds.fail == 0.875);
}

TEST_CASE("A half-typed threshold is kept with the session", "[style][window]") {
    Desk desk;
    desk.window->keepSession(desk.folder / "session.json");
    type_into(fail_number(desk), decimal("0.875"));
    desk.window->close();
    CHECK(load_session(desk.folder / "session.json").thresholds.fail == 0.875);
}
