// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"

#include <QString>

#include <array>
#include <vector>

#include "ui/model/picture_list_model.h"

namespace fade::ui {

/// The image scores of parts whose truth is known, and what is missing of them. Each part counts once.
struct KnownParts {
    std::vector<double> good;  ///< of the references first, each inspected with the others alone
    std::vector<double> bad;
    std::size_t references = 0;            ///< so many of the good ones
    std::vector<PictureId> good_pictures;  ///< the others of them
    std::vector<PictureId> not_inspected;  ///< marked pictures without a score of the present setup
    int failed = 0;                        ///< marked pictures that cannot be inspected
    int left_out = 0;                      ///< marked pictures with the bytes of another one, or of a reference
    QString contradiction;                 ///< a sentence where the same part counts as good and as bad; or empty

    [[nodiscard]] std::size_t goodPictures() const { return good.size() - references; }
};

/// Of the marked pictures of the list, and the scores that the references have without themselves.
[[nodiscard]] KnownParts known_parts(const std::vector<PictureEntry>& entries,
                                     const std::vector<double>& reference_scores);

/// How many good and bad parts have which verdict.
struct VerdictCounts {
    std::array<std::size_t, all_verdicts.size()> good{};
    std::array<std::size_t, all_verdicts.size()> bad{};
};
[[nodiscard]] VerdictCounts count_verdicts(const KnownParts& parts, const Thresholds& thresholds);

}  // namespace fade::ui
