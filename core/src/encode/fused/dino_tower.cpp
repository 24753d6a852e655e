// SPDX-License-Identifier: MIT
#include "encode/fused/dino_tower.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "encode/dino_tokens.h"

namespace fade::fused {

namespace {

/// The same weights with LayerScale multiplied into the layers that it scales.
TensorMap scaled_weights(const WeightReader& weights, const std::string& prefix) {
    TensorMap block;
    for (const auto* name : {"ln_1.weight", "ln_1.bias", "attn.in_proj_weight", "attn.in_proj_bias", "ln_2.weight",
                             "ln_2.bias", "mlp.c_fc.weight", "mlp.c_fc.bias"})
        block[prefix + name] = weights(prefix + name);
    const auto scale = [&](const std::string& layer, const std::string& scale_name) {
        const auto factors = weights(prefix + scale_name);
        block[prefix + layer + ".weight"] = weights(prefix + layer + ".weight") * factors.unsqueeze(1);
        block[prefix + layer + ".bias"] = weights(prefix + layer + ".bias") * factors;
    };
    scale("attn.out_proj", "ls_1.gamma");
    scale("mlp.c_proj", "ls_2.gamma");
    return block;
}

/// Rows of a gated MLP at a time: the hidden layer is never in memory as a whole.
constexpr std::int64_t gated_rows = 512;

}  // namespace

DinoTower::DinoTower(const Arithmetic& arithmetic, const WeightReader& weights, const DinoConfig& config)
    : kernels_(*arithmetic.kernels),
      attention_(attention_of(arithmetic)),
      patch_size_(config.patch_size),
      width_(config.vision.width),
      heads_(config.vision.heads),
      gated_(config.gated),
      patches_(make_linear(weights("visual.conv1.weight").flatten(1), weights("visual.conv1.bias"))),
      class_embedding_(weights("visual.class_embedding")),
      rope_theta_(config.rope_theta),
      ln_post_{weights("visual.ln_post.weight"), weights("visual.ln_post.bias"),
               static_cast<float>(config.vision.layer_norm_epsilon)} {
    if (!rope_theta_) position_embedding_ = weights("visual.positional_embedding");
    if (config.registers > 0) registers_ = weights("visual.register_tokens");
    blocks_.reserve(static_cast<std::size_t>(config.vision.layers));
    for (std::int64_t i = 0; i < config.vision.layers; ++i) {
        const auto block = scaled_weights(weights, dino_block(i));
        blocks_.emplace_back(WeightReader(block, at::kCPU), dino_block(i), config.vision, number_type_of(arithmetic));
        weights.release_memory();  // of what was packed: the weights are not in memory twice
    }
}

/// One view of an image on its way through the tower.
class DinoTower::Pass {
public:
    Pass(const DinoTower& tower, const std::stop_token& stop, std::int64_t rows, std::int64_t columns)
        : tower_(tower),
          stop_(stop),
          execution_{tower.kernels_, at::get_num_threads()},
          grid_rows_(rows),
          grid_columns_(columns),
          registers_(tower.registers_.defined() ? tower.registers_.size(0) : 0),
          tokens_(1 + registers_ + rows * columns),
          stream_(at::empty({tokens_, tower.width_})),
          normalised_(at::empty({tokens_, tower.width_})),
          projections_(at::empty({tokens_, 3 * tower.width_})),
          workspaces_(static_cast<std::size_t>(execution_.threads)) {}

    void embed(const at::Tensor& pixels) {
        const auto count = grid_rows_ * grid_columns_;
        const auto gathered = at::empty({count, tower_.patches_.inputs()});
        gather_patches(pixels.contiguous(), tower_.patch_size_, gathered.data_ptr<float>());
        auto patches = stream_.slice(0, 1 + registers_);
        tower_.patches_(gathered.data_ptr<float>(), count, patches.data_ptr<float>());
        if (tower_.rope_theta_) {
            rotary_ = rotary_positions(grid_rows_, grid_columns_, tower_.width_ / tower_.heads_, *tower_.rope_theta_);
            stream_[0].copy_(tower_.class_embedding_);
        } else {
            const auto positions =
                dino_positions(tower_.position_embedding_, grid_rows_, grid_columns_, tower_.registers_.defined());
            patches.add_(positions.slice(0, 1));
            stream_[0].copy_(tower_.class_embedding_ + positions[0]);
        }
        if (registers_ > 0) stream_.slice(0, 1, 1 + registers_).copy_(tower_.registers_);
    }

    void run_block(const Block& block) {
        auto* stream = stream_.data_ptr<float>();
        auto* normalised = normalised_.data_ptr<float>();
        block.ln_1(execution_, stream, tokens_, normalised);
        block.in_proj(normalised, tokens_, projections_.data_ptr<float>());
        check();
        if (rotary_) turn();
        attend();
        check();
        block.out_proj(normalised, tokens_, stream, Epilogue::add);
        check();
        if (tower_.gated_)
            add_gated_mlp(block);
        else
            block.add_mlp(execution_, stream, tokens_, mlp_normalised_, mlp_hidden_);
        check();
    }

    /// [1 + registers + patches, width], until the next block.
    at::Tensor behind_norm() {
        tower_.ln_post_(execution_, stream_.data_ptr<float>(), tokens_, normalised_.data_ptr<float>());
        return normalised_;
    }

    [[nodiscard]] std::int64_t registers() const { return registers_; }

private:
    void check() const {
        if (stop_.stop_requested()) throw Cancelled();
    }

    /// Queries and keys by the places of their patches.
    void turn() {
        const auto half = tower_.width_ / tower_.heads_ / 2;
        const auto heads = 2 * tower_.heads_;  // queries', then keys'
        parallel_for(static_cast<std::size_t>(grid_rows_), execution_.threads, [&](std::size_t row, std::size_t) {
            for (auto patch = static_cast<std::int64_t>(row) * grid_columns_, end = patch + grid_columns_; patch < end;
                 ++patch) {
                const auto* cosines = rotary_->cosines.data_ptr<float>() + patch * half;
                const auto* sines = rotary_->sines.data_ptr<float>() + patch * half;
                auto* first = projections_.data_ptr<float>() + (1 + registers_ + patch) * 3 * tower_.width_;
                for (std::int64_t head = 0; head < heads; ++head, first += 2 * half)
                    for (std::int64_t i = 0; i < half; ++i) {
                        const float x = first[i];
                        const float y = first[half + i];
                        first[i] = x * cosines[i] - y * sines[i];
                        first[half + i] = y * cosines[i] + x * sines[i];
                    }
            }
        });
    }

    /// Into the memory of the normalised tokens, which are not needed any more.
    void attend() {
        const auto head_dim = tower_.width_ / tower_.heads_;
        const float scale = 1.0F / std::sqrt(static_cast<float>(head_dim));
        parallel_for(static_cast<std::size_t>(tower_.heads_), execution_.threads,
                     [&](std::size_t index, std::size_t thread) {
                         check();
                         const auto offset = static_cast<std::int64_t>(index) * head_dim;
                         const auto* query = projections_.data_ptr<float>() + offset;
                         const kernels::Head head{query,
                                                  query + tower_.width_,
                                                  query + 2 * tower_.width_,
                                                  static_cast<std::size_t>(3 * tower_.width_),
                                                  static_cast<std::size_t>(tokens_),
                                                  static_cast<std::size_t>(head_dim)};
                         tower_.attention_.ordinary(
                             head, static_cast<std::size_t>(tokens_), scale,
                             {normalised_.data_ptr<float>() + offset, static_cast<std::size_t>(tower_.width_)},
                             workspaces_[thread]);
                     });
    }

    /// SwiGLU (Shazeer 2020): the first half of the hidden layer is the gate of the second.
    void add_gated_mlp(const Block& block) {
        const auto hidden = block.mlp_out.inputs();
        for (std::int64_t first = 0; first < tokens_; first += gated_rows) {
            const auto count = std::min(gated_rows, tokens_ - first);
            auto* rows = stream_.data_ptr<float>() + first * tower_.width_;
            auto* normalised = normalised_.data_ptr<float>();
            block.ln_2(execution_, rows, count, normalised);
            const auto halves = at::empty({count, 2 * hidden});
            block.mlp_in(normalised, count, halves.data_ptr<float>());
            const auto gated = at::silu(halves.slice(1, 0, hidden)).mul_(halves.slice(1, hidden)).contiguous();
            block.mlp_out(gated.data_ptr<float>(), count, rows, Epilogue::add);
            check();
        }
    }

    const DinoTower& tower_;
    const std::stop_token& stop_;
    Execution execution_;
    std::int64_t grid_rows_;
    std::int64_t grid_columns_;
    std::int64_t registers_;
    std::int64_t tokens_;
    std::optional<RotaryPositions> rotary_;
    at::Tensor stream_;       ///< [tokens, width]
    at::Tensor normalised_;   ///< [tokens, width]
    at::Tensor projections_;  ///< [tokens, 3 width]
    kernels::Workspace mlp_normalised_, mlp_hidden_;
    std::vector<kernels::HeadWorkspace> workspaces_;  ///< one a thread
};

TokenNames DinoTower::offers() const {
    return dino_offers;
}

TokenSets DinoTower::encode(const at::Tensor& pixels, const TokenRequest& request, const std::stop_token& stop,
                            const std::function<void()>& after_block) const {
    Pass pass(*this, stop, pixels.size(-2) / patch_size_, pixels.size(-1) / patch_size_);
    pass.embed(pixels);
    std::vector<at::Tensor> layers;
    for (std::size_t done = 1; done <= blocks_.size(); ++done) {
        pass.run_block(blocks_[done - 1]);
        if (request.wants_layer(done)) layers.push_back(dino_patches(pass.behind_norm(), pass.registers()).clone());
        if (after_block) after_block();
    }
    return dino_tokens(request, pass.behind_norm(), pass.registers(), layers);
}

}  // namespace fade::fused
