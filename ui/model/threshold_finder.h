// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/threshold_search.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

#include "ui/jobs/worker.h"
#include "ui/model/known_parts.h"

namespace fade::ui {

class Workbench;

/// Gathers what thresholds are found from: the references, each inspected with the others alone on the worker, and the
/// marked pictures as they are inspected. Follows the workbench as long as it lives.
class ThresholdFinder : public QObject {
    Q_OBJECT

public:
    explicit ThresholdFinder(Workbench& workbench, QObject* parent = nullptr);

    enum class References {
        too_few,   ///< less than two: none can be inspected with others
        no_model,  ///< there is none yet
        comparing,
        compared,
        cancelled,
        failed
    };
    [[nodiscard]] References references() const { return references_; }
    /// Why comparing the references failed: a sentence.
    [[nodiscard]] const QString& failure() const { return failure_; }
    [[nodiscard]] const KnownParts& parts() const { return parts_; }
    /// What the maps of the good parts reach, of `most_good_maps` marked pictures at most; empty until they are looked
    /// at.
    [[nodiscard]] const std::optional<GoodMaps>& goodMaps() const { return good_maps_; }
    static constexpr std::size_t most_good_maps = 50;
    /// Whether something that would count is missing and can be inspected.
    [[nodiscard]] bool canInspect() const;
    /// Whether it is being inspected.
    [[nodiscard]] bool isInspecting() const;

    /// Inspects what is missing: marked pictures, and the references unless they are being compared.
    void inspectMissing();
    void cancel();

Q_SIGNALS:
    /// The parts, or what becomes of them.
    void changed();

private:
    void compareReferences();
    void setReferences(References references);
    void gather();
    void poolMaps();
    [[nodiscard]] bool isInspectingMarked() const;

    Workbench& workbench_;
    NewestTask comparison_;
    NewestTask pooling_;
    References references_ = References::too_few;
    QString failure_;
    std::vector<double> reference_scores_;
    std::shared_ptr<const std::vector<Inspection>> reference_maps_;  ///< nothing but their fused maps
    KnownParts parts_;
    std::optional<GoodMaps> good_maps_;
    std::optional<std::vector<PictureId>> pooled_;  ///< the marked pictures that were looked at for that, or are now
    bool pools_ = false;
};

}  // namespace fade::ui
