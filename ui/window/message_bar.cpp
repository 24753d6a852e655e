// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/plots/verdict_colours.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace fade::ui {

namespace {

constexpr int stays_ms = 6000;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), icon_(new QLabel(this)), text_(new QLabel(this)), close_(new QToolButton(this)) {
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_->setIcon(icon("close"));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(10);
    layout->addWidget(icon_);
    layout->addWidget(text_, 1);
    layout->addWidget(close_);
    goes_.setSingleShot(true);
    goes_.setInterval(stays_ms);
    connect(&goes_, &QTimer::timeout, this, &QWidget::hide);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::show(Kind kind, const QString& sentence) {
    // A failure is not pushed away by what matters less.
    if (isVisible() && kind_ == Kind::failed && kind != Kind::failed) return;
    kind_ = kind;
    text_->setText(sentence);
    dress();
    setVisible(true);
    if (kind == Kind::failed)
        goes_.stop();
    else
        goes_.start();
    QAccessibleEvent event(text_, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::text() const {
    return isHidden() ? QString() : text_->text();
}

void MessageBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && !isHidden()) dress();
    if (event->type() == QEvent::LanguageChange) {
        close_->setToolTip(tr("Close"));
        close_->setAccessibleName(tr("Close"));
    }
    QWidget::changeEvent(event);
}

void MessageBar::dress() {
    const auto colour = kind_ == Kind::failed      ? verdictColour(Verdict::fail, palette())
                        : kind_ == Kind::cancelled ? quiet_text(palette())
                                                   : verdictColour(Verdict::pass, palette());
    const auto* name = kind_ == Kind::failed ? "error" : kind_ == Kind::cancelled ? "cancel" : "done";
    icon_->setPixmap(icon(name, colour).pixmap(20, 20));
    ground_ = mixed(palette().color(QPalette::Window), colour, 0.13);
    line_ = mixed(ground_, colour, 0.35);
    update();
}

void MessageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), ground_);
    painter.fillRect(0, height() - 1, width(), 1, line_);
}

}  // namespace fade::ui
