// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/shortcuts_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/model/path_text.h"
#include "ui/style/first_size.h"

namespace fade::ui {

namespace {

QString plain(const QString& text) {
    return plain_text(text).remove(QStringLiteral("…"));
}

void list_actions(const QMenu& menu, QTreeWidgetItem& group) {
    for (const auto* action : menu.actions()) {
        if (action->menu() != nullptr) list_actions(*action->menu(), group);
        if (action->shortcut().isEmpty()) continue;
        new QTreeWidgetItem(&group, {plain(action->iconText()),
                                     QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
    }
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard Shortcuts"));
    set_first_size(*this, {480, 560});
    auto* list = new QTreeWidget(this);
    list->setColumnCount(2);
    list->setHeaderLabels({tr("Action"), tr("Keys")});
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setRootIsDecorated(false);
    list->setAccessibleName(windowTitle());
    const auto group = [list](const QString& title) {
        auto* item = new QTreeWidgetItem(list, {title});
        auto font = item->font(0);
        font.setBold(true);
        item->setFont(0, font);
        item->setFirstColumnSpanned(true);
        return item;
    };
    for (const auto* action : menus.actions()) {
        if (action->menu() == nullptr) continue;
        auto* item = group(plain(action->text()));
        list_actions(*action->menu(), *item);
        if (item->childCount() == 0) delete item;
    }
    auto* view = group(tr("In the picture"));
    const auto key = [](int code) { return QKeySequence(code).toString(QKeySequence::NativeText); };
    new QTreeWidgetItem(view, {tr("See the bare picture, while held"), key(Qt::Key_Space)});
    new QTreeWidgetItem(view, {tr("Zoom"), tr("+ and −, or the wheel")});
    new QTreeWidgetItem(view, {tr("Move"), tr("Arrow keys, or drag")});
    new QTreeWidgetItem(view, {tr("Fit or actual size"), tr("Double-click")});
    new QTreeWidgetItem(view, {tr("Explain a place"), tr("Click, or Enter for the centre")});
    auto* drawing = group(tr("While a mask is drawn"));
    new QTreeWidgetItem(drawing, {tr("Rectangle, ellipse, polygon, brush"), tr("1, 2, 3, 4")});
    new QTreeWidgetItem(drawing, {tr("Look here, or not"), key(Qt::Key_X)});
    new QTreeWidgetItem(drawing, {tr("Size of the brush"), tr("[ and ], or Ctrl and the wheel")});
    new QTreeWidgetItem(drawing, {tr("Close a polygon"), tr("Enter, or double-click")});
    new QTreeWidgetItem(drawing, {tr("Take its last corner back"), key(Qt::Key_Backspace)});
    new QTreeWidgetItem(drawing, {tr("Take back, or leave"), key(Qt::Key_Escape)});
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(list);
    layout->addWidget(buttons);
}

}  // namespace fade::ui
