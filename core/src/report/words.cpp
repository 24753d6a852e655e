// SPDX-License-Identifier: MIT
#include "report/words.h"

#include "report/numbers.h"

namespace fade {

// NOLINTBEGIN(bugprone-suspicious-missing-comma): one sentence is on two lines
std::vector<std::string_view> report_texts() {
    return {
        ".",
        "en",
        "Inspection report",
        "Page {page} of {count}",
        "Logo",
        "Logo of {company}",
        "Part",
        "Lot",
        "Order",
        "Date",
        "Operator",
        "Pictures",
        "Not inspected",
        "{count} not inspected",
        "Reason",
        "Not inspected yet.",
        "Could not be inspected.",
        "Holds another picture than the one that was inspected.",
        "The file is not there any more.",
        "Notice",
        "Thresholds",
        "Review from {review}, Fail from {fail}",
        "Outline",
        "where the anomaly map reaches {threshold}",
        "Overview",
        "How many pictures have which image score, and the thresholds",
        "Review from {score}",
        "Fail from {score}",
        "{name}: {verdict}, image score {score}",
        "Picture",
        "Pass",
        "Review",
        "Fail",
        "Image score",
        "Language score",
        "Vision score",
        "The scores as bars from 0 to 1, with the thresholds",
        "Anomaly map over the picture",
        "{name}: the picture under its anomaly map, with {count} regions outlined",
        "{name}: the picture itself",
        "The map's colours from 0 to 1, and the outline's value {threshold}",
        "Anomalous regions",
        "No.",
        "Peak",
        "Mean",
        "Area in pixels",
        "Share of the picture",
        "Left, top",
        "Width x height",
        "and {count} more, with lower peaks",
        "Nothing in the map reaches {threshold}.",
        "The maps of each scale",
        "Scale",
        "Language map",
        "Vision map",
        "Vision map, coloured times {multiplier}",
        "Fused map",
        "maximum {value}",
        "mean {value}",
        "All scales",
        "File",
        "{name}, page {page}",
        "Size",
        "{width} x {height} pixels",
        "SHA-256",
        "Format",
        "{format}, {bits} bits, grey",
        "{format}, {bits} bits, colour",
        "White",
        "{white}, as the file declares",
        "{white}, found: all values fit into {bits} bits",
        "{white}, as the settings say",
        "{white}, all that the bits hold",
        "Orientation",
        "turned upright, as the file says",
        "Page",
        "{page} of {pages}",
        "{page} of {pages}; left out: {others}",
        "Alpha channel",
        "ignored",
        "Colour profile",
        "{name}; not applied",
        "Finest patch",
        "Bit depth",
        "Page {page} of {pages} was read; left out: {others}.",
        "The file does not say which value is white. All fit into {bits} bits, so it is {white}; the bit depth can be "
        "set.",
        "{width} x {height} pixels are shrunk to {scale} x {scale}: a patch of the finest scale covers {across} x "
        "{down} pixels, and what is smaller may not be seen.",
        "How it was inspected",
        "Pictures {numbers}",
        "Object and prompts",
        "Object",
        "Classification prompts",
        "Segmentation prompts",
        "{sources}: {normal} normal, {anomalous} anomalous; SHA-256 {sha256}",
        "References",
        "Reference {name}",
        "Its file is gone, or has changed.",
        "none: zero-shot",
        "Is also a reference, so its vision map is empty.",
        "Settings",
        "Scales",
        "Scale of the language score",
        "Classifier",
        "mean of the prompts, temperature {scale}",
        "all prompts, temperature {scale}",
        "nearest prompts, temperature {scale}",
        "Embeddings",
        "language score {score}, language map {language}, vision map {vision}",
        "Vision weight in the map",
        "Vision multiplier",
        "Smoothing of the map",
        "Vision weight in the score",
        "Guidance of the score",
        "Guidance of the map",
        "language and vision",
        "language alone",
        "vision alone",
        "GEM blocks",
        "{blocks}, iterations {iterations}",
        "{blocks}, iterations {iterations}, temperature {temperature}",
        "Model and program",
        "Model",
        "Model SHA-256",
        "Device",
        "Program",
        "Place and date",
        "Signature",
        "The vision score {vision} is {multiplier} times the largest value of the vision map, {maximum}.",
        "The image score {image} is the mean of the language score {language} and the vision score {vision}.",
        "The image score {image} is the mean of the language score {language} and the vision score {vision}, limited "
        "to 1.",
        "The image score {image} is {language_weight} times the language score {language} plus "
        "{vision_weight} times the vision score {vision}.",
        "The image score {image} is {language_weight} times the language score {language} plus "
        "{vision_weight} times the vision score {vision}, limited to 1.",
        "The image score {image} is the language score: without references, words alone decide.",
        "The image score {image} is the language score, as the settings ask.",
        "The image score {image} is the vision score, as the settings ask.",
        "The image score {image} is the vision score {vision}, limited to 1, as the settings ask.",
        "It reaches the threshold of Fail, {fail}.",
        "It reaches the threshold of Review, {review}, but not that of Fail, {fail}.",
        "It stays below the threshold of Review, {review}."};
}
// NOLINTEND(bugprone-suspicious-missing-comma)

std::string Words::operator()(std::string_view english,
                              std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    const std::string text = translate_ ? translate_(english) : std::string(english);
    // One pass, so that braces inside a value stay what they are.
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto end = text[i] == '{' ? text.find('}', i) : std::string::npos;
        const auto name = end == std::string::npos ? std::string() : text.substr(i + 1, end - i - 1);
        const std::string* found = nullptr;
        for (const auto& [key, value] : values)
            if (key == name) found = &value;
        if (found != nullptr) {
            result += *found;
            i = end + 1;
        } else {
            result += text[i++];
        }
    }
    return result;
}

std::string Words::number(std::string text) const {
    if (const auto point = text.find('.'); point != std::string::npos) text.replace(point, 1, (*this)("."));
    return text;
}

std::string Words::score(double value) const {
    return number(fixed(value, 3));
}

std::string score_text(double score, const Translate& translate) {
    return Words(translate).score(score);
}

std::string page_name(const std::string& place, const std::optional<int>& page, const Translate& translate) {
    if (!page) return place;
    return Words(translate)("{name}, page {page}", {{"name", place}, {"page", std::to_string(*page)}});
}

}  // namespace fade
