// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

#include <utility>

#include "ui/model/path_text.h"
#include "ui/style/icons.h"

namespace fade::ui {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("fade::ui::MainWindow", text);
}

bool is_given(const char* text) {
    return *text != '\0';
}

}  // namespace

Commands::Commands(std::vector<Command> table, QWidget& window) : table_(std::move(table)) {
    for (const auto& command : table_) {
        auto* action = new QAction(is_given(command.icon) ? icon(command.icon) : QIcon(), {}, &window);
        action->setShortcuts(command.keys);
        connect(action, &QAction::triggered, this, [what = command.what] { what(); });
        actions_.emplace(command.id, action);
    }
}

QList<QAction*> Commands::actions(const std::vector<CommandId>& ids) const {
    QList<QAction*> result;
    for (const auto id : ids) result << action(id);
    return result;
}

void Commands::update(const Situation& situation) {
    for (const auto& command : table_) {
        // What always can be done, or seen, may be decided elsewhere.
        if (command.enabled != Command::always) action(command.id)->setEnabled(command.enabled(situation));
        if (command.visible != Command::always) action(command.id)->setVisible(command.visible(situation));
    }
}

void Commands::retranslate() {
    for (const auto& command : table_) {
        if (!is_given(command.text)) continue;
        auto& action = *this->action(command.id);
        const auto text = translated(command.text);
        // Qt makes the text beside an icon, and the tool tip, of the whole text, with the mark of its key.
        action.setText(text);
        action.setIconText(is_given(command.short_text) ? translated(command.short_text) : plain_text(text));
        action.setToolTip(is_given(command.tip) ? translated(command.tip) : plain_text(text));
    }
}

}  // namespace fade::ui
