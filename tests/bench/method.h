// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/model.h"
#include "fade/prompts.h"
#include "fade/settings.h"

#include <memory>
#include <string>
#include <vector>

/// The published method with one model, as measurements use it.
struct Method {
    explicit Method(const fade::ModelSource& source)
        : model(fade::ClipModel::load(source)),
          settings(fade::default_settings(model->info())),
          classification(text_of(fade::published_classification_prompts())),
          segmentation(text_of(fade::published_segmentation_prompts())) {}

    std::shared_ptr<const fade::ClipModel> model;
    fade::Settings settings;
    fade::TextFeatures classification;
    fade::TextFeatures segmentation;

private:
    [[nodiscard]] fade::TextFeatures text_of(const std::vector<std::string>& names) const {
        std::vector<fade::PromptEnsemble> ensembles;
        ensembles.reserve(names.size());
        for (const auto& name : names) ensembles.push_back(fade::builtin_prompt_ensemble(name));
        return fade::compute_text_features(*model, fade::make_prompts(ensembles, fade::object_agnostic_name));
    }
};
