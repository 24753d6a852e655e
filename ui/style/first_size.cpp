// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/first_size.h"

#include <QScreen>
#include <QWidget>

namespace fade::ui {

namespace {

constexpr double usual_dpi = 96;
constexpr double share_of_screen = 0.95;  // the rest is the window's frame

}  // namespace

void set_first_size(QWidget& window, const QSize& size) {
    const double larger_text = window.logicalDpiX() / usual_dpi;
    window.resize((size * larger_text).boundedTo(window.screen()->availableSize() * share_of_screen));
}

}  // namespace fade::ui
