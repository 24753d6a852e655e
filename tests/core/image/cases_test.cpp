// SPDX-License-Identifier: MIT
// Files that people have, with the pictures that they should be read as: what lies in the folders is the table.
#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"

#include <sys/resource.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include "image/load.h"
#include "support/shared_data.h"

using namespace fade;

namespace {

/// While it lives, the process may take this much more memory than it has.
class MemoryLimit {
public:
    explicit MemoryLimit(std::uint64_t bytes) {
        std::uint64_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        getrlimit(RLIMIT_AS, &before_);
        auto limit = before_;
        limit.rlim_cur = pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) + bytes;
        setrlimit(RLIMIT_AS, &limit);
    }
    ~MemoryLimit() { setrlimit(RLIMIT_AS, &before_); }
    MemoryLimit(const MemoryLimit&) = delete;
    MemoryLimit& operator=(const MemoryLimit&) = delete;

private:
    rlimit before_{};
};

/// Names that say that the data are damaged, lie about their size, or are no picture yet.
bool must_be_refused(const std::string& name) {
    constexpr std::array signs{"cut", "damaged", "missing", "bypass", "sof_", "cfa"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](const char* sign) { return name.find(sign) != std::string::npos; });
}

bool is_lossy(const std::filesystem::path& file) {
    return file.extension() == ".jpg" || file.extension() == ".webp";
}

cv::Mat right_picture(const std::filesystem::path& file) {
    cv::Mat right = cv::imread(file.string(), cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
    REQUIRE_FALSE(right.empty());
    cv::Mat rgb;
    std::array pairs{0, 2, 1, 1, 2, 0};
    rgb.create(right.size(), CV_8UC3);
    cv::mixChannels(&right, 1, &rgb, 1, pairs.data(), 3);
    return rgb;
}

/// A few files were written by arithmetic that overflowed: one stored value stands for several right ones, and no
/// reading of it can be right.
bool contradicts_itself(const std::filesystem::path& file, const cv::Mat& right) {
    const auto decoded = decode_upright(read_image_file(file));
    if (decoded.pixels.type() != CV_16UC1 || decoded.pixels.size() != right.size()) return false;
    std::map<int, std::set<int>> meanings;
    for (int y = 0; y < right.rows; ++y)
        for (int x = 0; x < right.cols; ++x)
            meanings[decoded.pixels.at<std::uint16_t>(y, x)].insert(right.at<cv::Vec3b>(y, x)[0]);
    return std::any_of(meanings.begin(), meanings.end(),
                       [](const auto& value) { return *value.second.rbegin() - *value.second.begin() > 1; });
}

void check_case(const std::filesystem::path& file) {
    const auto name = file.filename().string();
    INFO(file.string());
    constexpr std::uint64_t most_memory = 500'000'000;
    std::string sentence;
    cv::Mat read;
    {
        const MemoryLimit limit(most_memory);
        try {
            read = load_image(file).pixels;
        } catch (const Error& error) {
            CHECK(error.code() != ErrorCode::resource);
            CHECK(error.code() != ErrorCode::internal);
            sentence = error.what();
        }
    }
    if (must_be_refused(name)) {
        INFO(sentence);
        CHECK(sentence.starts_with(display_path(file) + ": "));
        CHECK(sentence.ends_with('.'));
        CHECK(sentence.find('\n') == std::string::npos);
        return;
    }
    CHECK(sentence.empty());
    const auto right_file = file.parent_path() / "right" / (name + ".png");
    if (read.empty() || !exists(right_file)) return;
    const auto right = right_picture(right_file);
    REQUIRE(read.size() == right.size());
    if (contradicts_itself(file, right)) {
        std::cout << "NOT COMPARED: " << name << " holds other values than its right picture\n";
        return;
    }
    CHECK(cv::norm(read, right, cv::NORM_INF) <= (is_lossy(file) ? 2 : 0));
}

}  // namespace

TEST_CASE("files that people have are read as they should be, or refused in a sentence", "[image]") {
    FADE_REQUIRE_SHARED(cases, "cases");
    int checked = 0;
    for (const auto* folder : {"formats", "formats2", "hostile"})
        for (const auto& entry : std::filesystem::directory_iterator(cases / folder)) {
            if (!entry.is_regular_file() || !has_image_extension(entry.path())) continue;
            check_case(entry.path());
            ++checked;
        }
    CHECK(checked > 30);
}

TEST_CASE("alpha leaves the same colours in every format", "[image]") {
    FADE_REQUIRE_SHARED(png, "cases/formats2/rgba_half.png");
    FADE_REQUIRE_SHARED(tiff, "cases/formats2/rgba_half.tif");
    const auto from_png = load_image(png);
    const auto from_tiff = load_image(tiff);
    CHECK(from_png.reading.alpha);
    CHECK(from_tiff.reading.alpha);
    CHECK(cv::norm(from_png.pixels, from_tiff.pixels, cv::NORM_INF) == 0);
}
