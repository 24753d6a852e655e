// SPDX-License-Identifier: GPL-3.0-or-later
// What the list says of its pictures.
#include <QLocale>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"
#include "ui/model/picture_list_model.h"
#include "ui/model/verdict_words.h"

namespace fade::ui {

QString PictureListModel::failureText(const PictureEntry& entry) {
    if (!entry.failure.isEmpty()) return entry.failure;
    if (entry.state == PictureState::changed) return tr("Has changed since it was inspected");
    if (entry.state == PictureState::missing) return tr("The file is not there any more");
    return {};
}

/// What a person says of it, and that it was said of another picture where the file holds none of that any more.
QString PictureListModel::remarkLines(const PictureEntry& entry) const {
    QString lines;
    const auto& [mark, overrule] = entry.remarks;
    if (const auto truth = entry.truth())
        lines += '\n' + truthText(*truth);
    else if (mark)
        lines += '\n' + tr("%1 when the file held another picture").arg(truthText(mark->truth));
    if (entry.overruled() != nullptr)
        for (const auto& fact : overrule_facts(*overrule, verdictOf(entry), *entry.score(), core_translation()))
            lines += '\n' + tr("%1: %2").arg(QString::fromStdString(fact.name), QString::fromStdString(fact.value));
    else if (overrule && entry.findings)
        lines +=
            '\n' + tr("Overruled by %1 when the file held another picture").arg(QString::fromStdString(overrule->name));
    return lines;
}

/// What the rules beside the thresholds have to say.
QString PictureListModel::ruleLines(const PictureEntry& entry) const {
    QString lines;
    if (!entry.findings) return lines;
    for (const auto& reason : decision(entry).reasons)
        if (const auto said = rule_reason(reason, core_translation()); !said.empty())
            lines += '\n' + QString::fromStdString(said);
    return lines;
}

QString PictureListModel::toolTip(const PictureEntry& entry) const {
    auto text = name_text(entry.source->name());
    if (entry.findings) {
        text += '\n' +
                tr("Image score %1: %2").arg(QLocale().toString(*entry.score(), 'f', 3), verdictText(verdictOf(entry)));
        if (const auto percentile = percentile_text(basis_, *entry.score(), core_translation()); !percentile.empty())
            text += '\n' + QString::fromStdString(percentile);
    }
    text += ruleLines(entry) + remarkLines(entry);
    if (entry.findings && entry.is_reference) text += '\n' + tr("Is also a reference, so its vision map is empty.");
    if (!entry.details.isEmpty()) text += '\n' + entry.details;
    if (const auto failure = failureText(entry); !failure.isEmpty()) text += '\n' + failure;
    return tip_text(text);
}

QString PictureListModel::accessibleText(const PictureEntry& entry, const QString& name) const {
    auto known = entry.findings
                     ? tr("%1, %2, score %3")
                           .arg(name, verdictText(verdictOf(entry)), QLocale().toString(*entry.score(), 'f', 3))
                     : name;
    if (const auto* overrule = entry.overruled())
        known += QStringLiteral(", ") +
                 tr("overruled by %1: %2").arg(QString::fromStdString(overrule->name), verdictText(overrule->verdict));
    if (const auto truth = entry.truth()) known += QStringLiteral(", ") + truthText(*truth);
    switch (entry.state) {
        case PictureState::idle:
            return tr("%1, not inspected").arg(known);
        case PictureState::waiting:
            return tr("%1, waiting").arg(known);
        case PictureState::working:
            return tr("%1, being inspected").arg(known);
        case PictureState::failed:
            return tr("%1, failed: %2").arg(known, entry.failure);
        case PictureState::changed:
        case PictureState::missing:
            return tr("%1, not inspected: %2").arg(known, failureText(entry));
        case PictureState::done:
            break;
    }
    return known;
}

QVariant PictureListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return names_[index.row()];
        case Qt::DecorationRole: {
            const auto thumbnail = thumbnails_.find(entry.source);
            return thumbnail.isNull() ? QVariant() : QVariant(thumbnail);
        }
        case Qt::ToolTipRole:
            return toolTip(entry);
        case Qt::AccessibleTextRole:
            return accessibleText(entry, names_[index.row()]);
        case NameRole:
            return name_text(entry.source->name());
        case StateRole:
            return static_cast<int>(entry.state);
        case ScoreRole:
            return entry.findings ? QVariant(*entry.score()) : QVariant();
        case VerdictRole:
            return entry.findings ? QVariant(static_cast<int>(verdictOf(entry))) : QVariant();
        case NotInspectedRole: {
            const auto reason = not_inspected(entry);
            return reason ? QVariant(static_cast<int>(*reason)) : QVariant();
        }
        case FailureRole:
            return failureText(entry);
        case TruthRole:
            return entry.truth() ? QVariant(static_cast<int>(*entry.truth())) : QVariant();
        case OverruledRole:
            return entry.overruled() ? QVariant(static_cast<int>(entry.overruled()->verdict)) : QVariant();
        default:
            return {};
    }
}

}  // namespace fade::ui
