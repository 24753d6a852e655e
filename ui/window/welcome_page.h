// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/model/workbench.h"

class QLabel;
class QPushButton;

namespace fade::ui {

/// What the middle of the window shows while there is no picture: the three steps, with what is done ticked off.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(Workbench& workbench, QWidget* parent = nullptr);

Q_SIGNALS:
    void openModelRequested();
    void addPicturesRequested();
    void addReferencesRequested();
    void samplesRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Step {
        QLabel* sign;
        QLabel* title;
        QLabel* text;
        QPushButton* button;
    };
    [[nodiscard]] Step makeStep(const QString& icon_name, void (WelcomePage::*requested)());
    void retranslate();
    void showState();

    Workbench& workbench_;
    QLabel* mark_;
    QLabel* title_;
    QLabel* subtitle_;
    Step model_;
    Step pictures_;
    Step references_;
    QPushButton* samples_;
    QLabel* samples_text_;
};

}  // namespace fade::ui
