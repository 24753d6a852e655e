// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspector.h"
#include "fade/recipe_file.h"

#include <filesystem>
#include <memory>
#include <string>

#include "cli/command_line.h"
#include "cli/progress_bar.h"
#include "cli/reading_notes.h"
#include "cli/recipe_options.h"

namespace fade::cli {

/// A recipe that is ready to inspect with, for commands that look at parts that are known.
struct PreparedRun {
    Recipe recipe;  ///< complete: with its settings and all references
    std::unique_ptr<Inspector> inspector;
    std::shared_ptr<const InspectionContext> context;
};

/// Whether pictures are inspected as the recipe says, or in other regimes too: then all embeddings of a picture are
/// computed at once, and kept.
enum class LooksAt { own_regime, every_regime };

/// Reads the recipe and what is given beside it, loads the model, encodes prompts and references. `cached`: embeddings
/// are kept between runs. `notes` and `bar` must outlive what is returned. Throws what these throw.
[[nodiscard]] PreparedRun prepare_run(const RecipeOptions& options, bool cached, const Context& context,
                                      ProgressBar& bar, ReadingNotes& notes, LooksAt looks = LooksAt::own_regime);

/// Reads and inspects one picture.
[[nodiscard]] InspectedPicturePtr inspect_file(PreparedRun& run, const std::filesystem::path& file, const Job& job);

}  // namespace fade::cli
