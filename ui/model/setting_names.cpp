// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setting_names.h"

#include "fade/settings_table.h"

#include <QCoreApplication>
#include <QtGlobal>

#include <array>
#include <string>

namespace fade::ui {

namespace {

constexpr std::array texts{
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Bit depth"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Scales"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Tiles"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Shorter side"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Vision weight in the map"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Vision multiplier"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Weight in the map, zero-shot"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Multiplier, zero-shot"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Smoothing of the map"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Vision weight in the score"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Weight in the score, zero-shot"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Largest values in the score"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "Share of the vision map whose largest values' mean makes the vision score; 0: the largest value "
                      "alone, as published"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Turned references"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "Each reference counts also turned about its centre. For parts that may lie in any direction: "
                      "where the direction matters, a turned part is no longer found"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Mirrored references"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "Each reference counts also with left and right exchanged. For parts of which both hands are "
                      "good"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Brightness of references"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "Each reference counts also darker and brighter, by this share and by half of it; 0: not. For "
                      "light that changes"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Position radius"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "How far from its own place a patch is looked for in the references, as a share of the picture's "
                      "width and height; 0: anywhere. For parts that always lie in the same place: what is missing or "
                      "shifted is found even where the part has the like elsewhere"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Less than references have"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "Takes off each place of the vision map how far the references themselves lie from each other "
                      "there, so that what good parts have of their own counts less. It needs several references; with "
                      "one it takes off nothing"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Compared with"),
    QT_TRANSLATE_NOOP(
        "fade::ui::SettingsPanel",
        "Which references a picture is compared with. For parts that differ by design, each with a reference of its "
        "own: the one that explains it best, or the one whose file name, without its extension, is the picture's or "
        "the beginning of it before \"_\", \"-\", \".\" or a space. A single reference has nothing of others to "
        "take off"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Alignment"),
    QT_TRANSLATE_NOOP(
        "fade::ui::SettingsPanel",
        "Pictures and references are first moved and turned, and scaled if asked for, to lie as the first reference "
        "does, so that masks and the position radius stay on the part. A picture that does not align is not inspected"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Layers"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "Numbers of the tower's blocks by which patches are compared with references, as 6, 9, 12; of "
                      "the vision model's, if there is one. Empty: by its embeddings, as published"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Memory bank"),
    QT_TRANSLATE_NOOP(
        "fade::ui::SettingsPanel",
        "What patches are compared with: the references' nearest one, or the subspace that theirs lie in"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Guidance of the score"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Guidance of the map"),
    QT_TRANSLATE_NOOP(
        "fade::ui::SettingsPanel",
        "Sides of the square the picture is looked at in, pixels. Larger ones see smaller defects, and take longer."),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "How many squares of the largest scale lie along the picture's shorter side. Long and large "
                      "pictures are then seen in their own shape, and smaller defects are found; it takes as much "
                      "longer as there are squares. 0: all of the picture as one square"),
    QT_TRANSLATE_NOOP(
        "fade::ui::SettingsPanel",
        "The picture's shorter side as the vision model sees it, pixels. Larger ones show smaller defects, "
        "and take longer"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "How many bits the values of pictures with more than 8 have. Automatic: as a file declares; else "
                      "the fewest of 8, 10, 12, 14 and 16 that hold its values"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Share of the vision-guided map in the fused map, with references"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "What distances to the references are multiplied by"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Share of the vision-guided map in the fused map, without references"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel",
                      "What distances within the picture are multiplied by, without references"),
    QT_TRANSLATE_NOOP(
        "fade::ui::SettingsPanel",
        "Standard deviation of the Gaussian that smooths the fused map, as a share of its side; 0 for none"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Share of the vision score in the image score, with references"),
    QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Share of the vision score in the image score, without references"),
};

}  // namespace

std::string_view changed_setting(const Settings& before, const Settings& after) {
    for (const auto* setting : in_order(&Setting::field)) {
        auto without = before;
        take(*setting, without, after);
        if (without == after) return setting->field->label;
    }
    return {};
}

QString setting_text(std::string_view english) {
    return QCoreApplication::translate("fade::ui::SettingsPanel", std::string(english).c_str());
}

std::vector<std::string_view> translatable_setting_texts() {
    return {texts.begin(), texts.end()};
}

}  // namespace fade::ui
