// SPDX-License-Identifier: MIT
#include "report/words.h"

#include "fade/inspection_report.h"

#include <algorithm>
#include <cmath>

#include "report/numbers.h"

namespace fade {

std::string Words::notice(const std::string& english) const {
    return translate_ ? translate_(english) : english;
}

std::string Words::number(std::string text) const {
    if (const auto point = text.find('.'); point != std::string::npos) text.replace(point, 1, (*this)(Text::en(".")));
    return text;
}

std::string Words::score(double value) const {
    return number(fixed(value, 3));
}

std::string score_text(double score, const Translate& translate) {
    return Words(translate).score(score);
}

std::string measure_text(double value, const Translate& translate) {
    constexpr int digits = 3;
    constexpr int most_decimals = 6;
    const int before_point = value > 0 ? static_cast<int>(std::floor(std::log10(value))) + 1 : 1;
    return Words(translate).number(fixed(value, std::clamp(digits - before_point, 0, most_decimals)));
}

std::string page_name(const std::string& place, const std::optional<int>& page, const Translate& translate) {
    if (!page) return place;
    return Words(translate)(Text::en("%1, page %2"), place, *page);
}

}  // namespace fade
