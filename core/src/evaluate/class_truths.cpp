// SPDX-License-Identifier: MIT
#include "evaluate/class_truths.h"

#include "fade/alignment.h"

#include <set>

namespace fade {

ClassTruths::ClassTruths(const Protocol& protocol, const ClassPlan& plan, const std::vector<RawMaps>& raw_maps,
                         std::vector<std::string>& problems)
    : plan_(plan), raw_maps_(raw_maps) {
    const auto side = protocol.request.map_side;
    truths_.reserve(plan.test.size());
    for (const auto& picture : plan.test) truths_.push_back(load_ground_truth(picture, side, problems));
    std::set<RawMapKey> alignments = needed_maps(plan, protocol.request, protocol.model.vision);
    std::erase_if(alignments, [](const RawMapKey& item) { return item.source != RawMapKey::Source::alignment; });
    for (std::size_t i = 0; i < plan.test.size(); ++i)
        for (const auto& item : alignments) {
            const auto found = raw_maps[i].find(item.name());
            if (found == raw_maps[i].end() || truths_[i].knowledge != Knowledge::marked) continue;
            const auto alignment = to_alignment(found->second);
            aligned_.insert_or_assign({i, item.frame}, load_ground_truth(plan.test[i], side, problems, &alignment));
        }
}

const GroundTruth& ClassTruths::of(std::size_t picture, const std::string& frame) const {
    const auto found = aligned_.find({picture, frame});
    return found == aligned_.end() ? truths_[picture] : found->second;
}

PictureCounts ClassTruths::count() const {
    PictureCounts counts;
    for (std::size_t i = 0; i < plan_.test.size(); ++i) {
        if (raw_maps_[i].empty()) {
            ++counts.unreadable;
            continue;
        }
        ++(plan_.test[i].anomalous ? counts.anomalous : counts.good);
        switch (truths_[i].knowledge) {
            case Knowledge::good:
                break;
            case Knowledge::marked:
                ++counts.masked;
                break;
            case Knowledge::no_mask:
                ++counts.unmasked;
                break;
            case Knowledge::unusable:
                ++counts.unusable;
                break;
            case Knowledge::empty:
                ++counts.empty;
                break;
            case Knowledge::vanished:
                ++counts.vanished;
                break;
        }
    }
    return counts;
}

}  // namespace fade
