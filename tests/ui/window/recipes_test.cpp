// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes in the real window, and on the command line.
#include "fade/files.h"
#include "fade/recipe_file.h"

#include <catch2/catch.hpp>

#include <QFileDialog>
#include <QLabel>

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>

#include <sstream>

#include "cli/command_line.h"
#include "ui/model/recipe_files.h"
#include "ui/model/reported.h"
#include "ui/model/session.h"
#include "ui/model/undo_step.h"
#include "ui/support/desk.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct RecipeDesk : Desk {
    RecipeFiles recipes{workbench, {}};
    std::filesystem::path line = folder / "line";

    RecipeDesk() {
        std::filesystem::create_directories(line);
        for (int i = 0; i < 2; ++i) write_plate(line / ("good-" + std::to_string(i) + ".png"), 96, 20 + i);
        write_plate(line / "part.png", 96, 1, true);
        cv::Mat white = cv::Mat::zeros(96, 96, CV_8UC3);
        white(cv::Rect(16, 16, 64, 48)).setTo(cv::Scalar::all(255));
        write_png(line / "mask.png", white);
        fade::test::write_bytes(
            line / "words.json",
            R"({"normal": {"prompts": ["a good {classname}"]}, "anomalous": {"prompts": ["a bad one"]}})");
        window->openModel(demo_model());
        REQUIRE(wait_until([this] { return workbench.setup().modelState() == ModelState::ready; }));
    }
    ~RecipeDesk() { idle(); }

    /// Changes all that a recipe holds.
    void setUp(bool few_shot = true) {
        workbench.setup().setObject("metal nut");
        workbench.setup().setPrompts({{}, {line / "words.json"}});
        auto settings = workbench.setup().standardSettings();
        settings.few_shot.weight = 0.25;
        settings.scales.pop_back();
        workbench.setup().setSettings(settings);
        workbench.setup().setThresholds({0.25, 0.5});
        workbench.setup().setMapThreshold(0.75);
        workbench.setup().setPixelLength(0.05);
        workbench.setup().useMask(MaskChoice{line / "mask.png", MaskMode::blank});
        if (few_shot) workbench.references().insert({line / "good-0.png", line / "good-1.png"}, -1);
    }
    std::filesystem::path saved() {
        bool is_saved = false;
        QObject::connect(&recipes, &RecipeFiles::saved, &recipes, [&] { is_saved = true; });
        recipes.save(line / "nut.fade");
        REQUIRE(wait_until([&] { return is_saved; }));
        return line / "nut.fade";
    }
    void open(const std::filesystem::path& file) {
        window->openRecipe(file);
        REQUIRE(idle());
    }
    [[nodiscard]] QString said() const { return window->messageBar().text(); }
};

nlohmann::json without_timings(const std::string& text) {
    auto json = nlohmann::json::parse(text);
    json.erase("timings");
    return json;
}

void replace_all(std::string& text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("A recipe that the window saved gives the same on the command line, in another place", "[window][recipe]") {
    for (const bool few_shot : {false, true}) {
        RecipeDesk desk;
        desk.setUp(few_shot);
        const auto recipe = desk.saved();
        desk.workbench.addPictures({desk.line / "part.png"}, Workbench::Show::first);
        REQUIRE(wait_until([&] { return desk.workbench.pictures().rowCount() == 1; }));
        desk.action("Inspect All").trigger();
        REQUIRE(desk.complete(few_shot ? 2 : 0));
        const auto& setup = desk.workbench.setup().recipe();
        auto shown = to_json(reported(*desk.workbench.currentResult()), criteria_of(setup));
        CHECK(nlohmann::json::parse(shown)["regions"]["mm_per_pixel"] == 0.05);

        const auto moved = desk.folder / "moved";
        std::filesystem::rename(desk.line, moved);
        std::ostringstream out;
        std::ostringstream err;
        const int status = cli::run({"inspect", moved / "part.png", "--recipe", moved / "nut.fade", "--output",
                                     desk.folder / "out", "--json", "--no-cache"},
                                    {out, err});
        INFO(err.str());
        REQUIRE(status == cli::all_done);
        replace_all(shown, desk.line, moved);
        REQUIRE(nlohmann::json::parse(shown).contains("timings"));
        CHECK(nlohmann::json::parse(shown)["mask"]["file"] == (moved / "mask.png").string());
        CHECK(without_timings(shown) == without_timings(out.str()));
    }
}

TEST_CASE("An opened recipe is one step beside the pictures that are there", "[window][recipe]") {
    RecipeDesk desk;
    desk.setUp();
    const auto wanted = desk.workbench.recipe();
    const auto recipe = desk.saved();
    desk.action("New").trigger();
    desk.addPictures();
    desk.workbench.setup().setObject("gear");
    const auto before = desk.workbench.recipe();
    REQUIRE(before != wanted);

    const auto* note = desk.window->findChild<QLabel*>("mask_note");
    REQUIRE(note != nullptr);
    CHECK(note->isHidden());
    desk.open(recipe);
    CHECK(desk.workbench.recipe() == wanted);
    CHECK_FALSE(note->isHidden());
    CHECK(note->text().contains("mask.png"));
    CHECK(desk.workbench.pictures().rowCount() == 3);
    CHECK(undo_name(desk.workbench.undoStack()) == "Open recipe nut");
    CHECK(desk.said().contains("nut.fade"));
    desk.workbench.undoStack().undo();
    CHECK(desk.workbench.recipe() == before);
    CHECK(note->isHidden());
    CHECK(desk.workbench.pictures().rowCount() == 3);
    desk.workbench.undoStack().redo();
    CHECK(desk.workbench.recipe() == wanted);
}

TEST_CASE("A recipe is opened where it is dropped, and pictures with it", "[window][recipe]") {
    RecipeDesk desk;
    desk.setUp();
    const auto recipe = desk.saved();
    desk.action("New").trigger();
    Desk::drop(*desk.window, {desk.line / "part.png", recipe});
    REQUIRE(wait_until([&] { return desk.workbench.setup().recipe().object == "metal nut"; }));
    REQUIRE(wait_until([&] { return desk.workbench.pictures().rowCount() == 1; }));
}

TEST_CASE("A recipe is known by its ending, in capitals too", "[window][recipe]") {
    RecipeDesk desk;
    desk.setUp();
    const auto shouted = desk.line / "NUT.FADE";
    std::filesystem::rename(desk.saved(), shouted);
    desk.action("New").trigger();
    Desk::drop(*desk.window, {shouted});
    REQUIRE(wait_until([&] { return desk.workbench.setup().recipe().object == "metal nut"; }));
    CHECK(desk.said().contains("Recipe NUT.FADE is opened."));
    CHECK(desk.workbench.pictures().rowCount() == 0);
    CHECK_FALSE(is_recipe("NUT.FADE.png"));
    CHECK_FALSE(is_recipe("fade"));
}

TEST_CASE("What changed since a recipe was saved is said", "[window][recipe]") {
    RecipeDesk desk;
    desk.setUp();
    const auto recipe = desk.saved();
    write_plate(desk.line / "good-1.png", 96, 77);
    std::filesystem::remove(desk.line / "words.json");
    desk.action("New").trigger();
    desk.open(recipe);
    CHECK(desk.said().contains("good-1.png has changed since the recipe was saved."));
    CHECK(desk.said().contains("words.json, which is not there."));
    CHECK(desk.workbench.setup().recipe().object == "metal nut");
}

TEST_CASE("Another model than that of the recipe is said once it is loaded", "[window][recipe]") {
    RecipeDesk desk;
    const auto model = desk.folder / "model";
    std::filesystem::copy(demo_model(), model);
    desk.window->openModel(model);
    REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready && desk.idle(); }));
    const auto recipe = desk.saved();
    desk.window->openModel(demo_model());
    REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready && desk.idle(); }));
    auto weights = read_file(model / "open_clip_model.safetensors");
    weights.back() = static_cast<char>(weights.back() ^ 1);
    fade::test::write_bytes(model / "open_clip_model.safetensors", weights);
    desk.open(recipe);
    CHECK(desk.workbench.setup().recipe().model.path == model);
    CHECK(wait_until([&] { return desk.said().contains("is another model than the recipe was saved with."); }));
}

TEST_CASE("A recipe with another model is one step, and is taken back whole where the model does not load",
          "[window][recipe]") {
    RecipeDesk desk;
    desk.setUp();
    auto file = load_recipe(desk.saved(), {});
    const auto model = desk.folder / "model";
    std::filesystem::copy(demo_model(), model);
    file.recipe.model.path = model;
    file.recipe.object = "gear";
    file.hashes = {};
    save_recipe(desk.line / "other.fade", file, {});
    const auto before = desk.workbench.recipe();
    const auto last_step = undo_name(desk.workbench.undoStack());

    SECTION("it loads") {
        desk.open(desk.line / "other.fade");
        REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready && desk.idle(); }));
        CHECK(desk.workbench.recipe() == file.recipe);
        CHECK_FALSE(desk.said().contains("belonged"));
        CHECK(undo_name(desk.workbench.undoStack()) == "Open recipe other");
        desk.workbench.undoStack().undo();
        CHECK(desk.workbench.recipe() == before);
        desk.workbench.undoStack().redo();
        CHECK(desk.workbench.recipe() == file.recipe);
    }
    SECTION("it does not load") {
        std::filesystem::resize_file(model / "open_clip_model.safetensors", 1000);
        desk.window->openRecipe(desk.line / "other.fade");
        REQUIRE(wait_until([&] { return desk.said().contains("open_clip_model.safetensors"); }));
        REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready && desk.idle(); }));
        CHECK(desk.workbench.recipe() == before);
        CHECK(undo_name(desk.workbench.undoStack()) == last_step);
    }
    SECTION("only its backend is another") {
        file.recipe.model = before.model;
        file.recipe.model.compute.backend = Backend::reference;
        save_recipe(desk.line / "other.fade", file, {});
        desk.open(desk.line / "other.fade");
        CHECK(desk.workbench.setup().recipe().model.compute.backend == Backend::reference);
        desk.workbench.undoStack().undo();
        CHECK(desk.workbench.recipe() == before);
    }
    SECTION("its device is not here") {
        file.recipe.model = before.model;
        file.recipe.model.compute.device = "cuda:63";
        save_recipe(desk.line / "other.fade", file, {});
        desk.window->openRecipe(desk.line / "other.fade");
        REQUIRE(wait_until([&] { return desk.said().contains("cuda"); }));
        REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready && desk.idle(); }));
        CHECK(desk.workbench.recipe() == before);
    }
}

TEST_CASE("A recipe that cannot be used leaves all as it is", "[window][recipe]") {
    RecipeDesk desk;
    desk.setUp();
    const auto recipe = desk.saved();
    const auto before = desk.workbench.recipe();
    SECTION("no recipe") {
        fade::test::write_bytes(recipe, "{}");
        desk.open(recipe);
        CHECK(desk.said().contains("nut.fade: is no recipe of this program."));
    }
    SECTION("of a newer program") {
        fade::test::write_bytes(recipe, R"({"fade_recipe": 7})");
        desk.open(recipe);
        CHECK(desk.said().contains("newer version"));
    }
    SECTION("its model is gone") {
        fade::test::write_bytes(recipe, R"({"fade_recipe": 1, "model": {"path": "/no/such/model"}})");
        desk.open(recipe);
        CHECK(desk.said().contains("The recipe's model is not at /no/such/model."));
    }
    CHECK(desk.workbench.recipe() == before);
}

TEST_CASE("What a recipe brought is found again at the next start", "[window][recipe][session]") {
    RecipeDesk desk;
    desk.setUp();
    const auto recipe = desk.saved();
    auto file = load_recipe(recipe, {});
    file.recipe.prompts = {{BuiltinPrompts{"classification"}, desk.line / "words.json"}, {}, "see: {}"};
    file.recipe.model.compute.backend = Backend::fused;
    file.recipe.model.compute.kernels = kernel_names().back();
    file.recipe.model.compute.precision = Precision::mixed;
    save_recipe(recipe, file, {});
    desk.open(recipe);
    REQUIRE(desk.workbench.recipe() == file.recipe);
    const auto session = desk.folder / "session.json";
    auto kept = session_of(desk.workbench);
    Work aside;
    aside.prompts = file.recipe.prompts;
    kept.aside = std::make_shared<const Work>(aside);
    save_session(session, kept);
    CHECK(load_session(session).aside->prompts == file.recipe.prompts);
    Workbench next(desk.folder / "cache");
    restore_session(load_session(session), next);
    CHECK(next.recipe() == file.recipe);
    CHECK(wait_until([&] { return !next.isBusy() && !next.loader().isBusy(); }));
}
