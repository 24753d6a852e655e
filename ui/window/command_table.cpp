// SPDX-License-Identifier: GPL-3.0-or-later
// All that can be done from a menu, a tool bar or by a key: what it is called, what it looks like, when, and what it
// does.
#include <QApplication>
#include <QMenuBar>
#include <QUndoStack>

#include "ui/help/about_dialog.h"
#include "ui/help/guide.h"
#include "ui/help/shortcuts_dialog.h"
#include "ui/model/path_text.h"
#include "ui/rules/rules_dialog.h"
#include "ui/style/commit_typed.h"
#include "ui/thresholds/find_thresholds_dialog.h"
#include "ui/view/drawing_modes.h"
#include "ui/view/view_panel.h"
#include "ui/ways/compare_ways_dialog.h"
#include "ui/window/dock_sizes.h"
#include "ui/window/window_parts.h"

namespace fade::ui {

namespace {

/// All that the platform has for it would be too many: the first one.
QList<QKeySequence> keys(QKeySequence::StandardKey standard) {
    return {QKeySequence(standard)};
}

/// By a dialog on top of the window, after what was typed into a field.
template <typename Dialog, typename... Choices>
void ask(MainWindow& window, Workbench& workbench, Choices... choices) {
    commit_typed(window);
    Dialog(workbench, choices..., &window).exec();
}

bool has_pictures(const Situation& now) {
    return now.pictures;
}

bool has_selection(const Situation& now) {
    return now.selected;
}

bool has_own_pictures(const Situation& now) {
    return now.own_pictures;
}

bool has_other_pages(const Situation& now) {
    return now.other_pages;
}

bool has_marks(const Situation& now) {
    return now.marked;
}

bool has_judged(const Situation& now) {
    return now.judged;
}

bool has_overruled(const Situation& now) {
    return now.overruled;
}

bool has_scores(const Situation& now) {
    return now.scores;
}

bool has_other_work(const Situation& now) {
    return now.other_work;
}

bool can_inspect_selected(const Situation& now) {
    return now.selected && now.model;
}

bool can_inspect_all(const Situation& now) {
    return now.pictures && now.model;
}

bool is_busy(const Situation& now) {
    return now.busy;
}

bool offers_models(const Situation& now) {
    return now.models_offered;
}

bool keeps_masks(const Situation& now) {
    return now.keeps_masks;
}

bool has_demonstration(const Situation& now) {
    return now.demonstration;
}

}  // namespace

std::vector<Command> MainWindow::commandTable() {
    using enum CommandId;
    return {
        {.id = new_work,
         .text = QT_TR_NOOP("&New"),
         .keys = keys(QKeySequence::New),
         .what = [this] { startNewWork(); }},
        {.id = own_work,
         .text = QT_TR_NOOP("&Back to My Work"),
         .visible = has_other_work,
         .what = [this] { workbench_.goBackToOwnWork(); }},
        {.id = clear_pictures,
         .text = QT_TR_NOOP("C&lear Pictures"),
         .enabled = has_pictures,
         .what = [this] { clearPictures(); }},
        {.id = add_pictures,
         .icon = "add-pictures",
         .text = QT_TR_NOOP("Add &Pictures…"),
         .short_text = QT_TR_NOOP("Add Pictures"),
         .keys = keys(QKeySequence::Open),
         .what = [this] { parts_->pictures.askForPictures(); }},
        {.id = add_folder,
         .icon = "add-folder",
         .text = QT_TR_NOOP("Add &Folder…"),
         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
         .what = [this] { parts_->pictures.askForFolder(); }},
        {.id = add_references,
         .text = QT_TR_NOOP("Add &References…"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_R)},
         .what = [this] { parts_->pictures.askForReferences(); }},
        {.id = get_model,
         .text = QT_TR_NOOP("&Get a Model…"),
         .visible = offers_models,
         .what = [this] { parts_->models.showOffers(); }},
        {.id = add_model_file,
         .text = QT_TR_NOOP("Add from &File…"),
         .visible = offers_models,
         .what = [this] { parts_->models.askForPackedModel(); }},
        {.id = add_model_folder,
         .text = QT_TR_NOOP("&Add from Folder…"),
         .visible = offers_models,
         .what = [this] { parts_->models.askForFolderToAdd(); }},
        {.id = open_recipe,
         .text = QT_TR_NOOP("Open Re&cipe…"),
         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
         .what = [this] { parts_->recipes.askForFile(); }},
        {.id = save_recipe,
         .text = QT_TR_NOOP("Sa&ve Recipe…"),
         .tip = QT_TR_NOOP("Save what is inspected with: model, words, references, settings, thresholds"),
         .keys = keys(QKeySequence::Save),
         .what = [this] { parts_->recipes.askWhereToSave(); }},
        {.id = open_model,
         .icon = "model",
         .text = QT_TR_NOOP("Open &Model…"),
         .short_text = QT_TR_NOOP("Open Model"),
         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
         .what = [this] { parts_->models.askForFolder(); }},
        {.id = demonstration_model,
         .text = QT_TR_NOOP("Open the &Demonstration Model"),
         .visible = has_demonstration,
         .what = [this] { parts_->models.openDemonstration(); }},
        {.id = export_results,
         .icon = "report",
         .text = QT_TR_NOOP("&Export Report…"),
         .short_text = QT_TR_NOOP("Export"),
         .tip = QT_TR_NOOP("Export the results: of all pictures, those filtered, or those selected"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_E)},
         .enabled = has_scores,
         .what = [this] { parts_->reports.ask(); }},
        {.id = clear_recent, .text = QT_TR_NOOP("Forget Recent Files"), .what = [this] { preferences_.clearRecent(); }},
        {.id = quit, .text = QT_TR_NOOP("&Quit"), .keys = keys(QKeySequence::Quit), .what = [this] { close(); }},
        {.id = undo,
         .icon = "undo",
         .keys = keys(QKeySequence::Undo),
         .what =
             [this] {
                 commit_typed(*this);  // what is half typed is the last thing done
                 workbench_.undoStack().undo();
             }},
        {.id = redo,
         .icon = "redo",
         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
         .what =
             [this] {
                 commit_typed(*this);
                 workbench_.undoStack().redo();
             }},
        {.id = paste,
         .text = QT_TR_NOOP("&Paste Pictures"),
         .keys = keys(QKeySequence::Paste),
         .what = [this] { parts_->pictures.paste(); }},
        {.id = remove,
         .icon = "remove",
         .text = QT_TR_NOOP("Re&move from List"),
         .keys = keys(QKeySequence::Delete),
         .enabled = has_selection,
         .what = [this] { list_->removeSelected(); }},
        {.id = use_as_reference,
         .text = QT_TR_NOOP("&Use as Reference"),
         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
         .enabled = has_own_pictures,  // references are files
         .what = [this] { workbench_.addReferences(list_->selectedOwnPictures()); }},
        {.id = copy_path,
         .text = QT_TR_NOOP("&Copy Path"),
         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
         .enabled = has_selection,
         .what = [this] { copyPaths(); }},
        {.id = mark_good,
         .text = QT_TR_NOOP("Mark as &Good"),
         .tip = QT_TR_NOOP("This part is good, whatever the verdict; thresholds can be found from such parts"),
         .keys = {QKeySequence(Qt::Key_G)},
         .enabled = has_selection,
         .what = [this] { parts_->verdicts.mark(Truth::good); }},
        {.id = mark_bad,
         .text = QT_TR_NOOP("Mark as &Bad"),
         .tip = QT_TR_NOOP("This part is bad, whatever the verdict; thresholds can be found from such parts"),
         .keys = {QKeySequence(Qt::Key_B)},
         .enabled = has_selection,
         .what = [this] { parts_->verdicts.mark(Truth::bad); }},
        {.id = unmark,
         .text = QT_TR_NOOP("U&nmark"),
         .tip = QT_TR_NOOP("Take back the mark of good or bad"),
         .keys = {QKeySequence(Qt::Key_N)},
         .enabled = has_marks,
         .what = [this] { parts_->verdicts.mark(std::nullopt); }},
        {.id = overrule,
         .text = QT_TR_NOOP("O&verrule Verdict…"),
         .short_text = QT_TR_NOOP("Overrule Verdict"),
         .tip = QT_TR_NOOP("Put a verdict of your own in the place of the machine's, with name and reason"),
         .keys = {QKeySequence(Qt::Key_O)},
         .enabled = has_judged,
         .what = [this] { parts_->verdicts.overrule(); }},
        {.id = take_back_overrule,
         .text = QT_TR_NOOP("&Take Back Overruling"),
         .tip = QT_TR_NOOP("The machine's verdict counts again"),
         .keys = {QKeySequence(Qt::SHIFT | Qt::Key_O)},
         .enabled = has_overruled,
         .what = [this] { parts_->verdicts.takeBack(); }},
        {.id = inspect_selected,
         .icon = "inspect",
         .text = QT_TR_NOOP("Inspect &Selected"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Return)},
         .enabled = can_inspect_selected,
         .what =
             [this] {
                 commit_typed(*this);
                 workbench_.inspect(list_->selectedPictures());
             }},
        {.id = inspect_all,
         .icon = "inspect",
         .text = QT_TR_NOOP("Inspect &All"),
         .keys = {QKeySequence(Qt::Key_F5)},
         .enabled = can_inspect_all,
         .what =
             [this] {
                 commit_typed(*this);
                 workbench_.inspectAll();
             }},
        {.id = other_pages,
         .text = QT_TR_NOOP("Inspect the &Other Pages"),
         .tip = QT_TR_NOOP("Inspect the other pictures in the selected files (TIFF)"),
         .enabled = has_other_pages,
         .what = [this] { workbench_.addOtherPages(list_->selectedPictures()); }},
        {.id = draw_mask,
         .icon = "mask",
         .text = QT_TR_NOOP("&Where to Look…"),
         .short_text = QT_TR_NOOP("Where to Look"),
         .tip = QT_TR_NOOP("Draw which part of the pictures is looked at, and which is not"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_D)},
         .enabled = has_pictures,
         .visible = keeps_masks,
         .what = [this] { view_->drawing().drawMask(); }},
        {.id = set_scale,
         .icon = "scale",
         .text = QT_TR_NOOP("Set Sca&le…"),
         .short_text = QT_TR_NOOP("Set Scale"),
         .tip = QT_TR_NOOP("Say how long a pixel is, by a line over a known length or as a number"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_K)},
         .enabled = has_pictures,
         .what = [this] { view_->drawing().setScale(); }},
        {.id = find_thresholds,
         .text = QT_TR_NOOP("Find &Thresholds…"),
         .tip = QT_TR_NOOP("Find the thresholds of Review and Fail from parts that are known"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_T)},
         .what = [this] { ask<FindThresholdsDialog>(*this, workbench_); }},
        {.id = compare_ways,
         .text = QT_TR_NOOP("Compare Wa&ys…"),
         .tip = QT_TR_NOOP("The same picture by words alone, by other pictures, and with 1, 2, 4 … references"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_B)},
         .enabled = has_pictures,
         .what = [this] { ask<CompareWaysDialog>(*this, workbench_, view_->colourMap()); }},
        {.id = decision_rules,
         .text = QT_TR_NOOP("&Decision Rules…"),
         .tip = QT_TR_NOOP("Say which regions make a verdict, beside the thresholds of the score"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_J)},
         .what = [this] { ask<RulesDialog>(*this, workbench_); }},
        {.id = qualify,
         .text = QT_TR_NOOP("&Qualify…"),
         .tip = QT_TR_NOOP("Report how well the present setup decides, from pictures that are marked good and bad"),
         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
         .what = [this] { parts_->reports.qualify(); }},
        {.id = cancel,
         .icon = "cancel",
         .text = QT_TR_NOOP("&Cancel"),
         .keys = {QKeySequence(Qt::Key_Escape)},
         .enabled = is_busy,
         .what = [this] { workbench_.cancel(); }},
        {.id = next,
         .text = QT_TR_NOOP("&Next Picture"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Down)},
         .enabled = has_pictures,
         .what = [this] { step(1); }},
        {.id = previous,
         .text = QT_TR_NOOP("&Previous Picture"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_Up)},
         .enabled = has_pictures,
         .what = [this] { step(-1); }},
        {.id = theme_system, .text = QT_TR_NOOP("As the &System"), .what = [this] { chooseTheme(Theme::system); }},
        {.id = theme_light, .text = QT_TR_NOOP("&Light"), .what = [this] { chooseTheme(Theme::light); }},
        {.id = theme_dark, .text = QT_TR_NOOP("&Dark"), .what = [this] { chooseTheme(Theme::dark); }},
        {.id = reset_layout,
         .text = QT_TR_NOOP("&Reset Layout"),
         .what =
             [this] {
                 restoreState(default_layout_);
                 dock_sizes_->setWanted(DockSizes::standard(*this));
             }},
        {.id = guide,
         .icon = "help",
         .text = QT_TR_NOOP("&User's Guide"),
         .keys = keys(QKeySequence::HelpContents),
         .what = [this] { parts_->guide.open(); }},
        {.id = short_guide, .text = QT_TR_NOOP("Short &Guide"), .what = [this] { show_guide(*this); }},
        {.id = shortcuts,
         .text = QT_TR_NOOP("&Keyboard Shortcuts"),
         .keys = {QKeySequence(Qt::CTRL | Qt::Key_F1)},
         .what = [this] { ShortcutsDialog(*menuBar(), this).exec(); }},
        {.id = about,
         .icon = "info",
         .text = QT_TR_NOOP("&About FADE Inspector"),
         .what = [this] { AboutDialog(this).exec(); }},
    };
}

void MainWindow::startNewWork() {
    commit_typed(*this);
    workbench_.startNewWork();
    if (workbench_.hasWorkAside()) parts_->tell.tellOfWorkAside();
}

void MainWindow::clearPictures() {
    std::vector<int> rows(static_cast<std::size_t>(workbench_.pictures().rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    workbench_.removePictures(rows);
}

void MainWindow::copyPaths() {
    QStringList paths;
    for (const auto& file : list_->selectedFiles()) paths << to_text(file);
    QApplication::clipboard()->setText(paths.join('\n'));
}

void MainWindow::chooseTheme(Theme theme) {
    preferences_.setTheme(theme);
    if (controls_.theme != nullptr) controls_.theme->setTheme(theme);
}

void MainWindow::step(int by) {
    auto& view = list_->view();
    const auto at = view.currentIndex();
    const int row = at.isValid() ? at.row() + by : 0;
    const auto index = list_->filter().index(row, 0);
    if (index.isValid()) list_->choose(index);
}

}  // namespace fade::ui
