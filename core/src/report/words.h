// SPDX-License-Identifier: MIT
#pragma once

#include "fade/inspection_report.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fade {

/// The texts of a report in the reader's language.
class Words {
public:
    explicit Words(const Translate& translate) : translate_(translate) {}

    /// `english` is one of `report_texts()`, or a model's notice; `{name}` in its translation becomes the value of that
    /// name.
    [[nodiscard]] std::string operator()(
        std::string_view english, std::initializer_list<std::pair<std::string_view, std::string>> values = {}) const;

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
