// SPDX-License-Identifier: GPL-3.0-or-later
// What the view says besides the picture.
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSlider>

#include "fade/maps.h"

#include "ui/model/picture_details.h"
#include "ui/style/elided_combo_box.h"
#include "ui/style/elided_label.h"
#include "ui/view/view_panel.h"

namespace fade::ui {

namespace {

QString number(double value) {
    return QLocale().toString(value, 'f', 3);
}

}  // namespace

void ViewPanel::retranslate() {
    fit_->setText(tr("Fit to Window"));
    actual_size_->setText(tr("Actual Size"));
    zoom_in_->setText(tr("Zoom In"));
    zoom_out_->setText(tr("Zoom Out"));
    overlay_->setText(tr("Show Map"));
    overlay_->setToolTip(tr("Show the anomaly map over the picture. Hold the space bar to see the bare picture."));
    contour_->setText(tr("Show Outline"));
    contour_->setToolTip(tr("Outline what reaches the threshold of the map"));
    stretch_->setText(tr("Stretch Colours to This Map"));
    stretch_->setToolTip(tr("Off: the same colours mean the same values for every picture"));
    against_good_->setText(tr("Colour Against Good Parts"));
    findGoodMaps();
    opacity_->setToolTip(tr("Opacity of the map"));
    opacity_->setAccessibleName(tr("Opacity of the map"));
    colours_->setToolTip(tr("Colours of the map"));
    colours_->setAccessibleName(tr("Colours of the map"));
    for (const auto name : all_colour_maps) colours_->setItemText(static_cast<int>(name), colour_map_text(name));
    compare_->setItemText(0, tr("No comparison"));
    compare_->setItemText(1, tr("Swipe"));
    compare_->setItemText(2, tr("Side by side"));
    compare_->setToolTip(tr("Compare the picture with a reference"));
    compare_->setAccessibleName(tr("Comparison with a reference"));
    showHint();
    showZoom();
    showResult(result_);
}

void ViewPanel::showReadOut() {
    if (!view_->picture()) return read_out_->setWhole(QStringLiteral(" "));
    if (!pointed_at_) return read_out_->setWhole(tr("Point at the picture to read its scores"));
    const cv::Point2d place(pointed_at_->x(), pointed_at_->y());
    const auto size = view_->picture()->size();
    auto text =
        tr("x %1  y %2").arg(static_cast<int>(place.x * size.width())).arg(static_cast<int>(place.y * size.height()));
    if (!view_->looksAt(*pointed_at_)) {
        text += "     " + tr("Not looked at");
    } else if (result_ && !map_.empty()) {
        const auto& inspection = result_->inspection;
        const auto& settings = result_->context->provenance.settings;
        const double vision = settings.of(inspection.regime()).multiplier * value_at(inspection.vision, place);
        const auto fused = number(value_at(inspection.fused, place));
        text += "     ";
        if (inspection.language_score)
            text += tr("Fused %1     Language %2     Vision %3")
                        .arg(fused, number(value_at(inspection.language, place)), number(vision));
        else
            text += tr("Fused %1     Vision %2").arg(fused, number(vision));
    }
    read_out_->setWhole(text);
}

void ViewPanel::showNotes() {
    const auto image = view_->picture() ? view_->picture()->image() : nullptr;
    const bool same = image && result_ && result_->image->sha256 == image->sha256;
    notes_->setText(image ? picture_notes(*image, same ? result_.get() : nullptr) : QString());
    notes_->setVisible(!notes_->text().isEmpty());
}

QString ViewPanel::notes() const {
    return notes_->text();
}

QString ViewPanel::mapName() const {
    return map_name_->text();
}

QString ViewPanel::readOut() const {
    return read_out_->text();
}

}  // namespace fade::ui
