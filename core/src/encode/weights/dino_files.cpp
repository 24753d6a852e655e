// SPDX-License-Identifier: MIT
#include "encode/weights/dino_files.h"

#include "fade/dino_model.h"
#include "fade/files.h"

#include <ATen/core/Tensor.h>

#include <future>
#include <system_error>

#include "encode/weights/dino_layout.h"
#include "encode/weights/model_folder.h"
#include "encode/weights/stored_parts.h"

namespace fade {

namespace {

constexpr std::uintmax_t config_limit = std::uintmax_t{16} << 20U;

void refuse_what_is_clips(const ModelSource& source) {
    if (source.architecture || source.tokenizer)
        throw Error(ErrorCode::unsupported, display_path(source.path),
                    Text::en("is a DINO model, which has neither an architecture to name nor a tokenizer."));
}

/// What a model is made of, told without its weights.
struct Description {
    ModelFolder found;
    DinoConfig config;
    std::vector<std::filesystem::path> config_files;
    std::vector<std::string> config_texts;  ///< what is in them
};

Description describe(const std::filesystem::path& model) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(model, ignored))
        throw Error(ErrorCode::not_found, display_path(model),
                    Text::en("is no folder; that of a DINO model was expected."));
    Description result;
    result.found = find_model_folder(model, true);
    const auto& file = result.found.config;
    result.config_files = {file};
    result.config_texts = {read_file(file, config_limit)};
    result.config = parse_dino_config(result.config_texts.back(), file);
    result.config.name = result.found.name;
    const auto preprocessor = file.parent_path() / "preprocessor_config.json";
    if (std::filesystem::exists(preprocessor, ignored)) {
        result.config_files.push_back(preprocessor);
        result.config_texts.push_back(read_file(preprocessor, config_limit));
        apply_dino_preprocessor(result.config, result.config_texts.back(), preprocessor);
    }
    return result;
}

}  // namespace

bool is_dino_model(const ModelSource& source) {
    std::error_code ignored;
    if (source.architecture || !std::filesystem::is_directory(source.path, ignored)) return false;
    try {
        const auto found = find_model_folder(source.path, true);
        return !found.open_clip && is_dino_config(read_file(found.config, config_limit), display_path(found.config));
    } catch (const Error&) {
        return false;
    }
}

std::int64_t dino_blocks(const std::filesystem::path& folder) {
    return describe(folder).config.vision.layers;
}

std::vector<std::filesystem::path> dino_model_files(const std::filesystem::path& model) {
    auto [found, config, files, texts] = describe(model);
    if (found.weights != found.parts.front()) files.push_back(found.weights);
    files.insert(files.end(), found.parts.begin(), found.parts.end());
    return files;
}

DinoWeights load_dino_weights(const ModelSource& source, const Job& job) {
    const auto [found, config, config_files, texts] = describe(source.path);
    refuse_what_is_clips(source);
    DinoWeights result;
    result.config = config;

    job.report(Stage::load_model, 0, 0);
    const auto name = display_path(found.weights);
    const auto stored = read_parts(found.parts);
    result.files = stored.files;
    result.sha256 = hash_of(texts, result.files, job.stop);
    try {
        auto weights = to_dino_layout(stored.tensors, stored.bytes, result.config, name);
        check_dino_layout(weights, result.config, name);
        check_values(weights.tensors, result.files, name, job);
        result.tensors = std::move(weights.tensors);
        for (const auto& [tensor, values] : weights.passed_over) result.passed_over.push_back(tensor);
    } catch (const Error&) {
        check_unchanged(result.files);  // a file that was cut short is the reason for whatever was found
        throw;
    }
    result.stored_type = stored_type(result.tensors);
    result.weights_file = found.weights;
    return result;
}

}  // namespace fade
