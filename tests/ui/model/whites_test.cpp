// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of pictures whose white was found, and is not the same in all.
#include <catch2/catch.hpp>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include "ui/support/workbench_bench.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

std::filesystem::path write_ramp(const std::filesystem::path& file, int largest) {
    cv::Mat picture(64, 64, CV_16UC1);
    for (int i = 0; i < 4096; ++i) picture.at<std::uint16_t>(i / 64, i % 64) = std::uint16_t(i * largest / 4095);
    REQUIRE(cv::imwrite(file.string(), picture));
    return file;
}

}  // namespace

TEST_CASE("Pictures that were found to have other whites are pointed out, once", "[workbench]") {
    Bench bench;
    std::vector<std::vector<double>> told;
    QObject::connect(&bench.workbench, &Workbench::whitesDiffer, &bench.workbench,
                     [&](const std::vector<double>& whites) { told.push_back(whites); });
    bench.openModel();
    const auto twelve = write_ramp(bench.folder / "twelve.png", 4095);
    const auto ten = write_ramp(bench.folder / "ten.png", 1000);
    const auto inspect = [&](const std::vector<std::filesystem::path>& files) {
        bench.workbench.addPictures(files);
        REQUIRE(wait_until([&] { return bench.workbench.pictures().rowOf(id_of(files.back())).has_value(); }));
        bench.workbench.inspectAll();
        REQUIRE(bench.allDone());
    };
    // 8-bit files say it.
    inspect({bench.queries[0], twelve});
    CHECK(told.empty());
    SECTION("among pictures") {
        inspect({ten});
        CHECK(told == std::vector<std::vector<double>>{{1023, 4095}});
        bench.workbench.setup().setObject("bolt");
        REQUIRE(bench.allDone());
        CHECK(told.size() == 1);
    }
    SECTION("among references") {
        bench.workbench.references().insert({ten}, -1);
        REQUIRE(wait_until([&] { return !told.empty(); }));
        CHECK(told.front() == std::vector<double>{1023, 4095});
    }
    SECTION("not where the bit depth is set") {
        auto settings = smallest_settings();
        settings.bit_depth = 12;
        bench.workbench.setup().setSettings(settings);
        inspect({ten});
        CHECK(told.empty());
    }
    REQUIRE(bench.idle());
}
