// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/message_bar.h"

#include <QAccessible>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int stays_ms = 6000;
constexpr int least_width = 100;
constexpr qsizetype most_failures = 100;

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent),
      icon_(new QLabel(this)),
      text_(new QLabel(this)),
      close_(new QToolButton(this)),
      all_(new QToolButton(this)) {
    text_->setWordWrap(true);
    text_->setMinimumWidth(least_width);  // and not that of the longest name of a file
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_->setIcon(icon("close"));
    close_->setAutoRaise(true);
    retranslate();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(10);
    layout->addWidget(icon_);
    layout->addWidget(text_, 1);
    layout->addWidget(all_);
    layout->addWidget(close_);
    setTabOrder(all_, close_);
    goes_.setSingleShot(true);
    goes_.setInterval(stays_ms);
    connect(&goes_, &QTimer::timeout, this, &MessageBar::displayFailures);
    connect(close_, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(all_, &QToolButton::clicked, this, &MessageBar::showAll);
    hide();
}

void MessageBar::show(Kind kind, const QString& sentence) {
    if (kind != Kind::failed) {
        auto shown_kind = kind;
        auto shown = sentence;
        join(shown_kind, shown);
        return display(shown_kind, shown);
    }
    failures_.removeAll(sentence);
    failures_.append(sentence);
    if (failures_.size() > most_failures) failures_.removeFirst();
    displayFailures();
}

void MessageBar::withdraw(const QString& failure) {
    if (failures_.removeAll(failure) > 0 && kind_ == Kind::failed && !isHidden()) displayFailures();
}

/// With what was said in the same turn of the event loop, as long as the longer lasting of both.
void MessageBar::join(Kind& kind, QString& sentence) {
    if (said_just_now_ && !isHidden() && kind_ != Kind::failed) {
        sentence = text_->text().contains(sentence) ? text_->text() : text_->text() + ' ' + sentence;
        if (kind_ == Kind::information) kind = kind_;
    }
    said_just_now_ = true;
    QMetaObject::invokeMethod(
        this, [this] { said_just_now_ = false; }, Qt::QueuedConnection);
}

void MessageBar::displayFailures() {
    if (failures_.isEmpty()) return hide();
    const auto others = static_cast<int>(failures_.size()) - 1;
    display(Kind::failed,
            others == 0 ? failures_.last() : failures_.last() + ' ' + tr("(And %n more.)", nullptr, others));
    all_->setVisible(others > 0);
}

void MessageBar::showAll() {
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Failures"));
    dialog.resize(640, 320);
    auto* text = new QPlainTextEdit(failures_.join('\n'), &dialog);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setAccessibleName(dialog.windowTitle());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog.exec();
}

void MessageBar::dismiss() {
    if (kind_ == Kind::failed) failures_.clear();
    displayFailures();
}

void MessageBar::display(Kind kind, const QString& sentence) {
    kind_ = kind;
    text_->setText(sentence);
    all_->hide();
    dress();
    setVisible(true);
    if (kind == Kind::failed || kind == Kind::information)
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
        retranslate();
    }
    QWidget::changeEvent(event);
}

void MessageBar::retranslate() {
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close"));
    all_->setText(tr("Show All…"));
}

void MessageBar::dress() {
    struct Dress {
        const char* icon;
        QColor colour;
    };
    const auto dress = [this]() -> Dress {
        switch (kind_) {
            case Kind::failed:
                return {"error", verdictColour(Verdict::fail, palette())};
            case Kind::information:
                return {"info", palette().color(QPalette::Highlight)};
            case Kind::cancelled:
                return {"cancel", quiet_text(palette())};
            case Kind::done:
                break;
        }
        return {"done", verdictColour(Verdict::pass, palette())};
    }();
    const auto& colour = dress.colour;
    icon_->setPixmap(icon(dress.icon, colour).pixmap(20, 20));
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
