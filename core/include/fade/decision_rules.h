// SPDX-License-Identifier: MIT
#pragma once

#include "fade/decision.h"
#include "fade/regions.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// From what was found in a picture to a verdict with its reasons. Values and free functions; thread-safe.
namespace fade {

enum class Severity { minor, major, critical };

inline constexpr std::array all_severities{Severity::minor, Severity::major, Severity::critical};

/// "minor", "major" or "critical": for files; programs translate.
[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::optional<Severity> severity_from(std::string_view name);

/// What the areas and lengths of rules are given in.
enum class LengthUnit { pixel, millimetre };

/// "px" or "mm": for files.
[[nodiscard]] std::string_view to_string(LengthUnit unit);
[[nodiscard]] std::optional<LengthUnit> length_unit_from(std::string_view name);

/// A region is of this severity if it has one of the names and is at least so large.
struct SeverityClass {
    Severity severity = Severity::minor;
    std::vector<std::string> names = {};  ///< of kinds of defects, see `Region::name`; empty: whatever it looks like
    double area = 0;                      ///< at least, 0 or above
    double length = 0;                    ///< longest diameter, at least; 0 or above
    bool operator==(const SeverityClass&) const = default;
};

/// So many regions, 1 or more, lead to a verdict; empty: no number of them does.
struct CountLimits {
    std::optional<std::size_t> review = {};
    std::optional<std::size_t> fail = {};
    bool operator==(const CountLimits&) const = default;
};

/// What makes a verdict beside the thresholds of the image score. The verdict is the gravest that any rule asks for.
/// As they are by default, only the score counts.
struct DecisionRules {
    LengthUnit unit = LengthUnit::pixel;
    double smallest_area = 0;    ///< what is smaller is no region that counts
    double smallest_length = 0;  ///< longest diameter; the same
    /// Of the classes that a region fits it has the gravest; one that fits none has no severity.
    std::vector<SeverityClass> classes = {};
    CountLimits any = {};                    ///< of all regions that count
    std::array<CountLimits, 3> limits = {};  ///< of those of each severity
    /// The image score counts only where there is a region that counts: what shows no defect of some size passes.
    bool score_needs_region = false;
    /// The language score and the vision score, that limited to 1, are this far apart or farther: a person looks. 0..1;
    /// empty: never. Only with references: without, vision compares the picture with itself.
    std::optional<double> disagreement = {};
    bool operator==(const DecisionRules&) const = default;
};

/// All that decides, of a recipe. A region is what reaches `map_threshold`.
struct Criteria {
    Thresholds thresholds = {};
    DecisionRules rules = {};
    double map_threshold = 0.5;               ///< of the fused map, 0..1
    std::optional<double> mm_per_pixel = {};  ///< length of a pixel of the pictures, above 0; empty: unknown
    bool operator==(const Criteria&) const = default;
};

/// Throws `Error` (invalid_argument) for thresholds that are not valid, sizes that are no finite numbers or below 0, a
/// limit of no regions, a disagreement outside 0..1, and for sizes in mm where the length of a pixel is not known.
void validate(const Criteria& criteria);

/// Whether a verdict depends on regions, and so on the outline's threshold.
[[nodiscard]] bool judge_regions(const DecisionRules& rules);

/// What a verdict looks at of a region.
struct FoundRegion {
    double area = 0;              ///< pixels
    double longest_diameter = 0;  ///< pixels
    std::string name = {};        ///< of its kind of defect, see `Region::name`; empty: unclear
    bool operator==(const FoundRegion&) const = default;
};

/// What a verdict looks at of a result.
struct Findings {
    double image_score = 0;
    std::optional<double> language_score = {};  ///< none: no words were compared
    double vision_score = 0;
    int shots = 0;
    std::vector<FoundRegion> regions = {};     ///< in the order of `find_regions`
    std::optional<double> map_threshold = {};  ///< that the regions reach; empty: none were looked for
    bool operator==(const Findings&) const = default;
};

/// `regions` are those of the map that reach `map_threshold`.
[[nodiscard]] Findings findings_of(const Inspection& inspection, const std::vector<Region>& regions,
                                   double map_threshold);

/// The same; regions are looked for only if these rules look at them. Throws `Error` as `find_regions` does.
[[nodiscard]] Findings findings_of(const Inspection& inspection, const Settings& settings, cv::Size picture,
                                   const Criteria& criteria);

/// Whether these findings are all that a verdict by these criteria needs: its rules may look at regions, which are
/// others with another threshold of the outline.
[[nodiscard]] bool fit(const Findings& findings, const Criteria& criteria);

/// A rule that had something to say.
enum class ReasonKind {
    score,          ///< the image score, `value`, reached the threshold `limit`; or, asking for Pass, stayed below it
    no_score,       ///< the image score is no number
    small_regions,  ///< the image score, `value`, does not count, since no region is large enough to
    count,          ///< `regions` are so many, `value`, that they reach the limit `limit`
    disagreement,   ///< language and vision are `value` apart, and `limit` was allowed
    no_scale        ///< sizes are in mm, and the length of a pixel is not known
};

/// "score", "no_score", "small_regions", "count", "disagreement" or "no_scale": for files.
[[nodiscard]] std::string_view to_string(ReasonKind kind);

struct Reason {
    ReasonKind kind = ReasonKind::score;
    Verdict verdict = Verdict::pass;  ///< that it asks for
    double value = 0;
    double limit = 0;
    std::optional<Severity> severity = {};  ///< of a count: of these regions; empty: of any
    std::vector<std::size_t> regions = {};  ///< places in `Findings::regions`
    bool operator==(const Reason&) const = default;
};

struct Decision {
    Verdict verdict = Verdict::pass;
    std::vector<Reason> reasons = {};  ///< gravest first; one of them is of the score
    /// Of each region: null if it is too small to count.
    struct Judged {
        bool counts = true;
        std::optional<Severity> severity = {};
        bool operator==(const Judged&) const = default;
    };
    std::vector<Judged> regions = {};
};

/// What a verdict makes of each of these regions.
[[nodiscard]] std::vector<Decision::Judged> judged(const std::vector<Region>& regions, const Criteria& criteria);

/// By these criteria. Sizes in mm without the length of a pixel: what is to be compared with them is for a person to
/// look at. Throws `Error` (invalid_argument) for thresholds that are not valid.
[[nodiscard]] Decision decide(const Findings& findings, const Criteria& criteria);

}  // namespace fade
