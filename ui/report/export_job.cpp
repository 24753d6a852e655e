// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/export_job.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/numbered_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/report/report_pages.h"

namespace fade::ui {

namespace {

constexpr std::array<std::pair<const char*, bool ExportFormats::*>, 4> format_names{{{"pdf", &ExportFormats::pdf},
                                                                                     {"html", &ExportFormats::html},
                                                                                     {"png", &ExportFormats::png},
                                                                                     {"json", &ExportFormats::json}}};
constexpr std::array<std::pair<const char*, CsvForm>, 2> csv_names{
    {{"csv", CsvForm::exact}, {"csv-spreadsheet", CsvForm::spreadsheet}}};

/// A file's stem for each picture, unlike all others; those that were not inspected come last.
std::vector<std::string> stems_of(const InspectionReport& report) {
    std::vector<std::string> stems;
    NumberedNames names;
    const auto add = [&](const PictureName& name) {
        auto stem = name.place.stem();
        if (name.page) (stem += "-page-") += std::to_string(*name.page);
        stems.push_back(names.next(stem).string());
    };
    for (const auto& picture : report.pictures) add(picture.source->name());
    for (const auto& picture : report.not_inspected) add(picture.source->name());
    return stems;
}

/// Progress of one part of the whole: `steps` of `total`, from `before` on.
Job part_of(const Job& job, std::size_t before, std::size_t steps, std::size_t total) {
    Job part{job.stop, {}};
    part.on_progress = [job, before, steps, total](const Progress& progress) {
        const auto done = progress.total == 0 ? 0 : steps * progress.done / progress.total;
        if (job.on_progress) job.on_progress({Stage::evaluate, before + done, total});
    };
    return part;
}

/// Of the pictures that have a result, with the folder.
std::vector<std::filesystem::path> inspectedStems(const ExportRequest& request, const std::vector<std::string>& stems) {
    std::vector<std::filesystem::path> inspected;
    for (std::size_t i = 0; i < request.report.pictures.size(); ++i) inspected.push_back(request.folder / stems[i]);
    return inspected;
}

/// Annotations of the pictures that have a result.
void writeAnnotations(const ExportRequest& request, const Job& job) {
    AnnotationFiles annotations(request.formats.annotations, request.folder);
    const auto stems = inspectedStems(request, stems_of(request.report));
    for (std::size_t i = 0; i < stems.size(); ++i) {
        job.check();
        annotations.write(stems[i], request.report.pictures[i], request.report.criteria());
    }
    annotations.finish();
}

}  // namespace

QStringList namesOf(const ExportFormats& formats) {
    QStringList names;
    for (const auto& [name, format] : format_names)
        if (formats.*format) names << name;
    for (const auto& [name, form] : csv_names)
        if (formats.csv == form) names << name;
    for (const auto& [name, annotations] : annotation_names)
        if (formats.annotations.*annotations)
            names << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return names;
}

ExportFormats formatsOf(const QStringList& names) {
    ExportFormats formats;
    for (const auto& [name, format] : format_names) formats.*format = names.contains(name);
    for (const auto& [name, form] : csv_names)
        if (names.contains(name)) formats.csv = form;
    for (const auto& [name, annotations] : annotation_names)
        formats.annotations.*annotations =
            names.contains(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    return formats;
}

std::vector<std::filesystem::path> exportedFiles(const ExportRequest& request) {
    std::vector<std::filesystem::path> files;
    const auto& formats = request.formats;
    const auto add = [&](bool wanted, const char* extension) {
        if (wanted) files.push_back(request.folder / (request.name + extension));
    };
    add(formats.pdf, ".pdf");
    add(formats.html, ".html");
    add(formats.csv.has_value(), ".csv");
    const auto stems = stems_of(request.report);
    if (formats.png)
        for (std::size_t i = 0; i < request.report.pictures.size(); ++i)
            files.push_back(request.folder / (stems[i] + ".annotated.png"));
    if (formats.json)
        for (const auto& stem : stems) files.push_back(request.folder / (stem + ".json"));
    for (auto& annotations : AnnotationFiles(formats.annotations, request.folder).files(inspectedStems(request, stems)))
        files.push_back(std::move(annotations));
    return files;
}

std::vector<std::filesystem::path> runExport(ExportRequest request, const Job& job) {
    if (request.look) request.look(request.report);
    if (request.report.pictures.empty() && !request.report.not_inspected.empty())
        throw Error(ErrorCode::mismatch, display_name(request.report.not_inspected.front().source->name()),
                    Text::en("the picture has changed since it was inspected; inspect it again."));
    auto files = exportedFiles(request);
    const auto& report = request.report;
    const auto& formats = request.formats;
    const auto steps = report.pictures.size();
    const auto total = steps * (static_cast<std::size_t>(formats.pdf) + static_cast<std::size_t>(formats.html) +
                                static_cast<std::size_t>(formats.png)) +
                       1;
    std::size_t done = 0;
    auto file = files.begin();
    job.report(Stage::evaluate, done, total);
    if (formats.json) {
        const auto stems = stems_of(report);
        AnnotationFiles(formats.annotations, request.folder).refuse_clashes({stems.begin(), stems.end()});
    }
    make_writable_folder(request.folder);
    if (formats.pdf) {
        const ReportPages pages(std::make_shared<const ReportDocument>(report, request.translate), request.paper);
        const auto pdf = reportPdf(pages, part_of(job, done, steps, total));
        write_file_atomically(*file++, {pdf.constData(), static_cast<std::size_t>(pdf.size())});
        done += steps;
    }
    if (formats.html) {
        write_file_atomically(*file++, report_html(report, part_of(job, done, steps, total), request.translate));
        done += steps;
    }
    if (formats.csv) write_file_atomically(*file++, report_csv(report, *formats.csv));
    if (formats.png)
        for (const auto& picture : report.pictures) {
            job.report(Stage::evaluate, done++, total);
            write_png(*file++, render_annotated(*picture.image(), picture.inspection.fused, report.map_threshold,
                                                report.opacity, request.translate, picture.inspection.cells));
        }
    if (formats.json) {
        const auto write = [&](const std::string& json) {
            job.check();
            write_file_atomically(*file++, json + "\n");
        };
        for (const auto& picture : report.pictures) write(to_json(picture, report.criteria()));
        for (const auto& picture : report.not_inspected) write(to_json(picture));
    }
    if (formats.annotations.any()) writeAnnotations(request, job);
    if (job.on_progress) job.on_progress({Stage::evaluate, total, total});
    return files;
}

}  // namespace fade::ui
