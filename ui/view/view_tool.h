// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace fade::ui {

/// What the left button and keys do in an image view, instead of moving the picture and asking for evidence: the view
/// hands events to the tool that it holds.
class ViewTool {
public:
    struct Place {
        QPointF at;      ///< in units of the picture, 0..1 each way; outside of it less or more
        QSizeF picture;  ///< in its own pixels
        QSizeF in_view;  ///< the same in the view's pixels
    };

    ViewTool() = default;
    virtual ~ViewTool() = default;
    Q_DISABLE_COPY_MOVE(ViewTool)

    virtual void press(const Place& place) = 0;
    /// With the button held, or without.
    virtual void move(const Place& place) = 0;
    virtual void release(const Place& place) = 0;
    /// The second press of a double click.
    virtual void doubleClick(const Place& place) { press(place); }
    virtual void leave() {}
    /// Whether the key, pressed without others, is the tool's at this moment, before it is anything else's.
    [[nodiscard]] virtual bool takes(int) const { return false; }
    virtual void key(int) {}
    /// Ctrl and the wheel, in notches.
    virtual void turn(double) {}
    /// Over the picture, whose place in the view this is.
    virtual void paint(QPainter& painter, const QRectF& picture) const = 0;
};

}  // namespace fade::ui
