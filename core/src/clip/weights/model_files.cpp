// SPDX-License-Identifier: MIT
#include "fade/files.h"
#include "fade/hash.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <future>
#include <optional>
#include <set>
#include <system_error>
#include <vector>

#include "clip/weights/architectures.h"
#include "clip/weights/layout.h"
#include "clip/weights/model_config.h"
#include "clip/weights/weights.h"

namespace fade {

namespace {

constexpr std::uintmax_t config_limit = std::uintmax_t{16} << 20U;

struct Layout {
    const char* format;
    const char* config;
    std::array<const char*, 2> weights;
};
constexpr std::array layouts{
    Layout{"OpenCLIP", "open_clip_config.json", {"open_clip_model.safetensors", "open_clip_pytorch_model.bin"}},
    Layout{"Hugging Face transformers", "config.json", {"model.safetensors", "pytorch_model.bin"}},
};

struct Found {
    const Layout* layout = nullptr;
    std::filesystem::path config;  ///< may be absent where an architecture was named
    std::filesystem::path weights;
};

bool is_there(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Found find_in_folder(const std::filesystem::path& folder, bool needs_config) {
    for (const auto& layout : layouts) {
        if (needs_config && !is_there(folder / layout.config)) continue;
        for (const auto* weights : layout.weights)
            if (is_there(folder / weights)) return {&layout, folder / layout.config, folder / weights};
    }
    if (is_there(folder / "model.safetensors.index.json"))
        throw Error(ErrorCode::unsupported,
                    display_path(folder) + ": its weights are split over several files, which is not supported.");
    throw Error(ErrorCode::not_found, display_path(folder) +
                                          ": holds no model; open_clip_config.json with "
                                          "open_clip_model.safetensors or open_clip_pytorch_model.bin, or config.json "
                                          "with model.safetensors or pytorch_model.bin, was expected.");
}

/// What a model is made of, told without its weights.
struct Description {
    Found found;
    ClipConfig config;
    std::vector<std::string> config_texts;  ///< of all files that the configuration was read from
};

void read_config(Description& description) {
    const auto& file = description.found.config;
    auto& texts = description.config_texts;
    texts.push_back(read_file(file, config_limit));
    if (description.found.layout == layouts.data()) {
        description.config = parse_open_clip_config(texts.back(), file);
        return;
    }
    description.config = parse_transformers_config(texts.back(), file);
    const auto preprocessor = file.parent_path() / "preprocessor_config.json";
    if (!is_there(preprocessor)) return;
    texts.push_back(read_file(preprocessor, config_limit));
    apply_preprocessor_config(description.config, texts.back(), preprocessor);
}

Description describe(const ModelSource& source) {
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(source.path, ignored);
    if (!folder && !is_there(source.path))
        throw Error(ErrorCode::not_found, display_path(source.path) + ": there is no such model folder or file.");
    Description result;
    if (folder) {
        result.found = find_in_folder(source.path, !source.architecture);
    } else {
        result.found.weights = source.path;
    }
    if (source.architecture) {
        result.config = architecture_config(*source.architecture);
        result.config_texts = {result.config.name};
    } else if (result.found.layout != nullptr) {
        read_config(result);
    } else {
        throw architecture_needed(display_path(source.path));
    }
    return result;
}

std::string stored_type(const TensorMap& tensors) {
    std::set<std::string> types;
    for (const auto& [name, tensor] : tensors) {
        switch (tensor.scalar_type()) {
            case at::kFloat:
                types.insert("F32");
                break;
            case at::kHalf:
                types.insert("F16");
                break;
            case at::kBFloat16:
                types.insert("BF16");
                break;
            default:
                types.insert("F64");
                break;
        }
    }
    return types.size() == 1 ? *types.begin() : "mixed";
}

std::string hash_of(const std::vector<std::string>& config_texts, const std::filesystem::path& weights,
                    const std::stop_token& stop) {
    Sha256 hash;
    for (const auto& text : config_texts) hash.field(text);
    hash.file(weights, stop);
    return hash.hex();
}

}  // namespace

void check_model_files(const ModelSource& source) {
    (void)describe(source);
}

ClipWeights load_clip_weights(const ModelSource& source, const Job& job) {
    const auto [found, config, config_texts] = describe(source);
    ClipWeights result;
    result.config = config;

    job.report(Stage::load_model, 0, 0);
    const auto name = display_path(found.weights);
    const auto stored = read_checkpoint(found.weights);
    auto hash = std::async(std::launch::async, [&texts = config_texts, &weights = found.weights, &job] {
        return hash_of(texts, weights, job.stop);
    });
    result.tensors = to_open_clip_layout(stored.tensors, name);
    result.file = stored.file;
    check_layout(result.tensors, result.config, name);
    check_values(result.tensors, name, job);
    const bool transformers = stored.tensors.contains("vision_model.embeddings.class_embedding");
    result.format = layouts[transformers ? 1 : 0].format;
    result.stored_type = stored_type(result.tensors);
    result.weights_file = found.weights;
    result.sha256 = hash.get();
    return result;
}

}  // namespace fade
