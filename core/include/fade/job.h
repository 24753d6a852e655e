// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"

#include <cstddef>
#include <functional>
#include <stop_token>

namespace fade {

/// What long work is at, and what its progress counts.
enum class Stage {
    load_model,      ///< tensors, as they are checked
    encode_prompts,  ///< different sentences
    references,      ///< references, as each is begun
    load_image,      ///< nothing: it is only said to have begun
    encode_image,    ///< tokens times blocks of the vision tower, over all scales
    match,           ///< scales of a picture, or pictures
    evaluate  ///< hundredths of pictures; where nothing is encoded, what there is to do: classes, pictures, pages
};

/// How far a stage is. `total` is 0 while it is not known.
struct Progress {
    Stage stage;
    std::size_t done;
    std::size_t total;
};

/// What a caller hands to long work: a way to stop it, and a way to hear from it. Both may be left out.
/// The callback runs on the working thread and must not throw.
struct Job {
    std::stop_token stop = {};
    std::function<void(const Progress&)> on_progress = {};

    /// Throws `Cancelled` if a stop was requested.
    void check() const {
        if (stop.stop_requested()) throw Cancelled();
    }
    /// Reports, after checking for a stop.
    void report(Stage stage, std::size_t done, std::size_t total) const {
        check();
        if (on_progress) on_progress({stage, done, total});
    }
};

}  // namespace fade
