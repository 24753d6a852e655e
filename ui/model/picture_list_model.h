// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"
#include "fade/inspection_report.h"
#include "fade/picture_source.h"

#include <QAbstractListModel>
#include <QStringList>

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/jobs/picture_store.h"
#include "ui/model/remarks.h"
#include "ui/model/thumbnail_cache.h"

namespace fade::ui {

enum class PictureState {
    idle,     ///< nobody asked for it, or it was given up
    waiting,  ///< to be inspected
    working,
    done,
    failed,
    changed,  ///< the file holds other bytes than those that were inspected
    missing   ///< the file is not there any more
};

/// What the list knows of a picture. Score and verdict stay visible while newer ones are computed.
struct PictureEntry {
    PictureSourcePtr source;  ///< never null
    PictureState state = PictureState::idle;
    std::optional<Findings> findings;   ///< what the verdict is made of
    QString failure;                    ///< one sentence, without the picture's name; or empty
    QString details;                    ///< how the file was read, line by line
    std::optional<double> found_white;  ///< see picture_details.h
    bool is_reference = false;          ///< its score was made with itself among the references
    bool own_failure = false;           ///< the file's own: with other references or settings it fails again
    FileVersion inspected;              ///< the file when the score was made; stays when the file changes or goes
    std::vector<int> other_pages;       ///< full pictures in the same file that were left out, when it was read last
    Remarks remarks;                    ///< of a person; they may be of bytes that the file does not hold any more
    bool other_bytes = false;           ///< the file was seen to hold others than `inspected`, and not inspected since

    [[nodiscard]] const PictureId& id() const { return source->id(); }
    /// As a person marked this picture, if the file still holds it, as far as that is known.
    [[nodiscard]] std::optional<Truth> truth() const;
    /// Whether the machine has a verdict of bytes that are known, which can be overruled.
    [[nodiscard]] bool judged() const { return findings && !inspected.sha256.empty(); }
    /// By which its verdict is overruled; null: it is not.
    [[nodiscard]] const Overrule* overruled() const;
    /// The image score.
    [[nodiscard]] std::optional<double> score() const {
        return findings ? std::optional(findings->image_score) : std::nullopt;
    }
};

/// Why a picture has no verdict; empty if it has one.
[[nodiscard]] std::optional<NotInspected> not_inspected(const PictureEntry& entry);

/// The pictures to inspect, each once, in the order they were added. Views hear of changed rows, and others of
/// changed scores, once per turn of the event loop, however many they are.
class PictureListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        StateRole,
        ScoreRole,
        VerdictRole,
        NotInspectedRole,
        FailureRole,
        TruthRole,
        OverruledRole  ///< the verdict of a person who overruled the machine's
    };

    explicit PictureListModel(ThumbnailCache& thumbnails, QObject* parent = nullptr);

    /// Adds those that are not in it yet; says how many that were.
    int add(const PictureSources& sources);
    /// Those of these that are not in it yet, each once.
    [[nodiscard]] PictureSources missing(const PictureSources& sources) const;
    /// Puts pictures that are not in it, not yet inspected, at the rows that they have then; in ascending order.
    void insert(const std::vector<std::pair<int, PictureSourcePtr>>& placed);
    /// Many rows here and there go by a reset of the model.
    void remove(std::vector<int> rows);

    [[nodiscard]] const std::vector<PictureEntry>& entries() const { return entries_; }
    [[nodiscard]] std::optional<int> rowOf(const PictureId& id) const;
    /// Null where it is not in the list.
    [[nodiscard]] const PictureEntry* find(const PictureId& id) const;
    /// Whether the picture's file holds others that are not in the list; or is a TIFF that was not read yet.
    [[nodiscard]] bool mayHaveOtherPages(std::size_t row) const;
    [[nodiscard]] std::vector<double> scores() const;
    /// How many have no verdict.
    [[nodiscard]] int uninspected() const;
    /// How many verdicts a person overruled.
    [[nodiscard]] int overruled() const;
    /// What the machine says of a picture that was inspected.
    [[nodiscard]] Verdict verdictOf(const PictureEntry& entry) const { return decision(entry).verdict; }

    void setState(const PictureId& id, PictureState state, const QString& failure = {}, bool own_failure = false);
    void setFindings(const PictureId& id, const Findings& findings, bool is_reference = false,
                     const FileVersion& inspected = {});
    void setDetails(const PictureId& id, const QString& details, std::optional<double> found_white,
                    std::vector<int> other_pages = {});
    /// The file is another one by now, or gone: it loses its verdict.
    void setChange(const PictureId& id, FileChange change);
    /// The same bytes, written at another time.
    void setInspected(const PictureId& id, const FileVersion& inspected);
    /// A mark that is of no bytes yet is of those that are known, or will be read next.
    void setRemarks(const PictureId& id, Remarks remarks);
    /// What scores are compared with: of good parts; empty: nothing.
    void setBasis(const std::optional<ThresholdBasis>& basis);
    /// What makes verdicts from now on.
    void setCriteria(const Criteria& criteria);
    [[nodiscard]] const Criteria& criteria() const { return criteria_; }
    /// With its reasons; of an entry that has findings.
    [[nodiscard]] Decision decision(const PictureEntry& entry) const { return decide(*entry.findings, criteria_); }
    /// How many have which verdict.
    [[nodiscard]] std::array<int, all_verdicts.size()> verdicts() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void pathsDropped(const std::vector<std::filesystem::path>& paths);
    void scoresChanged();
    /// Once per turn of the event loop, too. Remarks that come and go with their pictures are not told of.
    void remarksChanged();

private:
    void removeRuns(std::vector<int> rows);
    void removeScattered(const std::vector<int>& rows);
    void reindex();
    void renameAll();
    void changed(const PictureEntry& entry, bool score_too);
    void announce();
    [[nodiscard]] static QString failureText(const PictureEntry& entry);
    [[nodiscard]] QString remarkLines(const PictureEntry& entry) const;
    [[nodiscard]] QString ruleLines(const PictureEntry& entry) const;
    [[nodiscard]] QString toolTip(const PictureEntry& entry) const;
    [[nodiscard]] QString accessibleText(const PictureEntry& entry, const QString& name) const;

    ThumbnailCache& thumbnails_;
    std::vector<PictureEntry> entries_;
    std::unordered_map<PictureId, int> rows_;
    QStringList names_;  // as short as they can be told apart by
    Criteria criteria_;
    std::optional<ThresholdBasis> basis_;
    std::vector<PictureId> changed_;  // rows may move before they are announced
    bool scores_changed_ = false;
    bool remarks_changed_ = false;
};

}  // namespace fade::ui
