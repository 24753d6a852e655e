// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/work_status.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <cmath>

#include "ui/style/elided_label.h"
#include "ui/style/icons.h"

namespace fade::ui {

namespace {

constexpr int least_characters = 20;
constexpr int most_characters = 90;

}  // namespace

QString stage_text(Stage stage) {
    switch (stage) {
        case Stage::load_model:
            return QCoreApplication::translate("Stage", "loading the model");
        case Stage::encode_prompts:
            return QCoreApplication::translate("Stage", "encoding the prompts");
        case Stage::references:
        case Stage::load_image:
            return QCoreApplication::translate("Stage", "reading the picture");
        case Stage::encode_image:
            return QCoreApplication::translate("Stage", "looking at the picture");
        case Stage::match:
            return QCoreApplication::translate("Stage", "comparing");
        case Stage::evaluate:
            return QCoreApplication::translate("Stage", "evaluating");
    }
    return {};
}

QString duration_text(double seconds) {
    constexpr double minute = 60;
    if (seconds >= 1.5 * minute)
        return QCoreApplication::translate("Duration", "%1 min").arg(static_cast<int>(std::lround(seconds / minute)));
    return QCoreApplication::translate("Duration", "%1 s").arg(std::max(1, static_cast<int>(std::ceil(seconds))));
}

WorkStatus::WorkStatus(Worker& worker, QWidget* parent)
    : QWidget(parent),
      text_(new ElidedLabel(least_characters, most_characters, this)),
      bar_(new QProgressBar(this)),
      cancel_(new QToolButton(this)) {
    bar_->setFixedWidth(160);
    bar_->setMaximumHeight(14);
    bar_->setTextVisible(false);
    cancel_->setIcon(icon("cancel"));
    cancel_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    cancel_->setAutoRaise(true);
    cancel_->setText(tr("Cancel"));
    setMinimumHeight(cancel_->sizeHint().height());  // the window does not move when it comes
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(text_);
    layout->addWidget(bar_);
    layout->addWidget(cancel_);
    connect(cancel_, &QToolButton::clicked, this, &WorkStatus::cancelRequested);
    connect(&worker, &Worker::progressed, this, [this](const TaskProgress& progress) {
        progress_ = progress;
        showProgress();
    });
    connect(&worker, &Worker::openTasksChanged, this, &WorkStatus::showOpenTasks);
    showOpenTasks(worker.openTasks());
}

QString WorkStatus::text() const {
    return text_->text();
}

void WorkStatus::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        cancel_->setText(tr("Cancel"));
        showProgress();
    }
    QWidget::changeEvent(event);
}

void WorkStatus::showOpenTasks(int open) {
    open_ = open;
    if (open == 0) progress_.reset();
    showProgress();
}

void WorkStatus::setSearching(bool searching) {
    searching_ = searching;
    showProgress();
}

void WorkStatus::showProgress() {
    const bool busy = open_ > 0 || searching_;
    bar_->setVisible(busy);
    cancel_->setVisible(busy);
    if (!busy) return text_->setWhole(tr("Ready"));
    if (open_ == 0) {
        bar_->setRange(0, 0);
        return text_->setWhole(tr("Looking through files"));
    }
    if (!progress_) return;
    auto text = tr("%1: %2").arg(progress_->title, stage_text(progress_->stage));
    if (progress_->seconds_left) text += tr(", %1 left").arg(duration_text(*progress_->seconds_left));
    if (open_ > 1) text += tr("; %n more waiting", nullptr, open_ - 1);
    text_->setWhole(text);
    // A stage that does not know its end: the bar only moves.
    bar_->setRange(0, progress_->fraction > 0 ? 1000 : 0);
    bar_->setValue(static_cast<int>(progress_->fraction * 1000));
}

}  // namespace fade::ui
