// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ways/compare_ways_dialog.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/jobs/messages.h"
#include "ui/model/way_words.h"
#include "ui/model/workbench.h"
#include "ui/report/form_scroll.h"
#include "ui/style/first_size.h"
#include "ui/ways/ladder_strip.h"
#include "ui/ways/way_table.h"

namespace fade::ui {

namespace {

constexpr int progress_steps = 1000;

QString number(double value) {
    return QLocale().toString(value, 'f', 3);
}

}  // namespace

CompareWaysDialog::CompareWaysDialog(Workbench& workbench, ColourMapName colours, QWidget* parent)
    : QDialog(parent),
      workbench_(workbench),
      comparer_(workbench),
      ladder_title_(new QLabel(this)),
      strip_(new LadderStrip(colours, this)),
      batch_(new QCheckBox(this)),
      doubts_(new QLabel(this)),
      parts_title_(new QLabel(this)),
      outcome_(new QLabel(this)),
      table_(new WayTable(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QPushButton(this)),
      close_(new QPushButton(this)),
      use_(new QPushButton(this)) {
    setObjectName(QStringLiteral("compareWays"));
    build();
    batch_->setChecked(comparer_.withBatch());
    connect(&comparer_, &WayComparer::changed, this, &CompareWaysDialog::showCompared);
    connect(&workbench_.worker(), &Worker::progressed, this, [this](const TaskProgress& progress) {
        progress_->setRange(0, progress.fraction > 0 ? progress_steps : 0);
        progress_->setValue(static_cast<int>(progress.fraction * progress_steps));
    });
    connect(batch_, &QCheckBox::toggled, &comparer_, &WayComparer::setWithBatch);
    connect(table_, &QTableWidget::itemSelectionChanged, this, &CompareWaysDialog::showButtons);
    connect(cancel_, &QPushButton::clicked, &comparer_, &WayComparer::cancel);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(use_, &QPushButton::clicked, this, &CompareWaysDialog::use);
    retranslate();
    close_->setFocus();
    set_first_size(*this, {900, 720});
}

void CompareWaysDialog::build() {
    for (auto* label : {doubts_, outcome_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (auto* title : {ladder_title_, parts_title_}) {
        auto bold = title->font();
        bold.setBold(true);
        title->setFont(bold);
    }
    for (auto* button : {cancel_, close_, use_}) button->setAutoDefault(false);
    auto keeps_place = progress_->sizePolicy();
    keeps_place.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(keeps_place);
    progress_->setTextVisible(false);

    auto* form = new QWidget;
    auto* lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    lines->addWidget(ladder_title_);
    lines->addWidget(strip_);
    lines->addWidget(batch_);
    lines->addWidget(doubts_);
    lines->addWidget(parts_title_);
    lines->addWidget(outcome_);
    lines->addWidget(table_, 1);
    lines->addStretch();  // while there is no table
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(progress_, 1);
    buttons->addWidget(cancel_);
    buttons->addSpacing(16);
    buttons->addWidget(close_);
    buttons->addWidget(use_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(new FormScroll(form), 1);
    layout->addLayout(buttons);
}

void CompareWaysDialog::retranslate() {
    setLocale(QLocale());
    setWindowTitle(tr("Compare Ways to Inspect"));
    ladder_title_->setText(tr("The picture in view"));
    strip_->setAccessibleName(tr("The picture in view, inspected in each way"));
    batch_->setText(tr("Also judge the pictures of the list by &each other"));
    batch_->setToolTip(tr("Encodes every picture of the list once more"));
    parts_title_->setText(tr("The marked parts"));
    progress_->setAccessibleName(tr("Progress of comparing"));
    cancel_->setText(tr("&Stop"));
    close_->setText(tr("&Close"));
    use_->setText(tr("&Use This Way"));
    use_->setToolTip(tr("Inspect in the chosen way from now on"));
    table_->retranslate();
    showCompared();
}

void CompareWaysDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

QString CompareWaysDialog::ladderHint() const {
    if (workbench_.setup().recipe().model.path.empty()) return tr("Open a model first.");
    switch (comparer_.ladderState()) {
        case WayComparer::State::nothing:
            return tr("No picture is in view.");
        case WayComparer::State::working:
            return tr("Being inspected in each way…");
        case WayComparer::State::cancelled:
            return tr("Stopped.");
        case WayComparer::State::failed:
        case WayComparer::State::done:
            break;
    }
    return comparer_.failure();
}

QStringList CompareWaysDialog::doubts() const {
    QStringList lines;
    if (comparer_.ladder().empty()) return lines;
    for (const auto& step : comparer_.ladder())
        if (const auto& batch = step.result->context->batch)
            for (const auto doubt : doubts_of(batch->facts)) lines << message_text(message_of(doubt, batch->facts));
    if (workbench_.recipe().references.empty())
        lines << tr("With references of good parts, the picture is also compared with 1, 2, 4 … of them.");
    return lines;
}

/// What the marked parts tell, line by line.
QStringList CompareWaysDialog::outcome() const {
    if (!comparer_.hasMarks())
        return {tr("Mark good and bad pictures in the list (G, B), and they tell which way separates them best.")};
    if (comparer_.comparisonState() == WayComparer::State::working)
        return {tr("The marked pictures are being inspected in each way…")};
    if (comparer_.comparisonState() == WayComparer::State::cancelled) return {tr("Stopped.")};
    if (comparer_.comparisonState() == WayComparer::State::failed) return {comparer_.failure()};
    const auto& compared = comparer_.compared();
    if (!compared) return {};
    QStringList lines{tr("%1 good and %2 bad parts.").arg(compared->good).arg(compared->bad)};
    if (compared->left_out > 0)
        lines << tr("%n picture(s) left out: the same as another one, or as a reference.", nullptr,
                    static_cast<int>(compared->left_out));
    if (compared->failed > 0)
        lines << tr("%n picture(s) could not be inspected.", nullptr, static_cast<int>(compared->failed));
    const auto& selection = compared->selection;
    if (!selection) return lines << tr("At least one good and one bad part are needed.");
    if (!selection->cross_validated)
        return lines << tr("One part of a kind is too few to tell what choosing by them is worth; mark more of them.");
    lines << tr("Choosing the best way by these parts promises an area of %1 for further parts (each pair of a good "
                "and a bad part held out once). The present way has %2.")
                 .arg(number(*selection->cross_validated), number(selection->auroc[compared->present]));
    const auto& way = compared->ways[selection->recommended];
    lines << (selection->recommended == compared->present
                  ? tr("Keep the present way: that is no more than it has, or no more than by chance (99 %).")
                  : tr("Recommended: %1, scored by: %2. The thresholds have to be found again.")
                        .arg(comparisonText(way), scoreText(way)));
    return lines;
}

void CompareWaysDialog::showCompared() {
    strip_->setHint(ladderHint());
    strip_->setLadder(comparer_.ladder());
    batch_->setEnabled(comparer_.canBatch());
    const auto doubtful = doubts();
    doubts_->setText(doubtful.join('\n'));
    doubts_->setVisible(!doubtful.isEmpty());
    outcome_->setText(outcome().join('\n'));
    const auto& compared = comparer_.compared();
    table_->setCompared(compared.value_or(ComparedWays()));
    table_->setVisible(compared && compared->selection);
    showButtons();
}

void CompareWaysDialog::showButtons() {
    const auto& compared = comparer_.compared();
    progress_->setVisible(comparer_.isWorking());
    cancel_->setVisible(comparer_.isWorking());
    const int chosen = table_->chosen();
    use_->setVisible(compared && compared->selection);
    use_->setEnabled(compared && chosen >= 0 && static_cast<std::size_t>(chosen) != compared->present &&
                     !comparer_.isWorking());
}

void CompareWaysDialog::use() {
    comparer_.use(comparer_.compared()->ways.at(static_cast<std::size_t>(table_->chosen())));
    accept();
}

}  // namespace fade::ui
