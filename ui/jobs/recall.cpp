// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/recall.h"

#include "fade/hash.h"
#include "fade/reference_match.h"

#include <algorithm>
#include <utility>

#include "ui/jobs/findings_record.h"

namespace fade::ui {

namespace {

/// Where references are found by name, a picture's findings depend on its own, too.
std::string findings_key(const std::string& setup, const Provenance& provenance, const PictureName& name) {
    if (provenance.settings.references.match != ReferenceMatch::name || provenance.references.empty()) return setup;
    return sha256(setup + '\n' + matched_name(name));
}

}  // namespace

std::vector<UsedReference> recall(Inspector& inspector, const std::vector<KnownPicture>& pictures, const Recipe& recipe,
                                  const Job& job, const std::function<void(const Recalled&)>& on_found) {
    const auto provenance = inspector.describe(recipe, job);
    const auto key = context_key(provenance);
    const auto criteria = criteria_of(recipe);
    auto* const cache = inspector.cache();
    for (std::size_t i = 0; cache != nullptr && i < pictures.size(); ++i) {
        job.report(Stage::load_image, i, pictures.size());
        auto picture = pictures[i];
        auto& [state, sha256] = picture.version;
        if (state.empty()) {
            const auto now = picture.source->state();
            if (auto kept = kept_hash(*cache, now); !now.empty() && kept) picture.version = {now, std::move(*kept)};
        }
        if (sha256.empty() || picture.source->look_again(picture.version) == FileChange::missing) continue;
        const auto content = picture.source->content(sha256);
        const auto own_key = findings_key(key, provenance, picture.source->name());
        if (const auto findings = kept_findings(*cache, content, own_key); findings && fit(*findings, criteria))
            on_found({picture, *findings,
                      std::any_of(provenance.references.begin(), provenance.references.end(),
                                  [&](const Provenance::File& reference) { return reference.sha256 == content; })});
    }
    std::vector<UsedReference> references;
    for (std::size_t i = 0; i < recipe.references.size(); ++i)
        references.push_back({recipe.references[i], provenance.references[i].sha256, nullptr});
    return references;
}

void remember(Inspector& inspector, const InspectedPicture& picture, const Findings& findings,
              const PictureSource& source, const std::string& state) {
    auto* const cache = inspector.cache();
    if (cache == nullptr) return;
    const auto& sha256 = picture.image->sha256;
    const auto& provenance = picture.context->provenance;
    keep_findings(*cache, file_content_of(*picture.image),
                  findings_key(context_key(provenance), provenance, picture.image->name), findings);
    if (!state.empty() && state == source.state()) keep_hash(*cache, state, sha256);
}

}  // namespace fade::ui
