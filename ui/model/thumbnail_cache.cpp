// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/thumbnail_cache.h"

#include "fade/image.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <memory>

#include "ui/jobs/picture_store.h"

namespace fade::ui {

namespace {

constexpr int kept_bytes = 64 << 20;
constexpr std::size_t longest_queue = 200;

QImage make_thumbnail(const std::filesystem::path& file) {
    const auto image = load_image(file);
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

QByteArray ThumbnailCache::key_of(const std::filesystem::path& file) {
    return QByteArray::fromStdString(file.native());
}

QImage ThumbnailCache::find(const std::filesystem::path& file) {
    const auto key = key_of(file);
    if (const auto* found = kept_.object(key)) return found->image;
    if (!failed_.contains(key)) ask(file, {});
    return {};
}

void ThumbnailCache::renew(const std::filesystem::path& file) {
    const auto key = key_of(file);
    if (const auto* found = kept_.object(key)) return ask(file, found->state);
    if (const auto failed = failed_.constFind(key); failed != failed_.constEnd()) ask(file, *failed);
}

void ThumbnailCache::ask(const std::filesystem::path& file, const std::string& known) {
    const auto key = key_of(file);
    if (std::any_of(asked_.begin(), asked_.end(), [&](const Asked& asked) { return asked.key == key; })) return;
    auto made = std::make_shared<Thumbnail>();
    Worker::Task task;
    const int urgency = ++urgency_;
    task.priority = urgency;
    task.process = [file, known, made](const Job&) {
        made->state = file_state(file);
        if (known.empty() || made->state != known) made->image = make_thumbnail(file);
    };
    task.finished = [this, key, file, made, urgency](const TaskEnd& end) {
        std::erase_if(asked_, [&](const Asked& asked) { return asked.urgency == urgency; });
        if (end.outcome == Outcome::failed) {
            failed_.insert(key, made->state);
            if (kept_.remove(key)) Q_EMIT ready(file);
        }
        if (end.outcome != Outcome::done || made->image.isNull()) return;
        failed_.remove(key);
        kept_.insert(key, new Thumbnail(*made), static_cast<int>(made->image.sizeInBytes()));
        Q_EMIT ready(file);
    };
    asked_.push_back({key, urgency, worker_.submit(std::move(task))});
    if (asked_.size() <= longest_queue) return;
    worker_.cancel(asked_.front().task);
    asked_.pop_front();
}

}  // namespace fade::ui
