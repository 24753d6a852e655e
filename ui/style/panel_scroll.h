// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace fade::ui {

/// A panel beside the picture: it scrolls downwards only, and gets no narrower than its content can be read.
[[nodiscard]] QScrollArea* panel_scroll(QWidget* content);

}  // namespace fade::ui
