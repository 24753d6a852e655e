// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sample_commands.h"

#include <algorithm>
#include <utility>

#include "ui/model/workbench.h"
#include "ui/window/message_bar.h"
#include "ui/window/model_commands.h"
#include "ui/window/workbench_messages.h"

namespace fade::ui {

SampleCommands::SampleCommands(const WindowContext& context, std::vector<Sample> samples, ModelCommands& models,
                               WorkbenchMessages& tell)
    : context_(context), samples_(std::move(samples)), models_(models), tell_(tell) {}

void SampleCommands::open(int sample) {
    if (context_.workbench.setup().recipe().model.path.empty()) models_.openDemonstration();
    const bool had_work = !context_.workbench.showsSample() && context_.workbench.pictures().rowCount() > 0;
    context_.workbench.openSample(samples_.at(static_cast<std::size_t>(sample)));
    Q_EMIT opened();
    if (had_work) tell_.tellOfWorkAside();
}

void SampleCommands::openNamed(const QString& name) {
    const auto object = QString(name).replace('-', ' ').replace('_', ' ').toStdString();
    const auto found =
        std::find_if(samples_.begin(), samples_.end(), [&](const Sample& sample) { return sample.object == object; });
    if (found != samples_.end()) return open(static_cast<int>(found - samples_.begin()));
    const auto sentence = tr("There are no sample pictures named \"%1\".").arg(name);
    qWarning("fade-inspector: %s", qPrintable(sentence));
    context_.messages.show(MessageBar::Kind::failed, sentence);
}

}  // namespace fade::ui
