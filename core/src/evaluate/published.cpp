// SPDX-License-Identifier: MIT
#include "evaluate/published.h"

#include <algorithm>
#include <array>
#include <set>

namespace fade {

// Image AUROC, AUPR, F1-max (Table 1), pixel AUROC, F1-max, PRO (Table 4) of "Few-shot/zero-shot Anomaly Detection
// Engine" (BMVC 2024), which quotes WinCLIP and PatchCore from Jeong et al. (CVPR 2023).
std::vector<PublishedRow> mvtec_rows() {
    return {
        {"WinCLIP", 0, {{91.8, 0}, {96.5, 0}, {92.9, 0}, {85.1, 0}, {31.7, 0}, {64.6, 0}}},
        {"FADE", 0, {{90.0, 0}, {95.6, 0}, {92.4, 0}, {89.6, 0}, {39.8, 0}, {84.5, 0}}},
        {"PatchCore", 1, {{83.4, 3.0}, {92.2, 1.5}, {90.5, 1.5}, {92.0, 1.0}, {50.4, 2.1}, {79.7, 2.0}}},
        {"WinCLIP+", 1, {{93.1, 2.0}, {96.5, 0.9}, {93.7, 1.1}, {95.2, 0.5}, {55.9, 2.7}, {87.1, 1.2}}},
        {"FADE", 1, {{93.9, 0.7}, {96.8, 0.3}, {94.8, 0.2}, {95.4, 0.3}, {54.6, 1.1}, {88.3, 0.3}}},
        {"PatchCore", 2, {{86.3, 3.3}, {93.8, 1.7}, {92.0, 1.5}, {93.3, 0.6}, {53.0, 1.7}, {82.3, 1.3}}},
        {"WinCLIP+", 2, {{94.4, 1.3}, {97.0, 0.7}, {94.4, 0.8}, {96.0, 0.3}, {58.4, 1.7}, {88.4, 0.9}}},
        {"FADE", 2, {{95.2, 1.0}, {97.6, 0.5}, {95.0, 0.4}, {95.8, 0.2}, {55.8, 1.0}, {88.9, 0.2}}},
        {"PatchCore", 4, {{88.8, 2.6}, {94.5, 1.5}, {92.6, 1.6}, {94.3, 0.5}, {55.0, 1.9}, {84.3, 1.6}}},
        {"WinCLIP+", 4, {{95.2, 1.3}, {97.3, 0.6}, {94.7, 0.8}, {96.2, 0.3}, {59.5, 1.8}, {89.0, 0.8}}},
        {"FADE", 4, {{96.3, 0.4}, {98.1, 0.2}, {95.5, 0.4}, {96.2, 0.2}, {57.0, 0.8}, {89.5, 0.2}}},
    };
}

std::vector<PublishedRow> visa_rows() {
    return {
        {"WinCLIP", 0, {{78.1, 0}, {81.2, 0}, {79.0, 0}, {79.6, 0}, {14.8, 0}, {56.8, 0}}},
        {"FADE", 0, {{75.6, 0}, {78.5, 0}, {78.6, 0}, {91.5, 0}, {16.7, 0}, {79.3, 0}}},
        {"PatchCore", 1, {{79.9, 2.9}, {82.8, 2.3}, {81.7, 1.6}, {95.4, 0.6}, {38.0, 1.9}, {80.5, 2.5}}},
        {"WinCLIP+", 1, {{83.8, 4.0}, {85.1, 4.0}, {83.1, 1.7}, {96.4, 0.4}, {41.3, 2.3}, {85.1, 2.1}}},
        {"FADE", 1, {{86.7, 2.0}, {87.9, 1.5}, {84.7, 0.8}, {97.5, 0.1}, {42.3, 0.5}, {88.9, 0.7}}},
        {"PatchCore", 2, {{81.6, 4.0}, {84.8, 3.2}, {82.5, 1.8}, {96.1, 0.5}, {41.0, 3.9}, {82.6, 2.3}}},
        {"WinCLIP+", 2, {{84.6, 2.4}, {85.8, 2.7}, {83.0, 1.4}, {96.8, 0.3}, {43.5, 3.3}, {86.2, 1.4}}},
        {"FADE", 2, {{89.2, 0.4}, {90.2, 0.2}, {85.9, 0.6}, {97.8, 0.1}, {44.4, 0.9}, {89.8, 0.4}}},
        {"PatchCore", 4, {{85.3, 2.1}, {87.5, 2.1}, {84.3, 1.3}, {96.8, 0.3}, {43.9, 3.1}, {84.9, 1.4}}},
        {"WinCLIP+", 4, {{87.3, 1.8}, {88.8, 1.8}, {84.2, 1.6}, {97.2, 0.2}, {47.0, 3.0}, {87.6, 0.9}}},
        {"FADE", 4, {{90.7, 0.3}, {91.9, 0.4}, {87.0, 0.2}, {98.0, 0.0}, {46.4, 0.7}, {90.0, 0.4}}},
    };
}

namespace {

const std::set<std::string> mvtec_classes{"bottle",   "cable",      "capsule",    "carpet", "grid",
                                          "hazelnut", "leather",    "metal_nut",  "pill",   "screw",
                                          "tile",     "toothbrush", "transistor", "wood",   "zipper"};
const std::set<std::string> visa_classes{"candle",    "capsules", "cashew", "chewinggum", "fryum", "macaroni1",
                                         "macaroni2", "pcb1",     "pcb2",   "pcb3",       "pcb4",  "pipe_fryum"};

}  // namespace

std::vector<PublishedRow> published_rows(const Evaluation& evaluation) {
    const auto& request = evaluation.request;
    const EvaluationRequest published;
    if (request.settings != published.settings || request.object || request.map_side != published.map_side ||
        request.float_maps)
        return {};
    std::set<std::string> classes;
    for (const auto& evaluated : evaluation.classes) classes.insert(evaluated.name);
    if (request.dataset.layout == DatasetLayout::mvtec && classes == mvtec_classes) return mvtec_rows();
    if (request.dataset.layout == DatasetLayout::visa && classes == visa_classes) return visa_rows();
    return {};
}

}  // namespace fade
