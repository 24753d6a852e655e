// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failure_words.h"

#include <QCoreApplication>

#include <array>

namespace fade::ui {

namespace {

constexpr std::array texts{
    QT_TRANSLATE_NOOP("Failure", "the file is empty; an image was expected."),
    QT_TRANSLATE_NOOP("Failure", "is no image that can be read; PNG, JPEG, TIFF, BMP or WebP was expected."),
    QT_TRANSLATE_NOOP("Failure", "the image is truncated or corrupt."),
    QT_TRANSLATE_NOOP("Failure", "the image cannot be decoded; it is corrupt."),
    QT_TRANSLATE_NOOP("Failure", "there is not enough memory for this image."),
    QT_TRANSLATE_NOOP("Failure", "its values are neither 8 nor 16 bit whole numbers, which is not supported."),
    QT_TRANSLATE_NOOP("Failure", "holds floating-point numbers; 8 or 16 bit values were expected."),
    QT_TRANSLATE_NOOP("Failure", "holds no image; PNG, JPEG, TIFF, BMP or WebP files were expected."),
    QT_TRANSLATE_NOOP("Failure", "there is no such file or folder."),
    QT_TRANSLATE_NOOP("Failure", "there is no such file."),
    QT_TRANSLATE_NOOP("Failure", "there is no such model folder or file."),
    QT_TRANSLATE_NOOP("Failure", "is not a regular file."),
    QT_TRANSLATE_NOOP("Failure", "it changed while it was being read."),
    QT_TRANSLATE_NOOP("Failure", "the file changed while it was being used."),
};

}  // namespace

QString failure_text(std::string_view sentence) {
    for (const std::string_view known : texts) {
        if (!sentence.ends_with(known)) continue;
        const auto name = sentence.substr(0, sentence.size() - known.size());
        if (!name.empty() && !name.ends_with(": ")) continue;
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) +
               QCoreApplication::translate("Failure", known.data());
    }
    return QString::fromUtf8(sentence.data(), static_cast<qsizetype>(sentence.size()));
}

std::vector<std::string_view> translatable_failures() {
    return {texts.begin(), texts.end()};
}

}  // namespace fade::ui
