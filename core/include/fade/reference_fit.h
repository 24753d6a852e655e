// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/message.h"

#include <optional>

/// Whether references fit a picture: those of another part are worse than none. Free functions; thread-safe.
namespace fade {

/// How far the picture's patches lie from the nearest ones of the references, and the references' from the nearest ones
/// of the picture (the mean of both medians), as a share of the mean distance of any patch of the picture to any one of
/// the references. 0: each explains the other. Near 1: what is nearest is as far as what is drawn by chance. A share,
/// so that it needs no constant of the encoder. Of the view of the classification scale, else of the smallest;
/// variants of references count where the picture looks for its patches, and not the other way round. Empty without
/// references, and where features of other models or views are compared.
[[nodiscard]] std::optional<double> reference_misfit(const ImageFeatures& query, const MemoryBank& references,
                                                     const Settings& settings);

/// Above it the references do not fit, by how many there are: one shows less of what is usual than several. Chosen with
/// the demonstration model on the samples and on magnetic tiles (`scripts/measure-reference-fit`, see README).
[[nodiscard]] constexpr double largest_misfit(int shots) {
    constexpr double of_one = 0.65;
    constexpr double of_several = 0.5;
    return shots == 1 ? of_one : of_several;
}

/// Whether the inspection's references do not fit its picture. Not told of the pictures of a batch, and without
/// references. No score and no verdict depends on it.
[[nodiscard]] bool is_misfit(const Inspection& inspection);

/// What a person should know of such a picture, as sentences.
[[nodiscard]] Message misfit_message();

}  // namespace fade
