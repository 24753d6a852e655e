// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/vision_model_box.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

#include "support/temporary_folder.h"
#include "support/tiny_dino.h"
#include "ui/settings/settings_panel.h"
#include "ui/support/active_window.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct Bench {
    fade::test::TemporaryFolder folder;
    Workbench workbench{folder / "cache"};
    SettingsPanel panel{workbench, Preferences()};

    Bench() { panel.show(); }
};

void open_model(Workbench& workbench) {
    ModelSource source;
    source.path = demo_model();
    workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return workbench.setup().modelState() == ModelState::ready; }));
}

}  // namespace

TEST_CASE("A vision model is chosen by its folder, with its side; what is none is refused",
          "[settings][vision_model]") {
    Bench bench;
    QStringList failures;
    QObject::connect(&bench.workbench, &Workbench::failed, &bench.panel,
                     [&](const QString& text) { failures << text; });
    open_model(bench.workbench);
    auto* box = bench.panel.findChild<VisionModelBox*>();
    REQUIRE(box);
    auto* models = box->findChild<QComboBox*>();
    auto* edge = box->findChild<QDoubleSpinBox*>();
    CHECK(models->currentText() == "The model itself");
    CHECK_FALSE(edge->isVisible());
    auto& setup = bench.workbench.setup();

    setup.setVisionModel(demo_model());
    REQUIRE(wait_until([&] { return !failures.isEmpty(); }));
    CHECK(failures.join(' ').contains("DINO model"));
    CHECK(setup.recipe().vision_model.empty());

    const auto dino = bench.folder / "dino";
    fade::test::write_tiny_dino(dino);
    setup.setVisionModel(dino);
    REQUIRE(wait_until([&] { return setup.recipe().vision_model == dino; }));
    CHECK(models->currentText() == "dino");
    CHECK(edge->isVisible());
    CHECK(edge->value() == 448);
    const auto labels = box->findChildren<QLabel*>();
    const auto label =
        std::find_if(labels.begin(), labels.end(), [&](const auto* one) { return one->buddy() == edge; });
    REQUIRE(label != labels.end());
    CHECK((*label)->isVisible());
    CHECK((*label)->text() == "Shorter side");
    // Tab goes as they lie.
    auto* words = box->findChild<QCheckBox*>();
    make_active(bench.panel);
    models->setFocus();
    std::vector<QWidget*> order;
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order.push_back(QApplication::focusWidget());
    }
    CHECK(order == std::vector<QWidget*>{edge, words});
    CHECK(edge->mapTo(box, QPoint()).y() > models->y());
    CHECK(words->y() > edge->mapTo(box, QPoint()).y());
    edge->selectAll();
    QTest::keyClicks(edge, "672");
    QTest::keyClick(edge, Qt::Key_Return);
    REQUIRE(setup.recipe().settings);
    CHECK(setup.recipe().settings->vision_edge == 672);
    models->setCurrentIndex(0);
    Q_EMIT models->activated(0);
    CHECK(setup.recipe().vision_model.empty());
    CHECK_FALSE(edge->isVisible());
    bench.workbench.undoStack().undo();
    CHECK(setup.recipe().vision_model == dino);
}
