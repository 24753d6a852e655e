// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/field_note.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int stays_ms = 10'000;
constexpr int widest = 280;
constexpr int edge = 6;

}  // namespace

FieldNote::FieldNote(QWidget& field) : QLabel(&field), field_(field) {
    setObjectName(QStringLiteral("fieldNote"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMargin(edge);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    goes_.setSingleShot(true);
    goes_.setInterval(stays_ms);
    connect(&goes_, &QTimer::timeout, this, &QWidget::hide);
    connect(&field_, &QObject::destroyed, this, &QObject::deleteLater);  // it may be the window's child by then
    hideWhenChanged();
    hide();
}

void FieldNote::hideWhenChanged() {
    auto lines = field_.findChildren<QLineEdit*>();
    if (auto* line = qobject_cast<QLineEdit*>(&field_)) lines << line;
    for (const auto* line : lines) connect(line, &QLineEdit::textEdited, this, &QWidget::hide);
    if (const auto* choice = qobject_cast<QComboBox*>(&field_))
        connect(choice, &QComboBox::currentIndexChanged, this, &QWidget::hide);
}

void FieldNote::sayAt(QWidget& field, const QString& sentence) {
    const auto notes = field.window()->findChildren<FieldNote*>();
    const auto own =
        std::find_if(notes.begin(), notes.end(), [&](const auto* note) { return &note->field_ == &field; });
    (own != notes.end() ? *own : new FieldNote(field))->say(sentence);
}

void FieldNote::say(const QString& sentence) {
    setParent(field_.window());  // over the panel's edge, if need be; the field may have moved to another window
    for (auto* former : field_.window()->findChildren<FieldNote*>(QString(), Qt::FindDirectChildrenOnly))
        former->hide();  // one is read at a time
    for (auto* around = &field_; around != field_.window(); around = around->parentWidget())
        around->installEventFilter(this);
    setText(sentence);
    place();
    show();
    raise();
    goes_.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FieldNote::place() {
    const auto& window = *field_.window();
    const int width = std::min({widest, window.width() - 2 * edge, sizeHint().width()});
    resize(std::max(width, std::min(widest, fontMetrics().horizontalAdvance(text()) + 2 * edge + 2)), 0);
    resize(this->width(), heightForWidth(this->width()));
    const QRect field(field_.mapTo(&window, QPoint(0, 0)), field_.size());
    int top = field.bottom() + 3;
    if (top + height() > window.height()) top = field.top() - 3 - height();
    move(std::clamp(field.left(), 0, std::max(0, window.width() - this->width())), std::max(0, top));
}

bool FieldNote::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Hide:
        case QEvent::Move:
        case QEvent::Resize:
        case QEvent::LanguageChange:
            hide();
            break;
        default:
            break;
    }
    return QLabel::eventFilter(watched, event);
}

void FieldNote::paintEvent(QPaintEvent* event) {
    const auto colour = verdictColour(Verdict::fail, palette());
    QPainter painter(this);
    painter.setPen(colour);
    painter.setBrush(mixed(palette().color(QPalette::Base), colour, 0.12));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.end();
    QLabel::paintEvent(event);
}

}  // namespace fade::ui
