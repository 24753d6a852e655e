// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/path_text.h"

#include "fade/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>
#include <system_error>
#include <utility>

namespace fade::ui {

namespace {

constexpr qsizetype longest_tip_line = 100;

/// Chinese characters are as wide as two others.
qsizetype width_in_letters(const QString& line) {
    return line.size() + std::count_if(line.begin(), line.end(), [](QChar letter) {
               return letter.unicode() >= 0x2e80 && letter.unicode() <= 0xff60;
           });
}

}  // namespace

QString to_text(const std::filesystem::path& path) {
    return QString::fromStdString(display_path(path));
}

QString file_name(const std::filesystem::path& path) {
    return to_text(path.filename());
}

QString page_text(const QString& place, const std::optional<int>& page) {
    return page ? QCoreApplication::translate("PictureName", "%1, page %2").arg(place, QString::number(*page)) : place;
}

QString name_text(const PictureName& name) {
    return page_text(to_text(name.place), name.page);
}

QString short_name_text(const PictureName& name) {
    return page_text(file_name(name.place), name.page);
}

std::filesystem::path to_path(const QString& text) {
    return QFile::encodeName(text).toStdString();
}

QJsonValue to_value(const std::filesystem::path& path) {
    auto text = to_text(path);
    if (to_path(text) == path) return text;
    const auto bytes = QByteArray::fromStdString(path.native());
    return QJsonObject{{"base64", QString::fromLatin1(bytes.toBase64())}};
}

std::filesystem::path to_path(const QJsonValue& value) {
    if (!value.isObject()) return to_path(value.toString());
    return QByteArray::fromBase64(value.toObject()["base64"].toString().toLatin1()).toStdString();
}

QString tip_text(const QString& plain) {
    const auto lines = plain.split('\n');
    const bool is_long = std::any_of(lines.begin(), lines.end(),
                                     [](const QString& line) { return width_in_letters(line) > longest_tip_line; });
    // Qt guesses: what looks like markup has to be escaped, and only markup is wrapped.
    return is_long || Qt::mightBeRichText(plain) ? Qt::convertFromPlainText(plain, Qt::WhiteSpaceNormal) : plain;
}

QString plain_text(QString label) {
    static const QRegularExpression key(QStringLiteral("\\s*\\(&[^&]\\)"));
    static const QRegularExpression mark(QStringLiteral("&(.)"));
    return label.remove(key).replace(mark, QStringLiteral("\\1"));
}

QString button_text(QString name) {
    return name.replace('&', QStringLiteral("&&"));
}

}  // namespace fade::ui
