// SPDX-License-Identifier: GPL-3.0-or-later
// `fade inspect` on the reference's files, against the reference's maps and scores.
#include "fade/files.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "app/cli/support.h"
#include "encode/weights/weights.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

double map_difference(const std::filesystem::path& file, const at::Tensor& expected) {
    const auto map = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
    REQUIRE(map.type() == CV_32FC1);
    REQUIRE(cv::checkRange(map));  // the norm passes over what is not a number
    const cv::Mat golden(static_cast<int>(expected.size(1)), static_cast<int>(expected.size(2)), CV_32FC1,
                         expected.data_ptr<float>());
    cv::Mat resized = golden;
    if (golden.size() != map.size()) cv::resize(golden, resized, map.size(), 0, 0, cv::INTER_LINEAR);
    return cv::norm(map, resized, cv::NORM_INF);
}

}  // namespace

TEST_CASE("fade inspect gives the reference's maps and scores", "[cli][golden]") {
    FADE_REQUIRE_SHARED(shared, "");
    const auto [name, scales] = GENERATE(table<std::string, std::vector<std::string>>(
        {{"golden/tiny-gelu", {"48", "96", "192"}}, {"golden/tiny-quickgelu", {"42", "84", "168"}}}));
    FADE_REQUIRE_SHARED(golden, name);
    const auto expected = read_safetensors(golden / "expected.safetensors").tensors;
    std::vector<std::string> segmentation{"--segmentation-prompts", shared / "prompts/winclip_prompt.json"};
    for (int i = 1; i <= 5; ++i)
        segmentation.push_back(shared / ("prompts/chatgpt3.5_prompt" + std::to_string(i) + ".json"));
    const std::vector<std::vector<std::string>> references{
        {}, {"--reference", golden / "ref0.png"}, {"--reference", golden / "ref0.png", golden / "ref1.png"}};
    for (std::size_t shots = 0; shots < references.size(); ++shots) {
        const TemporaryFolder folder;
        std::vector<std::string> arguments{"inspect",
                                           golden / "query.png",
                                           "--model",
                                           golden,
                                           "--tokenizer",
                                           shared / "tokenizer",
                                           "--classification-prompts",
                                           shared / "prompts/winclip_prompt.json",
                                           "--object",
                                           "metal nut",
                                           "--scales",
                                           scales[0] + "," + scales[1] + "," + scales[2],
                                           "--classification-scale",
                                           scales[0],
                                           "--maps",
                                           "all",
                                           "--no-cache",
                                           "--output",
                                           folder.path(),
                                           "--json"};
        arguments.insert(arguments.end(), segmentation.begin(), segmentation.end());
        arguments.insert(arguments.end(), references[shots].begin(), references[shots].end());
        const auto run = run_fade(arguments);
        INFO(run.err);
        REQUIRE(run.status == 0);
        const auto number = std::to_string(shots);
        const auto scores = nlohmann::json::parse(run.out)["scores"];
        CHECK(scores["language"] == Approx(expected.at("score.language").item<double>()).margin(1e-3));
        CHECK(scores["image"] == Approx(expected.at("score.final" + number).item<double>()).margin(1e-3));
        CHECK(map_difference(folder / "query.fused.tiff", expected.at("map.final" + number)) < 1e-3);
        CHECK(map_difference(folder / "query.language.tiff", expected.at("map.language")) < 1e-3);
        CHECK(map_difference(folder / "query.vision.tiff", expected.at("map.vision" + number)) < 1e-3);
        for (const auto& scale : scales) {
            CHECK(map_difference(folder / ("query.language-" + scale + ".tiff"), expected.at("map.language." + scale)) <
                  1e-3);
            CHECK(map_difference(folder / ("query.vision-" + scale + ".tiff"),
                                 expected.at("map.vision" + number + "." + scale)) < 1e-3);
        }
    }
}
