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

QImage ThumbnailCache::find(const std::filesystem::path& file) {
    const auto state = file_state(file);
    const auto key = QByteArray::fromStdString(state.empty() ? file.native() : state);
    if (const auto* found = kept_.object(key)) return *found;
    const auto same = [&](const Asked& asked) { return asked.key == key; };
    if (!failed_.contains(key) && std::none_of(asked_.begin(), asked_.end(), same)) ask(key, file);
    return {};
}

void ThumbnailCache::ask(const QByteArray& key, const std::filesystem::path& file) {
    auto made = std::make_shared<QImage>();
    Worker::Task task;
    const int urgency = ++urgency_;
    task.priority = urgency;
    task.process = [file, made](const Job&) { *made = make_thumbnail(file); };
    task.finished = [this, key, file, made, urgency](const TaskEnd& end) {
        std::erase_if(asked_, [&](const Asked& asked) { return asked.urgency == urgency; });
        if (end.outcome == Outcome::failed) failed_.insert(key);
        if (end.outcome != Outcome::done) return;
        kept_.insert(key, new QImage(*made), static_cast<int>(made->sizeInBytes()));
        Q_EMIT ready(file);
    };
    asked_.push_back({key, urgency, worker_.submit(std::move(task))});
    if (asked_.size() <= longest_queue) return;
    worker_.cancel(asked_.front().task);
    asked_.pop_front();
}

}  // namespace fade::ui
