// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thresholds/curve_chart.h"

#include <QEvent>
#include <QLocale>

#include <qcustomplot.h>

#include "ui/plots/plot_style.h"

namespace fade::ui {

CurveChart::CurveChart(QWidget* parent)
    : QWidget(parent),
      plot_(new QCustomPlot(this)),
      curve_(new QCPCurve(plot_->xAxis, plot_->yAxis)),
      chosen_(plot_->addGraph()) {
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot_->setFocusPolicy(Qt::NoFocus);
    for (auto* axis : {plot_->xAxis, plot_->yAxis}) {
        axis->setRange(-0.03, 1.03);
        axis->setSubTicks(false);
        axis->ticker()->setTickCount(3);
        axis->grid()->setVisible(false);
    }
    chosen_->setLineStyle(QCPGraph::lsNone);
    style();
}

void CurveChart::setTitles(const QString& x_title, const QString& y_title) {
    plot_->xAxis->setLabel(x_title);
    plot_->yAxis->setLabel(y_title);
    plot_->setLocale(QLocale());
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void CurveChart::setCurve(const std::vector<QPointF>& curve, const std::vector<QPointF>& chosen) {
    QVector<double> x, y;
    for (const auto& point : curve) {
        x.push_back(point.x());
        y.push_back(point.y());
    }
    curve_->setData(x, y);
    chosen_->data()->clear();
    for (const auto& point : chosen) chosen_->addData(point.x(), point.y());
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void CurveChart::style() {
    style_plot(*plot_, *this);
    curve_->setPen(QPen(palette().color(QPalette::WindowText), 1.4));
    const auto colour = palette().color(QPalette::Highlight);
    chosen_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(colour, 2), colour, 9));
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void CurveChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) style();
    QWidget::changeEvent(event);
}

void CurveChart::resizeEvent(QResizeEvent* event) {
    plot_->setGeometry(rect());
    QWidget::resizeEvent(event);
}

}  // namespace fade::ui
