// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/part_suggester.h"

#include "fade/image.h"
#include "fade/part_suggestion.h"
#include "fade/spread.h"

#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "ui/model/workbench.h"

namespace fade::ui {

namespace {

using Suggested = std::variant<PartSuggestion, NoPart>;

constexpr std::size_t most_references = 16;  // more tell nothing new

/// `any`: there are references, of whatever shape.
QString reason(NoPart none, bool any) {
    switch (none) {
        case NoPart::no_pictures:
            return any ? PartSuggester::tr(
                             "No suggestion: no reference has the shape of the picture that is drawn over.")
                       : PartSuggester::tr("No suggestion: it is made from references, and there are none.");
        case NoPart::uneven_border:
            return PartSuggester::tr(
                "No suggestion: the border of the references is not of one kind, so that no "
                "background is sure.");
        case NoPart::no_contrast:
            return PartSuggester::tr("No suggestion: no part stands out clearly against the border of the references.");
        case NoPart::no_background:
            break;
    }
    return PartSuggester::tr(
        "No suggestion: the part fills the references, or lies elsewhere in each, so that nothing is "
        "background in all.");
}

}  // namespace

PartSuggester::PartSuggester(Workbench& workbench, QObject* parent)
    : QObject(parent), workbench_(workbench), looking_(workbench.loader()) {}

void PartSuggester::suggest() {
    const auto& drawing = workbench_.maskEditor().drawing();
    if (!drawing) return;
    const auto recipe = workbench_.recipe();
    const auto references = recipe.references;
    const auto mode = recipe.settings ? recipe.settings->references.aligned : Alignment::none;
    looking_.submit(
        {tr("Looking for the part"), Urgency::waited_for},
        [references, mode, picture = drawing->picture](const Job& job) -> Suggested {
            std::vector<cv::Mat> pixels;
            std::optional<AlignmentTarget> frame;
            if (mode != Alignment::none && !references.empty()) frame.emplace(load_image(references.front()), mode);
            for (const auto& file : spread(references, most_references)) {
                job.check();
                // One at a time in its full size.
                auto image = load_image(file);
                if (frame) image = aligned(image, align(image, *frame, job));
                if (same_shape({image.pixels.cols, image.pixels.rows}, picture))
                    pixels.push_back(reduced_for_suggestion(image.pixels));
            }
            return suggest_part(pixels);
        },
        [this, any = !references.empty(), picture = drawing->picture](const TaskResult<Suggested>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT refused(end.sentence);
            if (end.outcome != Outcome::done) return;
            const auto& now = workbench_.maskEditor().drawing();
            if (!now || now->picture != picture) return;  // another is drawn over by now
            if (const auto* none = std::get_if<NoPart>(&*end.value)) return void(Q_EMIT refused(reason(*none, any)));
            for (const auto& outline : std::get<PartSuggestion>(*end.value).outlines) {
                MaskShape shape{MaskShapeKind::polygon, true, {}, 0};
                for (const auto& corner : outline) shape.points << QPointF(corner.x, corner.y);
                workbench_.maskEditor().add(shape);
            }
        });
}

}  // namespace fade::ui
