// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/picture_list_model.h"
#include "ui/model/picture_list_filter.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMimeData>
#include <QUrl>
#include <iostream>
#include <memory>

#include "support/temporary_folder.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct List {
    Worker worker;
    ThumbnailCache thumbnails{worker};
    PictureListModel model{thumbnails};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

}  // namespace

TEST_CASE("The list of pictures holds each file once", "[model]") {
    List list;
    CHECK(list.model.add(picture_files({"/a/1.png", "/a/2.png", "/a/1.png"})) == 2);
    CHECK(list.model.add(picture_files({"/a/2.png"})) == 0);
    CHECK(list.model.add(picture_files({"/b/1.png", "/b/2.png"})) == 2);
    list.model.remove({0, 2, 3, 2});
    REQUIRE(list.model.rowCount() == 1);
    CHECK(list.model.rowOf(id_of("/a/2.png")) == 0);
    CHECK_FALSE(list.model.rowOf(id_of("/a/1.png")));
    CHECK(list.model.add(picture_files({"/a/1.png"})) == 1);
}

TEST_CASE("Rows go in runs, or here and there", "[model]") {
    List list;
    std::vector<std::filesystem::path> files;
    files.reserve(400);
    for (int i = 0; i < 400; ++i) files.emplace_back("/parts/part-" + std::to_string(i) + ".png");
    list.model.add(picture_files(files));
    std::vector<int> run, scattered;
    for (int i = 0; i < 100; ++i) {
        run.push_back(300 + i);
        scattered.push_back(3 * i);
    }
    list.model.remove(run);
    list.model.remove(scattered);
    REQUIRE(list.model.rowCount() == 200);
    CHECK(list.model.rowOf(id_of("/parts/part-299.png")) == 199);
    CHECK_FALSE(list.model.rowOf(id_of("/parts/part-297.png")));
    CHECK(list.model.index(199).data().toString() == "part-299.png");
    CHECK(list.model.index(0).data(PictureListModel::NameRole).toString() == "/parts/part-1.png");
}

TEST_CASE("Pictures of one name are told apart by their folders", "[model]") {
    List list;
    const auto name = [&](int row) { return list.model.index(row).data().toString(); };
    list.model.add(picture_files({"/good/000.png", "/good/001.png"}));
    CHECK(name(0) == "000.png");
    int announced = 0;
    QObject::connect(&list.model, &PictureListModel::dataChanged, &list.model, [&] { ++announced; });
    list.model.add(picture_files({"/bad/000.png"}));
    CHECK(announced == 1);
    CHECK(name(0) == "good/000.png");
    CHECK(name(1) == "001.png");
    CHECK(name(2) == "bad/000.png");
    list.model.remove({0});
    CHECK(name(1) == "000.png");
    CHECK(announced == 2);
}

TEST_CASE("Verdicts follow scores and thresholds", "[model]") {
    List list;
    list.model.add(picture_files({"/a.png", "/b.png", "/c.png"}));
    const auto verdict = [&](int row) { return list.model.index(row).data(PictureListModel::VerdictRole); };
    CHECK_FALSE(verdict(0).isValid());
    list.model.setFindings(id_of("/a.png"), {0.2});
    list.model.setFindings(id_of("/b.png"), {0.5});
    CHECK(verdict(0).toInt() == static_cast<int>(Verdict::pass));
    CHECK(verdict(1).toInt() == static_cast<int>(Verdict::review));
    list.model.setCriteria({{0.1, 0.15}});
    CHECK(verdict(0).toInt() == static_cast<int>(Verdict::fail));
    CHECK(list.model.scores() == std::vector<double>{0.2, 0.5});
    list.model.setState(id_of("/a.png"), PictureState::failed, "a.png: cut off.");
    CHECK_FALSE(verdict(0).isValid());
    CHECK(list.model.index(0).data(PictureListModel::FailureRole).toString() == "a.png: cut off.");
}

TEST_CASE("How a file was read stands in the picture's tip", "[model]") {
    List list;
    list.model.add(picture_files({"/a.tiff"}));
    list.model.setFindings(id_of("/a.tiff"), {0.2});
    list.model.setDetails(id_of("/a.tiff"), "Format: TIFF, 16 bits, grey\nPage: 1 of 3; left out: 2, 3", {});
    CHECK(list.model.index(0).data(Qt::ToolTipRole).toString().contains("left out: 2, 3"));
}

TEST_CASE("The list is sorted and filtered", "[model]") {
    List list;
    PictureListFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&list.model);
    list.model.add(picture_files({"/b-bolt.png", "/a-nut.png", "/c-bolt.png"}));
    list.model.setFindings(id_of("/a-nut.png"), {0.9});
    list.model.setFindings(id_of("/c-bolt.png"), {0.1});
    const auto names = [&] {
        QStringList result;
        for (int row = 0; row < filter.rowCount(); ++row) result << filter.index(row, 0).data().toString();
        return result.join(' ').toStdString();
    };
    CHECK(names() == "b-bolt.png a-nut.png c-bolt.png");
    filter.setOrder(PictureListFilter::Order::name);
    CHECK(names() == "a-nut.png b-bolt.png c-bolt.png");
    filter.setOrder(PictureListFilter::Order::score);
    CHECK(names() == "a-nut.png c-bolt.png b-bolt.png");
    filter.setNamePart("BOLT");
    CHECK(names() == "c-bolt.png b-bolt.png");
    filter.setNamePart({});
    filter.setShown(PictureListFilter::Shown::fail);
    CHECK(names() == "a-nut.png");
    list.model.setFindings(id_of("/b-bolt.png"), {0.95});
    QCoreApplication::processEvents();
    CHECK(names() == "b-bolt.png a-nut.png");
    filter.setShown(PictureListFilter::Shown::all);
    filter.setOrder(PictureListFilter::Order::added);
    CHECK(names() == "b-bolt.png a-nut.png c-bolt.png");
}

TEST_CASE("Not inspected is a state with a reason, a filter and a place in every order", "[model]") {
    List list;
    PictureListFilter filter;
    filter.setSourceModel(&list.model);
    list.model.add(picture_files({"/pass", "/waits", "/damaged", "/gone", "/fail", "/other", "/review"}));
    list.model.setFindings(id_of("/pass"), {0.1});
    list.model.setFindings(id_of("/fail"), {0.9});
    list.model.setFindings(id_of("/review"), {0.5});
    list.model.setState(id_of("/damaged"), PictureState::failed, "is cut off.", true);
    for (const auto* file : {"/gone", "/other"}) list.model.setFindings(id_of(file), {0.2}, false, {"state", "hash"});
    list.model.setChange(id_of("/gone"), FileChange::missing);
    list.model.setChange(id_of("/other"), FileChange::rewritten);
    const auto reason = [&](int row) { return not_inspected(list.model.entries()[static_cast<std::size_t>(row)]); };
    CHECK(reason(0) == std::nullopt);
    CHECK(reason(1) == NotInspected::pending);
    CHECK(reason(2) == NotInspected::failed);
    CHECK(reason(3) == NotInspected::missing);
    CHECK(reason(5) == NotInspected::changed);
    CHECK(list.model.uninspected() == 4);
    CHECK(list.model.scores().size() == 3);
    CHECK(list.model.index(3).data(PictureListModel::FailureRole) == "The file is not there any more");
    CHECK_FALSE(list.model.index(3).data(PictureListModel::VerdictRole).isValid());
    CHECK(list.model.index(5).data(Qt::AccessibleTextRole).toString().contains("not inspected: Has changed"));
    CHECK(list.model.entries()[3].inspected.sha256 == "hash");  // it may come back
    // While a score is renewed it is there.
    list.model.setState(id_of("/pass"), PictureState::waiting);
    CHECK(reason(0) == std::nullopt);

    const auto names = [&] {
        QStringList result;
        for (int row = 0; row < filter.rowCount(); ++row) result << filter.index(row, 0).data().toString();
        return result.join(' ');
    };
    QCoreApplication::processEvents();
    filter.setOrder(PictureListFilter::Order::verdict);
    CHECK(names() == "fail review damaged gone other waits pass");
    filter.setOrder(PictureListFilter::Order::score);
    CHECK(names() == "fail review pass damaged gone other waits");
    filter.setShown(PictureListFilter::Shown::not_inspected);
    CHECK(names() == "damaged gone other waits");
    CHECK(filter.isFiltering());
    list.model.setFindings(id_of("/gone"), {0.2});
    QCoreApplication::processEvents();
    CHECK(names() == "damaged other waits");
}

TEST_CASE("A burst of changes is announced once, a run of rows at a time", "[model]") {
    List list;
    list.model.add(picture_files({"/0.png", "/1.png", "/2.png", "/3.png", "/4.png", "/5.png"}));
    std::vector<std::pair<int, int>> runs;
    int scores = 0;
    QObject::connect(
        &list.model, &PictureListModel::dataChanged, &list.model,
        [&](const QModelIndex& first, const QModelIndex& last) { runs.emplace_back(first.row(), last.row()); });
    QObject::connect(&list.model, &PictureListModel::scoresChanged, &list.model, [&] { ++scores; });
    list.model.setFindings(id_of("/4.png"), {0.4});
    for (const auto* file : {"/5.png", "/1.png", "/0.png", "/1.png"})
        list.model.setState(id_of(file), PictureState::waiting);
    list.model.setFindings(id_of("/5.png"), {0.5});
    CHECK(runs.empty());
    QCoreApplication::processEvents();
    CHECK(runs == std::vector<std::pair<int, int>>{{0, 1}, {4, 5}});
    CHECK(scores == 1);

    // Rows that move up are announced under the numbers that they had.
    runs.clear();
    list.model.setState(id_of("/3.png"), PictureState::waiting);
    list.model.remove({0});
    CHECK(runs == std::vector<std::pair<int, int>>{{3, 3}});
    QCoreApplication::processEvents();
    CHECK(runs.size() == 1);

    // What changes while rows are on their way out is announced under the numbers that follow.
    runs.clear();
    const auto leaving = QObject::connect(&list.model, &PictureListModel::rowsAboutToBeRemoved, &list.model,
                                          [&] { list.model.setState(id_of("/5.png"), PictureState::waiting); });
    list.model.remove({0, 2});
    QObject::disconnect(leaving);
    QCoreApplication::processEvents();
    CHECK(runs == std::vector<std::pair<int, int>>{{2, 2}});
}

TEST_CASE("Pictures are dragged out as files, and dropped files are handed on", "[model]") {
    List list;
    list.model.add(picture_files({"/a b.png", "/c.png"}));
    const std::unique_ptr<QMimeData> data(list.model.mimeData({list.model.index(0)}));
    REQUIRE(data->urls().size() == 1);
    CHECK(data->urls().front().toLocalFile() == "/a b.png");

    std::vector<std::filesystem::path> dropped;
    QObject::connect(&list.model, &PictureListModel::pathsDropped, &list.model,
                     [&](const auto& paths) { dropped = paths; });
    CHECK(list.model.dropMimeData(data.get(), Qt::CopyAction, -1, -1, {}));
    CHECK(dropped == std::vector<std::filesystem::path>{"/a b.png"});
    QMimeData text;
    text.setText("no file");
    CHECK_FALSE(list.model.dropMimeData(&text, Qt::CopyAction, -1, -1, {}));
}

TEST_CASE("Thumbnails are made off the window's thread", "[model]") {
    const fade::test::TemporaryFolder folder;
    List list;
    const auto file = write_plate(folder / "part.png", 300, 1);
    fade::test::write_bytes(folder / "broken.png", "nothing");
    list.model.add(picture_files({file, folder / "broken.png"}));
    CHECK_FALSE(list.model.index(0).data(Qt::DecorationRole).isValid());
    CHECK_FALSE(list.model.index(1).data(Qt::DecorationRole).isValid());
    REQUIRE(wait_until([&] { return !list.worker.isBusy(); }));
    const auto thumbnail = list.model.index(0).data(Qt::DecorationRole).value<QImage>();
    CHECK(thumbnail.size() == QSize(ThumbnailCache::side, ThumbnailCache::side));
    CHECK_FALSE(list.model.index(1).data(Qt::DecorationRole).isValid());
    CHECK_FALSE(list.worker.isBusy());
}

TEST_CASE("A thumbnail follows its file", "[model]") {
    const fade::test::TemporaryFolder folder;
    List list;
    const auto file = folder / "part.png";
    const auto thumbnail = [&] {
        (void)list.thumbnails.find(picture_file(file));
        list.thumbnails.renew(picture_file(file));
        REQUIRE(wait_until([&] { return !list.worker.isBusy(); }));
        return list.thumbnails.find(picture_file(file));
    };
    fade::test::write_bytes(file, "nothing yet");
    CHECK(thumbnail().isNull());
    write_plate(file, 300, 1);
    const auto first = thumbnail();
    CHECK_FALSE(first.isNull());
    write_plate(file, 301, 2);
    CHECK_FALSE(thumbnail().isNull());
    const auto second = thumbnail();
    CHECK(second != first);
    // Of a file that stays as it is nothing is made again.
    int made = 0;
    QObject::connect(&list.thumbnails, &ThumbnailCache::ready, &list.model, [&] { ++made; });
    CHECK(thumbnail() == second);
    CHECK(made == 0);
    fade::test::write_bytes(file, "nothing any more");
    CHECK(thumbnail().isNull());
}

TEST_CASE("What a row looks like is said to those who do not see it", "[model]") {
    List list;
    list.model.add(picture_files({"/a.png"}));
    const auto said = [&] { return list.model.index(0).data(Qt::AccessibleTextRole).toString(); };
    CHECK(said() == "a.png, not inspected");
    list.model.setState(id_of("/a.png"), PictureState::waiting);
    CHECK(said() == "a.png, waiting");
    list.model.setState(id_of("/a.png"), PictureState::working);
    CHECK(said() == "a.png, being inspected");
    list.model.setFindings(id_of("/a.png"), {0.2});
    CHECK(said() == "a.png, Pass, score 0.200");
    list.model.setState(id_of("/a.png"), PictureState::waiting);
    CHECK(said() == "a.png, Pass, score 0.200, waiting");
    list.model.setState(id_of("/a.png"), PictureState::failed, "the image is truncated or corrupt.", true);
    CHECK(said() == "a.png, failed: the image is truncated or corrupt.");
}

TEST_CASE("Ten thousand pictures are added at once", "[model]") {
    Worker worker;
    ThumbnailCache thumbnails(worker);
    PictureListModel model(thumbnails);
    PictureListFilter filter;
    filter.setSourceModel(&model);
    std::vector<std::filesystem::path> files;
    files.reserve(10'000);
    for (int i = 0; i < 10'000; ++i) files.emplace_back("/parts/part-" + std::to_string(i) + ".png");
    QElapsedTimer clock;
    clock.start();
    CHECK(model.add(picture_files(files)) == 10'000);
    const auto adding = clock.restart();
    filter.setOrder(PictureListFilter::Order::score);
    const auto sorting = clock.elapsed();
    std::cout << "MEASURED: 10,000 pictures: added in " << adding << " ms, sorted in " << sorting << " ms" << std::endl;
    CHECK(filter.rowCount() == 10'000);
    for (int row = 0; row < 10'000; ++row) (void)model.index(row).data(Qt::DecorationRole);
    CHECK(thumbnails.waiting() == 200);
}
