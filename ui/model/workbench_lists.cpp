// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the lists and goes out of them.
#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ui/jobs/failure_words.h"
#include "ui/model/pasted_picture.h"
#include "ui/model/path_text.h"
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

void Workbench::find(const std::vector<std::filesystem::path>& paths, bool skip_unreadable,
                     const std::function<void(const std::vector<std::filesystem::path>&)>& found) {
    if (paths.empty()) return;
    struct Found {
        std::vector<std::filesystem::path> files;
        std::vector<std::string> problems;
    };
    search(
        Urgency::ordinary,
        [paths, skip_unreadable](const Job& job) {
            Found result;
            const FolderSkipped say = [&](const std::string& sentence) { result.problems.push_back(sentence); };
            const auto skipped = skip_unreadable ? say : FolderSkipped();
            for (const auto& path : paths) {
                try {
                    for (const auto& image : find_images({path}, skipped, job.stop, say))
                        result.files.push_back(whole_path(image.file));
                } catch (const Error& error) {  // the others are found nevertheless
                    result.problems.emplace_back(error.what());
                }
            }
            return result;
        },
        [this, found](const TaskResult<Found>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome != Outcome::done) return;
            for (const auto& problem : end.value->problems) Q_EMIT failed(failure_text(problem));
            found(end.value->files);
        });
}

void Workbench::addPictures(const std::vector<std::filesystem::path>& paths, Show show) {
    find(paths, true,
         [this, show](const std::vector<std::filesystem::path>& files) { addSources(picture_files(files), show); });
}

void Workbench::addSources(const PictureSources& sources, Show show) {
    std::vector<PictureId> all;
    std::vector<PictureId> known;
    for (const auto& source : sources) {
        all.push_back(source->id());
        if (pictures_.rowOf(source->id())) known.push_back(source->id());
    }
    if (isOwn(all)) return addToOwnWork(sources);
    lookAt(known, Visible::yes);
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
    if (files.empty()) return;
    struct Pages {
        PictureSources pictures;
        std::vector<std::string> problems;
    };
    search(
        Urgency::ordinary,
        [files](const Job& job) {
            Pages pages;
            for (const auto& file : files) {
                job.check();
                try {
                    for (const int page : pages_of(file).others) pages.pictures.push_back(picture_page(file, page));
                } catch (const Error& error) {  // the others have theirs nevertheless
                    pages.problems.emplace_back(error.what());
                }
            }
            return pages;
        },
        [this](const TaskResult<Pages>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome != Outcome::done) return;
            const auto& [pages, problems] = *end.value;
            for (const auto& problem : problems) Q_EMIT failed(failure_text(problem));
            if (pages.empty()) {
                if (problems.empty()) Q_EMIT noOtherPages();
                return;
            }
            std::vector<PictureId> added;
            for (const auto& page : pictures_.missing(pages)) added.push_back(page->id());
            addSources(pages, Show::nothing);
            if (!setup_.model.path.empty()) inspect(added);
        });
}

void Workbench::addPixels(const QImage& pixels, const std::filesystem::path& folder) {
    search(
        Urgency::ordinary,
        [pixels, folder, time = QDateTime::currentDateTime()](const Job&) { return keep_pasted(pixels, folder, time); },
        [this](const TaskResult<std::filesystem::path>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome == Outcome::done) addPictures({*end.value});
        });
}

void Workbench::addReferences(const std::vector<std::filesystem::path>& paths, int row) {
    // Without some of its references a folder would be another reference set.
    find(paths, false, [this, row](const std::vector<std::filesystem::path>& files) {
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
        picture.inspected = entry.score.has_value() || queue_.isPending(entry.id());
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
    if (!setup_.model.path.empty()) inspect(inspected);
}

}  // namespace fade::ui
