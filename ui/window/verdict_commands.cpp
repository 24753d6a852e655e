// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/verdict_commands.h"

#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/model/workbench.h"
#include "ui/overrule/overrule_dialog.h"
#include "ui/settings/preferences.h"
#include "ui/style/commit_typed.h"

namespace fade::ui {

void VerdictCommands::mark(std::optional<Truth> truth) {
    context_.workbench.markTruth(list_.selectedPictures(), truth);
}

void VerdictCommands::overrule() {
    commit_typed(context_.window);
    auto& workbench = context_.workbench;
    const auto selected = list_.selectedPictures();
    const auto judged = workbench.judged(selected);
    if (judged.empty()) return;
    OverruleDialog::Pictures pictures;
    pictures.without = static_cast<int>(selected.size() - judged.size());
    for (const auto& id : judged)
        pictures.verdicts.push_back(workbench.pictures().verdictOf(*workbench.pictures().find(id)));
    const auto& first = *workbench.pictures().find(judged.front());
    std::optional<Overrule> present;
    if (judged.size() == 1) {
        pictures.name = short_name_text(first.source->name());
        if (first.overruled() != nullptr) present = *first.overruled();
    }
    OverruleDialog dialog(std::move(pictures), context_.preferences.reviewer(), present, &context_.window);
    if (dialog.exec() != QDialog::Accepted) return;
    context_.preferences.setReviewer(dialog.person());
    workbench.overrule(judged, dialog.verdict(), dialog.person().toStdString(), dialog.reason().toStdString());
}

void VerdictCommands::takeBack() {
    context_.workbench.takeBackOverrules(list_.selectedPictures());
}

}  // namespace fade::ui
