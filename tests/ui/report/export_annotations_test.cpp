// SPDX-License-Identifier: GPL-3.0-or-later
// What an export writes for labelling tools, read back by the formats' descriptions.
#include "fade/files.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>

#include "support/annotation_reader.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "ui/model/reported.h"
#include "ui/report/export_job.h"
#include "ui/support/inspected.h"

using namespace fade;
using namespace fade::ui;
using Catch::Contains;
using fade::test::refusal;
using fade::test::TemporaryFolder;

namespace {

ExportRequest request_for(const std::filesystem::path& folder, int pictures) {
    InspectionReport report;
    report.pictures.assign(static_cast<std::size_t>(pictures), reported(*ui::test::inspected(2)));
    return {report, {}, QPageSize::A4, folder, "report", {}};
}

}  // namespace

TEST_CASE("The regions of an export are read back from masks, COCO and LabelMe alike", "[export]") {
    const TemporaryFolder folder;
    auto request = request_for(folder.path(), 2);
    request.formats = {false, false, false, {}, true, {true, true, true}};
    request.report.map_threshold = 0.3;
    const auto files = runExport(request, {});
    CHECK(files == exportedFiles(request));
    REQUIRE(files.size() == 2 + 2 * 2 + 1);
    const auto coco = nlohmann::json::parse(read_file(folder / "annotations.json"));
    REQUIRE(coco["images"].size() == 2);
    int marked = 0;
    for (const auto& [stem, index] : {std::pair("query", 0), {"query-2", 1}}) {
        const auto result = nlohmann::json::parse(read_file(folder / (std::string(stem) + ".json")));
        cv::Mat mask;
        cv::extractChannel(load_image(folder / (std::string(stem) + ".regions.png")).pixels, mask, 0);
        double area = 0;
        for (const auto& region : result["regions"]["found"]) area += region["area"].get<double>();
        CHECK(cv::countNonZero(mask) == area);
        marked += cv::countNonZero(mask);
        const auto labelme = nlohmann::json::parse(read_file(folder / (std::string(stem) + ".labelme.json")));
        CHECK(labelme["shapes"].size() == result["regions"]["found"].size());
        CHECK(cv::countNonZero(fade::test::coco_mask(coco, coco["images"][index]) != mask) == 0);
        CHECK(cv::countNonZero(fade::test::labelme_mask(labelme) != mask) <= 2);
    }
    CHECK(marked > 0);
    // As they are kept for the next time.
    CHECK(formatsOf(namesOf(request.formats)) == request.formats);
}

TEST_CASE("A picture whose JSON would be that of annotations is refused before anything is written", "[export]") {
    const TemporaryFolder folder;
    auto request = request_for(folder / "out", 1);
    request.report.pictures.front().source = picture_file("annotations.png");
    request.formats = {false, false, false, {}, true, {false, true, false}};
    CHECK_THAT(refusal([&] { (void)runExport(request, {}); }),
               Contains("annotations.json: would be a picture's result"));
    CHECK_FALSE(std::filesystem::exists(folder / "out"));
    request.formats.json = false;
    CHECK(runExport(request, {}).size() == 1);
}
