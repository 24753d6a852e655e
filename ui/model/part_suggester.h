// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/jobs/worker.h"

namespace fade::ui {

class Workbench;

/// Draws the part, as it stands out in the references, into the mask that is being drawn: polygons like any others,
/// each a step. The pictures are read off this thread.
class PartSuggester : public QObject {
    Q_OBJECT

public:
    explicit PartSuggester(Workbench& workbench, QObject* parent = nullptr);

    /// Where nothing is sure it says why, and draws nothing.
    void suggest();

Q_SIGNALS:
    void refused(const QString& sentence);

private:
    Workbench& workbench_;
    NewestTask looking_;
};

}  // namespace fade::ui
