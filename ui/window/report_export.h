// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <functional>

#include "ui/jobs/worker.h"
#include "ui/model/reported.h"
#include "ui/window/window_context.h"

namespace fade::ui {

class PictureListPanel;
class ViewPanel;

/// The way from results to files: which pictures, and the dialog that writes them.
class ReportExport : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    ReportExport(const WindowContext& context, PictureListPanel& list, ViewPanel& view);
    void ask();
    /// The same for a qualification of the present setup, from the marked pictures.
    void qualify();

private:
    [[nodiscard]] std::filesystem::path lastFolder() const;
    using CollectScope = std::function<void(int, const std::function<void(const CollectedResults&)>&)>;
    void show(const CollectedResults& results, const QStringList& scopes, int chosen, const CollectScope& collect);

    WindowContext context_;
    PictureListPanel& list_;
    ViewPanel& view_;
    Newest newest_;  ///< only the last one asked for opens a dialog
};

}  // namespace fade::ui
