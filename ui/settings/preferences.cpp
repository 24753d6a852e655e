// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QSettings>

#include <algorithm>

namespace fade::ui {

// NOLINTBEGIN(readability-convert-member-functions-to-static, readability-make-member-function-const): a Preferences is
// handed to those who may read and write; that QSettings needs no member of it is no one else's business.
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

ReportFields Preferences::reportFields() const {
    const QSettings settings;
    const auto text = [&](const char* name) { return settings.value(name).toString(); };
    return {text("report/company"),
            text("report/logo"),
            text("report/part"),
            text("report/lot"),
            text("report/order"),
            text("operator"),
            settings.value("report/folders", false).toBool()};
}

void Preferences::setReportFields(const ReportFields& fields) {
    QSettings settings;
    settings.setValue("report/company", fields.company);
    settings.setValue("report/logo", fields.logo);
    settings.setValue("report/part", fields.part);
    settings.setValue("report/lot", fields.lot);
    settings.setValue("report/order", fields.order);
    settings.setValue("operator", fields.operator_name);
    settings.setValue("report/folders", fields.folders);
}

QString Preferences::reviewer() const {
    const QSettings settings;
    return settings.value("reviewer", settings.value("operator")).toString();
}

void Preferences::setReviewer(const QString& name) {
    QSettings().setValue("reviewer", name);
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

QString Preferences::folder(const QString& kind) const {
    return QSettings().value("folder/" + kind).toString();
}

void Preferences::setFolder(const QString& kind, const QString& folder) {
    QSettings().setValue("folder/" + kind, folder);
}

QStringList Preferences::exportFormats() const {
    return QSettings().value("export/formats").toStringList();
}

void Preferences::setExportFormats(const QStringList& names) {
    QSettings().setValue("export/formats", names);
}

int Preferences::exportPaper() const {
    return QSettings().value("export/paper", -1).toInt();
}

void Preferences::setExportPaper(int paper) {
    QSettings().setValue("export/paper", paper);
}

int Preferences::listOrder() const {
    return QSettings().value("list/order", 0).toInt();
}

int Preferences::listShown() const {
    return QSettings().value("list/shown", 0).toInt();
}

QString Preferences::listNamePart() const {
    return QSettings().value("list/name").toString();
}

void Preferences::setList(int order, int shown, const QString& name_part) {
    QSettings settings;
    settings.setValue("list/name", name_part);
    settings.setValue("list/order", order);
    settings.setValue("list/shown", shown);
}

bool Preferences::againstGood() const {
    return QSettings().value("view/against-good", false).toBool();
}

void Preferences::setAgainstGood(bool against_good) {
    QSettings().setValue("view/against-good", against_good);
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

// NOLINTEND(readability-convert-member-functions-to-static, readability-make-member-function-const)
}  // namespace fade::ui
