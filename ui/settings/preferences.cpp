// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QSettings>

#include <algorithm>

namespace fade::ui {

Theme Preferences::theme() const {
    const auto name = QSettings().value("theme").toString();
    return name == "light" ? Theme::light : name == "dark" ? Theme::dark : Theme::system;
}

void Preferences::setTheme(Theme theme) {
    QSettings().setValue("theme", theme == Theme::light ? "light" : theme == Theme::dark ? "dark" : "system");
}

int Preferences::threads() const {
    return std::clamp(QSettings().value("threads", 0).toInt(), 0, 1024);
}

void Preferences::setThreads(int threads) {
    QSettings().setValue("threads", threads);
}

QString Preferences::language() const {
    return QSettings().value("language").toString();
}

void Preferences::setLanguage(const QString& code) {
    QSettings().setValue("language", code);
}

QString Preferences::operatorName() const {
    return QSettings().value("operator").toString();
}

void Preferences::setOperatorName(const QString& name) {
    QSettings().setValue("operator", name);
}

QByteArray Preferences::windowGeometry() const {
    return QSettings().value("window/geometry").toByteArray();
}

QByteArray Preferences::windowState() const {
    return QSettings().value("window/state").toByteArray();
}

QVariantList Preferences::panelSizes() const {
    return QSettings().value("window/panels").toList();
}

void Preferences::setWindow(const QByteArray& geometry, const QByteArray& state, const QVariantList& panel_sizes) {
    QSettings settings;
    settings.setValue("window/geometry", geometry);
    settings.setValue("window/state", state);
    settings.setValue("window/panels", panel_sizes);
}

QStringList Preferences::recent(const QString& kind) const {
    return QSettings().value("recent/" + kind).toStringList();
}

void Preferences::addRecent(const QString& kind, const QString& path) {
    auto paths = recent(kind);
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue("recent/" + kind, paths.mid(0, longest_recent));
}

void Preferences::clearRecent() {
    QSettings().remove("recent");
}

}  // namespace fade::ui
