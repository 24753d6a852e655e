// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusReply>
#include <QDBusVariant>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace fade::ui {

namespace {

const auto portal_service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto portal_path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto portal_interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colour_scheme = QStringLiteral("color-scheme");
constexpr uint prefers_dark = 1;
constexpr int tab_space = 12;  // beside the words of a tab, both sides together

/// The portal may wrap a value in a variant twice.
uint unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

/// Fusion, whose frames around check boxes are darker than a dark ground, and whose tabs are wide for their words.
class AppStyle : public QProxyStyle {
public:
    AppStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox || !is_dark(option->palette)) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(quiet_text(option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        painter->restore();
    }
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        return metric == PM_TabBarTabHSpace ? tab_space : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

}  // namespace

QPalette theme_palette(bool dark) {
    QPalette palette;
    const auto grey = [](int value) { return QColor(value, value, value); };
    const auto accent = dark ? QColor(74, 144, 217) : QColor(31, 108, 186);
    const auto text = dark ? grey(226) : grey(28);
    palette.setColor(QPalette::Window, dark ? grey(46) : grey(240));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, dark ? grey(37) : grey(252));
    palette.setColor(QPalette::AlternateBase, dark ? grey(42) : grey(246));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, dark ? grey(158) : grey(100));
    palette.setColor(QPalette::Button, dark ? grey(58) : grey(244));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, dark ? grey(66) : grey(255));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, dark ? grey(72) : grey(255));
    palette.setColor(QPalette::Midlight, dark ? grey(60) : grey(226));
    palette.setColor(QPalette::Mid, dark ? grey(72) : grey(208));
    palette.setColor(QPalette::Dark, dark ? grey(26) : grey(160));
    palette.setColor(QPalette::Shadow, dark ? grey(16) : grey(110));
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dark ? grey(128) : grey(142));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, dark ? grey(80) : grey(190));
    return palette;
}

QFont bold(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

bool is_dark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor workspace_colour(const QPalette& palette) {
    return is_dark(palette) ? QColor(29, 29, 29) : QColor(204, 204, 204);
}

QColor line_colour(const QPalette& palette) {
    return palette.color(QPalette::Mid);
}

QColor quiet_text(const QPalette& palette) {
    return palette.color(QPalette::PlaceholderText);
}

ThemeControl::ThemeControl(QApplication& application) : QObject(&application) {
    system_is_dark_ = is_dark(QApplication::palette());
    QApplication::setStyle(new AppStyle);
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    QDBusInterface portal(portal_service, portal_path, portal_interface, bus);
    portal.setTimeout(300);
    const QDBusReply<QVariant> reply = portal.call(QStringLiteral("Read"), appearance, colour_scheme);
    if (reply.isValid()) system_is_dark_ = unwrapped(reply.value()) == prefers_dark;
    bus.connect(portal_service, portal_path, portal_interface, QStringLiteral("SettingChanged"), this,
                SLOT(systemSettingChanged(QString, QString, QDBusVariant)));
}

void ThemeControl::systemSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group != appearance || key != colour_scheme) return;
    system_is_dark_ = unwrapped(value.variant()) == prefers_dark;
    apply();
}

void ThemeControl::setTheme(Theme theme) {
    theme_ = theme;
    apply();
}

void ThemeControl::apply() {
    const bool dark = theme_ == Theme::dark || (theme_ == Theme::system && system_is_dark_);
    QApplication::setPalette(theme_palette(dark));
}

}  // namespace fade::ui
