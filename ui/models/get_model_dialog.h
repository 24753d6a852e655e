// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/model/model_offers.h"

class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QTableView;

namespace fade::ui {

/// Gets a model for production: one of the list, another of a hub, or one that lies in a folder. A download goes on
/// when the page is closed.
class GetModelDialog : public QDialog {
    Q_OBJECT

public:
    explicit GetModelDialog(ModelStore& store, QWidget* parent = nullptr);

    [[nodiscard]] QString note() const;

Q_SIGNALS:
    /// An installed model was chosen.
    void openRequested(const std::filesystem::path& folder);
    void addFileRequested();
    void addFolderRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void fitRows();
    void get();
    void getOther();
    void showEnd(const TaskEnd& end, const QString& name);
    void say(const QString& sentence, bool failed);
    [[nodiscard]] const OfferedModel& chosen() const;

    ModelStore& store_;
    ModelOffers* offers_;
    QLabel* introduction_;
    QTableView* table_;
    QLabel* estimates_;
    QLabel* other_label_;
    QLineEdit* other_;
    QPushButton* get_other_;
    QLabel* note_;
    QProgressBar* progress_;
    QPushButton* add_file_;
    QPushButton* add_folder_;
    QPushButton* close_;
    QPushButton* cancel_;
    QPushButton* get_;
};

}  // namespace fade::ui
