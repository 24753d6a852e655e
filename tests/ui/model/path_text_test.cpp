// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/path_text.h"

#include "fade/files.h"

#include <QTextDocument>

#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

using namespace fade::ui;
using fade::whole_path;

TEST_CASE("A whole path goes through the link that stands before ..", "[model]") {
    const fade::test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "far/away");
    std::filesystem::create_directory_symlink(folder / "far/away", folder / "link");
    CHECK(whole_path(folder / "link/../part.png") == std::filesystem::canonical(folder / "far") / "part.png");
}

TEST_CASE("A whole path holds wherever the program is started, and ends in a name", "[model]") {
    const auto here = std::filesystem::current_path();
    CHECK(whole_path("model") == here / "model");
    CHECK(whole_path("model/") == here / "model");
    CHECK(whole_path("./a/../model//") == here / "model");
    CHECK(whole_path("/a/./b/") == "/a/b");
    CHECK(whole_path("/") == "/");
    CHECK(file_name(whole_path("/models/ViT-B-16-plus-240/")) == "ViT-B-16-plus-240");
}

TEST_CASE("A label as plain text is without its mark of a key", "[model]") {
    CHECK(plain_text("&File") == "File");
    CHECK(plain_text("Re&do: %1") == "Redo: %1");
    CHECK(plain_text("文件(&F)") == "文件");
    CHECK(plain_text("添加文件夹 (&F)…") == "添加文件夹…");
    CHECK(plain_text("撤销：A (F)(&U)") == "撤销：A (F)");
    CHECK(plain_text(button_text("nuts & bolts")) == "nuts & bolts");
}

TEST_CASE("A tip is wrapped where a line is long, in wide letters sooner", "[model]") {
    CHECK(tip_text("short") == "short");
    CHECK(tip_text(QString(90, 'a')) == QString(90, 'a'));
    CHECK(Qt::mightBeRichText(tip_text(QString(101, 'a'))));
    CHECK(tip_text(QString(40, QChar(0x5b57))) == QString(40, QChar(0x5b57)));
    CHECK(Qt::mightBeRichText(tip_text(QString(60, QChar(0x5b57)))));
    CHECK(Qt::mightBeRichText(tip_text("<b>no markup</b>")));
}
