// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

#include "ui/model/samples.h"
#include "ui/window/window_context.h"

namespace fade::ui {

class ModelCommands;
class WorkbenchMessages;

/// The demonstration's samples are opened; one's own work is put aside.
class SampleCommands : public QObject {
    Q_OBJECT

public:
    /// All but the samples outlives it.
    SampleCommands(const WindowContext& context, std::vector<Sample> samples, ModelCommands& models,
                   WorkbenchMessages& tell);
    void open(int sample);
    /// The sample of this name, with dashes or spaces; where there is none, the message bar says so.
    void openNamed(const QString& name);

Q_SIGNALS:
    void opened();

private:
    WindowContext context_;
    std::vector<Sample> samples_;
    ModelCommands& models_;
    WorkbenchMessages& tell_;
};

}  // namespace fade::ui
