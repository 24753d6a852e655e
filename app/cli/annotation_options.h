// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/annotation_files.h"

#include <string>

namespace fade::cli {

/// What is wrong with the text of `--annotations`; empty if nothing is.
[[nodiscard]] std::string annotations_fault(const std::string& text);
/// Names with commas between them.
[[nodiscard]] AnnotationChoice to_annotations(const std::string& text);

}  // namespace fade::cli
