// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <string>

#include "ui/model/remarks.h"

namespace fade::ui {

/// What a person says of a picture, among what a session says of it.
void write_remarks(QJsonObject& picture, const Remarks& remarks);

/// What is no mark is none. Throws `Error` (malformed) for an overruled verdict that is not valid: nobody may be said
/// to have decided what they did not. `name`: of the session's file.
[[nodiscard]] Remarks read_remarks(const QJsonObject& picture, const std::string& name);

}  // namespace fade::ui
