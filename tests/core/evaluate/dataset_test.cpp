// SPDX-License-Identifier: MIT
#include "fade/dataset.h"

#include <catch2/catch.hpp>

#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/small_dataset.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("MVTec AD's layout is found, with one class or many", "[evaluate]") {
    const TemporaryFolder folder;
    write_mvtec_class(folder / "metal_nut");
    write_mvtec_class(folder / "bottle");
    const auto many = find_dataset(folder.path());
    CHECK(many.layout == DatasetLayout::mvtec);
    REQUIRE(many.classes.size() == 2);
    CHECK(many.classes[0].name == "bottle");
    CHECK(many.classes[1].name == "metal_nut");
    CHECK(many.problems.empty());
    CHECK(many.classes[0].train.size() == 6);
    REQUIRE(many.classes[0].test.size() == 8);
    CHECK(many.classes[0].test[0].kind == "good");
    CHECK_FALSE(many.classes[0].test[0].anomalous);
    CHECK(many.classes[0].test[4].kind == "scratch");
    CHECK(many.classes[0].test[4].masks.at(0).filename() == "100_mask.png");

    const auto one = find_dataset(folder / "bottle/");
    REQUIRE(one.classes.size() == 1);
    CHECK(one.classes[0].name == "bottle");
    CHECK(find_dataset(folder.path(), {}, {"metal_nut"}).classes.size() == 1);
    std::filesystem::create_directory_symlink(folder / "bottle", folder / "hazelnut");
    CHECK(find_dataset(folder.path(), {}, {"hazelnut"}).classes[0].name == "hazelnut");
    CHECK(find_dataset(folder / "hazelnut").classes[0].name == "hazelnut");
    CHECK_THAT(refusal([&] { (void)find_dataset(folder.path(), {}, {"screw"}); }), Contains("has no class \"screw\""));
}

TEST_CASE("what is wanting in MVTec AD's layout is reported", "[evaluate]") {
    const TemporaryFolder folder;
    const auto nut = folder / "nut";
    write_mvtec_class(nut);
    std::filesystem::rename(nut / "ground_truth/scratch/100_mask.png", nut / "ground_truth/scratch/100_mask.PNG");
    std::filesystem::remove(nut / "ground_truth/scratch/101_mask.png");
    std::filesystem::rename(nut / "ground_truth/scratch/102_mask.png", nut / "ground_truth/scratch/102.png");
    write_picture(nut / "train/bent/1.png", 1, true);
    std::filesystem::create_symlink("not/there.png", nut / "test/good/200.png");
    const auto dataset = find_dataset(folder.path());
    const auto& test = dataset.classes[0].test;
    REQUIRE(test.size() == 9);
    CHECK(test[4].file.filename() == "200.png");  // a picture that is missing is no picture that never was
    CHECK(test[5].masks.at(0).filename() == "100_mask.PNG");
    CHECK(test[6].masks.empty());
    CHECK(test[7].masks.at(0).filename() == "102.png");
    CHECK(dataset.classes[0].train.size() == 6);
    REQUIRE(dataset.problems.size() == 2);
    CHECK_THAT(dataset.problems[0], Contains("train/bent: only good pictures serve as references"));
    CHECK_THAT(dataset.problems[1], Contains("101.png: has no mask"));

    write_mvtec_class(folder / "bolt");
    std::filesystem::create_directories(folder / "empty/test/good");
    CHECK(find_dataset(folder.path(), {}, {"bolt"}).problems.empty());
    CHECK_THAT(find_dataset(folder.path(), {}, {"bolt", "empty"}).problems[0], Contains("Class empty: has no test"));
}

TEST_CASE("files are named alike, however their data set was", "[evaluate]") {
    const TemporaryFolder folder;
    write_mvtec_class(folder / "nut");
    const auto first = find_dataset(folder / "nut").classes[0].test[0].file;
    CHECK(first == folder / "nut/test/good/100.png");
    CHECK(find_dataset(std::filesystem::relative(folder / "nut/")).classes[0].test[0].file.is_absolute());
    CHECK(find_dataset(folder / "./nut/").classes[0].test[0].file == first);
    std::filesystem::create_directory_symlink(folder / "nut/test", folder / "link");
    CHECK(find_dataset(folder / "link/..").classes[0].test.size() == 8);  // the nut's folder, not the temporary one
}

TEST_CASE("VisA's table is read", "[evaluate]") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "split_csv");
    const auto write = [&](const std::string& text) { write_bytes(folder / "split_csv/1cls.csv", text); };
    write(
        "object,split,label,image,mask\n"
        "candle,train,normal,candle/1.JPG,\n"
        "candle,test,normal,candle/2.JPG,\n"
        "candle,test,anomaly,\"candle/3,b.JPG\",candle/3.png\r\n"
        "candle,test,anomaly,candle/4.JPG,\n"
        "pcb1,train,normal,pcb1/1.JPG,\n");
    const auto dataset = find_dataset(folder.path());
    CHECK(dataset.layout == DatasetLayout::visa);
    REQUIRE(dataset.classes.size() == 1);
    const auto& candle = dataset.classes[0];
    CHECK(candle.train.size() == 1);
    REQUIRE(candle.test.size() == 3);
    CHECK(candle.test[0].file == folder / "candle/3,b.JPG");
    CHECK(candle.test[0].masks.at(0) == folder / "candle/3.png");
    CHECK(candle.test[2].kind == "good");
    REQUIRE(dataset.problems.size() == 2);
    CHECK_THAT(dataset.problems[0], Contains("4.JPG") && Contains("no mask"));
    CHECK_THAT(dataset.problems[1], Contains("pcb1") && Contains("no test picture"));
    write("\xEF\xBB\xBFobject,split,label,image,mask\ncandle,test,normal,candle/2.JPG,\n");
    CHECK(find_dataset(folder.path()).classes[0].test.size() == 1);

    const auto read = [&] { (void)find_dataset(folder.path()); };
    write("a,b\n");
    CHECK_THAT(refusal(read), Contains("1cls.csv: line 1: expected the columns"));
    write("object,split,label,image,mask\ncandle,test,normal\n");
    CHECK_THAT(refusal(read), Contains("line 2: has 3 values; 5 were expected"));
    write("");
    CHECK_THAT(refusal(read), Contains("line 1"));
    const auto refused = [&](const std::string& row) {
        write("object,split,label,image,mask\ncandle,test,normal,1.JPG,\n\n" + row + "\n");
        return refusal(read);
    };
    CHECK_THAT(refused("candle,tset,normal,2.JPG,"), Contains("line 4: the split is \"tset\", not train or test"));
    CHECK_THAT(refused("candle,test,Normal,2.JPG,"), Contains("line 4: the label is \"Normal\""));
    CHECK_THAT(refused(",test,normal,2.JPG,"), Contains("line 4: names no object"));
    CHECK_THAT(refused("candle,test,normal,,"), Contains("line 4: names no image"));
    CHECK_THAT(refused("candle,test,anomaly,./1.JPG,"), Contains("line 4: names \"./1.JPG\" a second time"));
    CHECK_THAT(refused("candle,test,normal,../2.JPG,"), Contains("line 4: \"../2.JPG\" lies outside the data set"));
    CHECK_THAT(refused("candle,test,anomaly,2.JPG,/etc/2.png"), Contains("line 4: \"/etc/2.png\" lies outside"));
}

TEST_CASE("a folder of good and bad pictures is a data set", "[evaluate]") {
    const TemporaryFolder folder;
    for (unsigned i = 0; i < 3; ++i) {
        write_picture(folder / ("parts/good/" + std::to_string(i) + ".png"), i, false);
        write_picture(folder / ("parts/bad/" + std::to_string(i) + ".png"), 10 + i, true);
    }
    auto dataset = find_dataset(folder / "parts");
    CHECK(dataset.layout == DatasetLayout::folders);
    REQUIRE(dataset.classes.size() == 1);
    CHECK(dataset.classes[0].name == "parts");
    CHECK(dataset.classes[0].test.size() == 6);
    CHECK(dataset.classes[0].train.size() == 3);
    CHECK(dataset.problems.empty());

    write_mask(folder / "parts/masks/1.png");
    write_picture(folder / "parts/references/a.png", 50, false);
    dataset = find_dataset(folder / "parts");
    CHECK(dataset.classes[0].train.size() == 1);
    CHECK(dataset.problems.size() == 2);
    CHECK(dataset.classes[0].test[1].masks.at(0) == folder / "parts/masks/1.png");
}

TEST_CASE("what is no data set is refused", "[evaluate]") {
    const TemporaryFolder folder;
    CHECK_THAT(refusal([&] { (void)find_dataset(folder / "none"); }), Contains("there is no such folder"));
    CHECK_THAT(refusal([&] { (void)find_dataset(folder.path()); }), Contains("is no data set"));
    std::filesystem::create_directories(folder / "nut/test/good");
    CHECK_THAT(refusal([&] { (void)find_dataset(folder.path()); }), Contains("holds no test picture"));
}

TEST_CASE("the photographs of magnetic tiles are found whole", "[evaluate]") {
    FADE_REQUIRE_SHARED(tiles, "data/magnetic_tile");
    const auto dataset = find_dataset(tiles);
    REQUIRE(dataset.classes.size() == 1);
    CHECK(dataset.classes[0].name == "magnetic_tile");
    CHECK(dataset.classes[0].train.size() == 24);
    CHECK(dataset.classes[0].test.size() == 90);
    CHECK(dataset.problems.empty());
}
