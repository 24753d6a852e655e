// SPDX-License-Identifier: MIT
#include "encode/fused/vision_tower.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

#include "base/parallel.h"

namespace fade::fused {

VisionTower::VisionTower(const Arithmetic& arithmetic, const WeightReader& weights, const ClipConfig& config)
    : kernels_(*arithmetic.kernels),
      attention_(attention_of(arithmetic)),
      patch_size_(config.patch_size),
      width_(config.vision.width),
      heads_(config.vision.heads),
      patches_(make_linear(weights("visual.conv1.weight").flatten(1))),
      class_embedding_(weights("visual.class_embedding")),
      position_embedding_(weights("visual.positional_embedding")),
      ln_pre_{weights("visual.ln_pre.weight"), weights("visual.ln_pre.bias"),
              static_cast<float>(config.vision.layer_norm_epsilon)},
      ln_post_{weights("visual.ln_post.weight"), weights("visual.ln_post.bias"),
               static_cast<float>(config.vision.layer_norm_epsilon)},
      projection_(make_linear(weights("visual.proj").t().contiguous())) {
    blocks_.reserve(static_cast<std::size_t>(config.vision.layers));
    for (std::int64_t i = 0; i < config.vision.layers; ++i) {
        blocks_.emplace_back(weights, "visual.transformer.resblocks." + std::to_string(i) + ".", config.vision,
                             number_type_of(arithmetic));
        weights.release_memory();  // of what was packed: the weights are not in memory twice
    }
}

/// One view of an image on its way through the tower.
class VisionTower::Pass {
public:
    Pass(const VisionTower& tower, const TokenRequest& request, const std::stop_token& stop, std::int64_t rows,
         std::int64_t columns)
        : tower_(tower),
          request_(request),
          stop_(stop),
          execution_{tower.kernels_, at::get_num_threads()},
          grid_rows_(rows),
          grid_columns_(columns),
          tokens_(1 + rows * columns),
          gem_path_(request.wants_gem() && request.gem.blocks > 0),
          all_rows_(request.wants(Tokens::patches) || request.wants_layer(tower.blocks_.size()) ||
                    (request.wants_gem() && !gem_path_)),
          workspaces_(static_cast<std::size_t>(execution_.threads)) {
        stream_ = floats(stream_memory_, tower.width_);
        normalised_ = floats(normalised_memory_, tower.width_);
        projections_ = floats(projections_memory_, 3 * tower.width_);
    }

    void embed(const at::Tensor& pixels) {
        const auto patch_floats = tower_.patches_.inputs();
        kernels::Workspace memory;
        auto* patches = memory.floats(static_cast<std::size_t>((tokens_ - 1) * patch_floats));
        gather_patches(pixels.contiguous(), tower_.patch_size_, patches);
        tower_.patches_(patches, tokens_ - 1, stream_ + tower_.width_);
        std::copy_n(tower_.class_embedding_.data_ptr<float>(), tower_.width_, stream_);
        auto tokens = at::from_blob(stream_, {tokens_, tower_.width_});
        tokens.add_(positions_for_grid(tower_.position_embedding_, grid_rows_, grid_columns_));
        tower_.ln_pre_(execution_, stream_, tokens_, stream_);
    }

    void run_block(std::size_t index) {
        const auto& block = tower_.blocks_[index];
        const auto left = static_cast<int>(tower_.blocks_.size() - index);
        const bool gem = gem_path_ && left <= request_.gem.blocks;
        // What the last block makes of the patches goes nowhere but into their embeddings.
        const auto rows = left == 1 && !all_rows_ ? 1 : tokens_;
        if (gem && gem_stream_ == nullptr) {
            gem_stream_ = floats(gem_stream_memory_, tower_.width_);
            gem_attended_ = floats(gem_attended_memory_, tower_.width_);
            std::copy_n(stream_, tokens_ * tower_.width_, gem_stream_);
        }
        const double norms = block.ln_1(execution_, stream_, tokens_, normalised_);
        block.in_proj(normalised_, tokens_, projections_);
        check();
        attend(rows, gem, gem ? inverse_temperature(norms) : 0);
        check();
        if (gem) block.out_proj(gem_attended_, tokens_, gem_stream_, Epilogue::add);
        block.out_proj(normalised_, rows, stream_, Epilogue::add);
        check();
        block.add_mlp(execution_, stream_, rows, mlp_normalised_, mlp_hidden_);
        check();
        if (request_.wants_layer(index + 1))
            layers_.push_back(at::from_blob(stream_, {tokens_, tower_.width_}).slice(0, 1).clone());
    }

    TokenSets result() {
        TokenSets sets;
        const auto ordinary = to_joint_space(stream_, all_rows_ ? tokens_ : 1);
        add_tokens(sets, request_, Feature::clip, ordinary);
        if (request_.wants_gem())
            add_tokens(sets, request_, Feature::gem, gem_path_ ? to_joint_space(gem_stream_, tokens_) : ordinary);
        if (!layers_.empty()) sets[Tokens::layer_patches] = at::cat(layers_);
        return sets;
    }

private:
    [[nodiscard]] float* floats(kernels::Workspace& memory, std::int64_t columns) const {
        return memory.floats(static_cast<std::size_t>(tokens_ * columns));
    }

    void check() const {
        if (stop_.stop_requested()) throw Cancelled();
    }

    /// One temperature per image: the mean length of its tokens over the root of the head's width.
    [[nodiscard]] float inverse_temperature(double norms) const {
        if (request_.gem.temperature) return static_cast<float>(*request_.gem.temperature);
        const auto head_dim = tower_.width_ / tower_.heads_;
        return static_cast<float>(norms / static_cast<double>(tokens_) / std::sqrt(static_cast<double>(head_dim)));
    }

    /// Ordinary attention of the first `rows` tokens into the memory of the normalised tokens, which are not needed
    /// any more; GEM's into `gem_attended_`.
    void attend(std::int64_t rows, bool gem, float temperature) {
        const auto head_dim = tower_.width_ / tower_.heads_;
        const auto heads = static_cast<std::size_t>(tower_.heads_);
        // GEM's share of a head takes longest, and goes first.
        parallel_for(gem ? 2 * heads : heads, execution_.threads, [&](std::size_t task, std::size_t thread) {
            check();
            const auto offset = static_cast<std::int64_t>(task % heads) * head_dim;
            const auto* query = projections_ + offset;
            const kernels::Head head{query,
                                     query + tower_.width_,
                                     query + 2 * tower_.width_,
                                     static_cast<std::size_t>(3 * tower_.width_),
                                     static_cast<std::size_t>(tokens_),
                                     static_cast<std::size_t>(head_dim)};
            const auto stride = static_cast<std::size_t>(tower_.width_);
            auto& work = workspaces_[thread];
            if (gem && task < heads) {
                tower_.attention_.self_self(head, temperature, request_.gem.iterations,
                                            {gem_attended_ + offset, stride}, work);
            } else {
                const float scale = 1.0F / std::sqrt(static_cast<float>(head_dim));
                tower_.attention_.ordinary(head, static_cast<std::size_t>(rows), scale, {normalised_ + offset, stride},
                                           work);
            }
        });
    }

    [[nodiscard]] at::Tensor to_joint_space(const float* stream, std::int64_t rows) {
        tower_.ln_post_(execution_, stream, rows, normalised_);
        auto embeddings = at::empty({rows, tower_.projection_.outputs()});
        tower_.projection_(normalised_, rows, embeddings.data_ptr<float>());
        tower_.kernels_.normalise_rows(embeddings.data_ptr<float>(), static_cast<std::size_t>(rows),
                                       static_cast<std::size_t>(embeddings.size(1)));
        return embeddings;
    }

    const VisionTower& tower_;
    const TokenRequest& request_;
    const std::stop_token& stop_;
    Execution execution_;
    std::int64_t grid_rows_;
    std::int64_t grid_columns_;
    std::int64_t tokens_;
    bool gem_path_;
    bool all_rows_;  ///< the last block's patches are wanted
    std::vector<at::Tensor> layers_;
    kernels::Workspace stream_memory_, normalised_memory_, projections_memory_, gem_stream_memory_,
        gem_attended_memory_, mlp_normalised_, mlp_hidden_;
    std::vector<kernels::HeadWorkspace> workspaces_;  ///< one a thread
    float* stream_ = nullptr;                         ///< [tokens, width]
    float* normalised_ = nullptr;                     ///< [tokens, width]
    float* projections_ = nullptr;                    ///< [tokens, 3 width]
    float* gem_stream_ = nullptr;                     ///< [tokens, width]
    float* gem_attended_ = nullptr;                   ///< [tokens, width]
};

TokenNames VisionTower::offers() const {
    return clip_offers();
}

TokenSets VisionTower::encode(const at::Tensor& pixels, const TokenRequest& request, const std::stop_token& stop,
                              const std::function<void()>& after_block) const {
    Pass pass(*this, request, stop, pixels.size(-2) / patch_size_, pixels.size(-1) / patch_size_);
    pass.embed(pixels);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        pass.run_block(i);
        if (after_block) after_block();
    }
    return pass.result();
}

}  // namespace fade::fused
