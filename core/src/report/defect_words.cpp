// SPDX-License-Identifier: MIT
#include "fade/inspection_report.h"

#include <algorithm>
#include <array>

#include "report/words.h"

namespace fade {

namespace {

/// Of the built-in prompts.
constexpr std::array known_kinds{Text::en("scratch"),        Text::en("crack"),        Text::en("dent"),
                                 Text::en("hole"),           Text::en("chip"),         Text::en("dirt"),
                                 Text::en("stain"),          Text::en("rust"),         Text::en("missing part"),
                                 Text::en("misplaced part"), Text::en("print defect"), Text::en("texture fault")};

}  // namespace

std::string kind_name(const std::string& kind, const Translate& translate) {
    const auto* const known =
        std::find_if(known_kinds.begin(), known_kinds.end(), [&](const Text& text) { return text.english() == kind; });
    return known == known_kinds.end() ? kind : Words(translate)(*known);
}

std::string defect_name(const Region& region, const Translate& translate) {
    const auto* const name = region.name();
    return name != nullptr ? kind_name(name->kind, translate) : Words(translate)(Text::en("unclear"));
}

}  // namespace fade
