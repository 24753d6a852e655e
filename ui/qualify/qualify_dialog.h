// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <filesystem>
#include <memory>
#include <vector>

#include "ui/jobs/worker.h"
#include "ui/qualify/qualification_export.h"
#include "ui/report/report_fields.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTimer;

namespace fade::ui {

class FileTarget;
class PagePreview;
class QualifyForm;
class ReportForm;
class Workbench;

/// Qualifies the present setup from the marked pictures: lets the worker inspect them, shows the report's pages, and
/// writes it. What was found is kept until it is written, wherever that fails. Closing stops what runs.
class QualifyDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder`: where to write unless the person names another.
    QualifyDialog(Workbench& workbench, const std::filesystem::path& folder, QWidget* parent = nullptr);
    ~QualifyDialog() override;
    Q_DISABLE_COPY_MOVE(QualifyDialog)

    void setFields(const ReportFields& fields);
    [[nodiscard]] ReportFields fields() const;
    void setPaper(QPageSize::PageSizeId paper);
    /// What would be written now, and where; without a report there is nothing to write.
    [[nodiscard]] QualificationExport asked() const;

Q_SIGNALS:
    void written(const std::vector<std::filesystem::path>& files);

public:
    void done(int result) override;

private:
    enum class Work { none, qualifying, writing };
    void build();
    void retranslate();
    void forget();
    void refresh();
    void refreshPreview();
    void go();
    void qualify();
    void write();
    void setWork(Work work);
    [[nodiscard]] QString obstacle() const;

    Workbench& workbench_;
    std::shared_ptr<const QualificationReport> found_;  ///< null: not yet, or of something else by now
    Work work_ = Work::none;
    Worker::Id task_ = 0;
    Newest newest_;                                ///< what the task ends with counts as long as the dialog is there
    std::vector<std::filesystem::path> replaced_;  // files that are there, as the button says

    QTabWidget* form_;
    QWidget* what_;
    QualifyForm* qualify_form_;
    ReportForm* report_form_;
    QFormLayout* where_;
    QCheckBox* pdf_;
    QCheckBox* html_;
    QCheckBox* json_;
    QComboBox* paper_;
    FileTarget* target_;
    QLabel* note_;
    QProgressBar* progress_;
    QPushButton* open_;
    QPushButton* close_;
    QPushButton* go_;
    PagePreview* preview_;
    QTimer* preview_timer_;
};

}  // namespace fade::ui
