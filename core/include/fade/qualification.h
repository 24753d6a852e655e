// SPDX-License-Identifier: MIT
#pragma once

#include "fade/agreement.h"
#include "fade/decision.h"
#include "fade/detection_probability.h"
#include "fade/proportion.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// How good the decisions of a recipe are: what pictures of known truth say of them. Free functions of values;
/// thread-safe.
namespace fade {

/// A photograph of a part whose truth is known, and what was decided.
struct JudgedPicture {
    std::filesystem::path file;
    std::string kind;  ///< of defect; "good" for a good part
    bool bad = false;  ///< the truth
    double score = 0;  ///< image score, 0..1
    Verdict verdict = Verdict::pass;
    /// Of the largest defect, its longest diameter, in the unit of all; absent where it is not known.
    std::optional<double> defect_size = {};
    std::string part = {};  ///< photographs of one part share it; empty: of a part that is photographed once
    /// What each person said, in the order of `JudgedParts::persons`: true for a reject; absent: did not look.
    std::vector<std::optional<bool>> rejected_by = {};
};

struct JudgedParts {
    std::vector<JudgedPicture> pictures;
    std::vector<std::string> persons;
};

/// All decisions about the parts of one kind.
struct KindResult {
    std::string kind;
    bool bad = false;
    Proportion rejected;
    std::optional<double> smallest_defect;  ///< of those whose size is known
    std::optional<double> largest_defect;
};

/// A person beside the truth and the system. Kappas are Cohen's, absent where chance explains all.
struct PersonResult {
    std::string name;
    VerdictCounts counts;  ///< without Review
    std::optional<Kappa> with_truth;
    std::optional<Kappa> with_system;
};

/// What the judged pictures say. A part that is not passed counts as rejected (`is_rejected`).
struct Qualification {
    VerdictCounts counts;
    std::optional<Kappa> with_truth;    ///< Cohen's kappa of system and truth
    double area_under_roc = 0;          ///< of the image score
    std::vector<KindResult> kinds;      ///< good ones first, then in order of name
    Proportion consistent;              ///< parts with several photographs that were all decided alike
    std::optional<double> with_itself;  ///< Fleiss' kappa over those parts
    std::vector<PersonResult> persons;
    std::vector<DefectTrial> trials;  ///< bad parts whose defect's size is known
    std::variant<DetectionCurve, NoCurve> detection = NoCurve::too_few;
    std::vector<std::size_t> misses;        ///< pictures of bad parts that passed, the lowest score first
    std::vector<std::size_t> false_alarms;  ///< pictures of good parts that were rejected, the highest score first
};

/// Throws `Error` (invalid_argument) without a good or without a bad part, or for a picture whose persons are not as
/// many as those named.
[[nodiscard]] Qualification qualify(const JudgedParts& parts);

/// A change of a picture that a part's condition does not have, and that another day's camera may.
enum class Disturbance { brighter, darker, shifted, turned, blurred, noisy };

inline constexpr std::array all_disturbances{Disturbance::brighter, Disturbance::darker,  Disturbance::shifted,
                                             Disturbance::turned,   Disturbance::blurred, Disturbance::noisy};

/// How far a picture is changed: what a part's place and a lamp's age do in a well-kept station.
struct DisturbanceAmounts {
    static constexpr double light = 0.1;          ///< of every value, more or less
    static constexpr double shift = 0.02;         ///< of width and height, to the right and down
    static constexpr double turn = 2;             ///< degrees
    static constexpr double blur = 0.002;         ///< of the longer side: a Gaussian's standard deviation
    static constexpr double smallest_blur = 0.5;  ///< pixels
    static constexpr double noise = 5;            ///< of 255: a Gaussian's standard deviation, in each channel
};

/// What a disturbance did to the decisions of the pictures that it was tried on.
struct DisturbanceResult {
    Disturbance disturbance = Disturbance::brighter;
    std::size_t newly_rejected = 0;
    std::size_t newly_passed = 0;
    std::size_t pictures = 0;
    double largest_change = 0;  ///< of a score, in either direction
    double mean_change = 0;     ///< with its sign: above 0, pictures look more anomalous

    /// Decisions that are another one: between passed and not passed.
    [[nodiscard]] Proportion changed() const { return {newly_rejected + newly_passed, pictures}; }
};

/// "brighter", "darker", "shifted", "turned", "blurred" or "noisy": for files.
[[nodiscard]] std::string_view to_string(Disturbance disturbance);

}  // namespace fade
