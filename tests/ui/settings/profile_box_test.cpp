// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profile_box.h"

#include "fade/files.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "support/temporary_folder.h"
#include "ui/model/model_words.h"
#include "ui/model/pc_speed.h"
#include "ui/model/profile_words.h"
#include "ui/settings/settings_panel.h"
#include "ui/style/language.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

using Scales = std::vector<int>;

struct Bench {
    fade::test::TemporaryFolder folder;
    Workbench workbench{folder / "cache"};
    SettingsPanel panel{workbench, Preferences()};
    QComboBox* profile = nullptr;
    QLabel* price = panel.findChild<QLabel*>("profile_price");

    Bench() {
        panel.show();
        for (const auto* label : panel.findChildren<QLabel*>())
            if (label->text() == "Profile") profile = qobject_cast<QComboBox*>(label->buddy());
        REQUIRE(profile);
        REQUIRE(price);
    }
    void openModel(const std::filesystem::path& path = demo_model()) {
        workbench.setup().setModel({.path = path});
        REQUIRE(wait_until([this] { return workbench.setup().modelState() == ModelState::ready; }));
    }
    void choose(int index) {
        profile->setCurrentIndex(index);
        Q_EMIT profile->activated(index);
    }
    [[nodiscard]] Settings settings() {
        return workbench.setup().recipe().settings.value_or(workbench.setup().standardSettings());
    }
    [[nodiscard]] Scales boxes() {
        Scales checked;
        for (const auto* box : panel.findChildren<QCheckBox*>())
            if (box->isChecked() && !box->isHidden()) checked.push_back(box->text().toInt());
        return checked;
    }
};

}  // namespace

TEST_CASE("A profile is chosen, shown with its scales, and undone", "[settings][profiles]") {
    Bench bench;
    CHECK_FALSE(bench.profile->isEnabled());  // profiles depend on the model
    CHECK(bench.price->isHidden());
    bench.openModel();
    REQUIRE(bench.profile->isEnabled());
    REQUIRE(bench.profile->count() == 3);
    CHECK(bench.profile->itemText(0) == "Quick: 32");
    CHECK(bench.profile->itemText(1) == "Balanced: 32, 64");
    CHECK(bench.profile->itemText(2) == "Published: 32, 64, 128");
    CHECK(bench.profile->currentIndex() == 2);

    bench.choose(0);
    CHECK(bench.settings().scales == Scales{32});
    CHECK(bench.boxes() == Scales{32});
    CHECK(undo_name(bench.workbench.undoStack()) == "Choose profile \"Quick\"");
    bench.workbench.setup().startGesture();
    bench.choose(1);
    CHECK(bench.settings().scales == Scales{32, 64});
    bench.workbench.undoStack().undo();
    CHECK(bench.settings().scales == Scales{32});
    CHECK(bench.profile->currentIndex() == 0);
    bench.workbench.undoStack().undo();
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
    CHECK(bench.profile->currentIndex() == 2);
    bench.workbench.undoStack().redo();
    CHECK(bench.profile->currentIndex() == 0);
    // The model's own are its defaults again.
    bench.choose(2);
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
    // The present one is no step.
    const auto steps = bench.workbench.undoStack().count();
    bench.choose(2);
    CHECK(bench.workbench.undoStack().count() == steps);
}

TEST_CASE("Scales that are no profile's are an own choice", "[settings][profiles]") {
    Bench bench;
    bench.openModel();
    const auto box = [&](const char* scale) {
        for (auto* one : bench.panel.findChildren<QCheckBox*>())
            if (one->text() == scale && !one->isHidden()) return one;
        return static_cast<QCheckBox*>(nullptr);
    };
    REQUIRE(box("32"));
    box("32")->click();
    REQUIRE(bench.profile->count() == 4);
    CHECK(bench.profile->currentText() == "Own choice");
    bench.choose(3);  // which is nothing to choose
    CHECK(bench.settings().scales == Scales{64, 128});
    box("32")->click();
    CHECK(bench.profile->currentText() == "Published: 32, 64, 128");
    CHECK(bench.profile->count() == 3);
    box("128")->click();
    CHECK(bench.profile->currentText() == "Balanced: 32, 64");

    // Tiles are chosen on top, and go with the next profile; other settings stay.
    auto settings = bench.settings();
    settings.tiles = 2;
    settings.logit_scale = 7;
    bench.workbench.setup().setSettings(settings);
    CHECK(bench.profile->currentText() == "Own choice");
    bench.choose(0);
    CHECK(bench.settings().scales == Scales{32});
    CHECK(bench.settings().tiles == 0);
    CHECK(bench.settings().logit_scale == 7);
    CHECK(bench.profile->currentIndex() == 0);
}

TEST_CASE("A model with scales of its own has a profile for them", "[settings][profiles]") {
    Bench bench;
    const auto model = bench.folder / "model";
    std::filesystem::copy(demo_model(), model);
    write_file_atomically(model / "fade.json", R"({"scales":[48,96],"classification_scale":48})");
    bench.openModel(model);
    REQUIRE(bench.profile->count() == 4);
    CHECK(bench.profile->currentText() == "Model's own: 48, 96");
    bench.choose(0);
    CHECK(bench.settings().scales == Scales{32});
    CHECK(bench.settings().classification_scale == 32);
    CHECK(bench.boxes() == Scales{32});
    bench.choose(3);
    CHECK_FALSE(bench.workbench.setup().recipe().settings);
    CHECK(bench.boxes() == Scales{48, 96});
}

TEST_CASE("A profile says what it costs, once this computer's speed is known", "[settings][profiles]") {
    Bench bench;
    const EngineSpeed slow{1e-6, 1e-6, 1e-6};
    ProfileBox box(bench.workbench.setup());
    std::atomic<bool> measured = false;
    PcSpeed speed({}, bench.workbench.worker(), [&](DiskCache*, const Compute&, const Job& job) {
        while (!measured) {
            job.check();
            std::this_thread::yield();
        }
        return slow;
    });
    box.retranslate();
    box.offerSpeed(speed);
    bench.openModel();
    box.showSetup();
    auto* price = box.findChild<QLabel*>("profile_price");
    REQUIRE(price);
    // Nobody looks yet, and nothing is measured.
    CHECK_FALSE(bench.workbench.isBusy());
    box.show();
    CHECK(bench.workbench.isBusy());
    CHECK(price->text() == "The paper has no figures for this model.");
    measured = true;
    REQUIRE(wait_until([&] { return speed.of({}).has_value(); }));
    const auto& config = bench.workbench.setup().model()->info().config;
    const auto seconds = [&] {
        return about_seconds_text(estimate_cost(config, required_features(bench.settings()), slow).seconds);
    };
    const auto all = seconds();
    CHECK(price->text() ==
          "About " + all + " for a picture on this computer. The paper has no figures for this model.");
    auto* profile = box.findChild<QComboBox*>();
    CHECK(profile->toolTip().contains(all));
    CHECK(profile->itemData(2, Qt::ToolTipRole).toString() == profile->toolTip());
    bench.workbench.setup().useProfile(profile_named(bench.workbench.setup().model()->info(), "quick"));
    box.showSetup();
    CHECK(seconds() != all);
    CHECK(price->text().startsWith("About " + seconds()));
    CHECK(profile->itemData(0, Qt::ToolTipRole).toString().contains(seconds()));
    CHECK(profile->itemData(2, Qt::ToolTipRole).toString().contains(all));
    auto settings = bench.settings();
    settings.tiles = 2;
    bench.workbench.setup().setSettings(settings);
    box.showSetup();
    CHECK(price->text().startsWith("About " + seconds() + " for a square picture on this computer."));
    auto source = bench.workbench.setup().recipe().model;
    source.compute.backend = Backend::reference;
    bench.workbench.setup().setModel(source);
    REQUIRE(wait_until([&] { return bench.workbench.setup().modelState() == ModelState::ready; }));
    box.showSetup();
    CHECK(price->text() == "The paper has no figures for this model.");
}

TEST_CASE("The profiles' words follow the language", "[settings][profiles]") {
    for (const auto name : profile_names) CHECK_FALSE(profile_text(name).isEmpty());
    CHECK(profile_text("fast").isEmpty());
    Bench bench;
    bench.openModel();
    LanguageControl language;
    for (const auto* code : {"de", "zh_CN", "en"}) {
        language.setLanguage(code);
        QApplication::processEvents();
        CHECK(bench.profile->itemText(0) == profile_text("quick") + (code == std::string("zh_CN") ? "：32" : ": 32"));
        CHECK((bench.price->text() == "The paper has no figures for this model.") == (code == std::string("en")));
    }
}
