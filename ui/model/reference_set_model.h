// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/reference_check.h"

#include <QAbstractListModel>
#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <map>
#include <vector>

#include "ui/jobs/worker.h"
#include "ui/model/reference_set.h"
#include "ui/model/thumbnail_cache.h"
#include "ui/model/undo_step.h"

namespace fade::ui {

/// The reference set. Every change made through it can be undone.
class ReferenceSetModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { FileRole = Qt::UserRole + 1, OwnScoreRole, OutlierRole, FailureRole };
    using StepName = UndoStep::Name;

    ReferenceSetModel(ThumbnailCache& thumbnails, QUndoStack& undo, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<Reference>& references() const { return references_; }
    /// The files of the enabled references, in order: the memory bank.
    [[nodiscard]] std::vector<std::filesystem::path> enabledFiles() const;

    /// Inserts those that are not in the set yet before `row` (-1: at the end). Says how many that were.
    int insert(const std::vector<std::filesystem::path>& files, int row);
    void remove(std::vector<int> rows);
    void move(std::vector<int> rows, int before);
    void setEnabled(const std::vector<int>& rows, bool enabled);
    /// Another set instead of this one, as one step that can be undone.
    void replace(std::vector<Reference> references, StepName name);
    /// Another set, as part of a larger step, or of none: at the start of a session.
    void restore(std::vector<Reference> references);

    /// The result of an audit: the own scores of the enabled references, in order.
    ReferenceCheck setOwnScores(const std::vector<double>& scores);
    /// The setup of the audit is another one now.
    void forgetOwnScores();
    [[nodiscard]] int outliers() const;

    /// An inspection failed: if it is about a reference, that is marked, until the bank changes or one succeeds.
    void setFailure(const TaskEnd& failure);
    /// Those that were marked.
    std::vector<std::filesystem::path> clearFailures();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// Which references are enabled, or their order, has changed.
    void bankChanged();
    /// Files or folders were dropped before this row.
    void pathsDropped(const std::vector<std::filesystem::path>& paths, int row);

private:
    friend class ReferenceSetCommand;
    void apply(std::vector<Reference> references);
    void step(StepName name, std::vector<Reference> after);
    /// What there is to say of a reference beside its name.
    [[nodiscard]] QStringList remarks(const Reference& reference) const;

    ThumbnailCache& thumbnails_;
    QUndoStack& undo_;
    std::vector<Reference> references_;
    std::map<std::filesystem::path, QString> failures_;  // without the file's name
};

}  // namespace fade::ui
