// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/model/path_text.h"
#include "ui/plots/verdict_colours.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace fade::ui {

namespace {

constexpr int stays_ms = 6000;
constexpr qsizetype most_failures = 100;

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
    connect(&goes_, &QTimer::timeout, this, &MessageBar::displayFailures);
    connect(close_, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::show(Kind kind, const QString& sentence) {
    if (kind != Kind::failed) return display(kind, sentence);
    failures_.removeAll(sentence);
    failures_.append(sentence);
    if (failures_.size() > most_failures) failures_.removeFirst();
    displayFailures();
}

void MessageBar::displayFailures() {
    if (failures_.isEmpty()) return hide();
    const auto others = static_cast<int>(failures_.size()) - 1;
    display(Kind::failed, others == 0
                              ? failures_.last()
                              : failures_.last() + ' ' + tr("(And %n more: see the tool tip.)", nullptr, others));
    text_->setToolTip(others == 0 ? QString() : tip_text(failures_.join('\n')));
}

void MessageBar::dismiss() {
    if (kind_ == Kind::failed) failures_.clear();
    displayFailures();
}

void MessageBar::display(Kind kind, const QString& sentence) {
    kind_ = kind;
    text_->setText(sentence);
    text_->setToolTip({});
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
        if (!isHidden() && kind_ == Kind::failed) displayFailures();
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
