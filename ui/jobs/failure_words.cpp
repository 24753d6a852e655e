// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failure_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string>

namespace fade::ui {

namespace {

constexpr std::array texts{
    QT_TRANSLATE_NOOP("Failure", "the file is empty; an image was expected."),
    QT_TRANSLATE_NOOP("Failure", "is no image that can be read; PNG, JPEG, TIFF, BMP or WebP was expected."),
    QT_TRANSLATE_NOOP("Failure", "the image is truncated or corrupt."),
    QT_TRANSLATE_NOOP("Failure", "there is not enough memory for this image."),
    QT_TRANSLATE_NOOP("Failure", "holds floating-point numbers; 8 or 16 bit values were expected."),
    QT_TRANSLATE_NOOP("Failure", "holds no image; PNG, JPEG, TIFF, BMP or WebP files were expected."),
    QT_TRANSLATE_NOOP("Failure", "there is no such file or folder."),
    QT_TRANSLATE_NOOP("Failure", "there is no such file."),
    QT_TRANSLATE_NOOP("Failure", "there is no such model folder or file."),
    QT_TRANSLATE_NOOP(
        "Failure",
        "holds no model; open_clip_config.json with open_clip_model.safetensors or open_clip_pytorch_model.bin, or "
        "config.json with model.safetensors or pytorch_model.bin, was expected."),
    QT_TRANSLATE_NOOP("Failure", "was changed, cut short or taken away while it was in use; load it again."),
    QT_TRANSLATE_NOOP("Failure", "is no session of this program."),
    QT_TRANSLATE_NOOP("Failure", "is a session of a newer version of this program."),
    QT_TRANSLATE_NOOP("Failure", "is no recipe of this program."),
    QT_TRANSLATE_NOOP("Failure", "is a recipe of a newer version of this program."),
    QT_TRANSLATE_NOOP("Failure", "is not valid JSON; a prompt ensemble was expected."),
    QT_TRANSLATE_NOOP("Failure", "there is not enough memory."),
    QT_TRANSLATE_NOOP("Failure", "is not a regular file."),
    QT_TRANSLATE_NOOP("Failure", "it changed while it was being read."),
    QT_TRANSLATE_NOOP("Failure", "the file changed while it was being used."),
    QT_TRANSLATE_NOOP("Failure", "the picture has changed since it was inspected; inspect it again."),
    QT_TRANSLATE_NOOP("Failure", "this cache entry is damaged; it is computed again."),
    QT_TRANSLATE_NOOP("Failure", "is there already; it is not replaced."),
    QT_TRANSLATE_NOOP("Failure", "is no packed model; a file that `fade model pack` made was expected."),
    QT_TRANSLATE_NOOP("Failure", "is damaged or cut short; copy the file again."),
    QT_TRANSLATE_NOOP("Failure", "holds more than its manifest says."),
    QT_TRANSLATE_NOOP("Failure", "is not what the model hub states (its hash is another one)."),
    QT_TRANSLATE_NOOP("Failure",
                      "holds no model that is read; a CLIP in OpenCLIP's or Hugging Face transformers' form was "
                      "expected."),
    QT_TRANSLATE_NOOP("Failure", "is a link to another folder; left out."),
};

/// Before another failure.
constexpr std::array<std::string_view, 2> before{
    QT_TRANSLATE_NOOP("Failure", "Results are not kept for the next run: "),
    QT_TRANSLATE_NOOP("Failure", "Reference "),
};

/// Behind these stands what the system says of it, in its own language.
constexpr std::array reasoned{
    QT_TRANSLATE_NOOP("Failure", "cannot be read: "),
    QT_TRANSLATE_NOOP("Failure", "cannot be written: "),
    QT_TRANSLATE_NOOP("Failure", "cannot be searched: "),
    QT_TRANSLATE_NOOP("Failure", "left out, since it cannot be searched: "),
    QT_TRANSLATE_NOOP("Failure", "cannot be looked at: "),
    QT_TRANSLATE_NOOP("Failure", "is no reference set: "),
    QT_TRANSLATE_NOOP("Failure", "the image is damaged: "),
    QT_TRANSLATE_NOOP("Failure", "is an image of a kind that is not read: "),
    QT_TRANSLATE_NOOP("Failure", "this folder cannot be made: "),
    QT_TRANSLATE_NOOP("Failure", "this folder cannot be written to: "),
    QT_TRANSLATE_NOOP("Failure", "cannot be fetched: "),
    QT_TRANSLATE_NOOP("Failure", "the model hub has nothing of this name"),
    QT_TRANSLATE_NOOP("Failure",
                      "the model hub does not give it to everyone; a token in HF_TOKEN, of a user who has access, was "
                      "expected"),
};

/// With words of their own in them (%1, %2), and perhaps a reason behind.
constexpr std::array<std::string_view, 4> patterns{
    QT_TRANSLATE_NOOP("Failure", "the image is damaged after %1 % of its rows"),
    QT_TRANSLATE_NOOP("Failure", "cannot be fetched after %1 attempts: "),
    QT_TRANSLATE_NOOP("Failure", "has %1 MB free; %2 MB are needed."),
    QT_TRANSLATE_NOOP("Failure", "has no page %1; its last is %2."),
};

QString to_text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "NAME: the image is damaged after 48 % of its rows."; empty for sentences of another pattern.
QString pattern_text(std::string_view sentence, std::string_view pattern) {
    const auto at = sentence.find(": " + std::string(pattern.substr(0, pattern.find("%1"))));
    if (at == std::string_view::npos) return {};
    auto text = QCoreApplication::translate("Failure", pattern.data());
    auto rest = sentence.substr(at + 2);
    for (char number = '1';; ++number) {
        const auto mark = pattern.find(std::string{'%', number});
        rest.remove_prefix(std::min(mark, pattern.size()));
        if (mark == std::string_view::npos) break;
        pattern.remove_prefix(mark + 2);
        const auto end = rest.find(pattern.substr(0, pattern.find(std::string{'%', static_cast<char>(number + 1)})));
        if (end == std::string_view::npos) return {};
        text = text.arg(to_text(rest.substr(0, end)));
        rest.remove_prefix(end);
    }
    return to_text(sentence.substr(0, at + 2)) + text + to_text(rest);
}

}  // namespace

QString failure_text(std::string_view sentence) {
    for (const auto& first : before)
        if (sentence.starts_with(first))
            return QCoreApplication::translate("Failure", first.data()) + failure_text(sentence.substr(first.size()));
    for (const std::string_view known : texts) {
        if (!sentence.ends_with(known)) continue;
        const auto name = sentence.substr(0, sentence.size() - known.size());
        if (!name.empty() && !name.ends_with(": ")) continue;
        return to_text(name) + QCoreApplication::translate("Failure", known.data());
    }
    for (const auto pattern : patterns)
        if (auto said = pattern_text(sentence, pattern); !said.isEmpty()) return said;
    for (const std::string_view known : reasoned) {
        const auto at = sentence.find(": " + std::string(known));
        if (at == std::string_view::npos) continue;
        const auto name = sentence.substr(0, at + 2);
        const auto reason = sentence.substr(name.size() + known.size());
        return to_text(name) + QCoreApplication::translate("Failure", known.data()) + to_text(reason);
    }
    return to_text(sentence);
}

std::vector<std::string_view> translatable_failures() {
    std::vector<std::string_view> all(texts.begin(), texts.end());
    all.insert(all.end(), reasoned.begin(), reasoned.end());
    return all;
}

}  // namespace fade::ui
