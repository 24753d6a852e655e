// SPDX-License-Identifier: MIT
#include "inspect/compare_picture.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/reference_fit.h"

#include <memory>
#include <utility>

#include "inspect/stopwatch.h"

namespace fade {

const BatchVision* find_in_batch(const InspectionContext& context, const Image& image) {
    if (!context.batch) return nullptr;
    const auto found = context.batch->pictures.find(content_of(image));
    if (found == context.batch->pictures.end())
        throw Error(ErrorCode::mismatch, display_name(image.name),
                    Text::en("the picture is none of the batch that was compared; compare them again."));
    return &found->second;
}

InspectedPicture compare_views(const EncodedPicture& picture, const Settings& settings, std::optional<double>& misfit,
                               const Job& job) {
    const auto& context = *picture.context;
    const auto* of_batch = find_in_batch(context, *picture.image);
    const auto features = picture.vision ? picture.features.with_vision(*picture.vision) : picture.features;
    auto inspection = of_batch != nullptr
                          ? detect(features, context.classification, context.segmentation, *of_batch,
                                   context.batch->facts.pictures, settings, job)
                          : detect(features, context.classification, context.segmentation, context.bank, settings, job);
    inspection.kinds = kind_maps(features, context.kinds, settings);
    // What is usual between a vision model's patches was not measured.
    if (!picture.vision && !misfit) misfit = reference_misfit(features, context.bank, context.provenance.settings);
    inspection.misfit = misfit;
    return {picture.image, features, std::move(inspection), picture.context, picture.timings, true};
}

InspectedPicturePtr compare_whole(const EncodedPicture& picture, std::optional<double> misfit, const Job& job) {
    Stopwatch watch;
    auto result = compare_views(picture, picture.context->provenance.settings, misfit, job);
    result.timings.emplace_back("match", watch.lap());
    return std::make_shared<const InspectedPicture>(std::move(result));
}

InspectedPicturePtr compare(const EncodedPicture& picture, const Job& job) {
    return compare_whole(picture, std::nullopt, job);
}

}  // namespace fade
