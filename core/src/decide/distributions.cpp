// SPDX-License-Identifier: MIT
#include "decide/distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace fade {

double normal_quantile(double probability) {
    return boost::math::quantile(boost::math::normal(), probability);
}

double student_quantile(double degrees, double probability) {
    return boost::math::quantile(boost::math::students_t(degrees), probability);
}

double beta_quantile(double alpha, double beta, double probability) {
    return boost::math::quantile(boost::math::beta_distribution<>(alpha, beta), probability);
}

}  // namespace fade
