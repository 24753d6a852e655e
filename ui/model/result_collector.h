// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspector.h"
#include "fade/recipe.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "ui/jobs/inspect_picture.h"
#include "ui/jobs/picture_store.h"
#include "ui/jobs/worker.h"
#include "ui/model/picture_list_model.h"
#include "ui/model/reported.h"

namespace fade::ui {

/// What a report says of pictures of the list: kept results, and the rest compared again from kept features.
class ResultCollector : public QObject {
    Q_OBJECT

public:
    /// Worker and list outlive it.
    ResultCollector(Worker& worker, std::shared_ptr<Inspector> inspector, std::shared_ptr<PictureStore> store,
                    const PictureListModel& pictures)
        : worker_(worker), inspector_(std::move(inspector)), store_(std::move(store)), pictures_(pictures) {}

    /// A result that is kept; null: none is.
    using Kept = std::function<InspectedPicturePtr(const PictureId&)>;
    /// In order. Pictures themselves are not held, but for those of kept results.
    void collect(const std::vector<PictureId>& pictures, const Recipe& recipe, const BatchPictures& batch,
                 const Kept& kept_result, const std::function<void(const CollectedResults&)>& collected);

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    Worker& worker_;
    std::shared_ptr<Inspector> inspector_;
    std::shared_ptr<PictureStore> store_;
    const PictureListModel& pictures_;
};

}  // namespace fade::ui
