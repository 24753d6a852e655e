// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/prompt_bars.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "ui/model/path_text.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

PromptBars::PromptBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PromptBars::setPrompts(const std::vector<PromptMatch>& normal, const std::vector<PromptMatch>& anomalous) {
    normal_ = normal;
    anomalous_ = anomalous;
    QString text;
    const auto add = [&](const QString& kind, const std::vector<PromptMatch>& matches) {
        for (const auto& match : matches)
            text += tr("%1: %2, similarity %3. ")
                        .arg(kind, QString::fromStdString(match.text))
                        .arg(QLocale().toString(match.similarity, 'f', 3));
    };
    add(tr("Normal"), normal_);
    add(tr("Anomalous"), anomalous_);
    setAccessibleName(tr("Most similar prompts"));
    setAccessibleDescription(text.trimmed());
    updateGeometry();
    update();
}

int PromptBars::rowHeight() const {
    return fontMetrics().height() + 3;
}

QSize PromptBars::sizeHint() const {
    return {260, rowHeight() * static_cast<int>(normal_.size() + anomalous_.size() + 2) + 6};
}

QSize PromptBars::minimumSizeHint() const {
    return {140, sizeHint().height()};
}

bool PromptBars::event(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) setPrompts(normal_, anomalous_);
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    // The whole sentence, where the row is too short for it.
    const auto* help = static_cast<QHelpEvent*>(event);
    int row = help->pos().y() / rowHeight() - 1;
    const std::vector<PromptMatch>* list = &normal_;
    if (row >= static_cast<int>(normal_.size())) {
        row -= static_cast<int>(normal_.size()) + 1;
        list = &anomalous_;
    }
    if (row >= 0 && row < static_cast<int>(list->size()))
        QToolTip::showText(help->globalPos(),
                           tip_text(QString::fromStdString((*list)[static_cast<std::size_t>(row)].text)), this);
    else
        QToolTip::hideText();
    return true;
}

void PromptBars::paintEvent(QPaintEvent*) {
    if (normal_.empty() && anomalous_.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto window = palette().color(QPalette::Window);
    const auto text = palette().color(QPalette::WindowText);
    const auto soft = mixed(window, text, 0.65);
    double most = 0.01;
    for (const auto* list : {&normal_, &anomalous_})
        for (const auto& match : *list) most = std::max(most, match.similarity);
    const int number = fontMetrics().horizontalAdvance("-0.000");
    const int room = width() - number - 8;
    int y = 0;
    const auto add = [&](const QString& title, const std::vector<PromptMatch>& matches, Verdict colour) {
        painter.setPen(verdictColour(colour, palette()));
        painter.drawText(QRect(0, y, width(), rowHeight()), Qt::AlignLeft | Qt::AlignVCenter, title);
        y += rowHeight();
        for (const auto& match : matches) {
            const QRect row(0, y, room, rowHeight());
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(window, verdictColour(colour, palette()), 0.2));
            const double length = room * std::clamp(match.similarity / most, 0.0, 1.0);
            painter.drawRoundedRect(QRectF(row.x(), row.y() + 1, length, row.height() - 2), 2, 2);
            painter.setPen(text);
            painter.drawText(row.adjusted(5, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             fontMetrics().elidedText(QString::fromStdString(match.text), Qt::ElideMiddle, room - 9));
            painter.setPen(soft);
            painter.drawText(QRect(width() - number, y, number, rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                             QLocale().toString(match.similarity, 'f', 3));
            y += rowHeight();
        }
    };
    add(tr("Most similar normal prompts"), normal_, Verdict::pass);
    y += 6;
    add(tr("Most similar anomalous prompts"), anomalous_, Verdict::fail);
}

}  // namespace fade::ui
