// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overrule/overrule_dialog.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/model/verdict_words.h"
#include "ui/style/first_size.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int sign_side = 22;
constexpr int longest_name = static_cast<int>(longest_overrule_name) / 4;  // of characters that take four bytes each
constexpr int reason_lines = 4;

}  // namespace

OverruleDialog::OverruleDialog(Pictures pictures, const QString& person, const std::optional<Overrule>& present,
                               QWidget* parent)
    : QDialog(parent),
      pictures_(std::move(pictures)),
      person_(new QLineEdit(person)),
      reason_(new QPlainTextEdit),
      note_(new QLabel),
      ok_(new QPushButton(tr("&Overrule"))) {
    setObjectName(QStringLiteral("overrule"));
    setWindowTitle(tr("Overrule the Verdict"));
    build();
    auto* first = std::find_if(choices_.begin(), choices_.end(), [](const auto& choice) {
                      return choice.second->isEnabled();
                  })->second;
    if (present) {
        reason_->setPlainText(QString::fromStdString(present->reason));
        // What the machine says by now is no choice any more.
        if (auto* former = choices_.at(present->verdict); former->isEnabled()) {
            former->setChecked(true);
            first = former;
        }
    }
    first->setFocus();
    refresh();
}

void OverruleDialog::build() {
    auto* machine = new QLabel(machineText());
    machine->setTextFormat(Qt::PlainText);
    machine->setWordWrap(true);
    auto* verdicts = new QHBoxLayout;
    auto* group = new QButtonGroup(this);
    for (const auto verdict : all_verdicts) {
        auto* choice = new QRadioButton(verdictText(verdict));
        choice->setIcon(verdictPixmap(verdict, sign_side, palette(), devicePixelRatioF()));
        choice->setIconSize({sign_side, sign_side});
        choice->setEnabled(count(verdict) < static_cast<int>(pictures_.verdicts.size()));
        choice->setAccessibleName(tr("Verdict: %1").arg(verdictText(verdict)));
        group->addButton(choice);
        verdicts->addWidget(choice);
        choices_.emplace(verdict, choice);
        connect(choice, &QRadioButton::toggled, this, &OverruleDialog::refresh);
    }
    verdicts->addStretch();
    person_->setMaxLength(longest_name);
    person_->setAccessibleName(tr("Name"));
    reason_->setTabChangesFocus(true);
    reason_->setAccessibleName(tr("Reason"));
    reason_->setMinimumHeight(reason_lines * reason_->fontMetrics().lineSpacing());
    const auto label = [](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    note_->setWordWrap(true);
    note_->setTextFormat(Qt::PlainText);
    note_->setMinimumHeight(2 * note_->fontMetrics().height());  // nothing jumps when it speaks
    note_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* cancel = new QPushButton(tr("&Cancel"));
    cancel->setAutoDefault(false);
    ok_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(ok_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(machine);
    layout->addLayout(verdicts);
    layout->addWidget(label(tr("&Name"), person_));
    layout->addWidget(person_);
    layout->addWidget(label(tr("&Reason"), reason_));
    layout->addWidget(reason_, 1);
    layout->addWidget(note_);
    layout->addLayout(buttons);
    set_first_size(*this, {480, 380});
    connect(person_, &QLineEdit::textChanged, this, &OverruleDialog::refresh);
    connect(reason_, &QPlainTextEdit::textChanged, this, &OverruleDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok_, &QPushButton::clicked, this, &QDialog::accept);
}

int OverruleDialog::count(Verdict verdict) const {
    return static_cast<int>(std::count(pictures_.verdicts.begin(), pictures_.verdicts.end(), verdict));
}

QString OverruleDialog::machineText() const {
    if (pictures_.verdicts.size() == 1)
        return tr("The machine's verdict of %1: %2").arg(pictures_.name, verdictText(pictures_.verdicts.front()));
    QStringList counts;
    for (const auto verdict : all_verdicts)
        if (const int pictures = count(verdict); pictures > 0)
            counts << QString::number(pictures) + ' ' + verdictText(verdict);
    return tr("The machine's verdicts of %n pictures: %1", nullptr, static_cast<int>(pictures_.verdicts.size()))
        .arg(counts.join(QStringLiteral(", ")));
}

std::optional<Verdict> OverruleDialog::chosen() const {
    for (const auto& [verdict, choice] : choices_)
        if (choice->isChecked()) return verdict;
    return std::nullopt;
}

Verdict OverruleDialog::verdict() const {
    return chosen().value_or(Verdict::review);
}

QString OverruleDialog::person() const {
    return person_->text().trimmed();
}

QString OverruleDialog::reason() const {
    return reason_->toPlainText().trimmed();
}

void OverruleDialog::refresh() {
    const bool long_reason = reason().toUtf8().size() > static_cast<qsizetype>(longest_overrule_reason);
    const bool complete = chosen() && !person().isEmpty() && !reason().isEmpty();
    ok_->setEnabled(complete && !long_reason);
    QStringList notes;
    if (long_reason)
        notes << tr("The reason is too long.");
    else if (!complete)
        notes << tr("A verdict, a name and a reason are needed. The time is added.");
    if (const int same = chosen() ? count(*chosen()) : 0; same > 0)
        notes << tr("%n picture(s) have this verdict already, and stay as they are.", nullptr, same);
    if (pictures_.without > 0)
        notes << tr("%n selected picture(s) have no verdict, and are left out.", nullptr, pictures_.without);
    note_->setText(notes.join('\n'));
}

}  // namespace fade::ui
