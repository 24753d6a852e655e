// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QString>

namespace fade::ui {

/// A list that says, while it is empty, what belongs into it, and shows while files are dragged over it that it takes
/// them.
class HintListView : public QListView {
    Q_OBJECT

public:
    explicit HintListView(QWidget* parent = nullptr);
    void setHint(const QString& hint);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QString hint_;
    bool drag_over_ = false;
};

}  // namespace fade::ui
