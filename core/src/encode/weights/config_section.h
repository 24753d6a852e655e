// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"
#include "fade/model.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

/// What readers of models' configurations share. `file` is for messages.
namespace fade {

inline constexpr std::int64_t widest_layer = 16384;

/// Throws `Error` (malformed).
[[noreturn]] void refuse(const std::string& file, const Message& what);

/// Throws `Error` (unsupported): `expected` says what was, behind %1, which says what was found.
[[noreturn]] void refuse_kind(const std::string& file, Text expected, const Message& what);

/// Throws `Error` (malformed) unless the value is 1 to `highest`.
void check_range(std::int64_t value, std::int64_t highest, const Message& what, const std::string& file);

/// Throws `Error` (malformed) for what is no JSON object.
[[nodiscard]] nlohmann::json parse_object(const std::string& text, const std::string& file);

/// A part of a configuration, with its place for messages.
class Section {
public:
    /// `expected`: see `refuse_kind`.
    Section(const nlohmann::json& json, std::string file, std::string path, Text expected)
        : json_(json), file_(std::move(file)), path_(std::move(path)), expected_(expected) {}

    [[nodiscard]] const nlohmann::json* find(const char* key) const {
        const auto found = json_.find(key);
        return found == json_.end() || found->is_null() ? nullptr : &*found;
    }
    [[nodiscard]] Section section(const char* key) const {
        const auto* value = find(key);
        if (value == nullptr || !value->is_object())
            refuse(file_, {Text::en("\"%1\" must be an object."), path_ + key});
        return {*value, file_, path_ + key + ".", expected_};
    }
    [[nodiscard]] std::int64_t integer(const char* key, std::optional<std::int64_t> fallback = {}) const {
        const auto* value = find(key);
        if (value == nullptr && fallback) return *fallback;
        if (value == nullptr || !value->is_number_integer() || std::abs(value->get<double>()) > 1e15)
            refuse(file_, {Text::en("\"%1\" must be a whole number."), path_ + key});
        return value->get<std::int64_t>();
    }
    [[nodiscard]] double number(const char* key, double fallback) const {
        const auto* value = find(key);
        if (value == nullptr) return fallback;
        if (!value->is_number()) refuse(file_, {Text::en("\"%1\" must be a number."), path_ + key});
        return value->get<double>();
    }
    [[nodiscard]] std::string text(const char* key, const std::string& fallback) const {
        const auto* value = find(key);
        if (value == nullptr) return fallback;
        if (!value->is_string()) refuse(file_, {Text::en("\"%1\" must be a text."), path_ + key});
        return value->get<std::string>();
    }
    [[nodiscard]] bool flag(const char* key, bool fallback = false) const {
        const auto* value = find(key);
        if (value == nullptr) return fallback;
        if (!value->is_boolean()) refuse(file_, {Text::en("\"%1\" must be true or false."), path_ + key});
        return value->get<bool>();
    }
    /// A width times a ratio, as OpenCLIP rounds it.
    [[nodiscard]] std::int64_t mlp_width(std::int64_t width) const {
        check_range(width, widest_layer, {Text::en("\"%1\""), path_ + "width"}, file_);
        const double result = static_cast<double>(width) * number("mlp_ratio", 4.0);
        if (!(result >= 1 && result <= 8.0 * widest_layer))
            refuse(file_, {Text::en("\"%1\" is out of range."), path_ + "mlp_ratio"});
        return static_cast<std::int64_t>(result);
    }
    /// Whatever is there and differs from the one value that the engine computes is refused by its name.
    void accept_only(std::initializer_list<std::pair<const char*, nlohmann::json>> accepted) const {
        for (const auto& [key, value] : accepted) {
            const auto* found = find(key);
            if (found != nullptr && *found != value)
                refuse_kind(file_, expected_,
                            {Text::en("\"%1\": %2 is not supported"), path_ + key, found->dump().substr(0, 60)});
        }
    }
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] Text expected() const { return expected_; }

private:
    const nlohmann::json& json_;
    std::string file_;
    std::string path_;
    Text expected_;
};

/// A number, or an array of two equal ones.
[[nodiscard]] std::int64_t square_size(const Section& section, const char* key,
                                       std::optional<std::int64_t> fallback = {});

/// Three numbers, where they are there.
void read_normalisation(const Section& section, const char* key, std::array<float, 3>& target);

void check_tower(const TowerConfig& tower, Text which, const std::string& file);

/// Throws `Error` (malformed) unless whole patches make the image.
void check_divides(std::int64_t patch_size, std::int64_t image_size, const std::string& file);

void check_normalisation(const std::array<float, 3>& mean, const std::array<float, 3>& deviation,
                         const std::string& file);

}  // namespace fade
