// SPDX-License-Identifier: MIT
#include "fade/recipe_file.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <random>

#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

struct Bench {
    test::TemporaryFolder folder;
    std::filesystem::path home = folder / "line 1";
    ModelPlaces places{folder / "models", folder / "program/model"};

    Bench() {
        std::filesystem::create_directories(home / "good");
        std::filesystem::create_directories(places.demonstration);
        test::write_bytes(home / "good/1.png", "one");
        test::write_bytes(home / "good/2.png", "two");
        test::write_bytes(home / "words.json",
                          R"({"normal": {"prompts": ["a good part"]}, "anomalous": {"prompts": ["a bad part"]}})");
        test::write_bytes(folder / "elsewhere.png", "three");
        test::write_bytes(home / "mask.png", "white");
    }
    [[nodiscard]] RecipeFile example() const {
        RecipeFile file;
        auto& recipe = file.recipe;
        recipe.model.path = folder / "clip";
        recipe.model.architecture = "ViT-B-32";
        recipe.model.tokenizer = home / "merges.txt";
        recipe.model.compute.device = "cuda:1";
        recipe.model.compute.backend = Backend::fused;
        recipe.model.compute.precision = Precision::mixed;
        recipe.object = "Kühlkörper \"A\"";
        recipe.prompts = {{BuiltinPrompts{"classification"}, home / "words.json"}, {}, "see: {}"};
        recipe.settings = Settings{};
        recipe.settings->scales = {240, 480};
        recipe.settings->gem.temperature = 1.0 / 3;
        recipe.references = {home / "good/1.png", folder / "elsewhere.png"};
        recipe.thresholds = {0.1, 0.7};
        recipe.threshold_basis = {{ThresholdRule::escape_limit, 0.1, 0.02, 12, 5},
                                  {ThresholdRule::best_f1, 0.7, {}, 12, 5},
                                  {0.05, 1.0 / 3},
                                  GoodMaps{0.1, 1.0 / 3, 12}};
        recipe.rules = {LengthUnit::millimetre,
                        0.25,
                        1.0 / 3,
                        {{Severity::critical, {"crack", "hole"}, 0, 2.5}, {Severity::minor, {}, 1, 0}},
                        {{}, 12},
                        {CountLimits{3, 5}, CountLimits{}, CountLimits{{}, 1}},
                        true,
                        0.4};
        recipe.map_threshold = 0.3;
        recipe.mm_per_pixel = 0.1 / 3;
        recipe.mask = {home / "mask.png", MaskMode::cells};
        recipe.vision_model = home / "dino";
        file.hashes = {"weights",
                       "tokenizer",
                       "vision weights",
                       {},
                       {{home / "good/1.png", sha256("one")},
                        {folder / "elsewhere.png", "0"},
                        {home / "mask.png", sha256("white")}}};
        return file;
    }
    [[nodiscard]] std::string parse(const std::string& text) const {
        return refusal([&] { (void)parse_recipe(text, "r.fade", home, places); });
    }
};

}  // namespace

TEST_CASE("A recipe comes back as it was saved", "[inspect][recipe]") {
    const Bench bench;
    const auto file = bench.home / "nut.fade";
    save_recipe(file, bench.example(), bench.places);
    CHECK(load_recipe(file, bench.places) == bench.example());
    // Without anything chosen, too.
    RecipeFile empty;
    empty.recipe.model.path = bench.places.demonstration;
    save_recipe(file, empty, bench.places);
    CHECK(load_recipe(file, bench.places) == empty);
}

TEST_CASE("A recipe and what lies beside it can be moved together", "[inspect][recipe]") {
    const Bench bench;
    save_recipe(bench.home / "nut.fade", bench.example(), bench.places);
    const auto moved = bench.folder / "line 2";
    std::filesystem::rename(bench.home, moved);
    const auto there = load_recipe(moved / "nut.fade", bench.places);
    CHECK(there.recipe.references == std::vector{moved / "good/1.png", bench.folder / "elsewhere.png"});
    CHECK(there.recipe.model.tokenizer == moved / "merges.txt");
    CHECK(std::get<std::filesystem::path>(there.recipe.prompts.classification[1]) == moved / "words.json");
    CHECK(there.hashes.files.at(moved / "good/1.png") == sha256("one"));
    CHECK(there.recipe.mask == MaskChoice{moved / "mask.png", MaskMode::cells});
    CHECK(there.hashes.files.at(moved / "mask.png") == sha256("white"));
}

TEST_CASE("A model is found on another PC by its name", "[inspect][recipe]") {
    const Bench bench;
    RecipeFile file;
    file.recipe.model.path = bench.places.installed / "ViT-B-16-plus-240";
    const auto text = recipe_json(file, bench.home, bench.places);
    ModelPlaces other{bench.folder / "other/models", bench.folder / "other/program/model"};
    std::filesystem::create_directories(other.installed / "ViT-B-16-plus-240");
    CHECK(parse_recipe(text, "r", bench.home, other).recipe.model.path == other.installed / "ViT-B-16-plus-240");
    // The demonstration model is the program's own, wherever that is.
    file.recipe.model.path = bench.places.demonstration;
    const auto demonstration = recipe_json(file, bench.home, bench.places);
    CHECK(parse_recipe(demonstration, "r", bench.home, other).recipe.model.path == other.demonstration);
    CHECK_THAT(bench.parse(R"({"fade_recipe": 1, "model": {"installed": "../x"}})"), Contains("a model's name"));
    // One that is not there is not another one.
    const auto lost = parse_recipe(R"({"fade_recipe": 1, "model": {"installed": "none"}})", "r", bench.home, other);
    REQUIRE(changed_files(lost).size() == 1);
    CHECK(changed_files(lost).front() == RecipeChange{RecipeChange::Kind::missing_model, other.installed / "none"});
}

TEST_CASE("A path that is no valid text is kept", "[inspect][recipe]") {
    const Bench bench;
    RecipeFile file;
    file.recipe.model.path = bench.places.demonstration;
    file.recipe.references = {bench.home / "good\xff.png", "/odd\xfe/x.png"};
    CHECK(parse_recipe(recipe_json(file, bench.home, bench.places), "r", bench.home, bench.places) == file);
}

TEST_CASE("What a recipe leaves out is as published", "[inspect][recipe]") {
    const Bench bench;
    const auto file =
        parse_recipe(R"({"fade_recipe": 1, "settings": {"logit_scale": 50}})", "r", bench.home, bench.places);
    Recipe expected;
    expected.model.path = bench.places.demonstration;
    expected.settings = Settings{};
    expected.settings->logit_scale = 50;
    CHECK(file.recipe == expected);
}

TEST_CASE("A path goes through links as the system does", "[inspect][recipe]") {
    const Bench bench;
    std::filesystem::create_directories(bench.folder / "real/deep");
    std::filesystem::create_directories(bench.folder / "real/good");
    std::filesystem::create_directories(bench.folder / "here/good");
    std::filesystem::create_directory_symlink(bench.folder / "real/deep", bench.folder / "here/link");
    RecipeFile file;
    file.recipe.model.path = bench.places.demonstration;
    file.recipe.references = {bench.folder / "here/link/../good/1.png"};
    const auto text = recipe_json(file, bench.folder / "here", bench.places);
    const auto there = std::filesystem::weakly_canonical(bench.folder / "real/good") / "1.png";
    CHECK(parse_recipe(text, "r", bench.folder / "here", bench.places).recipe.references == std::vector{there});

    // A recipe that is opened through a link lies where it really lies.
    save_recipe(bench.home / "nut.fade", bench.example(), bench.places);
    std::filesystem::create_symlink(bench.home / "nut.fade", bench.folder / "link.fade");
    CHECK(load_recipe(bench.folder / "link.fade", bench.places).recipe.references.front().filename() == "1.png");
    CHECK(std::filesystem::exists(load_recipe(bench.folder / "link.fade", bench.places).recipe.references.front()));
}

TEST_CASE("Other built-in prompts are said", "[inspect][recipe]") {
    const Bench bench;
    RecipeFile file;
    file.recipe.model.path = bench.places.demonstration;
    Provenance provenance;
    provenance.classification_prompts = classification_prompts({}, file.recipe.object);
    provenance.segmentation_prompts = segmentation_prompts({});
    file = with_provenance(file.recipe, provenance);
    CHECK(changed_files(file).empty());
    CHECK_FALSE(has_all_hashes(file));  // without a model's
    file.hashes.sentences = sha256("others");
    REQUIRE(changed_files(file).size() == 1);
    CHECK(changed_files(file).front().kind == RecipeChange::Kind::other_words);
    CHECK_THAT(to_sentence(changed_files(file).front()), Contains("built-in prompts are others"));
}

TEST_CASE("A session of before there were recipes is a recipe", "[inspect][recipe]") {
    const Bench bench;
    const nlohmann::json session{
        {"version", 1},
        {"pictures", {"/parts/1.png"}},
        {"references",
         {{{"file", (bench.home / "good/1.png").string()}, {"enabled", true}},
          {{"file", (bench.home / "good/2.png").string()}, {"enabled", false}}}},
        {"setup",
         {{"model", (bench.folder / "clip").string()},
          {"device", "cuda"},
          {"object", "tile"},
          {"classification_prompts", nlohmann::json::array()},
          {"segmentation_prompts", {{{"base64", "L29kZP4vd29yZHMuanNvbg=="}}, {{"builtin", "segmentation"}}}},
          {"prompt_wrapper", "see: {}"},
          {"backend", "reference"},
          {"settings", to_json(*bench.example().recipe.settings)}}},
        {"review", 0.2},
        {"fail", 0.8},
        {"map_threshold", 0.45}};
    const auto recipe = parse_recipe(session.dump(), "session.json", "/somewhere", bench.places).recipe;
    Recipe expected;
    expected.model.path = bench.folder / "clip";
    expected.model.compute.device = "cuda";
    expected.object = "tile";
    expected.prompts.segmentation = {std::filesystem::path("/odd\xfe/words.json"), BuiltinPrompts{"segmentation"}};
    expected.prompts.wrapper = "see: {}";
    expected.model.compute.backend = Backend::reference;
    expected.settings = bench.example().recipe.settings;
    expected.references = {bench.home / "good/1.png"};
    expected.thresholds = {0.2, 0.8};
    expected.map_threshold = 0.45;
    CHECK(recipe == expected);
}

TEST_CASE("What is no recipe is refused by what is wrong with it", "[inspect][recipe]") {
    const Bench bench;
    CHECK_THAT(bench.parse("no recipe"), Contains("r.fade: is not valid JSON"));
    CHECK_THAT(bench.parse("{}"), Contains("r.fade: is no recipe"));
    CHECK_THAT(bench.parse("[1]"), Contains("r.fade: is no recipe"));
    CHECK_THAT(bench.parse(R"({"fade_recipe": 0})"), Contains("is no recipe"));
    CHECK_THAT(bench.parse(R"({"fade_recipe": "1"})"), Contains("is no recipe"));
    CHECK_THAT(bench.parse(R"({"fade_recipe": 6})"), Contains("newer version"));
    CHECK_THAT(bench.parse(R"({"fade_recipe": 99999999999999999999})"), Contains("is no recipe"));
    const auto with = [&](const std::string& member) { return bench.parse(R"({"fade_recipe": 1, )" + member + "}"); };
    CHECK_THAT(with(R"("referenes": [])"), Contains("a recipe has nothing named \"referenes\""));
    CHECK_THAT(with(R"("thresholds": {"pass": 1})"), Contains("nothing named \"pass\""));
    CHECK_THAT(with(R"("model": 1)"), Contains("\"model\" must be an object"));
    CHECK_THAT(with(R"("model": {"path": 1})"), Contains("\"path\" must be a path"));
    CHECK_THAT(with(R"("model": {"path": ""})"), Contains("\"path\" must be a path"));
    CHECK_THAT(with(R"("model": {"path": {"base64": "?"}})"), Contains("\"path\" must be a path"));
    CHECK_THAT(with(R"("model": {"backend": "gpu"})"), Contains("auto, fused or reference"));
    CHECK_THAT(with(R"("model": {"precision": "fp16"})"), Contains("fp32, mixed or bf16"));
    CHECK_THAT(with(R"("object": ["nut"])"), Contains("\"object\" must be a text"));
    CHECK_THAT(with(R"("prompts": {"segmentation": [{"builtin": "poems"}]})"), Contains("no prompts named \"poems\""));
    CHECK_THAT(with(R"("prompts": {"segmentation": [{}]})"), Contains("\"file\" must be a path"));
    CHECK_THAT(with(R"("settings": {"colour": 1})"), Contains("there is no setting named \"colour\""));
    CHECK_THAT(with(R"("settings": [])"), Contains("a JSON object was expected"));
    CHECK_THAT(with(R"("references": {})"), Contains("\"references\" must be a list"));
    CHECK_THAT(with(R"("mask": "mask.png")"), Contains("\"mask\" must be an object"));
    CHECK_THAT(with(R"("mask": {"mode": "blank"})"), Contains("\"file\" must be a path"));
    CHECK_THAT(with(R"("mask": {"file": "m.png", "mode": "white"})"), Contains("\"mode\" must be blank or cells"));
    CHECK_THAT(with(R"("mask": {"file": "m.png", "colour": 1})"), Contains("nothing named \"colour\""));
    CHECK_THAT(with(R"("thresholds": {"fail": 1.5})"), Contains("\"fail\" must be a number from 0 to 1"));
    const auto with_basis = [&](const std::string& basis) { return with(R"("thresholds": {"basis": )" + basis + "}"); };
    CHECK_THAT(with_basis("1"), Contains("r.fade: what its thresholds rest on (\"basis\") must hold an object"));
    CHECK_THAT(with_basis("{}"), Contains("must hold \"review\" and \"fail\""));
    CHECK_THAT(with_basis(R"({"review": {"rule": "guess"}})"), Contains("rules that this program knows"));
    CHECK_THAT(with_basis(R"({"review": {"rule": "best_f1", "threshold": 2}})"), Contains("thresholds from 0 to 1"));
    CHECK_THAT(with_basis(R"({"review": {"rule": "best_f1", "threshold": 0.5, "good": -1}})"),
               Contains("numbers of good and bad parts"));
    const std::string reason = R"({"rule": "best_f1", "threshold": 0.5, "good": 3, "bad": 1})";
    const auto with_maps = [&](const std::string& maps) {
        return with_basis(R"({"review": )" + reason + R"(, "fail": )" + reason +
                          R"(, "good_scores": [], "good_maps": )" + maps + "}");
    };
    for (const auto* maps : {"1", "{}", R"({"usual": 0.1, "limit": 2})", R"({"usual": "x", "limit": 0.5})"})
        CHECK_THAT(with_maps(maps), Contains("\"good_maps\" with \"usual\" and \"limit\" from 0 to 1"));
    for (const auto* maps : {R"({"usual": 0.5, "limit": 0.1, "parts": 3})", R"({"usual": 0.1, "limit": 0.5})"})
        CHECK_THAT(with_maps(maps), Contains("whose \"limit\" is not below \"usual\""));
    CHECK_THAT(with(R"("thresholds": {"review": 0.7, "fail": 0.5})"), Contains("\"review\" must be at most"));
    const auto with_rules = [&](const std::string& rules) { return with(R"("rules": {)" + rules + "}"); };
    CHECK_THAT(with(R"("rules": [])"), Contains("\"rules\" must be an object"));
    CHECK_THAT(with_rules(R"("sizes": 1)"), Contains("r.fade: its rules have nothing named \"sizes\""));
    CHECK_THAT(with_rules(R"("unit": "inch")"), Contains("\"unit\" of its rules must be px or mm"));
    CHECK_THAT(with_rules(R"("smallest_area": -1)"), Contains("\"smallest_area\" of its rules must be a number"));
    CHECK_THAT(with_rules(R"("smallest_length": "5")"), Contains("a number, 0 or above"));
    CHECK_THAT(with_rules(R"("classes": {})"), Contains("\"classes\" of its rules must be a list"));
    CHECK_THAT(with_rules(R"("classes": [3])"), Contains("\"classes\" of its rules must be an object"));
    CHECK_THAT(with_rules(R"("classes": [{"severity": "grave"}])"), Contains("minor, major or critical"));
    CHECK_THAT(with_rules(R"("classes": [{"severity": "minor", "names": "hole"}])"), Contains("a list of texts"));
    CHECK_THAT(with_rules(R"("limits": {"grave": {}})"), Contains("nothing named \"grave\""));
    CHECK_THAT(with_rules(R"("limits": {"any": {"fail": 0}})"), Contains("a number of regions, 1 or more"));
    CHECK_THAT(with_rules(R"("limits": {"any": {"fail": 1.5}})"), Contains("a number of regions, 1 or more"));
    CHECK_THAT(with_rules(R"("score_needs_region": 1)"), Contains("true or false"));
    CHECK_THAT(with_rules(R"("disagreement": 2)"), Contains("a number from 0 to 1"));
}

TEST_CASE("Rules come back as they were written, and those of nothing are none", "[inspect][recipe]") {
    const auto rules = Bench().example().recipe.rules;
    CHECK(parse_rules(rules_json(rules), "rules.json") == rules);
    CHECK(parse_rules("{}", "rules.json") == DecisionRules{});
    CHECK(parse_rules(rules_json({}), "rules.json") == DecisionRules{});
    CHECK_THAT(refusal([] { (void)parse_rules("[]", "rules.json"); }), Contains("rules.json: \"rules\""));
    CHECK_THAT(refusal([] { (void)parse_rules("{", "rules.json"); }), Contains("rules.json: is not valid JSON"));
}

TEST_CASE("A changed file of a recipe is said, and no other", "[inspect][recipe]") {
    const Bench bench;
    std::filesystem::create_directories(bench.folder / "clip");
    std::filesystem::create_directories(bench.home / "dino");
    auto file = bench.example();
    file.hashes.files[bench.folder / "elsewhere.png"] = sha256("three");
    CHECK(changed_files(file).empty());  // words.json has no hash
    test::write_bytes(bench.home / "good/1.png", "another");
    test::write_bytes(bench.home / "mask.png", "black");
    std::filesystem::remove(bench.folder / "elsewhere.png");
    std::filesystem::remove(bench.folder / "clip");
    using Kind = RecipeChange::Kind;
    const std::vector<RecipeChange> expected{{Kind::missing_model, bench.folder / "clip"},
                                             {Kind::other_file, bench.home / "good/1.png"},
                                             {Kind::missing_file, bench.folder / "elsewhere.png"},
                                             {Kind::other_file, bench.home / "mask.png"}};
    const auto changes = changed_files(file);
    CHECK((changes == expected));
    for (const auto& change : changes) CHECK_THAT(to_sentence(change), Contains(display_path(change.subject) + ": "));

    ModelInfo model;
    model.weights_sha256 = "weights";
    model.tokenizer_sha256 = "tokenizer";
    CHECK(changed_model(file, &model).empty());
    model.weights_sha256 = "others";
    model.tokenizer_sha256 = "another";
    REQUIRE(changed_model(file, &model).size() == 2);
    CHECK(changed_model({}, &model).empty());
}

TEST_CASE("A damaged recipe opens or is refused in a sentence", "[inspect][recipe]") {
    const Bench bench;
    const auto whole = recipe_json(bench.example(), bench.home, bench.places);
    std::mt19937 random(1);
    const auto below = [&](std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
    };
    const std::string characters = "{}[]\",:0129.-eE tfn\\/\xff\x01";
    int opened = 0;
    for (int i = 0; i < 1000; ++i) {
        auto text = whole;
        for (std::size_t n = 1 + below(3); n > 0; --n) {
            const auto place = below(text.size());
            switch (below(3)) {
                case 0:
                    text[place] = characters[below(characters.size())];
                    break;
                case 1:
                    text.erase(place, 1 + below(20));
                    break;
                default:
                    text.insert(place, whole, below(whole.size()), 1 + below(30));
            }
        }
        const auto said = bench.parse(text);
        if (said == "accepted") ++opened;
        INFO(text);
        CHECK((said == "accepted" || (said.starts_with("r.fade: ") && said.ends_with('.'))));
    }
    CHECK(opened > 0);
    CHECK(opened < 1000);
}
