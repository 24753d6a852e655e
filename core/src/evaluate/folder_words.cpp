// SPDX-License-Identifier: MIT
#include "evaluate/folder_words.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace fade {

namespace {

/// The folder's own name in small letters, letters and digits alone: "N.O.K." and "Not ok" become "nok" and "notok".
std::string plain(const std::filesystem::path& folder) {
    std::string letters;
    for (const char c : folder.filename().string())
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& names, const std::filesystem::path& folder) {
    return std::find(names.begin(), names.end(), plain(folder)) != names.end();
}

}  // namespace

bool means_good(const std::filesystem::path& folder) {
    static constexpr std::array<std::string_view, 9> names{"good",   "ok",    "okay",     "normal", "pass",
                                                           "passed", "goods", "nodefect", "io"};
    return is_one_of(names, folder);
}

bool means_bad(const std::filesystem::path& folder) {
    static constexpr std::array<std::string_view, 22> names{
        "bad",     "ko",        "nok",     "notok",     "ng",        "nogood",   "notgood", "defect",
        "defects", "defective", "anomaly", "anomalies", "anomalous", "abnormal", "fail",    "failed",
        "faulty",  "fault",     "faults",  "reject",    "rejected",  "nio"};
    return is_one_of(names, folder);
}

bool means_masks(const std::filesystem::path& folder) {
    static constexpr std::array<std::string_view, 5> names{"masks", "mask", "groundtruth", "groundtruths", "gt"};
    return is_one_of(names, folder);
}

bool means_references(const std::filesystem::path& folder) {
    static constexpr std::array<std::string_view, 2> names{"references", "reference"};
    return is_one_of(names, folder);
}

std::string comparable_name(const std::string& name) {
    const auto text = icu::UnicodeString::fromUTF8(name);
    std::string same;
    text.toUTF8String(same);
    if (same != name) return name;  // no UTF-8
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) return name;
    const auto composed = normalizer->normalize(text, status);
    if (U_FAILURE(status) != 0) return name;
    std::string result;
    composed.toUTF8String(result);
    return result;
}

}  // namespace fade
