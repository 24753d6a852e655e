// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/export_dialog.h"

#include "fade/files.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"
#include "ui/report/file_target.h"
#include "ui/report/page_preview.h"
#include "ui/report/report_form.h"

namespace fade::ui {

namespace {

/// Where the text of a check box begins.
int indentation(const QCheckBox& box) {
    return box.style()->pixelMetric(QStyle::PM_IndicatorWidth) +
           box.style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
}

/// How a spreadsheet in the reader's language wants its tables.
CsvForm usual_csv() {
    return QLocale().decimalPoint() == "," ? CsvForm::spreadsheet : CsvForm::exact;
}

QString stem_of(const PictureName& name) {
    const auto stem = to_text(name.place.stem());
    return name.page ? stem + "-page-" + QString::number(*name.page) : stem;
}

}  // namespace

ExportDialog::ExportDialog(Worker& worker, std::vector<ReportedPicture> pictures, const Criteria& criteria,
                           double opacity, const std::filesystem::path& folder, QWidget* parent)
    : ReportDialog(
          worker, folder,
          unused_name(folder, pictures.size() == 1 ? stem_of(pictures.front().source->name()) + "-report" : "report",
                      {".pdf", ".html", ".csv"}),
          parent),
      scope_(new QComboBox),
      pdf_(new QCheckBox),
      html_(new QCheckBox),
      png_(new QCheckBox),
      csv_(new QCheckBox),
      csv_form_(new QComboBox),
      json_(new QCheckBox),
      annotations_(new QLabel),
      masks_(new QCheckBox),
      coco_(new QCheckBox),
      labelme_(new QCheckBox),
      files_form_(new QWidget) {
    report_.pictures = std::move(pictures);
    report_.set_criteria(criteria);
    report_.opacity = opacity;
    report_.date = local_time(std::chrono::system_clock::now());
    for (const auto form : {CsvForm::exact, CsvForm::spreadsheet}) csv_form_->addItem({}, static_cast<int>(form));
    setFormats({});
    build();
    retranslate();
    refreshPreview();
}

void ExportDialog::build() {
    auto* formats = new QVBoxLayout;
    formats->setSpacing(4);
    for (auto* box : {pdf_, html_, png_, csv_}) formats->addWidget(box);
    auto* below_csv = new QHBoxLayout;
    below_csv->setContentsMargins(indentation(*csv_), 0, 0, 0);
    below_csv->addWidget(csv_form_, 1);
    formats->addLayout(below_csv);
    formats->addWidget(json_);
    formats->addWidget(annotations_);
    auto* annotations = new QHBoxLayout;
    for (auto* box : {masks_, coco_, labelme_}) annotations->addWidget(box);
    annotations->addStretch();
    formats->addLayout(annotations);

    auto* form = new QFormLayout(files_form_);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    scope_->addItem({});
    form->addRow(new QLabel, scope_);
    form->addRow(new QLabel, formats);
    form->addRow(new QLabel, paper_);
    form->addRow(target_);

    arrange(*files_form_, {940, 660});
    for (auto* box : {pdf_, html_, png_, csv_, json_, masks_, coco_, labelme_})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::follow);
    connect(scope_, &QComboBox::currentIndexChanged, this, [this](int scope) {
        collecting_ = true;
        follow();
        Q_EMIT scopeChosen(scope);
    });
}

void ExportDialog::retranslate() {
    ReportDialog::retranslate();
    showTitle();
    pdf_->setText(tr("&PDF report"));
    html_->setText(tr("&HTML report, one file that needs no network"));
    png_->setText(tr("P&NG pictures, full resolution, with map and outline"));
    csv_->setText(tr("&CSV table of scores"));
    csv_form_->setItemText(0, tr("For programs: 0.5,0.6"));
    csv_form_->setItemText(1, tr("For spreadsheets with decimal commas: 0,5;0,6"));
    csv_form_->setAccessibleName(tr("Form of the CSV table"));
    json_->setText(tr("&JSON, as \"fade inspect\" writes it"));
    annotations_->setText(tr("Regions, for labelling and training tools:"));
    masks_->setText(tr("Mas&ks"));
    masks_->setToolTip(tr("A PNG in black and white for each picture: white is a region"));
    coco_->setText(tr("COCO"));
    coco_->setToolTip(tr("One annotations.json with all regions"));
    labelme_->setText(tr("LabelMe"));
    labelme_->setToolTip(tr("A file for each picture, with a polygon a region"));
    auto* form = static_cast<QFormLayout*>(files_form_->layout());
    const QStringList labels{tr("Picture&s"), tr("Formats"), tr("Paper")};
    const QList<QWidget*> buddies{scope_, pdf_, paper_};
    for (int row = 0; row < labels.size(); ++row) {
        auto* label = qobject_cast<QLabel*>(form->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(labels[row]);
        if (buddies[row] == pdf_) continue;
        label->setBuddy(buddies[row]);
        buddies[row]->setAccessibleName(plain_text(labels[row]));
    }
}

void ExportDialog::setFormats(const ExportFormats& formats) {
    pdf_->setChecked(formats.pdf);
    html_->setChecked(formats.html);
    png_->setChecked(formats.png);
    csv_->setChecked(formats.csv.has_value());
    csv_form_->setCurrentIndex(csv_form_->findData(static_cast<int>(formats.csv.value_or(usual_csv()))));
    json_->setChecked(formats.json);
    masks_->setChecked(formats.annotations.masks);
    coco_->setChecked(formats.annotations.coco);
    labelme_->setChecked(formats.annotations.labelme);
}

void ExportDialog::setScopes(const QStringList& texts, int chosen) {
    const QSignalBlocker quiet(scope_);
    scope_->clear();
    scope_->addItems(texts);
    scope_->setCurrentIndex(chosen);
}

void ExportDialog::setResults(const CollectedResults& results) {
    collecting_ = false;
    report_.pictures = results.pictures;
    report_.not_inspected = results.not_inspected;
    versions_ = results.versions;
    showTitle();
    refreshPreview();
}

void ExportDialog::showTitle() {
    const auto count = static_cast<int>(report_.pictures.size());
    setWindowTitle(count == 1
                       ? tr("Export the result of %1").arg(short_name_text(report_.pictures.front().source->name()))
                       : tr("Export the results of %1 pictures").arg(count));
}

ExportRequest ExportDialog::request() const {
    std::optional<CsvForm> csv;
    if (csv_->isChecked()) csv = static_cast<CsvForm>(csv_form_->currentData().toInt());
    ExportRequest request{report_,
                          {pdf_->isChecked(),
                           html_->isChecked(),
                           png_->isChecked(),
                           csv,
                           json_->isChecked(),
                           {masks_->isChecked(), coco_->isChecked(), labelme_->isChecked()}},
                          paper(),
                          target_->folder(),
                          target_->name(),
                          core_translation(),
                          [versions = versions_](InspectionReport& report) { leave_out_changed(report, versions); }};
    request.report.head = report_form_->head();
    request.report.folders = report_form_->fields().folders;
    return request;
}

void ExportDialog::refresh() {
    const auto asked = request();
    paper_->setEnabled(asked.formats.pdf);
    csv_form_->setEnabled(asked.formats.csv.has_value());
    const auto misplaced = target_->problem();
    const bool ready = !collecting_ && !report_.pictures.empty() && report_form_->problem().isEmpty();
    go_->setEnabled(ready && asked.formats.any() && misplaced.isEmpty());
    const auto files = exportedFiles(asked);
    replaced_ = present(files);
    go_->setText(replaced_.empty() ? tr("&Export") : tr("Replace and &Export"));
    if (collecting_)
        note_->setText(tr("Collecting the results..."));
    else if (report_.pictures.empty())
        note_->setText(tr("None of these pictures has a result yet. Inspect them first."));
    else if (!asked.formats.any())
        note_->setText(tr("Choose at least one format."));
    else if (!report_form_->problem().isEmpty())
        note_->setText(report_form_->problem());
    else if (!misplaced.isEmpty())
        note_->setText(misplaced);
    else if (!replaced_.empty())
        note_->setText(tr("Files that will be replaced: %1 of %2").arg(replaced_.size()).arg(files.size()));
    else
        note_->setText(tr("Files to be written: %1").arg(files.size()));
    if (const auto none = static_cast<int>(report_.not_inspected.size()); none > 0 && !collecting_)
        note_->setText(note_->text() + '\n' + tr("Listed as not inspected: %n picture(s).", nullptr, none));
}

void ExportDialog::refreshPreview() {
    const auto asked = request();
    if (!report_.pictures.empty())
        preview_->setDocument(
            [report = asked.report, translate = asked.translate] {
                return std::make_shared<const ReportDocument>(report, translate);
            },
            asked.paper);
    follow();
}

void ExportDialog::go() {
    // What came since the button was named is not replaced either.
    if (present(exportedFiles(request())) != replaced_) return follow();
    run(
        tr("Writing..."), tr("Export"), [asked = request()](const Job& job) { return runExport(asked, job); },
        [this](const TaskResult<Files>& end) { tellWritten(end); });
}

}  // namespace fade::ui
