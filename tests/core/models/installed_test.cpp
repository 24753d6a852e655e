// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"
#include "fade/installed_models.h"

#include <catch2/catch.hpp>

#include <filesystem>

#include "support/refusal.h"
#include "support/source_folder.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

std::filesystem::path demonstration() {
    return source_folder() / "resources/demo/model";
}

}  // namespace

TEST_CASE("a model that is added is found by name, checked and removed", "[models]") {
    const TemporaryFolder folder;
    const auto models = folder / "models";
    CHECK(installed_models(models).empty());
    add_model(models, demonstration(), "Parts/Mine");
    const auto installed = installed_models(models);
    REQUIRE(installed.size() == 1);
    CHECK(installed[0].name == "Parts/Mine");
    CHECK(installed[0].bytes > 1'000'000);
    CHECK(installed[0].repository.empty());
    CHECK(resolve_model(models, "Parts/Mine") == models / "Parts--Mine");
    CHECK(check_installed(models, "Parts/Mine").empty());
    CHECK_THAT(refusal([&] { add_model(models, demonstration(), "Parts/Mine"); }), Contains("is there already"));

    auto weights = read_file(models / "Parts--Mine/open_clip_model.safetensors");
    weights[weights.size() / 2] ^= 1;
    write_bytes(models / "Parts--Mine/open_clip_model.safetensors", weights);
    std::filesystem::remove(models / "Parts--Mine/tokenizer.json");
    const auto differences = check_installed(models, "Parts/Mine");
    REQUIRE(differences.size() == 2);
    CHECK_THAT(differences[0] + differences[1], Contains("open_clip_model.safetensors: is not the file that was") &&
                                                    Contains("tokenizer.json: is not there any more."));
    remove_installed(models, "Parts/Mine");
    CHECK(std::filesystem::is_empty(models));
    CHECK_THAT(refusal([&] { remove_installed(models, "Parts/Mine"); }), Contains("\"Parts/Mine\" is not installed"));
}

TEST_CASE("a path that is there is a path, and a known name that is not installed says how to get it", "[models]") {
    const TemporaryFolder folder;
    CHECK(resolve_model(folder.path(), demonstration()) == demonstration());
    CHECK_THAT(refusal([&] { (void)resolve_model(folder.path(), "vit-b-16-plus-240"); }),
               Contains("ViT-B-16-plus-240 is not installed; `fade model get ViT-B-16-plus-240` fetches it."));
    CHECK(resolve_model(folder.path(), "some/where/else") == "some/where/else");
    CHECK(resolve_model(folder.path(), "/no/such/folder") == "/no/such/folder");
}

TEST_CASE("names that would leave the folder are refused", "[models]") {
    const TemporaryFolder folder;
    for (const auto* name : {"", "..", "../x", ".hidden", "a/../../b", "a/b/c"}) {
        INFO(name);
        CHECK_THAT(refusal([&] { remove_installed(folder.path(), name); }), Contains("cannot be a model's name"));
    }
}

TEST_CASE("what is no model is not added", "[models]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "empty");
    CHECK_THAT(refusal([&] { add_model(folder / "models", folder / "empty", "Mine"); }), Contains("holds no model"));
    CHECK(installed_models(folder / "models").empty());
}
