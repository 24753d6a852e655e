// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/share_bar.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int bar_height = 16;
constexpr int gap = 6;

}  // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setEvidence(const std::optional<Evidence>& evidence) {
    evidence_ = evidence;
    describe();
    updateGeometry();
    update();
}

std::vector<ShareBar::Part> ShareBar::parts() const {
    if (!evidence_) return {};
    // Blue and orange: apart for every kind of colour vision. The larger the scale, the lighter.
    const bool dark = isDark(palette());
    const QColor blue = dark ? QColor(0x5b, 0x9b, 0xd8) : QColor(0x2c, 0x6f, 0xb0);
    const QColor orange = dark ? QColor(0xe3, 0x8f, 0x4f) : QColor(0xc8, 0x62, 0x12);
    const auto base = palette().color(QPalette::Base);
    const auto count = static_cast<double>(evidence_->views.size());
    std::vector<Part> result;
    for (const bool vision : {false, true}) {
        double step = 0;
        for (const auto& part : evidence_->views) {
            if (vision && evidence_->own_vision) continue;
            const auto name =
                vision ? tr("Vision %1").arg(part.view.scale()) : tr("Language %1").arg(part.view.scale());
            result.push_back({name, vision ? part.vision_share : part.language_share,
                              mixed(vision ? orange : blue, base, 0.55 * step / std::max(1.0, count))});
            ++step;
        }
    }
    if (const auto& own = evidence_->own_vision)
        result.push_back({tr("Vision %1").arg(own->view.scale()), own->vision_share, orange});
    return result;
}

void ShareBar::describe() {
    QString text;
    for (const auto& part : parts()) text += tr("%1: %2. ").arg(part.name).arg(QLocale().toString(part.share, 'f', 3));
    setAccessibleName(tr("Shares of the fused value"));
    setAccessibleDescription(text.trimmed());
}

QSize ShareBar::sizeHint() const {
    const int scales = evidence_ ? static_cast<int>(std::max(evidence_->views.size(), std::size_t{1})) : 0;
    const int clipped = evidence_ && evidence_->clipping < 0 ? 1 : 0;
    return {280, bar_height + gap + (scales + clipped) * (fontMetrics().height() + 3)};
}

void ShareBar::paintEvent(QPaintEvent*) {
    if (!evidence_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto window = palette().color(QPalette::Window);
    const auto text = palette().color(QPalette::WindowText);
    const auto soft = mixed(window, text, 0.65);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(window, text, 0.13));
    painter.drawRect(0, 0, width(), bar_height);
    const auto all = parts();
    double sum = 0;
    for (const auto& part : all) sum += part.share;
    // More than 1 in all: the whole is drawn, and hatched beyond the fused value.
    const double unit = width() / std::max(1.0, sum);
    double x = 0;
    for (const auto& part : all) {
        const double length = part.share * unit;
        painter.fillRect(QRectF(x, 0, length, bar_height), part.colour);
        x += length;
    }
    if (evidence_->clipping < 0) {
        const double from = evidence_->fused * unit;
        painter.fillRect(QRectF(from, 0, x - from, bar_height), QBrush(window, Qt::BDiagPattern));
        painter.setPen(QPen(text, 1.5));
        painter.drawLine(QPointF(from, 0), QPointF(from, bar_height));
    }
    const int line = fontMetrics().height();
    const int half = width() / 2;
    const auto count = std::max(evidence_->views.size(), std::size_t{1});
    const auto legend = [&](int left, int right, int y, const Part& part) {
        painter.fillRect(QRectF(left, y + line / 2.0 - 5, 10, 10), part.colour);
        painter.setPen(text);
        const auto share = QLocale().toString(part.share, 'f', 3);
        const int room = right - left - 16 - fontMetrics().horizontalAdvance(share) - 6;
        painter.drawText(QRect(left + 16, y, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(part.name, Qt::ElideMiddle, room));
        painter.setPen(soft);
        painter.drawText(QRect(left, y, right - left, line), Qt::AlignRight | Qt::AlignVCenter, share);
    };
    int y = bar_height + gap;
    for (std::size_t i = 0; i < count; ++i, y += line + 3) {
        legend(0, half - 14, y, all[i]);
        if (count + i < all.size()) legend(half, width(), y, all[count + i]);
    }
    if (evidence_->clipping < 0) {
        painter.setPen(soft);
        painter.drawText(QRect(0, y, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("Limited to 1: %1 taken away").arg(QLocale().toString(-evidence_->clipping, 'f', 3)));
    }
}

void ShareBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace fade::ui
