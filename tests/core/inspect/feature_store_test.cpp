// SPDX-License-Identifier: MIT
#include "fade/feature_store.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>

#include <iterator>
#include <numeric>

#include "demo/random_model.h"
#include "detect/features.h"
#include "support/pictures.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using fade::test::refusal;

namespace {

constexpr std::size_t plenty = std::size_t{64} << 20;

struct Bench {
    test::TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model = [this] {
        demo::write_random_model(folder / "model", test::tiny_config(), 1);
        return ClipModel::load({folder / "model"});
    }();
    DiskCache cache{folder / "cache", default_cache_limit};
    FeatureRequest request{square_views({32, 64}), {2, 1, {}}};
    int loads = 0;

    FeatureStore::Load picture(unsigned seed) {
        return [this, seed] {
            ++loads;
            return std::make_shared<const Image>(
                Image{test::photograph(50, 40, CV_8UC3, seed), "part.png", std::to_string(seed)});
        };
    }
    [[nodiscard]] std::size_t entries() const {
        const std::filesystem::directory_iterator files(folder / "cache");
        return static_cast<std::size_t>(std::count_if(
            begin(files), end(files), [](const auto& entry) { return entry.path().extension() == ".fade-cache"; }));
    }
};

bool equal(const ImageFeatures& a, const ImageFeatures& b) {
    if (a.views() != b.views()) return false;
    return std::all_of(a.impl().views.begin(), a.impl().views.end(), [&](const auto& one) {
        const auto& [view, sets] = one;
        const auto& others = b.impl().views.at(view);
        const auto same = [&](const auto& set) {
            const auto other = others.find(set.first);
            return other != others.end() && at::equal(set.second, other->second);
        };
        return sets.size() == others.size() && std::all_of(sets.begin(), sets.end(), same);
    });
}

cv::Mat half_white() {
    cv::Mat mask = cv::Mat::zeros(4, 5, CV_8UC1);
    mask.colRange(0, 2).setTo(255);
    return mask;
}

}  // namespace

TEST_CASE("Kept embeddings are those that the tower gave, and no picture is encoded twice", "[inspect][features]") {
    Bench bench;
    const auto direct = compute_features(*bench.model, *bench.picture(1)(), bench.request);
    {
        FeatureStore store(*bench.model, &bench.cache, plenty);
        CHECK(equal(store.image("1", bench.picture(1), bench.request), direct));
        CHECK(equal(store.image("1", bench.picture(1), bench.request), direct));
        CHECK(store.encoded_pictures() == 1);
        CHECK(bench.loads == 2);      // once to compute directly
        CHECK(bench.entries() == 4);  // two scales, two paths
    }
    FeatureStore next(*bench.model, &bench.cache, 0);
    CHECK(equal(next.image("1", bench.picture(1), bench.request), direct));
    CHECK(next.encoded_pictures() == 0);
    CHECK(bench.loads == 2);
}

TEST_CASE("Only the scales that are lacking are computed", "[inspect][features]") {
    Bench bench;
    FeatureStore store(*bench.model, nullptr, plenty);
    auto first = bench.request;
    first.views = square_views({64});
    (void)store.image("1", bench.picture(1), first);
    bench.request.views = {View::square(64), View::square(32), View::square(96)};
    std::size_t blocks = 0;
    std::vector<std::vector<View>> heard;
    const Job job{{}, [&](const Progress& progress) { blocks = progress.total; }};
    const auto all = store.image("1", bench.picture(1), bench.request, job,
                                 [&](const ImageFeatures& so_far) { heard.push_back(so_far.views()); });
    CHECK((all.views() == square_views({32, 64, 96})));
    CHECK((heard == std::vector{square_views({32, 64}), square_views({32, 64, 96})}));
    const auto layers = static_cast<std::size_t>(bench.model->info().config.vision.layers);
    CHECK(blocks == layers * (1 + 4 * 4 + 1 + 12 * 12));
    CHECK(equal(all, compute_features(*bench.model, *bench.picture(1)(), bench.request)));
}

TEST_CASE("Embeddings serve every request that they are part of, and no other", "[inspect][features]") {
    Bench bench;
    FeatureStore store(*bench.model, &bench.cache, plenty);
    (void)store.image("1", bench.picture(1), bench.request);
    const auto encodes = [&](const FeatureRequest& request, const std::string& sha256 = "1") {
        const auto before = store.encoded_pictures();
        const auto seed = static_cast<unsigned>(std::stoi(sha256));
        const auto found = store.image(sha256, bench.picture(seed), request);
        CHECK(equal(found, compute_features(*bench.model, *bench.picture(seed)(), request)));
        return store.encoded_pictures() > before;
    };
    auto other = bench.request;
    SECTION("the ordinary path alone") {
        other.tokens = {Tokens::class_token, Tokens::patches};
        CHECK_FALSE(encodes(other));
    }
    SECTION("fewer scales") {
        other.views = square_views({32});
        CHECK_FALSE(encodes(other));
    }
    SECTION("a class token alone is another computation") {
        other.tokens.erase(Tokens::patches);
        CHECK(encodes(other));
        CHECK_FALSE(encodes(other));
    }
    SECTION("other GEM settings") {
        other.gem.blocks = 1;
        CHECK(encodes(other));
        other.gem.temperature = 7.25;
        CHECK(encodes(other));
        other.gem.temperature = 7.2500001;
        CHECK(encodes(other));
        other.gem = {0, 1, {}};
        CHECK_FALSE(encodes(other));  // the ordinary path, which is there
    }
    SECTION("what a mask blanks is another picture, and what it leaves out is not") {
        other.mask = RoiMask{half_white(), "mask.png", "hash", MaskMode::blank, 0.5};
        CHECK(encodes(other));
        CHECK_FALSE(encodes(other));
        other.mask->mode = MaskMode::cells;
        CHECK_FALSE(encodes(other));
        other.mask = RoiMask{half_white(), "mask.png", "another", MaskMode::blank, 0.5};
        CHECK(encodes(other));
        other.mask.reset();
        CHECK_FALSE(encodes(other));
    }
    SECTION("another way of reading files") {
        other.reading.bits = 12;
        CHECK(encodes(other));
    }
    SECTION("another picture") {
        CHECK(encodes(other, "2"));
    }
}

TEST_CASE("Each view of a picture is kept once for each path, and stands for no other view", "[inspect][features]") {
    Bench bench;
    FeatureStore store(*bench.model, &bench.cache, 0);
    const std::vector views{View::square(64), View{{64, 32}}, View{{32, 64}}, View{{64, 64}, {0, 0, 0.5, 1}},
                            View{{64, 64}, {0.5, 0, 0.5, 1}}};
    for (int pass = 0; pass < 2; ++pass)
        for (const auto& view : views) {
            INFO(name_of(view));
            bench.request.views = {view};
            const auto direct = compute_features(*bench.model, *bench.picture(1)(), bench.request);
            CHECK(equal(store.image("1", bench.picture(1), bench.request), direct));
        }
    CHECK(store.encoded_pictures() == views.size());
    CHECK(bench.entries() == 2 * views.size());
}

TEST_CASE("A picture that holds other bytes than it should is refused", "[inspect][features]") {
    Bench bench;
    FeatureStore store(*bench.model, nullptr, plenty);
    CHECK(refusal([&] { (void)store.image("2", bench.picture(1), bench.request); }) ==
          "part.png: the file changed while it was being used.");
}

TEST_CASE("What stops the tower at a large scale leaves the small ones", "[inspect][features]") {
    Bench bench;
    FeatureStore store(*bench.model, &bench.cache, plenty);
    std::stop_source stop;
    CHECK_THROWS_AS(store.image("1", bench.picture(1), bench.request, {stop.get_token(), {}},
                                [&](const ImageFeatures&) { stop.request_stop(); }),
                    Cancelled);
    CHECK(bench.entries() == 2);
}

TEST_CASE("Prompts are encoded once, and found again", "[inspect][features]") {
    Bench bench;
    const auto prompts = make_prompts({{"test", "{}", {"a good part", "fine"}, {"a broken part"}}}, "part");
    const auto direct = compute_text_features(*bench.model, prompts);
    std::size_t sentences = 0;
    const Job job{{}, [&](const Progress&) { ++sentences; }};
    {
        FeatureStore store(*bench.model, &bench.cache, plenty);
        CHECK(at::equal(store.text(prompts, job).impl().means, direct.impl().means));
        CHECK(sentences > 0);
    }
    FeatureStore next(*bench.model, &bench.cache, plenty);
    sentences = 0;
    const auto found = next.text(prompts, job);
    CHECK(sentences == 0);
    CHECK(at::equal(found.impl().normal, direct.impl().normal));
    CHECK(at::equal(found.impl().anomalous, direct.impl().anomalous));
    auto none = prompts;
    none.normal.clear();
    none.sha256 = "another";
    CHECK_THROWS_AS(next.text(none), Error);
}
