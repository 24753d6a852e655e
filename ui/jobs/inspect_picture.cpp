// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/inspect_picture.h"

#include <utility>

#include "ui/jobs/recall.h"

namespace fade::ui {

FoundPicture inspect_picture(Inspector& inspector, PictureStore& store, const PictureSource& source,
                             const Recipe& recipe, const BatchPictures& batch, const Job& job,
                             const Inspector::Coarse& on_coarse) {
    const auto context = batch ? inspector.prepare_batch(recipe, *batch, job) : inspector.prepare(recipe, job);
    job.report(Stage::load_image, 0, 0);
    const auto state = source.state();
    const ReadingOptions reading{context->provenance.settings.bit_depth};
    const auto picture = load_timed([&] { return store.load(source, reading); });
    auto result = inspector.inspect(context, picture, job, on_coarse);
    auto findings = findings_of(result->inspection, context->provenance.settings, result->image->pixels.size(),
                                criteria_of(recipe));
    remember(inspector, *result, findings, source, state);
    return {std::move(result), std::move(findings)};
}

}  // namespace fade::ui
