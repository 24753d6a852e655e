// SPDX-License-Identifier: MIT
#pragma once

#include "fade/evaluate.h"
#include "fade/files.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "demo/random_model.h"
#include "support/small_dataset.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

namespace fade::test {

inline PromptEnsemble ensemble(const std::string& name, const std::vector<std::string>& normal,
                               const std::vector<std::string>& anomalous) {
    return {name, "{}", normal, anomalous};
}

inline constexpr std::uintmax_t no_limit = 1U << 30U;

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
        DiskCache cache(cache_folder(), no_limit, [this](const Message& said) { reports.push_back(said.english()); });
        return evaluate(*model, request, &cache);
    }

    /// Evaluates in three shards, whose folders it returns.
    [[nodiscard]] std::vector<std::filesystem::path> shards() const {
        std::vector<std::filesystem::path> folders;
        for (int i = 1; i <= 3; ++i) {
            folders.push_back(folder / ("shard" + std::to_string(i)));
            evaluate_shard(*model, request, {i, 3}, folders.back(), nullptr);
        }
        return folders;
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

inline const EvaluationRun& find_run(const Evaluation& evaluation, int shots, std::optional<std::uint64_t> seed) {
    const auto found = std::find_if(evaluation.runs.begin(), evaluation.runs.end(), [&](const EvaluationRun& run) {
        return run.variant == 0 && run.shots == shots && run.seed == seed;
    });
    REQUIRE(found != evaluation.runs.end());
    return *found;
}

inline void flip_middle_byte(const std::filesystem::path& file) {
    auto bytes = read_file(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write_bytes(file, bytes);
}

inline std::string problems_of(const Evaluation& evaluation) {
    std::string problems;
    for (const auto& problem : evaluation.problems) problems += problem + "\n";
    return problems;
}

}  // namespace fade::test
