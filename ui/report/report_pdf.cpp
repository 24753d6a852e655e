// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/version.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include "ui/report/report_pages.h"

namespace fade::ui {

QByteArray reportPdf(const ReportPages& pages, const Job& job) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        constexpr int resolution = 1200;
        constexpr double points_per_inch = 72;
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(pages.size(), QPageSize::Point));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(QString::fromStdString(pages.document().title()));
        writer.setCreator(QString::fromStdString("FADE Inspector " + version()));
        QPainter painter(&writer);
        for (int i = 0; i < pages.count(); ++i) {
            job.report(Stage::evaluate, static_cast<std::size_t>(i), static_cast<std::size_t>(pages.count()));
            if (i > 0) writer.newPage();
            painter.resetTransform();
            painter.scale(resolution / points_per_inch, resolution / points_per_inch);
            pages.paint(painter, i, page::Quality::print, job);
        }
    }
    return buffer.data();
}

}  // namespace fade::ui
