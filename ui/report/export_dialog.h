// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <filesystem>
#include <vector>

#include "ui/jobs/worker.h"
#include "ui/model/reported.h"
#include "ui/report/export_job.h"
#include "ui/report/report_fields.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTimer;

namespace fade::ui {

class FileTarget;
class PagePreview;
class ReportForm;

/// Asks what to write and where, shows the pages, and lets the worker write. Closing stops the export.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `pictures`: at least one. `folder`: where to write unless the person names another.
    ExportDialog(Worker& worker, std::vector<ReportedPicture> pictures, const Criteria& criteria, double opacity,
                 const std::filesystem::path& folder, QWidget* parent = nullptr);
    ~ExportDialog() override;
    Q_DISABLE_COPY_MOVE(ExportDialog)

    // What the person is asked for last time, kept by the caller.
    /// Without a table, one would be written as the numbers of the reader's language need it.
    void setFormats(const ExportFormats& formats);
    void setPaper(QPageSize::PageSizeId paper);
    void setFields(const ReportFields& fields);
    [[nodiscard]] ReportFields fields() const;
    /// Of which pictures a report may be made, as texts with their numbers. Choosing another one asks for its results.
    void setScopes(const QStringList& texts, int chosen);
    /// Those of the chosen scope; none of `pictures`: there is nothing to export.
    void setResults(const CollectedResults& results);
    /// Where the thresholds come from, as far as it is known.
    void setThresholdBasis(const std::optional<ThresholdBasis>& basis) { report_.threshold_basis = basis; }
    [[nodiscard]] ExportRequest request() const;

Q_SIGNALS:
    void scopeChosen(int scope);
    void exported(const std::vector<std::filesystem::path>& files);

public:
    void done(int result) override;

private:
    void build();
    void retranslate();
    void showTitle();
    void refresh();
    void refreshPreview();
    void start();
    void finish(const TaskEnd& end);
    void setWorking(bool working);

    Worker& worker_;
    InspectionReport report_;
    std::map<PictureId, FileVersion> versions_;
    bool collecting_ = false;
    Worker::Id task_ = 0;
    Newest newest_;  ///< what the task ends with counts as long as the dialog is there
    bool working_ = false;
    std::vector<std::filesystem::path> written_;

    QComboBox* scope_;
    QCheckBox* pdf_;
    QCheckBox* html_;
    QCheckBox* png_;
    QCheckBox* csv_;
    QComboBox* csv_form_;
    QCheckBox* json_;
    QLabel* annotations_;
    QCheckBox* masks_;
    QCheckBox* coco_;
    QCheckBox* labelme_;
    QComboBox* paper_;
    FileTarget* target_;
    QLabel* note_;
    QProgressBar* progress_;
    QPushButton* export_;
    std::vector<std::filesystem::path> replaced_;  // files that are there, as the button says
    QPushButton* close_;
    QPushButton* open_;
    QTabWidget* form_;
    QWidget* files_form_;
    ReportForm* report_form_;
    PagePreview* preview_;
    QTimer* preview_timer_;
};

}  // namespace fade::ui
