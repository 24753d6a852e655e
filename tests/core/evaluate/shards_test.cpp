// SPDX-License-Identifier: MIT
#include "fade/evaluate.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/evaluate/bench.h"
#include "fade/evaluation_report.h"
#include "support/refusal.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("shards merge to the same bytes as a single run", "[evaluate]") {
    Bench bench;
    std::filesystem::create_directories(bench.folder / "data/empty/test/good");
    write_mvtec_class(bench.folder / "data/bolt");
    write_bytes(bench.folder / "data/bolt/test/good/100.png", "no picture");
    bench.request.dataset = find_dataset(bench.folder / "data");
    bench.request.ablations = {Ablation::guidance};
    const auto single = evaluate(*bench.model, bench.request, nullptr);
    REQUIRE(single.problems.size() == 2);
    const auto folders = bench.shards();
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

TEST_CASE("shards of chosen classes merge, however the data set was named", "[evaluate]") {
    Bench bench;
    write_mvtec_class(bench.folder / "data/bolt");
    std::filesystem::remove_all(bench.folder / "data/bolt/ground_truth");
    const auto root = std::filesystem::relative(bench.folder / "data/");
    bench.request.dataset = find_dataset(root, {}, {"nut"});
    bench.request.shots = {0};
    const auto single = evaluate(*bench.model, bench.request, nullptr);
    CHECK(single.problems.empty());
    evaluate_shard(*bench.model, bench.request, {1, 1}, bench.folder / "shard", nullptr);
    CHECK(evaluation_json(merge_shards({bench.folder / "shard"}, std::nullopt)) == evaluation_json(single));
    CHECK(evaluation_json(merge_shards({bench.folder / "shard"}, bench.folder / "data")) == evaluation_json(single));
}

TEST_CASE("shards of machines whose data set lies elsewhere merge", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    const auto single = evaluate(*bench.model, bench.request, nullptr);
    evaluate_shard(*bench.model, bench.request, {1, 2}, bench.folder / "1", nullptr);
    std::filesystem::copy(bench.folder / "data", bench.folder / "elsewhere", std::filesystem::copy_options::recursive);
    auto there = bench.request;
    there.dataset = find_dataset(bench.folder / "elsewhere");
    evaluate_shard(*bench.model, there, {2, 2}, bench.folder / "2", nullptr);
    std::filesystem::remove_all(bench.folder / "elsewhere");
    CHECK(evaluation_json(merge_shards({bench.folder / "1", bench.folder / "2"}, std::nullopt)) ==
          evaluation_json(single));
}

TEST_CASE("a damaged entry of a shard is reported and computed again", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    std::vector<std::string> reports;
    const auto compute = [&] {
        evaluate_shard(*bench.model, bench.request, {1, 1}, bench.folder / "shard", nullptr, {},
                       [&](const Message& sentence) { reports.push_back(sentence.english()); });
        return evaluation_json(merge_shards({bench.folder / "shard"}, std::nullopt));
    };
    const auto first = compute();
    flip_middle_byte(std::filesystem::directory_iterator(bench.folder / "shard/evidence")->path());
    CHECK(compute() == first);
    REQUIRE(reports.size() == 1);
    CHECK_THAT(reports[0], Contains("damaged; it is computed again"));
}

TEST_CASE("a shard whose folder takes nothing is stopped at its first picture", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    std::filesystem::create_directory(bench.folder / "shard");
    write_bytes(bench.folder / "shard/evidence", "in the way");
    std::size_t pictures = 0;
    const Job job{{}, [&](const Progress& progress) { pictures = std::max(pictures, progress.done / 100); }};
    std::vector<std::string> reports;
    CHECK_THAT(refusal([&] {
                   evaluate_shard(*bench.model, bench.request, {1, 1}, bench.folder / "shard", nullptr, job,
                                  [&](const Message& sentence) { reports.push_back(sentence.english()); });
               }),
               Contains("cannot be kept in this folder"));
    CHECK(pictures <= 1);
    CHECK(reports.size() == 1);
    CHECK_FALSE(std::filesystem::exists(bench.folder / "shard/shard.json"));
}

TEST_CASE("shards of machines with different kernels merge", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    evaluate_shard(*bench.model, bench.request, {1, 2}, bench.folder / "1", nullptr);
    ModelSource source{bench.folder / "model"};
    source.compute.backend = Backend::reference;
    evaluate_shard(*ClipModel::load(source), bench.request, {2, 2}, bench.folder / "2", nullptr);
    const auto merged = merge_shards({bench.folder / "2", bench.folder / "1"}, std::nullopt);
    const auto& scores = find_run(merged, 0, std::nullopt).pictures;
    const auto alone = evaluate(*bench.model, bench.request, nullptr);
    const auto& expected = find_run(alone, 0, std::nullopt).pictures;
    REQUIRE(scores.size() == expected.size());
    for (std::size_t i = 0; i < scores.size(); ++i) CHECK(scores[i].score == Approx(expected[i].score).margin(1e-4));
}

TEST_CASE("a shard's description is not trusted", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    const auto shard = bench.folder / "shard";
    evaluate_shard(*bench.model, bench.request, {1, 1}, shard, nullptr);
    const auto good = nlohmann::json::parse(read_file(shard / "shard.json"));
    const auto refused_text = [&](const std::string& text) {
        write_bytes(shard / "shard.json", text);
        return refusal([&] { (void)merge_shards({shard}, std::nullopt); });
    };
    const auto refused = [&](const char* place, const nlohmann::json& value) {
        auto changed = good;
        changed[nlohmann::json::json_pointer(place)] = value;
        return refused_text(changed.dump());
    };
    CHECK(refused_text(good.dump()) == "accepted");
    CHECK_THAT(refusal([&] { (void)merge_shards({shard / "shard.json"}, std::nullopt); }),
               Contains("shard.json: is a file; a folder that --shard wrote was expected"));
    CHECK_THAT(refused("/protocol/request/settings/scales", nlohmann::json::array()),
               Contains("shard.json: There must be 1 to 16 scales"));
    CHECK_THAT(refused("/protocol/request/settings/scales", {32, 33}), Contains("shard.json: A scale must be"));
    CHECK_THAT(refused("/protocol/request/settings/logit_scale", -1), Contains("shard.json: The logit scale"));
    CHECK_THAT(refused("/protocol/request/layout", "x"), Contains("shard.json: there is no \"x\"."));
    CHECK_THAT(refused("/protocol/model/patch_size", 0), Contains("shard.json: \"patch_size\" is 0"));
    CHECK_THAT(refused("/index", 2), Contains("shard.json: says that it is shard 2/1"));
    CHECK_THAT(refused("/protocol/request/shots", {-1}), Contains("shard.json: "));
    CHECK_THAT(refused_text("[]"), Contains("shard.json: a JSON object was expected"));
    // A terminal obeys what follows an escape character.
    for (const auto& sentence :
         {refused("/protocol/request/layout", "\x1b[31m"), refused("/format", {{"\x1b[31m", 1}}),
          refused("/protocol/request/ablations", {"\x1b[31m"}), refused_text("{\"\x1b[31m\": 1}")})
        CHECK(sentence.find('\x1b') == std::string::npos);
    auto telling = good;
    telling["problems"] = {"\x1b[31mbad"};
    telling["protocol"]["model"]["notice"] = "\x1b[31mbad";
    write_bytes(shard / "shard.json", telling.dump());
    const auto merged = merge_shards({shard}, std::nullopt);
    CHECK(merged.problems.front() == "\xef\xbf\xbd[31mbad");
    CHECK(merged.model_notice == "\xef\xbf\xbd[31mbad");
    CHECK_THAT(refused_text(std::string(100'000, '[')), Contains("shard.json: its JSON is nested too deeply"));
}
