// SPDX-License-Identifier: MIT
// fade-make-demo FOLDER: writes a small model with random weights and drawn pictures, to try the program with.
#include "fade/error.h"
#include "fade/files.h"

#include <iostream>

#include "demo/pictures.h"
#include "demo/random_model.h"

namespace {

fade::ClipConfig small_config() {
    fade::ClipConfig config;
    config.embed_dim = 64;
    config.image_size = 112;
    config.patch_size = 16;
    config.context_length = 192;  // a token is one byte here
    config.vision = {128, 8, 2, 512, fade::Activation::gelu, 1e-5};
    config.text = {64, 2, 1, 256, fade::Activation::gelu, 1e-5};
    return config;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: fade-make-demo FOLDER" << std::endl;
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        fade::demo::write_random_model(folder / "random-model", small_config(), 1);
        fade::demo::write_pictures(folder);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "fade-make-demo: " << error.what() << std::endl;
        return 1;
    }
}
