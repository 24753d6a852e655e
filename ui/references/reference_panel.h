// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <filesystem>
#include <vector>

#include "ui/model/workbench.h"

class QAction;
class QCheckBox;
class QLabel;
class QListView;

namespace fade::ui {

class HintListView;

/// The reference set: pictures of good parts, and what their number means.
class ReferencePanel : public QWidget {
    Q_OBJECT

public:
    explicit ReferencePanel(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] QListView& view() const;
    void openSet();
    void saveSet();
    /// Opens a set without asking which. What fails is told by `failed`.
    void openSetFile(const std::filesystem::path& file);
    void saveSetFile(const std::filesystem::path& file);
    void removeSelected();

    [[nodiscard]] QAction* addAction() const { return add_; }
    [[nodiscard]] QAction* auditAction() const { return audit_; }

Q_SIGNALS:
    void addRequested();
    /// The reference to compare the picture with.
    void currentReferenceChanged(const std::filesystem::path& file);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeActions();
    void retranslate();
    void showCount();
    void showDoubts();
    void showMenu(QPoint position);
    void chooseAgain();
    [[nodiscard]] std::vector<int> selectedRows() const;

    Workbench& workbench_;
    HintListView* view_;
    QLabel* count_;
    QLabel* meaning_;
    QCheckBox* batch_;
    QLabel* doubts_;
    QAction* add_ = nullptr;
    QAction* open_ = nullptr;
    QAction* save_ = nullptr;
    QAction* audit_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* switch_on_ = nullptr;
    QAction* switch_off_ = nullptr;
    int current_row_ = -1;  ///< before a reset of the model
    std::filesystem::path current_;
};

}  // namespace fade::ui
