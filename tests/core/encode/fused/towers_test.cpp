// SPDX-License-Identifier: MIT
// The fused towers against the reference towers, on a model with random weights.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "demo/random_model.h"
#include "encode/clip_model.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;

namespace {

struct Models {
    Models() {
        demo::write_random_model(folder.path(), test::tiny_config(), 3);
        ModelSource source{folder.path()};
        source.compute.backend = Backend::reference;
        reference = ClipModel::load(source);
        for (const auto& name : kernel_names()) {
            source.compute.backend = Backend::fused;
            source.compute.kernels = name;
            fused.push_back(ClipModel::load(source));
        }
    }
    [[nodiscard]] std::shared_ptr<const ClipModel> load(const Compute& compute) const {
        return ClipModel::load({.path = folder.path(), .compute = compute});
    }
    [[nodiscard]] at::Tensor pixels(std::int64_t grid) const {
        const auto side = grid * reference->info().config.patch_size;
        return at::randn({1, 3, side, side});
    }

    test::TemporaryFolder folder;
    std::shared_ptr<const ClipModel> reference;
    std::vector<std::shared_ptr<const ClipModel>> fused;
};

const TokenNames ordinary{Tokens::class_token, Tokens::patches};

double difference(const at::Tensor& a, const at::Tensor& b) {
    REQUIRE(a.sizes() == b.sizes());
    return (a - b).abs().max().item<double>();
}

/// The largest of all sets.
double difference(const TokenSets& a, const TokenSets& b) {
    REQUIRE(a.size() == b.size());
    double largest = 0;
    for (const auto& [name, set] : a) largest = std::max(largest, difference(set, b.at(name)));
    return largest;
}

}  // namespace

TEST_CASE("the fused vision tower equals the reference", "[fused]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const Models models;
    const auto layers = static_cast<int>(models.reference->info().config.vision.layers);
    for (const std::int64_t grid : {1, 4, 7, 12}) {
        const auto pixels = models.pixels(grid);
        for (const int blocks : {0, 1, layers})
            for (const int iterations : {0, 1, 2}) {
                const TokenRequest request{{blocks, iterations}};
                const auto expected = models.reference->impl().vision->encode(pixels, request);
                for (const auto& model : models.fused) {
                    INFO(arithmetic_of(model->info().compute)
                         << ", grid " << grid << ", " << blocks << " blocks, " << iterations);
                    const auto result = model->impl().vision->encode(pixels, request);
                    CHECK(difference(result, expected) < 5e-6);
                }
            }
    }
}

TEST_CASE("the fused vision tower equals the reference on inputs that are no squares", "[fused]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const Models models;
    const auto patch = models.reference->info().config.patch_size;
    for (const auto& [rows, columns] : {std::pair(1, 6), {7, 2}, {4, 9}}) {
        const auto pixels = at::randn({1, 3, rows * patch, columns * patch});
        const auto expected = models.reference->impl().vision->encode(pixels, {{2, 1}});
        CHECK(expected.at(Tokens::patches).size(0) == rows * columns);
        for (const auto& model : models.fused) {
            INFO(arithmetic_of(model->info().compute) << ", " << rows << " x " << columns);
            const auto result = model->impl().vision->encode(pixels, {{2, 1}});
            CHECK(difference(result, expected) < 5e-6);
        }
    }
}

TEST_CASE("the vision tower computes what is asked for, to the same numbers", "[fused]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const Models models;
    const auto pixels = models.pixels(5);
    auto all = models.fused;
    all.push_back(models.reference);
    for (const auto& model : all) {
        INFO(arithmetic_of(model->info().compute));
        const auto& tower = *model->impl().vision;
        const auto whole = tower.encode(pixels, {{1, 1}});
        CHECK((tower.offers() == clip_offers()));
        for (const auto& wanted : {TokenNames{Tokens::class_token, Tokens::gem_class_token, Tokens::gem_patches},
                                   ordinary, TokenNames{Tokens::gem_patches}, TokenNames{Tokens::class_token}}) {
            const auto part = tower.encode(pixels, {{1, 1}, wanted});
            CHECK(part.size() == wanted.size());
            for (const auto& [name, set] : part) {
                CHECK(wanted.contains(name));
                CHECK(difference(set, whole.at(name)) < 1e-6);
            }
        }
        auto without_patches = all_tokens;
        without_patches.erase(Tokens::patches);
        for (const auto& wanted : {all_tokens, without_patches}) {
            const auto without_blocks = tower.encode(pixels, {{0, 1}, wanted});
            CHECK(at::equal(without_blocks.at(Tokens::gem_class_token), without_blocks.at(Tokens::class_token)));
            CHECK(difference(without_blocks.at(Tokens::gem_patches), whole.at(Tokens::patches)) < 1e-6);
        }
    }
}

TEST_CASE("the fused text tower equals the reference, sentence by sentence", "[fused]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const Models models;
    const std::vector<TextTower::Sentence> sentences{{4, 5, 6, 7, 8, 9, 2}, {4, 2},       {4, 5, 6, 2}, {4, 5, 6, 7, 2},
                                                     {9, 8, 7, 2},          {4, 5, 6, 2}, {2}};
    const auto expected = models.reference->impl().make_text_tower()->encode(sentences);
    for (const auto& model : models.fused) {
        INFO(arithmetic_of(model->info().compute));
        CHECK(difference(model->impl().make_text_tower()->encode(sentences), expected) < 5e-6);
    }
}

TEST_CASE("sentences of many batches are encoded as each by itself", "[fused]") {
    const c10::InferenceMode guard;
    const Models models;
    const auto tower = models.fused.front()->impl().make_text_tower();
    std::vector<TextTower::Sentence> sentences;
    for (std::int64_t i = 0; i < 9000; ++i) sentences.push_back({4 + i % 19, 4 + i / 19 % 19, 4 + i / 361, 5, 6, 2});
    std::vector<std::size_t> told;
    const auto all = tower->encode(sentences, {{}, [&](const Progress& progress) { told.push_back(progress.done); }});
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == sentences.size());
    for (const std::int64_t i : {0, 1, 777, 4096, 5555, 8999})
        CHECK(difference(tower->encode({sentences[static_cast<std::size_t>(i)]}), all.narrow(0, i, 1)) < 1e-6);
}

TEST_CASE("equal sentences, however many, are encoded alike", "[fused]") {
    const c10::InferenceMode guard;
    const Models models;
    const std::vector<TextTower::Sentence> same(100, {4, 2});
    const auto embeddings = models.fused.front()->impl().make_text_tower()->encode(same);
    CHECK(difference(embeddings, embeddings.narrow(0, 0, 1).expand_as(embeddings)) == 0);
}

TEST_CASE("the fused towers repeat exactly, and the number of threads changes no more than rounding", "[fused]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const Models models;
    const auto& tower = *models.fused.front()->impl().vision;
    const auto pixels = models.pixels(12);
    const auto threads = at::get_num_threads();
    at::set_num_threads(2);
    const auto first = tower.encode(pixels, {});
    const auto again = tower.encode(pixels, {});
    at::set_num_threads(1);
    const auto alone = tower.encode(pixels, {});
    at::set_num_threads(threads);
    CHECK(difference(first, again) == 0);
    CHECK(difference(first, alone) < 1e-6);
}

TEST_CASE("the fused vision tower is near the reference at every precision, with every instruction set",
          "[fused][bf16]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const Models models;
    for (const std::int64_t grid : {1, 4, 7, 12}) {
        const auto pixels = models.pixels(grid);
        const auto expected = models.reference->impl().vision->encode(pixels, {{2, 1}});
        for (const auto precision : {Precision::mixed, Precision::bf16})
            for (const auto& name : kernel_names()) {
                const auto model = models.load({.kernels = name, .precision = precision});
                INFO(arithmetic_of(model->info().compute) << ", grid " << grid);
                CHECK(model->info().compute.kernels == name);
                const auto result = difference(model->impl().vision->encode(pixels, {{2, 1}}), expected);
                CHECK(result > 1e-6);
                CHECK(result < (precision == Precision::mixed ? 4e-3 : 1e-2));
            }
    }
}

TEST_CASE("words are encoded alike at every precision", "[fused][bf16]") {
    const c10::InferenceMode guard;
    const Models models;
    const std::vector<TextTower::Sentence> sentences{{4, 5, 6, 7, 2}, {4, 2}};
    const auto single = models.load({});
    const auto expected = single->impl().make_text_tower()->encode(sentences);
    for (const auto precision : {Precision::mixed, Precision::bf16}) {
        const auto model = models.load({.precision = precision});
        CHECK(at::equal(model->impl().make_text_tower()->encode(sentences), expected));
        CHECK(arithmetic_of(model->info().compute) != arithmetic_of(single->info().compute));
        CHECK(text_arithmetic_of(model->info().compute) == arithmetic_of(single->info().compute));
    }
}

TEST_CASE("kernels for bf16 are those of AVX-512 in fp32", "[fused][bf16]") {
    const Models models;
    for (const auto& name : kernel_names()) {
        const auto kernels = models.load({.kernels = name})->info().compute.kernels;
        CHECK(kernels == (name == "AMX" || name == "AVX-512-BF16" ? "AVX-512" : name));
    }
    CHECK((bf16_hardware().empty() || bf16_hardware() == kernel_names().front()));
    CHECK(models.load({.precision = Precision::bf16})->info().compute.kernels == kernel_names().front());
}

TEST_CASE("a backend that does not fit is refused", "[fused]") {
    const test::TemporaryFolder folder;
    demo::write_random_model(folder.path(), test::tiny_config(), 3);
    ModelSource source{folder.path()};
    source.compute.kernels = "MMX";
    CHECK_THAT(test::refusal([&] { (void)ClipModel::load(source); }), Contains("MMX") && Contains("portable"));
    source.compute.kernels = kernel_names().front();
    source.compute.backend = Backend::reference;
    CHECK_THAT(test::refusal([&] { (void)ClipModel::load(source); }), Contains("for the fused backend alone"));
    source.compute = {.backend = Backend::reference, .precision = Precision::bf16};
    CHECK_THAT(test::refusal([&] { (void)ClipModel::load(source); }), Contains("of the fused backend alone"));
}
