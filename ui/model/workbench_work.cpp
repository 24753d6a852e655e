// SPDX-License-Identifier: GPL-3.0-or-later
// One work in the place of another: samples and one's own never mix, and nothing is lost.
#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/undo_step.h"
#include "ui/model/workbench.h"

namespace fade::ui {

/// Another work in the place of the present one, as a whole; with another model, if that comes with it.
class WorkStep : public RefusableStep {
public:
    WorkStep(Workbench& workbench, Name name, Work after, const std::optional<ModelSource>& model = {})
        : RefusableStep(std::move(name)), workbench_(workbench), before_(workbench.work()), after_(std::move(after)) {
        if (model) models_ = {workbench.setup().recipe().model, *model};
    }
    void undo() override {
        after_ = workbench_.work();  // with what has been inspected meanwhile
        setObsolete(*refused());
        // A model that was refused gives way to the former one without this step.
        if (models_ && !*refused()) workbench_.setup().useModel({models_->first, before_.settings});
        workbench_.applyWork(before_);
    }
    void redo() override {
        setObsolete(*refused());
        if (*refused()) return;
        if (models_) workbench_.setup().useModel({models_->second, after_.settings});
        workbench_.applyWork(after_);
    }

private:
    Workbench& workbench_;
    Work before_;
    Work after_;
    std::optional<std::pair<ModelSource, ModelSource>> models_;  ///< of both; none: it stays
};

Work Workbench::work() {
    Work work;
    for (const auto& entry : pictures_.entries()) {
        work.pictures.push_back(entry.source);
        const bool failed = entry.state == PictureState::failed;
        if (failed && entry.own_failure)
            work.failed.emplace(entry.id(), entry.failure);
        else if (failed || entry.findings || queue_.isPending(entry.id()) || recall_.wants(entry.id()))
            work.inspected.push_back(entry.id());
        if (!entry.remarks.empty()) work.remarks.emplace(entry.id(), entry.remarks);
    }
    work.current = current_;
    work.references = references_.references();
    const auto& recipe = setup_.recipe();
    work.object = recipe.object;
    work.prompts = recipe.prompts;
    work.thresholds = recipe.thresholds;
    work.rules = setup_.recipe().rules;
    work.threshold_basis = this->recipe().threshold_basis;
    work.map_threshold = recipe.map_threshold;
    work.mm_per_pixel = recipe.mm_per_pixel;
    work.mask = recipe.mask;
    work.vision_model = recipe.vision_model;
    work.model = recipe.model.path;
    work.settings = recipe.settings;
    work.compares_pictures = setup_.comparesPictures();
    work.sample = sample_;
    work.aside = aside_;
    return work;
}

void Workbench::replaceWork(UndoStep::Name name, Work work) {
    undo_.push(new WorkStep(*this, std::move(name), std::move(work)));
}

void Workbench::applyWork(const Work& work) {
    std::vector<PlacedPicture> present;
    for (const auto& entry : pictures_.entries())
        present.push_back({static_cast<int>(present.size()), entry.source, false});
    take(present);
    recall_.forget();
    watch_.forgetWhites();
    restoreAside(work.sample, work.aside);
    references_.restore(work.references);
    setup_.use(work);
    pictures_.add(work.pictures);
    restoreFailures(work.failed);
    restoreRemarks(work.remarks);
    if (pictures_.rowOf(work.current)) setCurrent(work.current);
    std::vector<KnownPicture> known;
    for (const auto& source : work.pictures) known.push_back({source, {}});
    recall(known, work.inspected);
}

void Workbench::restoreAside(std::optional<Sample> sample, std::shared_ptr<const Work> aside) {
    sample_ = std::move(sample);
    aside_ = std::move(aside);
    Q_EMIT workChanged();
}

void Workbench::restoreFailures(const std::map<PictureId, QString>& failed) {
    for (const auto& [id, reason] : failed) pictures_.setState(id, PictureState::failed, reason, true);
}

void Workbench::restoreRemarks(const std::map<PictureId, Remarks>& remarks) {
    for (const auto& [id, said] : remarks) pictures_.setRemarks(id, said);
}

void Workbench::startNewWork() {
    Work work;
    work.model = setup_.recipe().model.path;
    work.vision_model = setup_.recipe().vision_model;
    work.aside = aside_;  // nobody meant that one
    replaceWork([] { return tr("New"); }, std::move(work));
}

void Workbench::openSample(const Sample& sample) {
    auto work = this->work();
    const bool nothing_new = aside_ && work.pictures.empty() && work.references.empty();
    work.aside = sample_ || nothing_new ? aside_ : std::make_shared<const Work>(work);
    work.sample = sample;
    work.pictures = picture_files(sample.pictures);
    work.inspected.clear();
    work.remarks.clear();
    for (const auto& picture : work.pictures) work.inspected.push_back(picture->id());
    work.current = work.inspected.empty() ? PictureId() : work.inspected.front();
    work.references.clear();
    for (const auto& file : sample.references) work.references.push_back({file, true, {}, false});
    work.object = sample.object;
    work.prompts = {};
    work.mm_per_pixel.reset();
    work.mask.reset();
    // Of one's own parts.
    work.threshold_basis.reset();
    work.rules = {};
    replaceWork([object = QString::fromStdString(sample.object)] { return tr("Open sample %1").arg(object); },
                std::move(work));
}

Work Workbench::ownWork() const {
    if (aside_) return *aside_;
    Work work;
    work.model = setup_.recipe().model.path;
    work.vision_model = setup_.recipe().vision_model;
    return work;
}

void Workbench::goBackToOwnWork() {
    if (!sample_ && !aside_) return;
    auto own = ownWork();
    auto present = work();
    // What was begun meanwhile is one's own, too.
    if (!sample_ && !(present.pictures.empty() && present.references.empty())) {
        present.aside = own.aside;
        own.aside = std::make_shared<const Work>(std::move(present));
    }
    replaceWork([] { return tr("Back to my work"); }, std::move(own));
}

void Workbench::useRecipe(UndoStep::Name name, const Recipe& recipe) {
    const bool leaves_sample = sample_.has_value();
    auto work = leaves_sample ? ownWork() : this->work();
    work.model = recipe.model.path;
    work.object = recipe.object;
    work.prompts = recipe.prompts;
    work.settings = recipe.settings;
    work.references.clear();
    for (const auto& file : recipe.references) work.references.push_back({file, true, {}, false});
    work.thresholds = recipe.thresholds;
    work.threshold_basis = recipe.threshold_basis;
    work.rules = recipe.rules;
    work.map_threshold = recipe.map_threshold;
    work.mm_per_pixel = recipe.mm_per_pixel;
    work.mask = recipe.mask;
    work.vision_model = recipe.vision_model;
    if (recipe.model == setup_.recipe().model) {
        replaceWork(std::move(name), std::move(work));
    } else {
        auto* step = new WorkStep(*this, std::move(name), std::move(work), recipe.model);
        const auto refused = step->refused();
        undo_.push(step);
        setup_.broughtBy(refused);
    }
    if (leaves_sample) Q_EMIT sampleLeft();
}

/// Whether a sample is shown, and some of these pictures are not of it.
bool Workbench::isOwn(const std::vector<PictureId>& pictures) const {
    if (!sample_) return false;
    std::set<PictureId> known;
    for (const auto* files : {&sample_->pictures, &sample_->references})
        for (const auto& file : *files) known.insert(id_of(file));
    return std::any_of(pictures.begin(), pictures.end(), [&](const PictureId& id) { return !known.contains(id); });
}

void Workbench::addToOwnWork(const PictureSources& pictures) {
    auto work = ownWork();
    std::set<PictureId> known;
    for (const auto& picture : work.pictures) known.insert(picture->id());
    int count = 0;
    for (const auto& picture : pictures) {
        if (!known.insert(picture->id()).second) continue;
        work.pictures.push_back(picture);
        ++count;
    }
    work.current = pictures.front()->id();
    replaceWork([count] { return tr("Add %n picture(s)", nullptr, count); }, std::move(work));
    Q_EMIT sampleLeft();
    Q_EMIT picturesAdded(count);
}

void Workbench::addReferencesToOwnWork(const std::vector<std::filesystem::path>& files) {
    auto work = ownWork();
    int count = 0;
    for (const auto& file : files) {
        if (std::any_of(work.references.begin(), work.references.end(),
                        [&](const Reference& reference) { return reference.file == file; }))
            continue;
        work.references.push_back({file, true, {}, false});
        ++count;
    }
    replaceWork([count] { return tr("Add %n reference(s)", nullptr, count); }, std::move(work));
    Q_EMIT sampleLeft();
}

}  // namespace fade::ui
