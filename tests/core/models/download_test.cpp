// SPDX-License-Identifier: MIT
#include "fade/dino_model.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/installed_models.h"
#include "fade/job.h"
#include "fade/model.h"
#include "fade/model_download.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <atomic>
#include <filesystem>
#include <random>
#include <string>

#include "core/models/hub_server.h"
#include "core/models/tls.h"
#include "support/refusal.h"
#include "support/source_folder.h"
#include "support/temporary_folder.h"
#include "support/tiny_dino.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

constexpr auto repository = "parts/clip";
const std::string secret = "hf_secret";

/// A hub with a model that is read: the demonstration model's files.
class ModelHub : public HubServer {
public:
    explicit ModelHub(const Tls& tls = {}) : HubServer(tls) {
        const auto model = source_folder() / "resources/demo/model";
        auto& files = repositories[repository];
        files["open_clip_config.json"] = {read_file(model / "open_clip_config.json"), false};
        files["tokenizer.json"] = {read_file(model / "tokenizer.json"), false};
        files["open_clip_model.safetensors"] = {read_file(model / "open_clip_model.safetensors"), true};
        files["open_clip_pytorch_model.bin"] = {"not wanted", true};
        files["README.md"] = {"not wanted", false};
    }
    [[nodiscard]] Hub hub() const {
        Hub hub;
        hub.endpoint = endpoint();
        hub.first_wait = std::chrono::milliseconds(0);
        hub.attempts = 4;
        return hub;
    }
    void fetch(const std::filesystem::path& target, const OnDownload& on_progress = {},
               const std::stop_token& stop = {}) const {
        download_model(hub(), plan_download(hub(), repository, "main", stop), target, on_progress, stop);
    }
    [[nodiscard]] const std::string& weights() const {
        return repositories.at(repository).at("open_clip_model.safetensors").content;
    }
};

bool holds_whole_model(const ModelHub& hub, const std::filesystem::path& folder) {
    for (const auto* name : {"open_clip_config.json", "tokenizer.json", "open_clip_model.safetensors"})
        if (read_file(folder / name) != hub.repositories.at(repository).at(name).content) return false;
    check_model_files({.path = folder});
    return true;
}

bool nothing_there(const std::filesystem::path& target) {
    return !std::filesystem::exists(target);
}

}  // namespace

TEST_CASE("a plan names the files that are read, with sizes and hashes, small ones first", "[models]") {
    const ModelHub hub;
    const auto plan = plan_download(hub.hub(), repository, "main");
    REQUIRE(plan.files.size() == 3);
    CHECK(plan.commit == hub.commit);
    CHECK(plan.files[0].name == "open_clip_config.json");
    CHECK(plan.files[0].sha256.empty());
    CHECK(plan.files[0].git_sha1.size() == 40);
    CHECK(plan.files[2].name == "open_clip_model.safetensors");
    CHECK(plan.files[2].sha256 == sha256(hub.weights()));
    CHECK(plan.files[2].address ==
          hub.endpoint() + "/parts/clip/resolve/" + hub.commit + "/open_clip_model.safetensors");
    CHECK(plan.bytes() == plan.files[0].size + plan.files[1].size + plan.files[2].size);
}

TEST_CASE("a repository without a tokenizer borrows CLIP's", "[models]") {
    ModelHub hub;
    auto tokenizer = hub.repositories[repository].extract("tokenizer.json");
    CHECK_THAT(refusal([&] { (void)plan_download(hub.hub(), repository, "main"); }),
               Contains("openai/clip-vit-base-patch32: the model hub has nothing of this name"));
    hub.repositories["openai/clip-vit-base-patch32"]["tokenizer.json"] = tokenizer.mapped();
    const TemporaryFolder folder;
    hub.fetch(folder / "model");
    CHECK(read_file(folder / "model/tokenizer.json") == tokenizer.mapped().content);
}

TEST_CASE("a DINOv2 is fetched without a tokenizer, and what looks like one and is not is refused", "[models]") {
    ModelHub hub;
    const TemporaryFolder folder;
    write_tiny_dino(folder / "dino");
    auto& files = hub.repositories["parts/dino"];
    files["README.md"] = {"not wanted", false};
    for (const auto* name : {"config.json", "model.safetensors", "preprocessor_config.json"})
        files[name] = {read_file(folder / "dino" / name), std::string(name).ends_with(".safetensors")};
    const auto plan = plan_download(hub.hub(), "parts/dino", "main");
    CHECK(plan.files.size() == 3);
    download_model(hub.hub(), plan, folder / "models/dino");
    CHECK(DinoModel::load({.path = folder / "models/dino"})->info().shortest_edge == 14);
    CHECK(check_installed(folder / "models", "dino").empty());

    // Its weights are not fetched for a configuration that is not read.
    auto config = nlohmann::json::parse(files["config.json"].content);
    config["hidden_act"] = "relu";
    files["config.json"].content = config.dump();
    const auto asked = hub.asked_of_second().size();
    CHECK_THAT(refusal([&] {
                   download_model(hub.hub(), plan_download(hub.hub(), "parts/dino", "main"), folder / "models/other");
               }),
               Contains("config.json") && Contains("hidden_act"));
    CHECK(hub.asked_of_second().size() == asked);
    CHECK(nothing_there(folder / "models/other"));
}

TEST_CASE("split weights and PyTorch's are chosen where there are no others", "[models]") {
    ModelHub hub;
    auto& files = hub.repositories[repository];
    files.erase("open_clip_model.safetensors");
    CHECK(plan_download(hub.hub(), repository, "main").files[0].name == "open_clip_pytorch_model.bin");
    files.clear();
    for (const auto* name : {"config.json", "model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors",
                             "model.safetensors.index.json", "model-other.safetensors", "tokenizer.json"})
        files[name] = {name, false};
    const auto plan = plan_download(hub.hub(), repository, "main");
    CHECK(plan.files.size() == 5);
    files.clear();
    files["tf_model.h5"] = {"x", true};
    CHECK_THAT(refusal([&] { (void)plan_download(hub.hub(), repository, "main"); }),
               Contains("parts/clip: holds no model that is read"));
}

TEST_CASE("a model is fetched whole, with a record of where it came from", "[models]") {
    const ModelHub hub;
    const TemporaryFolder folder;
    std::vector<DownloadProgress> heard;
    hub.fetch(folder / "models/clip", [&](const DownloadProgress& progress) { heard.push_back(progress); });
    CHECK(holds_whole_model(hub, folder / "models/clip"));
    REQUIRE_FALSE(heard.empty());
    CHECK(heard.back().done == heard.back().total);
    const auto record = nlohmann::json::parse(read_file(folder / "models/clip/source.json"));
    CHECK(record["repository"] == repository);
    CHECK(record["commit"] == hub.commit);
    CHECK(record["files"][2]["sha256"] == sha256(hub.weights()));
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "models/clip"), {}) == 4);
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "models"), {}) == 1);
    CHECK_THAT(refusal([&] { hub.fetch(folder / "models/clip"); }), Contains("is there already"));
}

TEST_CASE("connections that are cut are gone on with where they were, at every tenth", "[models]") {
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
        ModelHub hub;
        const auto size = hub.weights().size();
        std::atomic<int> cuts = 0;
        hub.trouble = [&](const Asked&, bool second, Answer& answer) {
            if (second && cuts++ == 0) answer.cut_after = size * tenth / 10;
        };
        const TemporaryFolder folder;
        hub.fetch(folder / "model");
        CHECK(holds_whole_model(hub, folder / "model"));
        const auto asked = hub.asked_of_second();
        REQUIRE(asked.size() == 2);
        const auto range = asked[1].headers.find("range");
        if (tenth == 0)
            CHECK(range == asked[1].headers.end());
        else
            CHECK(range->second == "bytes=" + std::to_string(size * tenth / 10) + "-");
    }
}

TEST_CASE("a server that knows no ranges begins again", "[models]") {
    ModelHub hub;
    hub.knows_ranges = false;
    std::atomic<int> cuts = 0;
    hub.trouble = [&](const Asked&, bool second, Answer& answer) {
        if (second && cuts++ < 2) answer.cut_after = hub.weights().size() / 2;
    };
    const TemporaryFolder folder;
    hub.fetch(folder / "model");
    CHECK(holds_whole_model(hub, folder / "model"));
}

TEST_CASE("a busy server is asked again, and one that stays busy is told of", "[models]") {
    ModelHub hub;
    std::atomic<int> busy = 3;
    hub.trouble = [&](const Asked&, bool, Answer& answer) {
        if (busy > 0) answer = {--busy % 2 == 0 ? 500 : 429, {{"Retry-After", "0"}}, "busy"};
    };
    const TemporaryFolder folder;
    hub.fetch(folder / "model");
    CHECK(holds_whole_model(hub, folder / "model"));
    busy = 1000;
    CHECK_THAT(refusal([&] { hub.fetch(folder / "other"); }),
               Contains("parts/clip: cannot be fetched after 4 attempts: the server answers with status"));
    CHECK(nothing_there(folder / "other"));
}

TEST_CASE("a connection that falls silent counts as broken", "[models]") {
    ModelHub hub;
    std::atomic<int> silent = 1;
    hub.trouble = [&](const Asked&, bool second, Answer& answer) {
        if (!second || silent-- <= 0) return;
        answer.cut_after = 1000;
        answer.stalls = true;
    };
    auto impatient = hub.hub();
    impatient.stalled_after = std::chrono::seconds(1);
    const TemporaryFolder folder;
    download_model(impatient, plan_download(impatient, repository, "main"), folder / "model");
    CHECK(holds_whole_model(hub, folder / "model"));
}

TEST_CASE("content that is not what the hub states never becomes a model", "[models]") {
    ModelHub hub;
    const TemporaryFolder folder;
    SECTION("other bytes of the same size") {
        hub.trouble = [](const Asked&, bool second, Answer& answer) {
            if (second && !answer.body.empty()) answer.body[answer.body.size() / 2] ^= 1;
        };
        CHECK_THAT(refusal([&] { hub.fetch(folder / "model"); }),
                   Contains("open_clip_model.safetensors: is not what the model hub states"));
    }
    SECTION("other bytes once: it is fetched again") {
        std::atomic<int> spoilt = 1;
        hub.trouble = [&](const Asked&, bool second, Answer& answer) {
            if (second && spoilt-- > 0) answer.body[7] ^= 1;
        };
        hub.fetch(folder / "model");
        CHECK(holds_whole_model(hub, folder / "model"));
        return;
    }
    SECTION("more bytes") {
        hub.trouble = [](const Asked&, bool second, Answer& answer) {
            if (second) answer.body += "more";
        };
        CHECK_THAT(refusal([&] { hub.fetch(folder / "model"); }), Contains("the server sends more than the"));
    }
    SECTION("a small file") {
        hub.trouble = [](const Asked& asked, bool, Answer& answer) {
            if (asked.path.ends_with("tokenizer.json")) answer.body[0] = '[';
        };
        CHECK_THAT(refusal([&] { hub.fetch(folder / "model"); }),
                   Contains("tokenizer.json: is not what the model hub"));
    }
    SECTION("another part than was asked for") {
        std::atomic<int> cuts = 0;
        hub.trouble = [&](const Asked&, bool second, Answer& answer) {
            if (second && cuts++ == 0) answer.cut_after = 1000;
            if (answer.headers.contains("Content-Range")) answer.headers["Content-Range"] = "bytes 5-10/20";
        };
        CHECK_THAT(refusal([&] { hub.fetch(folder / "model"); }), Contains("another part of the file"));
    }
    CHECK(nothing_there(folder / "model"));
}

TEST_CASE("a model that is not read is refused before its weights are asked for", "[models]") {
    ModelHub hub;
    hub.repositories[repository]["open_clip_config.json"].content =
        R"({"model_cfg": {"embed_dim": 1024, "vision_cfg": {"layers": [3, 4, 6, 3], "width": 64, "image_size": 224}, "text_cfg": {}}})";
    const TemporaryFolder folder;
    CHECK_THAT(refusal([&] { hub.fetch(folder / "model"); }), Contains("open_clip_config.json"));
    CHECK(hub.asked_of_second().empty());
    CHECK(nothing_there(folder / "model"));
}

TEST_CASE("a version that changes between two calls is never mixed with the former one", "[models]") {
    ModelHub hub;
    const TemporaryFolder folder;
    hub.trouble = [&](const Asked&, bool second, Answer& answer) {
        if (second) answer = {503};
    };
    CHECK_THAT(refusal([&] { hub.fetch(folder / "model"); }), Contains("cannot be fetched after 4 attempts"));
    // The same name, other contents.
    hub.trouble = {};
    hub.commit = std::string(40, 'b');
    hub.repositories[repository]["open_clip_config.json"].content += "\n";
    hub.fetch(folder / "model");
    CHECK(holds_whole_model(hub, folder / "model"));
    CHECK(nlohmann::json::parse(read_file(folder / "model/source.json"))["commit"] == hub.commit);
}

TEST_CASE("a token goes to the hub alone", "[models]") {
    const ModelHub hub;
    auto with_token = hub.hub();
    with_token.token = secret;
    const TemporaryFolder folder;
    download_model(with_token, plan_download(with_token, repository, "main"), folder / "model");
    for (const auto& asked : hub.asked_of_hub()) CHECK(asked.headers.at("authorization") == "Bearer " + secret);
    REQUIRE_FALSE(hub.asked_of_second().empty());
    for (const auto& asked : hub.asked_of_second()) CHECK_FALSE(asked.headers.contains("authorization"));
    CHECK_THAT(read_file(folder / "model/source.json"), !Contains(secret));
}

TEST_CASE("what is asked for wrongly is said", "[models]") {
    ModelHub hub;
    const auto plan = [&](const std::string& name, const std::string& revision) {
        return refusal([&] { (void)plan_download(hub.hub(), name, revision); });
    };
    CHECK_THAT(plan("parts/other", "main"), Contains("parts/other: the model hub has nothing of this name"));
    CHECK_THAT(plan("../etc/passwd", "main"), Contains("cannot be a repository's name"));
    CHECK_THAT(plan("a b", "main"), Contains("cannot be a repository's name"));
    CHECK_THAT(plan(repository, "../../x"), Contains("cannot be a revision"));
    hub.trouble = [](const Asked&, bool, Answer& answer) { answer = {401}; };
    CHECK_THAT(plan(repository, "main"), Contains("a token in HF_TOKEN"));
    hub.trouble = [](const Asked&, bool, Answer& answer) { answer = {200, {}, "<html>"}; };
    CHECK_THAT(plan(repository, "main"), Contains("the model hub's answer is not a list of files"));
    hub.trouble = [](const Asked&, bool, Answer& answer) { answer = {302, {{"Location", "ftp://127.0.0.1/x"}}}; };
    CHECK_THAT(plan(repository, "main"), Contains("an address that is not secure"));
    hub.trouble = [&](const Asked& asked, bool, Answer& answer) { answer = {302, {{"Location", asked.path}}}; };
    CHECK_THAT(plan(repository, "main"), Contains("without end"));
    Hub nobody = hub.hub();
    nobody.endpoint = "http://127.0.0.1:1";
    CHECK_THAT(refusal([&] { (void)plan_download(nobody, repository, "main"); }),
               Contains("parts/clip: cannot be fetched, since no server is reached: ") && Contains("fade model pack"));
}

TEST_CASE("a download that is stopped ends at once, and goes on where it was", "[models]") {
    ModelHub hub;
    hub.trouble = [&](const Asked& asked, bool second, Answer& answer) {
        if (!second || asked.headers.contains("range")) return;
        answer.cut_after = hub.weights().size() / 2;
        answer.stalls = true;
    };
    const TemporaryFolder folder;
    std::stop_source stop;
    CHECK_THROWS_AS(hub.fetch(
                        folder / "model",
                        [&](const DownloadProgress& progress) {
                            if (progress.file == "open_clip_model.safetensors") stop.request_stop();
                        },
                        stop.get_token()),
                    Cancelled);
    CHECK(nothing_there(folder / "model"));
    hub.fetch(folder / "model");
    CHECK(holds_whole_model(hub, folder / "model"));
    CHECK(hub.asked_of_second().back().headers.contains("range"));
}

TEST_CASE("a folder that cannot be written to, and one that another program works in, are named", "[models]") {
    const ModelHub hub;
    const TemporaryFolder folder;
    write_bytes(folder / "file", "x");
    CHECK_THAT(refusal([&] { hub.fetch(folder / "file/model"); }), Contains("this folder cannot be made"));
    const auto plan = plan_download(hub.hub(), repository, "main");
    std::string second;
    download_model(hub.hub(), plan, folder / "model", [&](const DownloadProgress&) {
        if (second.empty()) second = refusal([&] { download_model(hub.hub(), plan, folder / "model"); });
    });
    CHECK_THAT(second, Contains("another program is working in this folder"));
    CHECK(holds_whole_model(hub, folder / "model"));
}

TEST_CASE("a company's own certificates are trusted where they are named, and nowhere else", "[models]") {
    const auto identity = make_tls_identity();
    ModelHub server(identity.context);
    REQUIRE(server.endpoint().starts_with("https://"));
    const TemporaryFolder folder;
    write_bytes(folder / "company.pem", identity.certificate);
    auto hub = server.hub();
    CHECK_THAT(refusal([&] { (void)plan_download(hub, repository, "main"); }),
               Contains("parts/clip: cannot be fetched: ") && Contains("certificate"));
    CHECK(server.asked_of_hub().empty());
    hub.ca_file = folder / "company.pem";
    hub.token = secret;
    download_model(hub, plan_download(hub, repository, "main"), folder / "model");
    CHECK(holds_whole_model(server, folder / "model"));
    for (const auto& asked : server.asked_of_hub()) CHECK(asked.headers.at("authorization") == "Bearer " + secret);
    for (const auto& asked : server.asked_of_second()) CHECK_FALSE(asked.headers.contains("authorization"));
    hub.ca_file = folder / "none.pem";
    CHECK_THAT(refusal([&] { (void)plan_download(hub, repository, "main"); }), Contains("cannot be fetched: "));
    // What began encrypted does not go on in the open.
    hub.ca_file = folder / "company.pem";
    server.trouble = [](const Asked& asked, bool second, Answer& answer) {
        if (!second && !asked.path.starts_with("/api/")) answer = {302, {{"Location", "http://127.0.0.1:1/x"}}};
    };
    CHECK_THAT(refusal([&] { download_model(hub, plan_download(hub, repository, "main"), folder / "other"); }),
               Contains("an address that is not secure"));
}
