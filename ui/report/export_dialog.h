// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "ui/model/reported.h"
#include "ui/report/export_job.h"
#include "ui/report/report_dialog.h"

class QCheckBox;

namespace fade::ui {

/// Exports results: as a report, tables, pictures and annotations.
class ExportDialog : public ReportDialog {
    Q_OBJECT

public:
    /// `pictures`: at least one. `folder`: where to write unless the person names another.
    ExportDialog(Worker& worker, std::vector<ReportedPicture> pictures, const Criteria& criteria, double opacity,
                 const std::filesystem::path& folder, QWidget* parent = nullptr);

    // What the person is asked for last time, kept by the caller.
    /// Without a table, one would be written as the numbers of the reader's language need it.
    void setFormats(const ExportFormats& formats);
    /// Of which pictures a report may be made, as texts with their numbers. Choosing another one asks for its results.
    void setScopes(const QStringList& texts, int chosen);
    /// Those of the chosen scope; none of `pictures`: there is nothing to export.
    void setResults(const CollectedResults& results);
    /// Where the thresholds come from, as far as it is known.
    void setThresholdBasis(const std::optional<ThresholdBasis>& basis) { report_.threshold_basis = basis; }
    [[nodiscard]] ExportRequest request() const;

Q_SIGNALS:
    void scopeChosen(int scope);

private:
    void build();
    void retranslate();
    void showTitle();
    void refresh() override;
    void refreshPreview() override;
    void go() override;

    InspectionReport report_;
    std::map<PictureId, FileVersion> versions_;
    bool collecting_ = false;
    Files replaced_;  ///< files that are there, as the button says

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
    QWidget* files_form_;
};

}  // namespace fade::ui
