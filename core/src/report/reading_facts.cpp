// SPDX-License-Identifier: MIT
#include "fade/inspection_report.h"

#include <algorithm>
#include <bit>

#include "report/numbers.h"
#include "report/reading.h"
#include "report/words.h"

namespace fade {

namespace {

std::string page_list(const std::vector<int>& pages) {
    constexpr std::size_t most = 10;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, pages.size()); ++i)
        list += (list.empty() ? "" : ", ") + std::to_string(pages[i]);
    return pages.size() > most ? list + "..." : list;
}

std::string bits_of(double white) {
    return std::to_string(std::bit_width(static_cast<unsigned>(white)));
}

std::string white_text(const ImageReading& reading, const Words& words) {
    const auto white = general(std::max(reading.black, reading.white));
    switch (reading.white_source) {
        case WhiteSource::declared:
            return words(Text::en("%1, as the file declares"), white);
        case WhiteSource::found:
            return words(Text::en("%1, found: all values fit into %2 bits"), white,
                         bits_of(std::max(reading.black, reading.white)));
        case WhiteSource::chosen:
            return words(Text::en("%1, as the settings say"), white);
        case WhiteSource::full_range:
            break;
    }
    return words(Text::en("%1, all that the bits hold"), white);
}

}  // namespace

std::string_view to_string(ImageFormat format) {
    switch (format) {
        case ImageFormat::png:
            return "PNG";
        case ImageFormat::jpeg:
            return "JPEG";
        case ImageFormat::tiff:
            return "TIFF";
        case ImageFormat::bmp:
            return "BMP";
        case ImageFormat::webp:
            break;
    }
    return "WebP";
}

std::string_view to_string(WhiteSource source) {
    switch (source) {
        case WhiteSource::full_range:
            return "full_range";
        case WhiteSource::declared:
            return "declared";
        case WhiteSource::found:
            return "found";
        case WhiteSource::chosen:
            break;
    }
    return "chosen";
}

std::vector<ReportFact> reading_facts(const ImageReading& reading, const Translate& translate) {
    const Words words(translate);
    constexpr int usual_bits = 8;
    std::vector<ReportFact> facts{
        {words(Text::en("Format")),
         words(reading.channels == 1 ? Text::en("%1, %2 bits, grey") : Text::en("%1, %2 bits, colour"),
               to_string(reading.format), reading.bits)}};
    if (reading.bits > usual_bits) facts.push_back({words(Text::en("White")), white_text(reading, words)});
    if (reading.orientation != 1)
        facts.push_back({words(Text::en("Orientation")), words(Text::en("turned upright, as the file says"))});
    if (reading.pages > 1)
        facts.push_back({words(Text::en("Page")), reading.pages_left_out.empty()
                                                      ? words(Text::en("%1 of %2"), reading.page, reading.pages)
                                                      : words(Text::en("%1 of %2; left out: %3"), reading.page,
                                                              reading.pages, page_list(reading.pages_left_out))});
    if (reading.alpha) facts.push_back({words(Text::en("Alpha channel")), words(Text::en("ignored"))});
    if (!reading.colour_profile.empty())
        facts.push_back(
            {words(Text::en("Colour profile")), words(Text::en("%1; not applied"), reading.colour_profile)});
    return facts;
}

std::vector<std::string> reading_notes(const ImageReading& reading, const Translate& translate) {
    const Words words(translate);
    std::vector<std::string> notes;
    if (!reading.pages_left_out.empty())
        notes.push_back(words(Text::en("Page %1 of %2 was read; left out: %3."), reading.page, reading.pages,
                              page_list(reading.pages_left_out)));
    constexpr double full = 65535;  // and no question
    if (reading.white_source == WhiteSource::found && std::max(reading.black, reading.white) < full)
        notes.push_back(words(Text::en("The file does not say which value is white. All fit into %1 bits, so it is %2; "
                                       "the bit depth can be set."),
                              bits_of(std::max(reading.black, reading.white)),
                              general(std::max(reading.black, reading.white))));
    return notes;
}

cv::Size2d finest_patch(cv::Size picture, const Provenance& provenance) {
    const auto& scales = provenance.settings.scales;
    const auto patch = static_cast<double>(provenance.model.config.patch_size);
    if (scales.empty()) return {};
    const auto tiles = provenance.settings.tiles;
    const double share = patch / *std::max_element(scales.begin(), scales.end());
    const double shorter = std::min(picture.width, picture.height);
    cv::Size2d finest(picture.width * share, picture.height * share);
    if (tiles > 0) finest = {shorter * share / tiles, shorter * share / tiles};
    if (const auto& vision = provenance.vision_model) {
        const double side = shorter * static_cast<double>(vision->patch_size) / provenance.settings.vision_edge;
        if (!provenance.compares_words() || side * side < finest.area()) finest = {side, side};
    }
    return finest;
}

ReportFact finest_patch_fact(cv::Size picture, const Provenance& provenance, const Translate& translate) {
    const Words words(translate);
    const auto patch = finest_patch(picture, provenance);
    return {words(Text::en("Finest patch")),
            words(Text::en("%1 x %2 pixels"), fixed(patch.width, 0), fixed(patch.height, 0))};
}

std::optional<ReportFact> mask_fact(const Provenance& provenance, const Translate& translate) {
    if (!provenance.mask) return std::nullopt;
    const Words words(translate);
    const auto percent = words.number(fixed(100 * provenance.mask->share, 1));
    const auto sentence = provenance.mask->mode == MaskMode::blank
                              ? Text::en("%1 % of the picture, by a mask; the rest is blanked")
                              : Text::en("%1 % of the picture, by a mask; the rest is seen, but not scored");
    return ReportFact{words(Text::en("Looked at")), words(sentence, percent)};
}

std::optional<ReportFact> alignment_fact(const std::optional<ImageAlignment>& alignment, const Translate& translate) {
    if (!alignment) return std::nullopt;
    const Words words(translate);
    const auto name = words(Text::en("Aligned with the first reference"));
    const auto number = [&](double value, int digits) { return words.number(fixed(value, digits)); };
    constexpr int degree_digits = 2;
    const auto turned = number(alignment->turned, degree_digits);
    const auto right = number(alignment->moved.x, 1);
    const auto down = number(alignment->moved.y, 1);
    if (alignment->scale == 1)
        return ReportFact{name, words(Text::en("turned by %1°, moved by %2, %3 pixels"), turned, right, down)};
    constexpr int scale_digits = 3;
    return ReportFact{name, words(Text::en("turned by %1°, moved by %2, %3 pixels, %4 times as large"), turned, right,
                                  down, number(alignment->scale, scale_digits))};
}

std::string uncovered_note(const std::optional<ImageAlignment>& alignment, const Translate& translate) {
    const Words words(translate);
    if (!alignment) return {};
    const auto nothing = fixed(0, 1);
    const auto uncovered = fixed(100 * (1 - alignment->covered), 1);
    // What both show, as a share of the picture.
    const double shown = alignment->covered * alignment->frame.area() * alignment->scale * alignment->scale /
                         std::max(1, alignment->picture.area());
    const auto outside = fixed(100 * std::clamp(1 - shown, 0.0, 1.0), 1);
    std::string note;
    if (uncovered != nothing)
        note = words(Text::en("%1 % of where the first reference shows the part lies outside of this picture, and is "
                              "not looked at."),
                     words.number(uncovered));
    if (outside != nothing)
        note += (note.empty() ? "" : " ") +
                words(Text::en("%1 % of this picture lies outside of what the first reference shows, and is not looked "
                               "at."),
                      words.number(outside));
    return note;
}

std::string detail_note(cv::Size picture, const Provenance& provenance, const Translate& translate) {
    const Words words(translate);
    constexpr double much = 8;  // times
    const auto patch = finest_patch(picture, provenance);
    const auto side = static_cast<double>(provenance.model.config.patch_size);
    if (side <= 0 || std::max(patch.width, patch.height) <= much * side) return {};
    if (!provenance.compares_words())
        return words(
            Text::en("A patch of the vision model covers %1 x %2 pixels, and what is smaller may not be seen; a "
                     "longer shorter side of the picture for it sees more."),
            fixed(patch.width, 0), fixed(patch.height, 0));
    if (provenance.settings.tiles > 0)
        return words(Text::en("A patch of the finest scale covers %1 x %2 pixels, and what is smaller may not be seen; "
                              "more tiles see more."),
                     fixed(patch.width, 0), fixed(patch.height, 0));
    return words(Text::en("%1 x %2 pixels are shrunk to %3 x %3: a patch of the finest scale covers %4 x %5 pixels, "
                          "and what is smaller may not be seen; tiles see more."),
                 picture.width, picture.height,
                 *std::max_element(provenance.settings.scales.begin(), provenance.settings.scales.end()),
                 fixed(patch.width, 0), fixed(patch.height, 0));
}

}  // namespace fade
