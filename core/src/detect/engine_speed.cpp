// SPDX-License-Identifier: MIT
#include "fade/hash.h"
#include "fade/machine.h"
#include "fade/model_estimate.h"
#include "fade/version.h"

#include <ATen/Parallel.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "encode/towers.h"

namespace fade {

namespace {

constexpr std::string_view kind = "speed";
constexpr std::array<std::pair<const char*, double EngineSpeed::*>, 3> fields{
    {{"product", &EngineSpeed::product},
     {"attention", &EngineSpeed::attention},
     {"self_attention", &EngineSpeed::self_attention}}};

/// Of all that a speed depends on: a folder may serve several PCs.
std::string key_of(const Compute& compute) {
    const auto machine = describe_machine();
    return sha256(machine.processor + "\n" + std::to_string(machine.processors) + "\n" +
                  arithmetic_of(resolve(compute, at::kCPU).compute) + "\n" + std::to_string(at::get_num_threads()) +
                  "\n" + version() + "\n" + library_versions());
}

}  // namespace

std::optional<EngineSpeed> kept_engine_speed(DiskCache& cache, const Compute& compute) {
    const auto entry = cache.read(kind, key_of(compute));
    if (!entry) return std::nullopt;
    const auto json = nlohmann::json::parse(*entry, nullptr, /*allow_exceptions=*/false);
    EngineSpeed speed;
    for (const auto& [name, field] : fields) {
        if (!json.is_object() || !json.contains(name) || !json[name].is_number()) return std::nullopt;
        speed.*field = json[name].get<double>();
        if (!std::isfinite(speed.*field) || speed.*field <= 0) return std::nullopt;
    }
    return speed;
}

bool keep_engine_speed(DiskCache& cache, const Compute& compute, const EngineSpeed& speed) {
    constexpr double least_share = 0.7;
    if (speed.share < least_share) return false;
    nlohmann::json json;
    for (const auto& [name, field] : fields) json[name] = speed.*field;
    cache.write(kind, key_of(compute), json.dump());
    return true;
}

EngineSpeed known_engine_speed(DiskCache* cache, const Compute& compute, const Job& job) {
    if (cache != nullptr)
        if (const auto kept = kept_engine_speed(*cache, compute)) return *kept;
    const auto speed = measure_engine_speed(compute, job);
    if (cache != nullptr) keep_engine_speed(*cache, compute, speed);
    return speed;
}

}  // namespace fade
