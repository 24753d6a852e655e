// SPDX-License-Identifier: MIT
#pragma once

#include "fade/inspection_report.h"
#include "fade/job.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a report shows, whatever it is written to: blocks of finished texts, numbers and maps, in the order in which
/// they are read. Writers (HTML in core, PDF in the window) walk the same blocks, and choose nothing but the look.
namespace fade::block {

/// A verdict's sign: circle, triangle or octagon with a letter, in the verdict's colour. None: not inspected.
struct Mark {
    std::optional<Verdict> verdict;
    std::string letter;
    std::string word;
    bool operator==(const Mark&) const = default;
};

/// A labelled place on a scale from 0 to 1.
struct Tick {
    double value = 0;
    std::string text;
};

struct Title {
    std::string text;
    std::string company;   ///< may be empty
    cv::Mat logo;          ///< CV_8UC3 in R, G, B order; may be empty
    std::string logo_alt;  ///< what the logo is, in words
};

struct Heading {
    int level = 2;  ///< 2 or 3; the title is 1
    std::string text;
    std::optional<Mark> mark;  ///< before the text, with its word
    std::string value;         ///< after it; may be empty
};

/// How many pictures have each verdict; none without pictures.
struct Tally {
    struct Count {
        Mark mark;
        std::string text;  ///< "3 Fail"
    };
    std::vector<Count> counts;
};

/// Names and values, a line each.
struct Facts {
    std::vector<ReportFact> facts;
};

struct Text {
    enum class Role {
        plain,
        comment,
        notice,  ///< small, about what follows
        note     ///< small, about what is before it
    };
    Role role = Role::plain;
    std::string text;  ///< may have several lines
};

struct Table {
    struct Column {
        std::string title;
        bool numeric = false;  ///< set to the right
        double share = 1;      ///< of the width, where all columns share it
    };
    std::string caption;  ///< for those who do not see it
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};

/// A picture with its map, the outlines of its regions and their numbers, the colours' scale; and the picture itself.
struct Picture {
    std::function<std::shared_ptr<const Image>()> image;  ///< see `ReportedPicture::image`
    cv::Size size;                                        ///< pixels
    cv::Mat map;                                          ///< CV_32FC1, 0..1
    cv::Mat cells;                                        ///< see `Inspection::cells`
    double opacity = 0.5;                                 ///< of the map over the picture
    double map_threshold = 0.5;
    std::optional<double> mm_per_pixel = {};
    std::vector<Region> regions;  ///< all of them; the first `numbered` have the numbers 1, 2 ...
    std::size_t numbered = 0;
    std::string marked_caption;
    std::string marked_alt;
    std::string plain_caption;
    std::string plain_alt;
    std::vector<Tick> scale;  ///< of the colours
    std::string scale_alt;
};

/// Maps in the overlay's colours with their numbers: a row a scale.
struct Maps {
    struct Cell {
        cv::Mat map;            ///< CV_32FC1
        double multiplier = 1;  ///< the colour is that of `multiplier` times the map
        std::vector<std::string> lines;
        std::string alt;
    };
    struct Row {
        std::string name;
        std::vector<Cell> cells;  ///< one a column
    };
    cv::Size picture;  ///< maps are as wide for their height as this
    std::string caption;
    std::string row_title;
    std::vector<std::string> columns;
    std::vector<Row> rows;
};

/// Scores as bars on one line of 0..1, with both thresholds.
struct Scores {
    struct Bar {
        std::string name;
        double value = 0;
        std::string text;
        bool total = false;  ///< the image score, in its verdict's colour
    };
    struct Limit {
        Mark mark;
        double value = 0;
    };
    std::string alt;
    std::vector<Bar> bars;
    std::optional<Verdict> verdict;
    std::vector<Limit> limits;
};

/// How the image scores are spread over 0..1, in bins of 1/20: from a bin's beginning on, 1 in the last one.
struct Histogram {
    static constexpr std::size_t bins = 20;
    std::string alt;
    std::string axis;
    std::array<std::array<std::size_t, bins>, all_verdicts.size()> counts{};  ///< by verdict
    std::vector<Tick> scale;                                                  ///< of the scores
    std::vector<Scores::Limit> limits;
    std::vector<std::string> limit_texts;       ///< what the limits mean, in words
    [[nodiscard]] std::size_t highest() const;  ///< the most pictures in a bin, at least 1
};

/// Small pictures in rows, each with what there is to say of it.
struct Thumbnails {
    struct Item {
        /// CV_8UC3 in R, G, B order, no side longer than this many pixels. Empty: there is none; `missing` says why.
        std::function<cv::Mat(int longest_side)> image;
        std::string missing;  ///< instead of the picture, where it cannot be had; may be empty
        std::optional<Mark> mark;
        std::string value;  ///< beside the mark
        std::string name;
        std::string note;    ///< below the name; may be empty
        std::string anchor;  ///< of the section that says more; may be empty
        std::string alt;
    };
    std::vector<Item> items;
};

/// Lines to be filled in by hand.
struct Signature {
    std::vector<std::string> fields;
};

}  // namespace fade::block

namespace fade {

using Block =
    std::variant<block::Title, block::Heading, block::Tally, block::Facts, block::Text, block::Table, block::Picture,
                 block::Maps, block::Scores, block::Histogram, block::Thumbnails, block::Signature>;

struct DocumentSection {
    std::string anchor;  ///< unique in the document: letters, digits and hyphens
    std::vector<Block> blocks;
};

/// A report as blocks, section by section. A section is made when it is asked for, so that a long report takes the
/// memory of one. Immutable; thread-safe.
class Document {
public:
    virtual ~Document() = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    [[nodiscard]] virtual std::string title() const = 0;             ///< one line, for a file's own title
    [[nodiscard]] virtual std::string footer() const = 0;            ///< one line for every page
    [[nodiscard]] std::string language() const;                      ///< BCP 47
    [[nodiscard]] std::string page_text(int page, int count) const;  ///< "Page 1 of 3"

    [[nodiscard]] virtual std::size_t section_count() const = 0;
    /// Whether a section stands on pages of its own; the first one does.
    [[nodiscard]] virtual bool begins_page(std::size_t section) const = 0;
    [[nodiscard]] virtual DocumentSection section(std::size_t index) const = 0;
    /// The section as large as it can become, where that can be told sooner: for those who only plan its room.
    [[nodiscard]] virtual DocumentSection largest_section(std::size_t index) const { return section(index); }

protected:
    explicit Document(Translate translate) : translate_(std::move(translate)) {}
    [[nodiscard]] const Translate& translate() const { return translate_; }

private:
    Translate translate_;
};

using DocumentPtr = std::shared_ptr<const Document>;

/// The report of inspected pictures: a summary with an overview, a section for each picture, and how they were
/// inspected.
class ReportDocument final : public Document {
public:
    /// Throws `Error` (invalid_argument) for thresholds, a map threshold or an opacity out of range, an `Overrule` that
    /// is not valid, or a report without pictures.
    ReportDocument(InspectionReport report, Translate translate);

    [[nodiscard]] std::string title() const override;
    [[nodiscard]] std::string footer() const override;
    [[nodiscard]] std::size_t section_count() const override;
    /// A single picture's section follows what is before it.
    [[nodiscard]] bool begins_page(std::size_t section) const override;
    [[nodiscard]] DocumentSection section(std::size_t index) const override;
    /// Made without looking at maps.
    [[nodiscard]] DocumentSection largest_section(std::size_t index) const override;
    [[nodiscard]] static std::size_t section_of_picture(std::size_t picture);

private:
    InspectionReport report_;
    std::vector<std::string> names_;  ///< of the pictures
};

/// The document as one HTML file that asks for nothing outside itself. Reports progress per section
/// (`Stage::evaluate`). Throws `Cancelled`, and what a picture's `image` throws.
[[nodiscard]] std::string document_html(const Document& document, const Job& job = {});

/// A picture's pixels, area-averaged so that no side is longer than `longest_side`; the same pixels if none is.
[[nodiscard]] cv::Mat reduced(const cv::Mat& rgb, int longest_side);

/// `multiplier` times the map in the overlay's colours, small, and as wide for its height as the picture (within 1:3
/// and 3:1): CV_8UC3 in R, G, B order.
[[nodiscard]] cv::Mat coloured_map(const cv::Mat& map, double multiplier, cv::Size picture);

/// A verdict's colour on white: R, G, B. Never its only sign: see `block::Mark`.
[[nodiscard]] cv::Vec3b verdict_colour(std::optional<Verdict> verdict);

/// The place of a region's number in its picture, in pixels: the middle of a disc of this radius, inside the picture
/// and beside the region where there is room.
[[nodiscard]] cv::Point2d number_place(const Region& region, cv::Size picture, double radius);

}  // namespace fade
