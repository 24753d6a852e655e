// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "ui/model/samples.h"
#include "ui/model/workbench.h"
#include "ui/settings/preferences.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"
#include "ui/window/commands.h"
#include "ui/window/user_guide.h"

class QAction;
class QScrollArea;
class QStackedWidget;

namespace fade::ui {

class BreakdownPanel;
class DockSizes;
class ElidedLabel;
class EvidencePanel;
class MessageBar;
class ModelStore;
class PictureListPanel;
class ReferencePanel;
class SessionFile;
class SettingsPanel;
class ThresholdPanel;
class ViewPanel;
class WelcomePage;
class WorkStatus;

/// The window: arranges the panels around the picture, and puts together what has its own duties.
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
    void keepPastedIn(const std::filesystem::path& folder);
    /// Where masks that are drawn become files; without it none are drawn.
    void keepMasksIn(const std::filesystem::path& folder);
    /// The page of the user's guide, and what opens it.
    void offerGuide(const std::filesystem::path& page, UserGuide::Opener opener);
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
    /// What is composed: each part has one duty, and lives as long as the window.
    struct Parts;

    void arrange();
    QDockWidget* addDock(QWidget* content, const QString& name, Qt::DockWidgetArea area);
    void arrangeDocks();
    void keepLayout();
    void compose();
    void connectPanels();
    void connectSituation();
    void fillMenus();
    void makeLanguageMenu();
    void retranslate();
    void nameUndo();
    void showCentre();
    void showModel();
    void showTitle();
    void showFirstPicture();
    /// In command_table.cpp: all that can be done, a row each.
    [[nodiscard]] std::vector<Command> commandTable();
    [[nodiscard]] Situation situation() const;
    void updateCommands();
    void startNewWork();
    void clearPictures();
    void copyPaths();
    void chooseTheme(Theme theme);
    void step(int by);

    Workbench& workbench_;
    Preferences preferences_;
    Controls controls_;
    Demonstration demonstration_;
    SessionFile* session_ = nullptr;  ///< null: none is kept

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
    std::vector<std::pair<QDockWidget*, QString>> docks_;
    QByteArray default_layout_;
    DockSizes* dock_sizes_ = nullptr;
    QTimer layout_changed_;
    QAction* language_system_ = nullptr;
    std::unique_ptr<Parts> parts_;
};

}  // namespace fade::ui
