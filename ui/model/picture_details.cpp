// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/picture_details.h"

#include "fade/inspection_report.h"
#include "fade/reference_fit.h"

#include <QStringList>

#include <algorithm>

#include "ui/jobs/messages.h"

namespace fade::ui {

QString picture_details(const InspectedPicture& picture) {
    const auto translate = core_translation();
    auto facts = reading_facts(picture.image->reading, translate);
    facts.push_back(finest_patch_fact(picture.image->pixels.size(), picture.context->provenance, translate));
    if (auto fact = mask_fact(picture.context->provenance, translate)) facts.push_back(std::move(*fact));
    if (auto fact = alignment_fact(picture.image->alignment, translate)) facts.push_back(std::move(*fact));
    QStringList lines;
    for (const auto& fact : facts) lines += QString::fromStdString(fact.name + ": " + fact.value);
    if (is_misfit(picture.inspection)) lines += message_text(misfit_message());
    return lines.join('\n');
}

std::optional<double> found_white(const ImageReading& reading) {
    if (reading.white_source != WhiteSource::found) return std::nullopt;
    return std::max(reading.black, reading.white);  // black is the larger one where white is zero
}

QString picture_notes(const Image& image, const InspectedPicture* result) {
    const auto translate = core_translation();
    auto notes = reading_notes(image.reading, translate);
    if (result != nullptr) {
        if (auto note = detail_note(image.pixels.size(), result->context->provenance, translate); !note.empty())
            notes.push_back(std::move(note));
        if (const auto fact = alignment_fact(result->image->alignment, translate))
            notes.push_back(fact->name + ": " + fact->value + ".");
        if (auto note = uncovered_note(result->image->alignment, translate); !note.empty())
            notes.push_back(std::move(note));
        if (is_misfit(result->inspection)) notes.push_back(misfit_message().in(translate));
    }
    QStringList sentences;
    for (const auto& note : notes) sentences += QString::fromStdString(note);
    return sentences.join(' ');
}

}  // namespace fade::ui
