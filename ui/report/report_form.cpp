// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_form.h"

#include "fade/error.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

/// A drawing as a picture: core reads photographs' formats only.
cv::Mat painted(const QString& file) {
    constexpr int longest_side = 1200;
    QImageReader reader(file, "svg");
    if (const auto size = reader.size(); size.isValid())
        reader.setScaledSize(size.scaled(longest_side, longest_side, Qt::KeepAspectRatio));
    const auto picture = reader.read();
    if (picture.isNull()) return {};
    QImage on_white(picture.size(), QImage::Format_RGB888);
    on_white.fill(Qt::white);
    QPainter(&on_white).drawImage(0, 0, picture);
    return cv::Mat(on_white.height(), on_white.width(), CV_8UC3, on_white.bits(),
                   static_cast<std::size_t>(on_white.bytesPerLine()))
        .clone();
}

}  // namespace

cv::Mat load_logo(const QString& file) {
    if (file.endsWith(".svg", Qt::CaseInsensitive)) return painted(file);
    try {
        return fade::load_logo(to_path(file));
    } catch (const Error&) {
        return {};
    }
}

ReportForm::ReportForm(QWidget* parent)
    : QWidget(parent),
      form_(new QFormLayout(this)),
      company_(new QLineEdit),
      logo_(new QLineEdit),
      choose_logo_(new QPushButton),
      part_(new QLineEdit),
      lot_(new QLineEdit),
      order_(new QLineEdit),
      operator_(new QLineEdit),
      comment_(new QPlainTextEdit),
      folders_(new QCheckBox) {
    auto* logo = new QHBoxLayout;
    logo->addWidget(logo_, 1);
    logo->addWidget(choose_logo_);
    choose_logo_->setAutoDefault(false);
    comment_->setTabChangesFocus(true);
    comment_->setMinimumHeight(2 * comment_->fontMetrics().height());
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form_->addRow(new QLabel, company_);
    form_->addRow(new QLabel, logo);
    form_->addRow(new QLabel, part_);
    form_->addRow(new QLabel, lot_);
    form_->addRow(new QLabel, order_);
    form_->addRow(new QLabel, operator_);
    form_->addRow(new QLabel, comment_);
    form_->addRow(folders_);
    retranslate();

    for (auto* line : {company_, part_, lot_, order_, operator_})
        connect(line, &QLineEdit::textChanged, this, &ReportForm::changed);
    connect(logo_, &QLineEdit::textChanged, this, &ReportForm::readLogo);
    connect(comment_, &QPlainTextEdit::textChanged, this, &ReportForm::changed);
    connect(folders_, &QCheckBox::toggled, this, &ReportForm::changed);
    connect(choose_logo_, &QPushButton::clicked, this, &ReportForm::chooseLogo);
}

void ReportForm::retranslate() {
    const QStringList labels{tr("Compan&y"), tr("Lo&go"),     tr("Par&t"),   tr("Lot n&umber"),
                             tr("Or&der"),   tr("&Operator"), tr("Co&mment")};
    const QList<QWidget*> fields{company_, logo_, part_, lot_, order_, operator_, comment_};
    for (int row = 0; row < labels.size(); ++row) {
        auto* label = qobject_cast<QLabel*>(form_->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(labels[row]);
        label->setBuddy(fields[row]);
        fields[row]->setAccessibleName(plain_text(labels[row]));
    }
    logo_->setPlaceholderText(tr("An image file"));
    choose_logo_->setText(tr("Choose..."));
    choose_logo_->setAccessibleName(tr("Choose the logo"));
    operator_->setPlaceholderText(tr("Who inspected"));
    comment_->setPlaceholderText(tr("Free text for the report"));
    folders_->setText(tr("Show the folders of f&iles"));
}

ReportFields ReportForm::fields() const {
    const auto text = [](const QLineEdit* line) { return line->text().trimmed(); };
    return {text(company_), text(logo_), text(part_), text(lot_), text(order_), text(operator_), folders_->isChecked()};
}

void ReportForm::setFields(const ReportFields& fields) {
    company_->setText(fields.company);
    logo_->setText(fields.logo);
    part_->setText(fields.part);
    lot_->setText(fields.lot);
    order_->setText(fields.order);
    operator_->setText(fields.operator_name);
    folders_->setChecked(fields.folders);
}

ReportHead ReportForm::head() const {
    const auto written = fields();
    return {written.company.toStdString(),
            logo_pixels_,
            written.part.toStdString(),
            written.lot.toStdString(),
            written.order.toStdString(),
            written.operator_name.toStdString(),
            comment_->toPlainText().trimmed().toStdString()};
}

void ReportForm::readLogo() {
    logo_pixels_.release();
    problem_.clear();
    const auto file = logo_->text().trimmed();
    if (!file.isEmpty()) {
        logo_pixels_ = load_logo(file);
        if (logo_pixels_.empty())
            problem_ = QFile::exists(file) ? tr("The logo is no picture that can be read: %1").arg(file)
                                           : tr("The logo's file is not there: %1").arg(file);
    }
    Q_EMIT changed();
}

void ReportForm::chooseLogo() {
    const auto file =
        QFileDialog::getOpenFileName(this, tr("Logo for the report"), logo_->text(),
                                     tr("Pictures") + " (*.png *.jpg *.jpeg *.svg *.tif *.tiff *.bmp *.webp)");
    if (!file.isEmpty()) logo_->setText(file);
}

}  // namespace fade::ui
