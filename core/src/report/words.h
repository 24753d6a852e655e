// SPDX-License-Identifier: MIT
#pragma once

#include "fade/inspection_report.h"

#include <initializer_list>
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

private:
    const Translate& translate_;
};

/// A score for people: three digits.
[[nodiscard]] std::string score_text(double score);

}  // namespace fade
