// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/model_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace fade::ui {

namespace {

constexpr std::array purposes{
    QT_TRANSLATE_NOOP("ModelPurpose", "The model of the published results: the one to begin with."),
    QT_TRANSLATE_NOOP("ModelPurpose", "The fastest: a coarse map, for large defects and slow PCs."),
    QT_TRANSLATE_NOOP("ModelPurpose", "Somewhat faster than the published model, with the same patch size."),
    QT_TRANSLATE_NOOP("ModelPurpose", "Larger and three to four times slower, with finer patches."),
    QT_TRANSLATE_NOOP("ModelPurpose", "OpenAI's largest, for pictures of 336 pixels: slow, with a fine map."),
    QT_TRANSLATE_NOOP("ModelPurpose", "The largest of the list: for PCs with much memory and time."),
    QT_TRANSLATE_NOOP("ModelPurpose", "Compares pictures with references beside a CLIP model: small and fast."),
    QT_TRANSLATE_NOOP("ModelPurpose", "Compares pictures with references beside a CLIP model: larger, wider tokens."),
    QT_TRANSLATE_NOOP("ModelPurpose", "As DINOv2-S, with registers, for even maps."),
    QT_TRANSLATE_NOOP("ModelPurpose", "As DINOv2-B, with registers, for even maps."),
};

QString translated(const char* text) {
    return QCoreApplication::translate("ModelWords", text);
}

}  // namespace

QString purpose_text(const std::string& purpose) {
    return QCoreApplication::translate("ModelPurpose", purpose.c_str());
}

std::vector<std::string_view> translatable_purposes() {
    return {purposes.begin(), purposes.end()};
}

QString size_text(std::uintmax_t bytes) {
    constexpr std::uintmax_t gigabyte = 1'000'000'000;
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < gigabyte ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString about_seconds_text(double seconds) {
    constexpr double minute = 60;
    if (seconds >= 1.5 * minute)
        return translated(QT_TRANSLATE_NOOP("ModelWords", "%1 min")).arg(std::lround(seconds / minute));
    const auto number = QLocale().toString(seconds, 'f', seconds < 0.1 ? 2 : seconds < 2 ? 1 : 0);
    return translated(QT_TRANSLATE_NOOP("ModelWords", "%1 s")).arg(number);
}

QString download_text(const DownloadProgress& progress) {
    auto text = translated(QT_TRANSLATE_NOOP("ModelWords", "%1 of %2"))
                    .arg(size_text(progress.done), size_text(progress.total));
    if (progress.bytes_per_second > 0) {
        const auto left =
            static_cast<double>(progress.total - std::min(progress.done, progress.total)) / progress.bytes_per_second;
        text += translated(QT_TRANSLATE_NOOP("ModelWords", ", %1/s, %2 left"))
                    .arg(size_text(static_cast<std::uintmax_t>(progress.bytes_per_second)),
                         about_seconds_text(std::max(1.0, std::ceil(left))));
    }
    return text;
}

}  // namespace fade::ui
