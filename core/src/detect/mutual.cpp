// SPDX-License-Identifier: MIT
#include "fade/mutual.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>
#include <set>
#include <utility>

#include "base/parallel.h"
#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/mutual.h"

namespace fade {

namespace {

/// Rows of a picture that a thread takes at a time.
constexpr std::int64_t rows_at_a_time = 192;
/// Pictures that share what is packed of the others.
constexpr std::size_t pictures_at_a_time = 8;
constexpr double nearest_share = 0.3;
constexpr double layer_norm_epsilon = 1e-5;
constexpr int largest_scale = 512;

/// One picture, and where its patches lie.
class Member {
public:
    explicit Member(ImageFeatures features) : features_(std::move(features)), view_(features_.views().front()) {
        const auto& impl = features_.impl();
        grid_ = impl.grid(view_);
        layers_ = impl.tokens(view_, Tokens::layer_patches);
        if (const auto cells = impl.cells(view_); !cells.empty()) seen_ = to_flags(cells).nonzero().squeeze(1);
    }

    [[nodiscard]] std::int64_t layers() const { return layers_.size(0) / grid_.area(); }
    [[nodiscard]] bool fits(const Member& other) const {
        const auto& mine = features_.impl();
        const auto& others = other.features_.impl();
        return mine.model_sha256 == others.model_sha256 && mine.counterpart(other.view_, others) == view_ &&
               layers() == other.layers() && layers_.size(1) == other.layers_.size(1);
    }
    /// Rows to compare of one layer, of the patches that are looked at.
    [[nodiscard]] at::Tensor rows(std::int64_t layer, int neighbourhood) const {
        const auto patches = layers_.narrow(0, layer * grid_.area(), grid_.area());
        const auto all = mutual_rows(patches, grid_, neighbourhood);
        return seen_.defined() ? all.index_select(0, seen_) : all;
    }
    [[nodiscard]] std::int64_t seen() const { return seen_.defined() ? seen_.size(0) : grid_.area(); }
    [[nodiscard]] const kernels::Kernels& kernels() const { return *features_.impl().kernels; }
    [[nodiscard]] MutualMap map_of(const std::vector<float>& distances, const std::vector<float>& own) const {
        const auto& impl = features_.impl();
        MutualMap map;
        const auto median = [](std::vector<float> values) {
            if (values.empty()) return 0.0;
            const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
            std::nth_element(values.begin(), middle, values.end());
            return double{*middle};
        };
        map.median = median(distances);
        map.own_median = median(own);
        auto values = at::empty({static_cast<std::int64_t>(distances.size())});
        std::copy(distances.begin(), distances.end(), values.data_ptr<float>());
        map.distances = impl.map(view_, values);
        map.cells = impl.cells(view_);
        map.shaped = impl.shaped;
        const auto grid = at::from_blob(map.distances.data, {1, 1, grid_.height, grid_.width});
        map.score = at::upsample_bilinear2d(grid, {view_.size.height, view_.size.width}, /*align_corners=*/true)
                        .max()
                        .item<double>();
        map.class_token = to_map(impl.class_token(view_, Feature::clip),
                                 {static_cast<int>(impl.class_token(view_, Feature::clip).numel()), 1});
        return map;
    }

private:
    ImageFeatures features_;
    View view_;
    cv::Size grid_;
    at::Tensor layers_;  ///< [layers * patches, width]
    at::Tensor seen_;    ///< indices of the patches that are looked at; undefined: all
};

/// A picture's distances as they are summed up.
struct Sums {
    explicit Sums(std::int64_t patches)
        : distances(static_cast<std::size_t>(patches)), own(static_cast<std::size_t>(patches)) {}
    std::vector<float> distances;
    std::vector<float> own;
};

float distance(float product) {
    return std::sqrt(std::max(0.0F, 2 - 2 * product));
}

/// The mean of the lowest 30 % (rounded down, at least one) of a column's values, which are put in another order.
float mean_of_lowest(std::vector<float>& values) {
    const auto share = static_cast<std::size_t>(nearest_share * static_cast<double>(values.size()));
    const auto count = std::max<std::size_t>(share, 1);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count - 1), values.end());
    const auto sum = std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), 0.0);
    return static_cast<float>(sum / static_cast<double>(count));
}

/// The pictures that others are compared with, packed for one layer and neighbourhood.
class Packed {
public:
    explicit Packed(const std::vector<std::pair<std::size_t, Member>>& drawn, int others)
        : drawn_(drawn), others_(static_cast<std::size_t>(others)), packed_(drawn.size()) {}

    void pack(std::int64_t layer, int neighbourhood) {
        parallel_for(drawn_.size(), at::get_num_threads(), [&](std::size_t i, std::size_t) {
            const c10::InferenceMode guard;
            pack_one(drawn_[i].second, drawn_[i].second.rows(layer, neighbourhood), packed_[i]);
        });
    }

    /// Adds this layer's and neighbourhood's share.
    void add(std::size_t picture, const Member& member, std::int64_t layer, int neighbourhood, float weight,
             Sums& sums) {
        const auto rows = member.rows(layer, neighbourhood);
        pack_one(member, rows, own_);
        std::vector<const kernels::PackedRows*> others;
        for (std::size_t i = 0; i < drawn_.size() && others.size() < others_; ++i)
            if (drawn_[i].first != picture && packed_[i].rows > 0) others.push_back(&packed_[i]);
        const auto count = rows.size(0);
        const auto tasks = (count + rows_at_a_time - 1) / rows_at_a_time;
        parallel_for(static_cast<std::size_t>(tasks), at::get_num_threads(), [&](std::size_t task, std::size_t) {
            const auto first = static_cast<std::int64_t>(task) * rows_at_a_time;
            const auto size = static_cast<std::size_t>(std::min(rows_at_a_time, count - first));
            const auto* query = rows.data_ptr<float>() + first * rows.size(1);
            std::vector<float> largest(size);
            std::vector<float> second(size);
            const auto look_in = [&](const kernels::PackedRows& bank) {
                std::fill(largest.begin(), largest.end(), std::numeric_limits<float>::lowest());
                std::fill(second.begin(), second.end(), std::numeric_limits<float>::lowest());
                member.kernels().nearest(query, size, bank, largest.data(), second.data());
            };
            std::vector<std::vector<float>> columns(size);
            for (const auto* other : others) {
                look_in(*other);
                for (std::size_t row = 0; row < size; ++row) columns[row].push_back(distance(largest[row]));
            }
            look_in(own_);
            for (std::size_t row = 0; row < size; ++row) {
                const auto to = static_cast<std::size_t>(first) + row;
                if (!columns[row].empty()) sums.distances[to] += weight * mean_of_lowest(columns[row]);
                if (count > 1) sums.own[to] += weight * distance(second[row]);
            }
        });
    }

private:
    static void pack_one(const Member& member, const at::Tensor& rows, kernels::PackedRows& packed) {
        member.kernels().pack_rows(rows.data_ptr<float>(), static_cast<std::size_t>(rows.size(0)),
                                   static_cast<std::size_t>(rows.size(1)), packed);
    }

    const std::vector<std::pair<std::size_t, Member>>& drawn_;
    std::size_t others_;
    std::vector<kernels::PackedRows> packed_;
    kernels::PackedRows own_;
};

void check_fits(const Member& member, const Member& first) {
    if (!member.fits(first))
        throw Error(ErrorCode::mismatch,
                    Text::en("The features of the batch's pictures come from different models, scales or blocks."));
}

}  // namespace

at::Tensor mutual_rows(const at::Tensor& patches, cv::Size grid, int neighbourhood) {
    const auto width = patches.size(1);
    auto rows = (patches - patches.mean()) / at::sqrt(patches.var(/*unbiased=*/false) + layer_norm_epsilon);
    if (neighbourhood > 1) {
        const auto image = rows.view({1, grid.height, grid.width, width}).permute({0, 3, 1, 2});
        const auto means = at::avg_pool2d(image, neighbourhood, /*stride=*/1, neighbourhood / 2);
        rows = means.permute({0, 2, 3, 1}).reshape({grid.area(), width});
    }
    return (rows / rows.norm(2, 1, /*keepdim=*/true).clamp_min(1e-12)).contiguous();
}

int mutual_scale(const Settings& settings) {
    if (settings.mutual.scale) return *settings.mutual.scale;
    int scale = *std::min_element(settings.scales.begin(), settings.scales.end());
    for (const int side : settings.scales)
        if (side <= largest_scale) scale = std::max(scale, side);
    return scale;
}

std::vector<int> mutual_blocks(std::int64_t layers) {
    constexpr int parts = 4;
    std::set<int> blocks;
    for (int part = 1; part <= parts; ++part) blocks.insert(std::max(1, static_cast<int>(layers) * part / parts));
    return {blocks.begin(), blocks.end()};
}

FeatureRequest mutual_features(const Settings& settings, const ClipConfig& model) {
    FeatureRequest request{square_views({mutual_scale(settings)}), settings.gem};
    request.tokens = {Tokens::class_token, Tokens::layer_patches};
    request.reading.bits = settings.bit_depth;
    request.blocks = mutual_blocks(model.vision.layers);
    return request;
}

FeatureRequest mutual_features(const Settings& settings, const DinoInfo& model) {
    auto request = vision_features(settings);
    request.tokens = {Tokens::class_token, Tokens::layer_patches};
    request.blocks = mutual_blocks(model.layers);
    return request;
}

std::vector<std::size_t> drawn_pictures(std::size_t pictures, int others, int seed) {
    std::vector<std::size_t> order(pictures);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto most = static_cast<std::size_t>(others) + 1;
    if (pictures <= most) return order;
    // The standard fixes the generator's numbers, and not what a library's shuffle makes of them.
    std::mt19937_64 generator(static_cast<std::uint64_t>(seed));
    for (std::size_t i = 0; i < most; ++i) std::swap(order[i], order[i + generator() % (pictures - i)]);
    order.resize(most);
    return order;
}

std::vector<MutualMap> mutual_maps(std::size_t pictures, const FeaturesOf& features, const BatchSettings& settings,
                                   const Job& job) {
    if (pictures < 2)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("To judge pictures by each other, at least two different ones are needed."));
    return with_torch_errors("Comparing the batch", [&] {
        const c10::InferenceMode guard;
        std::vector<std::pair<std::size_t, Member>> drawn;
        for (const auto picture : drawn_pictures(pictures, settings.others, settings.seed)) {
            drawn.emplace_back(picture, Member(features(picture)));
            check_fits(drawn.back().second, drawn.front().second);
        }
        Packed packed(drawn, settings.others);
        const auto layers = drawn.front().second.layers();
        const float weight = 1.0F / static_cast<float>(layers * std::ssize(mutual_neighbourhoods));
        std::vector<MutualMap> maps;
        maps.reserve(pictures);
        for (std::size_t first = 0; first < pictures; first += pictures_at_a_time) {
            const auto count = std::min(pictures_at_a_time, pictures - first);
            std::vector<Member> members;
            std::vector<Sums> sums;
            for (std::size_t i = first; i < first + count; ++i) {
                members.emplace_back(features(i));
                check_fits(members.back(), drawn.front().second);
                sums.emplace_back(members.back().seen());
            }
            const auto steps = static_cast<std::size_t>(layers) * mutual_neighbourhoods.size();
            std::size_t step = 0;
            for (std::int64_t layer = 0; layer < layers; ++layer)
                for (const int neighbourhood : mutual_neighbourhoods) {
                    job.report(Stage::match, first + count * step++ / steps, pictures);
                    packed.pack(layer, neighbourhood);
                    for (std::size_t i = 0; i < count; ++i) {
                        job.check();
                        packed.add(first + i, members[i], layer, neighbourhood, weight, sums[i]);
                    }
                }
            for (std::size_t i = 0; i < count; ++i) maps.push_back(members[i].map_of(sums[i].distances, sums[i].own));
        }
        job.report(Stage::match, pictures, pictures);
        return maps;
    });
}

std::vector<double> rscin(std::span<const double> scores, const cv::Mat& tokens, std::span<const int> neighbours) {
    const auto count = scores.size();
    if (static_cast<std::size_t>(tokens.rows) != count || tokens.type() != CV_32FC1)
        throw Error(ErrorCode::mismatch, Text::en("There is not one class token for each score."));
    const cv::Mat products = tokens * tokens.t();
    std::vector<double> result(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto* row = products.ptr<float>(static_cast<int>(i));
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return row[a] > row[b]; });
        for (const int k : neighbours) {
            double sum = 0;
            double weights = 0;
            for (std::size_t n = 0; n < std::min(static_cast<std::size_t>(k), count); ++n) {
                sum += double{row[order[n]]} * scores[order[n]];
                weights += double{row[order[n]]};
            }
            result[i] += weights > 0 ? sum / weights : scores[i];
        }
        result[i] /= static_cast<double>(neighbours.size());
    }
    return result;
}

}  // namespace fade
