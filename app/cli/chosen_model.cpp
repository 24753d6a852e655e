// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/chosen_model.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/installed_models.h"

#include <system_error>

namespace fade::cli {

ModelSource chosen_model(ModelSource source, const Context& context) {
    if (!source.path.empty()) {
        source.path = resolve_model(context.models_folder, source.path.string());
        return source;
    }
    if (source.architecture)
        throw Error(ErrorCode::invalid_argument,
                    Text::english_only("--arch describes the checkpoint that --model names, and none is named."));
    source.path = context.data_folder / "model";
    std::error_code error;
    if (!std::filesystem::is_directory(source.path, error))
        throw Error(
            ErrorCode::not_found,
            {Text::english_only("No model was named, and the demonstration model is not at %1; name a model's folder."),
             display_path(source.path)});
    return source;
}

std::filesystem::path chosen_vision_model(const std::filesystem::path& named, const Context& context) {
    return whole_path(resolve_model(context.models_folder, named.string()));
}

}  // namespace fade::cli
