// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/cut_off.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>

#include "ui/style/elided_label.h"

namespace fade::ui::test {

namespace {

constexpr int arrows = 26;  // of a number, with its frame

/// The least size at which all of it can be read; none for what is made to be shortened, or says nothing.
QSize least_size(const QWidget& widget) {
    if (qobject_cast<const ElidedLabel*>(&widget) != nullptr) return {};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty()) return {};
        if (!label->wordWrap()) return label->sizeHint();
        QTextDocument words;
        words.setDefaultFont(label->font());
        words.setDocumentMargin(0);
        if (label->textFormat() == Qt::PlainText)
            words.setPlainText(label->text());
        else
            words.setHtml(label->text());
        const int margins = label->contentsMargins().left() + label->contentsMargins().right() + 2 * label->margin();
        words.setTextWidth(1);  // its widest word
        return {static_cast<int>(words.idealWidth()) + margins, label->heightForWidth(label->width())};
    }
    const bool ignored = widget.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
    if (const auto* tool = qobject_cast<const QToolButton*>(&widget))
        return tool->toolButtonStyle() == Qt::ToolButtonIconOnly || tool->text().isEmpty() ? QSize() : tool->sizeHint();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text().isEmpty() || ignored ? QSize() : button->sizeHint();
    if (qobject_cast<const QComboBox*>(&widget) != nullptr) return widget.minimumSizeHint();
    if (const auto* number = qobject_cast<const QAbstractSpinBox*>(&widget))
        return {number->fontMetrics().horizontalAdvance(number->text()) + arrows, number->fontMetrics().height()};
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
        return {group->fontMetrics().horizontalAdvance(group->title()), 0};
    return {};
}

QString name_of(const QWidget& widget) {
    auto text = widget.property("text").toString().left(40);
    if (text.isEmpty()) text = widget.property("title").toString();
    if (text.isEmpty()) text = widget.accessibleName();
    if (text.isEmpty())
        for (const auto* label : widget.window()->findChildren<QLabel*>())
            if (label->buddy() == &widget) text = label->text();
    if (text.isEmpty() && widget.parentWidget() != nullptr && widget.parentWidget()->parentWidget() != nullptr &&
        widget.parentWidget()->parentWidget()->parentWidget() != nullptr)
        text = widget.parentWidget()->parentWidget()->parentWidget()->metaObject()->className();
    return QStringLiteral("%1 \"%2\"").arg(widget.metaObject()->className(), text);
}

QString size_text(const QSize& size) {
    return QStringLiteral("%1 x %2").arg(size.width()).arg(size.height());
}

}  // namespace

bool is_in_view(const QWidget& widget, const QWidget& window) {
    const QRect place(widget.mapTo(&window, QPoint()), widget.size());
    return widget.isVisible() && window.rect().intersects(place);
}

QStringList cut_off(const QWidget& window) {
    QStringList found;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window) continue;
        if (const auto* scroll = qobject_cast<const QScrollArea*>(widget)) {
            if (is_in_view(*scroll, window) && scroll->horizontalScrollBar()->maximum() > 0)
                found << QStringLiteral("%1 scrolls sideways by %2")
                             .arg(name_of(*scroll->widget()))
                             .arg(scroll->horizontalScrollBar()->maximum());
            continue;
        }
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget); tabs != nullptr && is_in_view(*tabs, window)) {
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->fontMetrics().size(Qt::TextShowMnemonic, tabs->tabText(i)).width() >
                        tabs->tabRect(i).width() ||
                    !tabs->rect().contains(tabs->tabRect(i)))
                    found << QStringLiteral("tab \"%1\", with text of %5, from %2 is %3 in a bar of %4")
                                 .arg(tabs->tabText(i))
                                 .arg(tabs->tabRect(i).left())
                                 .arg(size_text(tabs->tabRect(i).size()), size_text(tabs->size()))
                                 .arg(tabs->fontMetrics().size(Qt::TextShowMnemonic, tabs->tabText(i)).width());
            continue;
        }
        // Within a scroll area there may be more below.
        const QWidget* around = widget->parentWidget();
        const auto least = least_size(*widget);
        if (!is_in_view(*around, window) || least.isNull() || !least.isValid()) continue;
        if (widget->width() < least.width() || widget->height() < least.height())
            found
                << QStringLiteral("%1 has %2 of %3").arg(name_of(*widget), size_text(widget->size()), size_text(least));
        else if (!around->rect().contains(widget->geometry()))
            found << QStringLiteral("%1 lies outside of what it is in").arg(name_of(*widget));
    }
    return found;
}

}  // namespace fade::ui::test
