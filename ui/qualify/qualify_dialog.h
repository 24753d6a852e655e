// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "ui/qualify/qualification_export.h"
#include "ui/report/report_dialog.h"

class QCheckBox;
class QFormLayout;

namespace fade::ui {

class QualifyForm;
class Workbench;

/// Qualifies the present setup from the marked pictures: lets the worker inspect them, shows the report's pages, and
/// writes it. What was found is kept until it is written, wherever that fails.
class QualifyDialog : public ReportDialog {
    Q_OBJECT

public:
    /// `folder`: where to write unless the person names another.
    QualifyDialog(Workbench& workbench, const std::filesystem::path& folder, QWidget* parent = nullptr);
    /// What would be written now, and where; without a report there is nothing to write.
    [[nodiscard]] QualificationExport asked() const;

private:
    void build();
    void retranslate();
    void forget();
    void refresh() override;
    void refreshPreview() override;
    void go() override;
    void qualify();
    void write();
    [[nodiscard]] QString obstacle() const;

    Workbench& workbench_;
    std::shared_ptr<const QualificationReport> found_;  ///< null: not yet, or of something else by now
    Files replaced_;                                    ///< files that are there, as the button says

    QWidget* what_;
    QualifyForm* qualify_form_;
    QFormLayout* where_;
    QCheckBox* pdf_;
    QCheckBox* html_;
    QCheckBox* json_;
};

}  // namespace fade::ui
