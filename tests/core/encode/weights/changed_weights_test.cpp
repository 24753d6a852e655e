// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include "demo/random_model.h"
#include "encode/weights/weights.h"
#include "fade/detect.h"
#include "fade/files.h"
#include "fade/model.h"
#include "fade/settings.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

// A stick that is pulled, a model that is copied over: every one of these ended the process by a signal.

namespace {

constexpr auto said = "open_clip_model.safetensors: was changed, cut short or taken away while it was in use";

struct Place {
    Place() { demo::write_random_model(folder / "model", tiny_config(), 1); }
    [[nodiscard]] std::filesystem::path weights() const { return folder / "model/open_clip_model.safetensors"; }
    [[nodiscard]] std::shared_ptr<const ClipModel> load(Backend backend, const Job& job = {}) const {
        ModelSource source{folder / "model"};
        source.compute.backend = backend;
        return ClipModel::load(source, job);
    }
    TemporaryFolder folder;
};

Image picture() {
    Image image{cv::Mat(40, 40, CV_8UC3), "part.png", {}};
    cv::RNG(1).fill(image.pixels, cv::RNG::UNIFORM, 0, 256);
    return image;
}

}  // namespace

TEST_CASE("weights that are cut short while they are loaded are refused", "[weights]") {
    // At every step of the loading that is told.
    std::size_t steps = 0;
    {
        const Place place;
        (void)place.load(Backend::fused, {{}, [&](const Progress&) { ++steps; }});
    }
    REQUIRE(steps > 10);
    for (std::size_t at = 1; at < steps; at += 7) {
        INFO(at);
        const Place place;
        std::size_t step = 0;
        const Job job{{}, [&](const Progress&) {
                          if (step++ == at) std::filesystem::resize_file(place.weights(), 5'000);
                      }};
        const auto sentence = refusal([&] { (void)place.load(Backend::fused, job); });
        CHECK_THAT(sentence, Contains("open_clip_model.safetensors: ") && Contains("change"));
    }
}

TEST_CASE("a model whose file is cut short or written over later gives no result any more", "[weights]") {
    for (const auto backend : {Backend::fused, Backend::reference}) {
        const Place place;
        const auto model = place.load(backend);
        const auto settings = default_settings(model->info());
        (void)compute_features(*model, picture(), required_features(settings));
        const Prompts prompts = make_prompts({{"p", "{}", {"good"}, {"bad"}}}, "part");
        std::filesystem::resize_file(place.weights(), 100);
        CHECK_THAT(refusal([&] { (void)compute_features(*model, picture(), required_features(settings)); }),
                   Contains(said));
        CHECK_THAT(refusal([&] { (void)compute_text_features(*model, prompts); }), Contains(said));
        CHECK_THAT(refusal([&] { model->check_files(); }), Contains(said));
    }
    // In the middle of a picture.
    const Place place;
    const auto model = place.load(Backend::fused);
    std::size_t reports = 0;
    const Job job{{}, [&](const Progress&) {
                      if (reports++ == 1) std::filesystem::resize_file(place.weights(), 100);
                  }};
    CHECK_THAT(refusal([&] {
                   (void)compute_features(*model, picture(), required_features(default_settings(model->info())), job);
               }),
               Contains(said));
    // Other content in the same file.
    const Place other;
    const auto second = other.load(Backend::fused);
    auto bytes = read_file(other.weights());
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    write_bytes(other.weights(), bytes);
    std::filesystem::last_write_time(other.weights(),
                                     std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
    CHECK_THAT(refusal([&] { second->check_files(); }), Contains(said));
}

TEST_CASE("a model whose file is replaced by another one's name stays as it was", "[weights]") {
    const Place place;
    const auto model = place.load(Backend::fused);
    write_bytes(place.folder / "new", "another");
    std::filesystem::rename(place.folder / "new", place.weights());
    CHECK(refusal([&] { model->check_files(); }) == "accepted");
}
