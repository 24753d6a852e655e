// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/report_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QtGlobal>

#include <array>
#include <string>
#include <string_view>

namespace fade::ui {

namespace {

constexpr std::string_view decimal_sign = ".";

constexpr std::array texts{
    QT_TRANSLATE_NOOP("Report", "en"),
    QT_TRANSLATE_NOOP("Report", "Inspection report"),
    QT_TRANSLATE_NOOP("Report", "Page {page} of {count}"),
    QT_TRANSLATE_NOOP("Report", "Logo"),
    QT_TRANSLATE_NOOP("Report", "Logo of {company}"),
    QT_TRANSLATE_NOOP("Report", "Part"),
    QT_TRANSLATE_NOOP("Report", "Lot"),
    QT_TRANSLATE_NOOP("Report", "Order"),
    QT_TRANSLATE_NOOP("Report", "Date"),
    QT_TRANSLATE_NOOP("Report", "Operator"),
    QT_TRANSLATE_NOOP("Report", "Pictures"),
    QT_TRANSLATE_NOOP("Report", "Not inspected"),
    QT_TRANSLATE_NOOP("Report", "{count} not inspected"),
    QT_TRANSLATE_NOOP("Report", "Reason"),
    QT_TRANSLATE_NOOP("Report", "Not inspected yet."),
    QT_TRANSLATE_NOOP("Report", "Could not be inspected."),
    QT_TRANSLATE_NOOP("Report", "Holds another picture than the one that was inspected."),
    QT_TRANSLATE_NOOP("Report", "The file is not there any more."),
    QT_TRANSLATE_NOOP("Report", "Notice"),
    QT_TRANSLATE_NOOP("Report", "Thresholds"),
    QT_TRANSLATE_NOOP("Report", "Review from {review}, Fail from {fail}"),
    QT_TRANSLATE_NOOP("Report", "Outline"),
    QT_TRANSLATE_NOOP("Report", "where the anomaly map reaches {threshold}"),
    QT_TRANSLATE_NOOP("Report", "Overview"),
    QT_TRANSLATE_NOOP("Report", "How many pictures have which image score, and the thresholds"),
    QT_TRANSLATE_NOOP("Report", "Review from {score}"),
    QT_TRANSLATE_NOOP("Report", "Fail from {score}"),
    QT_TRANSLATE_NOOP("Report", "{name}: {verdict}, image score {score}"),
    QT_TRANSLATE_NOOP("Report", "Picture"),
    QT_TRANSLATE_NOOP("Report", "Pass"),
    QT_TRANSLATE_NOOP("Report", "Review"),
    QT_TRANSLATE_NOOP("Report", "Fail"),
    QT_TRANSLATE_NOOP("Report", "Image score"),
    QT_TRANSLATE_NOOP("Report", "Language score"),
    QT_TRANSLATE_NOOP("Report", "Vision score"),
    QT_TRANSLATE_NOOP("Report", "The scores as bars from 0 to 1, with the thresholds"),
    QT_TRANSLATE_NOOP("Report", "Anomaly map over the picture"),
    QT_TRANSLATE_NOOP("Report", "{name}: the picture under its anomaly map, with {count} regions outlined"),
    QT_TRANSLATE_NOOP("Report", "{name}: the picture itself"),
    QT_TRANSLATE_NOOP("Report", "The map's colours from 0 to 1, and the outline's value {threshold}"),
    QT_TRANSLATE_NOOP("Report", "Anomalous regions"),
    QT_TRANSLATE_NOOP("Report", "No."),
    QT_TRANSLATE_NOOP("Report", "Peak"),
    QT_TRANSLATE_NOOP("Report", "Mean"),
    QT_TRANSLATE_NOOP("Report", "Area in pixels"),
    QT_TRANSLATE_NOOP("Report", "Share of the picture"),
    QT_TRANSLATE_NOOP("Report", "Left, top"),
    QT_TRANSLATE_NOOP("Report", "Width x height"),
    QT_TRANSLATE_NOOP("Report", "and {count} more, with lower peaks"),
    QT_TRANSLATE_NOOP("Report", "Nothing in the map reaches {threshold}."),
    QT_TRANSLATE_NOOP("Report", "The maps of each scale"),
    QT_TRANSLATE_NOOP("Report", "Scale"),
    QT_TRANSLATE_NOOP("Report", "Language map"),
    QT_TRANSLATE_NOOP("Report", "Vision map"),
    QT_TRANSLATE_NOOP("Report", "Vision map, coloured times {multiplier}"),
    QT_TRANSLATE_NOOP("Report", "Fused map"),
    QT_TRANSLATE_NOOP("Report", "maximum {value}"),
    QT_TRANSLATE_NOOP("Report", "mean {value}"),
    QT_TRANSLATE_NOOP("Report", "All scales"),
    QT_TRANSLATE_NOOP("Report", "File"),
    QT_TRANSLATE_NOOP("Report", "{name}, page {page}"),
    QT_TRANSLATE_NOOP("Report", "Size"),
    QT_TRANSLATE_NOOP("Report", "{width} x {height} pixels"),
    QT_TRANSLATE_NOOP("Report", "SHA-256"),
    QT_TRANSLATE_NOOP("Report", "Format"),
    QT_TRANSLATE_NOOP("Report", "{format}, {bits} bits, grey"),
    QT_TRANSLATE_NOOP("Report", "{format}, {bits} bits, colour"),
    QT_TRANSLATE_NOOP("Report", "White"),
    QT_TRANSLATE_NOOP("Report", "{white}, as the file declares"),
    QT_TRANSLATE_NOOP("Report", "{white}, found: all values fit into {bits} bits"),
    QT_TRANSLATE_NOOP("Report", "{white}, as the settings say"),
    QT_TRANSLATE_NOOP("Report", "{white}, all that the bits hold"),
    QT_TRANSLATE_NOOP("Report", "Orientation"),
    QT_TRANSLATE_NOOP("Report", "turned upright, as the file says"),
    QT_TRANSLATE_NOOP("Report", "Page"),
    QT_TRANSLATE_NOOP("Report", "{page} of {pages}"),
    QT_TRANSLATE_NOOP("Report", "{page} of {pages}; left out: {others}"),
    QT_TRANSLATE_NOOP("Report", "Alpha channel"),
    QT_TRANSLATE_NOOP("Report", "ignored"),
    QT_TRANSLATE_NOOP("Report", "Colour profile"),
    QT_TRANSLATE_NOOP("Report", "{name}; not applied"),
    QT_TRANSLATE_NOOP("Report", "Finest patch"),
    QT_TRANSLATE_NOOP("Report", "Bit depth"),
    QT_TRANSLATE_NOOP("Report", "Page {page} of {pages} was read; left out: {others}."),
    QT_TRANSLATE_NOOP("Report",
                      "The file does not say which value is white. All fit into {bits} bits, so it is {white}; the bit "
                      "depth can be set."),
    QT_TRANSLATE_NOOP("Report",
                      "{width} x {height} pixels are shrunk to {scale} x {scale}: a patch of the finest scale covers "
                      "{across} x {down} pixels, and what is smaller may not be seen."),
    QT_TRANSLATE_NOOP("Report", "How it was inspected"),
    QT_TRANSLATE_NOOP("Report", "Pictures {numbers}"),
    QT_TRANSLATE_NOOP("Report", "Object and prompts"),
    QT_TRANSLATE_NOOP("Report", "Object"),
    QT_TRANSLATE_NOOP("Report", "Classification prompts"),
    QT_TRANSLATE_NOOP("Report", "Segmentation prompts"),
    QT_TRANSLATE_NOOP("Report", "{sources}: {normal} normal, {anomalous} anomalous; SHA-256 {sha256}"),
    QT_TRANSLATE_NOOP("Report", "References"),
    QT_TRANSLATE_NOOP("Report", "Reference {name}"),
    QT_TRANSLATE_NOOP("Report", "Its file is gone, or has changed."),
    QT_TRANSLATE_NOOP("Report", "none: zero-shot"),
    QT_TRANSLATE_NOOP("Report", "Is also a reference, so its vision map is empty."),
    QT_TRANSLATE_NOOP("Report", "Settings"),
    QT_TRANSLATE_NOOP("Report", "Scales"),
    QT_TRANSLATE_NOOP("Report", "Scale of the language score"),
    QT_TRANSLATE_NOOP("Report", "Classifier"),
    QT_TRANSLATE_NOOP("Report", "mean of the prompts, temperature {scale}"),
    QT_TRANSLATE_NOOP("Report", "all prompts, temperature {scale}"),
    QT_TRANSLATE_NOOP("Report", "nearest prompts, temperature {scale}"),
    QT_TRANSLATE_NOOP("Report", "Embeddings"),
    QT_TRANSLATE_NOOP("Report", "language score {score}, language map {language}, vision map {vision}"),
    QT_TRANSLATE_NOOP("Report", "Vision weight in the map"),
    QT_TRANSLATE_NOOP("Report", "Vision multiplier"),
    QT_TRANSLATE_NOOP("Report", "Smoothing of the map"),
    QT_TRANSLATE_NOOP("Report", "Vision weight in the score"),
    QT_TRANSLATE_NOOP("Report", "Guidance of the score"),
    QT_TRANSLATE_NOOP("Report", "Guidance of the map"),
    QT_TRANSLATE_NOOP("Report", "language and vision"),
    QT_TRANSLATE_NOOP("Report", "language alone"),
    QT_TRANSLATE_NOOP("Report", "vision alone"),
    QT_TRANSLATE_NOOP("Report", "GEM blocks"),
    QT_TRANSLATE_NOOP("Report", "{blocks}, iterations {iterations}"),
    QT_TRANSLATE_NOOP("Report", "{blocks}, iterations {iterations}, temperature {temperature}"),
    QT_TRANSLATE_NOOP("Report", "Model and program"),
    QT_TRANSLATE_NOOP("Report", "Model"),
    QT_TRANSLATE_NOOP("Report", "Model SHA-256"),
    QT_TRANSLATE_NOOP("Report", "Device"),
    QT_TRANSLATE_NOOP("Report", "Program"),
    QT_TRANSLATE_NOOP("Report", "Place and date"),
    QT_TRANSLATE_NOOP("Report", "Signature"),
    QT_TRANSLATE_NOOP(
        "Report", "The vision score {vision} is {multiplier} times the largest value of the vision map, {maximum}."),
    QT_TRANSLATE_NOOP(
        "Report",
        "The image score {image} is the mean of the language score {language} and the vision score {vision}."),
    QT_TRANSLATE_NOOP("Report",
                      "The image score {image} is the mean of the language score {language} and the vision score "
                      "{vision}, limited to 1."),
    QT_TRANSLATE_NOOP("Report",
                      "The image score {image} is {language_weight} times the language score {language} plus "
                      "{vision_weight} times the vision score {vision}."),
    QT_TRANSLATE_NOOP("Report",
                      "The image score {image} is {language_weight} times the language score {language} plus "
                      "{vision_weight} times the vision score {vision}, limited to 1."),
    QT_TRANSLATE_NOOP("Report",
                      "The image score {image} is the language score: without references, words alone decide."),
    QT_TRANSLATE_NOOP("Report", "The image score {image} is the language score, as the settings ask."),
    QT_TRANSLATE_NOOP("Report", "The image score {image} is the vision score, as the settings ask."),
    QT_TRANSLATE_NOOP("Report",
                      "The image score {image} is the vision score {vision}, limited to 1, as the settings ask."),
    QT_TRANSLATE_NOOP("Report", "It reaches the threshold of Fail, {fail}."),
    QT_TRANSLATE_NOOP("Report", "It reaches the threshold of Review, {review}, but not that of Fail, {fail}."),
    QT_TRANSLATE_NOOP("Report", "It stays below the threshold of Review, {review}.")};

/// What the demonstration model says of itself (its fade.json).
[[maybe_unused]] constexpr auto demonstration_notice =
    QT_TRANSLATE_NOOP("Report", "Demonstration model: trained on drawn pictures only, not for production.");

}  // namespace

Translate reportTranslation() {
    return [](std::string_view text) {
        if (text == decimal_sign)
            return QString(QLocale().decimalPoint()).toStdString();  // as all of the window's numbers
        return QCoreApplication::translate("Report", std::string(text).c_str()).toStdString();
    };
}

QString noticeText(const std::string& notice) {
    return notice.empty() ? QString() : QCoreApplication::translate("Report", notice.c_str());
}

std::vector<std::string_view> translatableReportTexts() {
    std::vector<std::string_view> all(texts.begin(), texts.end());
    all.push_back(decimal_sign);
    return all;
}

}  // namespace fade::ui
