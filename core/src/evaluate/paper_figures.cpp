// SPDX-License-Identifier: MIT
#include "fade/paper_figures.h"

#include <algorithm>
#include <array>
#include <map>

#include "encode/weights/architectures.h"
#include "evaluate/published.h"

namespace fade {

namespace {

constexpr std::string_view mvtec = "MVTec AD";
constexpr std::string_view visa = "VisA";

/// Tables 8 and 9: image AUROC and pixel AUROC of one scale, with 0, 1, 2 and 4 references.
const std::map<int, std::vector<PaperFigures>> of_one_scale{
    {240, {{mvtec, 0, {}, 87.6}, {mvtec, 1, 92.6, 93.4}, {mvtec, 2, 94.4, 94.0}, {mvtec, 4, 95.3, 94.5}}},
    {448, {{mvtec, 0, {}, 87.4}, {mvtec, 1, 92.3, 93.5}, {mvtec, 2, 93.7, 94.0}, {mvtec, 4, 94.6, 94.5}}},
    {896, {{mvtec, 0, {}, 84.7}, {mvtec, 1, 90.5, 91.3}, {mvtec, 2, 91.5, 91.7}, {mvtec, 4, 92.7, 92.1}}},
};

void add_published(std::vector<PaperFigures>& figures, std::string_view dataset,
                   const std::vector<PublishedRow>& rows) {
    for (const auto& [method, shots, values] : rows)
        if (method == "FADE")
            figures.push_back({dataset, shots, values.at(0).first, values.at(3).first, values.at(5).first});
}

}  // namespace

bool is_papers_network(const ClipConfig& model) {
    const auto paper = architecture_config("ViT-B-16-plus-240");
    return model.image_size == paper.image_size && model.patch_size == paper.patch_size &&
           model.embed_dim == paper.embed_dim && model.vision.width == paper.vision.width &&
           model.vision.layers == paper.vision.layers && model.text.width == paper.text.width &&
           model.text.layers == paper.text.layers;
}

std::vector<PaperFigures> paper_figures(const ClipConfig& model, const Settings& settings) {
    const Settings published;
    auto others = settings;  // what does not depend on scales, and counts without a batch
    others.scales = published.scales;
    others.batch = published.batch;
    others.mutual = published.mutual;
    others.bit_depth = published.bit_depth;
    if (others != published || !is_papers_network(model)) return {};
    if (settings.scales.size() == 1) {
        const auto found = of_one_scale.find(settings.scales.front());
        return found == of_one_scale.end() ? std::vector<PaperFigures>() : found->second;
    }
    auto scales = settings.scales;
    std::sort(scales.begin(), scales.end());
    if (scales != published.scales) return {};
    std::vector<PaperFigures> figures;
    add_published(figures, mvtec, mvtec_rows());
    add_published(figures, visa, visa_rows());
    return figures;
}

}  // namespace fade
