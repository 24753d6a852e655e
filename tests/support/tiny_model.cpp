// SPDX-License-Identifier: MIT
#include "support/tiny_model.h"

namespace fade::test {

ClipConfig tiny_config() {
    ClipConfig config;
    config.embed_dim = 24;
    config.image_size = 32;
    config.patch_size = 8;
    config.context_length = 64;
    config.vision = {64, 3, 2, 128, Activation::gelu, 1e-5};
    config.text = {32, 2, 1, 128, Activation::gelu, 1e-5};
    return config;
}

}  // namespace fade::test
