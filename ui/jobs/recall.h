// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/file_version.h"
#include "fade/inspector.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace fade::ui {

/// A file, as far as it is known how it was read: its version may have no state, or be empty.
struct KnownFile {
    std::filesystem::path file;
    FileVersion version;
};

struct Recalled {
    KnownFile picture;  ///< as it is now
    double score = 0;
    bool is_reference = false;
};

/// Finds the scores that these pictures had with this very recipe, by what their files hold now. Runs no tower and
/// decodes nothing. Files are read only if it is known that they were inspected, and they were touched since.
/// `on_found` hears of each, on this thread. Returns the references of the recipe. Throws what `Inspector::describe`
/// throws.
std::vector<KnownFile> recall(Inspector& inspector, const std::vector<KnownFile>& pictures, const Recipe& recipe,
                              const Job& job, const std::function<void(const Recalled&)>& on_found);

/// What `recall` finds again. `state`: of the file (see `file_state`) before it was read; empty: not known.
void remember(Inspector& inspector, const InspectedPicture& picture, const std::string& state);

}  // namespace fade::ui
