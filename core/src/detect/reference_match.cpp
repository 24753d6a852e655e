// SPDX-License-Identifier: MIT
#include "fade/reference_match.h"

#include <c10/core/InferenceMode.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string_view>

#include "base/quote.h"
#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/fusion.h"
#include "detect/vision.h"

namespace fade {

std::size_t best_reference(const ImageFeatures& query, const MemoryBank& bank, const Settings& settings) {
    if (bank.shots() == 0) throw Error(ErrorCode::invalid_argument, Text::en("There is no reference to choose from."));
    return with_torch_errors("Comparing the references", [&] {
        const c10::InferenceMode guard;
        const auto& all = *bank.impl();
        const auto& clip = query.impl();
        const auto& features = clip.vision ? *clip.vision : clip;
        const auto view = clip.vision ? features.shaped : score_view(query, settings);
        if (!view) throw Error(ErrorCode::mismatch, Text::en("The image's features hold no scale to compare at."));
        const auto by = compared_patches(settings, features);
        std::size_t best = 0;
        std::optional<double> least;
        for (std::size_t i = 0; i < bank.shots(); ++i) {
            const auto variants = std::span(all.references).subspan(i * all.variants, all.variants);
            const auto sees = [&](const ImageFeatures& one) {
                return is_seen(one.impl(), one.impl().counterpart(*view, features));
            };
            if (std::none_of(variants.begin(), variants.end(), sees)) continue;
            const auto map = distance_map(features, *view, variants, by, settings.references.position_radius);
            const auto distance = mean(map, features.cells(*view));
            if (least && distance >= *least) continue;
            least = distance;
            best = i;
        }
        return best;
    });
}

std::string matched_name(const PictureName& picture) {
    auto name = picture.place.stem().string();
    const auto read = icu::UnicodeString::fromUTF8(name);
    std::string again;
    if (read.toUTF8String(again) != name) return name;  // no UTF-8: its bytes
    UErrorCode status = U_ZERO_ERROR;
    const auto* composing = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) return name;
    std::string folded;
    return composing->normalize(read, status).toUTF8String(folded);
}

std::optional<std::size_t> named_reference(const PictureName& picture,
                                           std::span<const std::filesystem::path> references) {
    constexpr std::string_view ends = "_-. ";
    const auto sought = matched_name(picture);
    std::optional<std::size_t> found;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < references.size(); ++i) {
        const auto name = matched_name(references[i]);
        const bool begins = sought.starts_with(name) &&
                            (name.size() == sought.size() || ends.find(sought[name.size()]) != std::string_view::npos);
        if (name.size() <= longest || !begins) continue;
        found = i;
        longest = name.size();
    }
    return found;
}

std::size_t required_reference(const PictureName& picture, std::span<const std::filesystem::path> references) {
    if (const auto found = named_reference(picture, references)) return *found;
    throw Error(ErrorCode::mismatch, display_name(picture),
                {Text::en("there is no reference of its own, whose name without extension is %1 or the beginning of it "
                          "before \"_\", \"-\", \".\" or a space."),
                 quote(picture.place.stem().string())});
}

}  // namespace fade
