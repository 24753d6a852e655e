// SPDX-License-Identifier: MIT
#include "inspect/compare_picture.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/reference_fit.h"
#include "fade/reference_match.h"

#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

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

namespace {

ImageFeatures all_features(const EncodedPicture& picture) {
    return picture.vision ? picture.features.with_vision(*picture.vision) : picture.features;
}

}  // namespace

Inspection found_by(const InspectionContext& context, const ImageFeatures& features, const BatchVision* of_batch,
                    const MemoryBank& bank, const Settings& settings, const Job& job) {
    const auto pictures = context.batch ? context.batch->facts.pictures : 0;
    if (!context.words)
        return of_batch != nullptr ? detect(*of_batch, pictures, settings) : detect(features, bank, settings, job);
    const auto& words = *context.words;
    return of_batch != nullptr
               ? detect(features, words.classification, words.segmentation, *of_batch, pictures, settings, job)
               : detect(features, words.classification, words.segmentation, bank, settings, job);
}

std::optional<std::size_t> own_reference(const EncodedPicture& picture) {
    const auto& context = *picture.context;
    const auto& settings = context.provenance.settings;
    const auto match = settings.references.match;
    if (match == ReferenceMatch::all || context.bank.shots() == 0) return std::nullopt;
    if (match == ReferenceMatch::best) return best_reference(all_features(picture), context.bank, settings);
    std::vector<std::filesystem::path> files;
    files.reserve(context.references.size());
    for (const auto& reference : context.references) files.push_back(reference.file);
    return required_reference(picture.image->name, files);
}

InspectedPicture compare_views(const EncodedPicture& picture, const Settings& settings, std::optional<double>& misfit,
                               const Job& job) {
    const auto& context = *picture.context;
    const auto* of_batch = find_in_batch(context, *picture.image);
    const auto features = all_features(picture);
    const auto own = own_reference(picture);
    const auto bank = own ? context.bank.only(*own) : context.bank;
    auto inspection = found_by(context, features, of_batch, bank, settings, job);
    inspection.reference = own;
    if (context.words) inspection.kinds = kind_maps(features, context.words->kinds, settings);
    // What is usual between a vision model's patches was not measured.
    if (context.words && !picture.vision && !misfit)
        misfit = reference_misfit(features, bank, context.provenance.settings);
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
