// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/breakdown/breakdown_panel.h"
#include "ui/evidence/evidence_panel.h"
#include "ui/jobs/messages.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/file_drops.h"
#include "ui/model/path_text.h"
#include "ui/model/session_file.h"
#include "ui/plots/threshold_panel.h"
#include "ui/references/reference_panel.h"
#include "ui/settings/settings_panel.h"
#include "ui/style/close_by_escape.h"
#include "ui/style/commit_typed.h"
#include "ui/style/elided_label.h"
#include "ui/style/first_size.h"
#include "ui/style/icons.h"
#include "ui/style/wrapped_tips.h"
#include "ui/view/drawing_modes.h"
#include "ui/view/view_panel.h"
#include "ui/window/dock_sizes.h"
#include "ui/window/focus_order.h"
#include "ui/window/gesture_watch.h"
#include "ui/window/message_bar.h"
#include "ui/window/welcome_page.h"
#include "ui/window/window_parts.h"
#include "ui/window/work_status.h"

namespace fade::ui {

MainWindow::MainWindow(Workbench& workbench, Preferences preferences, Controls controls, Demonstration demonstration)
    : workbench_(workbench), preferences_(preferences), controls_(controls), demonstration_(std::move(demonstration)) {
    setObjectName(QStringLiteral("MainWindow"));
    setWindowIcon(application_icon());
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    arrange();
    compose();
    fillMenus();
    connectPanels();
    connectSituation();
    new GestureWatch(workbench_, this);  // the window owns it
    new WrappedTips(this);               // likewise
    retranslate();
    showCentre();
    default_layout_ = saveState();
    restoreGeometry(preferences_.windowGeometry());
    restoreState(preferences_.windowState());
    dock_sizes_->setWanted(dock_sizes_->fromValues(preferences_.panelSizes()));
    keepLayout();
}

MainWindow::~MainWindow() {
    // The parts go before the panels, and the panels before what they show. Qt hears of the panels' end, too: only
    // what leads here is disconnected.
    parts_.reset();
    for (auto* child : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) child->disconnect(this);
    workbench_.disconnect(this);
    workbench_.undoStack().disconnect(this);
    workbench_.references().disconnect(this);
    workbench_.pictures().disconnect(this);
}

void MainWindow::arrange() {
    set_first_size(*this, {1440, 900});
    auto* middle = new QWidget(this);
    messages_ = new MessageBar(middle);
    centre_ = new QStackedWidget(middle);
    welcome_ = new WelcomePage(workbench_, demonstration_.samples, centre_);
    view_ = new ViewPanel(workbench_, centre_);
    welcome_scroll_ = new QScrollArea(centre_);  // or the page would be the least of the window
    welcome_scroll_->setFrameShape(QFrame::NoFrame);
    welcome_scroll_->setWidgetResizable(true);
    welcome_scroll_->setWidget(welcome_);
    centre_->addWidget(welcome_scroll_);
    centre_->addWidget(view_);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(messages_);
    layout->addWidget(centre_, 1);
    setCentralWidget(middle);

    list_ = new PictureListPanel(workbench_, this);
    references_ = new ReferencePanel(workbench_, this);
    settings_ = new SettingsPanel(workbench_, preferences_, this);
    thresholds_ = new ThresholdPanel(this);
    breakdown_ = new BreakdownPanel(this);
    evidence_ = new EvidencePanel(workbench_.loader(), this);
    arrangeDocks();

    status_ = new WorkStatus(workbench_.worker(), this);
    // They give way to progress and its Cancel.
    model_status_ = new ElidedLabel(10, 32, this);
    model_status_->setObjectName(QStringLiteral("modelName"));
    model_status_->setForegroundRole(QPalette::PlaceholderText);
    model_status_->setContentsMargins(0, 0, 10, 0);
    model_notice_ = new ElidedLabel(12, 80, this);
    model_notice_->setObjectName(QStringLiteral("modelNotice"));
    model_notice_->setContentsMargins(0, 0, 10, 0);
    statusBar()->addWidget(status_);
    statusBar()->addPermanentWidget(model_notice_);
    statusBar()->addPermanentWidget(model_status_);
    statusBar()->setSizeGripEnabled(false);
}

/// The arrangement is written down soon after it changes: a program that is killed closes no window.
void MainWindow::keepLayout() {
    layout_changed_.setSingleShot(true);
    layout_changed_.setInterval(500);
    connect(&layout_changed_, &QTimer::timeout, this,
            [this] { preferences_.setWindow(saveGeometry(), saveState(), dock_sizes_->toValues()); });
    for (const auto& [dock, name] : docks_) dock->installEventFilter(this);
    installEventFilter(this);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::Resize:
        case QEvent::Move:
        case QEvent::Show:
        case QEvent::Hide:
            if (isVisible() && !isMinimized()) layout_changed_.start();
            break;
        default:
            break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::compose() {
    parts_ = std::make_unique<Parts>(*this);
    const auto& commands = parts_->commands;
    using enum CommandId;
    commands.action(quit)->setMenuRole(QAction::QuitRole);
    commands.action(about)->setMenuRole(QAction::AboutRole);
    // Their keys belong to the list; letters are for typing where one can type.
    const auto said = commands.actions({mark_good, mark_bad, unmark, overrule, take_back_overrule});
    for (auto* action : said) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    commands.action(remove)->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    list_->addAction(commands.action(remove));
    list_->view().addActions(said);
    list_->setContextActions(
        commands.actions({inspect_selected, other_pages, mark_good, mark_bad, unmark, overrule, take_back_overrule,
                          export_results, use_as_reference, copy_path, remove}));
    auto* themes = new QActionGroup(this);
    for (auto* action : commands.actions({theme_system, theme_light, theme_dark})) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    const auto chosen = preferences_.theme();
    commands.action(chosen == Theme::light  ? theme_light
                    : chosen == Theme::dark ? theme_dark
                                            : theme_system)
        ->setChecked(true);
}

QDockWidget* MainWindow::addDock(QWidget* content, const QString& name, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    docks_.emplace_back(dock, name);
    guard_focus(*dock);
    close_by_escape(*dock);
    return dock;
}

void MainWindow::arrangeDocks() {
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    addDock(list_, QStringLiteral("pictures"), Qt::LeftDockWidgetArea);
    auto* references = addDock(references_, QStringLiteral("references"), Qt::RightDockWidgetArea);
    auto* settings = addDock(settings_, QStringLiteral("settings"), Qt::RightDockWidgetArea);
    auto* breakdown = addDock(breakdown_, QStringLiteral("breakdown"), Qt::RightDockWidgetArea);
    auto* evidence = addDock(evidence_, QStringLiteral("evidence"), Qt::RightDockWidgetArea);
    addDock(thresholds_, QStringLiteral("thresholds"), Qt::BottomDockWidgetArea);
    tabifyDockWidget(references, breakdown);
    tabifyDockWidget(breakdown, evidence);
    tabifyDockWidget(evidence, settings);
    references->raise();
    dock_sizes_ = new DockSizes(*this);
}

void MainWindow::connectPanels() {
    connect(&workbench_.setup(), &Setup::modelStateChanged, this, &MainWindow::showModel);
    connect(&workbench_, &Workbench::setupChanged, this, &MainWindow::showModel);
    connect(&workbench_, &Workbench::currentChanged, this, &MainWindow::showTitle);
    connect(&workbench_, &Workbench::picturesAdded, this, &MainWindow::showFirstPicture);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&workbench_.pictures(), signal, this, &MainWindow::showCentre);
    connect(&workbench_, &Workbench::searchingChanged, this,
            [this] { status_->setSearching(workbench_.isSearching()); });
    connect(&parts_->results, &ResultPanels::explained, this, [this] {
        for (const auto& [dock, name] : docks_)
            if (name == "evidence" && dock->isVisible()) dock->raise();
    });
    connect(&parts_->pictures, &PictureFiles::recipeFound, this, &MainWindow::openRecipe);
    connect(&parts_->samples, &SampleCommands::opened, this, &MainWindow::showFirstPicture);
    connect(&parts_->models, &ModelCommands::installedChanged, welcome_, &WelcomePage::offerModels);
    connect(list_, &PictureListPanel::lookChanged, this, [this] {
        const auto& filter = list_->filter();
        preferences_.setList(static_cast<int>(filter.order()), static_cast<int>(filter.shown()), filter.namePart());
    });
    connect(thresholds_, &ThresholdPanel::findRequested, parts_->commands.action(CommandId::find_thresholds),
            &QAction::trigger);
    connect(view_, &ViewPanel::againstGoodChanged, this, [this](bool on) { preferences_.setAgainstGood(on); });
    connect(view_, &ViewPanel::failed, &workbench_, &Workbench::failed);
    connect(&view_->drawing(), &DrawingModes::maskFileRequested, &parts_->pictures, &PictureFiles::askForMask);
    connect(references_, &ReferencePanel::addRequested, &parts_->pictures, &PictureFiles::askForReferences);
    connect(references_, &ReferencePanel::currentReferenceChanged, view_, &ViewPanel::setReference);
    connect(references_, &ReferencePanel::failed, &workbench_, &Workbench::failed);
    connect(settings_, &SettingsPanel::openModelRequested, &parts_->models, &ModelCommands::askForFolder);
    connect(welcome_, &WelcomePage::getModelRequested, &parts_->models, &ModelCommands::showOffers);
    connect(welcome_, &WelcomePage::openModelRequested, &parts_->models, &ModelCommands::askForFolder);
    connect(welcome_, &WelcomePage::addPicturesRequested, &parts_->pictures, &PictureFiles::askForPictures);
    connect(welcome_, &WelcomePage::addReferencesRequested, &parts_->pictures, &PictureFiles::askForReferences);
    connect(welcome_, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
    connect(status_, &WorkStatus::cancelRequested, &workbench_, &Workbench::cancel);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    // Files may have been changed by whatever was in front before.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) workbench_.lookAtFiles();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate() {
    for (const auto& [dock, name] : docks_) {
        if (name == "pictures") dock->setWindowTitle(tr("Pictures"));
        if (name == "references") dock->setWindowTitle(tr("References"));
        if (name == "settings") dock->setWindowTitle(tr("Settings"));
        if (name == "breakdown") dock->setWindowTitle(tr("Breakdown"));
        if (name == "evidence") dock->setWindowTitle(tr("Evidence"));
        if (name == "thresholds") dock->setWindowTitle(tr("Thresholds"));
    }
    parts_->commands.retranslate();
    parts_->menus.retranslate();
    language_system_->setText(tr("As the &System"));
    nameUndo();
    updateCommands();
    parts_->models.fill(parts_->menus.menu(MenuId::models), parts_->commands);
    parts_->results.showMap();
    parts_->results.showBasis();
    showTitle();
    showModel();
}

void MainWindow::showCentre() {
    centre_->setCurrentWidget(workbench_.pictures().rowCount() > 0 ? static_cast<QWidget*>(view_) : welcome_scroll_);
}

void MainWindow::showTitle() {
    const auto* entry = workbench_.pictures().find(workbench_.current());
    setWindowTitle(entry == nullptr ? tr("FADE Inspector")
                                    : tr("%1 – FADE Inspector").arg(short_name_text(entry->source->name())));
}

/// The first of the list, unless another one is shown or chosen.
void MainWindow::showFirstPicture() {
    if (!workbench_.current().empty()) return list_->follow();
    if (list_->filter().rowCount() > 0) list_->choose(list_->filter().index(0, 0));
}

void MainWindow::showModel() {
    const auto& setup = workbench_.setup();
    const bool words = !leaves_words_out(workbench_.recipe(), setup.comparesPictures());
    const auto notice = setup.model() && words ? notice_text(setup.model()->info().notice) : QString();
    model_notice_->setWhole(notice);
    model_notice_->setVisible(!notice.isEmpty());
    const auto name = file_name(workbench_.setup().recipe().model.path);
    switch (workbench_.setup().modelState()) {
        case ModelState::none:
            model_status_->setWhole(tr("No model"));
            break;
        case ModelState::loading:
            model_status_->setWhole(tr("Loading %1").arg(name));
            break;
        case ModelState::ready:
            model_status_->setWhole(words ? QString::fromStdString(setup.model()->info().config.name)
                                          : file_name(setup.recipe().vision_model));
            break;
        case ModelState::failed:
            model_status_->setWhole(tr("%1 is not loaded").arg(name));
            break;
    }
}

bool MainWindow::focusNextPrevChild(bool next) {
    return focus_next(*this, next);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!dropped_paths(*event->mimeData()).empty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto paths = dropped_paths(*event->mimeData());
    if (paths.empty()) return;
    event->acceptProposedAction();
    parts_->pictures.open(paths);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    commit_typed(*this);
    preferences_.setWindow(saveGeometry(), saveState(), dock_sizes_->toValues());
    if (session_ != nullptr && !session_->save()) {
        messages_->show(MessageBar::Kind::failed, tr("Close the window once more to leave nevertheless."));
        return event->ignore();
    }
    workbench_.worker().cancelAll();
    workbench_.loader().cancelAll();
    workbench_.searcher().cancelAll();
    event->accept();
}

void MainWindow::keepSession(const std::filesystem::path& file) {
    session_ = new SessionFile(file, demonstration_.model, workbench_, this);
    connect(session_, &SessionFile::failed, &workbench_, &Workbench::failed);
    connect(session_, &SessionFile::told, messages_,
            [this](const QString& sentence) { messages_->show(MessageBar::Kind::information, sentence); });
    session_->open();
    // Where the work goes on, list and map look as they did. All are read before one is set, which writes them down.
    const auto order = static_cast<PictureListFilter::Order>(preferences_.listOrder());
    const auto shown = static_cast<PictureListFilter::Shown>(preferences_.listShown());
    const auto name_part = preferences_.listNamePart();
    view_->setAgainstGood(preferences_.againstGood());
    list_->setNamePart(name_part);
    list_->setOrder(order);
    list_->setShown(shown);
}

void MainWindow::keepPastedIn(const std::filesystem::path& folder) {
    parts_->pictures.keepPastedIn(folder);
}

void MainWindow::keepMasksIn(const std::filesystem::path& folder) {
    workbench_.maskEditor().keepIn(folder);
    updateCommands();
}

void MainWindow::offerGuide(const std::filesystem::path& page, UserGuide::Opener opener) {
    parts_->guide.keepAt(page, std::move(opener));
}

void MainWindow::offerModels(ModelStore& store) {
    parts_->models.offer(store);
    settings_->offerModels(store);
    updateCommands();
}

void MainWindow::getModel() {
    parts_->models.showOffers();
}

void MainWindow::openModel(const std::filesystem::path& path) {
    parts_->models.open(path);
}

void MainWindow::openModelNamed(const QString& path_or_name) {
    parts_->models.openNamed(path_or_name);
}

void MainWindow::openDemonstrationModel() {
    parts_->models.openDemonstration();
}

void MainWindow::openRecipe(const std::filesystem::path& file) {
    parts_->recipes.open(file);
}

void MainWindow::openSample(int sample) {
    parts_->samples.open(sample);
}

void MainWindow::openSampleNamed(const QString& name) {
    parts_->samples.openNamed(name);
}

}  // namespace fade::ui
