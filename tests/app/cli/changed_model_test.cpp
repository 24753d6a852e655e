// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <utility>

#include "app/cli/support.h"
#include "cli/command_line.h"
#include "data_folder.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

/// Standard output that acts as soon as a text appears in it: a program is caught where it is.
class Watched final : public std::streambuf {
public:
    Watched(std::string awaited, std::function<void()> act) : awaited_(std::move(awaited)), act_(std::move(act)) {}

private:
    int_type overflow(int_type character) override {
        said_ += static_cast<char>(character);
        if (act_ && said_.find(awaited_) != std::string::npos) std::exchange(act_, {})();
        return character;
    }

    std::string awaited_;
    std::function<void()> act_;
    std::string said_;
};

}  // namespace

TEST_CASE("fade inspect ends with 3 and one sentence when its model is taken away", "[cli]") {
    const TemporaryFolder folder;
    write_tiny_model(folder / "model");
    write_tiny_prompts(folder / "prompts.json");
    std::filesystem::create_directory(folder / "parts");
    for (unsigned i = 0; i < 4; ++i) write_noise(folder / ("parts/" + std::to_string(i) + ".png"), i);
    Watched watched("0.png", [&] { std::filesystem::resize_file(folder / "model/open_clip_model.safetensors", 100); });
    std::ostream out(&watched);
    std::ostringstream err;
    const auto at = [&](const std::string& name) { return (folder / name).string(); };
    const int status =
        cli::run({"inspect", at("parts"), "--model", at("model"), "--classification-prompts", at("prompts.json"),
                  "--segmentation-prompts", at("prompts.json"), "--no-cache", "--output", at("out")},
                 {out, err, false, {}, data_folder()});
    CHECK(status == 3);
    CHECK_THAT(err.str(), Contains("open_clip_model.safetensors: was changed, cut short or taken away while it was in "
                                   "use; load it again.\n"));
    const auto sentences = err.str();
    CHECK(std::count(sentences.begin(), sentences.end(), '\n') == 1);
    CHECK(std::filesystem::exists(folder / "out/0.json"));
    CHECK_FALSE(std::filesystem::exists(folder / "out/1.json"));
}
