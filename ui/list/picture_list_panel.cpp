// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/picture_list_panel.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "ui/list/picture_delegate.h"
#include "ui/model/path_text.h"
#include "ui/model/verdict_words.h"
#include "ui/style/elided_combo_box.h"
#include "ui/style/hint_list_view.h"
#include "ui/style/icons.h"
#include "ui/style/typing_undo.h"

namespace fade::ui {

PictureListPanel::PictureListPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      view_(new HintListView(this)),
      name_part_(new QLineEdit(this)),
      order_(new ElidedComboBox(4, this)),
      verdict_(new ElidedComboBox(4, this)),
      failure_(new QPlainTextEdit(this)),
      count_(new QLabel(this)) {
    // Before the filter and the view hear of it.
    const auto& pictures = workbench_.pictures();
    connect(&pictures, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { removing_ = true; });
    filter_.setSourceModel(&workbench_.pictures());
    connect(&filter_, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { hiding_ = !removing_; });
    view_->setModel(&filter_);
    view_->setItemDelegate(new PictureDelegate(view_));
    view_->setDragDropMode(QAbstractItemView::DragDrop);
    view_->setDefaultDropAction(Qt::CopyAction);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);

    name_part_->addAction(icon("search"), QLineEdit::LeadingPosition);
    name_part_->setClearButtonEnabled(true);
    leave_unused_undo(*name_part_);
    for (int i = 0; i <= static_cast<int>(PictureListFilter::Order::verdict); ++i) order_->addItem({});
    for (int i = 0; i <= static_cast<int>(PictureListFilter::Shown::overruled); ++i) verdict_->addItem({});
    // They share the panel's width, and no language makes it wider.
    for (auto* box : {order_, verdict_}) box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    count_->setForegroundRole(QPalette::PlaceholderText);

    failure_->setReadOnly(true);
    failure_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    failure_->setTabChangesFocus(true);
    failure_->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    failure_->setMaximumHeight(5 * fontMetrics().lineSpacing());
    failure_->hide();

    for (const auto& [first, second] :
         {std::pair<QWidget*, QWidget*>(name_part_, order_), {order_, verdict_}, {verdict_, view_}, {view_, failure_}})
        setTabOrder(first, second);

    auto* choices = new QHBoxLayout;
    choices->addWidget(order_, 1);
    choices->addWidget(verdict_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(name_part_);
    layout->addLayout(choices);
    layout->addWidget(view_, 1);
    layout->addWidget(failure_);
    layout->addWidget(count_);

    connect(name_part_, &QLineEdit::textChanged, this, [this](const QString& text) {
        filter_.setNamePart(text);
        showCount();
        Q_EMIT lookChanged();
    });
    connect(order_, &QComboBox::currentIndexChanged, this, [this](int index) {
        filter_.setOrder(static_cast<PictureListFilter::Order>(index));
        Q_EMIT lookChanged();
    });
    connect(verdict_, &QComboBox::currentIndexChanged, this, [this](int index) {
        filter_.setShown(static_cast<PictureListFilter::Shown>(index));
        showCount();
        Q_EMIT lookChanged();
    });
    for (const auto signal : {&PictureListModel::scoresChanged, &PictureListModel::remarksChanged})
        connect(&pictures, signal, this, &PictureListPanel::showCount);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &PictureListPanel::showCurrent);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PictureListPanel::selectionChanged);
    connect(view_, &QListView::customContextMenuRequested, this, &PictureListPanel::showMenu);
    const auto changed = [this] {
        hiding_ = false;
        showCount();
        follow();
    };
    connect(&filter_, &QAbstractItemModel::rowsInserted, this, changed);
    connect(&filter_, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(&filter_, &QAbstractItemModel::modelReset, this, changed);
    // The filter's rows go before those of the list that it filters.
    connect(&pictures, &QAbstractItemModel::rowsRemoved, this, [this, changed] {
        removing_ = false;
        changed();
    });
    connect(&workbench_, &Workbench::currentChanged, this, &PictureListPanel::follow);
    connect(&workbench_, &Workbench::currentChanged, this, &PictureListPanel::showFailure);
    connect(&pictures, &QAbstractItemModel::dataChanged, this, &PictureListPanel::showFailure);
    retranslate();
}

void PictureListPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PictureListPanel::retranslate() {
    view_->setAccessibleName(tr("Pictures to inspect"));
    failure_->setAccessibleName(tr("Why the picture could not be inspected"));
    name_part_->setPlaceholderText(tr("Filter by name"));
    name_part_->setAccessibleName(tr("Filter by name"));
    order_->setItemText(0, tr("As added"));
    order_->setItemText(1, tr("By name"));
    order_->setItemText(2, tr("By score"));
    order_->setItemText(3, tr("By verdict"));
    order_->setToolTip(tr("Order of the list"));
    order_->setAccessibleName(tr("Order of the list"));
    verdict_->setItemText(0, tr("All verdicts"));
    for (const auto verdict : all_verdicts) verdict_->setItemText(static_cast<int>(verdict) + 1, verdictText(verdict));
    using enum PictureListFilter::Shown;
    for (const auto& [shown, text] :
         {std::pair(not_inspected, tr("Not inspected")), std::pair(marked_good, truthText(Truth::good)),
          std::pair(marked_bad, truthText(Truth::bad)), std::pair(unmarked, tr("Not marked")),
          std::pair(against_mark, tr("Wrong verdict")), std::pair(overruled, tr("Overruled"))})
        verdict_->setItemText(static_cast<int>(shown), text);
    verdict_->setToolTip(tr("Show only pictures of this verdict or mark"));
    verdict_->setAccessibleName(tr("Filter by verdict or mark"));
    showCount();
    view_->viewport()->update();
}

void PictureListPanel::showCount() {
    const int all = workbench_.pictures().rowCount();
    const int shown = filter_.rowCount();
    view_->setHint(all == 0 ? tr("Drop pictures or folders here") : tr("No picture passes the filters"));
    auto text = shown == all ? tr("%n picture(s)", nullptr, all) : tr("%1 of %n picture(s)", nullptr, all).arg(shown);
    const int uninspected = workbench_.pictures().uninspected();
    if (uninspected > 0 && uninspected < all) text += tr(" · %1 not inspected").arg(uninspected);
    if (const int overruled = workbench_.pictures().overruled(); overruled > 0)
        text += tr(" · %1 overruled").arg(overruled);
    count_->setText(text);
}

void PictureListPanel::showFailure() {
    const auto* entry = workbench_.pictures().find(workbench_.current());
    const auto text = entry != nullptr ? entry->failure : QString();
    if (failure_->toPlainText() != text) failure_->setPlainText(text);
    failure_->setVisible(!text.isEmpty());
}

QListView& PictureListPanel::view() const {
    return *view_;
}

void PictureListPanel::showCurrent(const QModelIndex& current) {
    if (!current.isValid() || hiding_) return;
    const auto row = static_cast<std::size_t>(filter_.mapToSource(current).row());
    // What is selected with it is still the view's to decide.
    following_ = true;
    workbench_.setCurrent(workbench_.pictures().entries()[row].id());
    following_ = false;
}

void PictureListPanel::follow() {
    if (following_) return;
    const auto row = workbench_.pictures().rowOf(workbench_.current());
    const auto at = row ? filter_.mapFromSource(workbench_.pictures().index(*row)) : QModelIndex();
    auto* selection = view_->selectionModel();
    if (at.isValid() && (view_->currentIndex() != at || !selection->hasSelection())) choose(at);
    if (row && !at.isValid()) selection->clear();
}

void PictureListPanel::choose(const QModelIndex& at) {
    // By itself a view asks the keyboard whether to add to the selection: Ctrl may be part of a shortcut.
    view_->selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect);
}

std::vector<int> PictureListPanel::selectedRows() const {
    std::vector<int> rows;
    for (const auto& at : view_->selectionModel()->selectedRows()) rows.push_back(filter_.mapToSource(at).row());
    return rows;
}

std::vector<PictureId> PictureListPanel::selectedPictures() const {
    std::vector<PictureId> ids;
    for (const int row : selectedRows())
        ids.push_back(workbench_.pictures().entries()[static_cast<std::size_t>(row)].id());
    return ids;
}

std::vector<std::filesystem::path> PictureListPanel::selectedFiles() const {
    std::vector<std::filesystem::path> files;
    std::unordered_set<std::string> seen;
    for (const int row : selectedRows()) {
        const auto* file = workbench_.pictures().entries()[static_cast<std::size_t>(row)].source->file();
        if (file != nullptr && seen.insert(file->native()).second) files.push_back(*file);
    }
    return files;
}

std::vector<std::filesystem::path> PictureListPanel::selectedOwnPictures() const {
    std::vector<std::filesystem::path> files;
    for (const int row : selectedRows()) {
        const auto& source = workbench_.pictures().entries()[static_cast<std::size_t>(row)].source;
        if (source->file() != nullptr && !source->name().page) files.push_back(*source->file());
    }
    return files;
}

bool PictureListPanel::selectionHasPages() const {
    const auto rows = selectedRows();
    return std::any_of(rows.begin(), rows.end(), [this](int row) {
        return workbench_.pictures().mayHaveOtherPages(static_cast<std::size_t>(row));
    });
}

bool PictureListPanel::selectionHas(const std::function<bool(const PictureEntry&)>& what) const {
    const auto rows = selectedRows();
    const auto& entries = workbench_.pictures().entries();
    return std::any_of(rows.begin(), rows.end(), [&](int row) { return what(entries[static_cast<std::size_t>(row)]); });
}

std::vector<PictureId> PictureListPanel::shownPictures() const {
    std::vector<PictureId> ids;
    for (int row = 0; row < filter_.rowCount(); ++row)
        ids.push_back(workbench_.pictures()
                          .entries()[static_cast<std::size_t>(filter_.mapToSource(filter_.index(row, 0)).row())]
                          .id());
    return ids;
}

void PictureListPanel::setNamePart(const QString& part) {
    name_part_->setText(part);
}

void PictureListPanel::setOrder(PictureListFilter::Order order) {
    order_->setCurrentIndex(static_cast<int>(order));
}

void PictureListPanel::setShown(PictureListFilter::Shown shown) {
    verdict_->setCurrentIndex(static_cast<int>(shown));
}

void PictureListPanel::removeSelected() {
    int first = filter_.rowCount();
    for (const auto& at : view_->selectionModel()->selectedRows()) first = std::min(first, at.row());
    workbench_.removePictures(selectedRows());
    // The one that takes their place comes next.
    if (filter_.rowCount() > 0) choose(filter_.index(std::min(first, filter_.rowCount() - 1), 0));
}

void PictureListPanel::showMenu(QPoint position) {
    QMenu menu;
    menu.addActions(context_actions_);
    menu.exec(view_->viewport()->mapToGlobal(position));
}

}  // namespace fade::ui
