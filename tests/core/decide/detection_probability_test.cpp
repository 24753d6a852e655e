// SPDX-License-Identifier: MIT
#include "fade/detection_probability.h"

#include <catch2/catch.hpp>

#include <array>
#include <limits>
#include <vector>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

constexpr std::array sizes{13.01, 29.4, 20.43, 3.93,  4.92, 27.39, 2.03, 23.41, 21.78, 8.13, 4.96,  4.61, 4.29, 7.59,
                           9.07,  10.5, 39.46, 21.49, 12.9, 38.7,  3.81, 3.23,  12.53, 2.28, 2.23,  9.35, 8.08, 31.21,
                           13.17, 9.33, 8.86,  4.2,   2.07, 3.56,  15.9, 3.65,  6.05,  2.02, 24.04, 3.18};
constexpr std::array found{1, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 1, 0, 1,
                           0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0};

std::vector<DefectTrial> example() {
    std::vector<DefectTrial> trials;
    for (std::size_t i = 0; i < sizes.size(); ++i) trials.push_back({sizes.at(i), found.at(i) == 1});
    return trials;
}

/// Of the sizes 1, 2 ... n those are found that `is_found` says.
template <typename Found>
NoCurve refused(int count, const Found& is_found) {
    std::vector<DefectTrial> trials;
    for (int i = 1; i <= count; ++i) trials.push_back({static_cast<double>(i), is_found(i)});
    const auto fit = fit_detection(trials);
    REQUIRE(std::holds_alternative<NoCurve>(fit));
    return std::get<NoCurve>(fit);
}

}  // namespace

TEST_CASE("The detection curve is statsmodels' logistic regression", "[decide]") {
    const auto trials = example();
    const auto fit = fit_detection(trials);
    REQUIRE(std::holds_alternative<DetectionCurve>(fit));
    const auto& curve = std::get<DetectionCurve>(fit);
    // m = GLM(found, add_constant(log(size)), family=Binomial()).fit(tol=1e-14): m.params, m.cov_params()
    CHECK(curve.intercept == Approx(-7.47450656).epsilon(1e-8));
    CHECK(curve.slope == Approx(3.23238757).epsilon(1e-8));
    CHECK(curve.intercept_variance == Approx(5.38004111).epsilon(1e-7));
    CHECK(curve.covariance == Approx(-2.2563665).epsilon(1e-7));
    CHECK(curve.slope_variance == Approx(0.99196818).epsilon(1e-7));
    // exp(-b0 / b1), exp((log(9) - b0) / b1), and scipy.optimize.brentq of
    // b0 + b1 x - norm.ppf(0.95) sqrt(v00 + 2 v01 x + v11 x x) - log(9)
    CHECK(curve.a50 == Approx(10.098424680498049).epsilon(1e-8));
    CHECK(curve.a90 == Approx(19.928129227375784).epsilon(1e-8));
    REQUIRE(curve.a90_95);
    CHECK(*curve.a90_95 == Approx(45.18955878165774).epsilon(1e-7));
    // m.get_prediction(add_constant(log([5, 20]))).summary_frame()
    CHECK(curve.probability(5) == Approx(0.093453).epsilon(1e-5));
    CHECK(curve.interval(5).low == Approx(0.019915).epsilon(1e-4));
    CHECK(curve.interval(5).high == Approx(0.343402).epsilon(1e-4));
    CHECK(curve.interval(20).low == Approx(0.621601).epsilon(1e-4));
    CHECK(curve.interval(20).high == Approx(0.980571).epsilon(1e-4));
}

TEST_CASE("Another unit of size moves a90 and nothing else", "[decide]") {
    auto trials = example();
    const auto in_pixels = std::get<DetectionCurve>(fit_detection(trials));
    for (auto& trial : trials) trial.size *= 1e-3;
    const auto in_metres = std::get<DetectionCurve>(fit_detection(trials));
    CHECK(in_metres.a90 == Approx(in_pixels.a90 * 1e-3).epsilon(1e-9));
    CHECK(*in_metres.a90_95 == Approx(*in_pixels.a90_95 * 1e-3).epsilon(1e-7));
    CHECK(in_metres.slope == Approx(in_pixels.slope).epsilon(1e-9));
}

TEST_CASE("A curve that the trials do not determine is refused, with the reason", "[decide]") {
    CHECK(refused(9, [](int i) { return i > 4; }) == NoCurve::too_few);
    CHECK(refused(20, [](int) { return true; }) == NoCurve::all_found);
    CHECK(refused(20, [](int) { return false; }) == NoCurve::none_found);
    CHECK(refused(20, [](int i) { return i > 10; }) == NoCurve::separated);
    CHECK(refused(20, [](int i) { return i < 10; }) == NoCurve::not_rising);
    CHECK(refused(20, [](int i) { return i < 10 || i == 15; }) == NoCurve::not_rising);
    // Found and missed ones share a size, and nothing else overlaps: still any steep curve fits.
    std::vector<DefectTrial> touching;
    for (int i = 1; i <= 12; ++i) touching.push_back({static_cast<double>(i), i > 6});
    touching.push_back({7, false});
    CHECK(std::get<NoCurve>(fit_detection(touching)) == NoCurve::separated);
}

TEST_CASE("An uncertain slope gives an a90, but none to promise", "[decide]") {
    std::vector<DefectTrial> trials;
    for (int i = 1; i <= 12; ++i) trials.push_back({static_cast<double>(i), i % 2 == 0 || i == 11});
    const auto fit = fit_detection(trials);
    REQUIRE(std::holds_alternative<DetectionCurve>(fit));
    CHECK_FALSE(std::get<DetectionCurve>(fit).a90_95);
}

TEST_CASE("A defect without a size is refused", "[decide]") {
    for (const double wrong :
         {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        CHECK_THAT(refusal([&] {
                       (void)fit_detection(std::vector<DefectTrial>{{wrong, true}});
                   }),
                   Contains("must be a number above 0"));
}
