// SPDX-License-Identifier: MIT
#include "fade/settings_table.h"

#include "fade/error.h"

#include <algorithm>
#include <array>
#include <string>

namespace fade {

namespace {

using enum ModelLimit;

/// Where a member lies, or a member of a member.
template <auto... members>
SettingPlace at(Settings& settings) {
    return &(settings.*....*members);
}

constexpr auto few_shot = Regime::few_shot;
constexpr auto zero_shot = Regime::zero_shot;
constexpr auto batch = Regime::batch;

constexpr std::string_view vision_feature_help = "Embedding for the vision map (clip with references, else gem)";
constexpr std::string_view multiplier_help = "Factor on the vision map (3.5 with references, 1 of a batch, else 80)";
constexpr std::string_view weight_help =
    "Weight of the vision map in the fused map, 0 to 1 (0.85 with references, else 0.5)";
constexpr std::string_view score_weight_help =
    "Weight of the vision score in the image score, 0 to 1 (0.5 with references or of a batch, else 0)";

constexpr SettingRange multiplier_range{Text::en("The vision multiplier"), 0, 1e6};
constexpr SettingRange weight_range{Text::en("The vision weight"), 0, 1};
constexpr SettingRange score_weight_range{Text::en("The vision weight of the score"), 0, 1};

constexpr std::array table{
    Setting{
        .id = "scales",
        .in = at<&Settings::scales>,
        .of_clip = true,
        .limit = side,
        .option = {{10, "--scales",
                    "Sides of the square inputs in pixels (fitted to the model: 240,448,896 for ViT-B-16-plus-240)"}},
        .field = {{.label = "Scales",
                   .tip = "Sides of the square the picture is looked at in, pixels. Larger ones see smaller "
                          "defects, and take longer."}},
        .fact = {{10, Text::en("Scales")}}},
    Setting{.id = "classification_scale",
            .in = at<&Settings::classification_scale>,
            .of_clip = true,
            .limit = side,
            .option = {{20, "--classification-scale",
                        "The scale whose class token gives the language score (the smallest)"}},
            .fact = {{20, Text::en("Scale of the language score")}}},
    Setting{.id = "tiles",
            .in = at<&Settings::tiles>,
            .of_clip = true,
            .range = {{Text::en("The number of tiles"), 0, 64}},
            .option = {{15, "--tiles",
                        "Tiles of the largest scale along the picture's shorter side, 0 to 64: long and large pictures "
                        "are seen in their own shape, in more detail (0: all of it as one square)"}},
            .field = {{.label = "Tiles",
                       .tip = "How many squares of the largest scale lie along the picture's shorter side. Long and "
                              "large pictures are then seen in their own shape, and smaller defects are found; it "
                              "takes as much longer as there are squares. 0: all of the picture as one square",
                       .most = 64,
                       .step = 1}},
            .fact = {{15, Text::en("Tiles along the shorter side")}}},
    Setting{.id = "gem.blocks",
            .in = at<&Settings::gem, &GemSettings::blocks>,
            .of_clip = true,
            .limit = layers,
            .option = {{100, "--gem-blocks", "Last blocks with a GEM path (6, or all of fewer)"}}},
    Setting{.id = "gem.iterations",
            .in = at<&Settings::gem, &GemSettings::iterations>,
            .of_clip = true,
            .range = {{Text::en("The number of GEM iterations"), 0, 16}},
            .option = {{110, "--gem-iterations", "Self-self attention steps (1)"}}},
    Setting{.id = "gem.temperature",
            .in = at<&Settings::gem, &GemSettings::temperature>,
            .of_clip = true,
            .range = {{Text::en("The GEM temperature"), 0, 1e4}},
            .option = {{120, "--gem-temperature", "Fixed GEM temperature instead of the one from the token norms"}}},
    Setting{
        .id = "vision_edge",
        .in = at<&Settings::vision_edge>,
        .range = {{Text::en("The shorter edge of the vision model"), 14, 8192}},
        .option = {{16, "--vision-edge", "The picture's shorter side for the vision model, in pixels (448)"}},
        .field = {{.label = "Shorter side",
                   .tip = "The picture's shorter side as the vision model sees it, pixels. Larger ones show smaller "
                          "defects, and take longer",
                   .most = 8192,
                   .step = 14}}},
    Setting{.id = "logit_scale",
            .in = at<&Settings::logit_scale>,
            .of_clip = true,
            .range = {{Text::en("The logit scale"), 0, 1e4}},
            .option = {{90, "--logit-scale", "Temperature of the language softmax (100)"}}},
    Setting{.id = "classifier",
            .in = at<&Settings::classifier>,
            .of_clip = true,
            .option = {{80, "--classifier",
                        "How prompts become a probability: mean embeddings (average), all prompts, or the nearest"}}},
    Setting{.id = "features.language_classification",
            .in = at<&Settings::language_classification_feature>,
            .of_clip = true,
            .option = {{130, "--language-classification-feature", "Embedding for the language score (clip)"}}},
    Setting{.id = "features.language_segmentation",
            .in = at<&Settings::language_segmentation_feature>,
            .of_clip = true,
            .option = {{140, "--language-segmentation-feature", "Embedding for the language map (gem)"}}},
    Setting{.id = "features.vision_few_shot",
            .in = at<&Settings::few_shot, &VisionSettings::feature>,
            .regime = few_shot,
            .of_clip = true,
            .option = {{150, "--vision-feature", vision_feature_help}}},
    Setting{.id = "features.vision_zero_shot",
            .in = at<&Settings::zero_shot, &VisionSettings::feature>,
            .regime = zero_shot,
            .of_clip = true,
            .option = {{150, "--vision-feature", vision_feature_help}}},
    Setting{.id = "vision_multiplier.few_shot",
            .in = at<&Settings::few_shot, &VisionSettings::multiplier>,
            .regime = few_shot,
            .range = multiplier_range,
            .option = {{40, "--vision-multiplier", multiplier_help}},
            .field = {{20, "Vision multiplier", "What distances to the references are multiplied by", 1000, 0.5, 2}},
            .fact = {{60, Text::en("Vision multiplier")}}},
    Setting{.id = "vision_multiplier.zero_shot",
            .in = at<&Settings::zero_shot, &VisionSettings::multiplier>,
            .regime = zero_shot,
            .of_clip = true,
            .range = multiplier_range,
            .option = {{40, "--vision-multiplier", multiplier_help}},
            .field = {{40, "Multiplier, zero-shot",
                       "What distances within the picture are multiplied by, without references", 1000, 5, 2}},
            .fact = {{60, Text::en("Vision multiplier")}}},
    Setting{.id = "vision_multiplier.batch",
            .in = at<&Settings::batch, &VisionSettings::multiplier>,
            .regime = batch,
            .range = multiplier_range,
            .option = {{40, "--vision-multiplier", multiplier_help}},
            .fact = {{60, Text::en("Vision multiplier")}}},
    Setting{.id = "vision_weight.few_shot",
            .in = at<&Settings::few_shot, &VisionSettings::weight>,
            .regime = few_shot,
            .range = weight_range,
            .option = {{30, "--vision-weight", weight_help}},
            .field = {{10, "Vision weight in the map",
                       "Share of the vision-guided map in the fused map, with references", 1, 0.05, 2}},
            .fact = {{50, Text::en("Vision weight in the map")}}},
    Setting{.id = "vision_weight.zero_shot",
            .in = at<&Settings::zero_shot, &VisionSettings::weight>,
            .regime = zero_shot,
            .of_clip = true,
            .range = weight_range,
            .option = {{30, "--vision-weight", weight_help}},
            .field = {{30, "Weight in the map, zero-shot",
                       "Share of the vision-guided map in the fused map, without references", 1, 0.05, 2}},
            .fact = {{50, Text::en("Vision weight in the map")}}},
    Setting{.id = "vision_weight.batch",
            .in = at<&Settings::batch, &VisionSettings::weight>,
            .regime = batch,
            .range = weight_range,
            .option = {{30, "--vision-weight", weight_help}},
            .fact = {{50, Text::en("Vision weight in the map")}}},
    Setting{.id = "score_vision_weight.few_shot",
            .in = at<&Settings::few_shot, &VisionSettings::score_weight>,
            .regime = few_shot,
            .range = score_weight_range,
            .option = {{50, "--score-vision-weight", score_weight_help}},
            .field = {{60, "Vision weight in the score",
                       "Share of the vision score in the image score, with references", 1, 0.05, 2}},
            .fact = {{80, Text::en("Vision weight in the score")}}},
    Setting{.id = "score_vision_weight.zero_shot",
            .in = at<&Settings::zero_shot, &VisionSettings::score_weight>,
            .regime = zero_shot,
            .of_clip = true,
            .range = score_weight_range,
            .option = {{50, "--score-vision-weight", score_weight_help}},
            .field = {{70, "Weight in the score, zero-shot",
                       "Share of the vision score in the image score, without references", 1, 0.05, 2}},
            .fact = {{80, Text::en("Vision weight in the score")}}},
    Setting{.id = "score_vision_weight.batch",
            .in = at<&Settings::batch, &VisionSettings::score_weight>,
            .regime = batch,
            .range = score_weight_range,
            .option = {{50, "--score-vision-weight", score_weight_help}},
            .fact = {{80, Text::en("Vision weight in the score")}}},
    Setting{.id = "batch.scale",
            .in = at<&Settings::mutual, &BatchSettings::scale>,
            .regime = batch,
            .of_clip = true,
            .limit = side,
            .option = {{180, "--batch-scale",
                        "Side of the square in which the pictures of a batch are compared (the largest scale up to "
                        "512)"}},
            .fact = {{130, Text::en("Scale of the batch")}}},
    Setting{.id = "batch.others",
            .in = at<&Settings::mutual, &BatchSettings::others>,
            .regime = batch,
            .range = {{Text::en("The number of other pictures"), 1, 1000}},
            .option = {{190, "--batch-others", "With how many others a picture of a batch is compared at most (16)"}},
            .fact = {{140, Text::en("Other pictures at most")}}},
    Setting{.id = "batch.seed",
            .in = at<&Settings::mutual, &BatchSettings::seed>,
            .regime = batch,
            .range = {{Text::en("The seed of the batch"), 0, 1e9}},
            .option = {{200, "--batch-seed", "Seed that draws these others from a larger batch (0)"}},
            .fact = {{150, Text::en("Seed of the batch")}}},
    Setting{.id = "references.turned",
            .in = at<&Settings::references, &ReferenceSettings::turned>,
            .regime = few_shot,
            .option = {{201, "--reference-turns",
                        "References count also turned about their centre, in steps of so many degrees (none)"}},
            .field = {{110, "Turned references",
                       "Each reference counts also turned about its centre. For parts that may lie in any direction: "
                       "where the direction matters, a turned part is no longer found"}}},
    Setting{.id = "references.mirrored",
            .in = at<&Settings::references, &ReferenceSettings::mirrored>,
            .regime = few_shot,
            .option = {{202, "--reference-mirror", "References count also mirrored (none)"}},
            .field = {{120, "Mirrored references",
                       "Each reference counts also with left and right exchanged. For parts of which both hands are "
                       "good"}}},
    Setting{
        .id = "references.brightness",
        .in = at<&Settings::references, &ReferenceSettings::brightness>,
        .regime = few_shot,
        .range = {{Text::en("The brightness of references"), 0, 0.5}},
        .option = {{203, "--reference-brightness",
                    "References count also darker and brighter, by this share and by half of it, 0 to 0.5 (0: not)"}},
        .field = {{130, "Brightness of references",
                   "Each reference counts also darker and brighter, by this share and by half of it; 0: not. For "
                   "light that changes",
                   0.5, 0.05, 2}}},
    Setting{.id = "references.position_radius",
            .in = at<&Settings::references, &ReferenceSettings::position_radius>,
            .regime = few_shot,
            .range = {{Text::en("The position radius"), 0, 1}},
            .option = {{204, "--position-radius",
                        "A patch is compared only with reference patches this near to its place, as a share of the "
                        "picture's width and height, 0 to 1 (0: anywhere)"}},
            .field = {{140, "Position radius",
                       "How far from its own place a patch is looked for in the references, as a share of the "
                       "picture's width and height; 0: anywhere. For parts that always lie in the same place: what "
                       "is missing or shifted is found even where the part has the like elsewhere",
                       1, 0.05, 2}}},
    Setting{.id = "references.baseline",
            .in = at<&Settings::references, &ReferenceSettings::baseline>,
            .regime = few_shot,
            .option = {{205, "--reference-baseline",
                        "Takes off the vision map what the references have of each other at the same place; with one "
                        "reference nothing (none)"}},
            .field = {{150, "Less than references have",
                       "Takes off each place of the vision map how far the references themselves lie from each other "
                       "there, so that what good parts have of their own counts less. It needs several references; "
                       "with one it takes off nothing"}}},
    Setting{.id = "references.match",
            .in = at<&Settings::references, &ReferenceSettings::match>,
            .regime = few_shot,
            .option = {{206, "--reference-match",
                        "Which references a picture is compared with: all, the one that explains it best, or the one "
                        "whose file name its own begins with (all)"}},
            .field = {{160, "Compared with",
                       "Which references a picture is compared with. For parts that differ by design, each with a "
                       "reference of its own: the one that explains it best, or the one whose file name, without its "
                       "extension, is the picture's or the beginning of it before \"_\", \"-\", \".\" or a space. "
                       "A single reference has nothing of others to take off"}}},
    Setting{.id = "references.aligned",
            .in = at<&Settings::references, &ReferenceSettings::aligned>,
            .regime = few_shot,
            .option = {{207, "--align",
                        "Pictures are first moved and turned (rigid), and scaled (similarity), to lie as the first "
                        "reference does (none)"}},
            .field = {{170, "Alignment",
                       "Pictures and references are first moved and turned, and scaled if asked for, to lie as the "
                       "first reference does, so that masks and the position radius stay on the part. A picture that "
                       "does not align is not inspected"}}},
    Setting{.id = "references.layers",
            .in = at<&Settings::references, &ReferenceSettings::layers>,
            .regime = few_shot,
            .limit = blocks,
            .option = {{208, "--vision-layers",
                        "Numbers of the tower's blocks by which references are compared (by its embeddings)"}},
            .field = {{175, "Layers",
                       "Numbers of the tower's blocks by which patches are compared with references, as 6, 9, 12; of "
                       "the vision model's, if there is one. Empty: by its embeddings, as published"}},
            .fact = {{45, Text::en("Compared by the blocks")}}},
    Setting{
        .id = "references.bank",
        .in = at<&Settings::references, &ReferenceSettings::bank>,
        .regime = few_shot,
        .option = {{209, "--reference-bank",
                    "Compares with the references' patches, or the subspace with 99 % of their variance (patches)"}},
        .field = {{176, "Memory bank",
                   "What patches are compared with: the references' nearest one, or the subspace that theirs lie in"}}},
    Setting{
        .id = "score_share",
        .in = at<&Settings::score_share>,
        .range = {{Text::en("The share of the score"), 0, 1}},
        .option = {{55, "--score-share",
                    "Share of the vision map whose largest values' mean makes the vision score, 0 to 1 (0: the "
                    "largest value alone)"}},
        .field = {{75, "Largest values in the score",
                   "Share of the vision map whose largest values' mean makes the vision score; 0: the largest value "
                   "alone, as published",
                   1, 0.01, 3}},
        .fact = {{85, Text::en("Largest values in the score")}}},
    Setting{.id = "map_smoothing",
            .in = at<&Settings::map_smoothing>,
            .range = {{Text::en("The smoothing of the map"), 0, 0.25}},
            .option = {{60, "--map-smoothing",
                        "Standard deviation of a Gaussian over the fused map, as a share of its side, 0 to 0.25 (0)"}},
            .field = {{50, "Smoothing of the map",
                       "Standard deviation of the Gaussian that smooths the fused map, as a share of its side; 0 "
                       "for none",
                       0.25, 0.005, 3}},
            .fact = {{70, Text::en("Smoothing of the map")}}},
    Setting{
        .id = "bit_depth",
        .in = at<&Settings::bit_depth>,
        .range = {{Text::en("The bit depth"), 8, 16}},
        .option = {{70, "--bit-depth",
                    "Bits of the values in pictures with more than 8, 8 to 16 (as a file declares, else the fewest of "
                    "8, 10, 12, 14 and 16 that hold its values)"}},
        .field = {{.label = "Bit depth",
                   .tip = "How many bits the values of pictures with more than 8 have. Automatic: as a file "
                          "declares; else the fewest of 8, 10, 12, 14 and 16 that hold its values"}},
        .fact = {{120, Text::en("Bit depth")}}},
    Setting{.id = "guidance.classification",
            .in = at<&Settings::classification_guidance>,
            .option = {{160, "--classification-guidance", "What makes the image score (both)"}},
            .field = {{80, "Guidance of the score"}},
            .fact = {{90, Text::en("Guidance of the score")}}},
    Setting{.id = "guidance.segmentation",
            .in = at<&Settings::segmentation_guidance>,
            .option = {{170, "--segmentation-guidance", "What makes the fused map (both)"}},
            .field = {{90, "Guidance of the map"}},
            .fact = {{100, Text::en("Guidance of the map")}}},
};

}  // namespace

std::span<const Setting> settings_table() {
    return table;
}

const Setting& setting_named(std::string_view id) {
    const auto* const found =
        std::find_if(table.begin(), table.end(), [&](const Setting& one) { return one.id == id; });
    if (found == table.end()) throw Error(ErrorCode::internal, Text::en("There is no such setting."));
    return *found;
}

void take(const Setting& setting, Settings& to, Settings from) {
    std::visit([&](auto* value) { *value = std::move(*std::get<decltype(value)>(setting.in(from))); }, setting.in(to));
}

}  // namespace fade
