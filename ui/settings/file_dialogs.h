// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace fade::ui {

/// Qt's file dialogs, beginning where the last one of the same kind ended. Empty: the person chose nothing.
[[nodiscard]] QStringList ask_for_files(QWidget* parent, const QString& kind, const QString& title,
                                        const QString& filter);
[[nodiscard]] QString ask_for_file(QWidget* parent, const QString& kind, const QString& title, const QString& filter);
[[nodiscard]] QString ask_for_folder(QWidget* parent, const QString& kind, const QString& title);
/// `suffix`: of a name that is typed without one.
[[nodiscard]] QString ask_where_to_save(QWidget* parent, const QString& kind, const QString& title,
                                        const QString& filter, const QString& suffix);

}  // namespace fade::ui
