// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/reference_check.h"

#include <QObject>

namespace fade::ui {

class MessageBar;
class Workbench;

/// Says in the message bar what the workbench has to tell.
class WorkbenchMessages : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    WorkbenchMessages(Workbench& workbench, MessageBar& messages);
    /// A sample, or a new work, has taken the place of one's own.
    void tellOfWorkAside();

private:
    void tellOfReferences(const ReferenceCheck& check);

    Workbench& workbench_;
    MessageBar& messages_;
};

}  // namespace fade::ui
