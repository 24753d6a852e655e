// SPDX-License-Identifier: MIT
#include "evaluate/raw_maps.h"

#include "fade/settings_table.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>

#include <cstring>
#include <iterator>
#include <sstream>
#include <vector>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/language.h"
#include "detect/reference_subspaces.h"
#include "detect/vision.h"

namespace fade {

namespace {

constexpr int largest_side = 1 << 14;

std::optional<int> side_of(const nlohmann::json& value) {
    const int side = value.is_number_integer() ? value.get<int>() : 0;
    return side < 1 || side > largest_side ? std::nullopt : std::optional(side);
}

std::string_view source_name(RawMapKey::Source source) {
    switch (source) {
        case RawMapKey::Source::language_map:
            return "language";
        case RawMapKey::Source::class_score:
            return "class";
        case RawMapKey::Source::reference:
            return "reference";
        case RawMapKey::Source::own_patches:
            return "own";
        case RawMapKey::Source::vision_region:
            return "region";
        case RawMapKey::Source::alignment:
            return "alignment";
        case RawMapKey::Source::subspace:
            return "subspace 1";
    }
    return {};
}

}  // namespace

std::string RawMapKey::name() const {
    auto how = by.empty() ? "" : " " + by;
    if (!variants.empty()) how += " " + variants;
    // JSON writes a number with all its digits.
    if (radius > 0) how += " within " + nlohmann::json(radius).dump();
    if (!frame.empty()) how += " aligned 1 " + frame;
    if (!blocks.empty()) how += " by blocks " + nlohmann::json(blocks).dump();
    if (!encoder.empty()) return std::string(source_name(source)) + " vision model " + encoder + how;
    return std::string(source_name(source)) + " " + (feature == Feature::gem ? "gem " : "clip ") + name_of(view) +
           (tiles > 0 ? " in " + std::to_string(tiles) + " tiles" : "") + how;
}

std::string joined_hashes(const std::vector<std::string>& hashes) {
    std::string joined;
    for (const auto& hash : hashes) joined += (joined.empty() ? "" : "+") + hash;
    return joined;
}

std::vector<std::string> hashes_in(const std::string& joined) {
    std::vector<std::string> hashes;
    std::istringstream text(joined);
    for (std::string hash; std::getline(text, hash, '+');) hashes.push_back(hash);
    return hashes;
}

std::string variants_key(const ReferenceSettings& settings) {
    std::string key;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!key.empty()) key.push_back(' ');
        key.append(name).push_back(' ');
        key.append(value);
    };
    for (const auto& [turned, name] : names_of(Turning{}))
        if (turned == settings.turned && turned != Turning::none) add("turned", name);
    for (const auto& [mirrored, name] : names_of(Mirroring{}))
        if (mirrored == settings.mirrored && mirrored != Mirroring::none) add("mirrored", name);
    // JSON writes a number with all its digits.
    if (settings.brightness > 0) add("brightness", nlohmann::json(settings.brightness).dump());
    return key;
}

std::string frame_key(const ReferenceSettings& settings, const std::string& first_reference) {
    for (const auto& [mode, name] : names_of(Alignment{}))
        if (mode == settings.aligned && mode != Alignment::none && !first_reference.empty())
            return std::string(name) + " " + first_reference;
    return {};
}

// Each number as a float, and what that rounds away as another one: places are the same to the last cell.
cv::Mat to_map(const ImageAlignment& alignment) {
    const auto& matrix = alignment.to_picture.val;
    std::vector<double> numbers(std::begin(matrix), std::end(matrix));
    for (const auto& size : {alignment.frame, alignment.picture})
        numbers.insert(numbers.end(), {static_cast<double>(size.width), static_cast<double>(size.height)});
    numbers.push_back(alignment.covered);
    cv::Mat map(2, static_cast<int>(numbers.size()), CV_32FC1);
    for (int i = 0; i < map.cols; ++i) {
        const double number = numbers[static_cast<std::size_t>(i)];
        map.at<float>(0, i) = static_cast<float>(number);
        map.at<float>(1, i) = static_cast<float>(number - double{map.at<float>(0, i)});
    }
    return map;
}

ImageAlignment to_alignment(const cv::Mat& map) {
    constexpr int values = 11;
    if (map.size() != cv::Size(values, 2))
        throw Error(ErrorCode::internal, Text::english_only("An alignment was kept in part."));
    int next = 0;
    const auto number = [&] {
        const double value = double{map.at<float>(0, next)} + double{map.at<float>(1, next)};
        ++next;
        return value;
    };
    ImageAlignment alignment;
    for (double& value : alignment.to_picture.val) value = number();
    for (auto* size : {&alignment.frame, &alignment.picture}) {
        size->width = cvRound(number());
        size->height = cvRound(number());
    }
    alignment.covered = number();
    return alignment;
}

namespace {

/// What this picture has for the item's view.
const View& view_of(const RawMapKey& item, const ImageFeatures::Impl& features) {
    if (item.tiles > 0 && !features.shaped)
        throw Error(ErrorCode::internal, Text::english_only("A picture was not encoded in tiles."));
    return item.tiles > 0 || !item.encoder.empty() ? *features.shaped : item.view;
}

cv::Mat region_map(const View& view) {
    return cv::Mat(cv::Vec4f(cv::Vec4d(view.region.x, view.region.y, view.region.width, view.region.height)))
        .reshape(1, 1)
        .clone();
}

}  // namespace

cv::Mat compute_raw_map(const RawMapKey& item, const ImageFeatures& query, const TextFeatures* text,
                        std::span<const ImageFeatures> reference, const LanguageRule& rule) {
    return with_torch_errors("Comparing an image", [&] {
        const c10::InferenceMode guard;
        const auto& features = item.encoder.empty() ? query.impl() : *query.impl().vision;
        const auto& view = view_of(item, features);
        switch (item.source) {
            case RawMapKey::Source::language_map:
                return features.map(view, anomalous_probability(features.seen_patches(view, item.feature), text->impl(),
                                                                rule.classifier, rule.logit_scale));
            case RawMapKey::Source::class_score:
                return to_map(anomalous_probability(features.class_token(view, item.feature), text->impl(),
                                                    rule.classifier, rule.logit_scale),
                              {1, 1});
            case RawMapKey::Source::reference:
                return distance_map(features, view, reference, {item.feature, item.blocks}, item.radius);
            case RawMapKey::Source::own_patches:
                return features.map(
                    view, distance_to_second_nearest(features.seen_patches(view, item.feature), *features.kernels));
            case RawMapKey::Source::vision_region:
                return region_map(view);
            case RawMapKey::Source::alignment:
            case RawMapKey::Source::subspace:
                break;
        }
        throw Error(ErrorCode::internal, Text::english_only("There is no such map."));
    });
}

cv::Mat compute_raw_map_of_reference(const RawMapKey& item, const ImageFeatures& query,
                                     std::span<const ImageFeatures> reference) {
    return with_torch_errors("Comparing the references", [&] {
        const c10::InferenceMode guard;
        const auto& view = view_of(item, query.impl());
        if (item.source == RawMapKey::Source::vision_region) return region_map(view);
        return distance_map(query.impl(), view, reference, {item.feature, item.blocks}, item.radius);
    });
}

ReferenceSubspacesPtr subspaces_of(const RawMapKey& item, std::span<const ImageFeatures> references) {
    return with_torch_errors("Comparing the references", [&] {
        const c10::InferenceMode guard;
        const auto& first = references.front().impl();
        const auto& view = view_of(item, first);
        auto result = std::make_shared<ReferenceSubspaces>();
        result->by = {item.feature, item.blocks};
        result->by_view[common_view(view, first)] = fit_subspaces(references, view, first, result->by);
        return ReferenceSubspacesPtr(std::move(result));
    });
}

cv::Mat compute_subspace_map(const RawMapKey& item, const ImageFeatures& query,
                             const ReferenceSubspacesPtr& subspaces) {
    return with_torch_errors("Comparing an image", [&] {
        const c10::InferenceMode guard;
        const auto& features = item.encoder.empty() ? query.impl() : *query.impl().vision;
        return subspace_map(features, view_of(item, features), subspaces, {item.feature, item.blocks});
    });
}

// One line of JSON, {name: side} or {name: [height, width]}, then the values of each map in that order.
std::string serialise(const RawMaps& raw_maps) {
    auto sides = nlohmann::json::object();
    for (const auto& [name, map] : raw_maps) {
        sides[name] = map.rows;
        if (map.rows != map.cols) sides[name] = {map.rows, map.cols};
    }
    std::string bytes = sides.dump() + "\n";
    for (const auto& [name, map] : raw_maps)
        bytes.append(reinterpret_cast<const char*>(map.ptr<float>()), map.total() * sizeof(float));
    return bytes;
}

std::optional<RawMaps> parse_raw_maps(std::string_view bytes) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto sides = nlohmann::json::parse(bytes.substr(0, end), nullptr, /*allow_exceptions=*/false);
    bytes.remove_prefix(end + 1);
    if (!sides.is_object()) return std::nullopt;
    RawMaps raw_maps;
    for (const auto& [name, value] : sides.items()) {
        const bool square = !value.is_array();
        if (!square && value.size() != 2) return std::nullopt;
        const auto rows = side_of(square ? value : value[0]);
        const auto columns = side_of(square ? value : value[1]);
        if (!rows || !columns) return std::nullopt;
        const auto size = static_cast<std::size_t>(*rows) * static_cast<std::size_t>(*columns) * sizeof(float);
        if (bytes.size() < size) return std::nullopt;
        cv::Mat map(*rows, *columns, CV_32FC1);
        std::memcpy(map.data, bytes.data(), size);
        bytes.remove_prefix(size);
        raw_maps.emplace(name, std::move(map));
    }
    return bytes.empty() ? std::optional(std::move(raw_maps)) : std::nullopt;
}

}  // namespace fade
