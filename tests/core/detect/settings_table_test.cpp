// SPDX-License-Identifier: MIT
#include "fade/settings_table.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

/// Stands for a member of any type.
struct AnyMember {
    template <typename Member>
    operator Member() const;  // NOLINT(google-explicit-constructor): that is what it is for
};

template <typename Aggregate, std::size_t... indices>
constexpr bool can_hold(std::index_sequence<indices...>) {
    return requires {
        Aggregate{(static_cast<void>(indices), AnyMember{})...};
    };
}

/// How many members an aggregate has: the largest number of initialisers that it takes.
template <typename Aggregate, std::size_t tried = 64>
constexpr std::size_t member_count() {
    if constexpr (can_hold<Aggregate>(std::make_index_sequence<tried>()))
        return tried;
    else
        return member_count<Aggregate, tried - 1>();
}

struct Three {
    int one;
    std::vector<int> two;
    std::optional<double> three;
};
static_assert(member_count<Three>() == 3);

/// Another value, of those that are valid for a model of 12 layers and patches of 16.
void change(std::vector<int>& value) {
    value = {64, 128};
}
void change(int& value) {
    value = value >= 16 ? value + 16 : value + 1;
}
void change(double& value) {
    value = value > 0 ? value / 2 : 0.125;
}
void change(std::optional<int>& value) {
    value = 16;
}
void change(std::optional<double>& value) {
    value = 0.5;
}
template <typename Enum>
requires std::is_enum_v<Enum>
void change(Enum& value) {
    value = value == Enum{} ? static_cast<Enum>(1) : Enum{};
}

ClipConfig model() {
    ClipConfig model;
    model.patch_size = 16;
    model.vision.layers = 12;
    return model;
}

}  // namespace

TEST_CASE("every member of the settings is in the table, once", "[settings]") {
    constexpr auto groups = 6;  // gem, mutual, references, and one for each regime
    // A batch is compared by features of its own.
    constexpr auto left_out = 1;
    CHECK(settings_table().size() == member_count<Settings>() - groups + member_count<GemSettings>() +
                                         member_count<BatchSettings>() + member_count<ReferenceSettings>() +
                                         regimes.size() * member_count<VisionSettings>() - left_out);
    std::set<std::string_view> ids;
    std::set<const void*> places;
    Settings settings;
    for (const auto& setting : settings_table()) {
        INFO(setting.id);
        CHECK(ids.insert(setting.id).second);
        CHECK(std::visit([&](const void* place) { return places.insert(place).second; }, setting.in(settings)));
        CHECK(&setting_named(setting.id) == &setting);
    }
}

TEST_CASE("what the table says of a setting is what files, ranges and copies do", "[settings]") {
    for (const auto& setting : settings_table()) {
        INFO(setting.id);
        Settings changed;
        std::visit([](auto* value) { change(*value); }, setting.in(changed));
        CHECK(changed != Settings{});
        CHECK_NOTHROW(validate(changed, model()));
        CHECK(with_overrides({}, to_json(changed), "test") == changed);
        Settings copied;
        take(setting, copied, changed);
        CHECK(copied == changed);
    }
}

TEST_CASE("both ends of a range are in it, and what lies beyond is refused by name", "[settings]") {
    for (const auto& setting : settings_table()) {
        if (!setting.range) continue;
        INFO(setting.id);
        const auto with = [&](double number) {
            Settings settings;
            const auto place = setting.in(settings);
            if (auto* const* whole = std::get_if<int*>(&place)) **whole = static_cast<int>(number);
            if (auto* const* whole = std::get_if<std::optional<int>*>(&place)) **whole = static_cast<int>(number);
            if (auto* const* real = std::get_if<double*>(&place)) **real = number;
            if (auto* const* real = std::get_if<std::optional<double>*>(&place)) **real = number;
            return settings;
        };
        const auto& [subject, least, most] = *setting.range;
        CHECK_NOTHROW(validate(with(least), model()));
        CHECK_NOTHROW(validate(with(most), model()));
        for (const double beyond : {least - 1, most + 1})
            CHECK_THAT(refusal([&] { validate(with(beyond), model()); }),
                       Contains(std::string(subject.english()) + " must be from "));
    }
}

TEST_CASE("settings of one object of a file, and those of one option, belong together", "[settings]") {
    std::set<std::string_view> objects;
    std::string_view last;
    for (const auto& setting : settings_table()) {
        const auto object = setting.id.substr(0, setting.id.find('.'));
        if (object != std::exchange(last, object)) CHECK(objects.insert(object).second);
    }
    const auto options = in_order(&Setting::option);
    for (const auto* one : options)
        for (const auto* other : options) {
            if (one == other || one->option->name != other->option->name) continue;
            INFO(one->id << " and " << other->id);
            Settings settings;
            CHECK(one->option->place == other->option->place);
            CHECK(one->option->help == other->option->help);
            CHECK(one->in(settings).index() == other->in(settings).index());
            CHECK((one->regime && other->regime && one->regime != other->regime));
        }
}
