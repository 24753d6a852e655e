// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include "fade/mutual.h"

using namespace fade;

namespace {

MutualMap picture(std::initializer_list<float> distances, double score, const cv::Mat& token) {
    MutualMap map;
    map.distances = cv::Mat(std::vector<float>(distances), true).reshape(1, 1);
    map.score = score;
    map.class_token = token;
    return map;
}

}  // namespace

TEST_CASE("the vision of a batch says how much farther than a common patch", "[detect]") {
    const cv::Mat first = (cv::Mat_<float>(1, 2) << 1, 0);
    const cv::Mat second = (cv::Mat_<float>(1, 2) << 0, 1);
    std::vector maps{picture({0.2F, 0.4F, 0.4F}, 0.4, first), picture({0.4F, 0.8F}, 0.8, second)};
    const auto vision = batch_vision(maps);
    // 0.4 is the median of all.
    CHECK(cv::norm(vision[0].map, cv::Mat_<float>::zeros(1, 3), cv::NORM_INF) == 0);
    CHECK(vision[1].map.at<float>(0, 0) == 0);
    CHECK(vision[1].map.at<float>(0, 1) == Approx(0.5));
    CHECK(vision[0].score == 0);
    CHECK(vision[1].score == Approx(0.5));  // nothing in common with the other: RsCIN leaves its score

    SECTION("in any unit") {
        for (auto& map : maps) {
            map.distances *= 0.01;
            map.score *= 0.01;
        }
        CHECK(batch_vision(maps)[1].map.at<float>(0, 1) == Approx(0.5));
    }
    SECTION("of patches that are looked at") {
        maps[0].cells = (cv::Mat_<unsigned char>(1, 3) << 255, 0, 0);
        maps[1].cells = (cv::Mat_<unsigned char>(1, 2) << 255, 255);
        CHECK(batch_vision(maps)[1].map.at<float>(0, 1) == Approx(0.5));
        maps[1].cells.at<unsigned char>(0, 0) = 0;
        CHECK(batch_vision(maps)[1].map.at<float>(0, 1) == 0);  // the median of 0.2 and 0.8 is the upper one
    }
    SECTION("of pictures that are all alike, nothing") {
        for (auto& map : maps) {
            map.distances = 0;
            map.score = 0;
        }
        CHECK(batch_vision(maps)[1].score == 0);
        CHECK(cv::countNonZero(batch_vision(maps)[1].map) == 0);
    }
}

TEST_CASE("a picture is a stranger where the others explain it much worse than it explains itself", "[detect]") {
    MutualMap map;
    map.own_median = 0.2;
    map.median = 0.4;
    CHECK_FALSE(is_stranger(map));
    map.median = 0.41;
    CHECK(is_stranger(map));
}

TEST_CASE("a batch is doubted where its verdicts cannot be relied on", "[detect]") {
    BatchFacts facts;
    facts.pictures = 10;
    facts.anomalous_by_language = 5;
    facts.strangers = 5;
    CHECK(doubts_of(facts).empty());
    facts.anomalous_by_language = 6;
    CHECK((doubts_of(facts) == std::vector{BatchDoubt::anomalous}));
    CHECK(message_of(BatchDoubt::anomalous, facts).english().starts_with("Words call 6 of the batch's 10 pictures"));
    facts.strangers = 6;
    facts.pictures = least_batch - 1;
    CHECK((doubts_of(facts) == std::vector{BatchDoubt::few, BatchDoubt::anomalous, BatchDoubt::uneven}));
    CHECK(message_of(BatchDoubt::few, facts).english().starts_with("The batch has only 4 different pictures"));
    CHECK(to_string(BatchDoubt::uneven) == "uneven");
}
