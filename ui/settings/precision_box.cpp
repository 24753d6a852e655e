// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/precision_box.h"

#include "fade/backend_names.h"

#include "ui/style/wheel_guard.h"

namespace fade::ui {

PrecisionBox::PrecisionBox(QWidget* parent) : QComboBox(parent) {
    for (std::size_t i = 0; i < precision_names.size(); ++i) addItem({});
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    guard_from_wheel(*this);
}

Precision PrecisionBox::precision() const {
    return precision_names.at(static_cast<std::size_t>(currentIndex())).first;
}

void PrecisionBox::showChoice(const ModelSource& model) {
    for (std::size_t i = 0; i < precision_names.size(); ++i)
        if (precision_names.at(i).first == model.compute.precision) setCurrentIndex(static_cast<int>(i));
    setEnabled(!model.path.empty() && model.compute.device == "cpu" && model.compute.backend != Backend::reference);
}

void PrecisionBox::retranslate() {
    setItemText(0, tr("Single (fp32)"));
    setItemText(1, tr("Mixed (attention in bf16)"));
    setItemText(2, tr("bf16"));
    // What is said here is measured by scripts/measure-precision.
    setToolTip(
        tr("How pictures are computed. bf16 is faster on some processors, and keeps three digits of numbers on "
           "the way. On the samples and on photographs of tiles, image scores moved by at most %1 with mixed "
           "precision and %2 with bf16.")
            .arg(locale().toString(0.002), locale().toString(0.004)) +
        "\n" +
        (bf16_hardware().empty()
             ? tr("This processor has no instructions for bf16: it is slower here.")
             : tr("This processor has instructions for bf16 (%1); how much faster it is depends on the processor.")
                   .arg(QString::fromStdString(bf16_hardware()))));
}

}  // namespace fade::ui
