// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

#include "ui/jobs/worker.h"

class QProgressBar;
class QToolButton;

namespace fade::ui {

class ElidedLabel;

/// What is being worked on, how far it is, how long it will take, and the button that stops it.
class WorkStatus : public QWidget {
    Q_OBJECT

public:
    explicit WorkStatus(Worker& worker, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;
    /// Folders are searched, by another thread.
    void setSearching(bool searching);

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showProgress();
    void showOpenTasks(int open);

    ElidedLabel* text_;
    QProgressBar* bar_;
    QToolButton* cancel_;
    std::optional<TaskProgress> progress_;
    int open_ = 0;
    bool searching_ = false;
};

/// "Encoding the picture" and so on.
[[nodiscard]] QString stage_text(Stage stage);

/// "12 s" or "3 min", in the user's language.
[[nodiscard]] QString duration_text(double seconds);

}  // namespace fade::ui
