// SPDX-License-Identifier: MIT
#include "fade/decision.h"

#include "fade/error.h"

#include <cmath>

namespace fade {

void validate(const Thresholds& thresholds) {
    // Written so that a threshold that is not a number fails too.
    const bool valid = thresholds.review >= 0 && thresholds.review <= thresholds.fail && thresholds.fail <= 1;
    if (!valid)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("The thresholds must be from 0 to 1, and that of Review must not be above that of Fail."));
}

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass:
            return "pass";
        case Verdict::review:
            return "review";
        case Verdict::fail:
            return "fail";
    }
    throw Error(ErrorCode::internal, Text::en("There is no such verdict."));
}

Verdict decide(double image_score, const Thresholds& thresholds) {
    validate(thresholds);
    if (std::isnan(image_score)) return Verdict::review;
    if (image_score >= thresholds.fail) return Verdict::fail;
    return image_score >= thresholds.review ? Verdict::review : Verdict::pass;
}

}  // namespace fade
