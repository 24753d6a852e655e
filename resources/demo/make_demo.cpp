// SPDX-License-Identifier: MIT
// fade-make-demo FOLDER: writes a small model with random weights and drawn pictures, to try the program with.
// fade-make-demo FOLDER ARCHITECTURE: writes a model of that architecture with random weights, to measure with.
#include "fade/error.h"
#include "fade/files.h"

#include <iostream>

#include "clip/weights/architectures.h"
#include "demo/pictures.h"
#include "demo/random_model.h"

namespace {

constexpr std::int64_t bytes_per_prompt = 192;  // a token of these models is one byte

fade::ClipConfig small_config() {
    fade::ClipConfig config;
    config.embed_dim = 64;
    config.image_size = 112;
    config.patch_size = 16;
    config.context_length = bytes_per_prompt;
    config.vision = {128, 8, 2, 512, fade::Activation::gelu, 1e-5};
    config.text = {64, 2, 1, 256, fade::Activation::gelu, 1e-5};
    return config;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2 && argc != 3) {
        std::cerr << "usage: fade-make-demo FOLDER [ARCHITECTURE]" << std::endl;
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        if (argc == 3) {
            auto config = fade::architecture_config(argv[2]);
            config.context_length = bytes_per_prompt;
            fade::demo::write_random_model(folder, config, 1);
            return 0;
        }
        fade::demo::write_random_model(folder / "random-model", small_config(), 1);
        fade::demo::write_pictures(folder);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "fade-make-demo: " << error.what() << std::endl;
        return 1;
    }
}
