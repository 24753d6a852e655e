// SPDX-License-Identifier: MIT
#include "fade/model_files.h"

#include "fade/dino_model.h"
#include "fade/files.h"
#include "fade/model.h"

#include <ATen/core/Tensor.h>

#include <future>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "encode/tokenizer/tokenizer_files.h"
#include "encode/weights/architectures.h"
#include "encode/weights/dino_files.h"
#include "encode/weights/layout.h"
#include "encode/weights/model_config.h"
#include "encode/weights/model_folder.h"
#include "encode/weights/stored_parts.h"
#include "encode/weights/weights.h"

namespace fade {

namespace {

constexpr std::uintmax_t config_limit = std::uintmax_t{16} << 20U;

bool is_there(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

/// What a model is made of, told without its weights.
struct Description {
    ModelFolder found;
    ClipConfig config;
    std::vector<std::string> config_texts;  ///< of all files that the configuration was read from
};

void read_config(Description& description) {
    const auto& file = description.found.config;
    auto& texts = description.config_texts;
    texts.push_back(read_file(file, config_limit));
    if (description.found.open_clip) {
        description.config = parse_open_clip_config(texts.back(), file);
        return;
    }
    description.config = parse_transformers_config(texts.back(), file);
    // The newer file may hold what the older one did; where both do, transformers takes the newer one's.
    for (const auto* name : {"preprocessor_config.json", "processor_config.json"}) {
        const auto preprocessor = file.parent_path() / name;
        if (!is_there(preprocessor)) continue;
        texts.push_back(read_file(preprocessor, config_limit));
        apply_preprocessor_config(description.config, texts.back(), preprocessor);
    }
}

Description describe(const ModelSource& source) {
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(source.path, ignored);
    if (!folder && !is_there(source.path))
        throw Error(ErrorCode::not_found, display_path(source.path),
                    Text::en("there is no such model folder or file."));
    Description result;
    if (folder) {
        result.found = find_model_folder(source.path, !source.architecture);
    } else {
        result.found.weights = source.path;
        result.found.parts = {source.path};
    }
    if (source.architecture) {
        result.config = architecture_config(*source.architecture);
        result.config_texts = {result.config.name};
    } else if (folder) {
        read_config(result);
        result.config.name = result.found.name;
    } else {
        throw architecture_needed(display_path(source.path));
    }
    return result;
}

}  // namespace

void check_model_files(const ModelSource& source) {
    (void)describe(source);
}

void check_encoder_files(const std::filesystem::path& model) {
    if (is_dino_model({.path = model}))
        (void)dino_model_files(model);
    else
        check_model_files({.path = model});
}

std::vector<std::filesystem::path> model_files(const std::filesystem::path& model) {
    if (is_dino_model({.path = model})) return dino_model_files(model);
    const auto description = describe({.path = model});
    const auto& found = description.found;
    const auto folder = found.weights.parent_path();
    std::vector files{found.config};
    for (const auto* name : {"preprocessor_config.json", "processor_config.json", "fade.json"})
        if (is_there(folder / name)) files.push_back(folder / name);
    for (auto& file : vocabulary_files(find_tokenizer(folder))) files.push_back(std::move(file));
    if (found.weights != found.parts.front()) files.push_back(found.weights);
    files.insert(files.end(), found.parts.begin(), found.parts.end());
    return files;
}

ClipWeights load_clip_weights(const ModelSource& source, const Job& job) {
    const auto [found, config, config_texts] = describe(source);
    ClipWeights result;
    result.config = config;

    job.report(Stage::load_model, 0, 0);
    const auto name = display_path(found.weights);
    const auto stored = read_parts(found.parts);
    result.files = stored.files;
    result.sha256 = hash_of(config_texts, result.files, job.stop);
    try {
        auto weights = to_open_clip_layout(stored.tensors, stored.bytes, name);
        check_layout(weights, result.config, name);
        check_values(weights.tensors, result.files, name, job);
        result.tensors = std::move(weights.tensors);
        for (const auto& [tensor, values] : weights.passed_over) result.passed_over.push_back(tensor);
        result.format = weights.transformers ? "Hugging Face transformers" : "OpenCLIP";
    } catch (const Error&) {
        check_unchanged(result.files);  // a file that was cut short is the reason for whatever was found
        throw;
    }
    result.stored_type = stored_type(result.tensors);
    result.weights_file = found.weights;
    return result;
}

}  // namespace fade
