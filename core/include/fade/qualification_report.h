// SPDX-License-Identifier: MIT
#pragma once

#include "fade/inspection_report.h"
#include "fade/job.h"
#include "fade/qualification.h"
#include "fade/report_document.h"

#include <filesystem>
#include <string>
#include <vector>

/// The report of a qualification: how well a recipe decides, and what that rests on. Thread-safe.
namespace fade {

/// Lists have one entry a picture, in the same order.
struct QualificationReport {
    InspectionReport inspected;  ///< the pictures, thresholds and their basis, head and date
    JudgedParts parts;
    /// What of each picture is truly defective: outlines in its pixels; none where it is not known.
    std::vector<std::vector<std::vector<cv::Point>>> true_outlines;
    LengthUnit unit = LengthUnit::pixel;  ///< of the defects' sizes
    std::vector<DisturbanceResult> disturbances;
    std::filesystem::path data;     ///< where the pictures were found
    std::filesystem::path masks;    ///< where masks were found besides; empty: nowhere else
    std::filesystem::path recipe;   ///< its file; empty: there is none
    std::string recipe_sha256;      ///< of that file's bytes
    std::filesystem::path table;    ///< of parts and persons; empty: there is none
    std::string table_sha256;       ///< of that file's bytes
    std::vector<Message> problems;  ///< of the data, a sentence each: what is left out or not known
};

/// The report, made to be printed: results against AIAG's limits with intervals and lines to sign, defects by kind and
/// size, repeats and persons, sensitivity, the worst misses and false alarms as pictures, and all that it rests on,
/// with hashes.
class QualificationDocument final : public Document {
public:
    /// Throws `Error` (invalid_argument) as `qualify` does, or for lists of other lengths.
    QualificationDocument(QualificationReport report, Translate translate);

    [[nodiscard]] const Qualification& result() const { return result_; }
    [[nodiscard]] std::string title() const override;
    [[nodiscard]] std::string footer() const override;
    [[nodiscard]] std::size_t section_count() const override;
    [[nodiscard]] bool begins_page(std::size_t section) const override;
    [[nodiscard]] DocumentSection section(std::size_t index) const override;

private:
    QualificationReport report_;
    Qualification result_;
    std::vector<std::string> names_;  ///< of the pictures
};

/// `document_html` of it. Throws what both throw.
[[nodiscard]] std::string qualification_html(const QualificationReport& report, const Job& job = {},
                                             const Translate& translate = {});

/// The same numbers, with every picture's score, verdict and hash, as one JSON object; its sentences are English.
[[nodiscard]] std::string qualification_json(const QualificationReport& report, int indent = 2);

}  // namespace fade
