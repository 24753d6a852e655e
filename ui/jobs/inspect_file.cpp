// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/inspect_file.h"

#include "ui/jobs/recall.h"

namespace fade::ui {

InspectedPicturePtr inspect_file(Inspector& inspector, PictureStore& store, const std::filesystem::path& file,
                                 const Recipe& recipe, const Job& job, const Inspector::Coarse& on_coarse) {
    const auto context = inspector.prepare(recipe, job);
    job.report(Stage::load_image, 0, 0);
    const auto state = file_state(file);
    const ReadingOptions reading{context->provenance.settings.bit_depth};
    const auto picture = load_timed([&] { return store.load(file, reading); });
    auto result = inspector.inspect(context, picture, job, on_coarse);
    remember(inspector, *result, state);
    return result;
}

}  // namespace fade::ui
