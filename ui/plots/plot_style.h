// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCustomPlot;
class QWidget;

namespace fade::ui {

/// The look of every plot: colours and fonts of the widget that shows it.
void style_plot(QCustomPlot& plot, const QWidget& widget);

}  // namespace fade::ui
