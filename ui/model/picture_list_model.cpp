// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/picture_list_model.h"

#include "fade/files.h"

#include <QMimeData>

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "ui/model/file_drops.h"
#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

/// Beyond so many runs of neighbours, views are quicker to start again than to follow each one's removal.
constexpr std::ptrdiff_t most_runs = 64;

}  // namespace

std::optional<NotInspected> not_inspected(const PictureEntry& entry) {
    if (entry.findings) return std::nullopt;
    switch (entry.state) {
        case PictureState::failed:
            return NotInspected::failed;
        case PictureState::changed:
            return NotInspected::changed;
        case PictureState::missing:
            return NotInspected::missing;
        case PictureState::idle:
        case PictureState::waiting:
        case PictureState::working:
        case PictureState::done:
            break;
    }
    return NotInspected::pending;
}

std::optional<Truth> PictureEntry::truth() const {
    const auto& mark = remarks.mark;
    if (!mark) return std::nullopt;
    const bool holds =
        mark->sha256.empty() || (!other_bytes && (inspected.sha256.empty() || inspected.sha256 == mark->sha256));
    return holds ? std::optional(mark->truth) : std::nullopt;
}

const Overrule* PictureEntry::overruled() const {
    const bool holds = remarks.overrule && findings && !other_bytes && inspected.sha256 == remarks.overrule->sha256;
    return holds ? &*remarks.overrule : nullptr;
}

PictureListModel::PictureListModel(ThumbnailCache& thumbnails, QObject* parent)
    : QAbstractListModel(parent), thumbnails_(thumbnails) {
    connect(&thumbnails_, &ThumbnailCache::ready, this, [this](const PictureId& id) {
        if (const auto row = rowOf(id)) {
            const auto at = index(*row);
            Q_EMIT dataChanged(at, at, {Qt::DecorationRole});
        }
    });
}

PictureSources PictureListModel::missing(const PictureSources& sources) const {
    std::unordered_set<PictureId> seen;
    PictureSources result;
    for (const auto& source : sources)
        if (!rows_.contains(source->id()) && seen.insert(source->id()).second) result.push_back(source);
    return result;
}

int PictureListModel::add(const PictureSources& sources) {
    std::vector<std::pair<int, PictureSourcePtr>> placed;
    for (auto& source : missing(sources))
        placed.emplace_back(rowCount() + static_cast<int>(placed.size()), std::move(source));
    insert(placed);
    return static_cast<int>(placed.size());
}

void PictureListModel::insert(const std::vector<std::pair<int, PictureSourcePtr>>& placed) {
    if (placed.empty()) return;
    announce();  // while the rows still have these numbers
    const auto runs = std::count_if(placed.begin(), placed.end(), [before = -2](const auto& picture) mutable {
        return std::exchange(before, picture.first) != picture.first - 1;
    });
    const bool reset = runs > most_runs;
    if (reset) beginResetModel();
    for (auto first = placed.begin(); first != placed.end();) {
        const auto next = std::adjacent_find(first, placed.end(),
                                             [](const auto& a, const auto& b) { return b.first != a.first + 1; });
        const auto end = next == placed.end() ? next : next + 1;
        const auto count = static_cast<int>(end - first);
        if (!reset) beginInsertRows({}, first->first, first->first + count - 1);
        entries_.insert(entries_.begin() + first->first, static_cast<std::size_t>(count), PictureEntry());
        names_.insert(first->first, count, QString());
        for (; first != end; ++first) {
            entries_[static_cast<std::size_t>(first->first)].source = first->second;
            names_[first->first] = short_name_text(first->second->name());
        }
        if (!reset) {
            reindex();
            endInsertRows();
        }
    }
    if (reset) {
        reindex();
        endResetModel();
    }
    renameAll();
}

void PictureListModel::remove(std::vector<int> rows) {
    announce();  // while the rows still have these numbers
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const auto runs = std::count_if(
        rows.begin(), rows.end(), [&, before = -2](int row) mutable { return std::exchange(before, row) != row - 1; });
    if (runs > most_runs)
        removeScattered(rows);
    else
        removeRuns(std::move(rows));
    renameAll();
    Q_EMIT scoresChanged();
}

void PictureListModel::removeRuns(std::vector<int> rows) {
    // From the end, one run of neighbours at a time.
    while (!rows.empty()) {
        const int last = rows.back();
        int first = last;
        rows.pop_back();
        while (!rows.empty() && rows.back() == first - 1) {
            first = rows.back();
            rows.pop_back();
        }
        beginRemoveRows({}, first, last);
        entries_.erase(entries_.begin() + first, entries_.begin() + last + 1);
        names_.erase(names_.begin() + first, names_.begin() + last + 1);
        reindex();
        endRemoveRows();
    }
}

void PictureListModel::removeScattered(const std::vector<int>& rows) {
    beginResetModel();
    const std::unordered_set<int> gone(rows.begin(), rows.end());
    std::vector<PictureEntry> entries;
    QStringList names;
    for (int row = 0; row < rowCount(); ++row) {
        if (gone.contains(row)) continue;
        entries.push_back(std::move(entries_[static_cast<std::size_t>(row)]));
        names << names_[row];
    }
    entries_ = std::move(entries);
    names_ = names;
    reindex();
    endResetModel();
}

void PictureListModel::reindex() {
    rows_.clear();
    rows_.reserve(entries_.size());
    for (std::size_t row = 0; row < entries_.size(); ++row) rows_.emplace(entries_[row].id(), static_cast<int>(row));
}

/// Names stay as they were while rows come and go, and change afterwards.
void PictureListModel::renameAll() {
    std::vector<PictureName> whole;
    for (const auto& entry : entries_) whole.push_back(entry.source->name());
    const auto places = distinct_places(whole);
    QStringList names;
    for (std::size_t row = 0; row < whole.size(); ++row)
        names << page_text(QString::fromStdString(places[row]), whole[row].page);
    if (names == names_) return;
    names_ = names;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::optional<int> PictureListModel::rowOf(const PictureId& id) const {
    const auto found = rows_.find(id);
    if (found == rows_.end()) return std::nullopt;
    return found->second;
}

const PictureEntry* PictureListModel::find(const PictureId& id) const {
    const auto row = rowOf(id);
    return row ? &entries_[static_cast<std::size_t>(*row)] : nullptr;
}

bool PictureListModel::mayHaveOtherPages(std::size_t row) const {
    const auto& entry = entries_[row];
    const auto* file = entry.source->file();
    if (file == nullptr || entry.source->name().page) return false;
    const auto extension = to_text(file->extension()).toLower();
    if (entry.details.isEmpty()) return extension == QStringLiteral(".tif") || extension == QStringLiteral(".tiff");
    return std::any_of(entry.other_pages.begin(), entry.other_pages.end(), [&](int page) {
        return !rows_.contains(id_of({*file, page}));
    });
}

std::vector<double> PictureListModel::scores() const {
    std::vector<double> result;
    for (const auto& entry : entries_)
        if (const auto score = entry.score()) result.push_back(*score);
    return result;
}

std::array<int, all_verdicts.size()> PictureListModel::verdicts() const {
    std::array<int, all_verdicts.size()> counts{};
    for (const auto& entry : entries_)
        if (entry.findings) ++counts.at(static_cast<std::size_t>(decision(entry).verdict));
    return counts;
}

int PictureListModel::uninspected() const {
    return static_cast<int>(
        std::count_if(entries_.begin(), entries_.end(), [](const PictureEntry& entry) { return !entry.findings; }));
}

int PictureListModel::overruled() const {
    return static_cast<int>(std::count_if(entries_.begin(), entries_.end(),
                                          [](const PictureEntry& entry) { return entry.overruled() != nullptr; }));
}

void PictureListModel::changed(const PictureEntry& entry, bool score_too) {
    if (changed_.empty()) QMetaObject::invokeMethod(this, &PictureListModel::announce, Qt::QueuedConnection);
    changed_.push_back(entry.id());
    scores_changed_ = scores_changed_ || score_too;
}

void PictureListModel::announce() {
    std::vector<int> rows;
    for (const auto& id : std::exchange(changed_, {}))
        if (const auto found = rows_.find(id); found != rows_.end()) rows.push_back(found->second);
    std::sort(rows.begin(), rows.end());
    // One run of neighbours at a time.
    for (auto first = rows.cbegin(); first != rows.cend();) {
        int last = *first;
        const auto next = std::find_if(first, rows.cend(), [&](int row) {
            if (row > last + 1) return true;
            last = row;
            return false;
        });
        Q_EMIT dataChanged(index(*first), index(last));
        first = next;
    }
    if (std::exchange(scores_changed_, false)) Q_EMIT scoresChanged();
    if (std::exchange(remarks_changed_, false)) Q_EMIT remarksChanged();
}

void PictureListModel::setState(const PictureId& id, PictureState state, const QString& failure, bool own_failure) {
    const auto row = rowOf(id);
    if (!row) return;
    auto& entry = entries_[static_cast<std::size_t>(*row)];
    // A score whose renewal failed or was given up may not hold any more.
    const bool stays = state == PictureState::waiting || state == PictureState::working || state == PictureState::done;
    const bool lost_score = !stays && entry.findings.has_value();
    entry.state = state;
    entry.failure = failure;
    entry.own_failure = own_failure;
    if (lost_score) entry.findings.reset();
    if (state == PictureState::failed || state == PictureState::idle) entry.inspected = {};
    changed(entry, lost_score);
}

void PictureListModel::setDetails(const PictureId& id, const QString& details, std::optional<double> found_white,
                                  std::vector<int> other_pages) {
    const auto row = rowOf(id);
    if (!row) return;
    auto& entry = entries_[static_cast<std::size_t>(*row)];
    entry.details = details;
    entry.found_white = found_white;
    entry.other_pages = std::move(other_pages);
    changed(entry, false);
}

void PictureListModel::setChange(const PictureId& id, FileChange change) {
    if (change == FileChange::none) return;
    if (const auto row = rowOf(id); row && change == FileChange::rewritten)
        entries_[static_cast<std::size_t>(*row)].other_bytes = true;
    setState(id, change == FileChange::missing ? PictureState::missing : PictureState::changed);
}

void PictureListModel::setFindings(const PictureId& id, const Findings& findings, bool is_reference,
                                   const FileVersion& inspected) {
    const auto row = rowOf(id);
    if (!row) return;
    auto& entry = entries_[static_cast<std::size_t>(*row)];
    entry.state = PictureState::done;
    entry.findings = findings;
    entry.is_reference = is_reference;
    entry.inspected = inspected;
    entry.other_bytes = false;
    if (auto& mark = entry.remarks.mark; mark && mark->sha256.empty()) mark->sha256 = inspected.sha256;
    entry.failure.clear();
    entry.own_failure = false;
    changed(entry, true);
}

void PictureListModel::setInspected(const PictureId& id, const FileVersion& inspected) {
    if (const auto row = rowOf(id)) entries_[static_cast<std::size_t>(*row)].inspected = inspected;
}

void PictureListModel::setRemarks(const PictureId& id, Remarks remarks) {
    const auto row = rowOf(id);
    if (!row) return;
    auto& entry = entries_[static_cast<std::size_t>(*row)];
    entry.remarks = std::move(remarks);
    if (auto& mark = entry.remarks.mark; mark && mark->sha256.empty() && !entry.other_bytes)
        mark->sha256 = entry.inspected.sha256;
    changed(entry, false);
    remarks_changed_ = true;
}

void PictureListModel::setCriteria(const Criteria& criteria) {
    criteria_ = criteria;
    if (!entries_.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(entries_.size()) - 1),
                           {VerdictRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void PictureListModel::setBasis(const std::optional<ThresholdBasis>& basis) {
    if (basis == basis_) return;
    basis_ = basis;
    if (!entries_.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(entries_.size()) - 1), {Qt::ToolTipRole});
}

int PictureListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

Qt::ItemFlags PictureListModel::flags(const QModelIndex& index) const {
    const auto inherited = QAbstractListModel::flags(index);
    // Drops go to the list, not onto one picture.
    return index.isValid() ? inherited | Qt::ItemIsDragEnabled : inherited | Qt::ItemIsDropEnabled;
}

QStringList PictureListModel::mimeTypes() const {
    return {QStringLiteral("text/uri-list")};
}

QMimeData* PictureListModel::mimeData(const QModelIndexList& indexes) const {
    std::vector<std::filesystem::path> files;  // each once, however many of its pages
    std::unordered_set<std::string> seen;
    for (const auto& at : indexes)
        if (const auto* file = entries_[static_cast<std::size_t>(at.row())].source->file();
            file != nullptr && seen.insert(file->native()).second)
            files.push_back(*file);
    return paths_as_drag(files).release();  // Qt's drag owns it
}

bool PictureListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int, int, const QModelIndex&) {
    if (action == Qt::IgnoreAction) return true;
    if (data == nullptr) return false;
    const auto paths = dropped_paths(*data);
    if (paths.empty()) return false;
    Q_EMIT pathsDropped(paths);
    return true;
}

}  // namespace fade::ui
