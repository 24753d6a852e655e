// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/inspection_queue.h"

#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/picture_details.h"

namespace fade::ui {

namespace {

constexpr int ordinary = 0;
constexpr int preferred = 1;

std::vector<int> other_pages(const ImageReading& reading) {
    return reading.format == ImageFormat::tiff ? reading.pages_left_out : std::vector<int>();
}

/// The page in the reader's language, where a sentence of core begins with a page's name.
QString in_words(const PictureName& name, const QString& sentence) {
    const auto english = QString::fromStdString(display_name(name));
    return name.page && sentence.startsWith(english) ? name_text(name) + sentence.mid(english.size()) : sentence;
}

}  // namespace

InspectionQueue::InspectionQueue(Worker& worker, std::shared_ptr<Inspector> inspector,
                                 std::shared_ptr<PictureStore> store, PictureListModel& pictures, QObject* parent)
    : QObject(parent),
      worker_(worker),
      inspector_(std::move(inspector)),
      store_(std::move(store)),
      pictures_(pictures) {}

void InspectionQueue::request(const PictureSources& sources, const std::shared_ptr<const Recipe>& recipe) {
    for (const auto& source : sources) submit(source, recipe);
}

void InspectionQueue::submit(const PictureSourcePtr& source, const std::shared_ptr<const Recipe>& recipe) {
    const auto& id = source->id();
    const auto serial = ++last_serial_;
    if (const auto older = pending_.find(id); older != pending_.end()) worker_.cancel(older->second.task);
    auto& entry = pending_[id];
    entry.serial = serial;
    entry.outdated = false;
    pictures_.setState(id, PictureState::waiting);

    auto result = std::make_shared<InspectedPicturePtr>();
    auto inspected = std::make_shared<Inspected>();
    Worker::Task task;
    task.title = short_name_text(source->name());
    task.priority = id == preferred_ ? preferred : ordinary;
    task.process = [this, inspector = inspector_, store = store_, source, serial, recipe, result,
                    inspected](const Job& job) {
        worker_.post([this, source, serial] {
            if (isNewest(source->id(), serial)) pictures_.setState(source->id(), PictureState::working);
        });
        inspected->version.state = source->state();
        *result = inspect_picture(*inspector, *store, *source, *recipe, job, [&](const InspectedPicturePtr& coarse) {
            worker_.post([this, source, serial, coarse] { arrive(source->id(), serial, coarse); });
        });
        // One that changed meanwhile is not what was inspected.
        auto now = inspected->version;
        now.sha256 = inspected->version.sha256 = (*result)->image->sha256;
        inspected->change = source->look_again(now);
        if (inspected->change == FileChange::none) inspected->version = now;
    };
    task.finished = [this, source, serial, result, inspected](const TaskEnd& how) {
        end(source, serial, how, *result, *inspected);
    };
    entry.task = worker_.submit(std::move(task));
}

bool InspectionQueue::isNewest(const PictureId& id, quint64 serial) const {
    const auto found = pending_.find(id);
    return found != pending_.end() && found->second.serial == serial;
}

void InspectionQueue::arrive(const PictureId& id, quint64 serial, const InspectedPicturePtr& result) {
    if (isNewest(id, serial)) Q_EMIT inspected(id, result, pending_.at(id).outdated);
}

void InspectionQueue::end(const PictureSourcePtr& source, quint64 serial, const TaskEnd& end,
                          const InspectedPicturePtr& result, const Inspected& inspected) {
    const auto& id = source->id();
    if (!isNewest(id, serial)) return;
    const bool outdated = pending_.extract(id).mapped().outdated;
    if (!pictures_.rowOf(id)) return;
    switch (end.outcome) {
        case Outcome::done:
            if (inspected.change != FileChange::none) {
                pictures_.setChange(id, inspected.change);
                Q_EMIT givenUp(id);
                break;
            }
            pictures_.setScore(id, result->inspection.image_score, is_also_reference(*result), inspected.version);
            pictures_.setDetails(id, picture_details(*result), found_white(result->image->reading),
                                 other_pages(result->image->reading));
            Q_EMIT this->inspected(id, result, outdated);
            break;
        case Outcome::cancelled:
            pictures_.setState(id, PictureState::idle);
            Q_EMIT givenUp(id);
            break;
        case Outcome::failed: {
            const bool gone = end.code == ErrorCode::not_found && source->state().empty();
            const auto sentence = in_words(source->name(), end.sentence);
            pictures_.setState(id, gone ? PictureState::missing : PictureState::failed, sentence);
            Q_EMIT failed(id, sentence);
            break;
        }
    }
}

void InspectionQueue::prefer(const PictureId& id) {
    if (const auto former = pending_.find(preferred_); former != pending_.end())
        worker_.setPriority(former->second.task, ordinary);
    preferred_ = id;
    if (const auto found = pending_.find(id); found != pending_.end())
        worker_.setPriority(found->second.task, preferred);
}

void InspectionQueue::forget(const PictureId& id) {
    const auto found = pending_.find(id);
    if (found == pending_.end()) return;
    worker_.cancel(found->second.task);
    pending_.erase(found);
}

void InspectionQueue::outdate() {
    for (auto& [id, entry] : pending_) entry.outdated = true;
}

bool InspectionQueue::isOutdated(const PictureId& id) const {
    const auto found = pending_.find(id);
    return found != pending_.end() && found->second.outdated;
}

}  // namespace fade::ui
