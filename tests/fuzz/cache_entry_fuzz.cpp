// SPDX-License-Identifier: MIT
// An entry of the disk cache whose checksum is right: what the maps of an evaluation are read from.
#include <cstring>

#include "evaluate/raw_maps.h"
#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    const auto raw_maps = parse_raw_maps(input);
    if (raw_maps) (void)serialise(*raw_maps);
}

std::vector<std::string> seeds() {
    const cv::Mat map(3, 3, CV_32FC1, cv::Scalar(0.5));
    return {serialise({{"language", map}}), serialise({{"own", map}, {"reference 1", cv::Mat(1, 1, CV_32FC1)}})};
}

}  // namespace fade::fuzz
