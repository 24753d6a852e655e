// SPDX-License-Identifier: MIT
#pragma once

#include "fade/report_document.h"

#include <string>

/// The page around a report's blocks: one file, its look, and what is printed on a sheet of its own.
namespace fade::html {

/// `language`: BCP 47.
[[nodiscard]] std::string begin_page(const std::string& title, const std::string& language);

/// Throws as `write`.
[[nodiscard]] std::string section(const DocumentSection& section, bool begins_page, const Job& job);

[[nodiscard]] std::string end_page();

}  // namespace fade::html
