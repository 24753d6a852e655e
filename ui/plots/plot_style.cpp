// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_style.h"

#include <QWidget>

#include <qcustomplot.h>
#include <algorithm>

#include "ui/style/verdict_colours.h"

namespace fade::ui {

void style_plot(QCustomPlot& plot, const QWidget& widget) {
    const auto& palette = widget.palette();
    const auto text = palette.color(QPalette::WindowText);
    const auto window = palette.color(QPalette::Window);
    const auto soft = mixed(window, text, 0.65);
    plot.setBackground(window);
    plot.axisRect()->setBackground(palette.color(QPalette::Base));
    QFont small = widget.font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.88));
    for (auto* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(mixed(window, text, 0.3)));
        axis->setTickPen(QPen(mixed(window, text, 0.3)));
        axis->setTickLabelColor(soft);
        axis->setLabelColor(soft);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
    }
    plot.yAxis->grid()->setPen(QPen(mixed(palette.color(QPalette::Base), text, 0.1)));
}

}  // namespace fade::ui
