// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "ui/jobs/inspect_file.h"
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

    void request(const std::vector<std::filesystem::path>& files, const std::shared_ptr<const Recipe>& recipe);
    /// This picture comes before all others.
    void prefer(const std::filesystem::path& file);
    void forget(const std::filesystem::path& file);
    /// The setup has changed: what is pending brings results of a former one.
    void outdate();

    /// Pending with a former setup.
    [[nodiscard]] bool isOutdated(const std::filesystem::path& file) const;
    /// Waits, or is worked on.
    [[nodiscard]] bool isPending(const std::filesystem::path& file) const { return pending_.contains(file.native()); }

Q_SIGNALS:
    /// A result, coarse ones included (`complete` tells); `outdated`: of a setup before the present one.
    void inspected(const std::filesystem::path& file, const fade::InspectedPicturePtr& result, bool outdated);
    void failed(const std::filesystem::path& file, const QString& sentence);
    /// Cancelled, or the file changed meanwhile: what there was of this picture may not hold any more.
    void givenUp(const std::filesystem::path& file);

private:
    struct Pending {
        quint64 serial = 0;
        Worker::Id task = 0;
        bool outdated = false;
    };
    /// The file that a result was made of, and what became of it by the end.
    struct InspectedFile {
        FileVersion version;
        FileChange change = FileChange::none;
    };
    void submit(const std::filesystem::path& file, const std::shared_ptr<const Recipe>& recipe);
    [[nodiscard]] bool isNewest(const std::filesystem::path& file, quint64 serial) const;
    void arrive(const std::filesystem::path& file, quint64 serial, const InspectedPicturePtr& result);
    void end(const std::filesystem::path& file, quint64 serial, const TaskEnd& end, const InspectedPicturePtr& result,
             const InspectedFile& inspected);

    Worker& worker_;
    std::shared_ptr<Inspector> inspector_;
    std::shared_ptr<PictureStore> store_;
    PictureListModel& pictures_;
    std::unordered_map<std::string, Pending> pending_;  // by path; a map of paths would compare them part by part
    std::filesystem::path preferred_;
    quint64 last_serial_ = 0;
};

}  // namespace fade::ui
