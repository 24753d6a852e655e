// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "fade/feature_store.h"
#include "fade/model_pack.h"
#include "fade/prompts.h"

#include "support/source_folder.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

TEST_CASE("packed prompts spare another PC their encoding, where it computes the same", "[pack]") {
    const TemporaryFolder folder;
    const auto model = ClipModel::load({.path = source_folder() / "resources/demo/model"});
    DiskCache first(folder / "first", default_cache_limit);
    const auto packed = encode_builtin_prompts(*model, &first);
    REQUIRE(packed.embeddings.size() == 2);
    CHECK(packed.arithmetic == arithmetic_of(model->info().compute));

    DiskCache second(folder / "second", default_cache_limit);
    CHECK(keep_builtin_prompts(*model, packed, second));
    CHECK(second.size() == first.size());
    // They are those that an inspection asks for: no sentence is encoded any more.
    std::vector<PromptEnsemble> ensembles;
    for (const auto& name : published_segmentation_prompts()) ensembles.push_back(builtin_prompt_ensemble(name));
    bool encoded = false;
    const Job job{{}, [&](const Progress& progress) { encoded = encoded || progress.stage == Stage::encode_prompts; }};
    (void)FeatureStore(*model, &second, 0).text(make_prompts(ensembles, object_agnostic_name), job);
    CHECK_FALSE(encoded);

    DiskCache third(folder / "third", default_cache_limit);
    auto other = packed;
    other.arithmetic = "another";
    CHECK_FALSE(keep_builtin_prompts(*model, other, third));
    other = packed;
    other.embeddings[1].pop_back();
    CHECK_FALSE(keep_builtin_prompts(*model, other, third));
    CHECK(third.size() <= first.size());
}
