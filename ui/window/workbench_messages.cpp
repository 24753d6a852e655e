// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/workbench_messages.h"

#include <QLocale>

#include <algorithm>

#include "ui/model/path_text.h"
#include "ui/model/workbench.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

WorkbenchMessages::WorkbenchMessages(Workbench& workbench, MessageBar& messages)
    : workbench_(workbench), messages_(messages) {
    connect(&workbench_, &Workbench::failed, this,
            [this](const QString& sentence) { messages_.show(MessageBar::Kind::failed, sentence); });
    connect(&workbench_, &Workbench::mended, &messages_, &MessageBar::withdraw);
    connect(&workbench_, &Workbench::cancelled, this, [this] {
        messages_.show(MessageBar::Kind::cancelled, tr("Cancelled. What was not finished counts as not inspected."));
    });
    connect(&workbench_.setup(), &Setup::settingsDropped, this, [this] {
        messages_.show(MessageBar::Kind::cancelled,
                       tr("The settings you changed belonged to the previous model; %1 starts with its own defaults.")
                           .arg(file_name(workbench_.setup().recipe().model.path)));
    });
    connect(&workbench_, &Workbench::referencesAudited, this, &WorkbenchMessages::tellOfReferences);
    connect(&workbench_, &Workbench::verdictsLost, this, [this](int rewritten, int missing) {
        QStringList sentences;
        if (rewritten > 0)
            sentences << tr("%n picture(s) changed since the inspection, and count as not inspected now.", nullptr,
                            rewritten);
        if (missing > 0)
            sentences << tr("%n inspected picture(s) are not there any more, and count as not inspected now.", nullptr,
                            missing);
        messages_.show(MessageBar::Kind::failed, sentences.join(' '));
    });
    connect(&workbench_, &Workbench::referencesChanged, this, [this](int count) {
        messages_.show(
            MessageBar::Kind::failed,
            tr("%n reference(s) changed or are not where they were: all pictures are compared again.", nullptr, count));
    });
    connect(&workbench_, &Workbench::whitesDiffer, this, [this](const std::vector<double>& whites) {
        QStringList levels;
        for (const double white : whites) levels << QString::number(white);
        messages_.show(MessageBar::Kind::information,
                       tr("Files that do not say which value is white were read with different ones: %1. A bit depth "
                          "in the settings makes all alike.")
                           .arg(levels.join(", ")));
    });
    connect(&workbench_, &Workbench::noOtherPages, this, [this] {
        messages_.show(MessageBar::Kind::information, tr("The selected files hold no other full pictures."));
    });
    connect(&workbench_, &Workbench::sampleLeft, this, [this] {
        messages_.show(MessageBar::Kind::information, tr("The sample gave way to your own work; Undo brings it back."));
    });
}

void WorkbenchMessages::tellOfWorkAside() {
    messages_.show(MessageBar::Kind::information,
                   tr("Your own work lies aside. File > Back to My Work brings it back."));
}

void WorkbenchMessages::tellOfReferences(const ReferenceCheck& check) {
    if (!check.enough)
        return messages_.show(MessageBar::Kind::information,
                              tr("These are too few references to say whether one is unlike the rest: at least %1 are "
                                 "needed.")
                                  .arg(fewest_checked_references));
    const auto number = [](double value) { return QLocale().toString(value, 'f', 3); };
    const auto rule =
        tr("Scored against the others, their median is %1; above %2, 3.5 robust standard deviations over it, "
           "one counts as unlike the rest.")
            .arg(number(check.median), number(check.limit));
    const auto unlike = static_cast<int>(std::count(check.unlike.begin(), check.unlike.end(), true));
    if (unlike == 0)
        messages_.show(MessageBar::Kind::done, tr("The references agree with each other.") + ' ' + rule);
    else
        messages_.show(MessageBar::Kind::information,
                       tr("%n reference(s) look unlike the rest.", nullptr, unlike) + ' ' + rule);
}

}  // namespace fade::ui
