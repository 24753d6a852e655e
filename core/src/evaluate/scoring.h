// SPDX-License-Identifier: MIT
#pragma once

#include "evaluate/preparation.h"

namespace fade {

/// Fuses and measures every run of one class, and appends to `evaluation`: its runs, misses and problems.
void score_class(const Protocol& protocol, std::size_t class_index, const ClassMaps& raw_maps, Evaluation& evaluation,
                 const Job& job);

/// An evaluation with all that the protocol says, and no runs yet.
[[nodiscard]] Evaluation begin_evaluation(const Protocol& protocol);

/// Sorts and joins what several parts reported.
void tidy_problems(Evaluation& evaluation);

}  // namespace fade
