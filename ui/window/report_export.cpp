// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/report_export.h"

#include <QApplication>
#include <QPointer>
#include <QStandardPaths>

#include <utility>
#include <vector>

#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/model/workbench.h"
#include "ui/qualify/qualify_dialog.h"
#include "ui/report/export_dialog.h"
#include "ui/settings/preferences.h"
#include "ui/style/commit_typed.h"
#include "ui/view/view_panel.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

ReportExport::ReportExport(const WindowContext& context, PictureListPanel& list, ViewPanel& view)
    : context_(context), list_(list), view_(view) {}

void ReportExport::ask() {
    commit_typed(context_.window);
    struct Scope {
        QString text;
        std::vector<PictureId> pictures;
    };
    std::vector<Scope> scopes;
    std::size_t chosen = 0;
    const auto offer = [&](const auto& text, std::vector<PictureId> pictures, bool meant) {
        if (pictures.empty()) return;
        if (meant) chosen = scopes.size();
        const auto count = static_cast<int>(pictures.size());
        scopes.push_back({text(count), std::move(pictures)});
    };
    std::vector<PictureId> all;
    for (const auto& entry : context_.workbench.pictures().entries()) all.push_back(entry.id());
    offer([](int count) { return tr("All (%1)").arg(count); }, std::move(all), true);
    if (list_.filter().isFiltering())
        offer([](int count) { return tr("Filtered (%1)").arg(count); }, list_.shownPictures(), true);
    auto selected = list_.selectedPictures();
    const bool several = selected.size() > 1;
    offer([](int count) { return tr("Selected (%1)").arg(count); }, std::move(selected), several);
    if (scopes.empty()) return;

    QStringList texts;
    for (const auto& scope : scopes) texts << scope.text;
    context_.workbench.collect(
        scopes[chosen].pictures, newest_.only([this, scopes, chosen, texts](const CollectedResults& results) {
            if (QApplication::activeModalWidget() != nullptr) return;
            show(results, texts, static_cast<int>(chosen), [this, scopes](int scope, const auto& collected) {
                context_.workbench.collect(scopes[static_cast<std::size_t>(scope)].pictures, collected);
            });
        }));
}

void ReportExport::show(const CollectedResults& results, const QStringList& scopes, int chosen,
                        const CollectScope& collect) {
    ExportDialog dialog(context_.workbench.worker(), results.pictures, criteria_of(context_.workbench.setup().recipe()),
                        view_.view().look().opacity, lastFolder(), &context_.window);
    dialog.setThresholdBasis(context_.workbench.recipe().threshold_basis);
    dialog.setScopes(scopes, chosen);
    dialog.setResults(results);
    dialog.setFields(context_.preferences.reportFields());
    if (const auto names = context_.preferences.exportFormats(); !names.isEmpty()) dialog.setFormats(formatsOf(names));
    if (context_.preferences.exportPaper() >= 0)
        dialog.setPaper(static_cast<QPageSize::PageSizeId>(context_.preferences.exportPaper()));
    connect(&dialog, &ExportDialog::scopeChosen, &dialog, [collect, shown = QPointer(&dialog)](int scope) {
        collect(scope, [shown](const CollectedResults& others) {
            if (shown) shown->setResults(others);
        });
    });
    connect(&dialog, &ExportDialog::written, this, [&](const std::vector<std::filesystem::path>& files) {
        context_.messages.show(MessageBar::Kind::done,
                               tr("%n file(s) exported.", nullptr, static_cast<int>(files.size())));
        const auto asked = dialog.request();
        context_.preferences.setFolder("export", to_text(asked.folder));
        context_.preferences.setExportFormats(namesOf(asked.formats));
        context_.preferences.setExportPaper(asked.paper);
    });
    dialog.exec();
    context_.preferences.setReportFields(dialog.fields());
}

std::filesystem::path ReportExport::lastFolder() const {
    const auto last = context_.preferences.folder("export");
    return to_path(last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last);
}

void ReportExport::qualify() {
    commit_typed(context_.window);
    QualifyDialog dialog(context_.workbench, lastFolder(), &context_.window);
    dialog.setFields(context_.preferences.reportFields());
    if (context_.preferences.exportPaper() >= 0)
        dialog.setPaper(static_cast<QPageSize::PageSizeId>(context_.preferences.exportPaper()));
    connect(&dialog, &QualifyDialog::written, this, [&](const std::vector<std::filesystem::path>& files) {
        context_.messages.show(MessageBar::Kind::done,
                               tr("%n file(s) exported.", nullptr, static_cast<int>(files.size())));
        const auto asked = dialog.asked();
        context_.preferences.setFolder("export", to_text(asked.folder));
        context_.preferences.setExportPaper(asked.paper);
    });
    dialog.exec();
    context_.preferences.setReportFields(dialog.fields());
}

}  // namespace fade::ui
