// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fade {

/// How a data set lies on disk.
enum class DatasetLayout {
    /// CLASS/{train,test,ground_truth}/KIND/*, or one such class folder: MVTec AD, MPDD; BTAD, whose good pictures lie
    /// in ok/; MVTec LOCO, with a folder of masks for each picture. MVTec LOCO's validation pictures are not used.
    mvtec,
    /// As MVTec AD, but for test_public/KIND/* and test_public/ground_truth/KIND/*. The private test pictures have no
    /// labels, and are not used.
    mvtec_ad_2,
    visa,      ///< VisA: split_csv/1cls.csv names every picture, its split and its mask
    real_iad,  ///< Real-IAD: realiad_jsons/CLASS.json names the pictures in realiad_1024/CLASS (or 512, 256, raw)
    /// good/ (or ok, normal, pass) and bad/ (ko, nok, ng, defect, anomaly, fail...), whose folders are kinds of
    /// defects;
    /// optional masks/ (or ground_truth/) and references/. Of several folders of one meaning all count.
    folders
};

struct TestPicture {
    std::filesystem::path file;
    std::string kind;  ///< of defect, as the data set names it; "good" for a normal part
    bool anomalous = false;
    std::vector<std::filesystem::path> masks;  ///< what any of them marks is anomalous; empty: no mask is there
};

struct DatasetClass {
    std::string name;
    std::vector<std::filesystem::path> train;  ///< good pictures to draw references from, in the authors' order
    std::vector<TestPicture> test;             ///< in order of kind; then of file, or as VisA's table has them
    std::vector<std::string> problems;         ///< what was found wanting or left out (a missing mask), a sentence each
};

struct Dataset {
    std::filesystem::path root;  ///< absolute, as are all files: however the folder was named, they are named alike
    DatasetLayout layout = DatasetLayout::mvtec;
    std::vector<std::string> chosen;    ///< the classes that were asked for; all if empty
    std::vector<DatasetClass> classes;  ///< in order of name; each has at least one test picture
    std::vector<std::string> problems;  ///< of these classes, and which were left out as empty, one sentence each
};

/// Looks through a folder. Without a layout, the one is taken whose marks are there. `classes`: only these (all if
/// empty). Throws `Error` if the folder is none of the layouts, VisA's table is not as it should be, or a named class
/// is not there. Nothing is decoded yet.
[[nodiscard]] Dataset find_dataset(const std::filesystem::path& root, std::optional<DatasetLayout> layout = {},
                                   const std::vector<std::string>& classes = {});

/// "MVTec AD", "MVTec AD 2", "VisA", "Real-IAD" or "folders".
[[nodiscard]] std::string to_string(DatasetLayout layout);

}  // namespace fade
