// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

#include "ui/model/samples.h"
#include "ui/model/workbench.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace fade::ui {

class SampleTiles;

/// What the middle of the window shows while there is no picture: the three steps, with what is done ticked off, and
/// samples for those who have no pictures at hand.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    WelcomePage(Workbench& workbench, const std::vector<Sample>& samples, QWidget* parent = nullptr);

    /// Whether a model for production is still to be had from here.
    void offerModels(bool offered);

Q_SIGNALS:
    void getModelRequested();
    void openModelRequested();
    void addPicturesRequested();
    void addReferencesRequested();
    void sampleRequested(int sample);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Step {
        QLabel* sign;
        QLabel* title;
        QLabel* text;
        QPushButton* button;
    };
    [[nodiscard]] Step makeStep(const QString& icon_name, void (WelcomePage::*requested)());
    /// Buttons beside the texts, or below them.
    void arrange(bool narrow);
    void retranslate();
    void showState();

    Workbench& workbench_;
    QLabel* mark_;
    QLabel* title_;
    QLabel* subtitle_;
    Step model_;
    QPushButton* get_model_;
    QWidget* model_buttons_;
    Step pictures_;
    Step references_;
    QGridLayout* steps_;
    std::optional<bool> narrow_;
    QLabel* samples_title_;
    SampleTiles* samples_;
};

}  // namespace fade::ui
