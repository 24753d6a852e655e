// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/qualify/qualify_form.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <set>

#include "ui/model/path_text.h"
#include "ui/settings/file_dialogs.h"
#include "ui/style/wheel_guard.h"

namespace fade::ui {

namespace {

constexpr int most_disturbed = 1'000'000;

QHBoxLayout* beside(QLineEdit& line, QPushButton& button) {
    auto* row = new QHBoxLayout;
    row->addWidget(&line, 1);
    row->addWidget(&button);
    button.setAutoDefault(false);
    return row;
}

}  // namespace

QualifyForm::QualifyForm(const std::vector<PictureEntry>& entries, QWidget* parent)
    : QWidget(parent),
      entries_(entries),
      form_(new QFormLayout(this)),
      parts_(new QLabel),
      kinds_(new QCheckBox),
      masks_(new QLineEdit),
      choose_masks_(new QPushButton),
      table_(new QLineEdit),
      choose_table_(new QPushButton),
      disturbed_(new QSpinBox) {
    std::set<std::filesystem::path> folders;
    for (const auto& entry : entries) {
        const auto truth = entry.truth();
        if (!truth) continue;
        ++(*truth == Truth::good ? good_ : bad_);
        if (*truth == Truth::bad) folders.insert(entry.source->name().place.parent_path());
    }
    kinds_->setChecked(folders.size() > 1);
    disturbed_->setRange(0, most_disturbed);
    disturbed_->setValue(static_cast<int>(QualificationRequest().disturbed));
    guard_from_wheel(*disturbed_);
    parts_->setWordWrap(true);
    parts_->setTextFormat(Qt::PlainText);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form_->addRow(parts_);
    form_->addRow(kinds_);
    form_->addRow(new QLabel, beside(*masks_, *choose_masks_));
    form_->addRow(new QLabel, beside(*table_, *choose_table_));
    form_->addRow(new QLabel, disturbed_);
    retranslate();
    connect(kinds_, &QCheckBox::toggled, this, &QualifyForm::changed);
    for (auto* line : {masks_, table_}) connect(line, &QLineEdit::textChanged, this, &QualifyForm::changed);
    connect(disturbed_, &QSpinBox::valueChanged, this, &QualifyForm::changed);
    connect(choose_masks_, &QPushButton::clicked, this, &QualifyForm::chooseMasks);
    connect(choose_table_, &QPushButton::clicked, this, &QualifyForm::chooseTable);
}

void QualifyForm::retranslate() {
    parts_->setText(tr("Marked good: %1. Marked bad: %2.").arg(good_).arg(bad_));
    kinds_->setText(tr("&Kinds of defects are called as their folders"));
    const QStringList labels{tr("Masks of the defe&cts, for their sizes (optional)"),
                             tr("Table of parts, sizes, perso&ns' verdicts (optional)"),
                             tr("Good and bad pictures changed a little, for sensiti&vity")};
    const QList<QWidget*> fields{masks_, table_, disturbed_};
    constexpr int first_row = 2;
    for (int i = 0; i < labels.size(); ++i) {
        auto* label = qobject_cast<QLabel*>(form_->itemAt(first_row + i, QFormLayout::LabelRole)->widget());
        label->setText(labels[i]);
        label->setBuddy(fields[i]);
        fields[i]->setAccessibleName(plain_text(labels[i]));
    }
    masks_->setPlaceholderText(tr("A folder; masks are named as their pictures"));
    masks_->setToolTip(
        tr("Pictures in black and white, of the size of theirs: white is the defect. "
           "NAME.png, NAME_mask.png or KIND/NAME.png."));
    table_->setPlaceholderText(tr("A CSV file"));
    table_->setToolTip(
        tr("A line a picture: column file, and those of part (photographs of one part share it), size "
           "(of the defect), and one of verdicts (pass, fail) for each person."));
    disturbed_->setToolTip(
        tr("They are made brighter, darker, shifted, turned, blurred and noisy, and inspected "
           "again each time. 0: none."));
    for (auto [button, name] :
         {std::pair(choose_masks_, tr("Choose the folder of masks")), {choose_table_, tr("Choose the table")}}) {
        button->setText(tr("Choose..."));
        button->setAccessibleName(name);
    }
}

DefectKindNames QualifyForm::kindNames() const {
    return kinds_->isChecked() ? DefectKindNames::folders : DefectKindNames::one;
}

QualificationRequest QualifyForm::request() const {
    QualificationRequest request;
    request.pictures = labelled_pictures(entries_, kindNames());
    request.root = common_folder(request.pictures);
    request.masks = to_path(masks_->text().trimmed());
    request.table = to_path(table_->text().trimmed());
    request.disturbed = static_cast<std::size_t>(disturbed_->value());
    return request;
}

QString QualifyForm::problem() const {
    if (good_ == 0 && bad_ == 0)
        return tr("No picture is marked. Mark pictures of good parts (G) and of bad ones (B) in the list.");
    if (good_ == 0) return tr("No picture is marked good. Mark pictures of good parts in the list: G.");
    if (bad_ == 0) return tr("No picture is marked bad. Mark pictures of bad parts in the list: B.");
    for (const auto* line : {masks_, table_})
        if (const auto typed = line->text().trimmed(); !typed.isEmpty() && to_path(typed).is_relative())
            return tr("%1 must be given by its whole path.").arg(typed);
    return {};
}

void QualifyForm::chooseMasks() {
    const auto folder = ask_for_folder(this, "defect-masks", tr("Folder of the defects' masks"));
    if (!folder.isEmpty()) masks_->setText(folder);
}

void QualifyForm::chooseTable() {
    const auto file =
        ask_for_file(this, "tables", tr("Table of parts and persons"), tr("Tables") + " (*.csv *.tsv *.txt)");
    if (!file.isEmpty()) table_->setText(file);
}

}  // namespace fade::ui
