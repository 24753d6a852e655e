// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thresholds/parts_chart.h"

#include <QEvent>
#include <QLocale>

#include <qcustomplot.h>
#include <algorithm>
#include <cmath>

#include "ui/model/verdict_words.h"
#include "ui/plots/histogram.h"
#include "ui/plots/plot_style.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int bins = 50;

/// Numbers of parts on both sides of zero.
class CountTicker : public QCPAxisTickerFixed {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        return locale.toString(static_cast<int>(std::lround(std::abs(tick))));
    }
};

}  // namespace

PartsChart::PartsChart(QWidget* parent)
    : QWidget(parent),
      plot_(new QCustomPlot(this)),
      good_(new QCPBars(plot_->xAxis, plot_->yAxis)),
      bad_(new QCPBars(plot_->xAxis, plot_->yAxis)),
      good_name_(new QCPItemText(plot_)),
      bad_name_(new QCPItemText(plot_)) {
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->xAxis->setRange(0, 1);
    plot_->xAxis->grid()->setVisible(false);
    plot_->xAxis->setSubTicks(false);
    plot_->yAxis->setSubTicks(false);
    const auto ticker = QSharedPointer<CountTicker>::create();
    ticker->setTickStep(1);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    ticker->setTickCount(4);
    plot_->yAxis->setTicker(ticker);
    plot_->axisRect()->setMinimumMargins({10, 22, 12, 0});  // room for the letters
    for (auto* bars : {good_, bad_}) {
        bars->setAntialiased(false);
        bars->setWidth(0.86 / bins);
    }
    const auto name = [](QCPItemText& item, Qt::Alignment alignment, double y) {
        item.position->setType(QCPItemPosition::ptAxisRectRatio);
        item.position->setCoords(0.99, y);
        item.setPositionAlignment(Qt::AlignRight | alignment);
    };
    name(*good_name_, Qt::AlignTop, 0.02);
    name(*bad_name_, Qt::AlignBottom, 0.98);
    for (int i = 0; i < 2; ++i) {
        lines_.push_back(new QCPItemStraightLine(plot_));
        auto* letter = new QCPItemText(plot_);
        letter->setClipToAxisRect(false);
        letter->position->setTypeX(QCPItemPosition::ptPlotCoords);
        letter->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        letter->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        letters_.push_back(letter);
    }
    draw();
}

void PartsChart::setParts(const KnownParts& parts, const std::optional<Thresholds>& thresholds) {
    parts_ = parts;
    thresholds_ = thresholds;
    draw();
}

void PartsChart::draw() {
    style_plot(*plot_, *this);
    plot_->setLocale(QLocale());
    plot_->xAxis->setLabel(tr("image score"));
    const auto ink = palette().color(QPalette::WindowText);
    const auto base = palette().color(QPalette::Base);
    good_->setPen(QPen(ink, 1));
    good_->setBrush(mixed(base, ink, 0.12));  // light and outlined above, dark below
    bad_->setPen(Qt::NoPen);
    bad_->setBrush(mixed(base, ink, 0.75));
    double most = 1;
    const auto fill = [&](QCPBars& bars, const std::vector<double>& scores, double sign) {
        const auto counts = histogram(scores, bins);
        QVector<double> places, heights;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            places.push_back((static_cast<double>(i) + 0.5) / bins);
            heights.push_back(sign * counts[i]);
            most = std::max(most, counts[i]);
        }
        bars.setData(places, heights, true);
    };
    fill(*good_, parts_.good, 1);
    fill(*bad_, parts_.bad, -1);
    plot_->yAxis->setRange(parts_.bad.empty() ? 0 : -1.25 * most, 1.25 * most);
    for (auto* item : {good_name_, bad_name_}) {
        item->setFont(font());
        item->setColor(ink);
    }
    good_name_->setText(tr("Good parts"));
    bad_name_->setText(tr("Bad parts"));
    bad_name_->setVisible(!parts_.bad.empty());
    const bool one = thresholds_ && thresholds_->review == thresholds_->fail;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto verdict = i == 0 ? Verdict::review : Verdict::fail;
        const bool visible = thresholds_ && !(one && verdict == Verdict::review);
        lines_[i]->setVisible(visible);
        letters_[i]->setVisible(visible);
        if (!visible) continue;
        const double value = verdict == Verdict::review ? thresholds_->review : thresholds_->fail;
        lines_[i]->point1->setCoords(value, 0);
        lines_[i]->point2->setCoords(value, 1);
        lines_[i]->setPen(QPen(verdictColour(verdict, palette()), 1.6));
        letters_[i]->position->setCoords(value, -0.02);
        letters_[i]->setPositionAlignment((one                          ? Qt::AlignHCenter
                                           : verdict == Verdict::review ? Qt::AlignRight
                                                                        : Qt::AlignLeft) |
                                          Qt::AlignBottom);
        letters_[i]->setText(verdictLetter(verdict) + ' ' + QLocale().toString(value, 'f', 3));
        letters_[i]->setColor(verdictColour(verdict, palette()));
        letters_[i]->setFont(font());
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void PartsChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange)
        draw();
    QWidget::changeEvent(event);
}

void PartsChart::resizeEvent(QResizeEvent* event) {
    plot_->setGeometry(rect());
    QWidget::resizeEvent(event);
}

}  // namespace fade::ui
