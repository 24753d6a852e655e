// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/qualify/qualify_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"
#include "ui/model/workbench.h"
#include "ui/qualify/qualify_form.h"
#include "ui/report/file_target.h"
#include "ui/report/form_scroll.h"
#include "ui/report/page_preview.h"
#include "ui/report/report_form.h"
#include "ui/style/first_size.h"

namespace fade::ui {

namespace {

constexpr int preview_delay_ms = 250;  ///< after the last key
constexpr int progress_steps = 1000;

}  // namespace

QualifyDialog::QualifyDialog(Workbench& workbench, const std::filesystem::path& folder, QWidget* parent)
    : QDialog(parent),
      workbench_(workbench),
      form_(new QTabWidget),
      what_(new QWidget),
      qualify_form_(new QualifyForm(workbench.pictures().entries())),
      report_form_(new ReportForm),
      where_(new QFormLayout),
      pdf_(new QCheckBox),
      html_(new QCheckBox),
      json_(new QCheckBox),
      paper_(new QComboBox),
      target_(new FileTarget(folder, unused_name(folder, "qualification", {".pdf", ".html", ".json"}))),
      note_(new QLabel),
      progress_(new QProgressBar),
      open_(new QPushButton),
      close_(new QPushButton),
      go_(new QPushButton),
      preview_(new PagePreview),
      preview_timer_(new QTimer(this)) {
    setObjectName(QStringLiteral("qualify"));
    for (auto* box : {pdf_, html_, json_}) box->setChecked(true);
    paper_->addItem("A4", QPageSize::A4);
    paper_->addItem("Letter", QPageSize::Letter);
    build();
    retranslate();
    refresh();
}

QualifyDialog::~QualifyDialog() {
    if (work_ != Work::none) workbench_.worker().cancel(task_);
}

void QualifyDialog::build() {
    where_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto* formats = new QHBoxLayout;
    for (auto* box : {pdf_, html_, json_}) formats->addWidget(box);
    formats->addStretch();
    where_->addRow(formats);
    where_->addRow(new QLabel, paper_);
    where_->addRow(target_);
    auto* lines = new QVBoxLayout(what_);
    lines->addWidget(qualify_form_);
    lines->addLayout(where_);
    lines->addStretch();
    form_->addTab(what_, {});
    form_->addTab(report_form_, {});

    note_->setWordWrap(true);
    note_->setTextFormat(Qt::PlainText);
    note_->setMinimumHeight(3 * note_->fontMetrics().height());  // nothing jumps when it speaks
    note_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto keeps_place = progress_->sizePolicy();
    keeps_place.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(keeps_place);
    progress_->setTextVisible(false);
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
    left->addWidget(new FormScroll(form_), 1);
    left->addWidget(note_);
    left->addWidget(progress_);
    left->addLayout(buttons);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(left_side);
    layout->addWidget(preview_, 1);
    set_first_size(*this, {940, 680});

    preview_timer_->setSingleShot(true);
    preview_timer_->setInterval(preview_delay_ms);
    connect(preview_timer_, &QTimer::timeout, this, &QualifyDialog::refreshPreview);
    connect(qualify_form_, &QualifyForm::changed, this, &QualifyDialog::forget);
    connect(report_form_, &ReportForm::changed, preview_timer_, qOverload<>(&QTimer::start));
    connect(target_, &FileTarget::changed, this, &QualifyDialog::refresh);
    for (auto* box : {pdf_, html_, json_}) connect(box, &QCheckBox::toggled, this, &QualifyDialog::refresh);
    connect(paper_, &QComboBox::currentIndexChanged, this, &QualifyDialog::refreshPreview);
    connect(go_, &QPushButton::clicked, this, &QualifyDialog::go);
    connect(close_, &QPushButton::clicked, this, [this] {
        if (work_ != Work::none)
            workbench_.worker().cancel(task_);
        else
            reject();
    });
    connect(open_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(to_text(target_->folder()))); });
    connect(&workbench_.worker(), &Worker::progressed, this, [this](const TaskProgress& progress) {
        if (work_ == Work::none || progress.id != task_) return;
        progress_->setRange(0, progress.fraction > 0 ? progress_steps : 0);
        progress_->setValue(static_cast<int>(progress.fraction * progress_steps));
    });
}

void QualifyDialog::retranslate() {
    setWindowTitle(tr("Qualify the Setup"));
    form_->setTabText(0, tr("&What and where"));
    form_->setTabText(1, tr("&Report's head"));
    pdf_->setText(tr("&PDF"));
    html_->setText(tr("&HTML"));
    json_->setText(tr("&JSON"));
    auto* label = qobject_cast<QLabel*>(where_->itemAt(1, QFormLayout::LabelRole)->widget());
    label->setText(tr("Paper"));
    label->setBuddy(paper_);
    paper_->setAccessibleName(plain_text(label->text()));
    progress_->setAccessibleName(tr("Progress of the qualification"));
    open_->setText(tr("Open the folder"));
}

void QualifyDialog::setFields(const ReportFields& fields) {
    report_form_->setFields(fields);
}

ReportFields QualifyDialog::fields() const {
    return report_form_->fields();
}

void QualifyDialog::setPaper(QPageSize::PageSizeId paper) {
    paper_->setCurrentIndex(std::max(0, paper_->findData(paper)));
}

QualificationExport QualifyDialog::asked() const {
    return {found_,
            report_form_->head(),
            report_form_->fields().folders,
            pdf_->isChecked(),
            html_->isChecked(),
            json_->isChecked(),
            static_cast<QPageSize::PageSizeId>(paper_->currentData().toInt()),
            target_->folder(),
            target_->name(),
            core_translation()};
}

/// Why nothing can be done now; empty: something can.
QString QualifyDialog::obstacle() const {
    if (!found_) {
        if (const auto lacking = qualify_form_->problem(); !lacking.isEmpty()) return lacking;
        return workbench_.setup().recipe().model.path.empty() ? tr("There is no model yet: open one first.")
                                                              : QString();
    }
    if (!asked().any()) return tr("Choose at least one format.");
    if (!report_form_->problem().isEmpty()) return report_form_->problem();
    return target_->problem();
}

/// What was found is of something else by now.
void QualifyDialog::forget() {
    found_.reset();
    refresh();
}

void QualifyDialog::refresh() {
    paper_->setEnabled(pdf_->isChecked());
    close_->setText(work_ == Work::none ? tr("C&lose") : tr("Canc&el"));
    if (work_ != Work::none) return;
    open_->setVisible(false);
    const auto lacking = obstacle();
    replaced_ = found_ ? present(asked().files()) : std::vector<std::filesystem::path>();
    go_->setEnabled(lacking.isEmpty());
    go_->setText(!found_ ? tr("&Qualify") : replaced_.empty() ? tr("&Save") : tr("Replace and &Save"));
    if (!lacking.isEmpty())
        note_->setText(lacking);
    else if (!found_)
        note_->setText(
            tr("The marked pictures are inspected with the present setup; you see the report before it is saved."));
    else if (!replaced_.empty())
        note_->setText(tr("Files that will be replaced: %1 of %2").arg(replaced_.size()).arg(asked().files().size()));
    else
        note_->setText(tr("Files to be written: %1").arg(asked().files().size()));
    if (!found_) return;
    if (const auto none = static_cast<int>(found_->inspected.not_inspected.size()); none > 0)
        note_->setText(note_->text() + '\n' +
                       tr("%n picture(s) could not be inspected, and count nowhere.", nullptr, none));
}

void QualifyDialog::refreshPreview() {
    if (found_) preview_->setDocument([asked = asked()] { return asked.document(); }, asked().paper);
    refresh();
}

void QualifyDialog::setWork(Work work) {
    work_ = work;
    form_->setEnabled(work == Work::none);
    progress_->setRange(0, 0);
    progress_->setVisible(work != Work::none);
    go_->setVisible(work == Work::none);
    refresh();
}

void QualifyDialog::go() {
    if (work_ != Work::none || !obstacle().isEmpty()) return;
    if (!found_)
        qualify();
    else if (present(asked().files()) == replaced_)
        write();
    else
        refresh();  // what came since the button was named is not replaced either
}

void QualifyDialog::qualify() {
    note_->setText(tr("Inspecting the marked pictures..."));
    setWork(Work::qualifying);
    auto request = qualify_form_->request();
    request.recipe = workbench_.recipe();
    using Found = std::shared_ptr<const QualificationReport>;
    task_ = workbench_.worker().submit(
        {tr("Qualification"), Urgency::waited_for},
        [inspector = workbench_.inspector(), request = std::move(request)](const Job& job) -> Found {
            auto report = run_qualification(*inspector, request, job);
            report.inspected.date = local_time(std::chrono::system_clock::now());
            return std::make_shared<const QualificationReport>(std::move(report));
        },
        newest_.only([this](TaskResult<Found>& end) {
            found_ = end.value.value_or(nullptr);
            setWork(Work::none);
            if (found_) return refreshPreview();
            note_->setText(end.outcome == Outcome::cancelled ? tr("Cancelled. Nothing is written.") : end.sentence);
        }));
}

void QualifyDialog::write() {
    note_->setText(tr("Writing..."));
    setWork(Work::writing);
    using Files = std::vector<std::filesystem::path>;
    task_ = workbench_.worker().submit(
        {tr("Export"), Urgency::waited_for}, [asked = asked()](const Job& job) { return asked.write(job); },
        newest_.only([this](TaskResult<Files>& end) {
            setWork(Work::none);
            if (end.outcome != Outcome::done) {
                note_->setText(end.outcome == Outcome::cancelled ? tr("Cancelled. Files that were finished stay.")
                                                                 : end.sentence);
                return;
            }
            note_->setText(tr("Files written: %1").arg(end.value->size()));
            open_->setVisible(true);
            close_->setFocus();
            Q_EMIT written(*end.value);
        }));
}

void QualifyDialog::done(int result) {
    if (work_ != Work::none) workbench_.worker().cancel(task_);
    QDialog::done(result);
}

}  // namespace fade::ui
