// SPDX-License-Identifier: MIT
#include "encode/towers.h"

#include <ATen/ATen.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "encode/fused/text_tower.h"
#include "encode/fused/vision_tower.h"
#include "encode/reference/text_tower.h"
#include "encode/reference/vision_tower.h"

namespace fade {

namespace {

/// Empty: the best. Where nothing is bf16, those are the same as the ones without.
const kernels::Kernels& find_kernels(const std::string& name, Precision precision) {
    const auto supported = kernels::supported_kernels();
    if (name.empty()) return find_kernels(std::string(supported.front()->name), precision);
    for (const auto* kernels : supported)
        if (kernels->name == name)
            return precision == Precision::fp32 && has_bf16_products(*kernels)
                       ? find_kernels(std::string(kernels->single_precision), precision)
                       : *kernels;
    std::string expected;
    for (const auto* kernels : supported) expected += (expected.empty() ? "" : ", ") + std::string(kernels->name);
    throw Error(ErrorCode::invalid_argument,
                {Text::en("The instruction set \"%1\" is none that this processor has: %2."), name, expected});
}

}  // namespace

std::vector<std::string> kernel_names() {
    std::vector<std::string> names;
    for (const auto* kernels : kernels::supported_kernels()) names.emplace_back(kernels->name);
    return names;
}

std::string bf16_hardware() {
    const auto& best = *kernels::supported_kernels().front();
    return has_bf16_products(best) ? std::string(best.name) : std::string();
}

std::vector<std::string> device_names() {
    std::vector<std::string> names{"cpu"};
    const int gpus = at::hasCUDA() ? c10::impl::getDeviceGuardImpl(at::kCUDA)->deviceCount() : 0;
    for (int i = 0; i < gpus; ++i) names.push_back("cuda:" + std::to_string(i));
    return names;
}

at::Device find_device(const std::string& name, const std::vector<std::string>& present) {
    constexpr std::string_view start = "cuda:";
    const auto full_name = name == "cuda" ? std::string(start) + "0" : name;
    if (std::find(present.begin(), present.end(), full_name) != present.end()) return at::Device(name);
    const bool fits = full_name.starts_with(start) && full_name.size() > start.size() &&
                      full_name.find_first_not_of("0123456789", start.size()) == std::string::npos;
    if (!fits) throw Error(ErrorCode::invalid_argument, {Text::en("Device %1: expected cpu, cuda or cuda:N."), name});
    std::string usable;
    for (const auto& other : present) usable += (usable.empty() ? "" : ", ") + other;
    throw Error(ErrorCode::resource, {Text::en("Device %1: is not there; LibTorch can use %2 here."), name, usable});
}

Arithmetic resolve(const Compute& asked, at::Device device) {
    auto compute = asked;
    if (compute.backend == Backend::automatic) compute.backend = device.is_cpu() ? Backend::fused : Backend::reference;
    const bool fused = compute.backend == Backend::fused;
    if (!fused && !asked.kernels.empty())
        throw Error(
            ErrorCode::invalid_argument,
            Text::en("Kernels are chosen for the fused backend alone; what was asked for computes with LibTorch."));
    if (fused && !device.is_cpu())
        throw Error(
            ErrorCode::invalid_argument,
            Text::en("The fused kernels compute on the CPU alone; on a CUDA device the backend must be reference."));
    if (!fused && asked.precision != Precision::fp32)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("Mixed precision and bf16 are of the fused backend alone; what was asked for computes "
                             "with LibTorch, in fp32."));
    const auto& chosen = find_kernels(asked.kernels, asked.precision);
    if (fused) compute.kernels = chosen.name;
    return {std::move(compute), device, &chosen};
}

std::string arithmetic_of(const Compute& resolved) {
    if (resolved.backend != Backend::fused) return "LibTorch's operations";
    const auto fused = "fused kernels (" + resolved.kernels + ")";
    if (resolved.precision == Precision::fp32) return fused;
    const bool software = !has_bf16_products(find_kernels(resolved.kernels, resolved.precision));
    return fused + (resolved.precision == Precision::mixed ? ", mixed precision" : ", bf16") +
           (software ? " in software" : "");
}

std::string text_arithmetic_of(const Compute& resolved) {
    auto text = resolved;
    text.precision = Precision::fp32;
    if (text.backend == Backend::fused) text.kernels = find_kernels(text.kernels, text.precision).name;
    return arithmetic_of(text);
}

void add_tokens(TokenSets& sets, const TokenRequest& request, Feature path, const at::Tensor& rows) {
    const bool gem = path == Feature::gem;
    const auto class_token = gem ? Tokens::gem_class_token : Tokens::class_token;
    const auto patches = gem ? Tokens::gem_patches : Tokens::patches;
    if (request.wants(class_token)) sets[class_token] = rows.slice(0, 0, 1);
    if (request.wants(patches)) sets[patches] = rows.slice(0, 1);
}

TokenNames clip_offers() {
    auto names = all_tokens;
    names.insert(Tokens::layer_patches);
    return names;
}

at::Tensor joined(const TokenSets& sets, Feature path) {
    const bool gem = path == Feature::gem;
    const auto& class_token = sets.at(gem ? Tokens::gem_class_token : Tokens::class_token);
    const auto patches = sets.find(gem ? Tokens::gem_patches : Tokens::patches);
    return patches == sets.end() ? class_token : at::cat({class_token, patches->second});
}

std::unique_ptr<const VisionTower> make_vision_tower(const Arithmetic& arithmetic, const WeightReader& weights,
                                                     const ClipConfig& config) {
    if (arithmetic.compute.backend == Backend::reference)
        return std::make_unique<reference::VisionTower>(weights, config);
    return std::make_unique<fused::VisionTower>(arithmetic, weights, config);
}

std::unique_ptr<const TextTower> make_text_tower(const Arithmetic& arithmetic, const WeightReader& weights,
                                                 const ClipConfig& config) {
    if (arithmetic.compute.backend == Backend::reference)
        return std::make_unique<reference::TextTower>(weights, config);
    return std::make_unique<fused::TextTower>(*arithmetic.kernels, weights, config);
}

at::Tensor positions_for_grid(const at::Tensor& native, std::int64_t rows, std::int64_t columns) {
    const auto width = native.size(1);
    const auto side = std::llround(std::sqrt(static_cast<double>(native.size(0) - 1)));
    if (rows == side && columns == side) return native;
    const auto square = native.slice(0, 1).view({1, side, side, width}).permute({0, 3, 1, 2});
    const auto resampled = at::_upsample_bicubic2d_aa(square.contiguous(), {rows, columns}, /*align_corners=*/false);
    const auto patches = resampled.permute({0, 2, 3, 1}).reshape({rows * columns, width});
    return at::cat({native.slice(0, 0, 1), patches});
}

}  // namespace fade
