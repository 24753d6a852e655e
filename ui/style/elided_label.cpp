// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/elided_label.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

/// Its spaces stay: they may set words apart.
QString one_line(QString text) {
    return text.replace('\n', ' ').replace('\t', ' ').trimmed();
}

}  // namespace

ElidedLabel::ElidedLabel(int least, int most, QWidget* parent) : QLabel(parent), least_(least), most_(most) {
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setWhole(const QString& text) {
    setText(text);
    setToolTip(tip_text(text));
}

QString ElidedLabel::shown() const {
    return fontMetrics().elidedText(one_line(text()), Qt::ElideRight, contentsRect().width());
}

QSize ElidedLabel::sizeFor(int characters) const {
    const auto metrics = fontMetrics();
    const int all = metrics.horizontalAdvance(one_line(text())) + 1;  // widths are rounded down
    const auto around = contentsMargins();
    return {std::min(all, characters * metrics.averageCharWidth()) + around.left() + around.right(),
            metrics.height() + around.top() + around.bottom()};
}

QSize ElidedLabel::sizeHint() const {
    return sizeFor(most_);
}

QSize ElidedLabel::minimumSizeHint() const {
    return sizeFor(least_);
}

bool ElidedLabel::event(QEvent* event) {
    // Nothing to tell where all of it can be read.
    if (event->type() == QEvent::ToolTip && shown() == one_line(text())) return true;
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto where = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(where), palette(), isEnabled(), shown(),
                          foregroundRole());
}

}  // namespace fade::ui
