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
            return words("{white}, as the file declares", {{"white", white}});
        case WhiteSource::found:
            return words("{white}, found: all values fit into {bits} bits",
                         {{"white", white}, {"bits", bits_of(std::max(reading.black, reading.white))}});
        case WhiteSource::chosen:
            return words("{white}, as the settings say", {{"white", white}});
        case WhiteSource::full_range:
            break;
    }
    return words("{white}, all that the bits hold", {{"white", white}});
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
        {words("Format"),
         words(reading.channels == 1 ? "{format}, {bits} bits, grey" : "{format}, {bits} bits, colour",
               {{"format", std::string(to_string(reading.format))}, {"bits", std::to_string(reading.bits)}})}};
    if (reading.bits > usual_bits) facts.push_back({words("White"), white_text(reading, words)});
    if (reading.orientation != 1) facts.push_back({words("Orientation"), words("turned upright, as the file says")});
    if (reading.pages > 1)
        facts.push_back({words("Page"), reading.pages_left_out.empty()
                                            ? words("{page} of {pages}", {{"page", std::to_string(reading.page)},
                                                                          {"pages", std::to_string(reading.pages)}})
                                            : words("{page} of {pages}; left out: {others}",
                                                    {{"page", std::to_string(reading.page)},
                                                     {"pages", std::to_string(reading.pages)},
                                                     {"others", page_list(reading.pages_left_out)}})});
    if (reading.alpha) facts.push_back({words("Alpha channel"), words("ignored")});
    if (!reading.colour_profile.empty())
        facts.push_back({words("Colour profile"), words("{name}; not applied", {{"name", reading.colour_profile}})});
    return facts;
}

std::vector<std::string> reading_notes(const ImageReading& reading, const Translate& translate) {
    const Words words(translate);
    std::vector<std::string> notes;
    if (!reading.pages_left_out.empty())
        notes.push_back(words("Page {page} of {pages} was read; left out: {others}.",
                              {{"page", std::to_string(reading.page)},
                               {"pages", std::to_string(reading.pages)},
                               {"others", page_list(reading.pages_left_out)}}));
    constexpr double full = 65535;  // and no question
    if (reading.white_source == WhiteSource::found && std::max(reading.black, reading.white) < full)
        notes.push_back(
            words("The file does not say which value is white. All fit into {bits} bits, so it is {white}; "
                  "the bit depth can be set.",
                  {{"bits", bits_of(std::max(reading.black, reading.white))},
                   {"white", general(std::max(reading.black, reading.white))}}));
    return notes;
}

cv::Size2d finest_patch(cv::Size picture, const Provenance& provenance) {
    const auto& scales = provenance.settings.scales;
    const auto patch = static_cast<double>(provenance.model.config.patch_size);
    if (scales.empty()) return {};
    const double share = patch / *std::max_element(scales.begin(), scales.end());
    return {picture.width * share, picture.height * share};
}

ReportFact finest_patch_fact(cv::Size picture, const Provenance& provenance, const Translate& translate) {
    const Words words(translate);
    const auto patch = finest_patch(picture, provenance);
    return {words("Finest patch"),
            words("{width} x {height} pixels", {{"width", fixed(patch.width, 0)}, {"height", fixed(patch.height, 0)}})};
}

std::string detail_note(cv::Size picture, const Provenance& provenance, const Translate& translate) {
    const Words words(translate);
    constexpr double much = 8;  // times
    const auto patch = finest_patch(picture, provenance);
    const auto side = static_cast<double>(provenance.model.config.patch_size);
    if (side <= 0 || std::max(patch.width, patch.height) <= much * side) return {};
    return words(
        "{width} x {height} pixels are shrunk to {scale} x {scale}: a patch of the finest scale covers "
        "{across} x {down} pixels, and what is smaller may not be seen.",
        {{"width", std::to_string(picture.width)},
         {"height", std::to_string(picture.height)},
         {"scale",
          std::to_string(*std::max_element(provenance.settings.scales.begin(), provenance.settings.scales.end()))},
         {"across", fixed(patch.width, 0)},
         {"down", fixed(patch.height, 0)}});
}

}  // namespace fade
