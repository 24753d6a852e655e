// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <vector>

#include "ui/breakdown/map_choice.h"
#include "ui/model/samples.h"
#include "ui/model/workbench.h"
#include "ui/settings/preferences.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

class QAction;
class QActionGroup;
class QMenu;
class QScrollArea;
class QStackedWidget;
class QToolBar;

namespace fade::ui {

class BreakdownPanel;
class DockSizes;
class ElidedLabel;
class EvidencePanel;
class GetModelDialog;
class MessageBar;
class ModelStore;
class PictureListPanel;
class ReferencePanel;
class RecipeFiles;
class SessionFile;
class SettingsPanel;
class ThresholdPanel;
class ViewPanel;
class WelcomePage;
class WorkStatus;

/// The window: arranges the panels around the picture, and connects menus with what they do.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// How the program looks and speaks; both may be null: then they are not to be chosen here.
    struct Controls {
        ThemeControl* theme = nullptr;
        LanguageControl* language = nullptr;
    };

    MainWindow(Workbench& workbench, Preferences preferences, Controls controls, Demonstration demonstration);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// The session that this window keeps in a file: read now, written after changes and when it closes.
    void keepSession(const std::filesystem::path& file);
    /// Where pasted pixels become files; without it they are not taken.
    void keepPastedIn(const std::filesystem::path& folder) { pasted_ = folder; }
    /// The models that can be had and chosen by name; without it there are only folders. It must outlive the window.
    void offerModels(ModelStore& store);
    /// Opens the page of models to get.
    void getModel();
    void openModel(const std::filesystem::path& path);
    /// A path, or the name of an installed model; the message bar says where it is neither.
    void openModelNamed(const QString& path_or_name);
    /// The model that came with the program; where it is missing, the message bar says so.
    void openDemonstrationModel();
    void openRecipe(const std::filesystem::path& file);
    /// Opens and inspects one of the demonstration's samples; one's own work is put aside.
    void openSample(int sample);
    /// The sample of this name, with dashes or spaces; where there is none, the message bar says so.
    void openSampleNamed(const QString& name);

    [[nodiscard]] PictureListPanel& pictureList() { return *list_; }
    [[nodiscard]] ReferencePanel& referencePanel() { return *references_; }
    [[nodiscard]] ViewPanel& viewPanel() { return *view_; }
    [[nodiscard]] MessageBar& messageBar() { return *messages_; }
    [[nodiscard]] WorkStatus& workStatus() { return *status_; }
    [[nodiscard]] ThresholdPanel& thresholdPanel() { return *thresholds_; }
    [[nodiscard]] BreakdownPanel& breakdownPanel() { return *breakdown_; }
    [[nodiscard]] EvidencePanel& evidencePanel() { return *evidence_; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Actions {
        QAction* new_work;
        QAction* own_work;
        QAction* clear_pictures;
        QAction* add_pictures;
        QAction* add_folder;
        QAction* add_references;
        QAction* get_model;
        QAction* add_model_file;
        QAction* add_model_folder;
        QAction* open_recipe;
        QAction* save_recipe;
        QAction* open_model;
        QAction* demonstration_model;
        QAction* export_results;
        QAction* clear_recent;
        QAction* quit;
        QAction* undo;
        QAction* redo;
        QAction* paste;
        QAction* remove;
        QAction* use_as_reference;
        QAction* copy_path;
        QAction* inspect_selected;
        QAction* inspect_all;
        QAction* other_pages;
        QAction* cancel;
        QAction* next;
        QAction* previous;
        QAction* theme_system;
        QAction* theme_light;
        QAction* theme_dark;
        QAction* language_system;
        QAction* reset_layout;
        QAction* guide;
        QAction* shortcuts;
        QAction* about;
    };
    struct Menus {
        QMenu* file;
        QMenu* models;
        QMenu* recent_models;
        QMenu* recent_pictures;
        QMenu* recent_recipes;
        QMenu* samples;
        QMenu* edit;
        QMenu* inspect;
        QMenu* view;
        QMenu* panels;
        QMenu* theme;
        QMenu* language;
        QMenu* help;
    };

    // main_window.cpp: the arrangement
    void arrange();
    QDockWidget* addDock(QWidget* content, const QString& name, Qt::DockWidgetArea area);
    void arrangeDocks();
    void keepLayout();
    void connectPanels();
    void retranslate();
    void showCentre();
    void showModel();
    void showTitle();

    // main_window_actions.cpp: menus and tools
    void makeActions();
    void connectActions();
    void makeMenus();
    void makeLanguageMenu();
    void nameActions();
    void nameMenus() const;
    void nameUndo();
    void updateActions();
    void step(int by);

    // main_window_results.cpp: what explains a result, and exports it
    void connectResults();
    void showResult(const InspectedPicturePtr& result);
    void tellOfWorkAside();
    void showMap(const MapChoice& choice);
    void explain(QPointF place);
    void showReferenceCheck(const ReferenceCheck& check);
    void exportReport();
    using CollectScope = std::function<void(int, const std::function<void(const CollectedResults&)>&)>;
    void showExport(const CollectedResults& results, const QStringList& scopes, int chosen,
                    const CollectScope& collect);

    // main_window_recipes.cpp
    void connectRecipes();
    void askForRecipe();
    void askWhereToSaveRecipe();

    // main_window_files.cpp: dialogs, recent files, session
    void askForPictures();
    void askForFolder();
    void askForReferences();
    void askForModel();
    void fillRecent(QMenu& menu, const QString& kind, const std::function<void(const QString&)>& open);
    /// Pictures and folders; the first recipe among them is opened.
    void addFiles(std::vector<std::filesystem::path> paths);
    void addPictures(const std::vector<std::filesystem::path>& paths);
    void paste();
    void showFirstPicture();

    // main_window_models.cpp: models by name
    void fillModels();
    void askForModelFile();
    void askForModelFolder();
    void tellOfTransfer(const TaskEnd& end, const QString& name, const std::filesystem::path& folder);

    Workbench& workbench_;
    Preferences preferences_;
    Controls controls_;
    Demonstration demonstration_;
    std::filesystem::path pasted_;    ///< folder; empty: none
    SessionFile* session_ = nullptr;  ///< null: none is kept
    ModelStore* models_ = nullptr;    ///< null: none are offered
    GetModelDialog* get_model_ = nullptr;
    RecipeFiles* recipes_ = nullptr;

    MessageBar* messages_ = nullptr;
    QStackedWidget* centre_ = nullptr;
    WelcomePage* welcome_ = nullptr;
    QScrollArea* welcome_scroll_ = nullptr;
    ViewPanel* view_ = nullptr;
    PictureListPanel* list_ = nullptr;
    ReferencePanel* references_ = nullptr;
    SettingsPanel* settings_ = nullptr;
    ThresholdPanel* thresholds_ = nullptr;
    BreakdownPanel* breakdown_ = nullptr;
    EvidencePanel* evidence_ = nullptr;
    WorkStatus* status_ = nullptr;
    ElidedLabel* model_status_ = nullptr;
    ElidedLabel* model_notice_ = nullptr;
    QToolBar* tools_ = nullptr;
    std::vector<std::pair<QDockWidget*, QString>> docks_;
    QByteArray default_layout_;
    DockSizes* dock_sizes_ = nullptr;
    QTimer layout_changed_;
    Newest export_;  ///< only the last one asked for opens a dialog
    Actions actions_{};
    Menus menus_{};
};

}  // namespace fade::ui
