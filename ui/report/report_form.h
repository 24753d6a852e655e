// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspection_report.h"

#include <QWidget>

#include "ui/report/report_fields.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace fade::ui {

/// Asks what is to stand on a report beside its results.
class ReportForm : public QWidget {
    Q_OBJECT

public:
    explicit ReportForm(QWidget* parent = nullptr);

    [[nodiscard]] ReportFields fields() const;
    void setFields(const ReportFields& fields);
    /// The fields as a report has them, with the comment; without a logo that cannot be read.
    [[nodiscard]] ReportHead head() const;
    /// Why the logo cannot be used, in one sentence; empty: it can, or there is none.
    [[nodiscard]] const QString& problem() const { return problem_; }

Q_SIGNALS:
    void changed();

private:
    void retranslate();
    void chooseLogo();
    void readLogo();

    QFormLayout* form_;
    QLineEdit* company_;
    QLineEdit* logo_;
    QPushButton* choose_logo_;
    QLineEdit* part_;
    QLineEdit* lot_;
    QLineEdit* order_;
    QLineEdit* operator_;
    QPlainTextEdit* comment_;
    QCheckBox* folders_;
    cv::Mat logo_pixels_;
    QString problem_;
};

/// An image file's picture on white, for a report's logo: CV_8UC3 in R, G, B order, no side longer than 1200 pixels.
/// Empty if it cannot be read.
[[nodiscard]] cv::Mat load_logo(const QString& file);

}  // namespace fade::ui
