// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/picture_source.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "ui/jobs/worker.h"

namespace fade::ui {

/// Looks through files and folders, which may be slow, off the window's thread. It is seen to go on, and can be
/// cancelled.
class FileSearch : public QObject {
    Q_OBJECT

public:
    /// The worker outlives it.
    explicit FileSearch(Worker& worker) : worker_(worker) {}

    using Found = std::function<void(const std::vector<std::filesystem::path>& files)>;
    /// The pictures of files and folders. What cannot be searched is told; `skip_unreadable`: the rest is found
    /// nevertheless, else nothing of that path.
    void find(const std::vector<std::filesystem::path>& paths, bool skip_unreadable, const Found& found);
    /// The other full pictures in these files, `complete` unless some of them could not be read, which is told.
    void findPages(const std::vector<std::filesystem::path>& files,
                   const std::function<void(const PictureSources& pages, bool complete)>& found);
    /// Anything else that is a search; see `Worker::submit`.
    template <typename Work, typename Done>
    void run(Urgency urgency, Work work, Done done) {
        const auto id = std::make_shared<Worker::Id>();
        *id = worker_.submit({{}, urgency}, std::move(work), [this, id, done = std::move(done)](auto& end) mutable {
            open_.erase(*id);
            Q_EMIT changed();
            done(end);
        });
        open_.insert(*id);
        Q_EMIT changed();
    }
    [[nodiscard]] bool isSearching() const { return !open_.empty(); }
    void cancel();

Q_SIGNALS:
    void changed();
    void failed(const QString& sentence);

private:
    void tell(const TaskEnd& end, const std::vector<Message>& problems);

    Worker& worker_;
    std::set<Worker::Id> open_;
};

}  // namespace fade::ui
