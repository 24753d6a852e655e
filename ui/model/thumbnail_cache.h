// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/picture_source.h"

#include <QCache>
#include <QImage>
#include <QObject>

#include <deque>
#include <string>
#include <unordered_map>

#include "ui/jobs/worker.h"

namespace fade {

inline std::size_t qHash(const PictureId& id, std::size_t seed) {
    return std::hash<PictureId>()(id) ^ seed;
}

namespace ui {

/// Small pictures, made off the window's thread when they are first asked for; a bounded number is kept. What was asked
/// for last is made first, and what has scrolled away long ago is not made at all. No call touches the file system.
class ThumbnailCache : public QObject {
    Q_OBJECT

public:
    static constexpr int side = 96;  ///< of the square that a thumbnail fits into, pixels

    explicit ThumbnailCache(Worker& worker, QObject* parent = nullptr);

    /// The thumbnail, or a null image if there is none yet: then it is asked for, and `ready` follows. A picture
    /// that cannot be read gets none, and no `ready`.
    [[nodiscard]] QImage find(const PictureSourcePtr& source);
    /// Looks whether a picture was rewritten, or can be read now, since its thumbnail was asked for; then that is
    /// made again, or given up, and `ready` follows.
    void renew(const PictureSourcePtr& source);
    [[nodiscard]] int waiting() const { return static_cast<int>(asked_.size()); }

Q_SIGNALS:
    void ready(const fade::PictureId& id);

private:
    struct Thumbnail {
        QImage image;
        std::string state;  ///< of the source
        bool failed = false;
    };
    struct Asked {
        PictureId id;
        Worker::Id task;
    };
    /// Nothing is made of a file that is still in the known state; an empty one: none is known.
    void ask(const PictureSourcePtr& source, const std::string& known);

    Worker& worker_;
    QCache<PictureId, Thumbnail> kept_;
    std::deque<Asked> asked_;
    std::unordered_map<PictureId, std::string> failed_;  ///< and the state that the source was in
};

}  // namespace ui

}  // namespace fade
