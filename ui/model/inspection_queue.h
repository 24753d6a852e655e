// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <unordered_map>

#include "ui/jobs/inspect_picture.h"
#include "ui/jobs/worker.h"
#include "ui/model/picture_list_model.h"

namespace fade::ui {

/// Sends pictures to the worker and takes their results. Of each picture only the newest request counts: what an older
/// one still brings is dropped.
class InspectionQueue : public QObject {
    Q_OBJECT

public:
    InspectionQueue(Worker& worker, std::shared_ptr<Inspector> inspector, std::shared_ptr<PictureStore> store,
                    PictureListModel& pictures, QObject* parent = nullptr);

    void request(const PictureSources& sources, const std::shared_ptr<const Recipe>& recipe,
                 const BatchPictures& batch);
    /// This picture comes before all others.
    void prefer(const PictureId& id);
    void forget(const PictureId& id);
    /// The setup has changed: what is pending brings results of a former one.
    void outdate();

    /// Pending with a former setup.
    [[nodiscard]] bool isOutdated(const PictureId& id) const;
    /// Waits, or is worked on.
    [[nodiscard]] bool isPending(const PictureId& id) const { return pending_.contains(id); }

Q_SIGNALS:
    /// A result, coarse ones included (`complete` tells); `outdated`: of a setup before the present one.
    void inspected(const fade::PictureId& id, const fade::InspectedPicturePtr& result, bool outdated);
    void failed(const fade::PictureId& id, const fade::ui::TaskEnd& end);
    /// Cancelled, or the picture changed meanwhile: what there was of this picture may not hold any more.
    void givenUp(const fade::PictureId& id);

private:
    struct Pending {
        explicit Pending(Worker& worker) : task(worker) {}
        NewestTask task;
        bool outdated = false;
    };
    /// A result, what it was made of, and what became of that by the end.
    struct Inspected {
        FoundPicture found;
        FileVersion version;
        FileChange change = FileChange::none;
    };
    void submit(const PictureSourcePtr& source, const std::shared_ptr<const Recipe>& recipe,
                const BatchPictures& batch);
    void arrive(const PictureId& id, const InspectedPicturePtr& result);
    void end(const PictureSourcePtr& source, const TaskResult<Inspected>& end);

    Worker& worker_;
    std::shared_ptr<Inspector> inspector_;
    std::shared_ptr<PictureStore> store_;
    PictureListModel& pictures_;
    std::unordered_map<PictureId, Pending> pending_;
    PictureId preferred_;
};

}  // namespace fade::ui
