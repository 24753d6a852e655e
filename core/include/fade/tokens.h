// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>

namespace fade {

/// One of the sets of tokens that a vision tower can give of a view. Not every tower gives all.
enum class Tokens {
    class_token,      ///< one token of the whole view
    patches,          ///< one a patch, in row order
    gem_class_token,  ///< those of the GEM path (Section 3.2)
    gem_patches,
    /// The residual stream's patches as each of some blocks leaves them. Of a CLIP neither normalised nor projected; of
    /// a DINOv2 behind its final norm, as its authors' code gives intermediate layers. One block after the other.
    layer_patches
};

using TokenNames = std::set<Tokens>;

/// What CLIP's tower gives as embeddings: the two paths' tokens in the joint space.
inline const TokenNames all_tokens{Tokens::class_token, Tokens::patches, Tokens::gem_class_token, Tokens::gem_patches};

/// Which of a vision tower's paths: the ordinary one, or GEM's.
enum class Feature { clip, gem };

struct GemSettings {
    int blocks = 6;      ///< the last blocks of the vision tower that get a GEM path (the authors' depth 7); 0..layers
    int iterations = 1;  ///< self-self attention steps before the last one; 0..16
    /// t of softmax(t u u^T) between unit vectors u, 0..10,000: larger is sharper. None: the published one, the mean
    /// length of the image's tokens times head_dim^-0.5.
    std::optional<double> temperature = {};
    bool operator==(const GemSettings&) const = default;
};

}  // namespace fade
