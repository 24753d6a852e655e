// SPDX-License-Identifier: MIT
#include "inspect/compare_batch.h"

#include "fade/error.h"
#include "fade/hash.h"

#include <ATen/ATen.h>
#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "detect/cells.h"
#include "detect/features.h"
#include "detect/language.h"
#include "store/embeddings.h"

namespace fade {

namespace {

constexpr auto mutual_kind = "mutual";
constexpr double anomalous_score = 0.5;

struct Member {
    PictureSourcePtr source;
    cv::Size size;
};

/// The pictures of a batch, by the hash of their content: the order of their names changes nothing.
using Members = std::map<std::string, Member>;

Members members_of(const PictureSources& pictures, const LoadPicture& load, const ReadingOptions& reading,
                   const std::optional<RoiMask>& mask, const Job& job) {
    Members members;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        job.report(Stage::load_image, i, pictures.size());
        try {
            const auto image = load(*pictures[i], reading);
            if (mask) check_fits(*mask, *image);
            if (!image->sha256.empty()) members.emplace(content_of(*image), Member{pictures[i], image->pixels.size()});
        } catch (const Error& error) {
            // It is told when the picture itself is inspected.
            if (error.code() == ErrorCode::internal) throw;
        }
    }
    return members;
}

/// What the pictures of a batch are compared by.
struct Comparison {
    EncoderFacts encoder;
    FeatureStore& features;
    FeatureRequest wanted;

    [[nodiscard]] bool shaped() const { return wanted.edge.has_value(); }
    [[nodiscard]] View view_of(cv::Size picture) const { return request_for(wanted, picture, encoder).views.front(); }
    [[nodiscard]] cv::Size grid_of(const View& view) const {
        const auto patch = static_cast<int>(encoder.patch_size);
        return {view.size.width / patch, view.size.height / patch};
    }
};

Comparison comparison_by(const WithFeatures<ClipModel>& clip, const Settings& settings) {
    return {EncoderFacts(clip.model), clip.features, mutual_features(settings, clip.model.info().config)};
}

Comparison comparison_of(const BatchRequest& request) {
    const auto& settings = request.settings;
    auto comparison = request.vision ? Comparison{EncoderFacts(request.vision->model), request.vision->features,
                                                  mutual_features(settings, request.vision->model.info())}
                                     : comparison_by(request.words.value().model, settings);
    comparison.wanted.mask = request.mask;
    return comparison;
}

/// What the maps of the pictures depend on.
std::string key_of(const Members& members, const BatchRequest& request, const Comparison& comparison) {
    Sha256 hash;
    const auto& wanted = comparison.wanted;
    for (const auto& part :
         {std::string("mutual 2"), comparison.encoder.sha256, comparison.encoder.compute.device,
          arithmetic_of(comparison.encoder.compute),
          comparison.shaped() ? "edge " + std::to_string(*wanted.edge) : name_of(wanted.views.front())})
        hash.field(part);
    auto numbers = wanted.blocks;
    const auto& batch = request.settings.mutual;
    numbers.insert(numbers.end(), {batch.others, batch.seed, wanted.reading.bits.value_or(0)});
    for (const int number : numbers) hash.field(std::to_string(number));
    if (request.mask)
        for (const auto part :
             {std::string_view("mask"), std::string_view(request.mask->sha256), to_string(request.mask->mode)})
            hash.field(part);
    for (const auto& [content, member] : members) hash.field(content);
    return hash.hex();
}

/// Maps as rows of a matrix: class token, score, the two medians, distances; zeros to the longest row.
at::Tensor to_rows(const std::vector<MutualMap>& maps, std::int64_t columns) {
    auto rows = at::zeros({std::ssize(maps), columns});
    for (std::size_t i = 0; i < maps.size(); ++i) {
        const auto& map = maps[i];
        auto* to = rows.data_ptr<float>() + static_cast<std::int64_t>(i) * columns;
        to = std::copy(map.class_token.begin<float>(), map.class_token.end<float>(), to);
        for (const double value : {map.score, map.median, map.own_median}) *to++ = static_cast<float>(value);
        std::copy(map.distances.begin<float>(), map.distances.end<float>(), to);
    }
    return rows;
}

std::vector<MutualMap> from_rows(const at::Tensor& rows, const std::vector<View>& views, const Comparison& comparison) {
    const auto& mask = comparison.wanted.mask;
    const auto token_width = static_cast<int>(comparison.encoder.width);
    std::vector<MutualMap> maps;
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto& view = views[i];
        const auto grid = comparison.grid_of(view);
        auto* from = rows.data_ptr<float>() + static_cast<std::int64_t>(i) * rows.size(1);
        MutualMap map;
        map.class_token = cv::Mat(1, token_width, CV_32FC1, from).clone();
        from += token_width;
        map.score = double{*from++};
        map.median = double{*from++};
        map.own_median = double{*from++};
        map.distances = cv::Mat(grid, CV_32FC1, from).clone();
        if (mask) map.cells = cells_in(mask->pixels, view, grid, comparison.shaped());
        if (comparison.shaped()) map.shaped = view;
        maps.push_back(std::move(map));
    }
    return maps;
}

/// The comparison, kept as a whole.
std::vector<MutualMap> maps_of(const Members& members, const FeaturesOf& features, const BatchRequest& request,
                               const Comparison& comparison, const std::string& key, const Job& job) {
    std::vector<View> views;
    std::int64_t cells = 0;
    for (const auto& [content, member] : members) {
        views.push_back(comparison.view_of(member.size));
        cells = std::max<std::int64_t>(cells, comparison.grid_of(views.back()).area());
    }
    const auto count = std::ssize(views);
    const auto columns = comparison.encoder.width + 3 + cells;
    if (request.cache != nullptr)
        if (const auto kept = read_embeddings(*request.cache, mutual_kind, key, count, columns))
            return from_rows(*kept, views, comparison);
    const auto rows = to_rows(mutual_maps(members.size(), features, request.settings.mutual, job), columns);
    if (request.cache != nullptr) write_embeddings(*request.cache, mutual_kind, key, rows);
    // Single precision, as it is kept: the next run's numbers are the same.
    return from_rows(rows, views, comparison);
}

}  // namespace

std::shared_ptr<const Batch> compare_batch(const BatchRequest& request, const PictureSources& pictures,
                                           const LoadPicture& load, const Job& job) {
    const auto comparison = comparison_of(request);
    const auto& wanted = comparison.wanted;
    const auto members = members_of(pictures, load, wanted.reading, request.mask, job);
    if (members.size() < 2)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("To judge pictures by each other, at least two different ones are needed."));
    const std::vector<Members::value_type> listed(members.begin(), members.end());
    const auto features_of = [&](FeatureStore& features, std::size_t picture, const FeatureRequest& of) {
        const auto& [content, member] = listed[picture];
        return features.image(
            content, [&, &source = *member.source] { return load(source, of.reading); }, of, job);
    };

    Batch batch;
    auto& facts = batch.facts;
    facts.pictures = members.size();
    facts.scale = wanted.edge ? *wanted.edge : mutual_scale(request.settings);
    facts.others = std::min(members.size() - 1, static_cast<std::size_t>(request.settings.mutual.others));
    facts.seed = request.settings.mutual.seed;
    facts.sha256 = key_of(members, request, comparison);
    const auto maps = maps_of(
        members, [&](std::size_t picture) { return features_of(comparison.features, picture, wanted); }, request,
        comparison, facts.sha256, job);
    for (const auto& map : maps) {
        if (!map.cells.empty() && cv::countNonZero(map.cells) == 0)
            throw Error(ErrorCode::mismatch, Text::en("The mask leaves no patch of the vision model to look at."));
        if (is_stranger(map)) ++facts.strangers;
    }

    auto wanted_by_words = required_features(request.settings, Regime::batch);
    wanted_by_words.views = square_views({request.settings.classification_scale});
    wanted_by_words.tiling.reset();
    wanted_by_words.mask = request.mask;
    for (std::size_t i = 0; request.words && i < listed.size(); ++i) {
        job.report(Stage::match, i, listed.size());
        const auto score = language_score_of(features_of(request.words->model.features, i, wanted_by_words).impl(),
                                             request.words->classification.impl(), request.settings);
        if (score >= anomalous_score) ++facts.anomalous_by_language;
    }
    auto vision = batch_vision(maps);
    for (std::size_t i = 0; i < listed.size(); ++i) batch.pictures.emplace(listed[i].first, std::move(vision[i]));
    return std::make_shared<const Batch>(std::move(batch));
}

}  // namespace fade
