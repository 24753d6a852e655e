// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/dino_model.h"

#include <opencv2/core/mat.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What vision towers say of pictures, as numbers for other programs. Free functions of values; thread-safe.
namespace fade {

/// "class_token", "patches", "gem_class_token", "gem_patches" or "layer_patches".
[[nodiscard]] std::string_view to_string(Tokens set);

/// One set of tokens of one view.
struct TokenSet {
    View view;
    Tokens set = Tokens::class_token;
    cv::Size grid;  ///< of the patches; 1 x 1 for a class token
    cv::Mat rows;   ///< CV_32FC1, [grid.area(), width], in row order
};

/// Of CLIP: rows of unit length in the joint space, in the squares of these sides (see `square_views`), with the GEM
/// path of these settings. Throws as `compute_features` does.
[[nodiscard]] std::vector<TokenSet> compute_tokens(const ClipModel& model, const Image& image,
                                                   const std::vector<int>& sides, const GemSettings& gem,
                                                   const Job& job = {});

/// Of DINOv2: class token and patches as its final norm leaves them, not of unit length. The picture keeps its shape:
/// its shorter edge is resized to each of these (bicubic, antialiased, rounded to 8 bits), and what is left over of a
/// patch at its right and lower edge is cut off. Reports `encode_image` per block; stops between blocks. Throws `Error`
/// (invalid_argument) for an edge below a patch, or a picture that would be longer than 8,192 pixels.
[[nodiscard]] std::vector<TokenSet> compute_tokens(const DinoModel& model, const Image& image,
                                                   const std::vector<int>& edges, const Job& job = {});

/// The view that a DINOv2 with patches of this size has of a picture whose shorter edge becomes `edge`.
[[nodiscard]] View dino_view(cv::Size picture, int edge, int patch_size);

/// The sets of a picture, by the picture's name.
using NamedTokens = std::pair<std::string, TokenSet>;

/// A safetensors file (https://huggingface.co/docs/safetensors): "NAME/VIEW/SET", F32, patches as [rows, columns,
/// width], class tokens as [width]; `metadata` as it is. Deterministic. Throws `Error` (invalid_argument) if two
/// tensors have one name.
[[nodiscard]] std::string safetensors(const std::vector<NamedTokens>& tokens,
                                      const std::vector<std::pair<std::string, std::string>>& metadata);

}  // namespace fade
