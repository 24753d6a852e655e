// SPDX-License-Identifier: MIT
#pragma once

#include "fade/message.h"

#include <optional>
#include <string>
#include <utility>

namespace fade {

/// The texts of a report in the reader's language.
class Words {
public:
    explicit Words(const Translate& translate) : translate_(translate) {}

    template <class... Arguments>
    [[nodiscard]] std::string operator()(Text text, Arguments&&... arguments) const {
        return Message(text, std::forward<Arguments>(arguments)...).in(translate_);
    }
    [[nodiscard]] std::string operator()(const Message& message) const { return message.in(translate_); }
    /// What a model says of itself, which translations know of some.
    [[nodiscard]] std::string notice(const std::string& english) const;

    /// A number as `fixed` and `general` write it, with the reader's decimal sign.
    [[nodiscard]] std::string number(std::string text) const;
    /// A score: three digits.
    [[nodiscard]] std::string score(double value) const;

private:
    const Translate& translate_;
};

/// A place's name with the page in it, if it is one.
[[nodiscard]] std::string page_name(const std::string& place, const std::optional<int>& page,
                                    const Translate& translate);

}  // namespace fade
