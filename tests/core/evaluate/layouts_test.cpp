// SPDX-License-Identifier: MIT
#include "fade/dataset.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "evaluate/folder_words.h"
#include "support/refusal.h"
#include "support/small_dataset.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

// How each data set lies on disk, in miniature.

namespace {

std::string joined(const std::vector<std::string>& problems) {
    std::string text;
    for (const auto& problem : problems) text += problem + "\n";
    return text;
}

/// A folder to make a data set in, file by file.
struct Place {
    void picture(const std::string& file) { write_picture(folder / file, seed_++, false); }
    void mask(const std::string& file) const { write_mask(folder / file); }
    [[nodiscard]] Dataset find() const { return find_dataset(folder.path()); }

    TemporaryFolder folder;

private:
    unsigned seed_ = 1;
};

}  // namespace

TEST_CASE("BTAD: good pictures lie in ok, bad ones in ko", "[evaluate][layouts]") {
    Place place;
    place.picture("01/train/ok/0000.png");
    place.picture("01/test/ok/0001.png");
    place.picture("01/test/ko/0002.png");
    place.mask("01/ground_truth/ko/0002.png");
    place.mask("01/ground_truth/ok/0001.png");  // some copies have masks of good pictures
    const auto dataset = place.find();
    CHECK(dataset.layout == DatasetLayout::mvtec);
    CHECK(joined(dataset.problems).empty());
    const auto& part = dataset.classes.at(0);
    CHECK(part.train.size() == 1);
    REQUIRE(part.test.size() == 2);
    CHECK(part.test[0].kind == "ko");
    CHECK(part.test[0].masks == std::vector{place.folder / "01/ground_truth/ko/0002.png"});
    CHECK_FALSE(part.test[1].anomalous);
    CHECK(part.test[1].kind == "good");
}

TEST_CASE("MPDD is laid out as MVTec AD", "[evaluate][layouts]") {
    Place place;
    place.picture("bracket_black/train/good/000.png");
    place.picture("bracket_black/test/good/000.png");
    place.picture("bracket_black/test/scratches/000.png");
    place.mask("bracket_black/ground_truth/scratches/000_mask.png");
    const auto dataset = place.find();
    CHECK(dataset.layout == DatasetLayout::mvtec);
    CHECK(joined(dataset.problems).empty());
    CHECK(dataset.classes.at(0).test.at(1).masks.size() == 1);
}

TEST_CASE("MVTec LOCO: a folder of masks for each picture", "[evaluate][layouts]") {
    Place place;
    place.picture("pushpins/train/good/000.png");
    place.picture("pushpins/validation/good/000.png");
    place.picture("pushpins/test/good/000.png");
    place.picture("pushpins/test/logical_anomalies/000.png");
    place.picture("pushpins/test/structural_anomalies/000.png");
    place.mask("pushpins/ground_truth/logical_anomalies/000/000.png");
    place.mask("pushpins/ground_truth/logical_anomalies/000/001.png");
    place.mask("pushpins/ground_truth/structural_anomalies/000/000.png");
    const auto dataset = place.find();
    CHECK(joined(dataset.problems).empty());
    const auto& part = dataset.classes.at(0);
    CHECK(part.train.size() == 1);
    REQUIRE(part.test.size() == 3);
    CHECK(part.test[1].kind == "logical_anomalies");
    CHECK(part.test[1].masks.size() == 2);
    CHECK(part.test[2].masks.size() == 1);
}

TEST_CASE("MVTec AD 2: only its public test pictures have labels", "[evaluate][layouts]") {
    Place place;
    place.picture("can/train/good/000_regular.png");
    place.picture("can/validation/good/000_regular.png");
    place.picture("can/test_private/000_regular.png");
    place.picture("can/test_private_mixed/000_mixed.png");
    place.picture("can/test_public/good/000_regular.png");
    place.picture("can/test_public/bad/000_regular.png");
    place.mask("can/test_public/ground_truth/bad/000_regular_mask.png");
    const auto dataset = place.find();
    CHECK(dataset.layout == DatasetLayout::mvtec_ad_2);
    CHECK(joined(dataset.problems).empty());
    const auto& part = dataset.classes.at(0);
    CHECK(part.name == "can");
    CHECK(part.train.size() == 1);
    REQUIRE(part.test.size() == 2);
    CHECK(part.test[0].anomalous);
    CHECK(part.test[0].masks.size() == 1);
    CHECK(find_dataset(place.folder / "can").classes.at(0).test.size() == 2);
}

TEST_CASE("Real-IAD: a table for each class names its pictures", "[evaluate][layouts]") {
    Place place;
    const nlohmann::json table{
        {"meta", {{"normal_class", "OK"}, {"prefix", "audiojack/"}}},
        {"train",
         {{{"category", "audiojack"}, {"anomaly_class", "OK"}, {"image_path", "OK/S1/a.png"}, {"mask_path", nullptr}}}},
        {"test",
         {{{"category", "audiojack"}, {"anomaly_class", "OK"}, {"image_path", "OK/S2/b.png"}, {"mask_path", nullptr}},
          {{"category", "audiojack"},
           {"anomaly_class", "BX"},
           {"image_path", "NG/BX/S3/c.png"},
           {"mask_path", "NG/BX/S3/c_mask.png"}},
          {{"category", "audiojack"}, {"anomaly_class", "HS"}, {"image_path", "NG/HS/S4/d.png"}}}}};
    place.picture("realiad_1024/audiojack/OK/S1/a.png");
    place.picture("realiad_256/audiojack/OK/S1/a.png");
    for (const auto* folder : {"realiad_jsons", "realiad_jsons/realiad_jsons"}) {
        std::filesystem::remove_all(place.folder / "realiad_jsons");
        std::filesystem::create_directories(place.folder / folder);
        write_bytes(place.folder / folder / "audiojack.json", table.dump());
        write_bytes(place.folder / folder / "mint.json", table.dump());
        const auto dataset = place.find();
        CHECK(dataset.layout == DatasetLayout::real_iad);
        REQUIRE(dataset.classes.size() == 1);
        const auto& part = dataset.classes[0];
        const auto pictures = place.folder / "realiad_1024/audiojack";
        CHECK(part.train == std::vector{pictures / "OK/S1/a.png"});
        REQUIRE(part.test.size() == 3);
        CHECK(part.test[0].kind == "BX");
        CHECK(part.test[0].masks == std::vector{pictures / "NG/BX/S3/c_mask.png"});
        CHECK(part.test[1].masks.empty());
        CHECK(part.test[2].kind == "good");
        CHECK_THAT(joined(dataset.problems), Contains("d.png: has no mask in ") && Contains("audiojack.json") &&
                                                 Contains("Class mint: has no test picture"));
    }
    const auto refused = [&](const std::string& text) {
        write_bytes(place.folder / "realiad_jsons/realiad_jsons/audiojack.json", text);
        return refusal([&] { (void)place.find(); });
    };
    CHECK_THAT(refused("{"), Contains("audiojack.json: is not valid JSON"));
    CHECK_THAT(refused("{}"), Contains("audiojack.json: has no list \"train\""));
    CHECK_THAT(refused(R"({"train":[{}],"test":[]})"), Contains("has no text \"anomaly_class\""));
    CHECK_THAT(refused(R"({"train":[],"test":[{"anomaly_class":"A","image_path":"../x.png"}]})"),
               Contains("\"../x.png\" lies outside the data set"));
}

TEST_CASE("folders may be called as people call them", "[evaluate][layouts]") {
    for (const auto* name : {"good", "ok", "OK", "Normal", "normal", "Pass", "O.K."}) CHECK(means_good(name));
    for (const auto* name : {"bad", "ko", "NOK", "n_ok", "ng", "Defect", "anomalies", "Not Good"})
        CHECK(means_bad(name));
    for (const auto* name : {"scratch", "broken_large", "color", "goods_in"}) {
        CHECK_FALSE(means_good(name));
        CHECK_FALSE(means_bad(name));
    }
    for (const auto& [good, bad] : {std::pair{"OK", "NG"}, std::pair{"Normal", "defect"}, std::pair{"good", "nok"}}) {
        INFO(good);
        Place place;
        place.picture(std::string(good) + "/1.png");
        place.picture(std::string(bad) + "/2.png");
        const auto dataset = place.find();
        CHECK(dataset.layout == DatasetLayout::folders);
        REQUIRE(dataset.classes.at(0).test.size() == 2);
        CHECK(dataset.classes[0].test[0].anomalous);
        CHECK_FALSE(dataset.classes[0].test[1].anomalous);
        CHECK(dataset.classes[0].train.size() == 1);
    }
    Place place;
    place.picture("nut/train/OK/1.png");
    place.picture("nut/test/normal/2.png");
    place.picture("nut/test/scratch/3.png");
    const auto dataset = place.find();
    CHECK(dataset.classes.at(0).train.size() == 1);
    CHECK_FALSE(dataset.classes[0].test.at(0).anomalous);
    CHECK(dataset.classes[0].test.at(1).anomalous);
}

TEST_CASE("folders in bad are kinds of defects, and masks lie beside or likewise", "[evaluate][layouts]") {
    Place place;
    place.picture("good/1.png");
    place.picture("bad/scratch/1.png");
    place.picture("bad/scratch/deep/2.png");
    place.picture("bad/dent/1.png");
    place.picture("bad/3.png");
    place.mask("ground_truth/scratch/1.png");
    place.mask("ground_truth/bad/dent/1_mask.png");
    place.mask("ground_truth/2.png");
    place.mask("ground_truth/3.png");
    auto dataset = place.find();
    CHECK(joined(dataset.problems).empty());
    const auto& test = dataset.classes.at(0).test;
    REQUIRE(test.size() == 5);
    std::map<std::string, std::size_t> kinds;
    for (const auto& picture : test) {
        ++kinds[picture.kind];
        CHECK(picture.masks.size() == (picture.anomalous ? 1U : 0U));
    }
    CHECK(kinds == std::map<std::string, std::size_t>{{"bad", 1}, {"dent", 1}, {"good", 1}, {"scratch", 2}});

    // One mask cannot be two pictures', and one of none is said.
    std::filesystem::remove(place.folder / "ground_truth/scratch/1.png");
    std::filesystem::remove(place.folder / "ground_truth/bad/dent/1_mask.png");
    place.mask("ground_truth/1.png");
    place.mask("ground_truth/stray.png");
    dataset = place.find();
    CHECK_THAT(joined(dataset.problems), Contains("ground_truth/1.png: may belong to ") &&
                                             Contains("1 mask belongs to no defective picture: stray.png."));
    for (const auto& picture : dataset.classes.at(0).test)
        if (picture.file.filename() == "1.png") CHECK(picture.masks.empty());
}

TEST_CASE("names that differ only in how accents are written are one", "[evaluate][layouts]") {
    const std::string composed = "Pr\u00FCfteil_\u00E9";
    const std::string decomposed = "Pru\u0308fteil_e\u0301";
    REQUIRE(composed != decomposed);
    CHECK(comparable_name(composed) == comparable_name(decomposed));
    CHECK(comparable_name("a\xFF") == "a\xFF");
    for (const auto& [picture, mask] : {std::pair{composed, decomposed}, std::pair{decomposed, composed}}) {
        Place place;
        place.picture("good/1.png");
        place.picture("bad/" + picture + ".png");
        place.mask("masks/" + mask + "_mask.png");
        const auto dataset = place.find();
        CHECK(dataset.classes.at(0).test.at(0).masks.size() == 1);
        CHECK(joined(dataset.problems).empty());
    }
}

TEST_CASE("nothing is left out of a data set without a word", "[evaluate][layouts]") {
    Place place;
    place.picture("nut/train/good/1.png");
    place.picture("nut/train/2.png");
    place.picture("nut/test/3.png");
    place.picture("nut/test/good/4.png");
    place.picture("nut/test/scratch/deep/5.png");
    place.picture("elsewhere/6.png");
    std::filesystem::create_directory_symlink(place.folder / "elsewhere", place.folder / "nut/test/dent");
    const auto said = joined(place.find().problems);
    CHECK_THAT(said, Contains("nut/train: 1 picture beside its folders, of no kind; left out."));
    CHECK_THAT(said, Contains("nut/test: 1 picture beside its folders"));
    CHECK_THAT(said, Contains("scratch/deep: lies deeper than this layout reads; left out, with 1 picture."));
    CHECK_THAT(said, Contains("nut/test/dent: is a link to another folder, ") && Contains("what lies there is used"));

    Place folders;
    folders.picture("good/1.png");
    folders.picture("bad/2.png");
    std::filesystem::create_directory_symlink(folders.folder.path(), folders.folder / "bad/round");
    const auto dataset = folders.find();
    CHECK(dataset.classes.at(0).test.size() == 2);
    CHECK_THAT(joined(dataset.problems), Contains("bad/round: is a link to another folder; left out."));
}

TEST_CASE("what is no data set is refused by naming the layouts, and what is there", "[evaluate][layouts]") {
    Place place;
    place.picture("scratch/1.png");
    place.picture("fine/2.png");
    CHECK_THAT(refusal([&] { (void)place.find(); }), Contains("MVTec AD, MVTec LOCO, BTAD, MPDD") &&
                                                         Contains("MVTec AD 2") && Contains("VisA") &&
                                                         Contains("Real-IAD") && Contains("found fine/, scratch/."));
}
