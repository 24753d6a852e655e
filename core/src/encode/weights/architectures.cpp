// SPDX-License-Identifier: MIT
#include "encode/weights/architectures.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace fade {

namespace {

struct Architecture {
    std::string_view name;
    int embed_dim;
    int image_size;
    int patch_size;
    int vision_width;
    int vision_layers;
    int head_width;
    int vision_mlp;
    int text_width;
    int text_heads;
    int text_layers;
    bool has_quickgelu_twin;  ///< NAME-quickgelu is the same with QuickGELU
};

constexpr std::array architectures{
    Architecture{"ViT-B-32", 512, 224, 32, 768, 12, 64, 3072, 512, 8, 12, true},
    Architecture{"ViT-B-32-256", 512, 256, 32, 768, 12, 64, 3072, 512, 8, 12, false},
    Architecture{"ViT-B-32-plus-256", 640, 256, 32, 896, 12, 64, 3584, 640, 10, 12, false},
    Architecture{"ViT-B-16", 512, 224, 16, 768, 12, 64, 3072, 512, 8, 12, true},
    Architecture{"ViT-B-16-plus", 640, 224, 16, 896, 12, 64, 3584, 640, 10, 12, false},
    Architecture{"ViT-B-16-plus-240", 640, 240, 16, 896, 12, 64, 3584, 640, 10, 12, false},
    Architecture{"ViT-L-16", 768, 224, 16, 1024, 24, 64, 4096, 768, 12, 12, false},
    Architecture{"ViT-L-16-320", 768, 320, 16, 1024, 24, 64, 4096, 768, 12, 12, false},
    Architecture{"ViT-L-14", 768, 224, 14, 1024, 24, 64, 4096, 768, 12, 12, true},
    Architecture{"ViT-L-14-280", 768, 280, 14, 1024, 24, 64, 4096, 768, 12, 12, false},
    Architecture{"ViT-L-14-336", 768, 336, 14, 1024, 24, 64, 4096, 768, 12, 12, true},
    Architecture{"ViT-H-16", 1024, 224, 16, 1280, 32, 80, 5120, 1024, 16, 24, false},
    Architecture{"ViT-H-14", 1024, 224, 14, 1280, 32, 80, 5120, 1024, 16, 24, true},
    Architecture{"ViT-g-14", 1024, 224, 14, 1408, 40, 88, 6144, 1024, 16, 24, false},
    Architecture{"ViT-bigG-14", 1280, 224, 14, 1664, 48, 104, 8192, 1280, 20, 32, false},
    Architecture{"TinyCLIP-ViT-8M-16-Text-3M", 512, 224, 16, 256, 10, 64, 1024, 256, 4, 3, false},
    Architecture{"TinyCLIP-ViT-39M-16-Text-19M", 512, 224, 16, 512, 12, 64, 2048, 512, 8, 6, false},
    Architecture{"TinyCLIP-ViT-40M-32-Text-19M", 512, 224, 32, 512, 12, 64, 2048, 512, 8, 6, false},
    Architecture{"TinyCLIP-ViT-61M-32-Text-29M", 512, 224, 32, 640, 12, 64, 2560, 512, 8, 9, false},
};

constexpr std::string_view quickgelu_suffix = "-quickgelu";

/// ViT-B/16 and vit-b-16 mean ViT-B-16.
std::string comparable(std::string_view name) {
    std::string result;
    for (const char c : name) result += c == '/' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

ClipConfig make_config(const Architecture& row, bool quickgelu) {
    const auto activation = quickgelu ? Activation::quick_gelu : Activation::gelu;
    ClipConfig config;
    config.name = std::string(row.name) + (quickgelu ? std::string(quickgelu_suffix) : "");
    config.embed_dim = row.embed_dim;
    config.image_size = row.image_size;
    config.patch_size = row.patch_size;
    config.vision = {row.vision_width, row.vision_layers, row.vision_width / row.head_width,
                     row.vision_mlp,   activation,        1e-5};
    config.text = {row.text_width, row.text_layers, row.text_heads, std::int64_t{4} * row.text_width, activation, 1e-5};
    return config;
}

std::string list_names() {
    std::string list;
    for (const auto& name : architecture_names()) list += (list.empty() ? "" : ", ") + name;
    return list;
}

}  // namespace

std::vector<std::string> architecture_names() {
    std::vector<std::string> names;
    for (const auto& row : architectures) {
        names.emplace_back(row.name);
        if (row.has_quickgelu_twin) names.push_back(std::string(row.name) + std::string(quickgelu_suffix));
    }
    return names;
}

ClipConfig architecture_config(const std::string& name) {
    const auto wanted = comparable(name);
    for (const auto& row : architectures) {
        const auto plain = comparable(row.name);
        if (wanted == plain) return make_config(row, false);
        if (row.has_quickgelu_twin && wanted == plain + std::string(quickgelu_suffix)) return make_config(row, true);
    }
    for (const std::string_view foreign :
         {"rn", "resnet", "convnext", "siglip", "coca", "eva", "auto-vit", "mobileclip"})
        if (wanted.starts_with(foreign) || wanted.find("-" + std::string(foreign)) != std::string::npos)
            throw Error(
                ErrorCode::unsupported,
                {Text::en("Architecture %1 is not supported: only plain ViT CLIPs are (%2)."), name, list_names()});
    throw Error(ErrorCode::invalid_argument,
                {Text::en("Architecture %1 is not known; one of these was expected: %2."), name, list_names()});
}

Error architecture_needed(const std::string& file) {
    return {ErrorCode::invalid_argument,
            file,
            {Text::en("is a checkpoint without a configuration; name its architecture (--arch), one of: %1."),
             list_names()}};
}

}  // namespace fade
