// SPDX-License-Identifier: GPL-3.0-or-later
// Menus whose entries are others by the time: what was opened last, models, samples, languages.
#include <QAction>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <functional>

#include "ui/model/path_text.h"
#include "ui/window/window_parts.h"

namespace fade::ui {

namespace {

void fill_recent(QMenu& menu, const Preferences& preferences, const QString& kind,
                 const std::function<void(const std::filesystem::path&)>& open) {
    menu.clear();
    const auto paths = preferences.recent(kind);
    for (const auto& path : paths)
        QObject::connect(menu.addAction(button_text(path)), &QAction::triggered, &menu,
                         [open, path] { open(to_path(path)); });
    if (paths.isEmpty()) menu.addAction(MainWindow::tr("None yet"))->setEnabled(false);
}

}  // namespace

void MainWindow::fillMenus() {
    auto& menus = parts_->menus;
    auto& samples = menus.menu(MenuId::samples);
    samples.menuAction()->setVisible(!demonstration_.samples.empty());
    for (int i = 0; i < static_cast<int>(demonstration_.samples.size()); ++i)
        connect(samples.addAction(
                    button_text(QString::fromStdString(demonstration_.samples[static_cast<std::size_t>(i)].object))),
                &QAction::triggered, this, [this, i] { openSample(i); });
    menus.menu(MenuId::theme).menuAction()->setVisible(controls_.theme != nullptr);
    makeLanguageMenu();
    auto& models = menus.menu(MenuId::models);
    connect(&models, &QMenu::aboutToShow, this, [this, &models] { parts_->models.fill(models, parts_->commands); });
    const auto recent = [this](MenuId id, const QString& kind, auto open) {
        auto& menu = parts_->menus.menu(id);
        connect(&menu, &QMenu::aboutToShow, this,
                [this, &menu, kind, open] { fill_recent(menu, preferences_, kind, open); });
    };
    recent(MenuId::recent_models, "models", [this](const std::filesystem::path& path) { openModel(path); });
    recent(MenuId::recent_pictures, "pictures",
           [this](const std::filesystem::path& path) { parts_->pictures.add({path}); });
    recent(MenuId::recent_recipes, "recipes", [this](const std::filesystem::path& path) { openRecipe(path); });
}

void MainWindow::makeLanguageMenu() {
    auto& menu = parts_->menus.menu(MenuId::language);
    menu.menuAction()->setVisible(controls_.language != nullptr);
    auto* languages = new QActionGroup(this);
    const auto add = [&](const QString& code, const QString& text) {
        auto* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(code == preferences_.language());
        languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            preferences_.setLanguage(code);
            if (controls_.language != nullptr) controls_.language->setLanguage(code);
        });
        return action;
    };
    language_system_ = add({}, {});
    // Each by its own name, whatever the language of the moment.
    for (const auto& code : LanguageControl::available()) add(code, QLocale(code).nativeLanguageName());
}

}  // namespace fade::ui
