// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/page_preview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

#include "ui/report/report_pages.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int frame = 14;

}  // namespace

PagePreview::PagePreview(QWidget* parent)
    : QWidget(parent),
      previous_(new QToolButton(this)),
      next_(new QToolButton(this)),
      number_(new QLabel(this)),
      planning_(painter_),
      painting_(painter_) {
    setFocusPolicy(Qt::StrongFocus);
    previous_->setArrowType(Qt::LeftArrow);
    next_->setArrowType(Qt::RightArrow);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(previous_);
    row->addWidget(number_);
    row->addWidget(next_);
    row->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addStretch();
    layout->addLayout(row);
    connect(previous_, &QToolButton::clicked, this, [this] { setPage(page_ - 1); });
    connect(next_, &QToolButton::clicked, this, [this] { setPage(page_ + 1); });
    retranslate();
    refresh();
}

void PagePreview::setDocument(MakeDocument make, QPageSize::PageSizeId paper) {
    painting_.cancel();  // of a page that is not wanted any more
    planning_.submit(
        {}, [make = std::move(make), paper](const Job&) { return std::make_shared<const ReportPages>(make(), paper); },
        [this](const TaskResult<std::shared_ptr<const ReportPages>>& end) {
            if (end.outcome == Outcome::cancelled) return;
            pages_ = end.value.value_or(nullptr);
            page_ = std::clamp(page_, 0, std::max(0, count() - 1));
            refresh();
            problem_ = end.sentence;
        });
}

int PagePreview::count() const {
    return pages_ ? pages_->count() : 0;
}

void PagePreview::setPage(int page) {
    if (!pages_) return;
    page = std::clamp(page, 0, pages_->count() - 1);
    if (page == page_) return;
    page_ = page;
    refresh();
}

QRect PagePreview::pageRect() const {
    const QRect room = rect().adjusted(frame, frame, -frame, -frame - previous_->sizeHint().height() - 4);
    if (!pages_ || room.width() < 10 || room.height() < 10) return {};
    const auto size = pages_->size().scaled(room.size(), Qt::KeepAspectRatio).toSize();
    return {room.center() - QPoint(size.width() / 2, size.height() / 2), size};
}

void PagePreview::refresh() {
    previous_->setEnabled(page_ > 0);
    next_->setEnabled(page_ + 1 < count());
    number_->setText(count() == 0 ? QString() : tr("Page %1 of %2").arg(page_ + 1).arg(count()));
    setAccessibleDescription(number_->text());
    painting_.cancel();
    const auto box = pageRect();
    if (!pages_ || box.isEmpty()) {
        image_ = {};
        problem_.clear();
        return update();
    }
    painting_.submit(
        {},
        [pages = pages_, page = page_, size = box.size(), ratio = devicePixelRatioF()](const Job& job) {
            QImage image(size * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            const double scale = size.width() / pages->size().width();
            painter.scale(scale, scale);
            pages->paint(painter, page, page::Quality::draft, job);
            painter.end();
            return image;
        },
        [this](const TaskResult<QImage>& end) {
            if (end.outcome == Outcome::cancelled) return;
            image_ = end.value.value_or(QImage());
            problem_ = end.sentence;
            update();
        });
}

void PagePreview::retranslate() {
    setAccessibleName(tr("Preview of the printed report"));
    previous_->setToolTip(tr("Previous page"));
    previous_->setAccessibleName(tr("Previous page"));
    next_->setToolTip(tr("Next page"));
    next_->setAccessibleName(tr("Next page"));
}

void PagePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto window = palette().color(QPalette::Window);
    painter.fillRect(rect().adjusted(0, 0, 0, -previous_->sizeHint().height() - 8), mixed(window, Qt::black, 0.16));
    const auto box = pageRect();
    if (box.isEmpty()) return;
    for (int i = 4; i > 0; --i) painter.fillRect(box.adjusted(-i, -i + 1, i, i + 1), QColor(0, 0, 0, 14));
    painter.fillRect(box, Qt::white);
    if (!image_.isNull()) painter.drawImage(box, image_);
    if (!problem_.isEmpty()) {
        painter.setPen(Qt::black);
        painter.drawText(box.adjusted(frame, frame, -frame, -frame), Qt::AlignCenter | Qt::TextWordWrap, problem_);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
    }
}

void PagePreview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refresh();
}

void PagePreview::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_Right) return setPage(page_ + 1);
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_Left) return setPage(page_ - 1);
    QWidget::keyPressEvent(event);
}

void PagePreview::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() != 0) setPage(page_ + (event->angleDelta().y() < 0 ? 1 : -1));
    event->accept();
}

void PagePreview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

}  // namespace fade::ui
