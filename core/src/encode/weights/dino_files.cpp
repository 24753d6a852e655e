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
                    Text::en("is a DINOv2, which has neither an architecture to name nor a tokenizer."));
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

DinoWeights load_dino_weights(const ModelSource& source, const Job& job) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(source.path, ignored))
        throw Error(ErrorCode::not_found, display_path(source.path),
                    Text::en("is no folder; that of a DINOv2 was expected."));
    const auto found = find_model_folder(source.path, true);
    std::vector<std::string> texts{read_file(found.config, config_limit)};
    DinoWeights result;
    result.config = parse_dino_config(texts.back(), found.config);
    refuse_what_is_clips(source);
    result.config.name = found.name;
    const auto preprocessor = found.config.parent_path() / "preprocessor_config.json";
    if (std::filesystem::exists(preprocessor, ignored)) {
        texts.push_back(read_file(preprocessor, config_limit));
        apply_dino_preprocessor(result.config, texts.back(), preprocessor);
    }

    job.report(Stage::load_model, 0, 0);
    const auto name = display_path(found.weights);
    const auto stored = read_parts(found.parts);
    result.files = stored.files;
    auto hash = std::async(std::launch::async, [&] { return hash_of(texts, found.parts, job.stop); });
    try {
        auto weights = to_dino_layout(stored.tensors, stored.bytes, name);
        check_dino_layout(weights, result.config, name);
        check_values(weights.tensors, name, job);
        result.tensors = std::move(weights.tensors);
        for (const auto& [tensor, values] : weights.passed_over) result.passed_over.push_back(tensor);
    } catch (const Error&) {
        check_unchanged(result.files);  // a file that was cut short is the reason for whatever was found
        throw;
    }
    result.stored_type = stored_type(result.tensors);
    result.weights_file = found.weights;
    result.sha256 = hash.get();
    check_unchanged(result.files);
    return result;
}

}  // namespace fade
