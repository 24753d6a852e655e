// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session.h"
#include "ui/model/workbench.h"

namespace fade::ui {

Session session_of(Workbench& workbench) {
    Session session;
    for (const auto& entry : workbench.pictures().entries()) {
        session.pictures.push_back(entry.source);
        if (!entry.inspected.sha256.empty()) session.inspected.emplace(entry.id(), entry.inspected.sha256);
    }
    session.current = workbench.current();
    session.references = workbench.references().references();
    session.setup = workbench.setup().recipe();
    session.compares_pictures = workbench.setup().comparesPictures();
    session.thresholds = workbench.setup().recipe().thresholds;
    session.threshold_basis = workbench.recipe().threshold_basis;
    session.map_threshold = workbench.setup().recipe().map_threshold;
    const auto work = workbench.work();
    session.failed = work.failed;
    session.remarks = work.remarks;
    session.sample = work.sample;
    session.aside = work.aside;
    return session;
}

void restore_session(const Session& session, Workbench& workbench) {
    workbench.setup().judgeBy({session.thresholds, session.threshold_basis});
    workbench.setup().useRules(session.setup.rules);
    workbench.setup().setMapThreshold(session.map_threshold);
    workbench.setup().setObject(session.setup.object);
    workbench.setup().setPrompts(session.setup.prompts);
    workbench.setup().setPixelLength(session.setup.mm_per_pixel);
    workbench.setup().useMask(session.setup.mask);
    workbench.setup().useVisionModel(session.setup.vision_model);
    workbench.setup().useComparison(session.compares_pictures);
    workbench.setup().setModel(session.setup.model);  // without a path: the device
    workbench.setup().setSettings(session.setup.settings);
    workbench.restoreAside(session.sample, session.aside);
    workbench.references().restore(session.references);
    workbench.pictures().add(session.pictures);
    workbench.restoreFailures(session.failed);
    workbench.restoreRemarks(session.remarks);
    if (workbench.pictures().rowOf(session.current)) workbench.setCurrent(session.current);
    workbench.clearHistory();
    std::vector<KnownPicture> known;
    for (const auto& source : session.pictures) {
        const auto found = session.inspected.find(source->id());
        known.push_back({source, {{}, found == session.inspected.end() ? std::string() : found->second}});
    }
    workbench.recall(std::move(known));
}

}  // namespace fade::ui
