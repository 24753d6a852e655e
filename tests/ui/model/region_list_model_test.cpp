// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/region_list_model.h"

#include <catch2/catch.hpp>

#include <QLocale>

using namespace fade;
using namespace fade::ui;

namespace {

/// A square with a hole in its middle, and a bar with a lower peak.
std::vector<Region> two_regions() {
    cv::Mat map = cv::Mat::zeros(60, 100, CV_32FC1);
    map(cv::Rect(10, 10, 30, 30)) = 0.75F;
    map(cv::Rect(20, 20, 10, 10)) = 0.F;
    map(cv::Rect(60, 5, 4, 40)) = 0.625F;
    return find_regions(map, 0.5, map.size());
}

}  // namespace

TEST_CASE("Regions are rows in the numbers of reports", "[model]") {
    RegionListModel model;
    model.setRegions(two_regions());
    REQUIRE(model.rowCount() == 2);
    const auto shown = [&](int row, int column) {
        return model.data(model.index(row, column), Qt::DisplayRole).toString().toStdString();
    };
    CHECK(shown(0, RegionListModel::NumberColumn) == "1");
    CHECK(shown(0, RegionListModel::PeakColumn) == "0.750");
    CHECK(shown(0, RegionListModel::AreaColumn) == "800");
    CHECK(shown(0, RegionListModel::LongestColumn) == "42.4");  // 30 times the root of 2
    CHECK(shown(0, RegionListModel::ShortestColumn) == "30.0");
    CHECK(shown(1, RegionListModel::MeanColumn) == "0.625");
    CHECK(shown(1, RegionListModel::ShortestColumn) == "4.0");
    CHECK(model.data(model.index(1, RegionListModel::AreaColumn), RegionListModel::SortRole).toDouble() == 160);
}

TEST_CASE("A region is called by its name, and its row tells what else it looks like", "[model]") {
    RegionListModel model;
    auto regions = two_regions();
    regions[0].kinds = {{"scratch", 0.31}, {"hole", 0.28}, {"my own kind", 0.1}, {"dent", 0.05}};
    regions[0].language = 0.3;
    regions[0].vision = 0.1;
    regions[1].kinds = {{"my own kind", 0.31}, {"hole", 0.30}};
    model.setRegions(regions);
    const auto cell = [&](int row, int column, int role) { return model.data(model.index(row, column), role); };
    CHECK(cell(0, RegionListModel::NameColumn, Qt::DisplayRole).toString() == "scratch");
    CHECK(cell(0, RegionListModel::LanguageColumn, Qt::DisplayRole).toString() == "75");
    CHECK(cell(1, RegionListModel::NameColumn, Qt::DisplayRole).toString() == "unclear");
    const auto tip = cell(0, RegionListModel::PeakColumn, Qt::ToolTipRole).toString().toStdString();
    CHECK_THAT(tip, Catch::Contains("scratch: similarity 0.310") && Catch::Contains("my own kind: similarity 0.100") &&
                        !Catch::Contains("dent") && Catch::Contains("Language adds 0.300") &&
                        !Catch::Contains("Unclear"));
    CHECK_THAT(cell(1, RegionListModel::PeakColumn, Qt::ToolTipRole).toString().toStdString(),
               Catch::Contains("Unclear: the two best differ by less than 0.020"));
}

TEST_CASE("Where the length of a pixel is known, regions are measured in mm", "[model]") {
    RegionListModel model;
    model.setRegions(two_regions());
    model.setCriteria({{}, {}, 0.5, 0.25});
    const auto shown = [&](int column) {
        return model.data(model.index(0, column), Qt::DisplayRole).toString().toStdString();
    };
    CHECK(shown(RegionListModel::AreaColumn) == "50.0");  // 800 / 16
    CHECK(shown(RegionListModel::LongestColumn) == "10.6");
    CHECK(shown(RegionListModel::ShortestColumn) == "7.50");
    CHECK(shown(RegionListModel::PeakColumn) == "0.750");
    CHECK(model.headerData(RegionListModel::AreaColumn, Qt::Horizontal, Qt::DisplayRole).toString() == "mm²");
    CHECK(model.headerData(RegionListModel::LongestColumn, Qt::Horizontal, Qt::ToolTipRole).toString().contains("mm"));
    model.setCriteria({});
    CHECK(shown(RegionListModel::AreaColumn) == "800");
}

TEST_CASE("Regions have the severity that the rules give them", "[model]") {
    RegionListModel model;
    model.setRegions(two_regions());  // of 800 and fewer pixels
    const auto shown = [&](int row) {
        return model.data(model.index(row, RegionListModel::SeverityColumn), Qt::DisplayRole).toString().toStdString();
    };
    CHECK_FALSE(model.text({0}).contains("Severity"));
    Criteria criteria;
    criteria.rules.classes = {{Severity::major, {}, 800, 0}};
    model.setCriteria(criteria);
    CHECK(shown(0) == "Major");
    CHECK(shown(1) == "–");
    CHECK(model.text({0}).contains("Severity"));
    criteria.rules.smallest_area = 800;
    model.setCriteria(criteria);
    CHECK(shown(1) == "too small");
    const auto rank = [&](int row) {
        return model.data(model.index(row, RegionListModel::SeverityColumn), RegionListModel::SortRole).toInt();
    };
    CHECK(rank(0) > rank(1));
}

TEST_CASE("The region at a point is found, but not in its holes", "[model]") {
    RegionListModel model;
    model.setRegions(two_regions());
    CHECK(model.rowAt({12, 12}) == 0);
    CHECK(model.rowAt({10.1, 10.1}) == 0);  // within the outermost pixel
    CHECK_FALSE(model.rowAt({25, 25}));
    CHECK(model.rowAt({62, 30}) == 1);
    CHECK_FALSE(model.rowAt({50, 30}));
    CHECK_FALSE(RegionListModel().rowAt({12, 12}));
}

TEST_CASE("Rows are copied as a spreadsheet reads them", "[model]") {
    RegionListModel model;
    model.setRegions(two_regions());
    CHECK(model.text({1}).toStdString() ==
          "No.\tLooks Like\tPeak\tMean\tWords %\tArea\tLength\tWidth\n2\tunclear\t0.625\t0.625\t50\t160\t40.2\t4.0\n");
    QLocale::setDefault(QLocale(QLocale::German));
    CHECK(model.text({0, 1}).split(u'\n')[1].contains("\t0,750\t"));
    QLocale::setDefault(QLocale::c());
}
