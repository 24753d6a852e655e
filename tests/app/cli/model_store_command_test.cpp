// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/installed_models.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

#include "app/cli/support.h"
#include "cli/command_line.h"
#include "core/models/hub_server.h"
#include "support/source_folder.h"
#include "support/temporary_folder.h"
#include "support/tiny_dino.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

/// A hub with the repository of the list's first model, and a user without models.
struct NewUser {
    TemporaryFolder folder;
    HubServer hub;
    EnvironmentVariable data{"XDG_DATA_HOME", folder.path()};
    EnvironmentVariable cache{"XDG_CACHE_HOME", folder / "cache"};
    EnvironmentVariable endpoint{"HF_ENDPOINT", hub.endpoint() + "/"};

    NewUser() {
        auto& files = hub.repositories["timm/vit_base_patch16_plus_clip_240.laion400m_e31"];
        const auto model = source_folder() / "resources/demo/model";
        for (const auto* name : {"open_clip_config.json", "open_clip_model.safetensors", "tokenizer.json"})
            files[name] = {read_file(model / name), std::string(name).ends_with(".safetensors")};
        hub.repositories["parts/other"] = files;
    }
    [[nodiscard]] std::filesystem::path models() const { return folder / "fade-inspector/models"; }
};

}  // namespace

TEST_CASE("a model of the list is fetched, named everywhere, checked and removed", "[cli][models]") {
    const NewUser user;
    const auto before = run_fade({"model", "info", "vit-b-16-plus-240"});
    CHECK(before.status == cli::cannot_start);
    CHECK_THAT(before.err,
               Contains("ViT-B-16-plus-240 is not installed; `fade model get ViT-B-16-plus-240` fetches it."));
    CHECK_THAT(run_fade({"model", "list"}).out, Contains("nothing yet") && Contains("ViT-H-14"));

    const auto plan = run_fade({"model", "get", "ViT-B-16-plus-240", "--plan", "--json"});
    CHECK(plan.status == cli::all_done);
    CHECK(nlohmann::json::parse(plan.out)["files"].size() == 3);
    CHECK_FALSE(std::filesystem::exists(user.models()));

    const auto got = run_fade({"model", "get", "ViT-B-16-plus-240"});
    CHECK(got.err.empty());
    REQUIRE(got.status == cli::all_done);
    CHECK_THAT(got.out, Contains("models/ViT-B-16-plus-240: "));
    const auto info = run_fade({"model", "info", "ViT-B-16-plus-240", "--json"});
    CHECK(nlohmann::json::parse(info.out)["weights_file"] ==
          (user.models() / "ViT-B-16-plus-240/open_clip_model.safetensors").string());
    const auto list = nlohmann::json::parse(run_fade({"model", "list", "--json"}).out);
    CHECK(list["installed"][0]["name"] == "ViT-B-16-plus-240");
    CHECK(list["known"][0]["installed"] == true);
    CHECK(list["known"][0]["estimated_seconds"] > list["known"][1]["estimated_seconds"]);
    CHECK(list["known"][0]["estimated_memory"] > 836'000'000);

    write_noise(user.folder / "part.png", 1, 64, 64);
    const auto inspected = run_fade({"inspect", user.folder / "part.png", "--model", "ViT-B-16-plus-240", "--scales",
                                     "64", "-q", "--output", user.folder / "out"});
    CHECK(inspected.err.empty());
    CHECK(inspected.status == cli::all_done);

    CHECK_THAT(run_fade({"model", "check", "ViT-B-16-plus-240"}).out, Contains("every file is what was installed"));
    write_bytes(user.models() / "ViT-B-16-plus-240/tokenizer.json", "{}");
    const auto damaged = run_fade({"model", "check", "ViT-B-16-plus-240"});
    CHECK(damaged.status == cli::cannot_start);
    CHECK_THAT(damaged.err, Contains("tokenizer.json: is not the file that was installed."));
    CHECK(run_fade({"model", "remove", "ViT-B-16-plus-240"}).status == cli::all_done);
    CHECK(std::filesystem::is_empty(user.models()));
}

TEST_CASE("any repository of the hub can be named, and a folder", "[cli][models]") {
    const NewUser user;
    CHECK(run_fade({"model", "get", "parts/other"}).status == cli::all_done);
    CHECK(run_fade({"model", "info", "parts/other"}).status == cli::all_done);
    CHECK(run_fade({"model", "get", "parts/other", "--to", user.folder / "here"}).status == cli::all_done);
    CHECK(run_fade({"model", "add", user.folder / "here", "--name", "Mine"}).status == cli::all_done);
    CHECK(run_fade({"model", "check", "Mine"}).status == cli::all_done);
    CHECK(installed_models(user.models()).size() == 2);
    const auto again = run_fade({"model", "get", "parts/other"});
    CHECK(again.status == cli::cannot_start);
    CHECK_THAT(again.err, Contains("is there already"));
    CHECK(run_fade({"model", "get", "parts/none"}).status == cli::cannot_start);
    CHECK(run_fade({"model", "get", "no such thing"}).status == cli::wrong_usage);
    CHECK(run_fade({"model", "get", ""}).status == cli::wrong_usage);
    CHECK(run_fade({"model", "remove", "../x"}).status == cli::wrong_usage);
}

TEST_CASE("a model goes to a PC without a network in one file", "[cli][models]") {
    const NewUser user;
    const auto model = source_folder() / "resources/demo/model";
    const auto packed = run_fade({"model", "pack", model, user.folder / "stick", "--name", "Parts"});
    CHECK(packed.err.empty());
    REQUIRE(packed.status == cli::all_done);
    CHECK_THAT(packed.out, Contains("Parts; `fade model add` installs it"));
    const auto added = run_fade({"model", "add", user.folder / "stick"});
    CHECK(added.err.empty());
    REQUIRE(added.status == cli::all_done);
    CHECK_THAT(added.out, Contains("models/Parts: installed as Parts"));
    CHECK(run_fade({"model", "check", "Parts"}).status == cli::all_done);
    CHECK(run_fade({"model", "info", "Parts"}).status == cli::all_done);
    // By its name, too; and what is refused is one sentence.
    CHECK(run_fade({"model", "pack", "Parts", user.folder / "again"}).status == cli::all_done);
    CHECK(read_file(user.folder / "again") == read_file(user.folder / "stick"));
    const auto twice = run_fade({"model", "add", user.folder / "stick"});
    CHECK(twice.status == cli::cannot_start);
    CHECK_THAT(twice.err, Contains("is there already"));
    CHECK(run_fade({"model", "pack", "Parts", user.folder / "again"}).status == cli::cannot_start);
    CHECK(run_fade({"model", "pack", "no-such-model", user.folder / "x"}).status == cli::cannot_start);
    CHECK(run_fade({"model", "pack", model, user.folder / "x", "--name", "../x"}).status == cli::wrong_usage);
}

TEST_CASE("a DINOv2 of the list is fetched, described, packed, added, and encodes pictures; alone it needs references",
          "[cli][models]") {
    NewUser user;
    write_tiny_dino(user.folder / "dino");
    auto& files = user.hub.repositories["facebook/dinov2-small"];
    for (const auto* name : {"config.json", "model.safetensors", "preprocessor_config.json"})
        files[name] = {read_file(user.folder / "dino" / name), std::string(name).ends_with(".safetensors")};

    const auto known = nlohmann::json::parse(run_fade({"model", "list", "--json"}).out)["known"];
    const auto entry =
        std::find_if(known.begin(), known.end(), [](const auto& one) { return one["name"] == "DINOv2-S"; });
    REQUIRE(entry != known.end());
    CHECK((*entry)["inspects"] == false);
    CHECK((*entry)["estimated_seconds"].is_null());
    CHECK_THAT(run_fade({"model", "list"}).out, Contains("DINOv2-S ") && Contains("beside a CLIP model"));

    const auto got = run_fade({"model", "get", "dinov2-s"});
    INFO(got.err);
    REQUIRE(got.status == cli::all_done);
    CHECK(std::filesystem::exists(user.models() / "DINOv2-S/model.safetensors"));
    const auto info = nlohmann::json::parse(run_fade({"model", "info", "DINOv2-S", "--json"}).out);
    CHECK(info["width"] == 24);
    CHECK(info["shortest_edge"] == 14);
    CHECK_THAT(info["kind"].get<std::string>(), Contains("DINOv2"));
    CHECK_THAT(run_fade({"model", "info", "DINOv2-S"}).out, Contains("--vision-model"));
    CHECK(run_fade({"model", "check", "DINOv2-S"}).status == cli::all_done);
    CHECK_THAT(run_fade({"doctor"}).out, Contains("DINOv2-S"));

    const auto stick = user.folder / "stick.fade";
    REQUIRE(run_fade({"model", "pack", "DINOv2-S", stick, "--name", "Tokens"}).status == cli::all_done);
    const auto added = run_fade({"model", "add", stick});
    INFO(added.err);
    REQUIRE(added.status == cli::all_done);
    CHECK(run_fade({"model", "check", "Tokens"}).status == cli::all_done);
    CHECK(run_fade({"model", "add", user.folder / "dino", "--name", "Copy"}).status == cli::all_done);

    write_noise(user.folder / "part.png", 1, 30, 20);
    std::string first;
    for (const auto* name : {"dinov2-s", "Tokens", "Copy"}) {
        const auto file = user.folder / (std::string(name) + ".safetensors");
        const auto run = run_fade({"features", user.folder / "part.png", "--model", name, "-o", file, "-q"});
        INFO(run.err);
        REQUIRE(run.status == cli::all_done);
        // A class token and 3 x 2 patches, 24 wide; the names before them are the model's.
        const auto tokens = read_file(file);
        const auto values = sha256(tokens.substr(tokens.size() - std::size_t{7} * 24 * sizeof(float)));
        if (first.empty()) first = values;
        CHECK(values == first);
    }
    const auto inspected =
        run_fade({"inspect", user.folder / "part.png", "--model", "DINOv2-S", "-o", user.folder / "out"});
    CHECK(inspected.status == cli::wrong_usage);
    CHECK_THAT(inspected.err, Contains("reads no words") && Contains("there are none"));
    for (const auto* name : {"DINOv2-S", "Tokens", "Copy"})
        CHECK(run_fade({"model", "remove", name}).status == cli::all_done);
    CHECK(std::filesystem::is_empty(user.models()));
}
