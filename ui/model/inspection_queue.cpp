// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/inspection_queue.h"

#include "fade/files.h"

#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/picture_details.h"

namespace fade::ui {

namespace {

std::vector<int> other_pages(const ImageReading& reading) {
    return reading.format == ImageFormat::tiff ? reading.pages_left_out : std::vector<int>();
}

/// Whether it is of the file itself, whatever it is compared with.
bool is_of_reading(ErrorCode code) {
    return code == ErrorCode::not_found || code == ErrorCode::unreadable || code == ErrorCode::unsupported ||
           code == ErrorCode::malformed;
}

}  // namespace

InspectionQueue::InspectionQueue(Worker& worker, std::shared_ptr<Inspector> inspector,
                                 std::shared_ptr<PictureStore> store, PictureListModel& pictures, QObject* parent)
    : QObject(parent),
      worker_(worker),
      inspector_(std::move(inspector)),
      store_(std::move(store)),
      pictures_(pictures) {}

void InspectionQueue::request(const PictureSources& sources, const std::shared_ptr<const Recipe>& recipe,
                              const BatchPictures& batch) {
    for (const auto& source : sources) submit(source, recipe, batch);
}

void InspectionQueue::submit(const PictureSourcePtr& source, const std::shared_ptr<const Recipe>& recipe,
                             const BatchPictures& batch) {
    const auto& id = source->id();
    auto& entry = pending_.try_emplace(id, worker_).first->second;
    entry.outdated = false;
    pictures_.setState(id, PictureState::waiting);
    entry.task.submit(
        {short_name_text(source->name()), id == preferred_ ? Urgency::in_view : Urgency::ordinary},
        [this, inspector = inspector_, store = store_, source, recipe, batch](const Job& job,
                                                                              const NewestTask::Post& post) {
            post([this, source] { pictures_.setState(source->id(), PictureState::working); });
            Inspected made;
            made.version.state = source->state();
            made.found = inspect_picture(*inspector, *store, *source, *recipe, batch, job,
                                         [&](const InspectedPicturePtr& coarse) {
                                             post([this, source, coarse] { arrive(source->id(), coarse); });
                                         });
            // One that changed meanwhile is not what was inspected.
            auto now = made.version;
            now.sha256 = made.version.sha256 = made.found.result->image->sha256;
            made.change = source->look_again(now);
            if (made.change == FileChange::none) made.version = now;
            return made;
        },
        [this, source](const TaskResult<Inspected>& how) { end(source, how); });
}

void InspectionQueue::arrive(const PictureId& id, const InspectedPicturePtr& result) {
    Q_EMIT inspected(id, result, pending_.at(id).outdated);
}

void InspectionQueue::end(const PictureSourcePtr& source, const TaskResult<Inspected>& end) {
    const auto& id = source->id();
    // It lives until its end is told: it is what tells it.
    const auto ended = pending_.extract(id);
    const bool outdated = ended.mapped().outdated;
    if (!pictures_.rowOf(id)) return;
    switch (end.outcome) {
        case Outcome::done: {
            const auto& [found, version, change] = *end.value;
            const auto& result = found.result;
            if (change != FileChange::none) {
                pictures_.setChange(id, change);
                Q_EMIT givenUp(id);
                break;
            }
            pictures_.setFindings(id, found.findings, is_also_reference(*result), version);
            pictures_.setDetails(id, picture_details(*result), found_white(result->image->reading),
                                 other_pages(result->image->reading));
            Q_EMIT inspected(id, result, outdated);
            break;
        }
        case Outcome::cancelled:
            pictures_.setState(id, PictureState::idle);
            Q_EMIT givenUp(id);
            break;
        case Outcome::failed: {
            const bool gone = end.code == ErrorCode::not_found && source->state().empty();
            const bool own = end.subject == display_name(source->name());
            auto told = static_cast<const TaskEnd&>(end);
            // A page's name in the reader's language.
            if (own) told.sentence = name_text(source->name()) + ": " + end.message;
            pictures_.setState(id, gone ? PictureState::missing : PictureState::failed,
                               own ? end.message : end.sentence, own && is_of_reading(end.code));
            Q_EMIT failed(id, told);
            break;
        }
    }
}

void InspectionQueue::prefer(const PictureId& id) {
    if (const auto former = pending_.find(preferred_); former != pending_.end())
        former->second.task.setUrgency(Urgency::ordinary);
    preferred_ = id;
    if (const auto found = pending_.find(id); found != pending_.end()) found->second.task.setUrgency(Urgency::in_view);
}

void InspectionQueue::forget(const PictureId& id) {
    const auto found = pending_.find(id);
    if (found == pending_.end()) return;
    found->second.task.cancel();
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
