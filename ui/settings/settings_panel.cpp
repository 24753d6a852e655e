// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_panel.h"

#include "fade/settings_table.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "ui/model/model_store.h"
#include "ui/model/path_text.h"
#include "ui/model/setting_names.h"
#include "ui/settings/file_dialogs.h"
#include "ui/settings/precision_box.h"
#include "ui/settings/profile_box.h"
#include "ui/settings/scale_boxes.h"
#include "ui/settings/settings_check.h"
#include "ui/settings/vision_model_box.h"
#include "ui/style/elided_button.h"
#include "ui/style/field_note.h"
#include "ui/style/icons.h"
#include "ui/style/list_field.h"
#include "ui/style/number_field.h"
#include "ui/style/panel_scroll.h"
#include "ui/style/typing_undo.h"
#include "ui/style/wheel_guard.h"

namespace fade::ui {

namespace {

constexpr int prompts_builtin = 0;
constexpr int prompts_choose = 1;
constexpr int prompts_file = 2;
constexpr std::array bit_depths{8, 10, 12, 14, 16};

}  // namespace

SettingsPanel::SettingsPanel(Workbench& workbench, Preferences preferences, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      preferences_(preferences),
      check_(std::make_unique<SettingsCheck>(workbench)),
      part_group_(new QGroupBox(this)),
      words_group_(new QGroupBox(this)),
      references_group_(new QGroupBox(this)),
      fusion_group_(new QGroupBox(this)),
      computing_group_(new QGroupBox(this)),
      object_(new QLineEdit(this)),
      object_note_(new FieldNote(*object_)),
      model_(new ElidedButton(icon("model"), {}, this)),
      vision_model_(new VisionModelBox(this)),
      bit_depth_(new QComboBox(this)),
      mask_note_(new QLabel(this)),
      classification_(new QComboBox(this)),
      segmentation_(new QComboBox(this)),
      profile_(new ProfileBox(workbench.setup(), this)),
      scales_(new ScaleBoxes(profile_->field(), this)),
      rows_(make_setting_rows(this)),
      device_(new QComboBox(this)),
      precision_(new PrecisionBox(this)),
      threads_(new NumberField(0, 1024, 1, 0, this)),
      model_defaults_(new QPushButton(this)) {
    build();
    connectFields();
    retranslate();
}

SettingsPanel::~SettingsPanel() {
    // Fields lose the focus while this goes, and would set what is not there any more.
    object_->disconnect(this);
    for (const auto& row : rows_) row.field()->disconnect(this);
    for (auto* field :
         {static_cast<QWidget*>(vision_model_), static_cast<QWidget*>(scales_), static_cast<QWidget*>(bit_depth_)})
        field->disconnect(this);
    qApp->disconnect(this);
}

void SettingsPanel::offerModels(ModelStore& store) {
    profile_->offerSpeed(store.speed());
}

void SettingsPanel::addRow(QGroupBox& group, QLabel*& label, QWidget* field) {
    label = new QLabel(&group);
    label->setBuddy(field);
    static_cast<QFormLayout*>(group.layout())->addRow(label, field);
}

void SettingsPanel::build() {
    for (auto* group : {part_group_, words_group_, references_group_, fusion_group_, computing_group_}) {
        auto* form = new QFormLayout(group);
        // Qt wraps a row by its own label, and gives those that it does not wrap one column of labels: a wide choice
        // beside a short label is squeezed where a narrow number has a long one.
        form->setRowWrapPolicy(group == references_group_ ? QFormLayout::WrapAllRows : QFormLayout::WrapLongRows);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    }
    addRow(*part_group_, object_label_, object_);
    addRow(*part_group_, model_label_, model_);
    addRow(*part_group_, vision_model_label_, vision_model_);
    addRow(*part_group_, bit_depth_label_, bit_depth_);
    mask_note_->setObjectName("mask_note");
    mask_note_->setWordWrap(true);
    mask_note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // a name may be long
    addRow(*words_group_, classification_label_, classification_);
    addRow(*words_group_, segmentation_label_, segmentation_);
    scales_->setHead(*profile_);
    for (auto& row : rows_) addRow(row.ofReferences() ? *references_group_ : *fusion_group_, row.label, row.field());
    addRow(*computing_group_, device_label_, device_);
    addRow(*computing_group_, precision_label_, precision_);
    addRow(*computing_group_, threads_label_, threads_);
    threads_note_ = new QLabel(this);
    threads_note_->setForegroundRole(QPalette::PlaceholderText);
    threads_note_->setWordWrap(true);
    static_cast<QFormLayout*>(computing_group_->layout())->addRow(threads_note_);
    threads_->setValue(preferences_.threads());
    threads_note_->hide();
    for (auto* box : {classification_, segmentation_}) {
        box->addItems({{}, {}});
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    bit_depth_->addItem({});
    for (const int bits : bit_depths) bit_depth_->addItem({}, bits);
    bit_depth_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    bit_depth_->setMinimumContentsLength(10);
    for (auto* box : {bit_depth_, classification_, segmentation_, device_}) guard_from_wheel(*box);
    new TypingUndo(*object_, *object_, [this] {  // the field owns it
        object_->setText(shown_object_);
        object_->selectAll();
    });
    model_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    model_->setMinimumWidth(120);

    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setSpacing(6);
    for (auto* widget :
         {static_cast<QWidget*>(part_group_), static_cast<QWidget*>(words_group_), static_cast<QWidget*>(scales_),
          static_cast<QWidget*>(references_group_), static_cast<QWidget*>(fusion_group_),
          static_cast<QWidget*>(model_defaults_), static_cast<QWidget*>(computing_group_)})
        column->addWidget(widget);
    column->insertWidget(1, mask_note_);  // under the part
    column->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel_scroll(inner));
}

void SettingsPanel::connectFields() {
    connect(object_, &QLineEdit::editingFinished, this, [this] {
        const auto name = object_->text().trimmed();
        if (name.isEmpty()) {
            object_->setText(shown_object_);
            return object_note_->say(tr("The object needs a name. \"%1\" stays.").arg(shown_object_));
        }
        shown_object_ = name;
        workbench_.setup().setObject(name.toStdString());
    });
    connect(model_, &QPushButton::clicked, this, &SettingsPanel::openModelRequested);
    connect(vision_model_, &VisionModelBox::chosen, &workbench_.setup(), &Setup::setVisionModel);
    connect(vision_model_, &VisionModelBox::edgeEdited, this, [this] { edit(*vision_model_); });
    connect(vision_model_, &VisionModelBox::wordsChosen, &workbench_.setup(), &Setup::setComparesWords);
    connect(classification_, &QComboBox::activated, this, [this] { choosePrompts(*classification_, true); });
    connect(segmentation_, &QComboBox::activated, this, [this] { choosePrompts(*segmentation_, false); });
    connect(bit_depth_, &QComboBox::currentIndexChanged, this, [this] { edit(*bit_depth_); });
    connect(scales_, &ScaleBoxes::edited, this, [this] { edit(*scales_); });
    for (const auto& row : rows_) {
        const auto edited = [this, field = row.field()] { edit(*field); };
        if (row.number != nullptr) connect(row.number, &QDoubleSpinBox::valueChanged, this, edited);
        if (row.list != nullptr) connect(row.list, &ListField::edited, this, edited);
        if (row.choice != nullptr) connect(row.choice, &QComboBox::currentIndexChanged, this, edited);
    }
    connect(device_, &QComboBox::activated, this, [this] {
        auto source = workbench_.setup().recipe().model;
        source.compute.device = device_->currentData().toString().toStdString();
        if (source.compute.device != workbench_.setup().recipe().model.compute.device)
            workbench_.setup().setModel(source);
    });
    connect(precision_, &QComboBox::activated, this, [this] {
        auto source = workbench_.setup().recipe().model;
        source.compute.precision = precision_->precision();
        if (source.compute.precision != workbench_.setup().recipe().model.compute.precision)
            workbench_.setup().setModel(source);
    });
    connect(threads_, &QDoubleSpinBox::valueChanged, this, [this](double threads) {
        preferences_.setThreads(static_cast<int>(threads));
        threads_note_->show();
    });
    connect(model_defaults_, &QPushButton::clicked, &workbench_.setup(), &Setup::useModelDefaults);
    connect(qApp, &QApplication::focusChanged, this, &SettingsPanel::showDefaults);
    connect(&workbench_, &Workbench::setupChanged, this, &SettingsPanel::showSetup);
    connect(&workbench_.setup(), &Setup::modelStateChanged, this, &SettingsPanel::showSetup);
}

void SettingsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SettingsPanel::retranslate() {
    setLocale(QLocale());  // the number fields' too
    part_group_->setTitle(tr("Part"));
    words_group_->setTitle(tr("Prompts"));
    profile_->retranslate();
    scales_->retranslate();
    references_group_->setTitle(tr("References"));
    fusion_group_->setTitle(tr("Fusion"));
    computing_group_->setTitle(tr("Computing"));
    object_label_->setText(tr("&Object name"));
    object_->setToolTip(
        tr("What the part is called, in English: \"metal nut\". It goes into the sentences of the image score."));
    model_label_->setText(tr("Model"));
    vision_model_label_->setText(tr("Vision model"));
    const auto& bit_depth = *setting_named("bit_depth").field;
    bit_depth_label_->setText(setting_text(bit_depth.label));
    bit_depth_->setToolTip(setting_text(bit_depth.tip));
    bit_depth_->setItemText(0, tr("Automatic"));
    for (int i = 1; i < bit_depth_->count(); ++i)
        bit_depth_->setItemText(i, tr("%1 bits").arg(bit_depth_->itemData(i).toInt()));
    classification_label_->setText(tr("Classification prompts"));
    segmentation_label_->setText(tr("Segmentation prompts"));
    for (auto* box : {classification_, segmentation_}) {
        box->setItemText(prompts_builtin, tr("Built-in prompts"));
        box->setItemText(prompts_choose, tr("From a file…"));
    }
    for (const auto& row : rows_) row.retranslate();
    device_label_->setText(tr("Device"));
    device_->setToolTip(tr("What computes: the processor, or a graphics card that the program can use"));
    precision_label_->setText(tr("Precision"));
    precision_->retranslate();
    threads_label_->setText(tr("Threads"));
    threads_->setSpecialValueText(tr("All processors"));
    threads_note_->setText(tr("Takes effect when the program is started again."));
    model_defaults_->setText(tr("Model's Defaults"));
    model_defaults_->setToolTip(tr("The constants of the paper, or the model's own, with scales that fit it"));
    showSetup();
}

void SettingsPanel::showModel() {
    const auto& path = workbench_.setup().recipe().model.path;
    switch (workbench_.setup().modelState()) {
        case ModelState::none:
            model_->setText(tr("Open a model…"));
            break;
        case ModelState::loading:
            model_->setText(tr("%1 (loading)").arg(button_text(file_name(path))));
            break;
        case ModelState::ready:
            model_->setText(button_text(QString::fromStdString(workbench_.setup().model()->info().config.name)));
            break;
        case ModelState::failed:
            model_->setText(tr("%1 (failed)").arg(button_text(file_name(path))));
            break;
    }
    model_->setToolTip(path.empty() ? tr("Open the folder of a CLIP model") : tip_text(to_text(path)));
}

void SettingsPanel::showMask() {
    const auto& mask = workbench_.setup().recipe().mask;
    mask_note_->setVisible(mask.has_value());
    if (!mask) return;
    mask_note_->setText(tr("Only where the mask %1 is white is looked at.").arg(file_name(mask->file)));
    mask_note_->setToolTip(tip_text(to_text(mask->file)));
}

void SettingsPanel::showDevices() {
    auto names = device_names();
    const auto& chosen = workbench_.setup().recipe().model.compute.device;
    if (std::find(names.begin(), names.end(), chosen) == names.end()) names.push_back(chosen);  // as a session had it
    device_->clear();
    for (const auto& name : names) {
        const auto text = QString::fromStdString(name);
        device_->addItem(name == "cpu" ? tr("Processor") : tr("Graphics card (%1)").arg(text), text);
        if (name == chosen) device_->setCurrentIndex(device_->count() - 1);
    }
    device_->setEnabled(!workbench_.setup().recipe().model.path.empty() && names.size() > 1);
}

void SettingsPanel::showSetup() {
    showing_ = true;
    const auto& setup = workbench_.setup().recipe();
    // A name that is being typed stays, unless the part has become another one meanwhile.
    const auto object = QString::fromStdString(setup.object);
    if (object != shown_object_) object_->setText(object);
    shown_object_ = object;
    showModel();
    showMask();
    showDevices();
    precision_->showChoice(setup.model);
    const auto show_prompts = [](QComboBox& box, const std::vector<PromptSource>& sources) {
        while (box.count() > prompts_file) box.removeItem(prompts_file);
        QStringList names;
        QStringList places;
        for (const auto& source : sources) {
            const auto* file = std::get_if<std::filesystem::path>(&source);
            const auto* shipped = std::get_if<BuiltinPrompts>(&source);
            names << (file != nullptr ? file_name(*file) : QString::fromStdString(shipped->name));
            places << (file != nullptr ? to_text(*file) : QString::fromStdString(shipped->name));
        }
        if (!names.isEmpty()) box.addItem(names.join(QStringLiteral(", ")));
        box.setCurrentIndex(names.isEmpty() ? prompts_builtin : prompts_file);
        box.setToolTip(tip_text(places.join('\n')));
    };
    show_prompts(*classification_, setup.prompts.classification);
    show_prompts(*segmentation_, setup.prompts.segmentation);

    const auto standard = workbench_.setup().standardSettings();
    const auto shown = setup.settings.value_or(standard);
    auto offered = standard.scales;
    for (const int scale : shown.scales)
        if (std::find(offered.begin(), offered.end(), scale) == offered.end()) offered.push_back(scale);
    std::sort(offered.begin(), offered.end());
    scales_->showScales(shown.scales, offered, shown.tiles);
    vision_model_->showChoice(setup, shown);
    vision_model_->setEnabled(workbench_.setup().model() != nullptr);
    bit_depth_->setCurrentIndex(shown.bit_depth ? std::max(0, bit_depth_->findData(*shown.bit_depth)) : 0);
    for (const auto& row : rows_) row.showValue(shown);

    // Scales depend on the model: without one there is nothing to choose from.
    // Nor has a vision model by itself any use for them, or for words.
    const bool words = !leaves_words_out(workbench_.recipe(), workbench_.setup().comparesPictures());
    words_group_->setEnabled(words);
    scales_->setEnabled(workbench_.setup().model() != nullptr && words);
    profile_->setEnabled(scales_->isEnabled());
    profile_->showSetup();
    references_group_->setEnabled(workbench_.setup().model() != nullptr);
    fusion_group_->setEnabled(workbench_.setup().model() != nullptr);
    showDefaults();
    showing_ = false;
}

/// While the button has the focus it does not give it away by being disabled.
void SettingsPanel::showDefaults() {
    model_defaults_->setEnabled(workbench_.setup().recipe().settings.has_value() ||
                                window()->focusWidget() == model_defaults_);
}

void SettingsPanel::choosePrompts(const QComboBox& box, bool classification) {
    auto prompts = workbench_.setup().recipe().prompts;
    auto& sources = classification ? prompts.classification : prompts.segmentation;
    const bool from_file = box.currentIndex() == prompts_choose;
    if (box.currentIndex() == prompts_builtin) sources.clear();
    if (from_file) {
        const auto file = ask_for_file(this, "prompts", tr("Open Prompt Ensemble"), tr("Prompt ensembles (*.json)"));
        if (!file.isEmpty()) sources = {to_path(file)};
        if (file.isEmpty()) return showSetup();
    }
    if (prompts != workbench_.setup().recipe().prompts || from_file) workbench_.setup().choosePrompts(prompts);
    showSetup();  // as they are until these are read
}

void SettingsPanel::edit(QWidget& field) {
    if (showing_) return;
    const auto standard = workbench_.setup().standardSettings();
    auto settings = workbench_.setup().recipe().settings.value_or(standard);
    settings.scales = scales_->chosen();
    settings.tiles = scales_->tiles();
    settings.vision_edge = vision_model_->edge();
    for (const auto& row : rows_) row.takeChanged(settings);
    // One that the box does not offer stays until another one is chosen.
    const auto bits = bit_depth_->currentData();
    if (bits.isValid())
        settings.bit_depth = bits.toInt();
    else if (!settings.bit_depth || bit_depth_->findData(*settings.bit_depth) >= 0)
        settings.bit_depth.reset();
    if (const auto why = check_->refusal(settings); !why.isEmpty()) {
        showSetup();  // puts back what was there
        return FieldNote::sayAt(field, why);
    }
    workbench_.setup().setSettings(settings == standard ? std::nullopt : std::optional(settings));
}

}  // namespace fade::ui
