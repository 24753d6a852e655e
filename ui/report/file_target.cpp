// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/file_target.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

#include "ui/model/path_text.h"

namespace fade::ui {

FileTarget::FileTarget(const std::filesystem::path& folder, const QString& name, QWidget* parent)
    : QWidget(parent),
      form_(new QFormLayout(this)),
      folder_(new QLineEdit(to_text(folder))),
      browse_(new QPushButton),
      name_(new QLineEdit(name)) {
    auto* where = new QHBoxLayout;
    where->addWidget(folder_, 1);
    where->addWidget(browse_);
    browse_->setAutoDefault(false);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form_->addRow(new QLabel, where);
    form_->addRow(new QLabel, name_);
    retranslate();
    for (auto* line : {folder_, name_}) connect(line, &QLineEdit::textChanged, this, &FileTarget::changed);
    connect(browse_, &QPushButton::clicked, this, &FileTarget::chooseFolder);
}

void FileTarget::retranslate() {
    const QStringList labels{tr("&Folder"), tr("File n&ame")};
    const QList<QLineEdit*> lines{folder_, name_};
    for (int row = 0; row < labels.size(); ++row) {
        auto* label = qobject_cast<QLabel*>(form_->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(labels[row]);
        label->setBuddy(lines[row]);
        lines[row]->setAccessibleName(plain_text(labels[row]));
    }
    browse_->setText(tr("&Browse..."));
}

std::filesystem::path FileTarget::folder() const {
    const auto typed = folder_->text();
    if (typed == "~" || typed.startsWith("~/")) return to_path(QDir::homePath() + typed.mid(1));
    return to_path(typed);
}

std::string FileTarget::name() const {
    return name_->text().trimmed().toStdString();
}

QString FileTarget::problem() const {
    const auto named = name();
    if (named.empty() || named.find_first_of("/\\") != std::string::npos)
        return tr("The file name must not be empty, and must not hold a slash.");
    if (folder().empty()) return tr("Choose a folder.");
    if (folder().is_relative()) return tr("The folder must be given by its whole path.");
    return {};
}

void FileTarget::chooseFolder() {
    const auto chosen = QFileDialog::getExistingDirectory(this, tr("Folder for the export"), folder_->text());
    if (!chosen.isEmpty()) folder_->setText(chosen);
}

std::vector<std::filesystem::path> present(std::vector<std::filesystem::path> files) {
    std::error_code ignored;
    std::erase_if(files, [&](const auto& file) { return !std::filesystem::exists(file, ignored); });
    return files;
}

QString unused_name(const std::filesystem::path& folder, const QString& name, const std::vector<const char*>& endings) {
    const auto is_taken = [&](const QString& stem) {
        return std::any_of(endings.begin(), endings.end(), [&](const char* ending) {
            return !present({folder / to_path(stem + QLatin1String(ending))}).empty();
        });
    };
    auto unused = name;
    for (int number = 2; is_taken(unused); ++number) unused = name + '-' + QString::number(number);
    return unused;
}

}  // namespace fade::ui
