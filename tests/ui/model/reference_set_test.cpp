// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/error.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <memory>

#include "support/temporary_folder.h"
#include "ui/model/file_drops.h"
#include "ui/model/reference_set_model.h"

using namespace fade;
using namespace fade::ui;

namespace {

struct Set {
    Worker worker;
    ThumbnailCache thumbnails{worker};
    QUndoStack undo;
    ReferenceSetModel model{thumbnails, undo};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    int changes = 0;

    Set() {
        QObject::connect(&model, &ReferenceSetModel::bankChanged, &model, [this] { ++changes; });
    }
    std::string enabled() const {
        std::string names;
        for (const auto& file : model.enabledFiles()) names += file.stem().string();
        return names;
    }
};

}  // namespace

TEST_CASE("Every change of the reference set can be undone and redone", "[model][references]") {
    Set set;
    set.model.insert({"/a.png", "/b.png", "/c.png"}, -1);
    CHECK(set.enabled() == "abc");
    CHECK(set.model.insert({"/b.png", "/d.png"}, 1) == 1);
    CHECK(set.enabled() == "adbc");
    set.model.move({0}, 3);
    CHECK(set.enabled() == "dbac");
    set.model.setData(set.model.index(1), Qt::Unchecked, Qt::CheckStateRole);
    CHECK(set.enabled() == "dac");
    set.model.remove({0, 3});
    CHECK(set.enabled() == "a");
    CHECK(set.changes == 5);
    for (const auto* expected : {"dac", "dbac", "adbc", "abc", ""}) {
        set.undo.undo();
        CHECK(set.enabled() == expected);
    }
    for (int i = 0; i < 5; ++i) set.undo.redo();
    CHECK(set.enabled() == "a");
    CHECK(set.model.rowCount() == 2);
}

TEST_CASE("What changes nothing is no step", "[model][references]") {
    Set set;
    set.model.insert({"/a.png", "/b.png"}, -1);
    set.model.insert({"/a.png"}, 0);
    set.model.move({0}, 0);
    set.model.move({1}, 2);
    set.model.setEnabled({0}, true);
    set.model.remove({});
    CHECK(set.undo.count() == 1);
    CHECK(set.changes == 1);
}

TEST_CASE("References are reordered by dragging, and files dropped between them", "[model][references]") {
    Set set;
    set.model.insert({"/a.png", "/b.png", "/c.png"}, -1);
    const std::unique_ptr<QMimeData> rows(set.model.mimeData({set.model.index(2)}));
    set.model.dropMimeData(rows.get(), Qt::MoveAction, 0, 0, {});
    CHECK(set.enabled() == "cab");
    int at = -2;
    QObject::connect(&set.model, &ReferenceSetModel::pathsDropped, &set.model, [&](const auto&, int row) { at = row; });
    CHECK(set.model.dropMimeData(paths_as_drag({"/d.png"}).get(), Qt::CopyAction, 1, 0, {}));
    CHECK(at == 1);
}

TEST_CASE("Own scores mark what is unlike the rest, and are void after a change", "[model][references]") {
    Set set;
    set.model.insert({"/a.png", "/b.png", "/c.png", "/d.png", "/e.png"}, -1);
    set.model.setEnabled({1}, false);
    CHECK_FALSE(set.model.setOwnScores({0.1, 0.12}).enough);
    CHECK(set.model.outliers() == 0);
    CHECK(set.model.setOwnScores({0.1, 0.12, 0.7, 0.11}).enough);
    CHECK(set.model.outliers() == 1);
    CHECK(set.model.index(3).data(ReferenceSetModel::OutlierRole).toBool());
    CHECK_FALSE(set.model.index(1).data(ReferenceSetModel::OwnScoreRole).isValid());
    const auto said = [&](int row) { return set.model.index(row).data(Qt::AccessibleTextRole).toString(); };
    CHECK(said(1) == "b.png");
    CHECK(said(3) == "d.png; Score against the other references: 0.700; This one looks unlike the rest.");
    set.model.setFailure({Outcome::failed, ErrorCode::malformed, "", "/b.png", "the image is truncated or corrupt."});
    CHECK(said(1) == "b.png; the image is truncated or corrupt.");
    set.model.remove({0});
    CHECK(set.model.outliers() == 0);
}

TEST_CASE("Reference sets are kept in files that can move with their pictures", "[model][references]") {
    const fade::test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "old/good");
    const auto file = folder / "old/set.json";
    save_reference_set(file, {{folder / "old/good/1.png", true, {}, false}, {"/elsewhere/2.png", false, {}, false}});
    std::filesystem::rename(folder / "old", folder / "new");
    const auto loaded = load_reference_set(folder / "new/set.json");
    REQUIRE(loaded.size() == 2);
    CHECK(loaded[0].file == folder / "new/good/1.png");
    CHECK(loaded[0].enabled);
    CHECK(loaded[1].file == "/elsewhere/2.png");
    CHECK_FALSE(loaded[1].enabled);

    for (const auto* wrong : {"", "[]", "{}", R"({"format": "fade-reference-set", "version": 2})",
                              R"({"format": "fade-reference-set", "version": 1, "references": [{}]})"}) {
        fade::test::write_bytes(folder / "wrong.json", wrong);
        try {
            (void)load_reference_set(folder / "wrong.json");
            FAIL("accepted: " << wrong);
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::malformed);
            CHECK_THAT(error.what(), Catch::Contains("wrong.json"));
        }
    }
}
