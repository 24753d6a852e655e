// SPDX-License-Identifier: MIT
#include "fade/token_sets.h"
#include "fade/files.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <set>

#include "base/torch_errors.h"
#include "detect/dino_features.h"
#include "detect/features.h"
#include "encode/dino_model.h"

namespace fade {

namespace {

constexpr int longest_edge = 8192;

cv::Mat to_rows(const at::Tensor& tokens) {
    const auto rows = tokens.cpu().to(at::kFloat).contiguous();
    return cv::Mat(static_cast<int>(rows.size(0)), static_cast<int>(rows.size(1)), CV_32FC1, rows.data_ptr<float>())
        .clone();
}

void append(std::vector<TokenSet>& result, const View& view, cv::Size grid, const TokenSets& sets) {
    for (const auto& [set, tokens] : sets) {
        const bool patches = set == Tokens::patches || set == Tokens::gem_patches;
        result.push_back({view, set, patches ? grid : cv::Size(1, 1), to_rows(tokens)});
    }
}

}  // namespace

std::string_view to_string(Tokens set) {
    switch (set) {
        case Tokens::class_token:
            return "class_token";
        case Tokens::patches:
            return "patches";
        case Tokens::gem_class_token:
            return "gem_class_token";
        case Tokens::gem_patches:
            return "gem_patches";
        case Tokens::layer_patches:
            break;
    }
    return "layer_patches";
}

View dino_view(cv::Size picture, int edge, int patch_size) {
    if (picture.width < 1 || picture.height < 1 || patch_size < 1 || edge < patch_size)
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("The shorter edge of %1 pixels is less than a patch of %2."), edge, patch_size});
    const auto longer = [&](int longer_side, int shorter_side) {
        return static_cast<std::int64_t>(edge) * longer_side / shorter_side;
    };
    const bool wide = picture.width > picture.height;
    const auto other = wide ? longer(picture.width, picture.height) : longer(picture.height, picture.width);
    if (other > longest_edge)
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("A picture of %1 x %2 would be %3 pixels long with a shorter "
                              "edge of %4; at most %5 are computed."),
                     picture.width, picture.height, other, edge, longest_edge});
    const cv::Size whole = wide ? cv::Size(static_cast<int>(other), edge) : cv::Size(edge, static_cast<int>(other));
    const cv::Size size(whole.width / patch_size * patch_size, whole.height / patch_size * patch_size);
    return {size,
            {0, 0, static_cast<double>(size.width) / whole.width, static_cast<double>(size.height) / whole.height}};
}

std::vector<TokenSet> compute_tokens(const ClipModel& model, const Image& image, const std::vector<int>& sides,
                                     const GemSettings& gem, const Job& job) {
    FeatureRequest request;
    request.views = square_views(sides);
    request.gem = gem;
    const auto features = compute_features(model, image, request, job);
    std::vector<TokenSet> result;
    for (const auto& [view, sets] : features.impl().views) append(result, view, features.impl().grid(view), sets);
    return result;
}

std::vector<TokenSet> compute_tokens(const DinoModel& model, const Image& image, const std::vector<int>& edges,
                                     const Job& job) {
    const auto& impl = model.impl();
    const auto patch = static_cast<int>(impl.config.patch_size);
    std::set<View> views;
    for (const int edge : edges) views.insert(dino_view(image.pixels.size(), edge, patch));
    return with_torch_errors("Encoding " + display_name(image.name), [&] {
        const c10::InferenceMode guard;
        const auto layers = static_cast<std::size_t>(impl.config.vision.layers);
        const auto grid_of = [&](const View& view) {
            return cv::Size(view.size.width / patch, view.size.height / patch);
        };
        std::size_t total = 0;
        for (const auto& view : views) total += layers * static_cast<std::size_t>(grid_of(view).area());
        std::size_t done = 0;
        job.report(Stage::encode_image, done, total);
        std::vector<TokenSet> result;
        for (const auto& view : views) {
            const auto sets =
                encode_view(model, image.pixels, view, {{}, {Tokens::class_token, Tokens::patches}}, job.stop, [&] {
                    done += static_cast<std::size_t>(grid_of(view).area());
                    job.report(Stage::encode_image, done, total);
                });
            append(result, view, grid_of(view), sets);
        }
        return result;
    });
}

std::string safetensors(const std::vector<NamedTokens>& tokens,
                        const std::vector<std::pair<std::string, std::string>>& metadata) {
    auto header = nlohmann::ordered_json::object();
    for (const auto& [key, value] : metadata) header["__metadata__"][key] = value;
    std::uint64_t end = 0;
    for (const auto& [picture, set] : tokens) {
        const auto name = picture + "/" + name_of(set.view) + "/" + std::string(to_string(set.set));
        if (header.contains(name))
            throw Error(ErrorCode::invalid_argument, {Text::en("There are two tensors %1."), name});
        const bool patches = set.set == Tokens::patches || set.set == Tokens::gem_patches;
        const auto bytes = set.rows.total() * sizeof(float);
        header[name] = {{"dtype", "F32"},
                        {"shape", patches ? std::vector{set.grid.height, set.grid.width, set.rows.cols}
                                          : std::vector{set.rows.cols}},
                        {"data_offsets", {end, end + bytes}}};
        end += bytes;
    }
    auto text = header.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    text.resize((text.size() + 7) / 8 * 8, ' ');
    std::string file;
    file.reserve(sizeof(std::uint64_t) + text.size() + end);
    for (int shift = 0; shift < 64; shift += 8) file += static_cast<char>((text.size() >> shift) & 0xFFU);
    file += text;
    for (const auto& [picture, set] : tokens)
        for (int row = 0; row < set.rows.rows; ++row)
            file.append(reinterpret_cast<const char*>(set.rows.ptr<float>(row)),
                        static_cast<std::size_t>(set.rows.cols) * sizeof(float));
    return file;
}

}  // namespace fade
