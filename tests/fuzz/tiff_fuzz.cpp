// SPDX-License-Identifier: MIT
#include <opencv2/imgcodecs.hpp>

#include "pictures.h"
#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    read_picture(input);
}

std::vector<std::string> seeds() {
    std::vector<std::string> all;
    for (const auto& picture : small_pictures(true))
        for (const int compression : {1, 5, 8})  // none, LZW, deflate
            all.push_back(encoded(picture, ".tiff", {cv::IMWRITE_TIFF_COMPRESSION, compression}));
    return all;
}

}  // namespace fade::fuzz
