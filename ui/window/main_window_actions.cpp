// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <numeric>

#include "ui/help/about_dialog.h"
#include "ui/help/guide.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/references/reference_panel.h"
#include "ui/style/commit_typed.h"
#include "ui/style/icons.h"
#include "ui/view/view_panel.h"
#include "ui/window/dock_sizes.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

void MainWindow::makeActions() {
    const auto make = [this](const QString& icon_name, const QKeySequence& shortcut = {}) {
        auto* action = new QAction(icon_name.isEmpty() ? QIcon() : icon(icon_name), {}, this);
        action->setShortcut(shortcut);
        return action;
    };
    auto& a = actions_;
    a.new_work = make({}, QKeySequence::New);
    a.own_work = make({});
    a.clear_pictures = make({});
    a.add_pictures = make("add-pictures", QKeySequence::Open);
    a.add_folder = make("add-folder", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    a.add_references = make({}, QKeySequence(Qt::CTRL | Qt::Key_R));
    a.get_model = make({});
    a.add_model_file = make({});
    a.add_model_folder = make({});
    for (auto* action : {a.get_model, a.add_model_file, a.add_model_folder})
        action->setVisible(false);  // until models are offered
    a.open_recipe = make({}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    a.save_recipe = make({}, QKeySequence::Save);
    a.open_model = make("model", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    a.demonstration_model = make({});
    a.demonstration_model->setVisible(!demonstration_.model.empty());
    a.export_results = make("report", QKeySequence(Qt::CTRL | Qt::Key_E));
    a.clear_recent = make({});
    a.quit = make({}, QKeySequence::Quit);
    a.quit->setMenuRole(QAction::QuitRole);
    a.undo = make("undo", QKeySequence::Undo);
    a.redo = make("redo");
    a.redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    a.paste = make({}, QKeySequence::Paste);
    a.remove = make("remove", QKeySequence::Delete);
    a.remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    list_->addAction(a.remove);
    a.use_as_reference = make({}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    a.copy_path = make({}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    a.inspect_selected = make("inspect", QKeySequence(Qt::CTRL | Qt::Key_Return));
    a.inspect_all = make("inspect", QKeySequence(Qt::Key_F5));
    a.other_pages = make({});
    a.cancel = make("cancel", QKeySequence(Qt::Key_Escape));
    a.next = make({}, QKeySequence(Qt::CTRL | Qt::Key_Down));
    a.previous = make({}, QKeySequence(Qt::CTRL | Qt::Key_Up));
    a.theme_system = make({});
    a.theme_light = make({});
    a.theme_dark = make({});
    a.reset_layout = make({});
    a.guide = make("help", QKeySequence::HelpContents);
    a.shortcuts = make({}, QKeySequence(Qt::CTRL | Qt::Key_F1));
    a.about = make("info");
    a.about->setMenuRole(QAction::AboutRole);
    list_->setContextActions(
        {a.inspect_selected, a.other_pages, a.export_results, a.use_as_reference, a.copy_path, a.remove});
}

void MainWindow::makeMenus() {
    auto& m = menus_;
    auto& a = actions_;
    const auto menu = [this] { return menuBar()->addMenu(QString()); };
    const auto separator = [this] {
        auto* line = new QAction(this);
        line->setSeparator(true);
        return line;
    };
    m.file = menu();
    m.file->addActions({a.new_work, a.own_work, separator(), a.add_pictures, a.add_folder});
    m.recent_pictures = m.file->addMenu(QString());
    m.samples = m.file->addMenu(icon("samples"), QString());
    m.samples->menuAction()->setVisible(!demonstration_.samples.empty());
    for (int i = 0; i < static_cast<int>(demonstration_.samples.size()); ++i)
        connect(m.samples->addAction(
                    button_text(QString::fromStdString(demonstration_.samples[static_cast<std::size_t>(i)].object))),
                &QAction::triggered, this, [this, i] { openSample(i); });
    m.file->addActions({a.clear_pictures, separator(), a.get_model});
    m.models = m.file->addMenu(QString());
    m.file->addAction(a.open_model);
    m.recent_models = m.file->addMenu(QString());
    m.file->addSeparator();
    m.file->addActions({a.open_recipe, a.save_recipe});
    m.recent_recipes = m.file->addMenu(QString());
    m.file->addSeparator();
    m.file->addActions({a.export_results, separator(), a.clear_recent, separator(), a.quit});
    m.edit = menu();
    m.edit->addActions({a.undo, a.redo, separator(), a.paste, a.copy_path, a.remove});
    m.inspect = menu();
    m.inspect->addActions({a.inspect_selected, a.inspect_all, a.other_pages, a.cancel, separator(), a.next, a.previous,
                           separator(), a.add_references, a.use_as_reference, references_->auditAction()});
    m.view = menu();
    m.view->addActions(view_->viewActions());
    m.view->addSeparator();
    m.panels = m.view->addMenu(QString());
    for (const auto& [dock, name] : docks_) m.panels->addAction(dock->toggleViewAction());
    m.panels->addActions({separator(), a.reset_layout});
    m.theme = m.view->addMenu(QString());
    auto* themes = new QActionGroup(this);
    for (auto* action : {a.theme_system, a.theme_light, a.theme_dark}) {
        action->setCheckable(true);
        themes->addAction(action);
        m.theme->addAction(action);
    }
    const auto chosen = preferences_.theme();
    (chosen == Theme::light ? a.theme_light : chosen == Theme::dark ? a.theme_dark : a.theme_system)->setChecked(true);
    m.theme->menuAction()->setVisible(controls_.theme != nullptr);
    makeLanguageMenu();
    m.help = menu();
    m.help->addActions({a.guide, a.shortcuts, separator(), a.about});

    tools_ = addToolBar(QString());
    tools_->setObjectName(QStringLiteral("mainToolBar"));
    tools_->setMovable(false);
    tools_->setIconSize({20, 20});
    tools_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools_->addActions({a.add_pictures, a.add_folder, separator(), a.open_model, separator(), a.inspect_all, a.cancel,
                        separator(), a.undo, a.redo, separator(), a.export_results});
    for (auto* action : {a.undo, a.redo, a.add_folder})
        if (auto* button = qobject_cast<QToolButton*>(tools_->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void MainWindow::makeLanguageMenu() {
    menus_.language = menus_.view->addMenu(QString());
    menus_.language->menuAction()->setVisible(controls_.language != nullptr);
    auto* languages = new QActionGroup(this);
    const auto add = [&](const QString& code, const QString& text) {
        auto* action = menus_.language->addAction(text);
        action->setCheckable(true);
        action->setChecked(code == preferences_.language());
        languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            preferences_.setLanguage(code);
            if (controls_.language != nullptr) controls_.language->setLanguage(code);
        });
        return action;
    };
    actions_.language_system = add({}, {});
    // Each by its own name, whatever the language of the moment.
    for (const auto& code : LanguageControl::available()) add(code, QLocale(code).nativeLanguageName());
}

void MainWindow::connectActions() {
    auto& a = actions_;
    const auto on = [this](QAction* action, auto&& call) {
        connect(action, &QAction::triggered, this, std::forward<decltype(call)>(call));
    };
    on(a.new_work, [this] {
        commit_typed(*this);
        workbench_.startNewWork();
        if (workbench_.hasWorkAside()) tellOfWorkAside();
    });
    on(a.own_work, [this] { workbench_.goBackToOwnWork(); });
    on(a.clear_pictures, [this] {
        std::vector<int> rows(static_cast<std::size_t>(workbench_.pictures().rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
        workbench_.removePictures(rows);
    });
    connect(&workbench_, &Workbench::workChanged, this, &MainWindow::updateActions);
    connect(&workbench_, &Workbench::sampleLeft, messages_, [this] {
        messages_->show(MessageBar::Kind::information,
                        tr("The sample gave way to your own work; Undo brings it back."));
    });
    on(a.add_pictures, &MainWindow::askForPictures);
    on(a.add_folder, &MainWindow::askForFolder);
    on(a.add_references, &MainWindow::askForReferences);
    on(a.get_model, &MainWindow::getModel);
    on(a.add_model_file, &MainWindow::askForModelFile);
    on(a.add_model_folder, &MainWindow::askForModelFolder);
    on(a.open_recipe, &MainWindow::askForRecipe);
    on(a.save_recipe, &MainWindow::askWhereToSaveRecipe);
    on(a.open_model, &MainWindow::askForModel);
    on(a.demonstration_model, &MainWindow::openDemonstrationModel);
    on(a.export_results, &MainWindow::exportReport);
    on(a.clear_recent, [this] { preferences_.clearRecent(); });
    on(a.quit, &QWidget::close);
    // What is half typed is the last thing done.
    on(a.undo, [this] {
        commit_typed(*this);
        workbench_.undoStack().undo();
    });
    on(a.redo, [this] {
        commit_typed(*this);
        workbench_.undoStack().redo();
    });
    connect(&workbench_.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::nameUndo);
    on(a.paste, &MainWindow::paste);
    on(a.remove, [this] { list_->removeSelected(); });
    on(a.use_as_reference, [this] { workbench_.addReferences(list_->selectedFiles()); });
    on(a.other_pages, [this] { workbench_.addOtherPages(list_->selectedPictures()); });
    on(a.copy_path, [this] {
        QStringList paths;
        for (const auto& file : list_->selectedFiles()) paths << to_text(file);
        QApplication::clipboard()->setText(paths.join('\n'));
    });
    on(a.inspect_selected, [this] {
        commit_typed(*this);
        workbench_.inspect(list_->selectedPictures());
    });
    on(a.inspect_all, [this] {
        commit_typed(*this);
        workbench_.inspectAll();
    });
    on(a.cancel, [this] { workbench_.cancel(); });
    on(a.next, [this] { step(1); });
    on(a.previous, [this] { step(-1); });
    const auto choose = [this](Theme theme) {
        preferences_.setTheme(theme);
        if (controls_.theme != nullptr) controls_.theme->setTheme(theme);
    };
    on(a.theme_system, [choose] { choose(Theme::system); });
    on(a.theme_light, [choose] { choose(Theme::light); });
    on(a.theme_dark, [choose] { choose(Theme::dark); });
    on(a.reset_layout, [this] {
        restoreState(default_layout_);
        dock_sizes_->setWanted(DockSizes::standard(*this));
    });
    on(a.guide, [this] { show_guide(*this); });
    on(a.shortcuts, [this] { ShortcutsDialog(*menuBar(), this).exec(); });
    on(a.about, [this] { AboutDialog(this).exec(); });
    connect(menus_.models, &QMenu::aboutToShow, this, &MainWindow::fillModels);
    connect(menus_.recent_models, &QMenu::aboutToShow, this, [this] {
        fillRecent(*menus_.recent_models, "models", [this](const QString& path) { openModel(to_path(path)); });
    });
    connect(menus_.recent_pictures, &QMenu::aboutToShow, this, [this] {
        fillRecent(*menus_.recent_pictures, "pictures", [this](const QString& path) { addPictures({to_path(path)}); });
    });
    connect(menus_.recent_recipes, &QMenu::aboutToShow, this, [this] {
        fillRecent(*menus_.recent_recipes, "recipes", [this](const QString& path) { openRecipe(to_path(path)); });
    });
}

void MainWindow::nameActions() {
    auto& a = actions_;
    // Qt makes the text beside an icon, and the tool tip, of the whole text, with the mark of its key.
    const auto name = [](QAction* action, const QString& text) {
        action->setText(text);
        action->setIconText(plain_text(text));
        action->setToolTip(plain_text(text));
    };
    name(a.new_work, tr("&New"));
    name(a.own_work, tr("&Back to My Work"));
    name(a.clear_pictures, tr("C&lear Pictures"));
    name(a.add_pictures, tr("Add &Pictures…"));
    a.add_pictures->setIconText(tr("Add Pictures"));
    name(a.add_folder, tr("Add &Folder…"));
    name(a.add_references, tr("Add &References…"));
    name(a.get_model, tr("&Get a Model…"));
    name(a.add_model_file, tr("Add from &File…"));
    name(a.add_model_folder, tr("&Add from Folder…"));
    name(a.open_recipe, tr("Open Re&cipe…"));
    name(a.save_recipe, tr("Sa&ve Recipe…"));
    a.save_recipe->setToolTip(tr("Save what is inspected with: model, words, references, settings, thresholds"));
    name(a.open_model, tr("Open &Model…"));
    a.open_model->setIconText(tr("Open Model"));
    name(a.demonstration_model, tr("Open the &Demonstration Model"));
    name(a.export_results, tr("&Export Report…"));
    a.export_results->setIconText(tr("Export"));
    a.export_results->setToolTip(tr("Export the results: of all pictures, those filtered, or those selected"));
    name(a.clear_recent, tr("Forget Recent Files"));
    name(a.quit, tr("&Quit"));
    name(a.paste, tr("&Paste Pictures"));
    name(a.remove, tr("Re&move from List"));
    name(a.use_as_reference, tr("&Use as Reference"));
    name(a.copy_path, tr("&Copy Path"));
    name(a.inspect_selected, tr("Inspect &Selected"));
    name(a.inspect_all, tr("Inspect &All"));
    name(a.other_pages, tr("Inspect the &Other Pages"));
    a.other_pages->setToolTip(tr("Inspect the other pictures in the selected files (TIFF)"));
    name(a.cancel, tr("&Cancel"));
    name(a.next, tr("&Next Picture"));
    name(a.previous, tr("&Previous Picture"));
    name(a.theme_system, tr("As the &System"));
    name(a.theme_light, tr("&Light"));
    name(a.theme_dark, tr("&Dark"));
    name(a.language_system, tr("As the &System"));
    name(a.reset_layout, tr("&Reset Layout"));
    name(a.guide, tr("&Guide"));
    name(a.shortcuts, tr("&Keyboard Shortcuts"));
    name(a.about, tr("&About FADE Inspector"));
    tools_->setWindowTitle(tr("Tools"));
}

void MainWindow::nameUndo() {
    const auto name = [](QAction& action, const QString& bare, const QString& with_step, const QString& step) {
        action.setText(step.isEmpty() ? bare : with_step.arg(button_text(step)));
        // A step may hold the name of a file.
        action.setToolTip(tip_text(plain_text(action.text())));
        action.setEnabled(!step.isEmpty());
    };
    const auto& steps = workbench_.undoStack();
    actions_.undo->setIconText(tr("Undo"));
    actions_.redo->setIconText(tr("Redo"));
    name(*actions_.undo, tr("&Undo"), tr("&Undo: %1"), undo_name(steps));
    name(*actions_.redo, tr("Re&do"), tr("Re&do: %1"), redo_name(steps));
}

void MainWindow::nameMenus() const {
    menus_.file->setTitle(tr("&File"));
    menus_.recent_pictures->setTitle(tr("Recent Pictures"));
    menus_.recent_recipes->setTitle(tr("Recent Recipes"));
    menus_.samples->setTitle(tr("&Sample Pictures"));
    menus_.models->setTitle(tr("M&odels"));
    menus_.recent_models->setTitle(tr("Recent Models"));
    menus_.edit->setTitle(tr("&Edit"));
    menus_.inspect->setTitle(tr("&Inspect"));
    menus_.view->setTitle(tr("&View"));
    menus_.panels->setTitle(tr("&Panels"));
    menus_.theme->setTitle(tr("&Theme"));
    menus_.language->setTitle(tr("&Language"));
    menus_.help->setTitle(tr("&Help"));
}

void MainWindow::updateActions() {
    const bool any = workbench_.pictures().rowCount() > 0;
    const bool selected = !list_->selectedPictures().empty();
    const bool model = workbench_.modelState() == ModelState::ready || workbench_.modelState() == ModelState::loading;
    auto& a = actions_;
    a.inspect_all->setEnabled(any && model);
    a.inspect_selected->setEnabled(selected && model);
    a.other_pages->setEnabled(list_->selectionHasPages());
    a.inspect_all->setToolTip(model ? tr("Inspect all pictures that have not been inspected")
                                    : tr("Open a model first; then all pictures can be inspected"));
    a.clear_pictures->setEnabled(any);
    a.own_work->setVisible(workbench_.showsSample() || workbench_.hasWorkAside());
    a.cancel->setEnabled(workbench_.isBusy());
    for (auto* action : {a.remove, a.use_as_reference, a.copy_path}) action->setEnabled(selected);
    a.export_results->setEnabled(!workbench_.pictures().scores().empty());
    a.next->setEnabled(any);
    a.previous->setEnabled(any);
}

void MainWindow::step(int by) {
    auto& view = list_->view();
    const auto at = view.currentIndex();
    const int row = at.isValid() ? at.row() + by : 0;
    const auto index = list_->filter().index(row, 0);
    if (index.isValid()) list_->choose(index);
}

}  // namespace fade::ui
