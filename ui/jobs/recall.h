// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/file_version.h"
#include "fade/inspector.h"
#include "fade/picture_source.h"

#include <functional>
#include <string>
#include <vector>

namespace fade::ui {

/// A picture, as far as it is known how it was read: its version may have no state, or be empty.
struct KnownPicture {
    PictureSourcePtr source;
    FileVersion version;
};

struct Recalled {
    KnownPicture picture;  ///< as it is now
    Findings findings;
    bool is_reference = false;
};

/// Finds what was found in these pictures with this very recipe, by what their files hold now. Runs no tower and
/// decodes nothing. Files are read only if it is known that they were inspected, and they were touched since.
/// `on_found` hears of each, on this thread. Returns the references of the recipe. Throws what `Inspector::describe`
/// throws.
std::vector<UsedReference> recall(Inspector& inspector, const std::vector<KnownPicture>& pictures, const Recipe& recipe,
                                  const Job& job, const std::function<void(const Recalled&)>& on_found);

/// What `recall` finds again. `state`: the source's before it was read; empty: not known.
void remember(Inspector& inspector, const InspectedPicture& picture, const Findings& findings,
              const PictureSource& source, const std::string& state);

}  // namespace fade::ui
