// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "ui/model/truth.h"
#include "ui/window/window_context.h"

namespace fade::ui {

class PictureListPanel;

/// What a person says of the selected pictures: marks, and verdicts in the place of the machine's.
class VerdictCommands : public QObject {
    Q_OBJECT

public:
    /// All of it outlives this.
    VerdictCommands(const WindowContext& context, const PictureListPanel& list) : context_(context), list_(list) {}
    /// Empty: the marks go.
    void mark(std::optional<Truth> truth);
    void overrule();
    void takeBack();

private:
    WindowContext context_;
    const PictureListPanel& list_;
};

}  // namespace fade::ui
