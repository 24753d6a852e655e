// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/jobs/recall.h"
#include "ui/jobs/worker.h"
#include "ui/model/file_search.h"
#include "ui/model/file_watch.h"
#include "ui/model/inspection_queue.h"
#include "ui/model/mask_editor.h"
#include "ui/model/picture_list_model.h"
#include "ui/model/reference_set_model.h"
#include "ui/model/reported.h"
#include "ui/model/result_collector.h"
#include "ui/model/setup.h"
#include "ui/model/thumbnail_cache.h"
#include "ui/model/undo_step.h"
#include "ui/model/verdict_recall.h"
#include "ui/model/work.h"

namespace fade::ui {

/// What is being worked on: pictures, references, settings, thresholds and results, and the threads that work for
/// them. Widgets show it and call it; it knows no widget.
class Workbench : public QObject {
    Q_OBJECT

public:
    /// `cache_folder` empty: nothing is kept on disk.
    explicit Workbench(const std::filesystem::path& cache_folder, QObject* parent = nullptr);
    ~Workbench() override;
    Q_DISABLE_COPY_MOVE(Workbench)

    [[nodiscard]] PictureListModel& pictures() { return pictures_; }
    [[nodiscard]] ReferenceSetModel& references() { return references_; }
    [[nodiscard]] QUndoStack& undoStack() { return undo_; }
    [[nodiscard]] ThumbnailCache& thumbnails() { return thumbnails_; }
    [[nodiscard]] Worker& worker() { return *worker_; }
    [[nodiscard]] Worker& loader() { return *loader_; }
    [[nodiscard]] Worker& searcher() { return *searcher_; }

    /// The recipe, but for references. A change re-inspects what had been inspected, from kept features; one of a
    /// threshold computes nothing.
    [[nodiscard]] Setup& setup() { return setup_; }
    [[nodiscard]] const Setup& setup() const { return setup_; }
    /// Where to look, as it is drawn.
    [[nodiscard]] MaskEditor& maskEditor() { return mask_editor_; }
    /// The setup with the references: all that decides a verdict. The basis of the thresholds is in it for as long as
    /// the scores are those that it was found with.
    [[nodiscard]] Recipe recipe() const;

    // Every change of the setup and of what follows, up to the work, is a step of one history, and can be undone.

    /// The pictures of the list, where they are each other's references; null: they are not.
    [[nodiscard]] BatchPictures batch() const;

    /// There is nothing to undo any more: a session begins.
    void clearHistory() { undo_.clear(); }

    // Files and folders; folders are searched off this thread.
    enum class Show { nothing, first };
    /// `show` first: the first of these pictures comes into view, whether it is new or not.
    void addPictures(const std::vector<std::filesystem::path>& paths, Show show = Show::nothing);
    /// Pixels that are in no file become one in this folder, and a picture of the list.
    void addPixels(const QImage& pixels, const std::filesystem::path& folder);
    /// Full pictures in the same files that are not in the list become pictures of it, and are inspected if there is a
    /// model.
    void addOtherPages(const std::vector<PictureId>& pictures);
    void addReferences(const std::vector<std::filesystem::path>& paths, int row = -1);
    void removePictures(std::vector<int> rows);
    /// What a person knows of these pictures; empty: nothing any more. No verdict depends on it.
    void markTruth(const std::vector<PictureId>& pictures, std::optional<Truth> truth);
    /// Those of these pictures of which the machine has a verdict, so that it can be overruled.
    [[nodiscard]] std::vector<PictureId> judged(const std::vector<PictureId>& pictures) const;
    /// A person's verdict in the place of the machine's, as one step. Pictures that have no verdict, and those of which
    /// the machine says the same, stay as they are. `name` and `reason`: see `Overrule`; the time is that of now.
    void overrule(const std::vector<PictureId>& pictures, Verdict verdict, const std::string& name,
                  const std::string& reason);
    /// The machine's verdicts count again.
    void takeBackOverrules(const std::vector<PictureId>& pictures);
    // workbench_work.cpp
    [[nodiscard]] Work work();
    /// Another work instead of this one, as one step.
    void replaceWork(UndoStep::Name name, Work work);
    /// At the start of a session: which sample is shown, and what lies aside.
    void restoreAside(std::optional<Sample> sample, std::shared_ptr<const Work> aside);
    void restoreFailures(const std::map<PictureId, QString>& failed);
    void restoreRemarks(const std::map<PictureId, Remarks>& remarks);
    /// An empty work. One that lies aside stays there.
    void startNewWork();
    /// The sample's pictures, references and object name take the place of one's own work, which is put aside. Own
    /// pictures or references that are added to a sample go to one's own work, which takes the sample's place.
    void openSample(const Sample& sample);
    /// To what lies aside, in the place of a sample or of what was begun after it: that then lies aside in turn.
    void goBackToOwnWork();
    /// Takes over all that the recipe says, its model too, beside one's own pictures, as one step. A model that does
    /// not load takes the whole step back.
    void useRecipe(UndoStep::Name name, const Recipe& recipe);
    [[nodiscard]] bool showsSample() const { return sample_.has_value(); }
    [[nodiscard]] bool hasWorkAside() const { return aside_ != nullptr; }

    // Inspecting.
    /// Those that have no verdict, and those whose files were rewritten since; all, if that is a reference.
    void inspectAll();
    void inspect(const std::vector<PictureId>& pictures);
    void auditReferences();
    /// Looks whether the files of all inspected pictures and references still hold what was inspected. A picture that
    /// is another one, or is not there, loses its verdict; another reference makes all verdicts again.
    void lookAtFiles() { watch_.lookAtAll(); }
    /// Looks at these pictures' files, and hands over what a report says of them, in order: kept results, and the rest
    /// compared again from kept features. Pictures themselves are not held, but for those of kept results.
    void collect(const std::vector<PictureId>& pictures, const std::function<void(const CollectedResults&)>& collected);
    /// Gives pictures that have no verdict the one that they had with the present setup, if it is kept. No tower runs.
    /// Of `otherwise`, those that have none are inspected.
    void recall(const std::vector<KnownPicture>& pictures, const std::vector<PictureId>& otherwise = {});
    /// Work and searches.
    [[nodiscard]] bool isBusy() const { return worker_->isBusy() || isSearching(); }
    [[nodiscard]] bool isSearching() const { return search_.isSearching(); }
    /// What was being renewed counts as not inspected.
    void cancel();

    /// The picture that the views show; empty: none.
    void setCurrent(const PictureId& id);
    [[nodiscard]] const PictureId& current() const { return current_; }
    [[nodiscard]] const InspectedPicturePtr& currentResult() const { return current_result_; }
    /// What was found in a picture, as far as it is of the present criteria: null while it is not known.
    [[nodiscard]] const Findings* findings(const PictureId& id) const;
    /// A kept result of the present setup, or null.
    [[nodiscard]] InspectedPicturePtr result(const PictureId& id);
    /// Belongs to the worker's tasks.
    [[nodiscard]] const std::shared_ptr<Inspector>& inspector() const { return inspector_; }
    [[nodiscard]] const std::shared_ptr<PictureStore>& pictureStore() const { return store_; }

Q_SIGNALS:
    void currentChanged(const fade::PictureId& id);
    void currentResultChanged(const fade::InspectedPicturePtr& result);
    /// The setup, but for what only judges, or the references.
    void setupChanged();
    /// What makes verdicts of what was found: thresholds, rules, the outline, the length of a pixel.
    void criteriaChanged();
    void searchingChanged();
    /// The picture was rewritten since it was inspected: it counts as not inspected.
    void rewrittenFound(const fade::PictureId& id);
    /// So many pictures lost their verdict since their files hold others, or are not there.
    void verdictsLost(int rewritten, int missing);
    /// So many references are others by now, or are not there: all verdicts are made again.
    void referencesChanged(int count);
    /// Of these values each was found to be white in some files that do not say it, pictures or references.
    void whitesDiffer(const std::vector<double>& whites);
    void picturesAdded(int count);
    /// None of the files in which other pages were looked for has any.
    void noOtherPages();
    /// A sample is shown, or none any more.
    void workChanged();
    /// Own files were added: the sample has given way to one's own work.
    void sampleLeft();
    void referencesAudited(const fade::ReferenceCheck& check);
    void failed(const QString& sentence);
    /// What this sentence said is over: the picture has been inspected since.
    void mended(const QString& sentence);
    void cancelled();

private:
    friend class PicturesStep;
    friend class WorkStep;
    struct PlacedPicture {
        int row;
        PictureSourcePtr source;
        bool inspected;  ///< had a verdict, or was to have one
        Remarks remarks = {};
    };
    void take(std::vector<PlacedPicture>& placed);
    void put(const std::vector<PlacedPicture>& placed);
    [[nodiscard]] bool isOwn(const std::vector<PictureId>& pictures) const;
    [[nodiscard]] Work ownWork() const;
    void addToOwnWork(const PictureSources& pictures);
    void addSources(const PictureSources& sources, Show show);
    using Said = std::vector<std::pair<PictureId, Remarks>>;
    void say(UndoStep::Name name, Said after);
    void addReferencesToOwnWork(const std::vector<std::filesystem::path>& files);
    void endRecall(const std::vector<PictureId>& pictures, const std::vector<PictureId>& wanted,
                   const std::vector<UsedReference>& references);
    void tellOnce(const fade::Message& problem);
    void connectSetup();
    void connectModels();
    void connectParts();
    void applyWork(const Work& work);
    void changeSetup();
    void changeBatch();
    void changeCriteria();
    void noteBasis();
    [[nodiscard]] std::vector<PictureId> outdated();
    void refresh();
    void loseResult(const PictureId& id);
    void forgive(const PictureId& id);
    void keep(const PictureId& id, const InspectedPicturePtr& result, bool outdated);

    std::shared_ptr<PictureStore> store_;
    std::unique_ptr<Worker> worker_;
    std::unique_ptr<Worker> loader_;    // of what is shown
    std::unique_ptr<Worker> searcher_;  // of folders, which may be slow
    std::shared_ptr<Inspector> inspector_;
    QUndoStack undo_;
    Setup setup_;
    mutable BatchPictures batch_;         // of the list as it is; null: not known
    bool basis_of_batch_ = false;         // whether it was found with pictures that were judged by each other
    std::optional<Recipe> basis_recipe_;  // that the basis of the thresholds was found with; empty: the present one
    MaskEditor mask_editor_;
    ThumbnailCache thumbnails_;
    PictureListModel pictures_;
    ReferenceSetModel references_;
    InspectionQueue queue_;
    FileSearch search_;
    FileWatch watch_;
    VerdictRecall recall_;
    ResultCollector collector_;
    quint64 setup_changes_ = 0;
    std::set<std::string> told_;
    std::map<PictureId, QString> said_of_;  ///< why pictures failed, until they are inspected
    std::optional<Sample> sample_;
    std::shared_ptr<const Work> aside_;
    ByteLru<InspectedPicturePtr> results_;
    PictureId current_;
    InspectedPicturePtr current_result_;
    QTimer refresh_timer_;
};

}  // namespace fade::ui
