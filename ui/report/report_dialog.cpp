// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_dialog.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/model/path_text.h"
#include "ui/report/file_target.h"
#include "ui/report/form_scroll.h"
#include "ui/report/page_preview.h"
#include "ui/style/first_size.h"

namespace fade::ui {

namespace {

constexpr int preview_delay_ms = 250;  ///< after the last key
constexpr int progress_steps = 100;

}  // namespace

ReportDialog::ReportDialog(Worker& worker, const std::filesystem::path& folder, const QString& name, QWidget* parent)
    : QDialog(parent),
      form_(new QTabWidget),
      report_form_(new ReportForm),
      paper_(new QComboBox),
      target_(new FileTarget(folder, name)),
      note_(new QLabel),
      go_(new QPushButton),
      preview_(new PagePreview),
      worker_(worker),
      progress_(new QProgressBar),
      open_(new QPushButton),
      close_(new QPushButton),
      preview_timer_(new QTimer(this)) {
    paper_->addItem("A4", QPageSize::A4);
    paper_->addItem("Letter", QPageSize::Letter);
}

ReportDialog::~ReportDialog() {
    if (working_) worker_.cancel(task_);
}

void ReportDialog::arrange(QWidget& what, const QSize& first_size) {
    form_->addTab(&what, {});
    form_->addTab(report_form_, {});
    note_->setWordWrap(true);
    note_->setTextFormat(Qt::PlainText);
    note_->setMinimumHeight(3 * note_->fontMetrics().height());  // nothing jumps when it speaks
    note_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto keeps_place = progress_->sizePolicy();
    keeps_place.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(keeps_place);
    progress_->setVisible(false);
    open_->setVisible(false);
    for (auto* button : {open_, close_}) button->setAutoDefault(false);
    go_->setDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open_);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(go_);
    auto* left_side = new QWidget;
    left_side->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* left = new QVBoxLayout(left_side);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(new FormScroll(form_), 1);  // the layout owns it
    left->addWidget(note_);
    left->addWidget(progress_);
    left->addLayout(buttons);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(left_side);
    layout->addWidget(preview_, 1);
    set_first_size(*this, first_size);

    preview_timer_->setSingleShot(true);
    preview_timer_->setInterval(preview_delay_ms);
    connect(preview_timer_, &QTimer::timeout, this, [this] { refreshPreview(); });
    connect(report_form_, &ReportForm::changed, preview_timer_, qOverload<>(&QTimer::start));
    connect(paper_, &QComboBox::currentIndexChanged, this, [this] { refreshPreview(); });
    connect(target_, &FileTarget::changed, this, &ReportDialog::follow);
    connect(go_, &QPushButton::clicked, this, [this] { go(); });
    connect(close_, &QPushButton::clicked, this, [this] {
        if (working_)
            worker_.cancel(task_);
        else
            reject();
    });
    connect(open_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(to_text(target_->folder()))); });
    connect(&worker_, &Worker::progressed, this, [this](const TaskProgress& progress) {
        if (!working_ || progress.id != task_) return;
        progress_->setRange(0, progress.fraction > 0 ? progress_steps : 0);
        progress_->setValue(static_cast<int>(progress.fraction * progress_steps));
    });
}

void ReportDialog::retranslate() {
    form_->setTabText(0, tr("&What and where"));
    form_->setTabText(1, tr("&Report's head"));
    progress_->setAccessibleName(tr("Progress"));
    open_->setText(tr("Open the folder"));
    close_->setText(working_ ? tr("Canc&el") : tr("C&lose"));
    target_->retranslate();
}

void ReportDialog::setPaper(QPageSize::PageSizeId paper) {
    paper_->setCurrentIndex(std::max(0, paper_->findData(paper)));
}

QPageSize::PageSizeId ReportDialog::paper() const {
    return static_cast<QPageSize::PageSizeId>(paper_->currentData().toInt());
}

void ReportDialog::setFields(const ReportFields& fields) {
    report_form_->setFields(fields);
}

ReportFields ReportDialog::fields() const {
    return report_form_->fields();
}

void ReportDialog::setWorking(bool working, const QString& note) {
    working_ = working;
    form_->setEnabled(!working);
    progress_->setRange(0, 0);
    progress_->setVisible(working);
    go_->setVisible(!working);
    close_->setText(working ? tr("Canc&el") : tr("C&lose"));
    follow();
    if (working) note_->setText(note);
}

void ReportDialog::follow() {
    if (working_) return;
    open_->setVisible(false);
    refresh();
}

void ReportDialog::tellWritten(const TaskResult<Files>& end) {
    if (end.outcome != Outcome::done)
        return note_->setText(end.outcome == Outcome::cancelled ? tr("Cancelled. Files that were finished stay.")
                                                                : end.sentence);
    note_->setText(tr("Files written: %1").arg(end.value->size()));
    open_->setVisible(true);
    close_->setFocus();
    Q_EMIT written(*end.value);
}

void ReportDialog::done(int result) {
    if (working_) worker_.cancel(task_);
    QDialog::done(result);
}

}  // namespace fade::ui
