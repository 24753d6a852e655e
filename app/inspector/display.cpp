// SPDX-License-Identifier: GPL-3.0-or-later
#include "display.h"

#include <QString>
#include <QtGlobal>

#include <cstdio>
#include <cstdlib>

namespace {

constexpr int unusable = 3;

/// What the person may have set, or not.
QString reason() {
    for (const auto* name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"})
        if (const auto value = qEnvironmentVariable(name); !value.isEmpty())
            return QStringLiteral("%1 is \"%2\", and nothing answers there").arg(name, value);
    return QStringLiteral("neither DISPLAY nor WAYLAND_DISPLAY is set");
}

void say_and_leave(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type == QtFatalMsg) {
        const auto sentence = QStringLiteral(
                                  "fade-inspector: there is no display to open the window on: %1. "
                                  "\"fade\" inspects on the command line, without a display: fade inspect --help\n")
                                  .arg(reason());
        std::fputs(sentence.toLocal8Bit().constData(), stderr);
        std::_Exit(unusable);
    }
    // Why a display cannot be had is said above, by its own name.
    if (qstrncmp(context.category, "qt.qpa", 6) != 0)
        std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, message).toLocal8Bit().constData());
}

}  // namespace

DisplayNeeded::DisplayNeeded() {
    qInstallMessageHandler(say_and_leave);
}

DisplayNeeded::~DisplayNeeded() {
    qInstallMessageHandler(nullptr);
}
