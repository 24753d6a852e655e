// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <optional>
#include <utility>

// Outside any namespace, as Qt asks for.
static void load_icon_resources() {
    Q_INIT_RESOURCE(icons);
}

namespace fade::ui {

namespace {

class TintedIcon : public QIconEngine {
public:
    TintedIcon(QByteArray svg, std::optional<QColor> colour) : svg_(std::move(svg)), colour_(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        auto colour = colour_.value_or(QGuiApplication::palette().color(
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText));
        if (mode == QIcon::Selected && !colour_) colour = QGuiApplication::palette().color(QPalette::HighlightedText);
        QSvgRenderer(QByteArray(svg_).replace("#000000", colour.name().toLatin1())).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new TintedIcon(*this); }

private:
    QByteArray svg_;
    std::optional<QColor> colour_;
};

QIcon make_icon(const QString& name, std::optional<QColor> colour) {
    load_icons();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new TintedIcon(file.readAll(), colour));
}

}  // namespace

void load_icons() {
    load_icon_resources();
}

QIcon icon(const QString& name) {
    return make_icon(name, std::nullopt);
}

QIcon icon(const QString& name, const QColor& colour) {
    return make_icon(name, colour);
}

QIcon application_icon() {
    load_icons();
    return QIcon(QStringLiteral(":/icons/app.svg"));
}

}  // namespace fade::ui
