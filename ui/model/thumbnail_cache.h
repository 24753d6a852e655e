// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>

#include <deque>
#include <filesystem>
#include <string>

#include "ui/jobs/worker.h"

namespace fade::ui {

/// Small pictures, made off the window's thread when they are first asked for; a bounded number is kept. What was asked
/// for last is made first, and what has scrolled away long ago is not made at all. No call touches the file system.
class ThumbnailCache : public QObject {
    Q_OBJECT

public:
    static constexpr int side = 96;  ///< of the square that a thumbnail fits into, pixels

    explicit ThumbnailCache(Worker& worker, QObject* parent = nullptr);

    /// The thumbnail, or a null image if there is none yet: then it is asked for, and `ready` follows. A file that
    /// cannot be read gets none, and no `ready`.
    [[nodiscard]] QImage find(const std::filesystem::path& file);
    /// Looks whether a file was written anew, or can be read now, since its thumbnail was asked for; then that is made
    /// anew, or given up, and `ready` follows.
    void renew(const std::filesystem::path& file);
    [[nodiscard]] int waiting() const { return static_cast<int>(asked_.size()); }

Q_SIGNALS:
    void ready(const std::filesystem::path& file);

private:
    struct Thumbnail {
        QImage image;
        std::string state;  ///< of the file, see file_state
    };
    struct Asked {
        QByteArray key;
        int urgency;  ///< grows with every request, and so names it
        Worker::Id task;
    };
    static QByteArray key_of(const std::filesystem::path& file);
    /// Nothing is made of a file that is still in the known state; an empty one: none is known.
    void ask(const std::filesystem::path& file, const std::string& known);

    Worker& worker_;
    QCache<QByteArray, Thumbnail> kept_;
    std::deque<Asked> asked_;
    QHash<QByteArray, std::string> failed_;  ///< and the state that the file was in
    int urgency_ = 0;
};

}  // namespace fade::ui
