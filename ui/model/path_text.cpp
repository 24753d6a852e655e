// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/path_text.h"

#include "fade/files.h"

#include <QFile>

namespace fade::ui {

QString to_text(const std::filesystem::path& path) {
    return QString::fromStdString(display_path(path));
}

QString file_name(const std::filesystem::path& path) {
    return to_text(path.filename());
}

std::filesystem::path to_path(const QString& text) {
    return QFile::encodeName(text).toStdString();
}

}  // namespace fade::ui
