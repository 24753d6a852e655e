// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/thumbnail_cache.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace fade::ui {

namespace {

constexpr int kept_bytes = 64 << 20;
constexpr std::size_t longest_queue = 200;

QImage make_thumbnail(const PictureSource& source) {
    const auto image = source.load();
    const auto size = image.pixels.size();
    const double scale = std::min(1.0, ThumbnailCache::side / static_cast<double>(std::max(size.width, size.height)));
    cv::Mat small;
    cv::resize(image.pixels, small,
               {std::max(1, static_cast<int>(size.width * scale)), std::max(1, static_cast<int>(size.height * scale))},
               0, 0, cv::INTER_AREA);
    return QImage(small.data, small.cols, small.rows, static_cast<qsizetype>(small.step), QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

}  // namespace

ThumbnailCache::ThumbnailCache(Worker& worker, QObject* parent) : QObject(parent), worker_(worker), kept_(kept_bytes) {}

QImage ThumbnailCache::find(const PictureSourcePtr& source) {
    if (const auto* found = kept_.object(source->id())) return found->image;
    if (!failed_.contains(source->id())) ask(source, {});
    return {};
}

void ThumbnailCache::renew(const PictureSourcePtr& source) {
    if (const auto* found = kept_.object(source->id())) return ask(source, found->state);
    if (const auto failed = failed_.find(source->id()); failed != failed_.end()) ask(source, failed->second);
}

void ThumbnailCache::ask(const PictureSourcePtr& source, const std::string& known) {
    const auto id = source->id();
    if (std::any_of(asked_.begin(), asked_.end(), [&](const Asked& asked) { return asked.id == id; })) return;
    const auto task = worker_.submit(
        {{}, Urgency::thumbnail},
        [source, known](const Job&) {
            Thumbnail made{{}, source->state(), false};
            try {
                if (known.empty() || made.state != known) made.image = make_thumbnail(*source);
            } catch (const std::exception&) {  // lack of memory, too
                made.failed = true;
            }
            return made;
        },
        [this, id](TaskResult<Thumbnail>& end) {
            if (end.outcome != Outcome::done) return;  // it is not waited for any more
            std::erase_if(asked_, [&](const Asked& asked) { return asked.id == id; });
            auto& made = *end.value;
            if (made.failed) {
                failed_.insert_or_assign(id, made.state);
                if (kept_.remove(id)) Q_EMIT ready(id);
            }
            if (made.image.isNull()) return;
            failed_.erase(id);
            const auto bytes = static_cast<int>(made.image.sizeInBytes());
            kept_.insert(id, new Thumbnail(std::move(made)), bytes);
            Q_EMIT ready(id);
        });
    asked_.push_back({id, task});
    if (asked_.size() <= longest_queue) return;
    worker_.cancel(asked_.front().task);
    asked_.pop_front();
}

}  // namespace fade::ui
