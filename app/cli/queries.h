// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/image.h"
#include "fade/picture_source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fade::cli {

/// Which pages of image files are inspected.
struct PageChoice {
    bool all = false;          ///< every full page of a file that has several
    std::vector<int> numbers;  ///< these of every file; empty, and not all: each file's own picture
};

/// What is wrong with the text of `--pages`; empty if nothing is.
[[nodiscard]] std::string pages_fault(const std::string& text);
/// "all", or numbers with commas between them.
[[nodiscard]] PageChoice to_pages(const std::string& text);

/// A picture to inspect.
struct Query {
    PictureSourcePtr source;
    FoundImage file;
    PictureName shown;  ///< below the folder that was searched
};

/// The pictures of these files. A file whose pages cannot be told stays, and fails when it is inspected.
[[nodiscard]] std::vector<Query> queries_of(const std::vector<FoundImage>& files, const PageChoice& pages);

/// As `output_stems` of their files; a page's is "STEM-page-2".
[[nodiscard]] std::vector<std::filesystem::path> output_stems(const std::vector<Query>& queries);

}  // namespace fade::cli
