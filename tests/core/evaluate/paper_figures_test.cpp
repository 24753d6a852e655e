// SPDX-License-Identifier: MIT
#include "fade/paper_figures.h"

#include "fade/files.h"
#include "fade/model_catalog.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <regex>
#include <string>
#include <vector>

#include "support/shared_data.h"

using namespace fade;

namespace {

ClipConfig config_of(const char* name) {
    return find_in_catalog(name)->config.value();
}

std::vector<PaperFigures> of_scales(const std::vector<int>& scales) {
    Settings settings;
    settings.scales = scales;
    return paper_figures(config_of("ViT-B-16-plus-240"), settings);
}

std::string text(double value) {
    char number[16];
    std::snprintf(number, sizeof number, " %.1f", value);
    return number;
}

}  // namespace

TEST_CASE("the paper's figures are those that it prints", "[evaluate][profiles]") {
    FADE_REQUIRE_SHARED(folder, "paper");
    std::string paper;
    for (const auto& file : std::filesystem::directory_iterator(folder)) paper += read_file(file.path());
    paper = std::regex_replace(paper, std::regex("(\u00b1[0-9.]+|\\s)+"), " ");
    const auto joined = [](const std::vector<PaperFigures>& figures, auto member) {
        std::string row;
        for (const auto& one : figures)
            if (one.*member) row += text(*(one.*member));
        return row;
    };
    // Tables 8 and 9 stand beside each other.
    const auto small = of_scales({240});
    CHECK_THAT(paper, Catch::Contains("240" + joined(small, &PaperFigures::image_auroc) + " 240" +
                                      joined(small, &PaperFigures::pixel_auroc)));
    // Two rows of which lie in one another.
    for (const auto member : {&PaperFigures::image_auroc, &PaperFigures::pixel_auroc}) {
        std::string row = "448 896";
        const auto middle = of_scales({448});
        const auto large = of_scales({896});
        for (std::size_t i = 0; i < middle.size(); ++i)
            if (middle[i].*member) row += text(*(middle[i].*member)) + text(*(large[i].*member));
        CHECK_THAT(paper, Catch::Contains(row));
    }
    const auto all = of_scales({240, 448, 896});
    REQUIRE(all.size() == 8);
    const std::vector<PaperFigures> mvtec(all.begin(), all.begin() + 4);
    CHECK_THAT(paper,
               Catch::Contains("Multi-scale" + joined({mvtec.begin() + 1, mvtec.end()}, &PaperFigures::image_auroc)));
    CHECK_THAT(paper, Catch::Contains("Multi-scale" + joined(mvtec, &PaperFigures::pixel_auroc)));
    // Tables 1 and 4: a row of both data sets for each number of shots.
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& one = all[i];
        const auto& other = all[i + 4];
        CHECK(one.dataset == "MVTec AD");
        CHECK(other.dataset == "VisA");
        CHECK(one.shots == other.shots);
        const std::regex classification("FADE \\(ours\\)" + text(*one.image_auroc) + " [0-9.]+ [0-9.]+" +
                                        text(*other.image_auroc));
        CHECK(std::regex_search(paper, classification));
        const std::regex segmentation("FADE \\(ours\\)" + text(*one.pixel_auroc) + text(*one.pro) + " [0-9.]+" +
                                      text(*other.pixel_auroc) + text(*other.pro));
        CHECK(std::regex_search(paper, segmentation));
    }
}

TEST_CASE("there are figures for the paper's network, constants and scales alone", "[evaluate][profiles]") {
    const auto small = of_scales({240});
    REQUIRE(small.size() == 4);
    CHECK(small[0].shots == 0);
    CHECK_FALSE(small[0].image_auroc);  // Table 8 begins with one reference
    CHECK(small[0].pixel_auroc == 87.6);
    CHECK_FALSE(small[0].pro);
    CHECK(small[3].shots == 4);
    CHECK(small[3].image_auroc == 95.3);
    CHECK(of_scales({896, 240, 448}).size() == 8);
    CHECK(of_scales({240, 448}).empty());
    CHECK(of_scales({224}).empty());

    const auto paper = config_of("ViT-B-16-plus-240");
    CHECK(is_papers_network(paper));
    for (const auto* other : {"ViT-B-16", "ViT-L-14", "ViT-B-32"}) {
        CHECK_FALSE(is_papers_network(config_of(other)));
        CHECK(paper_figures(config_of(other), {}).empty());
    }
    Settings settings;
    settings.bit_depth = 12;
    settings.mutual.others = 5;
    CHECK(paper_figures(paper, settings).size() == 8);
    settings.few_shot.weight = 0.5;
    CHECK(paper_figures(paper, settings).empty());
    settings = {};
    settings.classification_scale = 448;
    CHECK(paper_figures(paper, settings).empty());
    settings = {};
    settings.tiles = 1;
    CHECK(paper_figures(paper, settings).empty());
}
