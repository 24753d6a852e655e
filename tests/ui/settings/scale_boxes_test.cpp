// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/scale_boxes.h"

#include <QApplication>
#include <QCheckBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch.hpp>

#include <set>

#include "support/temporary_folder.h"
#include "support/tiny_dino.h"
#include "ui/settings/settings_panel.h"
#include "ui/style/language.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"
#include "ui/window/dock_sizes.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("Many scales take several rows, and nothing makes the panel wider than it is at first", "[settings]") {
    const fade::test::TemporaryFolder folder;
    Workbench workbench{folder / "cache"};
    SettingsPanel panel{workbench, Preferences()};
    ModelSource source;
    source.path = demo_model();
    workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return workbench.setup().modelState() == ModelState::ready; }));
    fade::test::write_tiny_dino(folder / "dino");
    workbench.setup().setVisionModel(folder / "dino");
    REQUIRE(wait_until([&] { return !workbench.setup().recipe().vision_model.empty(); }));

    panel.resize(DockSizes::standard(panel)[1].extent, 700);
    panel.show();
    const auto* scroll = panel.findChild<QScrollArea*>();
    auto& group = *panel.findChild<ScaleBoxes*>();
    LanguageControl language;
    for (const auto* code : {"en", "de", "zh_CN"})
        for (const int scales : {1, 8, 16}) {
            INFO(code << ", " << scales << " scales");
            language.setLanguage(code);
            auto settings = workbench.setup().standardSettings();
            settings.scales.clear();
            for (int i = 0; i < scales; ++i) settings.scales.push_back(1024 + 64 * i);
            workbench.setup().setSettings(settings);
            REQUIRE(wait_until([&] { return group.chosen().size() == static_cast<std::size_t>(scales); }));
            // Layouts follow when the events are through.
            const auto is_laid_out = [&] {
                QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                const auto boxes = group.findChildren<QCheckBox*>();
                std::set<std::pair<int, int>> places;
                for (const auto* box : boxes) {
                    if (!group.rect().contains(box->geometry()) || box->height() < box->sizeHint().height())
                        return false;
                    places.emplace(box->x(), box->y());
                }
                return static_cast<qsizetype>(places.size()) == boxes.size();
            };
            CHECK(wait_until(is_laid_out));
            CHECK(scroll->horizontalScrollBar()->maximum() == 0);
        }
    language.setLanguage("en");
}
