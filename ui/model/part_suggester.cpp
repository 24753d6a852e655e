// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/part_suggester.h"

#include "fade/image.h"
#include "fade/part_suggestion.h"

#include <utility>
#include <variant>
#include <vector>

#include "ui/model/workbench.h"

namespace fade::ui {

namespace {

using Suggested = std::variant<PartSuggestion, NoPart>;

/// As many of them as tell something new, from all over the set.
std::vector<std::filesystem::path> spread(const std::vector<std::filesystem::path>& files) {
    constexpr std::size_t most = 16;
    if (files.size() <= most) return files;
    std::vector<std::filesystem::path> chosen;
    for (std::size_t i = 0; i < most; ++i) chosen.push_back(files[i * files.size() / most]);
    return chosen;
}

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
    const auto references = workbench_.recipe().references;
    looking_.submit(
        {tr("Looking for the part"), Urgency::waited_for},
        [references, picture = drawing->picture](const Job& job) -> Suggested {
            std::vector<cv::Mat> pixels;
            for (const auto& file : spread(references)) {
                job.check();
                auto image = load_image(file);
                if (same_shape({image.pixels.cols, image.pixels.rows}, picture))
                    pixels.push_back(std::move(image.pixels));
            }
            return suggest_part(pixels);
        },
        [this, any = !references.empty()](const TaskResult<Suggested>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT refused(end.sentence);
            if (end.outcome != Outcome::done) return;
            if (const auto* none = std::get_if<NoPart>(&*end.value)) return void(Q_EMIT refused(reason(*none, any)));
            for (const auto& outline : std::get<PartSuggestion>(*end.value).outlines) {
                MaskShape shape{MaskShapeKind::polygon, true, {}, 0};
                for (const auto& corner : outline) shape.points << QPointF(corner.x, corner.y);
                workbench_.maskEditor().add(shape);
            }
        });
}

}  // namespace fade::ui
