// SPDX-License-Identifier: MIT
// fade-random-model FOLDER ARCHITECTURE: writes a model of that architecture (of a CLIP, or DINOv2-S) with random
// weights, to measure with.
#include "fade/error.h"

#include <iostream>
#include <string_view>

#include "demo/random_dino.h"
#include "demo/random_model.h"
#include "encode/weights/architectures.h"

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: fade-random-model FOLDER ARCHITECTURE" << std::endl;
        return 2;
    }
    try {
        if (argv[2] == std::string_view("DINOv2-S")) {
            fade::demo::write_random_dino(argv[1], {}, 1);
            return 0;
        }
        auto config = fade::architecture_config(argv[2]);
        config.context_length = 192;  // a token of these models is one byte of a prompt
        fade::demo::write_random_model(argv[1], config, 1);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "fade-random-model: " << error.what() << std::endl;
        return 1;
    }
}
