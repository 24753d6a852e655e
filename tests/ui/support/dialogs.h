// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTimer>

namespace fade::ui::test {

/// Does something with the next dialog of this kind, as soon as it is open.
template <typename Dialog, typename Act>
void when_open(Act act) {
    auto* look = new QTimer(qApp);
    QObject::connect(look, &QTimer::timeout, qApp, [look, act] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) return;
        look->stop();
        look->deleteLater();
        act(*dialog);
    });
    look->start(2);
}

}  // namespace fade::ui::test
