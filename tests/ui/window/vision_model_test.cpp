// SPDX-License-Identifier: GPL-3.0-or-later
// A DINOv2 beside the model, in the real window.
#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QLabel>
#include <QTableView>
#include <QTest>

#include <algorithm>

#include "fade/recipe_file.h"
#include "support/tiny_dino.h"
#include "ui/breakdown/breakdown_panel.h"
#include "ui/breakdown/map_grid.h"
#include "ui/evidence/evidence_panel.h"
#include "ui/evidence/region_table.h"
#include "ui/evidence/scale_card.h"
#include "ui/model/region_list_model.h"
#include "ui/model/session_file.h"
#include "ui/settings/scale_boxes.h"
#include "ui/settings/vision_model_box.h"
#include "ui/style/elided_label.h"
#include "ui/support/desk.h"
#include "ui/view/view_panel.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("The folder of a DINOv2 is opened beside the model, and compares from then on", "[window][vision_model]") {
    Desk desk;
    const auto dino = desk.folder / "dino";
    fade::test::write_tiny_dino(dino);
    REQUIRE(desk.inspectAll());
    desk.workbench.references().insert({desk.folder / "good/good-0.png", desk.folder / "good/good-1.png"}, -1);
    REQUIRE(desk.complete(2));
    const auto before = desk.workbench.currentResult();
    CHECK_FALSE(before->context->vision_model);
    CHECK_FALSE(before->features.shaped());

    desk.window->openModel(dino);
    REQUIRE(wait_until([&] { return desk.workbench.setup().recipe().vision_model == dino; }));
    CHECK(desk.workbench.setup().recipe().model.path == demo_model());
    REQUIRE(wait_until([&] {
        const auto& result = desk.workbench.currentResult();
        return result && result->complete && result->context->vision_model && desk.idle();
    }));
    const auto after = desk.workbench.currentResult();
    CHECK(after->context->provenance.vision_model->name == "dino");
    CHECK(after->inspection.language_score == before->inspection.language_score);
    CHECK(after->inspection.vision_score != before->inspection.vision_score);

    // A place is explained by the vision model's patches, and by the words of every scale.
    auto* panel = desk.window->findChild<EvidencePanel*>();
    REQUIRE(panel);
    panel->setPicture(after);
    panel->setPoint(QPointF(0.4, 0.4));
    REQUIRE(wait_until([&] {
        const auto cards = panel->findChildren<ScaleCard*>();
        return std::count_if(cards.begin(), cards.end(), [](const ScaleCard* card) { return !card->isHidden(); }) ==
               static_cast<int>(after->inspection.views.size()) + 1;
    }));
    const auto labels = panel->findChildren<ScaleCard*>().front()->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text() == "dino"; }));
    CHECK(
        std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains("good-"); }));

    // Undone, what was there is shown again without a tower.
    const auto encoded = desk.workbench.inspector()->encoded_pictures();
    desk.workbench.undoStack().undo();
    REQUIRE(wait_until([&] {
        const auto& result = desk.workbench.currentResult();
        return result && result->complete && !result->context->vision_model && desk.idle();
    }));
    CHECK(desk.workbench.currentResult()->inspection.image_score == before->inspection.image_score);
    CHECK(desk.workbench.inspector()->encoded_pictures() == encoded);
}

TEST_CASE("New work keeps the vision model", "[window][vision_model]") {
    Desk desk;
    const auto dino = desk.folder / "dino";
    fade::test::write_tiny_dino(dino);
    REQUIRE(desk.inspectAll());
    desk.workbench.setup().setVisionModel(dino);
    REQUIRE(wait_until([&] { return desk.workbench.setup().recipe().vision_model == dino; }));
    desk.workbench.startNewWork();
    CHECK(desk.workbench.pictures().rowCount() == 0);
    CHECK(desk.workbench.setup().recipe().vision_model == dino);
}

TEST_CASE("Without words the vision model looks by itself", "[window][vision_model]") {
    Desk desk;
    const auto dino = desk.folder / "dino";
    fade::test::write_tiny_dino(dino);
    REQUIRE(desk.inspectAll());
    auto* words = desk.window->findChild<VisionModelBox*>()->findChild<QCheckBox*>();
    REQUIRE(words);
    CHECK(words->isHidden());
    desk.workbench.references().insert({desk.folder / "good/good-0.png", desk.folder / "good/good-1.png"}, -1);
    desk.workbench.setup().setVisionModel(dino);
    const auto inspected = [&](bool has_words) {
        return wait_until([&] {
            const auto& result = desk.workbench.currentResult();
            return result && result->complete && result->context->vision_model &&
                   result->context->words.has_value() == has_words && desk.idle();
        });
    };
    REQUIRE(inspected(true));
    CHECK(words->isChecked());
    CHECK_FALSE(words->isHidden());
    auto* breakdown = desk.window->findChild<BreakdownPanel*>();
    breakdown->setChoice({MapChoice::Kind::language, {}});
    words->click();
    REQUIRE(inspected(false));
    const auto alone = desk.workbench.currentResult();
    CHECK_FALSE(alone->inspection.language_score);
    CHECK(desk.workbench.setup().recipe().settings->score_share == 0.01);
    CHECK(breakdown->findChild<MapGrid*>()->cellRect({MapChoice::Kind::fused, {}}).isValid());
    auto* panel = desk.window->findChild<EvidencePanel*>();
    panel->setPicture(alone);
    panel->setPoint(QPointF(0.4, 0.4));
    REQUIRE(wait_until([&] {
        const auto cards = panel->findChildren<ScaleCard*>();
        return std::count_if(cards.begin(), cards.end(), [](const ScaleCard* card) { return !card->isHidden(); }) == 1;
    }));

    // What such a result was is found again, words or not.
    desk.workbench.undoStack().undo();
    REQUIRE(inspected(true));
    desk.workbench.undoStack().redo();
    REQUIRE(inspected(false));
    words->click();
    REQUIRE(inspected(true));
    CHECK_FALSE(desk.workbench.setup().recipe().settings);  // all is as the model has it
}

TEST_CASE("Words that are left out step in where there is nothing to compare with", "[window][vision_model]") {
    Desk desk;
    const auto dino = desk.folder / "dino";
    fade::test::write_tiny_dino(dino);
    REQUIRE(desk.inspectAll());
    const auto by_words = desk.workbench.currentResult()->inspection.image_score;
    auto* model = desk.window->findChild<ElidedLabel*>("modelName");
    REQUIRE(model);
    const auto name = model->text();
    desk.workbench.references().insert({desk.folder / "good/good-0.png", desk.folder / "good/good-1.png"}, -1);
    desk.workbench.setup().setVisionModel(dino);
    REQUIRE(wait_until([&] { return desk.workbench.setup().recipe().vision_model == dino; }));
    desk.workbench.setup().setComparesWords(false);
    const auto inspected = [&](bool has_words) {
        return wait_until([&] {
            const auto& result = desk.workbench.currentResult();
            return result && result->complete && result->context->words.has_value() == has_words && desk.idle();
        });
    };
    REQUIRE(inspected(false));
    CHECK(model->text() == "dino");
    CHECK_FALSE(desk.window->findChild<ScaleBoxes*>()->isEnabled());
    auto* regions = desk.window->findChild<RegionTable*>()->findChild<QTableView*>();
    CHECK(regions->isColumnHidden(RegionListModel::NameColumn));

    desk.workbench.references().remove({0, 1});
    REQUIRE(inspected(true));
    CHECK(desk.workbench.currentResult()->inspection.image_score == by_words);
    CHECK(model->text() == name);
    CHECK(desk.window->findChild<ScaleBoxes*>()->isEnabled());
    CHECK_FALSE(regions->isColumnHidden(RegionListModel::NameColumn));
    desk.workbench.undoStack().undo();
    REQUIRE(inspected(false));
    CHECK(model->text() == "dino");

    // The model itself compares words, too.
    desk.workbench.setup().setVisionModel({});
    REQUIRE(inspected(true));
    CHECK_FALSE(desk.workbench.setup().recipe().settings);
    desk.workbench.undoStack().undo();
    REQUIRE(inspected(false));
}

TEST_CASE("A picture that has no reference of its own is looked at again when it needs none", "[window][references]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    desk.workbench.references().insert({desk.folder / "good/good-0.png"}, -1);
    REQUIRE(desk.complete(1));
    const auto id = desk.workbench.current();
    const auto score = desk.workbench.currentResult()->inspection.image_score;
    auto settings = desk.workbench.setup().standardSettings();
    settings.references.match = ReferenceMatch::name;
    desk.workbench.setup().setSettings(settings);
    const auto state = [&] { return desk.workbench.pictures().find(id)->state; };
    REQUIRE(wait_until([&] { return state() == PictureState::failed && desk.idle(); }));
    CHECK(desk.window->messageBar().text().contains("there is no reference of its own"));
    desk.workbench.undoStack().undo();
    REQUIRE(wait_until([&] { return state() == PictureState::done && desk.idle(); }));
    CHECK(desk.workbench.currentResult()->inspection.image_score == score);
    CHECK(desk.window->messageBar().text().isEmpty());
}

TEST_CASE("A recipe of a vision model alone is opened beside the model that is there", "[window][vision_model]") {
    Desk desk;
    const auto dino = desk.folder / "dino";
    fade::test::write_tiny_dino(dino);
    Recipe recipe;
    recipe.vision_model = dino;
    recipe.references = {desk.folder / "good/good-0.png"};
    recipe.settings = without_words({});
    const auto file = desk.folder / "alone.fade";
    save_recipe(file, {recipe, {}}, {});
    REQUIRE(desk.inspectAll());
    desk.window->openRecipe(file);
    REQUIRE(wait_until([&] {
        const auto& result = desk.workbench.currentResult();
        return result && result->complete && !result->context->words && desk.idle();
    }));
    CHECK(desk.workbench.setup().recipe().model.path == demo_model());
    CHECK(desk.workbench.setup().modelState() == ModelState::ready);
    CHECK(desk.workbench.currentResult()->inspection.shots == 1);
}
