// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/file_version.h"
#include "fade/inspector.h"
#include "fade/picture_source.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <set>
#include <vector>

#include "ui/jobs/recall.h"
#include "ui/jobs/worker.h"

namespace fade::ui {

class FileSearch;
class InspectionQueue;
class PictureListModel;
class ReferenceSetModel;
class ThumbnailCache;

/// What became of the files that verdicts were made of. A picture that is another one by now, or is not there, loses
/// its verdict; with another reference all verdicts are those of another reference set.
class FileWatch : public QObject {
    Q_OBJECT

public:
    struct Places {
        FileSearch& search;
        Worker& loader;    ///< one picture is waited for by whoever looks at it
        Worker& searcher;  ///< many are a search like others
        PictureListModel& pictures;
        ReferenceSetModel& references;
        ThumbnailCache& thumbnails;
        InspectionQueue& queue;
    };
    /// All outlive it.
    explicit FileWatch(const Places& places) : at_(places) {}

    enum class Visible { no, yes };  ///< as work that can be cancelled
    /// All inspected pictures and used references. Does nothing while that goes on.
    void lookAtAll();
    /// `looked` hears which of them were rewritten.
    void lookAt(const std::vector<PictureId>& pictures, Visible visible,
                const std::function<void(const std::vector<PictureId>& rewritten)>& looked = {});
    void lookAtReferences(Visible visible, const std::function<void()>& looked = {});

    /// These references have been used: what is looked at from now on.
    void useReferences(const std::vector<UsedReference>& references);
    [[nodiscard]] bool knowsReferences() const { return !used_references_.empty(); }
    /// The setup is another one: what is being looked at says nothing of its verdicts.
    void changeSetup() { ++setup_changes_; }

    /// Says if this result was read with another white than others, where their files say none.
    void compareWhites(const InspectedPicture& result);
    void forgetWhites() { told_whites_.clear(); }

Q_SIGNALS:
    /// What there was of this picture does not hold any more.
    void lost(const fade::PictureId& id);
    void rewrittenFound(const fade::PictureId& id);
    /// These are again what they were when they were inspected.
    void back(const std::vector<fade::ui::KnownPicture>& pictures);
    void verdictsLost(int rewritten, int missing);
    void referencesChanged(int count);
    void whitesDiffer(const std::vector<double>& whites);

private:
    struct PictureLook {
        PictureSourcePtr source;
        FileVersion inspected;
        FileVersion now;
        FileChange change = FileChange::none;
    };
    struct ReferenceLook {
        std::filesystem::path file;
        FileVersion version;
        bool missing = false;
        bool changed = false;
    };
    [[nodiscard]] std::vector<PictureId> take(const std::vector<PictureLook>& looks);
    void take(const std::vector<ReferenceLook>& looks);

    Places at_;
    std::vector<ReferenceLook> used_references_;  // as they were when the verdicts were made
    quint64 setup_changes_ = 0;
    std::set<double> told_whites_;
    /// At all files. What is asked for meanwhile comes after: a file may have been seen before it changed.
    enum class Looking { no, yes, and_again } looking_ = Looking::no;
};

}  // namespace fade::ui
