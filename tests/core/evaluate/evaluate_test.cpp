// SPDX-License-Identifier: MIT
#include "fade/evaluate.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

#include "demo/random_model.h"
#include "fade/detect.h"
#include "fade/evaluation_report.h"
#include "fade/files.h"
#include "fade/report.h"
#include "support/refusal.h"
#include "support/small_dataset.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

PromptEnsemble ensemble(const std::string& name, const std::vector<std::string>& normal,
                        const std::vector<std::string>& anomalous) {
    return {name, "{}", normal, anomalous};
}

constexpr std::uintmax_t no_limit = 1U << 30U;

/// A tiny model, a small data set, and a protocol for them.
struct Bench {
    Bench() {
        demo::write_random_model(folder / "model", tiny_config(), 1);
        model = ClipModel::load({folder / "model"});
        write_mvtec_class(folder / "data/nut");
        request.dataset = find_dataset(folder / "data");
        request.settings = default_settings(model->info());
        request.shots = {0, 1, 2};
        request.seeds = {0, 5};
        request.map_side = 64;
        const auto states = ensemble("states", {"a good {classname}", "fine"}, {"a broken {classname}", "worn"});
        request.classification_prompts = {states};
        request.segmentation_prompts = {states, ensemble("more", {"clean"}, {"scratch", "crack"})};
    }

    [[nodiscard]] std::filesystem::path cache_folder() const { return folder / "cache"; }

    /// Evaluates with the cache, and gathers what it reports.
    Evaluation run() {
        DiskCache cache(cache_folder(), no_limit, [this](const std::string& said) { reports.push_back(said); });
        return evaluate(*model, request, &cache);
    }

    [[nodiscard]] std::vector<std::filesystem::path> entries(const std::string& kind) const {
        std::vector<std::filesystem::path> found;
        for (const auto& entry : std::filesystem::directory_iterator(cache_folder()))
            if (entry.path().filename().string().starts_with(kind)) found.push_back(entry.path());
        return found;
    }

    TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
    EvaluationRequest request;
    std::vector<std::string> reports;
};

const EvaluationRun& find_run(const Evaluation& evaluation, int shots, std::optional<std::uint64_t> seed) {
    const auto found = std::find_if(evaluation.runs.begin(), evaluation.runs.end(), [&](const EvaluationRun& run) {
        return run.variant == 0 && run.shots == shots && run.seed == seed;
    });
    REQUIRE(found != evaluation.runs.end());
    return *found;
}

void flip_middle_byte(const std::filesystem::path& file) {
    auto bytes = read_file(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write_bytes(file, bytes);
}

}  // namespace

TEST_CASE("evaluating scores pictures as inspecting them does", "[evaluate]") {
    Bench bench;
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    const auto encode = [&](const std::filesystem::path& file) {
        return compute_features(*bench.model, load_image(file), required_features(bench.request.settings));
    };
    const auto texts = [&](const std::vector<PromptEnsemble>& ensembles, std::string_view object) {
        return compute_text_features(*bench.model, make_prompts(ensembles, object), nullptr);
    };
    const auto classification = texts(bench.request.classification_prompts, "nut");
    const auto segmentation = texts(bench.request.segmentation_prompts, object_agnostic_name);
    for (const int shots : {0, 2}) {
        std::vector<ImageFeatures> references;
        const auto seed = shots > 0 ? std::optional<std::uint64_t>(5) : std::nullopt;
        for (const auto& drawn : evaluation.classes[0].references)
            for (std::size_t i = 0; drawn.seed == 5 && i < std::size_t(shots); ++i)
                references.push_back(encode(drawn.files[i]));
        REQUIRE(references.size() == std::size_t(shots));
        const auto& run = find_run(evaluation, shots, seed);
        CHECK(run.good == 4);
        CHECK(run.anomalous == 4);
        for (const auto& picture : run.pictures) {
            const auto inspected = inspect(encode(picture.file), classification, segmentation, MemoryBank(references),
                                           bench.request.settings);
            CHECK(picture.score == Approx(inspected.image_score).margin(1e-7));
        }
    }
    REQUIRE(evaluation.misses.size() == 6);
    CHECK(evaluation.misses.front().picture.anomalous);
    CHECK(evaluation.misses.front().picture.score <= evaluation.misses[1].picture.score);
}

TEST_CASE("a second run takes everything from the cache; damaged entries are reported and computed again",
          "[evaluate]") {
    Bench bench;
    bench.request.ablations = {Ablation::features, Ablation::prompts, Ablation::scales, Ablation::guidance};
    const auto first = evaluation_json(bench.run());
    CHECK(bench.entries("evidence").size() == 8);

    for (const auto& file : bench.entries("features")) std::filesystem::remove(file);
    CHECK(evaluation_json(bench.run()) == first);
    CHECK(bench.entries("features").empty());
    CHECK(bench.reports.empty());

    const auto evidence = bench.entries("evidence");
    flip_middle_byte(evidence[0]);
    std::filesystem::resize_file(evidence[1], std::filesystem::file_size(evidence[1]) / 2);
    std::filesystem::resize_file(evidence[2], 0);
    CHECK(evaluation_json(bench.run()) == first);
    REQUIRE(bench.reports.size() == 3);
    for (const auto& report : bench.reports) CHECK_THAT(report, Contains("damaged; it is computed again"));

    const auto features = bench.entries("features");
    REQUIRE_FALSE(features.empty());
    for (const auto& file : features) flip_middle_byte(file);
    for (const auto& file : evidence) std::filesystem::remove(file);
    bench.reports.clear();
    CHECK(evaluation_json(bench.run()) == first);
    CHECK(bench.reports.size() == features.size());
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

TEST_CASE("shards merge to the same bytes as a single run", "[evaluate]") {
    Bench bench;
    write_mvtec_class(bench.folder / "data/bolt");
    write_bytes(bench.folder / "data/bolt/test/good/100.png", "no picture");
    bench.request.dataset = find_dataset(bench.folder / "data");
    bench.request.ablations = {Ablation::guidance};
    const auto single = evaluate(*bench.model, bench.request, nullptr);
    REQUIRE(single.problems.size() == 1);
    std::vector<std::filesystem::path> folders;
    for (int i = 1; i <= 3; ++i) {
        folders.push_back(bench.folder / ("shard" + std::to_string(i)));
        evaluate_shard(*bench.model, bench.request, {i, 3}, folders.back(), nullptr);
    }
    const auto merged = merge_shards(folders, std::nullopt);
    CHECK(evaluation_csv(merged) == evaluation_csv(single));
    CHECK(evaluation_json(merged) == evaluation_json(single));
    CHECK(evaluation_html(merged) == evaluation_html(single));

    const auto merge = [&](const std::vector<std::filesystem::path>& some) {
        return refusal([&] { (void)merge_shards(some, std::nullopt); });
    };
    CHECK_THAT(merge({folders[0], folders[2]}), Contains("Of 3 shards these were not named: 2"));
    CHECK_THAT(merge({folders[0], folders[0], folders[1]}), Contains("named twice"));
    CHECK_THAT(merge({bench.folder / "none"}), Contains("this shard is not finished"));
    auto other = bench.request;
    other.map_side = 32;
    evaluate_shard(*bench.model, other, {2, 3}, bench.folder / "foreign", nullptr);
    CHECK_THAT(merge({folders[0], bench.folder / "foreign", folders[2]}), Contains("belongs to another evaluation"));
    auto lacking = nlohmann::json::parse(read_file(folders[0] / "shard.json"));
    lacking["count"] = 1;
    lacking["protocol"].erase("model");
    write_bytes(bench.folder / "foreign/shard.json", lacking.dump());
    CHECK_THAT(merge({bench.folder / "foreign"}), Contains("shard.json: is no shard of an evaluation"));
    std::filesystem::remove(std::filesystem::directory_iterator(folders[1] / "evidence")->path());
    CHECK_THAT(merge(folders), Contains("run shard 2/3 again"));
    evaluate_shard(*bench.model, bench.request, {2, 3}, folders[1], nullptr);
    write_picture(bench.folder / "data/nut/test/good/100.png", 77, false);
    CHECK_THAT(merge(folders), Contains("holds other pictures"));
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
    std::string problems;
    for (const auto& problem : evaluation.problems) problems += problem + "\n";
    CHECK_THAT(problems, Contains("101.png: is no image that can be read"));
    CHECK_THAT(problems, Contains("101.png: the file is empty"));
    CHECK_THAT(problems, Contains("2-shot cannot be measured"));
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
    std::string problems;
    for (const auto& problem : evaluation.problems) problems += problem + "\n";
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

TEST_CASE("summaries are means over classes, then over seeds, with the sample deviation", "[evaluate]") {
    Evaluation evaluation;
    evaluation.variants = {{"main", "published"}};
    evaluation.classes.resize(2);
    const auto add = [&](std::size_t c, std::uint64_t seed, std::optional<double> auroc) {
        EvaluationRun run;
        run.class_index = c;
        run.shots = 1;
        run.seed = seed;
        run.metrics.image.auroc = auroc;
        evaluation.runs.push_back(run);
    };
    add(0, 0, 0.5);
    add(1, 0, 0.7);
    add(0, 1, 0.8);
    add(1, 1, std::nullopt);
    const auto all = summarise(evaluation, 0, 1, std::nullopt)[0];
    CHECK(*all.mean == Approx(0.7));
    CHECK(*all.deviation == Approx(std::sqrt(2 * 0.01)));
    CHECK(*summarise(evaluation, 0, 1, 1)[0].mean == Approx(0.7));
    CHECK_FALSE(summarise(evaluation, 0, 1, 1)[0].deviation);
    CHECK_FALSE(summarise(evaluation, 0, 4, std::nullopt)[0].mean);
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
    CHECK_THAT(refused([](auto& r) { r.seeds = {}; }), Contains("At least one seed"));
    CHECK_THAT(refused([](auto& r) { r.dataset.classes[0].name = "_"; }), Contains("Class \"_\": the object's name"));
    CHECK_THAT(refused([](auto& r) { r.map_side = 0; }), Contains("size of maps"));
    CHECK_THAT(refused([](auto& r) {
                   r.float_maps = true;
                   r.map_side = 4096;
                   r.dataset.classes[0].test.resize(30, r.dataset.classes[0].test.back());
               }),
               Contains("Class nut: measuring its 30 pictures at once would need 5 GB"));
    CHECK_THAT(refused([](auto& r) { r.settings.scales = {33}; }), Contains("not 33"));
    CHECK_THAT(refusal([&] {
                   evaluate_shard(*bench.model, bench.request, {4, 3}, bench.folder / "s", nullptr);
               }),
               Contains("4/3 is not"));
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
