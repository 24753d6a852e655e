// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/report_document.h"

#include <QImage>
#include <QPageSize>
#include <QWidget>

#include <functional>
#include <memory>

#include "ui/jobs/worker.h"

class QLabel;
class QToolButton;

namespace fade::ui {

class ReportPages;

/// One page of a report at a time, as it will be printed; Page Up and Page Down turn. Planned and painted on a thread
/// of its own: a report may have a thousand pages, and a page may have to read its picture.
class PagePreview : public QWidget {
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    /// Makes a document on the preview's thread; it may throw `Error`.
    using MakeDocument = std::function<DocumentPtr()>;
    /// The pages of before stay until these are planned. Stays on its page if there is one of that number.
    void setDocument(MakeDocument make, QPageSize::PageSizeId paper);
    [[nodiscard]] int count() const;
    void setPage(int page);
    [[nodiscard]] int page() const { return page_; }
    [[nodiscard]] bool isWorking() const { return painter_.isBusy(); }
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
    Worker painter_;
    NewestTask planning_;
    NewestTask painting_;
};

}  // namespace fade::ui
