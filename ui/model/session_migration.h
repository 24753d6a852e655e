// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <string>

namespace fade::ui {

/// The format of session files that this program writes. Another one gets a number of its own, and a step from the
/// former. A field that may be absent, and then says what sessions without it meant, is no other format.
inline constexpr int session_format = 2;

/// A session in the present format, from whichever format it is in. `name`: of the file, for messages. Throws `Error`
/// (malformed for what is no session, unsupported for one of a newer version).
[[nodiscard]] QJsonObject migrated_session(QJsonObject session, const std::string& name);

}  // namespace fade::ui
