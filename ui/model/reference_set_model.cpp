// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/reference_set_model.h"

#include "fade/files.h"

#include <QDataStream>
#include <QIODevice>
#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <set>
#include <utility>

#include "ui/model/file_drops.h"
#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

const auto rows_type = QStringLiteral("application/x-fade-reference-rows");

/// Own scores tell about a set as a whole, and about the setup of the moment: a step to be undone may be older.
void take_scores(std::vector<Reference>& references, const std::vector<Reference>& from) {
    std::map<std::filesystem::path, const Reference*> present;
    for (const auto& reference : from) present.emplace(reference.file, &reference);
    for (auto& reference : references) {
        const auto found = present.find(reference.file);
        reference.own_score = found == present.end() ? std::nullopt : found->second->own_score;
        reference.outlier = found != present.end() && found->second->outlier;
    }
}

std::vector<std::filesystem::path> enabled_files(const std::vector<Reference>& references) {
    std::vector<std::filesystem::path> files;
    for (const auto& reference : references)
        if (reference.enabled) files.push_back(reference.file);
    return files;
}

}  // namespace

class ReferenceSetCommand : public UndoStep {
public:
    ReferenceSetCommand(ReferenceSetModel& model, Name name, std::vector<Reference> after)
        : UndoStep(std::move(name)), model_(model), before_(model.references_), after_(std::move(after)) {}
    void undo() override { model_.apply(before_); }
    void redo() override { model_.apply(after_); }

private:
    ReferenceSetModel& model_;
    std::vector<Reference> before_;
    std::vector<Reference> after_;
};

ReferenceSetModel::ReferenceSetModel(ThumbnailCache& thumbnails, QUndoStack& undo, QObject* parent)
    : QAbstractListModel(parent), thumbnails_(thumbnails), undo_(undo) {
    connect(&thumbnails_, &ThumbnailCache::ready, this, [this](const PictureId& id) {
        for (int row = 0; row < rowCount(); ++row)
            if (id_of(references_[static_cast<std::size_t>(row)].file) == id)
                Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
    });
}

std::vector<std::filesystem::path> ReferenceSetModel::enabledFiles() const {
    return enabled_files(references_);
}

void ReferenceSetModel::apply(std::vector<Reference> references) {
    const bool same_files = std::equal(references.begin(), references.end(), references_.begin(), references_.end(),
                                       [](const auto& a, const auto& b) { return a.file == b.file; });
    const bool same_bank = enabled_files(references) == enabled_files(references_);
    take_scores(references, same_bank ? references_ : std::vector<Reference>());
    if (!same_bank) failures_.clear();
    if (same_files) {
        references_ = std::move(references);
        if (!references_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        references_ = std::move(references);
        endResetModel();
    }
    if (!same_bank) Q_EMIT bankChanged();
}

void ReferenceSetModel::step(StepName name, std::vector<Reference> after) {
    undo_.push(new ReferenceSetCommand(*this, std::move(name), std::move(after)));
}

int ReferenceSetModel::insert(const std::vector<std::filesystem::path>& files, int row) {
    std::set<std::filesystem::path> known;
    for (const auto& reference : references_) known.insert(reference.file);
    std::vector<Reference> fresh;
    for (const auto& file : files)
        if (known.insert(file).second) fresh.push_back({file, true, {}, false});
    if (fresh.empty()) return 0;
    auto after = references_;
    const auto at = row < 0 || row > rowCount() ? rowCount() : row;
    after.insert(after.begin() + at, fresh.begin(), fresh.end());
    const auto count = static_cast<int>(fresh.size());
    step([count] { return tr("Add %n reference(s)", nullptr, count); }, std::move(after));
    return count;
}

void ReferenceSetModel::remove(std::vector<int> rows) {
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.empty()) return;
    auto after = references_;
    for (const int row : rows) after.erase(after.begin() + row);
    const auto count = static_cast<int>(rows.size());
    step([count] { return tr("Remove %n reference(s)", nullptr, count); }, std::move(after));
}

void ReferenceSetModel::move(std::vector<int> rows, int before) {
    std::sort(rows.begin(), rows.end());
    if (rows.empty()) return;
    if (before < 0 || before > rowCount()) before = rowCount();
    const std::set<int> moving(rows.begin(), rows.end());
    std::vector<Reference> after;
    const auto append_moving = [&] {
        for (const int row : moving) after.push_back(references_[static_cast<std::size_t>(row)]);
    };
    for (int row = 0; row < rowCount(); ++row) {
        if (row == before) append_moving();
        if (!moving.contains(row)) after.push_back(references_[static_cast<std::size_t>(row)]);
    }
    if (before == rowCount()) append_moving();
    if (after == references_) return;
    const auto count = static_cast<int>(moving.size());
    step([count] { return tr("Move %n reference(s)", nullptr, count); }, std::move(after));
}

void ReferenceSetModel::setEnabled(const std::vector<int>& rows, bool enabled) {
    auto after = references_;
    for (const int row : rows) after[static_cast<std::size_t>(row)].enabled = enabled;
    if (after == references_) return;
    const auto count = static_cast<int>(rows.size());
    step(
        [enabled, count] {
            return enabled ? tr("Switch on %n reference(s)", nullptr, count)
                           : tr("Switch off %n reference(s)", nullptr, count);
        },
        std::move(after));
}

void ReferenceSetModel::replace(std::vector<Reference> references, StepName name) {
    if (references == references_) return;
    step(std::move(name), std::move(references));
}

void ReferenceSetModel::restore(std::vector<Reference> references) {
    apply(std::move(references));
}

ReferenceCheck ReferenceSetModel::setOwnScores(const std::vector<double>& scores) {
    auto check = check_references(scores);
    std::size_t next = 0;
    for (auto& reference : references_) {
        if (!reference.enabled || next >= scores.size()) continue;
        reference.own_score = scores[next];
        reference.outlier = check.unlike[next];
        ++next;
    }
    if (!references_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    return check;
}

void ReferenceSetModel::forgetOwnScores() {
    take_scores(references_, {});
    if (!references_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ReferenceSetModel::setFailure(const TaskEnd& failure) {
    for (int row = 0; row < rowCount(); ++row) {
        const auto& file = references_[static_cast<std::size_t>(row)].file;
        if (display_path(file) != failure.subject) continue;
        failures_[file] = failure.message;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

std::vector<std::filesystem::path> ReferenceSetModel::clearFailures() {
    std::vector<std::filesystem::path> files;
    for (const auto& [file, failure] : std::exchange(failures_, {})) files.push_back(file);
    if (!files.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    return files;
}

int ReferenceSetModel::outliers() const {
    return static_cast<int>(std::count_if(references_.begin(), references_.end(),
                                          [](const Reference& reference) { return reference.outlier; }));
}

int ReferenceSetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(references_.size());
}

QStringList ReferenceSetModel::remarks(const Reference& reference) const {
    QStringList result;
    if (reference.own_score)
        result << tr("Score against the other references: %1").arg(QLocale().toString(*reference.own_score, 'f', 3));
    if (reference.outlier) result << tr("This one looks unlike the rest.");
    if (const auto failure = failures_.find(reference.file); failure != failures_.end()) result << failure->second;
    return result;
}

QVariant ReferenceSetModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& reference = references_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return file_name(reference.file);
        case Qt::DecorationRole: {
            const auto thumbnail = thumbnails_.find(picture_file(reference.file));
            return thumbnail.isNull() ? QVariant() : QVariant(thumbnail);
        }
        case Qt::CheckStateRole:
            return reference.enabled ? Qt::Checked : Qt::Unchecked;
        case Qt::ToolTipRole:
            return tip_text((QStringList(to_text(reference.file)) + remarks(reference)).join('\n'));
        case Qt::AccessibleTextRole:
            return (QStringList(file_name(reference.file)) + remarks(reference)).join(QStringLiteral("; "));
        case FileRole:
            return to_text(reference.file);
        case OwnScoreRole:
            return reference.own_score ? QVariant(*reference.own_score) : QVariant();
        case OutlierRole:
            return reference.outlier;
        case FailureRole: {
            const auto failure = failures_.find(reference.file);
            return failure == failures_.end() ? QVariant() : QVariant(failure->second);
        }
        default:
            return {};
    }
}

bool ReferenceSetModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    setEnabled({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ReferenceSetModel::flags(const QModelIndex& index) const {
    const auto inherited = QAbstractListModel::flags(index);
    if (!index.isValid()) return inherited | Qt::ItemIsDropEnabled;
    return inherited | Qt::ItemIsDragEnabled | Qt::ItemIsUserCheckable;
}

QStringList ReferenceSetModel::mimeTypes() const {
    return {rows_type, QStringLiteral("text/uri-list")};
}

QMimeData* ReferenceSetModel::mimeData(const QModelIndexList& indexes) const {
    std::vector<std::filesystem::path> files;
    QByteArray rows;
    QDataStream out(&rows, QIODevice::WriteOnly);
    for (const auto& at : indexes) {
        files.push_back(references_[static_cast<std::size_t>(at.row())].file);
        out << at.row();
    }
    auto data = paths_as_drag(files);
    data->setData(rows_type, rows);
    return data.release();  // Qt's drag owns it
}

bool ReferenceSetModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex&) {
    if (action == Qt::IgnoreAction) return true;
    if (data == nullptr) return false;
    if (data->hasFormat(rows_type)) {
        std::vector<int> rows;
        QDataStream in(data->data(rows_type));
        while (!in.atEnd()) {
            int moved = -1;
            in >> moved;
            if (moved >= 0 && moved < rowCount()) rows.push_back(moved);
        }
        move(std::move(rows), row);
        return false;  // the rows were moved here: the view must not remove them
    }
    const auto paths = dropped_paths(*data);
    if (paths.empty()) return false;
    Q_EMIT pathsDropped(paths, row);
    return true;
}

}  // namespace fade::ui
