// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <vector>

#include "ui/model/workbench.h"
#include "ui/settings/preferences.h"
#include "ui/settings/setting_row.h"

class QComboBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fade::ui {

class FieldNote;
class ModelStore;
class NumberField;
class PrecisionBox;
class ProfileBox;
class ScaleBoxes;
class SettingsCheck;
class VisionModelBox;
class TypingUndo;

/// The settings that matter, at hand: what the part is called, the model, the words, the scales, the weights.
class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    SettingsPanel(Workbench& workbench, Preferences preferences, QWidget* parent = nullptr);
    ~SettingsPanel() override;
    Q_DISABLE_COPY_MOVE(SettingsPanel)

    /// Tells what profiles take on this computer, whose speed it knows. It must outlive this panel.
    void offerModels(ModelStore& store);

Q_SIGNALS:
    void openModelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectFields();
    void retranslate();
    void showSetup();
    void showModel();
    void showMask();
    void showDevices();
    void showDefaults();
    void choosePrompts(const QComboBox& box, bool classification);
    /// `field`: what was changed.
    void edit(QWidget& field);
    static void addRow(QGroupBox& group, QLabel*& label, QWidget* field);

    Workbench& workbench_;
    Preferences preferences_;
    std::unique_ptr<SettingsCheck> check_;
    QString shown_object_;  ///< the part's name as it was last shown or set here
    bool showing_ = false;  ///< fields are being filled in: not the person's doing

    QGroupBox* part_group_;
    QGroupBox* words_group_;
    QGroupBox* references_group_;
    QGroupBox* fusion_group_;
    QGroupBox* computing_group_;
    QLabel* object_label_ = nullptr;
    QLabel* model_label_ = nullptr;
    QLabel* vision_model_label_ = nullptr;
    QLabel* bit_depth_label_ = nullptr;
    QLabel* classification_label_ = nullptr;
    QLabel* segmentation_label_ = nullptr;
    QLabel* device_label_ = nullptr;
    QLabel* precision_label_ = nullptr;
    QLabel* threads_label_ = nullptr;
    QLabel* threads_note_ = nullptr;
    QLineEdit* object_;
    FieldNote* object_note_;
    QPushButton* model_;
    VisionModelBox* vision_model_;
    QComboBox* bit_depth_;
    QLabel* mask_note_;  ///< hidden without a mask
    QComboBox* classification_;
    QComboBox* segmentation_;
    ProfileBox* profile_;
    ScaleBoxes* scales_;
    std::vector<SettingRow> rows_;  ///< of references and fusion
    QComboBox* device_;
    PrecisionBox* precision_;
    NumberField* threads_;
    QPushButton* model_defaults_;
};

}  // namespace fade::ui
