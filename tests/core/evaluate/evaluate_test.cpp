// SPDX-License-Identifier: MIT
#include "fade/evaluate.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/evaluate/bench.h"
#include "evaluate/mask_image.h"
#include "evaluate/preparation.h"
#include "fade/detect.h"
#include "fade/evaluation_report.h"
#include "fade/evaluation_summary.h"
#include "fade/metrics.h"
#include "fade/reference_distances.h"
#include "fade/reference_variants.h"
#include "fade/report.h"
#include "support/refusal.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("evaluating scores pictures as inspecting them does", "[evaluate]") {
    Bench bench;
    bench.request.settings.tiles = GENERATE(0, 2);
    bench.request.settings.references = GENERATE(
        ReferenceSettings{}, ReferenceSettings{Turning::quarters, Mirroring::left_right, 0.2},
        ReferenceSettings{Turning::quarters, Mirroring::none, 0, 0.1},
        ReferenceSettings{.baseline = ReferenceBaseline::place},
        ReferenceSettings{Turning::quarters, Mirroring::none, 0, 0.1, ReferenceBaseline::place},
        ReferenceSettings{.turned = Turning::quarters, .baseline = ReferenceBaseline::place, .layers = {1, 3}});
    const auto variants = reference_variants(bench.request.settings.references);
    CAPTURE(bench.request.settings.tiles, variants.size());
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    const auto encode = [&](const std::filesystem::path& file) {
        return compute_features(*bench.model, load_image(file), required_features(bench.request.settings));
    };
    const auto texts = [&](const std::vector<PromptEnsemble>& ensembles, std::string_view object) {
        return compute_text_features(*bench.model, make_prompts(ensembles, object));
    };
    const auto classification = texts(bench.request.classification_prompts, "nut");
    const auto segmentation = texts(bench.request.segmentation_prompts, object_agnostic_name);
    for (const int shots : {0, 2}) {
        std::vector<ImageFeatures> references;
        const auto seed = shots > 0 ? std::optional<std::uint64_t>(5) : std::nullopt;
        for (const auto& drawn : evaluation.classes[0].references)
            for (std::size_t i = 0; drawn.seed == 5 && i < std::size_t(shots); ++i)
                for (const auto& variant : variants)
                    references.push_back(compute_features(*bench.model, varied(load_image(drawn.files[i]), variant),
                                                          required_features(bench.request.settings)));
        REQUIRE(references.size() == std::size_t(shots) * variants.size());
        const MemoryBank bank(references, variants.size());
        const auto compared = bank.with(reference_distances(bank, bench.request.settings));
        const auto& run = find_run(evaluation, shots, seed);
        CHECK(run.good == 4);
        CHECK(run.anomalous == 4);
        for (const auto& picture : run.pictures) {
            const auto inspected =
                detect(encode(picture.file), classification, segmentation, compared, bench.request.settings);
            CHECK(picture.score == Approx(inspected.image_score).margin(1e-7));
        }
    }
    REQUIRE(evaluation.misses.size() == 6);
    CHECK(evaluation.misses.front().picture.anomalous);
    CHECK(evaluation.misses.front().picture.score <= evaluation.misses[1].picture.score);
}

TEST_CASE("a second run takes everything from the cache, and damaged entries are reported and computed again",
          "[evaluate]") {
    Bench bench;
    bench.request.ablations = {Ablation::features, Ablation::prompts, Ablation::scales, Ablation::guidance};
    const auto first = evaluation_json(bench.run());
    CHECK(bench.entries("evidence").size() == 8);

    for (const auto& file : bench.entries("features")) std::filesystem::remove(file);
    CHECK(evaluation_json(bench.run()) == first);
    CHECK(bench.entries("features").empty());
    CHECK(bench.reports.empty());

    const auto raw_maps = bench.entries("evidence");
    flip_middle_byte(raw_maps[0]);
    std::filesystem::resize_file(raw_maps[1], std::filesystem::file_size(raw_maps[1]) / 2);
    std::filesystem::resize_file(raw_maps[2], 0);
    CHECK(evaluation_json(bench.run()) == first);
    REQUIRE(bench.reports.size() == 3);
    for (const auto& report : bench.reports) CHECK_THAT(report, Contains("damaged; it is computed again"));

    const auto features = bench.entries("features");
    REQUIRE_FALSE(features.empty());
    for (const auto& file : features) flip_middle_byte(file);
    for (const auto& file : raw_maps) std::filesystem::remove(file);
    bench.reports.clear();
    CHECK(evaluation_json(bench.run()) == first);
    CHECK(bench.reports.size() == features.size());
}

TEST_CASE("what one arithmetic computed is not taken for another's", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    (void)bench.run();
    CHECK(bench.entries("evidence").size() == 8);
    ModelSource source{bench.folder / "model"};
    source.compute.backend = Backend::reference;
    bench.model = ClipModel::load(source);
    (void)bench.run();
    CHECK(bench.entries("evidence").size() == 16);
}

TEST_CASE("only what is wrong with a picture leaves it out", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    const auto& info = bench.model->info();
    auto protocol = make_protocol(bench.request, {info.config.name, {}, {}, {}, {}, info.config.patch_size, {}}, {});
    FeatureStore features(*bench.model, nullptr, 0);
    const PreparationTools tools{
        features, nullptr, false, nullptr, false, {}, required_features(bench.request.settings), {}, {}};
    std::vector<std::string> problems;
    const auto prepare = [&](const std::function<void(std::size_t)>& on_progress) {
        return refusal([&] {
            (void)prepare_class(
                tools, protocol, protocol.classes[0], [](std::size_t i) { return i == 0; }, problems, {}, on_progress);
        });
    };
    CHECK(prepare([](std::size_t) {}) == "accepted");
    // What encoding meets, met here in its place.
    const auto lack_memory = [](std::size_t hundredths) {
        if (hundredths % 100 != 0) throw Error(ErrorCode::resource, Text::en("there is not enough memory."));
    };
    CHECK_THAT(prepare(lack_memory), Contains("not enough memory"));
    for (auto& [sha256, prompts] : protocol.classes[0].prompts) prompts.normal.clear();
    CHECK_THAT(prepare([](std::size_t) {}), Contains("Prompts must hold normal and anomalous sentences"));
    CHECK(problems.empty());
}

TEST_CASE("the prompts' study tells ensembles apart by their sentences, not by their names", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    bench.request.ablations = {Ablation::prompts};
    const auto states = bench.request.classification_prompts[0];
    const auto sentences = [&](const PromptEnsemble& other) {
        bench.request.segmentation_prompts = {other};
        const auto protocol = make_protocol(bench.request, {{}, {}, {}, {}, {}, 8, {}}, {});
        const auto& plan = protocol.classes[0];
        for (const auto& variant : plan.variants)
            if (variant.variant.label == "with segmentation ensemble")
                return plan.prompts.at(variant.classification_prompts).normal.size();
        return std::size_t{0};
    };
    CHECK(sentences(states) == 2);
    CHECK(sentences(ensemble("copy of the states", states.normal, states.anomalous)) == 2);
    CHECK(sentences(ensemble("states", {"clean"}, {"scratch"})) == 3);
}

TEST_CASE("what is said of language alone has no vision in it", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    bench.request.ablations = {Ablation::features, Ablation::prompts, Ablation::guidance};
    bench.request.settings.zero_shot.score_weight = 0.4;
    const auto protocol = make_protocol(bench.request, {{}, {}, {}, {}, {}, 8, {}}, {});
    int found = 0;
    for (const auto& plan : protocol.classes[0].variants) {
        const auto& label = plan.variant.label;
        if (!label.starts_with("language") && !label.ends_with("ensemble")) continue;
        INFO(label);
        CHECK(plan.settings.vision(Regime::zero_shot).score_weight == 0);
        CHECK(plan.settings.segmentation_guidance == Guidance::language);
        ++found;
    }
    CHECK(found == 5);
}

TEST_CASE("a run that was stopped goes on where it was", "[evaluate]") {
    Bench bench;
    const auto whole = evaluation_json(evaluate(*bench.model, bench.request, nullptr));
    std::stop_source source;
    const Job job{source.get_token(), [&](const Progress& progress) {
                      if (progress.done >= 300) source.request_stop();
                  }};
    {
        DiskCache cache(bench.cache_folder(), no_limit);
        CHECK_THROWS_AS(evaluate(*bench.model, bench.request, &cache, job), Cancelled);
    }
    const auto kept = bench.entries("evidence").size();
    CHECK(kept >= 2);
    CHECK(kept < 8);
    CHECK(evaluation_json(bench.run()) == whole);
}

TEST_CASE("unreadable pictures and a lack of references are reported, and the rest is measured", "[evaluate]") {
    Bench bench;
    write_bytes(bench.folder / "data/nut/test/scratch/101.png", "no picture");
    for (const auto* name : {"102.png", "103.png", "104.png", "105.png"})
        std::filesystem::remove(bench.folder / "data/nut/train/good" / name);
    write_bytes(bench.folder / "data/nut/train/good/101.png", "");
    bench.request.dataset = find_dataset(bench.folder / "data");
    const auto evaluation = bench.run();
    CHECK(evaluation.unreadable == 1);
    CHECK(find_run(evaluation, 1, 5).anomalous == 3);
    CHECK(std::none_of(evaluation.runs.begin(), evaluation.runs.end(), [](const auto& run) { return run.shots == 2; }));
    const auto problems = problems_of(evaluation);
    CHECK_THAT(problems, Contains("101.png: is no image that can be read"));
    CHECK_THAT(problems, Contains("101.png: the file is empty"));
    CHECK_THAT(problems, Contains("has too few readable pictures for references (1); 2-shot cannot be measured"));
    CHECK(evaluation.unmeasured == 2);
    CHECK(nlohmann::json::parse(evaluation_json(evaluation)).at("unmeasured") == 2);
    // The misses are those of the most shots that could be measured.
    const auto& measured = find_run(evaluation, 1, 0).pictures;
    REQUIRE(evaluation.misses.size() == 6);
    for (const auto& miss : evaluation.misses)
        CHECK(std::any_of(measured.begin(), measured.end(), [&](const PictureScore& picture) {
            return picture.file == miss.picture.file && picture.score == miss.picture.score;
        }));

    bench.request.shots = {0, 2, 3};
    CHECK_THAT(problems_of(bench.run()), Contains("references (1); 2-shot, 3-shot cannot be measured"));
}

TEST_CASE("pictures that are there twice are reported where that spoils the figures", "[evaluate]") {
    Bench bench;
    bench.request.shots = {2};
    const auto data = bench.folder / "data/nut";
    std::filesystem::copy_file(data / "test/good/100.png", data / "test/scratch/200.png");
    const auto drawn = bench.request.dataset.classes[0].train[draw_references(6, 1, 0)[0]];
    std::filesystem::copy_file(drawn, data / "test/good/300.png");
    bench.request.dataset = find_dataset(bench.folder / "data");
    const auto evaluation = bench.run();
    CHECK(find_run(evaluation, 2, 0).good == 5);
    const auto problems = problems_of(evaluation);
    CHECK_THAT(problems, Contains("300.png: is the same picture as the reference " + drawn.string()));
    CHECK_THAT(problems,
               Contains("200.png: is the same picture as ") && Contains("one is good and the other anomalous"));
}

TEST_CASE("a page shows pictures of any shape", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    const auto good = bench.folder / "data/nut/test/good";
    std::filesystem::remove_all(good);
    std::filesystem::create_directory(good);
    write_png(good / "line.png", cv::Mat(1, 2000, CV_8UC3, cv::Scalar(90, 90, 90)));
    write_png(good / "column.png", cv::Mat(2000, 1, CV_8UC3, cv::Scalar(90, 90, 90)));
    bench.request.dataset = find_dataset(bench.folder / "data");
    const auto page = evaluation_html(bench.run());
    CHECK_THAT(page, Contains("good/line.png") && Contains("good/column.png") && !Contains("cannot be read"));
}

TEST_CASE("names of any kind are harmless in tables and pages", "[evaluate]") {
    Evaluation evaluation;
    evaluation.request.shots = {0};
    evaluation.variants = {{"main", "published"}};
    for (const std::string name : {"=1+1", "@x", "a,b \"c\"", "<script>&", "\xC3\xA9t\xC3\xA9", "\xFF"}) {
        EvaluationRun run;
        run.class_index = evaluation.classes.size();
        run.metrics.image.auroc = 0.5;
        evaluation.runs.push_back(run);
        evaluation.classes.push_back({name, name, {}});
    }
    const auto csv = evaluation_csv(evaluation);
    CHECK_THAT(csv, Contains("\nmain,published,'=1+1,0,") && Contains("\nmain,published,'@x,0,"));
    CHECK_THAT(csv, Contains("\nmain,published,\"a,b \"\"c\"\"\",0,") && Contains(",\xC3\xA9t\xC3\xA9,0,"));
    const auto page = evaluation_html(evaluation);
    CHECK_THAT(page, Contains("&lt;script&gt;&amp;") && !Contains("<script") && !Contains("\xFF"));
    CHECK(nlohmann::json::parse(evaluation_json(evaluation)).at("classes").size() == 6);
}

TEST_CASE("the columns of the terminal's table stand below each other, whatever the names", "[evaluate]") {
    Evaluation evaluation;
    evaluation.request.shots = {0};
    evaluation.variants = {{"main", "published"}};
    // Latin, Chinese (two columns each), an accent over another character, and an escape sequence.
    for (const std::string name : {"nut", "\xE8\x9E\xBA\xE6\xA0\x93", "e\xCC\x81", "\x1B[2J"}) {
        EvaluationRun run;
        run.class_index = evaluation.classes.size();
        run.metrics.image.auroc = 0.5;
        evaluation.runs.push_back(run);
        evaluation.classes.push_back({name, name, {}});
    }
    const auto text = evaluation_text(evaluation);
    const std::string value = std::string(10, ' ') + "50.0";
    CHECK_THAT(text, Contains("\nnut" + std::string(13, ' ') + value));
    CHECK_THAT(text, Contains("\n\xE8\x9E\xBA\xE6\xA0\x93" + std::string(12, ' ') + value));
    CHECK_THAT(text, Contains("\ne\xCC\x81" + std::string(15, ' ') + value));
    CHECK_THAT(text, Contains("\n\xEF\xBF\xBD[2J" + std::string(12, ' ') + value) && !Contains("\x1B"));
}

TEST_CASE("without references of their own, good pictures that are drawn are not tested", "[evaluate]") {
    Bench bench;
    for (unsigned i = 0; i < 5; ++i) {
        write_picture(bench.folder / ("parts/good/" + std::to_string(i) + ".png"), i, false);
        write_picture(bench.folder / ("parts/bad/" + std::to_string(i) + ".png"), 10 + i, true);
    }
    bench.request.dataset = find_dataset(bench.folder / "parts");
    const auto evaluation = bench.run();
    CHECK(find_run(evaluation, 0, std::nullopt).good == 5);
    CHECK(find_run(evaluation, 2, 0).good == 3);
    CHECK(find_run(evaluation, 2, 0).anomalous == 5);
    CHECK_FALSE(find_run(evaluation, 2, 0).metrics.pixel.pro);
    CHECK(find_run(evaluation, 2, 0).metrics.image.auroc);
}

TEST_CASE("a protocol that cannot be carried out is refused", "[evaluate]") {
    Bench bench;
    const auto refused = [&](auto&& change) {
        auto request = bench.request;
        change(request);
        return refusal([&] { (void)evaluate(*bench.model, request, nullptr); });
    };
    CHECK_THAT(refused([](auto& r) { r.shots = {}; }), Contains("At least one number of shots"));
    CHECK_THAT(refused([](auto& r) { r.shots = {1, 1}; }), Contains("named twice"));
    CHECK_THAT(refused([](auto& r) { r.shots = {-1}; }), Contains("from 0 to 1000"));
    CHECK_THAT(refused([](auto& r) { r.dataset.classes = {}; }), Contains("at least one class"));
    CHECK_THAT(refused([](auto& r) { r.seeds = {}; }), Contains("At least one seed"));
    CHECK_THAT(refused([](auto& r) { r.dataset.classes[0].name = "_"; }), Contains("Class \"_\": the object's name"));
    CHECK_THAT(refused([](auto& r) { r.map_side = 0; }), Contains("size of maps"));
    CHECK_THAT(refused([](auto& r) {
                   r.float_maps = true;
                   r.map_side = 4096;
                   r.dataset.classes[0].test.resize(30, r.dataset.classes[0].test.back());
               }),
               Contains("Class nut: measuring its 30 pictures at once would need 6 GB"));
    CHECK_THAT(refused([](auto& r) { r.settings.scales = {33}; }), Contains("not 33"));
    CHECK_THAT(refusal([&] {
                   evaluate_shard(*bench.model, bench.request, {4, 3}, bench.folder / "s", nullptr);
               }),
               Contains("4/3 is not"));
    CHECK_THAT(refusal([&] {
                   evaluate_shard(*bench.model, bench.request, {1, 10'001}, bench.folder / "s", nullptr);
               }),
               Contains("1/10001 is not"));
}

TEST_CASE("every map is measured with its own picture's mask", "[evaluate]") {
    Bench bench;  // no two masks are alike
    bench.request.float_maps = true;
    bench.request.settings.zero_shot.multiplier = 1;  // the published one would limit all of this map to 1
    const auto evaluation = bench.run();
    const auto texts = [&](const std::vector<PromptEnsemble>& ensembles, std::string_view object) {
        return compute_text_features(*bench.model, make_prompts(ensembles, object));
    };
    const auto classification = texts(bench.request.classification_prompts, "nut");
    const auto segmentation = texts(bench.request.segmentation_prompts, object_agnostic_name);
    std::vector<float> anomalous;
    std::vector<float> good;
    const auto& run = find_run(evaluation, 0, std::nullopt);
    for (const auto& picture : run.pictures) {
        const auto features =
            compute_features(*bench.model, load_image(picture.file), required_features(bench.request.settings));
        const auto map = resize_map(
            detect(features, classification, segmentation, MemoryBank(), bench.request.settings).fused, {64, 64});
        cv::Mat mask = cv::Mat::zeros(64, 64, CV_8UC1);
        const auto name = picture.file.stem().string() + "_mask.png";
        if (picture.anomalous) mask = resize_mask(load_mask(bench.folder / "data/nut/ground_truth/scratch" / name), 64);
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                (mask.at<std::uint8_t>(y, x) > 0 ? anomalous : good).push_back(map.at<float>(y, x));
    }
    // The share of pairs that are in the right order, by definition.
    std::sort(good.begin(), good.end());
    double right = 0;
    for (const float value : anomalous) {
        const auto [from, to] = std::equal_range(good.begin(), good.end(), value);
        right += double(from - good.begin()) + 0.5 * double(to - from);
    }
    const double auroc = right / (double(anomalous.size()) * double(good.size()));
    CHECK(auroc != 0.5);
    CHECK(*run.metrics.pixel.auroc == Approx(auroc).margin(1e-6));
}

TEST_CASE("float maps measure nearly as 256 levels do", "[evaluate]") {
    Bench bench;
    const auto levels = bench.run();
    bench.request.float_maps = true;
    const auto floats = bench.run();
    const auto& a = find_run(levels, 2, 0).metrics.pixel;
    const auto& b = find_run(floats, 2, 0).metrics.pixel;
    CHECK(*a.auroc == Approx(*b.auroc).margin(0.02));
    CHECK(*a.pro == Approx(*b.pro).margin(0.02));
}
