// SPDX-License-Identifier: MIT
#pragma once

#include "fade/csv_form.h"
#include "fade/decision_rules.h"
#include "fade/message.h"
#include "fade/overrule.h"
#include "fade/picture_source.h"
#include "fade/regions.h"
#include "fade/report.h"
#include "fade/threshold_reason.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a report of inspected pictures says, whatever it is written to. Free functions of values; thread-safe.
namespace fade {

struct ReportedPicture {
    PictureSourcePtr source;  ///< never null
    std::string sha256;       ///< of the file's bytes, lower-case hex
    cv::Size size;            ///< pixels; of an aligned one the frame's, where its regions are
    /// The picture itself, never null. It is asked for when its part of a report is made, on whatever thread that is,
    /// and let go again: a report of many pictures need not hold them all. What it throws ends the making.
    std::function<std::shared_ptr<const Image>()> image;
    Inspection inspection;
    std::shared_ptr<const Provenance> provenance;  ///< never null; pictures inspected alike may share it
    Timings timings;
    std::string comment;  ///< of this picture; free text, may be empty
    ImageReading reading = {};
    std::optional<ImageAlignment> alignment = {};  ///< with the first reference, which `image` comes in
    /// The reference at this place of `provenance->references`; null, or no function: its file is read.
    std::function<std::shared_ptr<const Image>(std::size_t)> reference = {};
    /// What rules look at, where it is known: they are not looked for again if they fit the report's criteria.
    std::optional<Findings> findings = {};
    std::optional<Overrule> overrule = {};  ///< a person's verdict of these very bytes, which counts instead
};

/// Why a picture that was to be inspected has no verdict.
enum class NotInspected {
    pending,  ///< it was not asked for, still waits, or was cancelled
    failed,   ///< it could not be read or compared
    changed,  ///< the file holds other bytes than those that were inspected
    missing   ///< the file is not there any more
};

/// "pending", "failed", "changed" or "missing": for files; programs translate.
[[nodiscard]] std::string_view to_string(NotInspected reason);

/// A picture that belongs to a report, and has no verdict in it.
struct UninspectedPicture {
    PictureSourcePtr source;  ///< never null
    NotInspected reason = NotInspected::pending;
    std::string detail;  ///< what went wrong, a sentence in the reader's language; may be empty
};

/// What the person who hands a report over writes on it. Every text may be empty.
struct ReportHead {
    std::string company;
    cv::Mat logo;  ///< CV_8UC3 in R, G, B order, on white; may be empty
    std::string part;
    std::string lot;
    std::string order;
    std::string operator_name;
    std::string comment;  ///< may have several lines
};

/// An image file's picture for a report's head: on white where it is transparent, no side longer than 1200 pixels.
/// CV_8UC3 in R, G, B order. Throws as `load_image` does.
[[nodiscard]] cv::Mat load_logo(const std::filesystem::path& file);

struct InspectionReport {
    std::vector<ReportedPicture> pictures;
    std::vector<UninspectedPicture> not_inspected;  ///< counted and listed beside `pictures`
    Thresholds thresholds;
    std::optional<ThresholdBasis> threshold_basis = {};  ///< where they come from
    DecisionRules rules = {};                            ///< beside them
    double map_threshold = 0.5;                          ///< contours and regions of the fused map, 0..1
    std::optional<double> mm_per_pixel = {};  ///< length of a pixel, above 0; empty: unknown, and all is in pixels
    double opacity = 0.5;                     ///< of the overlay, 0..1
    std::string date;                         ///< as it is to be printed, with its time zone; see `local_time`
    ReportHead head;
    /// Where files are described, their folders are named too; else only their names, for how a writer's folders are
    /// called may be nobody else's business.
    bool folders = false;
    [[nodiscard]] Criteria criteria() const { return {thresholds, rules, map_threshold, mm_per_pixel}; }
    void set_criteria(const Criteria& criteria);
};

// In the reader's language, by `Translate`. Two of the texts are no words: "." is the decimal sign of a report's
// numbers, and "en" the tag of its language (BCP 47).

struct ReportFact {
    std::string name;
    std::string value;
    bool operator==(const ReportFact&) const = default;
};

/// The verdict on a picture, and why. Looks for its regions only if the rules do. Throws `Error` as `find_regions`.
[[nodiscard]] Decision decide(const ReportedPicture& picture, const Criteria& criteria);

/// How the scores became the image score, and how that compares with the thresholds, in sentences. `settings` are those
/// of the inspection.
[[nodiscard]] std::string verdict_sentence(const Inspection& inspection, const Settings& settings,
                                           const Thresholds& thresholds, const Translate& translate = {});

/// A reason for people, and the verdict that it asks for.
struct ReportReason {
    Verdict verdict = Verdict::pass;
    std::string sentence;
    bool operator==(const ReportReason&) const = default;
};

/// What a rule beside the thresholds has to say, a sentence for people; empty for a reason of the score alone.
[[nodiscard]] std::string rule_reason(const Reason& reason, const Translate& translate = {});

/// The reasons of a decision on this inspection, gravest first. That of the score is `verdict_sentence`.
[[nodiscard]] std::vector<ReportReason> reasons_of(const Decision& decision, const Inspection& inspection,
                                                   const Settings& settings, const Thresholds& thresholds,
                                                   const Translate& translate = {});

/// The rules that were made beside the thresholds, a sentence each; none where none was.
[[nodiscard]] std::vector<std::string> rule_sentences(const DecisionRules& rules, const Translate& translate = {});

/// "minor", "major" or "critical", for people.
[[nodiscard]] std::string severity_name(Severity severity, const Translate& translate = {});

/// What a verdict makes of a region: its severity, "too small", or "–" if it has none.
[[nodiscard]] std::string severity_text(const Decision::Judged& region, const Translate& translate = {});

/// A score or a value of a map for people: three digits, with the reader's decimal sign.
[[nodiscard]] std::string score_text(double score, const Translate& translate = {});

/// A length or an area for people: without an exponent, with three digits that say something.
[[nodiscard]] std::string measure_text(double value, const Translate& translate = {});

/// "Pass", "Review" or "Fail", for people.
[[nodiscard]] std::string verdict_name(Verdict verdict, const Translate& translate = {});

/// What is said of a verdict that a person overruled (a valid one), for people: by whom, when, why, and what the
/// machine says (its verdict and image score of now); and said then, where that was another verdict.
[[nodiscard]] std::vector<ReportFact> overrule_facts(const Overrule& overrule, Verdict machine, double image_score,
                                                     const Translate& translate = {});

/// What a region looks like, for people: the name of its kind of defect, or "unclear". Kinds of one's own prompts stay
/// as they are written.
[[nodiscard]] std::string defect_name(const Region& region, const Translate& translate = {});

/// A kind of defect, for people.
[[nodiscard]] std::string kind_name(const std::string& kind, const Translate& translate = {});

/// What the thresholds rest on, for people: "5 % false alarms expected, order statistic of 19 good parts". Empty where
/// both were set by hand.
[[nodiscard]] std::string threshold_basis_text(const Thresholds& thresholds, const std::optional<ThresholdBasis>& basis,
                                               const Translate& translate = {});

/// Where a score stands among those of good parts, for people: a sentence. Empty without good parts.
[[nodiscard]] std::string percentile_text(const std::optional<ThresholdBasis>& basis, double score,
                                          const Translate& translate = {});

/// How a picture's file was read: format, white, orientation, page, alpha channel, colour profile. What is as usual is
/// left out.
[[nodiscard]] std::vector<ReportFact> reading_facts(const ImageReading& reading, const Translate& translate = {});

/// What was assumed or left out when a file was read, and may surprise: a sentence each, without the file's name.
[[nodiscard]] std::vector<std::string> reading_notes(const ImageReading& reading, const Translate& translate = {});

/// The part of a picture, in its pixels, that one patch of the finest scale covers: smaller details are not seen apart.
[[nodiscard]] cv::Size2d finest_patch(cv::Size picture, const Provenance& provenance);

/// The same, for people.
[[nodiscard]] ReportFact finest_patch_fact(cv::Size picture, const Provenance& provenance,
                                           const Translate& translate = {});

/// How much of a picture was looked at, and what became of the rest, for people. None without a mask.
[[nodiscard]] std::optional<ReportFact> mask_fact(const Provenance& provenance, const Translate& translate = {});

/// How a picture was aligned with the first reference, for people. None without.
[[nodiscard]] std::optional<ReportFact> alignment_fact(const std::optional<ImageAlignment>& alignment,
                                                       const Translate& translate = {});

/// For an aligned picture how much of the frame it does not cover, and how much of it lies outside of the frame; else
/// empty.
[[nodiscard]] std::string uncovered_note(const std::optional<ImageAlignment>& alignment,
                                         const Translate& translate = {});

/// A sentence for a picture that is shrunk more than eight times for the finest scale; else empty.
[[nodiscard]] std::string detail_note(cv::Size picture, const Provenance& provenance, const Translate& translate = {});

/// A time for people in this machine's zone: "2026-01-02 03:04 CET (UTC+01:00)".
[[nodiscard]] std::string local_time(std::chrono::system_clock::time_point time);

/// Why a picture was not inspected, for people: its detail, or else a sentence about its reason.
[[nodiscard]] std::string reason_text(const UninspectedPicture& picture, const Translate& translate = {});

/// The names of `pictures`, then those of `not_inspected`, as short as they can be told apart by.
[[nodiscard]] std::vector<std::string> picture_names(const InspectionReport& report, const Translate& translate = {});

/// What the models of this report want said with every verdict, each once.
[[nodiscard]] std::vector<std::string> report_notices(const InspectionReport& report);

/// The report as one HTML file that asks for nothing outside itself: pictures are in it, and its policy forbids the
/// rest. Names and comments are escaped. Reports progress per picture (`Stage::evaluate`); throws `Cancelled`, `Error`
/// (invalid_argument) for thresholds or an opacity out of range, or a report without inspected pictures, and what a
/// picture's `image` throws.
[[nodiscard]] std::string report_html(const InspectionReport& report, const Job& job = {},
                                      const Translate& translate = {});

/// One line a picture, with a header: names (the file's; of which page is a column of its own), the machine's verdict,
/// and a person's that counts instead, with name, reason, time, and what it overruled; scores, thresholds, regions, how
/// the file was read, maxima of each scale, hashes, the model's notice. Pictures that were not inspected come last:
/// their verdict is "not_inspected", with the reason and its detail, and what only a result has is empty. Column names
/// are English, numbers have all their digits. Same errors as `report_html`.
[[nodiscard]] std::string report_csv(const InspectionReport& report, CsvForm form = CsvForm::exact);

/// One picture's result, as the other `to_json` writes it; its `image` is not asked for.
[[nodiscard]] std::string to_json(const ReportedPicture& picture, const Criteria& criteria, int indent = 2);

/// The same for a picture that was not inspected: its "state" is "not_inspected", with "reason" and "detail".
[[nodiscard]] std::string to_json(const UninspectedPicture& picture, int indent = 2);

/// The picture in its full resolution with the map over it, the outline of what reaches `map_threshold`, and a colour
/// bar from 0 to 1 at its right, with the reader's decimal sign. 8-bit RGB; higher than the picture only if that has
/// less than 120 rows. `cells`: see `render_overlay`.
[[nodiscard]] cv::Mat render_annotated(const Image& image, const cv::Mat& map, double map_threshold, double opacity,
                                       const Translate& translate = {}, const cv::Mat& cells = {});

/// The picture, no side longer than `longest_side`, with the outline of what reaches `map_threshold`. 8-bit RGB.
[[nodiscard]] cv::Mat render_thumbnail(const Image& image, const cv::Mat& map, double map_threshold, int longest_side,
                                       const cv::Mat& cells = {});

/// The colours that `render_overlay` gives to 0, 1/255 ... 1: CV_8UC3 in R, G, B order, 1 x 256.
[[nodiscard]] cv::Mat overlay_colours();

}  // namespace fade
