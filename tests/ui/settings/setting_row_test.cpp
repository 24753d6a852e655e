// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

#include "support/temporary_folder.h"
#include "ui/settings/settings_panel.h"
#include "ui/style/field_note.h"
#include "ui/style/list_field.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("Layers are typed as a list, and the memory bank is chosen", "[settings]") {
    const fade::test::TemporaryFolder folder;
    Workbench workbench{folder / "cache"};
    SettingsPanel panel{workbench, Preferences()};
    panel.show();
    ModelSource source;
    source.path = demo_model();
    workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return workbench.setup().modelState() == ModelState::ready; }));
    const auto field = [&](const QString& name) -> QWidget* {
        for (const auto* label : panel.findChildren<QLabel*>())
            if (label->text() == name) return label->buddy();
        return nullptr;
    };
    const auto chosen = [&] {
        const auto& settings = workbench.setup().recipe().settings;
        return settings ? settings->references : ReferenceSettings{};
    };
    auto* layers = qobject_cast<ListField*>(field("Layers"));
    REQUIRE(layers);
    CHECK(layers->text().isEmpty());
    const auto type = [&](const QString& text) {
        layers->selectAll();
        QTest::keyClicks(layers, text);
        QTest::keyClick(layers, Qt::Key_Return);
    };
    type("2,4, 6");
    CHECK(layers->text() == "2, 4, 6");
    CHECK(chosen().layers == std::vector{2, 4, 6});
    type("2; 4");
    CHECK(layers->text() == "2, 4, 6");
    CHECK(chosen().layers == std::vector{2, 4, 6});
    const auto notes = panel.findChildren<FieldNote*>();
    CHECK(std::any_of(notes.begin(), notes.end(), [](const FieldNote* note) {
        return note->isVisible() && note->text().contains("\"2; 4\" is no list of whole numbers");
    }));
    workbench.undoStack().undo();
    CHECK(layers->text().isEmpty());
    CHECK(chosen().layers.empty());
    workbench.undoStack().redo();
    CHECK(layers->text() == "2, 4, 6");
    layers->clear();
    QTest::keyClick(layers, Qt::Key_Return);
    CHECK_FALSE(workbench.setup().recipe().settings);

    auto* bank = qobject_cast<QComboBox*>(field("Memory bank"));
    REQUIRE(bank);
    CHECK(bank->currentText() == "Patches");
    bank->setCurrentIndex(bank->findText("A subspace"));
    CHECK(chosen().bank == ReferenceBank::subspace);
    workbench.undoStack().undo();
    CHECK(bank->currentIndex() == 0);
    CHECK(chosen().bank == ReferenceBank::patches);
}
