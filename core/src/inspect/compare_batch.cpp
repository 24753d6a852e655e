// SPDX-License-Identifier: MIT
#include "inspect/compare_batch.h"

#include "fade/error.h"
#include "fade/hash.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "detect/language.h"
#include "store/embeddings.h"

namespace fade {

namespace {

constexpr auto mutual_kind = "mutual";
constexpr double anomalous_score = 0.5;

/// A picture of a batch, by the hash of its content: the order of their names changes nothing.
using Members = std::map<std::string, PictureSourcePtr>;

Members members_of(const PictureSources& pictures, const LoadPicture& load, const ReadingOptions& reading,
                   const std::optional<RoiMask>& mask, const Job& job) {
    Members members;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        job.report(Stage::load_image, i, pictures.size());
        try {
            const auto image = load(*pictures[i], reading);
            if (mask) check_fits(*mask, *image);
            if (!image->sha256.empty()) members.emplace(content_of(*image), pictures[i]);
        } catch (const Error& error) {
            // It is told when the picture itself is inspected.
            if (error.code() == ErrorCode::internal) throw;
        }
    }
    return members;
}

/// What the maps of the pictures depend on.
std::string key_of(const Members& members, const BatchRequest& request, const FeatureRequest& wanted) {
    Sha256 hash;
    const auto& info = request.model.info();
    for (const auto& part : {std::string("mutual 1"), info.weights_sha256, info.compute.device,
                             arithmetic_of(info.compute), name_of(wanted.views.front())})
        hash.field(part);
    auto numbers = wanted.blocks;
    const auto& batch = request.settings.mutual;
    numbers.insert(numbers.end(), {batch.others, batch.seed, wanted.reading.bits.value_or(0)});
    for (const int number : numbers) hash.field(std::to_string(number));
    if (request.mask)
        for (const auto part :
             {std::string_view("mask"), std::string_view(request.mask->sha256), to_string(request.mask->mode)})
            hash.field(part);
    for (const auto& [content, source] : members) hash.field(content);
    return hash.hex();
}

/// Maps as rows of a matrix: distances, class token, score, the two medians.
at::Tensor to_rows(const std::vector<MutualMap>& maps, std::int64_t columns) {
    auto rows = at::empty({std::ssize(maps), columns});
    auto* to = rows.data_ptr<float>();
    for (const auto& map : maps) {
        to = std::copy(map.distances.begin<float>(), map.distances.end<float>(), to);
        to = std::copy(map.class_token.begin<float>(), map.class_token.end<float>(), to);
        for (const double value : {map.score, map.median, map.own_median}) *to++ = static_cast<float>(value);
    }
    return rows;
}

std::vector<MutualMap> from_rows(const at::Tensor& rows, cv::Size grid, int token_width, const cv::Mat& cells) {
    std::vector<MutualMap> maps;
    auto* from = rows.data_ptr<float>();
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        MutualMap map;
        map.distances = cv::Mat(grid, CV_32FC1, from).clone();
        from += grid.area();
        map.class_token = cv::Mat(1, token_width, CV_32FC1, from).clone();
        from += token_width;
        map.score = double{*from++};
        map.median = double{*from++};
        map.own_median = double{*from++};
        map.cells = cells;
        maps.push_back(std::move(map));
    }
    return maps;
}

/// The comparison, kept as a whole.
std::vector<MutualMap> maps_of(const Members& members, const FeaturesOf& features, const BatchRequest& request,
                               const FeatureRequest& wanted, const std::string& key, const Job& job) {
    const auto& config = request.model.info().config;
    const auto& view = wanted.views.front();
    const auto patch = static_cast<int>(config.patch_size);
    const cv::Size grid(view.size.width / patch, view.size.height / patch);
    const auto token_width = static_cast<int>(config.embed_dim);
    const auto count = static_cast<std::int64_t>(members.size());
    const auto columns = std::int64_t{grid.area()} + token_width + 3;
    const auto cells = request.mask ? cells_in(request.mask->pixels, view, grid) : cv::Mat();
    if (request.cache != nullptr)
        if (const auto kept = read_embeddings(*request.cache, mutual_kind, key, count, columns))
            return from_rows(*kept, grid, token_width, cells);
    const auto maps = mutual_maps(members.size(), features, request.settings.mutual, job);
    const auto rows = to_rows(maps, columns);
    if (request.cache != nullptr) write_embeddings(*request.cache, mutual_kind, key, rows);
    // Single precision, as it is kept: the next run's numbers are the same.
    return from_rows(rows, grid, token_width, cells);
}

}  // namespace

std::shared_ptr<const Batch> compare_batch(FeatureStore& features, const BatchRequest& request,
                                           const PictureSources& pictures, const LoadPicture& load, const Job& job) {
    auto wanted = mutual_features(request.settings, request.model.info().config);
    wanted.mask = request.mask;
    const auto members = members_of(pictures, load, wanted.reading, request.mask, job);
    if (members.size() < 2)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("To judge pictures by each other, at least two different ones are needed."));
    const std::vector<Members::value_type> listed(members.begin(), members.end());
    const auto features_of = [&](std::size_t picture, const FeatureRequest& of) {
        const auto& member = listed[picture];
        return features.image(
            member.first, [&] { return load(*member.second, of.reading); }, of, job);
    };

    Batch batch;
    auto& facts = batch.facts;
    facts.pictures = members.size();
    facts.scale = mutual_scale(request.settings);
    facts.others = std::min(members.size() - 1, static_cast<std::size_t>(request.settings.mutual.others));
    facts.seed = request.settings.mutual.seed;
    facts.sha256 = key_of(members, request, wanted);
    const auto maps = maps_of(
        members, [&](std::size_t picture) { return features_of(picture, wanted); }, request, wanted, facts.sha256, job);
    for (const auto& map : maps)
        if (is_stranger(map)) ++facts.strangers;

    auto words = required_features(request.settings, Regime::batch);
    words.views = square_views({request.settings.classification_scale});
    words.tiling.reset();
    words.mask = request.mask;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        job.report(Stage::match, i, listed.size());
        const auto score =
            language_score_of(features_of(i, words).impl(), request.classification.impl(), request.settings);
        if (score >= anomalous_score) ++facts.anomalous_by_language;
    }
    auto vision = batch_vision(maps);
    for (std::size_t i = 0; i < listed.size(); ++i) batch.pictures.emplace(listed[i].first, std::move(vision[i]));
    return std::make_shared<const Batch>(std::move(batch));
}

}  // namespace fade
