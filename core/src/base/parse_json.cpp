// SPDX-License-Identifier: MIT
#include "base/parse_json.h"

#include "fade/error.h"

#include <vector>

namespace fade {

namespace {

using Json = nlohmann::json;

/// Hears what the parser finds, and keeps none of it.
class Counter final : public nlohmann::json_sax<Json> {
public:
    Counter(const std::string& name, const JsonLimits& limits) : name_(name), limits_(limits) {}

    bool null() override { return count(); }
    bool boolean(bool /*value*/) override { return count(); }
    bool number_integer(number_integer_t /*value*/) override { return count(); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return count(); }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return count(); }
    bool string(string_t& /*value*/) override { return count(); }
    bool binary(binary_t& /*value*/) override { return count(); }
    bool start_object(std::size_t /*elements*/) override { return open(); }
    bool start_array(std::size_t /*elements*/) override { return open(); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override {
        if (++keys_.back() > limits_.keys) refuse(Text::en("its JSON holds too many keys in one object."));
        if (keys_.size() == 1 && limits_.on_root_key) limits_.on_root_key(value);
        return count();
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override {
        return false;
    }

private:
    [[noreturn]] void refuse(const Message& what) const { throw Error(ErrorCode::malformed, name_, what); }
    bool count() {
        if (++values_ > limits_.values) refuse(Text::en("its JSON holds too many values."));
        return true;
    }
    bool open() {
        keys_.push_back(0);
        if (keys_.size() > static_cast<std::size_t>(limits_.depth)) refuse(Text::en("its JSON is nested too deeply."));
        return count();
    }
    bool close() {
        keys_.pop_back();
        return true;
    }

    const std::string& name_;
    const JsonLimits& limits_;
    std::size_t values_ = 0;
    std::vector<std::size_t> keys_;  ///< of each object or list that is open
};

}  // namespace

void check_json(std::string_view text, const std::string& name, const JsonLimits& limits) {
    Counter counter(name, limits);
    (void)Json::sax_parse(text, &counter);
}

nlohmann::json parse_json(std::string_view text, const std::string& name, const JsonLimits& limits) {
    check_json(text, name, limits);
    auto json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) throw Error(ErrorCode::malformed, name, Text::en("is not valid JSON."));
    return json;
}

}  // namespace fade
