// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/qualify/qualify_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"
#include "ui/model/workbench.h"
#include "ui/qualify/qualify_form.h"
#include "ui/report/file_target.h"
#include "ui/report/page_preview.h"

namespace fade::ui {

QualifyDialog::QualifyDialog(Workbench& workbench, const std::filesystem::path& folder, QWidget* parent)
    : ReportDialog(workbench.worker(), folder, unused_name(folder, "qualification", {".pdf", ".html", ".json"}),
                   parent),
      workbench_(workbench),
      what_(new QWidget),
      qualify_form_(new QualifyForm(workbench.pictures().entries())),
      where_(new QFormLayout),
      pdf_(new QCheckBox),
      html_(new QCheckBox),
      json_(new QCheckBox) {
    setObjectName(QStringLiteral("qualify"));
    for (auto* box : {pdf_, html_, json_}) box->setChecked(true);
    build();
    retranslate();
    follow();
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
    arrange(*what_, {940, 680});
    connect(qualify_form_, &QualifyForm::changed, this, &QualifyDialog::forget);
    for (auto* box : {pdf_, html_, json_}) connect(box, &QCheckBox::toggled, this, &QualifyDialog::follow);
}

void QualifyDialog::retranslate() {
    ReportDialog::retranslate();
    setWindowTitle(tr("Qualify the Setup"));
    pdf_->setText(tr("&PDF"));
    html_->setText(tr("&HTML"));
    json_->setText(tr("&JSON"));
    auto* label = qobject_cast<QLabel*>(where_->itemAt(1, QFormLayout::LabelRole)->widget());
    label->setText(tr("Paper"));
    label->setBuddy(paper_);
    paper_->setAccessibleName(plain_text(label->text()));
}

QualificationExport QualifyDialog::asked() const {
    return {found_,
            report_form_->head(),
            report_form_->fields().folders,
            pdf_->isChecked(),
            html_->isChecked(),
            json_->isChecked(),
            paper(),
            target_->folder(),
            target_->name(),
            core_translation()};
}

/// Why nothing can be done now; empty: something can.
QString QualifyDialog::obstacle() const {
    if (!found_) {
        if (const auto lacking = qualify_form_->problem(); !lacking.isEmpty()) return lacking;
        if (workbench_.setup().recipe().model.path.empty()) return tr("There is no model yet: open one first.");
        return workbench_.batch() ? tr("Pictures that are judged by each other make no recipe that could be qualified: "
                                       "add references, or judge each picture by itself.")
                                  : QString();
    }
    if (!asked().any()) return tr("Choose at least one format.");
    if (!report_form_->problem().isEmpty()) return report_form_->problem();
    return target_->problem();
}

/// What was found is of something else by now.
void QualifyDialog::forget() {
    found_.reset();
    follow();
}

void QualifyDialog::refresh() {
    paper_->setEnabled(pdf_->isChecked());
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
    follow();
}

void QualifyDialog::go() {
    if (!obstacle().isEmpty()) return;
    if (!found_)
        qualify();
    else if (present(asked().files()) == replaced_)
        write();
    else
        follow();  // what came since the button was named is not replaced either
}

void QualifyDialog::qualify() {
    auto request = qualify_form_->request();
    request.recipe = workbench_.recipe();
    using Found = std::shared_ptr<const QualificationReport>;
    run(
        tr("Inspecting the marked pictures..."), tr("Qualification"),
        [inspector = workbench_.inspector(), request = std::move(request)](const Job& job) -> Found {
            auto report = run_qualification(*inspector, request, job);
            report.inspected.date = local_time(std::chrono::system_clock::now());
            return std::make_shared<const QualificationReport>(std::move(report));
        },
        [this](const TaskResult<Found>& end) {
            found_ = end.value.value_or(nullptr);
            if (found_) return refreshPreview();
            follow();
            note_->setText(end.outcome == Outcome::cancelled ? tr("Cancelled. Nothing is written.") : end.sentence);
        });
}

void QualifyDialog::write() {
    run(
        tr("Writing..."), tr("Export"), [asked = asked()](const Job& job) { return asked.write(job); },
        [this](const TaskResult<Files>& end) { tellWritten(end); });
}

}  // namespace fade::ui
