// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/references/reference_panel.h"

#include "fade/error.h"
#include "fade/mutual.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"
#include "ui/references/reference_delegate.h"
#include "ui/settings/file_dialogs.h"
#include "ui/style/hint_list_view.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

ReferencePanel::ReferencePanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      view_(new HintListView(this)),
      count_(new QLabel(this)),
      meaning_(new QLabel(this)),
      batch_(new QCheckBox(this)),
      doubts_(new QLabel(this)) {
    makeActions();
    view_->setModel(&workbench_.references());
    view_->setItemDelegate(new ReferenceDelegate(view_));
    view_->setDragDropMode(QAbstractItemView::DragDrop);
    view_->setDefaultDropAction(Qt::MoveAction);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->addAction(remove_);

    auto* bar = new QToolBar(this);
    bar->setIconSize({18, 18});
    bar->addActions({add_, open_, save_, audit_});
    count_->setFont(bold(count_->font()));
    meaning_->setForegroundRole(QPalette::PlaceholderText);
    meaning_->setWordWrap(true);
    auto* heading = new QVBoxLayout;
    heading->setContentsMargins(4, 0, 4, 0);
    heading->setSpacing(2);
    heading->addWidget(count_);
    heading->addWidget(meaning_);
    heading->addWidget(batch_);
    doubts_->setWordWrap(true);
    doubts_->setTextFormat(Qt::PlainText);
    heading->addWidget(doubts_);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(bar);
    layout->addLayout(heading);
    layout->addWidget(view_, 1);

    connect(view_, &QListView::customContextMenuRequested, this, &ReferencePanel::showMenu);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            Q_EMIT currentReferenceChanged(
                workbench_.references().references()[static_cast<std::size_t>(current.row())].file);
    });
    connect(&workbench_.references(), &ReferenceSetModel::bankChanged, this, &ReferencePanel::showCount);
    connect(batch_, &QCheckBox::toggled, &workbench_.setup(), &Setup::setComparesPictures);
    connect(&workbench_, &Workbench::setupChanged, this, &ReferencePanel::showCount);
    connect(&workbench_, &Workbench::currentResultChanged, this, &ReferencePanel::showDoubts);
    connect(&workbench_.pictures(), &QAbstractItemModel::rowsInserted, this, &ReferencePanel::showCount);
    connect(&workbench_.pictures(), &QAbstractItemModel::rowsRemoved, this, &ReferencePanel::showCount);
    connect(&workbench_.pictures(), &QAbstractItemModel::modelReset, this, &ReferencePanel::showCount);
    connect(&workbench_.references(), &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        current_row_ = view_->currentIndex().row();
        if (current_row_ >= 0)
            current_ = workbench_.references().references()[static_cast<std::size_t>(current_row_)].file;
    });
    connect(&workbench_.references(), &QAbstractItemModel::modelReset, this, [this] {
        showCount();
        chooseAgain();
    });
    retranslate();
}

void ReferencePanel::makeActions() {
    add_ = new QAction(icon("add-pictures"), {}, this);
    open_ = new QAction(icon("open"), {}, this);
    save_ = new QAction(icon("save"), {}, this);
    audit_ = new QAction(icon("audit"), {}, this);
    remove_ = new QAction(icon("remove"), {}, this);
    remove_->setShortcut(QKeySequence::Delete);
    remove_->setShortcutContext(Qt::WidgetShortcut);
    switch_on_ = new QAction(this);
    switch_off_ = new QAction(this);
    connect(add_, &QAction::triggered, this, &ReferencePanel::addRequested);
    connect(open_, &QAction::triggered, this, &ReferencePanel::openSet);
    connect(save_, &QAction::triggered, this, &ReferencePanel::saveSet);
    connect(audit_, &QAction::triggered, &workbench_, &Workbench::auditReferences);
    connect(remove_, &QAction::triggered, this, &ReferencePanel::removeSelected);
    connect(switch_on_, &QAction::triggered, this,
            [this] { workbench_.references().setEnabled(selectedRows(), true); });
    connect(switch_off_, &QAction::triggered, this,
            [this] { workbench_.references().setEnabled(selectedRows(), false); });
}

void ReferencePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ReferencePanel::retranslate() {
    view_->setHint(tr("Drop pictures of good parts here.\nOne to four are usually enough."));
    view_->setAccessibleName(tr("References"));
    add_->setText(tr("Add References…"));
    open_->setText(tr("Open Reference Set…"));
    save_->setText(tr("Save Reference Set…"));
    audit_->setText(tr("Compare References with Each Other"));
    audit_->setToolTip(tr("Scores each reference against the others, and marks those unlike the rest"));
    batch_->setText(tr("Judge by each other"));
    batch_->setToolTip(
        tr("For uniform goods: each picture of the list is compared with the others, of which most should be good. At "
           "least five are needed for it to mean much"));
    remove_->setText(tr("Remove"));
    switch_on_->setText(tr("Switch On"));
    switch_off_->setText(tr("Switch Off"));
    showCount();
    view_->viewport()->update();
}

void ReferencePanel::showCount() {
    const auto shots = static_cast<int>(workbench_.references().enabledFiles().size());
    const auto batch = workbench_.batch();
    batch_->setVisible(shots == 0);
    {
        const QSignalBlocker not_the_person(batch_);
        batch_->setChecked(workbench_.setup().comparesPictures());
    }
    showDoubts();
    count_->setText(batch        ? tr("Batch of %n picture(s)", nullptr, static_cast<int>(batch->size()))
                    : shots == 0 ? tr("Zero-shot")
                                 : tr("%n-shot", nullptr, shots));
    const bool words = !is_wordless(workbench_.setup().recipe());
    meaning_->setText(
        batch && !words ? tr("Judged by what a picture has and most others of the list have not. What all have is not "
                             "found.")
        : batch ? tr("Judged by words, and by what a picture has and most others of the list have not. What all have "
                     "is not found.")
        : shots == 0
            ? tr("No good part to compare with: judged by words, and by what stands out in the picture itself.")
        : words ? tr("Judged by words, and compared with %n good part(s).", nullptr, shots)
                : tr("Compared with %n good part(s), without words.", nullptr, shots));
    audit_->setEnabled(shots >= 2);
    save_->setEnabled(workbench_.references().rowCount() > 0);
}

/// What makes the verdicts of the batch doubtful, as the picture in view has it.
void ReferencePanel::showDoubts() {
    QStringList doubts;
    const auto& result = workbench_.currentResult();
    if (const auto batch = workbench_.batch(); batch && result && result->context->batch) {
        const auto& facts = result->context->batch->facts;
        for (const auto doubt : doubts_of(facts)) doubts << message_text(message_of(doubt, facts));
    }
    doubts_->setText(doubts.join('\n'));
    doubts_->setVisible(!doubts.isEmpty());
    auto colours = palette();
    colours.setColor(QPalette::WindowText, verdictColour(Verdict::review, palette()));
    doubts_->setPalette(colours);
}

/// A reset leaves nothing chosen: it is the one of before again, or the one in its place.
void ReferencePanel::chooseAgain() {
    const auto& references = workbench_.references().references();
    if (current_row_ < 0 || references.empty()) return;
    const auto found = std::find_if(references.begin(), references.end(),
                                    [this](const Reference& reference) { return reference.file == current_; });
    const auto row = found == references.end() ? std::min(current_row_, static_cast<int>(references.size()) - 1)
                                               : static_cast<int>(found - references.begin());
    view_->selectionModel()->setCurrentIndex(workbench_.references().index(row), QItemSelectionModel::ClearAndSelect);
}

QListView& ReferencePanel::view() const {
    return *view_;
}

std::vector<int> ReferencePanel::selectedRows() const {
    std::vector<int> rows;
    for (const auto& at : view_->selectionModel()->selectedRows()) rows.push_back(at.row());
    return rows;
}

void ReferencePanel::removeSelected() {
    workbench_.references().remove(selectedRows());
}

void ReferencePanel::openSet() {
    const auto file = ask_for_file(this, "reference-sets", tr("Open Reference Set"), tr("Reference sets (*.json)"));
    if (!file.isEmpty()) openSetFile(to_path(file));
}

void ReferencePanel::saveSet() {
    const auto file = ask_where_to_save(this, "reference-sets", tr("Save Reference Set"), tr("Reference sets (*.json)"),
                                        QStringLiteral("json"));
    if (!file.isEmpty()) saveSetFile(to_path(file));
}

void ReferencePanel::openSetFile(const std::filesystem::path& file) {
    try {
        auto references = load_reference_set(file);
        if (workbench_.showsSample()) workbench_.goBackToOwnWork();  // they are not the sample's
        workbench_.references().replace(std::move(references),
                                        [name = file_name(file)] { return tr("Open %1").arg(name); });
    } catch (const Error& error) {
        Q_EMIT failed(message_text(error));
    }
}

void ReferencePanel::saveSetFile(const std::filesystem::path& file) {
    try {
        save_reference_set(file, workbench_.references().references());
    } catch (const Error& error) {
        Q_EMIT failed(message_text(error));
    }
}

void ReferencePanel::showMenu(QPoint position) {
    const bool any = !selectedRows().empty();
    for (auto* action : {switch_on_, switch_off_, remove_}) action->setEnabled(any);
    QMenu menu;
    menu.addActions({switch_on_, switch_off_, remove_});
    menu.addSeparator();
    menu.addActions({add_, open_, save_, audit_});
    menu.exec(view_->viewport()->mapToGlobal(position));
    remove_->setEnabled(true);
}

}  // namespace fade::ui
