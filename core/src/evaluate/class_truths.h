// SPDX-License-Identifier: MIT
#pragma once

#include "fade/evaluate.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "evaluate/ground_truth.h"
#include "evaluate/protocol.h"

namespace fade {

/// What the pictures of a class really are, as they are and in the frames that they are measured in. Immutable.
class ClassTruths {
public:
    /// Reads all masks; what is wrong with them is reported to `problems`. `raw_maps`: the pictures', with the
    /// alignments among them.
    ClassTruths(const Protocol& protocol, const ClassPlan& plan, const std::vector<RawMaps>& raw_maps,
                std::vector<std::string>& problems);

    /// Of a picture in a frame (`frame_of`).
    [[nodiscard]] const GroundTruth& of(std::size_t picture, const std::string& frame) const;

    /// Of all pictures as they are.
    [[nodiscard]] PictureCounts count() const;

private:
    const ClassPlan& plan_;
    const std::vector<RawMaps>& raw_maps_;
    std::vector<GroundTruth> truths_;
    std::map<std::pair<std::size_t, std::string>, GroundTruth> aligned_;  ///< by picture and frame
};

}  // namespace fade
