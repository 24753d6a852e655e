// SPDX-License-Identifier: GPL-3.0-or-later
// fade_hub_subject MEGABYTES: a model hub on the loopback address with one repository, "parts/clip", for programs that
// are killed as they fetch it. Prints its address and the SHA-256 of the weights, and serves until its input ends.
#include "fade/files.h"
#include "fade/hash.h"

#include <iostream>
#include <random>
#include <string>

#include "core/models/hub_server.h"
#include "support/source_folder.h"

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::string weights(std::stoul(argv[1]) * 1'000'000, '\0');
    std::mt19937 random(1);
    for (auto& byte : weights) byte = static_cast<char>(random());
    const auto model = fade::test::source_folder() / "resources/demo/model";
    fade::test::HubServer hub;
    auto& files = hub.repositories["parts/clip"];
    for (const auto* name : {"open_clip_config.json", "tokenizer.json"})
        files[name] = {fade::read_file(model / name), false};
    files["open_clip_model.safetensors"] = {weights, true};
    // Each connection breaks after a tenth, so that most of the time is spent in the middle of a file.
    const auto tenth = weights.size() / 10;
    hub.trouble = [tenth](const fade::test::Asked&, bool second, fade::test::Answer& answer) {
        if (second && answer.body.size() > tenth) answer.cut_after = tenth;
    };
    std::cout << hub.endpoint() << " " << fade::sha256(weights) << std::endl;
    for (std::string line; std::getline(std::cin, line);) continue;
    return 0;
}
