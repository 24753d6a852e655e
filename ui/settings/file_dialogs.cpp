// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/file_dialogs.h"

#include <QFileDialog>
#include <QFileInfo>

#include "ui/settings/preferences.h"

namespace fade::ui {

namespace {

void remember(const QString& kind, const QString& file) {
    if (!file.isEmpty()) Preferences().setFolder(kind, QFileInfo(file).absolutePath());
}

}  // namespace

QStringList ask_for_files(QWidget* parent, const QString& kind, const QString& title, const QString& filter) {
    auto files = QFileDialog::getOpenFileNames(parent, title, Preferences().folder(kind), filter);
    remember(kind, files.value(0));
    return files;
}

QString ask_for_file(QWidget* parent, const QString& kind, const QString& title, const QString& filter) {
    auto file = QFileDialog::getOpenFileName(parent, title, Preferences().folder(kind), filter);
    remember(kind, file);
    return file;
}

QString ask_for_folder(QWidget* parent, const QString& kind, const QString& title) {
    auto folder = QFileDialog::getExistingDirectory(parent, title, Preferences().folder(kind));
    remember(kind, folder);  // the one that it lies in, where its neighbours are
    return folder;
}

QString ask_where_to_save(QWidget* parent, const QString& kind, const QString& title, const QString& filter,
                          const QString& suffix) {
    QFileDialog dialog(parent, title, Preferences().folder(kind), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    if (dialog.exec() != QDialog::Accepted) return {};
    auto file = dialog.selectedFiles().value(0);
    remember(kind, file);
    return file;
}

}  // namespace fade::ui
