// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <deque>
#include <filesystem>

#include "ui/jobs/worker.h"

namespace fade::ui {

/// Small pictures, made off the window's thread when they are first asked for, and anew when the file was written anew;
/// a bounded number is kept. What was asked for last is made first, and what has scrolled away long ago is not made at
/// all.
class ThumbnailCache : public QObject {
    Q_OBJECT

public:
    static constexpr int side = 96;  ///< of the square that a thumbnail fits into, pixels

    explicit ThumbnailCache(Worker& worker, QObject* parent = nullptr);

    /// The thumbnail, or a null image if there is none yet: then it is asked for, and `ready` follows. A file that
    /// cannot be read gets none, and no `ready`, until it changes.
    [[nodiscard]] QImage find(const std::filesystem::path& file);
    [[nodiscard]] int waiting() const { return static_cast<int>(asked_.size()); }
    [[nodiscard]] int keptBytes() const { return static_cast<int>(kept_.totalCost()); }

Q_SIGNALS:
    void ready(const std::filesystem::path& file);

private:
    struct Asked {
        QByteArray key;  ///< the file as it is on disk
        int urgency;     ///< grows with every request, and so names it
        Worker::Id task;
    };
    void ask(const QByteArray& key, const std::filesystem::path& file);

    Worker& worker_;
    QCache<QByteArray, QImage> kept_;
    std::deque<Asked> asked_;
    QSet<QByteArray> failed_;
    int urgency_ = 0;
};

}  // namespace fade::ui
