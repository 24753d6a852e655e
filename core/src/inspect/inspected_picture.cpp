// SPDX-License-Identifier: MIT
// What is known of pictures that were inspected, and of what they were inspected with.
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/inspector.h"
#include "fade/reference_match.h"
#include "fade/version.h"

#include <algorithm>
#include <utility>

namespace fade {

std::shared_ptr<const Image> load_picture(const PictureSource& source, const ReadingOptions& reading) {
    return std::make_shared<const Image>(source.load(reading));
}

bool is_also_reference(const InspectedPicture& picture) {
    const auto& references = picture.context->references;
    return std::any_of(references.begin(), references.end(), [&](const UsedReference& reference) {
        return reference.sha256 == file_content_of(*picture.image);
    });
}

ReportedPicture reported(const InspectedPicture& result, const LoadPicture& load, PictureSourcePtr source) {
    const auto& image = *result.image;
    ReportedPicture picture;
    picture.source = source ? std::move(source) : picture_of(image.name);
    picture.sha256 = image.sha256;
    picture.size = image.pixels.size();
    picture.inspection = result.inspection;
    picture.timings = result.timings;
    picture.reading = image.reading;
    picture.alignment = image.alignment;
    // Shares the context's life, so that nothing is copied.
    picture.provenance = {result.context, &result.context->provenance};
    picture.reference = [context = result.context](std::size_t index) { return context->references.at(index).image; };
    if (!load) {
        picture.image = [kept = result.image] { return kept; };
        return picture;
    }
    picture.image = [load, source = picture.source, sha256 = image.sha256, alignment = image.alignment,
                     bits = result.context->provenance.settings.bit_depth] {
        auto read = load(*source, {bits});
        if (read->sha256 == sha256) return alignment ? std::make_shared<const Image>(aligned(*read, *alignment)) : read;
        throw Error(ErrorCode::mismatch, display_name(source->name()),
                    Text::en("the picture has changed since it was inspected; inspect it again."));
    };
    return picture;
}

std::string context_key(const Provenance& provenance) {
    Sha256 hash;
    hash.field("scores 2");
    hash.field(version());
    const auto& model = provenance.model;
    for (const auto& part : {model.weights_sha256, model.tokenizer_sha256, model.compute.device,
                             arithmetic_of(model.compute), to_json(provenance.settings), provenance.object,
                             provenance.classification_prompts.sha256, provenance.segmentation_prompts.sha256})
        hash.field(part);
    if (const auto& vision = provenance.vision_model)
        for (const auto& part : {std::string("vision model"), vision->weights_sha256, arithmetic_of(vision->compute)})
            hash.field(part);
    for (const auto& reference : provenance.references) hash.field(reference.sha256);
    if (provenance.settings.references.match == ReferenceMatch::name)
        for (const auto& reference : provenance.references) hash.field(matched_name(reference.file));
    if (const auto& mask = provenance.mask)
        for (const auto part : {std::string_view("mask"), std::string_view(mask->file.sha256), to_string(mask->mode)})
            hash.field(part);
    if (provenance.batch) hash.field(provenance.batch->sha256);
    return hash.hex();
}

}  // namespace fade
