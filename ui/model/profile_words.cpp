// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/profile_words.h"

#include <QCoreApplication>

#include <array>

namespace fade::ui {

namespace {

constexpr std::array names{
    QT_TRANSLATE_NOOP("ProfileWords", "Quick"),
    QT_TRANSLATE_NOOP("ProfileWords", "Balanced"),
    QT_TRANSLATE_NOOP("ProfileWords", "Published"),
    QT_TRANSLATE_NOOP("ProfileWords", "Model's own"),
};
static_assert(names.size() == profile_names.size());

}  // namespace

QString profile_text(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (profile_names.at(i) == name) return QCoreApplication::translate("ProfileWords", names.at(i));
    return {};
}

}  // namespace fade::ui
