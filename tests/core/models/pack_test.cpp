// SPDX-License-Identifier: MIT
#include "fade/model_pack.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/installed_models.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <utility>

#include "core/models/hub_server.h"
#include "support/refusal.h"
#include "support/source_folder.h"
#include "support/tar_writer.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

std::filesystem::path demonstration() {
    return source_folder() / "resources/demo/model";
}

Json described(const std::string& name, const std::string& content) {
    return {{"name", name}, {"size", content.size()}, {"sha256", sha256(content)}};
}

/// A pack of these files, written by hand. The manifest may be changed before.
struct HandMade {
    Json manifest{{"format", "FADE model 1"},
                  {"name", "Mine"},
                  {"endpoint", ""},
                  {"repository", ""},
                  {"commit", ""},
                  {"arithmetic", "x"},
                  {"files", Json::array()},
                  {"prompts", Json::array()}};
    std::string members;

    void add(const std::string& name, const std::string& content) {
        manifest["files"].push_back(described(name, content));
        members += tar_member("model/" + name, content);
    }
    /// The demonstration model's files, which make a model that is read.
    void addModel() {
        for (const auto* name : {"open_clip_config.json", "tokenizer.json", "open_clip_model.safetensors"})
            add(name, read_file(demonstration() / name));
    }
    [[nodiscard]] std::string bytes() const {
        return tar_member("manifest.json", manifest.dump()) + members + tar_end();
    }
};

/// What adding these bytes is refused with; nothing of it may be left.
std::string refused(const std::string& bytes) {
    const TemporaryFolder folder;
    write_bytes(folder / "pack", bytes);
    auto sentence = refusal([&] { (void)add_packed_model(folder / "models", folder / "pack"); });
    if (std::filesystem::exists(folder / "models")) CHECK(std::filesystem::is_empty(folder / "models"));
    CHECK_FALSE(std::filesystem::exists(folder / "evil"));
    return sentence;
}

}  // namespace

TEST_CASE("a packed model is added with the same files, and is what was packed", "[models][pack]") {
    const TemporaryFolder folder;
    const PackedPrompts prompts{"fused kernels (portable)", {"1234", std::string(100'000, 'x')}};
    pack_model(demonstration(), "Parts/Mine", folder / "mine.fade", prompts);
    CHECK_THAT(refusal([&] { pack_model(demonstration(), "Mine", folder / "mine.fade", prompts); }),
               Contains("is there already"));
    const auto added = add_packed_model(folder / "models", folder / "mine.fade");
    CHECK(added.name == "Parts/Mine");
    CHECK(added.folder == folder / "models/Parts--Mine");
    CHECK(added.prompts.arithmetic == prompts.arithmetic);
    CHECK(added.prompts.embeddings == prompts.embeddings);
    for (const auto* name : {"open_clip_config.json", "tokenizer.json", "open_clip_model.safetensors", "fade.json"})
        CHECK(read_file(added.folder / name) == read_file(demonstration() / name));
    CHECK_FALSE(std::filesystem::exists(added.folder / "README.md"));
    CHECK(check_installed(folder / "models", "Parts/Mine").empty());
    CHECK_THAT(refusal([&] { (void)add_packed_model(folder / "models", folder / "mine.fade"); }),
               Contains("is there already"));
    CHECK(add_packed_model(folder / "models", folder / "mine.fade", "Other").folder == folder / "models/Other");
    CHECK_THAT(refusal([&] { (void)add_packed_model(folder / "models", folder / "none"); }), Contains("no such file"));
    // Packed again it is the same, byte for byte.
    pack_model(added.folder, "Parts/Mine", folder / "again.fade", prompts);
    CHECK(read_file(folder / "again.fade") == read_file(folder / "mine.fade"));
}

TEST_CASE("a pack that is cut short or damaged is refused, and nothing of it stays", "[models][pack]") {
    const TemporaryFolder folder;
    pack_model(demonstration(), "Mine", folder / "pack", {});
    const auto whole = read_file(folder / "pack");
    for (const auto size : {whole.size() - 1025, whole.size() / 2, std::size_t{40'000}, std::size_t{700}}) {
        INFO(size);
        CHECK_THAT(refused(whole.substr(0, size)), Contains("/pack: is damaged or cut short; copy the file again."));
    }
    auto flipped = whole;
    flipped[whole.size() / 2] = static_cast<char>(flipped[whole.size() / 2] ^ 1);
    CHECK_THAT(refused(flipped), Contains("in it is not what its manifest states; copy the file again."));
}

TEST_CASE("what is no pack is said to be none", "[models][pack]") {
    for (const auto& bytes : {std::string(), std::string("PK\3\4 no"), std::string(10'000, 'x'),
                              std::string(2000, '\0'), tar_member("README", "text") + tar_end()}) {
        INFO(bytes.substr(0, 20));
        CHECK_THAT(refused(bytes), Contains("/pack: is no packed model; a file that `fade model pack` made"));
    }
    CHECK_THAT(refused(tar_member("manifest.json", "{]") + tar_end()), Contains("manifest.json: is not valid JSON"));
    CHECK_THAT(refused(tar_member("manifest.json", "{\"format\": 1}") + tar_end()), Contains("of another version"));
    CHECK_THAT(refused(tar_member("manifest.json", "{}") + tar_end()), Contains("is not what a packed model says"));
    CHECK_THAT(refused(tar_member("manifest.json", std::string(2 << 20, ' ')) + tar_end()), Contains("is damaged"));
}

TEST_CASE("a pack that is written by hand is read like any other", "[models][pack]") {
    HandMade pack;
    pack.addModel();
    const TemporaryFolder folder;
    write_bytes(folder / "pack", pack.bytes());
    CHECK(add_packed_model(folder / "models", folder / "pack").name == "Mine");
    CHECK(installed_models(folder / "models").size() == 1);
}

TEST_CASE("a hostile pack writes nothing, whatever it names", "[models][pack]") {
    SECTION("names in the manifest that lead elsewhere") {
        for (const auto* name : {"../evil", "/tmp/evil", "a/b", ".hidden", "..", "", "source.json", "a\nb"}) {
            INFO(name);
            HandMade pack;
            pack.addModel();
            pack.add(name, "evil");
            CHECK_THAT(refused(pack.bytes()), Contains("which cannot be a file of a model"));
        }
    }
    SECTION("members that are others than the manifest says") {
        for (const auto& member :
             {tar_member("../evil", "{}"), tar_member("/evil", "{}"), tar_member("model/b.json", "{}"),
              tar_member("model/a.json", "", '2', "/etc/passwd"), tar_member("model/a.json", "", '5'),
              tar_member("model/a.json", "", '1', "../../evil")}) {
            HandMade pack;
            pack.manifest["files"].push_back(described("a.json", "{}"));
            pack.members = member;
            CHECK_THAT(refused(pack.bytes()), Contains("where its manifest says \"model/a.json\""));
        }
    }
    SECTION("more than it says, twice the same, and no model") {
        HandMade pack;
        pack.addModel();
        pack.members += tar_member("../evil", "x");
        CHECK_THAT(refused(pack.bytes()), Contains("holds more than its manifest says"));
        HandMade twice;
        twice.add("a.json", "x");
        twice.add("a.json", "x");
        CHECK_THAT(refused(twice.bytes()), Contains("cannot be a file of a model"));
        HandMade none;
        none.add("a.json", "x");
        CHECK_THAT(refused(none.bytes()), Contains("holds no model"));
    }
    SECTION("a name that no folder can have") {
        HandMade pack;
        pack.addModel();
        pack.manifest["name"] = "../../evil";
        CHECK_THAT(refused(pack.bytes()), Contains("cannot be a model's name"));
    }
    SECTION("sizes that are not true") {
        HandMade pack;
        pack.addModel();
        pack.manifest["files"][2]["size"] = std::uintmax_t{1} << 40U;
        CHECK_THAT(refused(pack.bytes()), Contains("MB free; ") && Contains(" MB are needed."));
        pack.manifest["files"][2]["size"] = std::uintmax_t{1} << 41U;
        CHECK_THAT(refused(pack.bytes()), Contains("states no size and SHA-256"));
        pack.manifest["files"][2]["size"] = 100;
        CHECK_THAT(refused(pack.bytes()), Contains("is damaged or cut short"));
        pack.manifest["files"][2]["sha256"] = "none";
        CHECK_THAT(refused(pack.bytes()), Contains("states no size and SHA-256"));
    }
}

TEST_CASE("a pack that cannot be written leaves nothing", "[models][pack]") {
    const TemporaryFolder folder;
    CHECK_THAT(refusal([&] { pack_model(demonstration(), "Mine", folder / "no/such/pack", {}); }),
               Contains("no/such/") && Contains("cannot be"));
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(pack_model(demonstration(), "Mine", folder / "pack", {}, stop.get_token()), Cancelled);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a packed model is fetched from any address, and gone on with", "[models][pack]") {
    const TemporaryFolder folder;
    pack_model(demonstration(), "Mine", folder / "pack", {});
    auto content = read_file(folder / "pack");
    bool cuts = true;
    bool loses = false;
    const HttpServer server([&](const Asked& asked) {
        auto answer = content_answer(asked, content);
        if (std::exchange(cuts, false)) answer.cut_after = content.size() / 3;
        if (loses) answer = {404};
        return answer;
    });
    Hub hub;
    hub.endpoint = "http://127.0.0.1:1";
    hub.token = "hf_secret";
    hub.first_wait = std::chrono::milliseconds(0);
    hub.attempts = 2;
    const auto models = folder / "models";
    const auto address = server.origin() + "/mine.fade";
    DownloadProgress last;
    const auto added =
        add_model_of_address(hub, address, models, {}, [&](const DownloadProgress& progress) { last = progress; });
    CHECK(added.folder == models / "Mine");
    CHECK(last.done == content.size());
    CHECK(last.total == content.size());
    REQUIRE(server.asked().size() == 2);
    CHECK(server.asked()[1].headers.at("range") == "bytes=" + std::to_string(content.size() / 3) + "-");
    for (const auto& asked : server.asked()) CHECK_FALSE(asked.headers.contains("authorization"));

    // A part that is another file's is found out, and the next attempt starts again.
    const auto part = models / (".address-" + sha256(address).substr(0, 16) + ".part");
    std::filesystem::create_directories(part);
    write_bytes(part / "pack", read_file(folder / "pack").substr(0, 100'000).replace(50'000, 1, "#"));
    CHECK_THAT(refusal([&] { (void)add_model_of_address(hub, address, models, "Other"); }),
               Contains(address + ": ") && Contains("in it is not what its manifest states"));
    CHECK(add_model_of_address(hub, address, models, "Other").folder == models / "Other");
    // More than there is now.
    std::filesystem::create_directories(part);
    write_bytes(part / "pack", content + "more");
    CHECK(add_model_of_address(hub, address, models, "Third").folder == models / "Third");
    content = "<html>";
    CHECK_THAT(refusal([&] { (void)add_model_of_address(hub, address, models, "Fourth"); }),
               Contains(address + ": is no packed model"));
    loses = true;
    CHECK_THAT(refusal([&] { (void)add_model_of_address(hub, address, models, "Fourth"); }),
               Contains("nothing of this name"));
    for (const auto* other : {"http://192.0.2.1/x", "ftp://127.0.0.1/x", "file:///etc/passwd", "https://"})
        CHECK_THAT(refusal([&] { (void)add_model_of_address(hub, other, models); }),
                   Contains("the https address of a packed"));
    CHECK(installed_models(models).size() == 3);
}
