// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the lists and goes out of them.
#include <algorithm>
#include <set>
#include <utility>

#include "ui/model/pasted_picture.h"
#include "ui/model/undo_step.h"
#include "ui/model/workbench.h"

namespace fade::ui {

/// Pictures that come into the list, or go out of it.
class PicturesStep : public UndoStep {
public:
    PicturesStep(Workbench& workbench, Name name, std::vector<Workbench::PlacedPicture> pictures, bool adds)
        : UndoStep(std::move(name)), workbench_(workbench), pictures_(std::move(pictures)), adds_(adds) {}
    void undo() override {
        if (adds_) return workbench_.take(pictures_);
        workbench_.put(pictures_);
        workbench_.setCurrent(pictures_.front().source->id());
    }
    void redo() override {
        if (!adds_) return workbench_.take(pictures_);
        workbench_.put(pictures_);
        Q_EMIT workbench_.picturesAdded(static_cast<int>(pictures_.size()));
    }

private:
    Workbench& workbench_;
    std::vector<Workbench::PlacedPicture> pictures_;
    bool adds_;
};

void Workbench::addPictures(const std::vector<std::filesystem::path>& paths, Show show) {
    search_.find(paths, true, [this, show](const std::vector<std::filesystem::path>& files) {
        addSources(picture_files(files), show);
    });
}

void Workbench::addSources(const PictureSources& sources, Show show) {
    std::vector<PictureId> all;
    std::vector<PictureId> known;
    for (const auto& source : sources) {
        all.push_back(source->id());
        if (pictures_.rowOf(source->id())) known.push_back(source->id());
    }
    if (isOwn(all)) return addToOwnWork(sources);
    watch_.lookAt(known, FileWatch::Visible::yes);
    std::vector<PlacedPicture> placed;
    for (auto& source : pictures_.missing(sources))
        placed.push_back({pictures_.rowCount() + static_cast<int>(placed.size()), std::move(source), false});
    const auto count = static_cast<int>(placed.size());
    if (count == 0)
        Q_EMIT picturesAdded(0);
    else
        undo_.push(new PicturesStep(
            *this, [count] { return tr("Add %n picture(s)", nullptr, count); }, std::move(placed), true));
    if (show == Show::first && !sources.empty()) setCurrent(all.front());
}

void Workbench::addOtherPages(const std::vector<PictureId>& pictures) {
    std::set<std::filesystem::path> files;
    for (const auto& id : pictures)
        if (const auto* entry = pictures_.find(id); entry != nullptr && entry->source->file() != nullptr)
            files.insert(*entry->source->file());
    search_.findPages({files.begin(), files.end()}, [this](const PictureSources& pages, bool complete) {
        if (pages.empty()) {
            if (complete) Q_EMIT noOtherPages();
            return;
        }
        std::vector<PictureId> added;
        for (const auto& page : pictures_.missing(pages)) added.push_back(page->id());
        addSources(pages, Show::nothing);
        if (!setup_.recipe().model.path.empty()) inspect(added);
    });
}

void Workbench::addPixels(const QImage& pixels, const std::filesystem::path& folder) {
    search_.run(
        Urgency::ordinary,
        [pixels, folder, time = QDateTime::currentDateTime()](const Job&) { return keep_pasted(pixels, folder, time); },
        [this](const TaskResult<std::filesystem::path>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome == Outcome::done) addPictures({*end.value});
        });
}

void Workbench::addReferences(const std::vector<std::filesystem::path>& paths, int row) {
    // Without some of its references a folder would be another reference set.
    search_.find(paths, false, [this, row](const std::vector<std::filesystem::path>& files) {
        std::vector<PictureId> ids;
        for (const auto& file : files) ids.push_back(id_of(file));
        if (isOwn(ids)) return addReferencesToOwnWork(files);
        references_.insert(files, row);
    });
}

void Workbench::removePictures(std::vector<int> rows) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.empty()) return;
    std::vector<PlacedPicture> placed;
    placed.reserve(rows.size());
    for (const int row : rows)
        placed.push_back({row, pictures_.entries()[static_cast<std::size_t>(row)].source, false});
    const auto count = static_cast<int>(placed.size());
    undo_.push(new PicturesStep(
        *this, [count] { return tr("Remove %n picture(s)", nullptr, count); }, std::move(placed), false));
}

void Workbench::take(std::vector<PlacedPicture>& placed) {
    std::set<PictureId> gone;
    std::vector<int> rows;
    for (auto& picture : placed) {
        const auto& entry = pictures_.entries()[static_cast<std::size_t>(picture.row)];
        picture.inspected = entry.findings.has_value() || queue_.isPending(entry.id());
        picture.remarks = entry.remarks;
        gone.insert(picture.source->id());
        rows.push_back(picture.row);
    }
    // First, since a list chooses another picture while rows go; that one stays, unless it goes too.
    if (gone.contains(current_)) setCurrent({});
    pictures_.remove(rows);
    for (const auto& id : gone) {
        queue_.forget(id);
        results_.remove(id.key());
    }
    if (gone.contains(current_)) setCurrent({});
}

void Workbench::put(const std::vector<PlacedPicture>& placed) {
    std::vector<std::pair<int, PictureSourcePtr>> pictures;
    std::vector<PictureId> inspected;
    for (const auto& picture : placed) {
        pictures.emplace_back(picture.row, picture.source);
        if (picture.inspected) inspected.push_back(picture.source->id());
    }
    pictures_.insert(pictures);
    for (const auto& picture : placed)
        if (!picture.remarks.empty()) pictures_.setRemarks(picture.source->id(), picture.remarks);
    if (!setup_.recipe().model.path.empty()) inspect(inspected);
}

}  // namespace fade::ui
