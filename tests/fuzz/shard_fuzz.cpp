// SPDX-License-Identifier: MIT
// The description of a shard. The data set is not there, so that no input searches this machine's folders.
#include "fade/evaluate.h"

#include <nlohmann/json.hpp>

#include "support/target.h"
#include "support/temporary_folder.h"

namespace fade::fuzz {

void run(std::string_view input) {
    static const test::TemporaryFolder folder;
    test::write_bytes(folder / "shard.json", input);
    (void)merge_shards({folder.path()}, "nowhere/", {});
}

std::vector<std::string> seeds() {
    const nlohmann::json request{
        {"dataset", "nowhere/"},
        {"layout", "folders"},
        {"classes", nlohmann::json::array()},
        {"shots", {0, 1}},
        {"seeds", {0}},
        {"ablations", {"features"}},
        {"classification_prompts", {{{"name", "a"}, {"wrapper", "{}"}, {"normal", {"good"}}, {"anomalous", {"bad"}}}}},
        {"segmentation_prompts", nlohmann::json::array()},
        {"object", nullptr},
        {"map_side", 448},
        {"float_maps", false},
        {"settings", nlohmann::json::parse(to_json(Settings{}))}};
    const nlohmann::json model{{"name", "a"},       {"weights_sha256", "b"}, {"tokenizer_sha256", "c"},
                               {"device", "cpu"},   {"arithmetic", "d"},     {"patch_size", 16},
                               {"notice", "notice"}};
    return {nlohmann::json{
        {"format", "fade evaluation shard 2"},
        {"index", 1},
        {"count", 1},
        {"protocol", {{"request", request}, {"model", model}, {"pictures_sha256", "e"}}},
        {"problems", {"a.png: is damaged."}},
        {"unreadable",
         {0}}}.dump()};
}

}  // namespace fade::fuzz
