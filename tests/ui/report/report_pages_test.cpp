// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_pages.h"

#include "fade/files.h"

#include <QProcess>
#include <QStandardPaths>

#include <catch2/catch.hpp>

#include <algorithm>

#include "support/block_texts.h"
#include "support/document_of.h"
#include "support/temporary_folder.h"
#include "ui/jobs/messages.h"
#include "ui/model/reported.h"
#include "ui/model/verdict_words.h"
#include "ui/report/page_parts.h"
#include "ui/report/page_pieces.h"
#include "ui/style/language.h"
#include "ui/style/verdict_colours.h"
#include "ui/support/inspected.h"

using namespace fade;
using namespace fade::ui;
using fade::test::document_of;
using fade::test::document_texts;
using fade::test::TemporaryFolder;

namespace {

InspectionReport report_of(int pictures, int comment_lines = 0) {
    const auto picture = ui::test::inspected(2);
    InspectionReport report;
    for (int i = 0; i < pictures; ++i)
        report.pictures.push_back(reported(*ui::test::with_score(*picture, 0.1 + 0.8 * i / std::max(1, pictures))));
    report.date = "2026-01-02 03:04 UTC";
    report.head.company = "Official Flow Office";
    report.head.part = "Flange 7";
    report.head.operator_name = "N. N.";
    for (int i = 0; i < comment_lines; ++i)
        report.head.comment += "The effective fluid flow affected the fifth fine fillet of this difficult part.\n";
    return report;
}

std::string without_spaces(std::string text) {
    std::erase_if(text, [](unsigned char c) { return c <= ' '; });
    return text;
}

}  // namespace

TEST_CASE("Pieces stay in order, fit their pages, and repeat the head of their table", "[report]") {
    std::vector<page::Piece> pieces(30, page::fixed_piece(10, 0, {}));
    pieces[0].keep_with_next = true;
    for (std::size_t i = 1; i < pieces.size(); ++i) pieces[i].header = 0;
    const auto pages = page::flow(pieces, 105);
    REQUIRE(pages.size() == 4);  // 10 with the head, then 9 each, and 2 that get company
    std::size_t next = 0;
    for (const auto& page : pages) {
        for (std::size_t i = 0; i < page.size(); ++i) {
            if (i == 0 && page[i].piece == 0 && next > 0) continue;
            CHECK(page[i].piece == next++);
        }
        CHECK(page.back().y + page.back().height <= 105);
        CHECK(page.back().y + page.back().height >= 0.35 * 105);
        CHECK(page.front().piece == 0);
    }
    CHECK(next == 30);
}

TEST_CASE("What belongs together stays on a page, and what can grow fills it", "[report]") {
    std::vector<page::Piece> pieces(3, page::fixed_piece(40, 5, {}));
    pieces[1].keep_with_next = true;
    auto pages = page::flow(pieces, 100);
    REQUIRE(pages.size() == 2);
    CHECK(pages[1].front().piece == 1);
    // On a page of its own the growing one takes what the others leave.
    pieces[1].keep_with_next = false;
    pieces[1].least = 10;
    pieces[1].most = 1000;
    pages = page::flow(pieces, 100);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0][1].height == Approx(10));
    pages = page::flow(pieces, 200);
    CHECK(pages[0][1].height == Approx(200 - 2 * 40 - 2 * 5));
}

TEST_CASE("What grows first gets room from what may as well stand on the next page, but for rows of tables",
          "[report]") {
    std::vector<page::Piece> pieces(14, page::fixed_piece(10, 0, {}));
    pieces[0] = {10, 90, 100, true, 0, false, {}, {}};  // good on a page of its own, which would make three
    auto pages = page::flow(pieces, 100);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0][0].height == Approx(60));  // the last page is not made nearly full for less than half of this one
    pieces[7].keep_with_next = true;          // the head of a table, and its rows
    for (std::size_t i = 8; i < pieces.size(); ++i) pieces[i].header = 7;
    pages = page::flow(pieces, 100);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0][0].height == Approx(10));
}

TEST_CASE("A row of maps is as high as what is said beside them", "[report]") {
    const block::Maps::Cell cell{cv::Mat(8, 8, CV_32FC1, cv::Scalar(0.5)), 1, {"maximum 0.1", "x 3.5", "mean 0"}, {}};
    const block::Maps maps{{90, 90}, {}, "Scale", {"Vision map"}, {{"48", {cell}}, {"all", {cell}}}};
    std::vector<page::Piece> pieces;
    page::addPieces(maps, 300, true, pieces);
    REQUIRE(pieces.size() >= 3);
    for (std::size_t row = pieces.size() - 2; row < pieces.size(); ++row)
        CHECK(pieces[row].least > page::textHeight("maximum 0.1\nx 3.5\nmean 0", page::tiny_text, 1000) + 4);
}

TEST_CASE("No page of a report is nearly empty", "[report]") {
    LanguageControl language;
    for (const auto& code : LanguageControl::available()) {
        language.setLanguage(code);
        for (const int pictures : {1, 2, 12, 137})
            for (const int lines : {0, 2, 40})
                for (const auto paper : {QPageSize::A4, QPageSize::Letter}) {
                    const ReportPages pages(document_of(report_of(pictures, lines), core_translation()), paper);
                    for (int page = 0; page < pages.count(); ++page) {
                        if (pictures > 1 && page > pages.pageOf(ReportDocument::section_of_picture(0)) &&
                            page <= pages.pageOf(ReportDocument::section_of_picture(std::size_t(pictures) - 1)))
                            continue;  // like the first picture's
                        INFO(code.toStdString() << ", " << pictures << " pictures, " << lines << " lines, page "
                                                << page + 1 << " of " << pages.count());
                        CHECK(pages.fillOf(page) >= 0.25);
                        CHECK(pages.fillOf(page) <= 1.0001);
                    }
                }
    }
    language.setLanguage("en");
}

TEST_CASE("The PDF says all that the blocks say, in letters", "[report]") {
    const auto reader = QStandardPaths::findExecutable("pdftotext");
    if (reader.isEmpty()) {
        WARN("Skipped: pdftotext is not installed.");
        return;
    }
    const TemporaryFolder folder;
    LanguageControl language;
    // German verdicts are the longest, and many pictures have the least room.
    for (const auto& [pictures, code] : {std::pair(1, "en"), {3, "en"}, {24, "de"}}) {
        language.setLanguage(code);
        auto report = report_of(pictures, 2);
        report.not_inspected = {{picture_file("gone.png"), NotInspected::missing, {}}};
        const ReportPages pages(document_of(report, core_translation()), QPageSize::A4);
        const auto pdf = reportPdf(pages, {});
        write_file_atomically(folder / "report.pdf", {pdf.constData(), static_cast<std::size_t>(pdf.size())});
        QProcess process;
        process.start(reader, {"-raw", QString::fromStdString((folder / "report.pdf").string()), "-"});
        REQUIRE(process.waitForFinished());
        const auto text = process.readAllStandardOutput().toStdString();
        const auto letters = without_spaces(text);
        for (const auto& said : document_texts(pages.document())) {
            INFO(said);
            CHECK(letters.find(without_spaces(said)) != std::string::npos);
        }
        for (const auto* ligature : {"\uFB00", "\uFB01", "\uFB02", "\uFB03", "\uFB04"})
            CHECK(text.find(ligature) == std::string::npos);
        CHECK(text.find("effective fluid flow affected the fifth fine fillet of this difficult part") !=
              std::string::npos);
    }
    language.setLanguage("en");
}

TEST_CASE("Paper and page show a verdict in the same colour and letter", "[report]") {
    for (const auto verdict : all_verdicts) {
        CHECK(page::colourOf(verdict) == verdictColour(verdict, page::paper()));
        CHECK(verdict_name(verdict, core_translation()) == verdictText(verdict).toStdString());
    }
}
