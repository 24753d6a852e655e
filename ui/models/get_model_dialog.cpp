// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/get_model_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/model/model_words.h"
#include "ui/model/path_text.h"
#include "ui/style/first_size.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int steps = 1000;  // of the progress bar

}  // namespace

GetModelDialog::GetModelDialog(ModelStore& store, QWidget* parent)
    : QDialog(parent),
      store_(store),
      offers_(new ModelOffers(store, this)),
      introduction_(new QLabel(this)),
      table_(new QTableView(this)),
      estimates_(new QLabel(this)),
      other_label_(new QLabel(this)),
      other_(new QLineEdit(this)),
      get_other_(new QPushButton(this)),
      note_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      add_file_(new QPushButton(this)),
      add_folder_(new QPushButton(this)),
      close_(new QPushButton(this)),
      cancel_(new QPushButton(this)),
      get_(new QPushButton(this)) {
    setObjectName(QStringLiteral("getModel"));
    build();
    connect(&store_, &ModelStore::changed, this, &GetModelDialog::refresh);
    connect(&store_, &ModelStore::progressed, this, &GetModelDialog::refresh);
    connect(&store_, &ModelStore::ended, this, &GetModelDialog::showEnd);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GetModelDialog::refresh);
    connect(table_, &QTableView::activated, this, &GetModelDialog::get);
    connect(other_, &QLineEdit::textChanged, this, &GetModelDialog::refresh);
    connect(other_, &QLineEdit::returnPressed, this, &GetModelDialog::getOther);
    connect(get_, &QPushButton::clicked, this, &GetModelDialog::get);
    connect(get_other_, &QPushButton::clicked, this, &GetModelDialog::getOther);
    connect(cancel_, &QPushButton::clicked, &store_, &ModelStore::cancel);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(add_file_, &QPushButton::clicked, this, &GetModelDialog::addFileRequested);
    connect(add_folder_, &QPushButton::clicked, this, &GetModelDialog::addFolderRequested);
    table_->setCurrentIndex(offers_->index(0, 0));
    retranslate();
    table_->setFocus();
}

void GetModelDialog::build() {
    for (auto* label : {introduction_, estimates_, note_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    estimates_->setForegroundRole(QPalette::PlaceholderText);
    table_->setModel(offers_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false);
    table_->setShowGrid(false);
    table_->setWordWrap(true);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->verticalHeader()->hide();
    auto* header = table_->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ModelOffers::purpose, QHeaderView::Stretch);
    // Once all columns have their widths.
    connect(header, &QHeaderView::sectionResized, this, &GetModelDialog::fitRows, Qt::QueuedConnection);

    static const QRegularExpression repository(QStringLiteral("[A-Za-z0-9][\\w.-]*/[\\w.-]+|https?://\\S+"));
    other_->setValidator(new QRegularExpressionValidator(repository, other_));
    other_label_->setBuddy(other_);
    note_->setMinimumHeight(2 * note_->fontMetrics().height());  // nothing jumps when it speaks
    note_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto keeps_place = progress_->sizePolicy();
    keeps_place.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(keeps_place);
    progress_->setRange(0, steps);
    get_->setDefault(true);
    for (auto* button : {add_file_, add_folder_, close_, cancel_, get_other_}) button->setAutoDefault(false);

    auto* other = new QHBoxLayout;
    other->addWidget(other_label_);
    other->addWidget(other_, 1);
    other->addWidget(get_other_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add_file_);
    buttons->addWidget(add_folder_);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(cancel_);
    buttons->addWidget(get_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(introduction_);
    layout->addWidget(table_, 1);
    layout->addWidget(estimates_);
    layout->addLayout(other);
    layout->addWidget(note_);
    layout->addWidget(progress_);
    layout->addLayout(buttons);
    set_first_size(*this, {900, 600});
}

const OfferedModel& GetModelDialog::chosen() const {
    const auto row = std::max(0, table_->currentIndex().row());
    return store_.offered()[static_cast<std::size_t>(row)];
}

QString GetModelDialog::note() const {
    return note_->text();
}

void GetModelDialog::say(const QString& sentence, bool failed) {
    auto colours = palette();
    if (failed) colours.setColor(QPalette::WindowText, verdictColour(Verdict::fail, palette()));
    note_->setPalette(colours);
    note_->setText(sentence);
}

void GetModelDialog::refresh() {
    const auto& transfer = store_.transfer();
    const auto& offer = chosen();
    get_->setText(offer.installed ? tr("&Open") : offer.under_way > 0 ? tr("&Go On") : tr("&Get"));
    get_->setEnabled(offer.installed || !transfer);
    get_other_->setEnabled(!transfer && other_->hasAcceptableInput());
    for (auto* button : {add_file_, add_folder_}) button->setEnabled(!transfer);
    cancel_->setEnabled(transfer.has_value());
    progress_->setVisible(transfer.has_value());
    if (!transfer) return;
    const auto& progress = transfer->progress;
    // Until something is known, the bar only moves.
    progress_->setRange(0, progress.total > 0 ? steps : 0);
    if (progress.total > 0)
        progress_->setValue(
            static_cast<int>(steps * static_cast<double>(progress.done) / static_cast<double>(progress.total)));
    if (!transfer->fetches)
        say(tr("%1 is being copied and checked.").arg(transfer->name), false);
    else if (progress.total == 0)
        say(tr("Asking the model hub what %1 consists of.").arg(transfer->name), false);
    else
        say(tr("Fetching %1: %2.").arg(transfer->name, download_text(progress)), false);
}

void GetModelDialog::get() {
    const auto& offer = chosen();
    if (!get_->isEnabled()) return;
    if (!offer.installed) return store_.get(QString::fromStdString(offer.model.name));
    for (const auto* models : {&store_.installed(), &store_.visionModels()})
        for (const auto& model : *models)
            if (model.name == offer.model.name) return Q_EMIT openRequested(model.folder);
}

void GetModelDialog::getOther() {
    if (get_other_->isEnabled()) store_.get(other_->text());
}

void GetModelDialog::showEnd(const TaskEnd& end, const QString& name) {
    refresh();
    switch (end.outcome) {
        case Outcome::done:
            return say(tr("%1 is installed.").arg(name), false);
        case Outcome::cancelled:
            return say(tr("Cancelled. What was fetched of %1 is kept; it can go on from there.").arg(name), false);
        case Outcome::failed:
            return say(end.sentence, true);
    }
}

void GetModelDialog::fitRows() {
    table_->resizeRowsToContents();
}

void GetModelDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    fitRows();
}

void GetModelDialog::showEvent(QShowEvent* event) {
    store_.refresh();
    store_.measure();
    QDialog::showEvent(event);
    fitRows();
}

void GetModelDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void GetModelDialog::retranslate() {
    setWindowTitle(tr("Get a Model"));
    introduction_->setText(
        tr("The demonstration model only shows what the method does. For production, choose one of these: it is "
           "fetched once, checked, and then works without a network."));
    estimates_->setText(tr("Memory, and seconds for a picture, are estimates for this computer."));
    other_label_->setText(tr("Anothe&r one:"));
    other_->setPlaceholderText(tr("ORGANISATION/NAME, or https://… of a packed model"));
    other_->setAccessibleName(plain_text(other_label_->text()));
    table_->setAccessibleName(tr("Models"));
    get_other_->setText(tr("Get &This One"));
    add_file_->setText(tr("Add from &File…"));
    add_folder_->setText(tr("&Add from Folder…"));
    close_->setText(tr("C&lose"));
    cancel_->setText(tr("&Cancel"));
    offers_->retranslate();
    refresh();
    fitRows();
}

}  // namespace fade::ui
