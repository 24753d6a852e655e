// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/path_text.h"

#include "fade/files.h"

#include <QFile>
#include <QTextDocument>

#include <algorithm>
#include <system_error>

namespace fade::ui {

namespace {

constexpr qsizetype longest_tip_line = 100;

}  // namespace

QString to_text(const std::filesystem::path& path) {
    return QString::fromStdString(display_path(path));
}

QString file_name(const std::filesystem::path& path) {
    return to_text(path.filename());
}

std::filesystem::path whole_path(const std::filesystem::path& path) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(path, error);
    const auto normal = (error ? path : absolute).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

std::filesystem::path to_path(const QString& text) {
    return QFile::encodeName(text).toStdString();
}

QString tip_text(const QString& plain) {
    const auto lines = plain.split('\n');
    const bool is_long =
        std::any_of(lines.begin(), lines.end(), [](const QString& line) { return line.size() > longest_tip_line; });
    // Qt guesses: what looks like markup has to be escaped, and only markup is wrapped.
    return is_long || Qt::mightBeRichText(plain) ? Qt::convertFromPlainText(plain, Qt::WhiteSpaceNormal) : plain;
}

QString button_text(QString name) {
    return name.replace('&', QStringLiteral("&&"));
}

}  // namespace fade::ui
