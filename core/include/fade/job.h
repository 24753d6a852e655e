// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"

#include <cstddef>
#include <functional>
#include <stop_token>

namespace fade {

enum class Stage { load_model, encode_prompts, load_image, encode_image, match, evaluate };

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
