// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/export_dialog.h"

#include "fade/files.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "support/document_of.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "ui/model/path_text.h"
#include "ui/model/reported.h"
#include "ui/report/page_preview.h"
#include "ui/report/report_pages.h"
#include "ui/style/language.h"
#include "ui/support/event_loop.h"
#include "ui/support/inspected.h"
#include "ui/support/keys.h"

using namespace fade;
using namespace fade::ui;
using Catch::Contains;
using fade::test::document_of;
using fade::test::refusal;
using fade::test::TemporaryFolder;

namespace {

InspectionReport report_of(int pictures) {
    const auto picture = ui::test::inspected(2);
    InspectionReport report;
    for (int i = 0; i < pictures; ++i)
        report.pictures.push_back(reported(*ui::test::with_score(*picture, 0.1 + 0.8 * i / std::max(1, pictures))));
    report.date = "2026-01-02 03:04 UTC";
    return report;
}

ExportRequest request_for(const std::filesystem::path& folder, int pictures) {
    return {report_of(pictures), {true, true, true, CsvForm::exact, true}, QPageSize::A4, folder, "report", {}};
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

QString note_of(const ExportDialog& dialog) {
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->wordWrap()) return label->text();
    return {};
}

QPushButton* button(const ExportDialog& dialog, const QString& text) {
    for (auto* one : dialog.findChildren<QPushButton*>())
        if (one->text().remove('&') == text) return one;
    return nullptr;
}

QCheckBox* box(const ExportDialog& dialog, const QString& text) {
    for (auto* one : dialog.findChildren<QCheckBox*>())
        if (one->text().remove('&') == text) return one;
    return nullptr;
}

QLineEdit* line(const ExportDialog& dialog, const QString& name) {
    for (auto* one : dialog.findChildren<QLineEdit*>())
        if (one->accessibleName() == name) return one;
    return nullptr;
}

struct Open {
    explicit Open(int pictures = 1) {
        const auto picture = reported(*ui::test::inspected(1));
        dialog.emplace(worker, std::vector(static_cast<std::size_t>(pictures), picture), Criteria{}, 0.5,
                       folder.path());
        dialog->show();
    }
    TemporaryFolder folder;
    Worker worker;
    std::optional<ExportDialog> dialog;
};

}  // namespace

TEST_CASE("An export writes every format, whole", "[export]") {
    const TemporaryFolder folder;
    const auto request = request_for(folder / "new/folder", 2);
    std::size_t last = 0;
    const Job job{{}, [&](const Progress& progress) {
                      CHECK(progress.done >= last);
                      CHECK(progress.done <= progress.total);
                      last = progress.done;
                  }};
    const auto files = runExport(request, job);
    CHECK(files == exportedFiles(request));
    REQUIRE(files.size() == 7);
    CHECK(files[3].filename() == "query.annotated.png");
    CHECK(files[4].filename() == "query-2.annotated.png");
    const auto pdf = read_file(files[0]);
    CHECK(pdf.starts_with("%PDF-1."));
    CHECK_THAT(pdf, Contains("/FontFile"));  // text is text, in a font that the file brings along
    CHECK_THAT(read_file(files[1]), Contains("default-src 'none'"));
    CHECK(count(read_file(files[2]), "\n") == 3);
    CHECK(load_image(files[3]).pixels.rows == 120);
    const auto& one = request.report.pictures[0];
    CHECK(nlohmann::json::parse(read_file(files[5])) ==
          nlohmann::json::parse(
              to_json(one.inspection, *one.image(), *one.provenance, one.timings, request.report.criteria())));
    // Nothing but these files: no temporary ones are left.
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "new/folder"), {}) == 7);
}

TEST_CASE("A cancelled export leaves whole files or none", "[export]") {
    const TemporaryFolder folder;
    std::stop_source source;
    const Job job{source.get_token(), [&](const Progress& progress) {
                      if (progress.done == 1) source.request_stop();
                  }};
    CHECK_THROWS_AS(runExport(request_for(folder.path(), 3), job), Cancelled);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("An export into a folder that is none says so", "[export]") {
    const TemporaryFolder folder;
    fade::test::write_bytes(folder / "file", "x");
    CHECK_THAT(refusal([&] { (void)runExport(request_for(folder / "file", 1), {}); }), Contains("file"));
}

TEST_CASE("A picture that is another one by now ends the export with a sentence", "[export]") {
    const TemporaryFolder folder;
    Worker worker;
    auto changed = reported(*ui::test::inspected(1));
    changed.image = []() -> std::shared_ptr<const Image> {
        throw Error(ErrorCode::mismatch, "query.png",
                    Text::en("the picture has changed since it was inspected; inspect it again."));
    };
    ExportDialog dialog(worker, {changed}, {}, 0.5, folder.path());
    dialog.show();
    const auto* preview = dialog.findChild<PagePreview*>();
    REQUIRE(preview);
    CHECK(ui::test::wait_until([&] { return preview->problem().contains("query.png: the picture has changed"); }));
    QTest::mouseClick(button(dialog, "Export"), Qt::LeftButton);
    CHECK(ui::test::wait_until([&] { return note_of(dialog).contains("query.png: the picture has changed"); }));
    CHECK(std::filesystem::is_empty(folder.path()));
    // Tables need no picture.
    dialog.setFormats({false, false, false, CsvForm::exact, true});
    QTest::mouseClick(button(dialog, "Export"), Qt::LeftButton);
    CHECK(ui::test::wait_until([&] { return note_of(dialog) == "Files written: 2"; }));
}

TEST_CASE("The table's form is the reader's, until one is chosen", "[export]") {
    LanguageControl language;
    for (const auto& [code, usual] :
         {std::pair("en", CsvForm::exact), {"de", CsvForm::spreadsheet}, {"zh_CN", CsvForm::exact}}) {
        language.setLanguage(code);
        INFO(code);
        Open open;
        auto& dialog = *open.dialog;
        QComboBox* form = nullptr;
        for (auto* one : dialog.findChildren<QComboBox*>())
            if (one->accessibleName() == ExportDialog::tr("Form of the CSV table")) form = one;
        REQUIRE(form);
        CHECK_FALSE(form->isEnabled());
        CHECK_FALSE(dialog.request().formats.csv);
        box(dialog, plain_text(ExportDialog::tr("&CSV table of scores")))->click();
        CHECK(form->isEnabled());
        CHECK(dialog.request().formats.csv == usual);
        const auto other = usual == CsvForm::exact ? CsvForm::spreadsheet : CsvForm::exact;
        form->setFocus();
        QTest::keyClick(form, usual == CsvForm::exact ? Qt::Key_Down : Qt::Key_Up);
        CHECK(dialog.request().formats.csv == other);
        // As it is kept for the next time.
        CHECK(formatsOf(namesOf(dialog.request().formats)) == dialog.request().formats);
        dialog.setFormats(formatsOf(namesOf(dialog.request().formats)));
        CHECK(dialog.request().formats.csv == other);
    }
    language.setLanguage("en");
    CHECK(formatsOf({"csv"}).csv == CsvForm::exact);
    CHECK_FALSE(formatsOf({"pdf"}).csv);

    const TemporaryFolder folder;
    auto request = request_for(folder.path(), 1);
    request.formats = {false, false, false, CsvForm::spreadsheet, false};
    REQUIRE(runExport(request, {}).size() == 1);
    CHECK(read_file(folder / "report.csv") == report_csv(request.report, CsvForm::spreadsheet));
    CHECK_THAT(read_file(folder / "report.csv"), Contains("file;verdict;") && Contains(";0,"));
}

TEST_CASE("Pages: an overview before many pictures, and a page for each", "[export]") {
    const ReportPages one(document_of(report_of(1)), QPageSize::A4);
    CHECK(one.pageOf(ReportDocument::section_of_picture(0)) == 0);
    CHECK(one.size().toSize() == QSize(595, 842));
    const ReportPages many(document_of(report_of(50)), QPageSize::Letter);
    CHECK(many.size().toSize() == QSize(612, 792));
    for (std::size_t i = 1; i < 50; ++i)
        CHECK(many.pageOf(ReportDocument::section_of_picture(i)) ==
              many.pageOf(ReportDocument::section_of_picture(i - 1)) + 1);
    CHECK(many.pageOf(ReportDocument::section_of_picture(0)) >= 1);
    CHECK(many.count() > many.pageOf(ReportDocument::section_of_picture(49)) + 1);
    CHECK_THAT(refusal([] { (void)ReportPages(document_of({}), QPageSize::A4); }), Contains("at least one picture"));
    const auto pdf = reportPdf(many, {});
    CHECK(count(pdf.toStdString(), "/Type /Page\n") == static_cast<std::size_t>(many.count()));
}

TEST_CASE("Nothing on a page reaches into its margin", "[export]") {
    auto report = report_of(1);
    report.head.comment = std::string(9000, 'w') + " a long comment";
    report.head.operator_name = std::string(300, 'x');
    for (const auto paper : {QPageSize::A4, QPageSize::Letter}) {
        const ReportPages pages(document_of(report), paper);
        for (int page = 0; page < pages.count(); ++page) {
            QImage image(pages.size().toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            {
                QPainter painter(&image);
                pages.paint(painter, page, page::Quality::print);
            }
            int outside = 0;
            int inside = 0;
            const auto body = image.rect().adjusted(44, 36, -44, -34);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) != QColor(Qt::white)) ++(body.contains(x, y) ? inside : outside);
            CHECK(outside == 0);
            CHECK(inside > 500);
        }
    }
}

TEST_CASE("The dialog writes what it was asked for", "[export]") {
    Open open;
    auto& dialog = *open.dialog;
    std::vector<std::filesystem::path> files;
    QObject::connect(&dialog, &ExportDialog::written, [&](const auto& written) { files = written; });
    dialog.setFormats({true, false, false, CsvForm::exact, false});
    dialog.setPaper(QPageSize::Letter);
    dialog.setFields({{}, {}, "Flange", {}, {}, "N. N.", true});
    CHECK(dialog.request().paper == QPageSize::Letter);
    CHECK(dialog.request().report.head.operator_name == "N. N.");
    CHECK(dialog.request().report.head.part == "Flange");
    CHECK(dialog.request().report.folders);
    CHECK_THAT(note_of(dialog).toStdString(), Contains("Files to be written: 2"));
    QTest::mouseClick(button(dialog, "Export"), Qt::LeftButton);
    REQUIRE(ui::test::wait_until([&] { return !files.empty(); }));
    CHECK(files.size() == 2);
    for (const auto& file : files) CHECK(std::filesystem::exists(file));
    CHECK_THAT(note_of(dialog).toStdString(), Contains("Files written: 2"));
    CHECK(button(dialog, "Close")->isVisible());
    for (const auto* text : {"Masks", "COCO", "LabelMe"}) box(dialog, text)->click();
    CHECK(dialog.request().formats.annotations == AnnotationChoice{true, true, true});
    CHECK_THAT(note_of(dialog).toStdString(), Contains("Files that will be replaced: 2 of 5"));
    for (const auto* text : {"Masks", "COCO", "LabelMe"}) box(dialog, text)->click();
    // The next export would replace them, and says so.
    box(dialog, "CSV table of scores")->toggle();
    CHECK_THAT(note_of(dialog).toStdString(), Contains("Files that will be replaced: 1 of 1"));
    CHECK(button(dialog, "Replace and Export")->isVisible());
    // What comes after the button was named is not replaced at the first press.
    line(dialog, "File name")->setText("other");
    fade::test::write_bytes(open.folder / "other.pdf", "mine");
    QTest::mouseClick(button(dialog, "Export"), Qt::LeftButton);
    CHECK(button(dialog, "Replace and Export")->isVisible());
    CHECK(fade::read_file(open.folder / "other.pdf") == "mine");
}

TEST_CASE("The dialog begins with a name that replaces nothing", "[export]") {
    const fade::test::TemporaryFolder folder;
    fade::test::write_bytes(folder / "report.html", "x");
    fade::test::write_bytes(folder / "report-2.pdf", "x");
    Worker worker;
    const auto pictures = report_of(2).pictures;
    const ExportDialog dialog(worker, pictures, {}, 0.5, folder.path());
    CHECK(dialog.request().name == "report-3");
}

TEST_CASE("No key with Alt does two things in the dialog, in any language", "[export]") {
    LanguageControl language;
    for (const auto& code : LanguageControl::available()) {
        language.setLanguage(code);
        INFO(code.toStdString());
        const Open open;
        const auto texts = ui::test::texts_with_keys(*open.dialog);
        CHECK(texts.size() >= 10);
        CHECK(ui::test::keys_twice(texts).join(", ").toStdString().empty());
    }
    language.setLanguage("en");
}

TEST_CASE("No page runs into its footer, whatever is said about the picture", "[export]") {
    for (const auto paper : {QPageSize::A4, QPageSize::Letter})
        for (int lines = 0; lines <= 40; lines += 4) {
            auto report = report_of(1);
            report.head.operator_name = "Mia";
            for (int i = 0; i < lines; ++i) report.head.comment += "A line of what was seen.\n";
            const ReportPages pages(document_of(report), paper);
            for (int page = 0; page < pages.count(); ++page) {
                QImage image(pages.size().toSize(), QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                pages.paint(painter, page, page::Quality::draft);
                painter.end();
                int inked = 0;  // between the text and the footer's line
                for (int y = image.height() - 62; y < image.height() - 48; ++y)
                    for (int x = 0; x < image.width(); ++x) inked += image.pixel(x, y) == qRgb(255, 255, 255) ? 0 : 1;
                INFO(lines << " lines, page " << page << ", " << image.height() << " points high");
                CHECK(inked == 0);
            }
        }
}

TEST_CASE("The dialog does not start what cannot be done", "[export]") {
    Open open;
    auto& dialog = *open.dialog;
    dialog.setFormats({false, false, false, {}, false});
    CHECK_FALSE(button(dialog, "Export")->isEnabled());
    CHECK_THAT(note_of(dialog).toStdString(), Contains("at least one format"));
    dialog.setFormats({});
    CHECK(button(dialog, "Export")->isEnabled());
    line(dialog, "File name")->setText("a/b");
    CHECK_FALSE(button(dialog, "Export")->isEnabled());
    line(dialog, "File name")->setText("report");
    line(dialog, "Folder")->setText("reports");
    CHECK_FALSE(button(dialog, "Export")->isEnabled());
    CHECK_THAT(note_of(dialog).toStdString(), Contains("whole path"));
    line(dialog, "Folder")->setText("~/reports");
    CHECK(button(dialog, "Export")->isEnabled());
    CHECK(dialog.request().folder == to_path(QDir::homePath()) / "reports");
}

TEST_CASE("A failed export ends in one sentence", "[export]") {
    Open open;
    auto& dialog = *open.dialog;
    fade::test::write_bytes(open.folder / "file", "x");
    line(dialog, "Folder")->setText(QString::fromStdString((open.folder / "file").string()));
    QTest::mouseClick(button(dialog, "Export"), Qt::LeftButton);
    REQUIRE(ui::test::wait_until([&] { return button(dialog, "Export")->isVisible(); }));
    CHECK_THAT(note_of(dialog).toStdString(), Contains("file"));
}

TEST_CASE("Closing the dialog stops its export", "[export]") {
    Open open(40);
    open.dialog->setFormats({true, true, true, CsvForm::exact, true});
    QTest::mouseClick(button(*open.dialog, "Export"), Qt::LeftButton);
    open.dialog->reject();
    open.dialog.reset();
    CHECK(ui::test::wait_until([&] { return !open.worker.isBusy(); }));
    CHECK_FALSE(std::filesystem::exists(open.folder / "report.html"));
}

TEST_CASE("The preview turns its pages by key", "[export]") {
    PagePreview preview;
    preview.resize(400, 560);
    preview.show();
    preview.setDocument([] { return document_of(report_of(3)); }, QPageSize::A4);
    CHECK(preview.count() == 0);  // planned off this thread
    CHECK(preview.isWorking());
    REQUIRE(ui::test::wait_until([&] { return preview.count() == 5; }));
    QTest::keyClick(&preview, Qt::Key_PageDown);
    CHECK(preview.page() == 1);
    for (int i = 0; i < 9; ++i) QTest::keyClick(&preview, Qt::Key_PageDown);
    CHECK(preview.page() == 4);  // behind the overview and three pictures
    CHECK(preview.isWorking());
    CHECK(ui::test::wait_until([&] { return !preview.isWorking(); }));
    CHECK(preview.problem().isEmpty());
    const auto middle = preview.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    int dark = 0;
    for (int x = 0; x < middle.width(); ++x)
        for (int y = 40; y < middle.height() / 2; ++y) dark += qGray(middle.pixel(x, y)) < 128 ? 1 : 0;
    CHECK(dark > 100);  // the origins' text
    // Of several that follow each other only the last counts.
    preview.setDocument([] { return document_of(report_of(7)); }, QPageSize::A4);
    preview.setDocument([] { return document_of(report_of(1)); }, QPageSize::A4);
    REQUIRE(ui::test::wait_until([&] { return !preview.isWorking(); }));
    CHECK(preview.count() == ReportPages(document_of(report_of(1)), QPageSize::A4).count());
    CHECK(preview.page() == preview.count() - 1);
    preview.setDocument([] { return document_of({}); }, QPageSize::A4);
    REQUIRE(ui::test::wait_until([&] { return !preview.isWorking(); }));
    CHECK(preview.problem().contains("at least one picture"));
    QTest::keyClick(&preview, Qt::Key_PageUp);
    CHECK(preview.page() == 0);
}
