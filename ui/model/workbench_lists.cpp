// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the lists and goes out of them, and files that are not what they were.
#include "fade/error.h"
#include "fade/image.h"

#include <algorithm>
#include <set>
#include <utility>

#include "ui/jobs/failure_words.h"
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
        workbench_.setCurrent(pictures_.front().file);
    }
    void redo() override { adds_ ? workbench_.put(pictures_) : workbench_.take(pictures_); }

private:
    Workbench& workbench_;
    std::vector<Workbench::PlacedPicture> pictures_;
    bool adds_;
};

void Workbench::find(const std::vector<std::filesystem::path>& paths, bool skip_unreadable,
                     const std::function<void(const std::vector<std::filesystem::path>&)>& found) {
    if (paths.empty()) return;
    auto files = std::make_shared<std::vector<std::filesystem::path>>();
    auto problems = std::make_shared<std::vector<std::string>>();
    Worker::Task task;
    task.process = [paths, files, problems, skip_unreadable](const Job& job) {
        FolderSkipped skipped;
        if (skip_unreadable) skipped = [&](const std::string& sentence) { problems->push_back(sentence); };
        for (const auto& path : paths) {
            try {
                for (const auto& image : find_images({path}, skipped, job.stop))
                    files->push_back(whole_path(image.file));
            } catch (const Error& error) {  // the others are found nevertheless
                problems->push_back(error.what());
            }
        }
    };
    const auto id = std::make_shared<Worker::Id>();
    task.finished = [this, id, files, problems, found](const TaskEnd& end) {
        searches_.erase(*id);
        Q_EMIT searchingChanged();
        if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
        for (const auto& problem : *problems) Q_EMIT failed(failure_text(problem));
        if (end.outcome == Outcome::done) found(*files);
    };
    *id = searcher_->submit(std::move(task));
    searches_.insert(*id);
    Q_EMIT searchingChanged();
}

void Workbench::addPictures(const std::vector<std::filesystem::path>& paths) {
    find(paths, true, [this](const std::vector<std::filesystem::path>& files) {
        std::vector<std::filesystem::path> known;
        for (const auto& file : files)
            if (pictures_.rowOf(file)) known.push_back(file);
        lookForRewritten(known);
        std::vector<PlacedPicture> placed;
        for (auto& file : pictures_.missing(files))
            placed.push_back({pictures_.rowCount() + static_cast<int>(placed.size()), std::move(file), false});
        const auto count = static_cast<int>(placed.size());
        if (count > 0)
            undo_.push(new PicturesStep(
                *this, [count] { return tr("Add %n picture(s)", nullptr, count); }, std::move(placed), true));
        Q_EMIT picturesAdded(count);
    });
}

void Workbench::addReferences(const std::vector<std::filesystem::path>& paths, int row) {
    // Without some of its references a folder would be another reference set.
    find(paths, false,
         [this, row](const std::vector<std::filesystem::path>& files) { references_.insert(files, row); });
}

void Workbench::removePictures(std::vector<int> rows) {
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.empty()) return;
    std::vector<PlacedPicture> placed;
    for (const int row : rows) placed.push_back({row, pictures_.entries()[static_cast<std::size_t>(row)].file, false});
    const auto count = static_cast<int>(placed.size());
    undo_.push(new PicturesStep(
        *this, [count] { return tr("Remove %n picture(s)", nullptr, count); }, std::move(placed), false));
}

void Workbench::take(std::vector<PlacedPicture>& placed) {
    std::set<std::string> files;
    std::vector<int> rows;
    for (auto& picture : placed) {
        const auto& entry = pictures_.entries()[static_cast<std::size_t>(picture.row)];
        picture.inspected = entry.score.has_value() || queue_.isPending(entry.file);
        files.insert(picture.file.native());
        rows.push_back(picture.row);
    }
    // First, since a list chooses another picture while rows go; that one stays, unless it goes too.
    if (files.contains(current_.native())) setCurrent({});
    pictures_.remove(rows);
    for (const auto& file : files) {
        queue_.forget(file);
        results_.remove(file);
    }
    if (files.contains(current_.native())) setCurrent({});
}

void Workbench::put(const std::vector<PlacedPicture>& placed) {
    std::vector<std::pair<int, std::filesystem::path>> pictures;
    std::vector<std::filesystem::path> inspected;
    for (const auto& picture : placed) {
        pictures.emplace_back(picture.row, picture.file);
        if (picture.inspected) inspected.push_back(picture.file);
    }
    pictures_.insert(pictures);
    if (!setup_.model.path.empty()) inspect(inspected);
}

void Workbench::lookForRewritten(const std::vector<std::filesystem::path>& files,
                                 const std::function<void(const std::vector<std::filesystem::path>&)>& found) {
    auto known = std::make_shared<std::vector<std::pair<std::filesystem::path, std::string>>>();
    for (const auto& file : files) {
        const auto row = pictures_.rowOf(file);
        if (!row) continue;
        const auto& inspected_as = pictures_.entries()[static_cast<std::size_t>(*row)].inspected_as;
        if (!inspected_as.empty()) known->emplace_back(file, inspected_as);
    }
    if (known->empty()) return;
    Worker::Task task;
    task.process = [known](const Job& job) {
        // One that is not there may come back with its drive.
        std::erase_if(*known, [&](const auto& picture) {
            job.check();
            const auto state = file_state(picture.first);
            return state.empty() || state == picture.second;
        });
    };
    task.finished = [this, known, found](const TaskEnd& end) {
        if (end.outcome != Outcome::done) return;
        std::vector<std::filesystem::path> rewritten;
        for (const auto& [file, inspected_as] : *known) {
            const auto row = pictures_.rowOf(file);
            if (!row || pictures_.entries()[static_cast<std::size_t>(*row)].inspected_as != inspected_as) continue;
            rewritten.push_back(file);
            if (queue_.isPending(file)) continue;  // as it is now
            pictures_.setState(file, PictureState::idle);
            loseResult(file);
            thumbnails_.renew(file);
            Q_EMIT rewrittenFound(file);
        }
        if (found && !rewritten.empty()) found(rewritten);
    };
    searcher_->submit(std::move(task));
}

}  // namespace fade::ui
