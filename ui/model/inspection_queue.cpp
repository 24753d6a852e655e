// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/inspection_queue.h"

#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/picture_details.h"

namespace fade::ui {

namespace {

constexpr int ordinary = 0;
constexpr int preferred = 1;

}  // namespace

InspectionQueue::InspectionQueue(Worker& worker, std::shared_ptr<Inspector> inspector,
                                 std::shared_ptr<PictureStore> store, PictureListModel& pictures, QObject* parent)
    : QObject(parent),
      worker_(worker),
      inspector_(std::move(inspector)),
      store_(std::move(store)),
      pictures_(pictures) {}

void InspectionQueue::request(const std::vector<std::filesystem::path>& files,
                              const std::shared_ptr<const Recipe>& recipe) {
    for (const auto& file : files) submit(file, recipe);
}

void InspectionQueue::submit(const std::filesystem::path& file, const std::shared_ptr<const Recipe>& recipe) {
    const auto serial = ++last_serial_;
    if (const auto older = pending_.find(file.native()); older != pending_.end()) worker_.cancel(older->second.task);
    auto& entry = pending_[file.native()];
    entry.serial = serial;
    entry.outdated = false;
    pictures_.setState(file, PictureState::waiting);

    auto result = std::make_shared<InspectedPicturePtr>();
    auto inspected = std::make_shared<InspectedFile>();
    Worker::Task task;
    task.title = file_name(file);
    task.priority = file == preferred_ ? preferred : ordinary;
    task.process = [this, inspector = inspector_, store = store_, file, serial, recipe, result,
                    inspected](const Job& job) {
        worker_.post([this, file, serial] {
            if (isNewest(file, serial)) pictures_.setState(file, PictureState::working);
        });
        inspected->version.state = file_state(file);
        *result = inspect_file(*inspector, *store, file, *recipe, job, [&](const InspectedPicturePtr& coarse) {
            worker_.post([this, file, serial, coarse] { arrive(file, serial, coarse); });
        });
        // A file that changed meanwhile is not what was inspected.
        auto now = inspected->version;
        now.sha256 = inspected->version.sha256 = (*result)->image->sha256;
        inspected->change = look_again(file, now);
        if (inspected->change == FileChange::none) inspected->version = now;
    };
    task.finished = [this, file, serial, result, inspected](const TaskEnd& how) {
        end(file, serial, how, *result, *inspected);
    };
    entry.task = worker_.submit(std::move(task));
}

bool InspectionQueue::isNewest(const std::filesystem::path& file, quint64 serial) const {
    const auto found = pending_.find(file.native());
    return found != pending_.end() && found->second.serial == serial;
}

void InspectionQueue::arrive(const std::filesystem::path& file, quint64 serial, const InspectedPicturePtr& result) {
    if (isNewest(file, serial)) Q_EMIT inspected(file, result, pending_.at(file.native()).outdated);
}

void InspectionQueue::end(const std::filesystem::path& file, quint64 serial, const TaskEnd& end,
                          const InspectedPicturePtr& result, const InspectedFile& inspected) {
    if (!isNewest(file, serial)) return;
    const bool outdated = pending_.extract(file.native()).mapped().outdated;
    const auto row = pictures_.rowOf(file);
    if (!row) return;
    switch (end.outcome) {
        case Outcome::done:
            if (inspected.change != FileChange::none) {
                pictures_.setChange(file, inspected.change);
                Q_EMIT givenUp(file);
                break;
            }
            pictures_.setScore(file, result->inspection.image_score, is_also_reference(*result), inspected.version);
            pictures_.setDetails(file, picture_details(*result), found_white(result->image->reading));
            Q_EMIT this->inspected(file, result, outdated);
            break;
        case Outcome::cancelled:
            pictures_.setState(file, PictureState::idle);
            Q_EMIT givenUp(file);
            break;
        case Outcome::failed:
            pictures_.setState(file,
                               end.code == ErrorCode::not_found && file_state(file).empty() ? PictureState::missing
                                                                                            : PictureState::failed,
                               end.sentence);
            Q_EMIT failed(file, end.sentence);
            break;
    }
}

void InspectionQueue::prefer(const std::filesystem::path& file) {
    if (const auto former = pending_.find(preferred_.native()); former != pending_.end())
        worker_.setPriority(former->second.task, ordinary);
    preferred_ = file;
    if (const auto found = pending_.find(file.native()); found != pending_.end())
        worker_.setPriority(found->second.task, preferred);
}

void InspectionQueue::forget(const std::filesystem::path& file) {
    const auto found = pending_.find(file.native());
    if (found == pending_.end()) return;
    worker_.cancel(found->second.task);
    pending_.erase(found);
}

void InspectionQueue::outdate() {
    for (auto& [file, entry] : pending_) entry.outdated = true;
}

bool InspectionQueue::isOutdated(const std::filesystem::path& file) const {
    const auto found = pending_.find(file.native());
    return found != pending_.end() && found->second.outdated;
}

}  // namespace fade::ui
