// SPDX-License-Identifier: MIT
#include "fade/model_catalog.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

#include "encode/weights/architectures.h"
#include "models/embedded.h"

namespace fade {

namespace {

std::vector<CatalogModel> read_catalog() {
    std::vector<CatalogModel> models;
    for (const auto& entry : nlohmann::json::parse(embedded::model_catalog_json)) {
        models.push_back({entry.at("name"), entry.at("purpose"), entry.at("licence"), entry.at("repository"),
                          entry.at("revision"), entry.at("parameters"), entry.at("bytes"), std::nullopt});
        if (entry.at("kind") == "CLIP") models.back().config = architecture_config(models.back().name);
    }
    return models;
}

bool same_letters(std::string_view a, std::string_view b) {
    const auto lower = [](char letter) { return std::tolower(static_cast<unsigned char>(letter)); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

const std::vector<CatalogModel>& model_catalog() {
    static const auto models = read_catalog();
    return models;
}

std::optional<CatalogModel> find_in_catalog(std::string_view name) {
    for (const auto& model : model_catalog())
        if (same_letters(model.name, name)) return model;
    return std::nullopt;
}

}  // namespace fade
