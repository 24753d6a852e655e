// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/workbench.h"

#include "fade/error.h"
#include "fade/image.h"

#include <algorithm>
#include <utility>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

constexpr std::size_t picture_bytes = std::size_t{384} << 20;
constexpr std::size_t feature_bytes = std::size_t{512} << 20;
constexpr std::size_t result_bytes = std::size_t{512} << 20;
constexpr int refresh_delay_ms = 150;

std::size_t bytes_of(const InspectedPicture& result) {
    std::size_t bytes = result.image->pixels.total() * result.image->pixels.elemSize();
    for (const auto& map : result.inspection.kinds.maps) bytes += map.total() * map.elemSize();
    for (const auto& maps : result.inspection.views) {
        const auto& config = result.context->provenance.model.config;
        bytes += maps.cells.total() +
                 maps.vision.total() * (2 * sizeof(float) * static_cast<std::size_t>(config.embed_dim) + 8);
    }
    return bytes;
}

std::unique_ptr<DiskCache> open_cache(const std::filesystem::path& folder, DiskCache::Problem on_problem) {
    if (folder.empty()) return nullptr;
    return std::make_unique<DiskCache>(folder, default_cache_limit, std::move(on_problem));
}

std::shared_ptr<Inspector> make_inspector(std::unique_ptr<DiskCache> cache,
                                          const std::shared_ptr<PictureStore>& store) {
    Inspector::Options options;
    options.cache = std::move(cache);
    options.feature_bytes = feature_bytes;
    options.load = load_from(store);
    options.interactive = true;
    return std::make_shared<Inspector>(std::move(options));
}

}  // namespace

Workbench::Workbench(const std::filesystem::path& cache_folder, QObject* parent)
    : QObject(parent),
      store_(std::make_shared<PictureStore>(picture_bytes)),
      worker_(std::make_unique<Worker>()),
      loader_(std::make_unique<Worker>()),
      searcher_(std::make_unique<Worker>()),
      inspector_(make_inspector(open_cache(cache_folder,
                                           [this](const Message& problem) {
                                               QMetaObject::invokeMethod(
                                                   this, [this, problem] { tellOnce(problem); }, Qt::QueuedConnection);
                                           }),
                                store_)),
      setup_(undo_, *worker_, *loader_, inspector_),
      mask_editor_(undo_, setup_, *loader_),
      thumbnails_(*loader_),
      pictures_(thumbnails_),
      references_(thumbnails_, undo_),
      queue_(*worker_, inspector_, store_, pictures_),
      search_(*searcher_),
      watch_({search_, *loader_, *searcher_, pictures_, references_, thumbnails_, queue_}),
      recall_(*worker_, inspector_, pictures_, queue_),
      collector_(*worker_, inspector_, store_, pictures_),
      results_(result_bytes) {
    connectSetup();
    connectModels();
    connectParts();
    refresh_timer_.setSingleShot(true);
    refresh_timer_.setInterval(refresh_delay_ms);
    connect(&refresh_timer_, &QTimer::timeout, this, &Workbench::refresh);
}

Workbench::~Workbench() {
    // The threads end first: their tasks hold on to what follows.
    worker_.reset();
    loader_.reset();
    searcher_.reset();
}

void Workbench::connectSetup() {
    connect(&setup_, &Setup::changed, this, &Workbench::changeSetup);
    connect(&setup_, &Setup::thresholdsChanged, this, &Workbench::noteBasis);  // before others ask for the recipe
    connect(&setup_, &Setup::thresholdsChanged, this, &Workbench::changeCriteria);
    connect(&setup_, &Setup::rulesChanged, this, &Workbench::changeCriteria);
    connect(&setup_, &Setup::mapThresholdChanged, this, &Workbench::changeCriteria);
    connect(&setup_, &Setup::pixelLengthChanged, this, &Workbench::changeCriteria);
    const auto compare_scores = [this] { pictures_.setBasis(recipe().threshold_basis); };
    connect(&setup_, &Setup::thresholdsChanged, this, compare_scores);
    connect(this, &Workbench::setupChanged, this, compare_scores);
    connect(&setup_, &Setup::modelRefused, this, [this] {
        // At once, before a picture is tried with the other one.
        refresh_timer_.stop();
        refresh();
    });
    connect(&setup_, &Setup::failed, this, &Workbench::failed);
    connect(&setup_, &Setup::cancelled, this, &Workbench::cancelled);
    connect(&mask_editor_, &MaskEditor::failed, this, &Workbench::failed);
}

void Workbench::connectModels() {
    connect(&pictures_, &PictureListModel::pathsDropped, this,
            [this](const std::vector<std::filesystem::path>& paths) { addPictures(paths); });
    connect(&pictures_, &QAbstractItemModel::rowsInserted, this, &Workbench::changeBatch);
    connect(&pictures_, &QAbstractItemModel::rowsRemoved, this, &Workbench::changeBatch);
    connect(&pictures_, &QAbstractItemModel::modelReset, this, &Workbench::changeBatch);
    connect(&references_, &ReferenceSetModel::pathsDropped, this, &Workbench::addReferences);
    connect(&references_, &ReferenceSetModel::bankChanged, this, &Workbench::changeSetup);
    connect(&queue_, &InspectionQueue::inspected, this, &Workbench::keep);
    connect(&queue_, &InspectionQueue::inspected, this,
            [this](const PictureId&, const InspectedPicturePtr&, bool outdated) {
                if (outdated) return;
                for (const auto& file : references_.clearFailures()) thumbnails_.renew(picture_file(file));
            });
    connect(&queue_, &InspectionQueue::failed, this, [this](const PictureId& id, const TaskEnd& end) {
        loseResult(id);
        references_.setFailure(end);
        forgive(id);
        said_of_[id] = end.sentence;
        Q_EMIT failed(end.sentence);
    });
    connect(&queue_, &InspectionQueue::givenUp, this, &Workbench::loseResult);
    const auto renew_thumbnail = [this](const PictureId& id) {
        if (const auto* entry = pictures_.find(id)) thumbnails_.renew(entry->source);
    };
    connect(&queue_, &InspectionQueue::inspected, this, renew_thumbnail);
    connect(&queue_, &InspectionQueue::failed, this, renew_thumbnail);
}

void Workbench::connectParts() {
    connect(&search_, &FileSearch::changed, this, &Workbench::searchingChanged);
    connect(&search_, &FileSearch::failed, this, &Workbench::failed);
    connect(&watch_, &FileWatch::lost, this, &Workbench::loseResult);
    connect(&watch_, &FileWatch::lost, this, &Workbench::changeBatch);
    connect(&watch_, &FileWatch::back, this, &Workbench::changeBatch);
    connect(&watch_, &FileWatch::rewrittenFound, this, &Workbench::rewrittenFound);
    connect(&watch_, &FileWatch::back, this, [this](const std::vector<KnownPicture>& pictures) { recall(pictures); });
    connect(&watch_, &FileWatch::verdictsLost, this, &Workbench::verdictsLost);
    connect(&watch_, &FileWatch::referencesChanged, this, &Workbench::changeSetup);
    connect(&watch_, &FileWatch::referencesChanged, this, &Workbench::referencesChanged);
    connect(&watch_, &FileWatch::whitesDiffer, this, &Workbench::whitesDiffer);
    connect(&recall_, &VerdictRecall::lookedUp, this, &Workbench::endRecall);
    connect(&collector_, &ResultCollector::failed, this, &Workbench::failed);
}

/// A cache that cannot be used says so with every picture.
void Workbench::tellOnce(const Message& problem) {
    if (told_.insert(problem.english()).second) Q_EMIT failed(message_text(problem));
}

void Workbench::loseResult(const PictureId& id) {
    results_.remove(id.key());
    if (id != current_ || !current_result_) return;
    current_result_.reset();
    Q_EMIT currentResultChanged(current_result_);
}

/// What was said of this picture's failure is over, unless it was said of others, too.
void Workbench::forgive(const PictureId& id) {
    const auto said = said_of_.extract(id);
    if (said && std::none_of(said_of_.begin(), said_of_.end(),
                             [&](const auto& other) { return other.second == said.mapped(); }))
        Q_EMIT mended(said.mapped());
}

Recipe Workbench::recipe() const {
    auto recipe = setup_.recipe();
    recipe.references = references_.enabledFiles();
    if (basis_recipe_ && (!score_alike(recipe, *basis_recipe_) || basis_of_batch_ != (batch() != nullptr)))
        recipe.threshold_basis.reset();
    return recipe;
}

BatchPictures Workbench::batch() const {
    if (!setup_.comparesPictures() || !references_.enabledFiles().empty()) return nullptr;
    if (!batch_) {
        PictureSources sources;
        for (const auto& entry : pictures_.entries()) sources.push_back(entry.source);
        batch_ = std::make_shared<const PictureSources>(std::move(sources));
    }
    return batch_;
}

/// Each picture is judged by all others: another one makes other verdicts.
void Workbench::changeBatch() {
    const bool is_one = batch() != nullptr;
    batch_.reset();
    if (is_one) changeSetup();
}

/// A basis that is new is of what the setup is once this turn is over: a work is put together bit by bit.
void Workbench::noteBasis() {
    const auto& basis = setup_.recipe().threshold_basis;
    if (!basis || (basis_recipe_ && basis_recipe_->threshold_basis == basis)) return;
    basis_recipe_.reset();
    QMetaObject::invokeMethod(
        this,
        [this] {
            basis_recipe_ = recipe();
            basis_of_batch_ = batch() != nullptr;
        },
        Qt::QueuedConnection);
}

void Workbench::changeSetup() {
    ++setup_changes_;
    watch_.changeSetup();
    recall_.changeSetup();
    results_.clear();
    queue_.outdate();
    references_.forgetOwnScores();
    refresh_timer_.start();
    Q_EMIT setupChanged();
}

/// Regions that rules look at, and that are not known yet, are found in the pictures once more.
void Workbench::changeCriteria() {
    const auto criteria = criteria_of(setup_.recipe());
    pictures_.setCriteria(criteria);
    const auto& entries = pictures_.entries();
    if (std::any_of(entries.begin(), entries.end(),
                    [&](const PictureEntry& entry) { return entry.findings && !fit(*entry.findings, criteria); }))
        refresh_timer_.start();
    Q_EMIT criteriaChanged();
}

const Findings* Workbench::findings(const PictureId& id) const {
    const auto* entry = pictures_.find(id);
    return entry != nullptr && entry->findings && fit(*entry->findings, pictures_.criteria()) ? &*entry->findings
                                                                                              : nullptr;
}

/// What had been inspected, or was about to be, with the old setup, or what that setup made fail.
std::vector<PictureId> Workbench::outdated() {
    std::vector<PictureId> pictures;
    for (const auto& entry : pictures_.entries()) {
        // A result that is kept is one of the present setup, and what is pending may be.
        const bool lost = entry.state == PictureState::done && !result(entry.id());
        const bool failed = entry.state == PictureState::failed && !entry.own_failure;
        const bool unfit = entry.state == PictureState::done && !findings(entry.id());
        if (lost || failed || unfit || queue_.isOutdated(entry.id())) pictures.push_back(entry.id());
    }
    return pictures;
}

void Workbench::refresh() {
    if (setup_.recipe().model.path.empty()) return;
    inspect(outdated());
    if (batch())
        inspect(recall_.giveUp());
    else
        recall_.again(recipe());
}

void Workbench::inspectAll() {
    std::vector<PictureId> wanted;
    for (const auto& entry : pictures_.entries())
        if (entry.state != PictureState::done && !queue_.isPending(entry.id())) wanted.push_back(entry.id());
    inspect(wanted);
    std::vector<PictureId> inspected;
    for (const auto& entry : pictures_.entries())
        if (entry.state == PictureState::done) inspected.push_back(entry.id());
    watch_.lookAt(inspected, FileWatch::Visible::yes,
                  [this](const std::vector<PictureId>& rewritten) { inspect(rewritten); });
    watch_.lookAtReferences(FileWatch::Visible::yes);
}

void Workbench::inspect(const std::vector<PictureId>& pictures) {
    PictureSources sources;
    for (const auto& id : pictures)
        if (const auto* entry = pictures_.find(id)) sources.push_back(entry->source);
    if (sources.empty()) return;
    if (setup_.recipe().model.path.empty()) {
        Q_EMIT failed(tr("No model is chosen. Open the folder of a CLIP model first."));
        return;
    }
    queue_.request(sources, std::make_shared<const Recipe>(recipe()), batch());
}

void Workbench::auditReferences() {
    worker_->submit(
        {tr("Comparing the references"), Urgency::answer},
        [inspector = inspector_, recipe = recipe()](const Job& job) {
            std::vector<double> scores;
            for (const auto& inspection : inspector->leave_one_out(recipe, job))
                scores.push_back(inspection.vision_score);
            return scores;
        },
        [this, asked_at = setup_changes_](const TaskResult<std::vector<double>>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome == Outcome::cancelled) Q_EMIT cancelled();
            if (end.outcome != Outcome::done || asked_at != setup_changes_) return;
            Q_EMIT referencesAudited(references_.setOwnScores(*end.value));
        });
}

void Workbench::cancel() {
    if (!isBusy()) return;
    if (refresh_timer_.isActive()) {
        refresh_timer_.stop();
        for (const auto& id : outdated()) {
            queue_.forget(id);
            pictures_.setState(id, PictureState::idle);
            loseResult(id);
        }
    }
    worker_->cancelAll();
    search_.cancel();
    Q_EMIT cancelled();
}

void Workbench::setCurrent(const PictureId& id) {
    if (id == current_) return;
    current_ = id;
    current_result_ = result(id);
    queue_.prefer(id);
    Q_EMIT currentChanged(id);
    Q_EMIT currentResultChanged(current_result_);
    watch_.lookAt({id}, FileWatch::Visible::no);
    // A score without its maps: they had to make room, and are compared again from kept features.
    const auto* entry = pictures_.find(id);
    if (entry != nullptr && !current_result_ && entry->findings && !queue_.isPending(id)) inspect({id});
}

InspectedPicturePtr Workbench::result(const PictureId& id) {
    return results_.find(id.key()).value_or(nullptr);
}

void Workbench::keep(const PictureId& id, const InspectedPicturePtr& result, bool outdated) {
    // One that is outdated is shown, until it is renewed.
    if (result->complete && !outdated) {
        watch_.useReferences(result->context->references);
        results_.insert(id.key(), result, bytes_of(*result));
        watch_.compareWhites(*result);
        if (!findings(id)) refresh_timer_.start();  // the criteria changed meanwhile
        forgive(id);
    }
    if (id != current_) return;
    current_result_ = result;
    Q_EMIT currentResultChanged(result);
}

void Workbench::collect(const std::vector<PictureId>& pictures,
                        const std::function<void(const CollectedResults&)>& collected) {
    constexpr auto visible = FileWatch::Visible::yes;
    watch_.lookAtReferences(visible, [this, pictures, collected] {
        watch_.lookAt(pictures, visible, [this, pictures, collected](const auto&) {
            collector_.collect(
                pictures, recipe(), batch(), [this](const PictureId& id) { return result(id); }, collected);
        });
    });
}

void Workbench::recall(const std::vector<KnownPicture>& pictures, const std::vector<PictureId>& otherwise) {
    if (!batch()) return recall_.recall(pictures, otherwise, recipe());
    // What is kept of a picture is no verdict of this batch.
    auto again = otherwise;
    for (const auto& picture : pictures)
        if (!picture.version.sha256.empty()) again.push_back(picture.source->id());
    inspect(again);
}

void Workbench::endRecall(const std::vector<PictureId>& pictures, const std::vector<PictureId>& wanted,
                          const std::vector<UsedReference>& references) {
    if (!watch_.knowsReferences()) watch_.useReferences(references);
    auto inspected = wanted;
    // One in view lacks its maps.
    const auto* entry = pictures_.find(current_);
    if (entry != nullptr && entry->findings && !current_result_ && !queue_.isPending(current_) &&
        std::find(pictures.begin(), pictures.end(), current_) != pictures.end())
        inspected.push_back(current_);
    inspect(inspected);
}

}  // namespace fade::ui
