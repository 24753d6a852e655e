// SPDX-License-Identifier: MIT
#include "fade/mutual.h"

#include <algorithm>
#include <cmath>

namespace fade {

namespace {

/// Of the distances that are looked at, over all pictures; 0 if there are none.
double common_distance(std::span<const MutualMap> maps) {
    std::vector<float> values;
    for (const auto& picture : maps)
        for (int row = 0; row < picture.distances.rows; ++row)
            for (int column = 0; column < picture.distances.cols; ++column)
                if (picture.cells.empty() || picture.cells.at<unsigned char>(row, column) != 0)
                    values.push_back(picture.distances.at<float>(row, column));
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return double{*middle};
}

double excess(double distance, double common) {
    return distance > common ? 1 - common / distance : 0;
}

}  // namespace

std::vector<BatchVision> batch_vision(std::span<const MutualMap> maps) {
    const auto common = common_distance(maps);
    std::vector<double> scores;
    cv::Mat tokens;
    for (const auto& picture : maps) {
        scores.push_back(picture.score);
        tokens.push_back(picture.class_token);
    }
    const auto smoothed = rscin(scores, tokens);
    std::vector<BatchVision> result;
    for (std::size_t i = 0; i < maps.size(); ++i) {
        BatchVision vision{maps[i].distances.clone(), maps[i].cells, maps[i].shaped, excess(smoothed[i], common)};
        std::transform(vision.map.begin<float>(), vision.map.end<float>(), vision.map.begin<float>(),
                       [&](float value) { return static_cast<float>(excess(double{value}, common)); });
        result.push_back(std::move(vision));
    }
    return result;
}

bool is_stranger(const MutualMap& map) {
    constexpr double most = 2;
    return map.median > most * map.own_median;
}

std::vector<BatchDoubt> doubts_of(const BatchFacts& facts) {
    std::vector<BatchDoubt> doubts;
    if (facts.pictures < least_batch) doubts.push_back(BatchDoubt::few);
    if (2 * facts.anomalous_by_language > facts.pictures) doubts.push_back(BatchDoubt::anomalous);
    if (2 * facts.strangers > facts.pictures) doubts.push_back(BatchDoubt::uneven);
    return doubts;
}

std::string_view to_string(BatchDoubt doubt) {
    switch (doubt) {
        case BatchDoubt::few:
            return "few";
        case BatchDoubt::anomalous:
            return "anomalous";
        case BatchDoubt::uneven:
            break;
    }
    return "uneven";
}

Message message_of(BatchDoubt doubt, const BatchFacts& facts) {
    switch (doubt) {
        case BatchDoubt::few:
            return {Text::en("The batch has only %1 different pictures: below %2, a single other picture decides."),
                    facts.pictures, least_batch};
        case BatchDoubt::anomalous:
            return {Text::en("Words call %1 of the batch's %2 pictures anomalous: what most of them have in common is "
                             "not found by comparing them."),
                    facts.anomalous_by_language, facts.pictures};
        case BatchDoubt::uneven:
            break;
    }
    return {Text::en("The batch does not hold together: %1 of its %2 pictures are less like the others than like "
                     "themselves. Judging pictures by each other is for goods that look alike."),
            facts.strangers, facts.pictures};
}

}  // namespace fade
