// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <memory>

#include "ui/jobs/worker.h"

class QLabel;
class QToolButton;

namespace fade::ui {

class ReportPages;

/// One page of a report at a time, as it will be printed; Page Up and Page Down turn. Painted on a thread of its own,
/// since a page may have to read its picture.
class PagePreview : public QWidget {
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    /// Null: nothing to show. Stays on its page if there is one of that number.
    void setPages(std::shared_ptr<const ReportPages> pages);
    void setPage(int page);
    [[nodiscard]] int page() const { return page_; }
    [[nodiscard]] bool isPainting() const { return painter_.isBusy(); }
    /// Why the page cannot be shown; empty if it can.
    [[nodiscard]] const QString& problem() const { return problem_; }

    [[nodiscard]] QSize sizeHint() const override { return {440, 600}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect pageRect() const;
    void refresh();
    void retranslate();

    std::shared_ptr<const ReportPages> pages_;
    int page_ = 0;
    QImage image_;
    QString problem_;
    QToolButton* previous_;
    QToolButton* next_;
    QLabel* number_;
    Worker::Id painting_ = 0;
    Worker painter_;  // last: everything else outlives it
};

}  // namespace fade::ui
