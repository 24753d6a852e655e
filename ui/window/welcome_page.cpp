// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_page.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/verdict_colours.h"
#include "ui/window/sample_tiles.h"

namespace fade::ui {

namespace {

constexpr int rows_per_step = 4;  // title, text, a button that finds no room beside them, and space
constexpr int narrow_width = 520;

}  // namespace

WelcomePage::WelcomePage(Workbench& workbench, const std::vector<Sample>& samples, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      mark_(new QLabel(this)),
      title_(new QLabel(this)),
      subtitle_(new QLabel(this)),
      model_(makeStep("model", &WelcomePage::openModelRequested)),
      get_model_(new QPushButton(icon("model"), {}, this)),
      model_buttons_(new QWidget(this)),
      pictures_(makeStep("add-pictures", &WelcomePage::addPicturesRequested)),
      references_(makeStep("add-pictures", &WelcomePage::addReferencesRequested)),
      steps_(new QGridLayout),
      samples_title_(new QLabel(this)),
      samples_(new SampleTiles(samples, workbench.thumbnails(), this)) {
    mark_->setPixmap(application_icon().pixmap(72, 72));
    auto font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.9);
    font.setWeight(QFont::DemiBold);
    title_->setFont(font);
    subtitle_->setForegroundRole(QPalette::PlaceholderText);
    subtitle_->setWordWrap(true);
    get_model_->setMinimumWidth(160);
    get_model_->hide();
    auto* buttons = new QVBoxLayout(model_buttons_);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(get_model_);
    buttons->addWidget(model_.button);
    connect(get_model_, &QPushButton::clicked, this, &WelcomePage::getModelRequested);
    samples_title_->setFont(bold(samples_title_->font()));
    samples_title_->setVisible(!samples.empty());
    connect(samples_, &SampleTiles::chosen, this, &WelcomePage::sampleRequested);

    auto* head = new QGridLayout;
    head->setHorizontalSpacing(18);
    head->addWidget(mark_, 0, 0, 2, 1);
    head->addWidget(title_, 0, 1, Qt::AlignBottom);
    head->addWidget(subtitle_, 1, 1, Qt::AlignTop);
    head->setColumnStretch(1, 1);
    steps_->setHorizontalSpacing(16);
    steps_->setVerticalSpacing(2);
    steps_->setColumnStretch(1, 1);
    int row = 0;
    for (const auto* step : {&model_, &pictures_, &references_}) {
        steps_->addWidget(step->sign, row, 0, 2, 1, Qt::AlignCenter);
        steps_->addWidget(step->title, row, 1);
        steps_->addWidget(step->text, row + 1, 1, Qt::AlignTop);
        steps_->setRowMinimumHeight(row + 3, 18);
        row += rows_per_step;
    }
    auto* content = new QWidget(this);
    content->setMaximumWidth(660);
    auto* column = new QVBoxLayout(content);
    column->addLayout(head);
    column->addSpacing(34);
    column->addLayout(steps_);
    column->addSpacing(10);
    column->addWidget(samples_title_);
    column->addWidget(samples_);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(content, 10);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);

    connect(&workbench_.setup(), &Setup::modelStateChanged, this, &WelcomePage::showState);
    connect(&workbench_.references(), &ReferenceSetModel::bankChanged, this, &WelcomePage::showState);
    arrange(true);
    retranslate();
}

WelcomePage::Step WelcomePage::makeStep(const QString& icon_name, void (WelcomePage::*requested)()) {
    Step step{new QLabel(this), new QLabel(this), new QLabel(this), new QPushButton(icon(icon_name), {}, this)};
    step.sign->setFixedSize(32, 32);
    step.title->setFont(bold(step.title->font()));
    step.text->setForegroundRole(QPalette::PlaceholderText);
    step.text->setWordWrap(true);
    step.text->setTextFormat(Qt::PlainText);  // a model's words are nobody's markup
    step.title->setWordWrap(true);
    step.text->setMinimumWidth(120);
    step.button->setMinimumWidth(160);
    step.button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(step.button, &QPushButton::clicked, this, requested);
    return step;
}

void WelcomePage::arrange(bool narrow) {
    if (narrow == narrow_) return;
    narrow_ = narrow;
    int row = 0;
    for (auto* button :
         {model_buttons_, static_cast<QWidget*>(pictures_.button), static_cast<QWidget*>(references_.button)}) {
        if (narrow)
            steps_->addWidget(button, row + 2, 1, Qt::AlignLeft);
        else
            steps_->addWidget(button, row, 2, 2, 1, Qt::AlignVCenter);
        row += rows_per_step;
    }
}

void WelcomePage::offerModels(bool offered) {
    get_model_->setVisible(offered);
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
    arrange(width() < narrow_width);
    QWidget::resizeEvent(event);
}

void WelcomePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showState();
    QWidget::changeEvent(event);
}

void WelcomePage::retranslate() {
    title_->setText(tr("FADE Inspector"));
    subtitle_->setText(tr("Finds defects in pictures of parts, without training."));
    model_.title->setText(tr("Open a model"));
    get_model_->setText(tr("Get a Model…"));
    model_.button->setText(tr("Open Model…"));
    references_.title->setText(tr("Show it good parts, if you have some"));
    references_.button->setText(tr("Add References…"));
    pictures_.title->setText(tr("Drop in the pictures to inspect"));
    pictures_.text->setText(tr("Files or whole folders: PNG, JPEG, TIFF, BMP or WebP."));
    pictures_.button->setText(tr("Add Pictures…"));
    samples_title_->setText(tr("Or try it on sample pictures"));
    showState();
}

void WelcomePage::showState() {
    const auto tick = icon("done", verdictColour(Verdict::pass, palette())).pixmap(26, 26);
    const auto state = workbench_.setup().modelState();
    const bool ready = state == ModelState::ready;
    model_.sign->setPixmap(ready ? tick : icon("model", quiet_text(palette())).pixmap(26, 26));
    pictures_.sign->setPixmap(icon("inspect", quiet_text(palette())).pixmap(26, 26));
    const auto shots = static_cast<int>(workbench_.references().enabledFiles().size());
    references_.sign->setPixmap(shots > 0 ? tick : icon("add-pictures", quiet_text(palette())).pixmap(26, 26));
    const auto name = file_name(workbench_.setup().recipe().model.path);
    if (ready) {
        const auto& info = workbench_.setup().model()->info();
        model_.text->setText(
            (tr("%1 is ready.").arg(QString::fromStdString(info.config.name)) + ' ' + notice_text(info.notice))
                .trimmed());
    } else if (state == ModelState::loading)
        model_.text->setText(tr("%1 is being loaded.").arg(name));
    else if (state == ModelState::failed)
        model_.text->setText(tr("%1 could not be loaded.").arg(name));
    else
        model_.text->setText(tr("The folder of a CLIP, such as ViT-B-16-plus-240. Everything stays on this computer."));
    references_.text->setText(shots > 0 ? tr("%n reference(s) in the set.", nullptr, shots)
                                        : tr("One to four good parts make the result much more certain. Without them, "
                                             "words and the picture itself decide."));
}

}  // namespace fade::ui
