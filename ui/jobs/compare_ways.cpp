// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/compare_ways.h"

#include "fade/error.h"

#include <algorithm>
#include <map>
#include <utility>

#include <opencv2/imgproc.hpp>

namespace fade::ui {

namespace {

/// Of a picture as it is shown: enough for a screen of twice as many pixels.
constexpr double preview_edge = 480;

/// Small, for showing.
QImage preview(const cv::Mat& rgb) {
    const double scale = std::min(1.0, preview_edge / static_cast<double>(std::max(rgb.cols, rgb.rows)));
    cv::Mat small;
    cv::resize(rgb, small, {}, scale, scale, cv::INTER_AREA);
    return QImage(small.data, small.cols, small.rows, static_cast<qsizetype>(small.step), QImage::Format_RGB888).copy();
}

LoadedPicture load(PictureStore& store, const PictureSource& source, const Recipe& recipe) {
    return load_timed([&] { return store.load(source, {recipe.settings->bit_depth}); });
}

}  // namespace

Recipe completed(Recipe recipe, bool batch, const ModelInfo& model) {
    const auto own = default_settings(model);
    if (!recipe.settings) recipe.settings = own;
    if (!is_wordless(recipe) || leaves_words_out(recipe, batch)) return recipe;
    recipe.settings = with_words(*recipe.settings, own);
    if (!fits(*recipe.settings, model.config)) recipe.settings = with_parts_of(*recipe.settings, model);
    return recipe;
}

std::vector<LadderStep> climb_ladder(Inspector& inspector, PictureStore& store, const WaysRequest& request,
                                     const PictureSource& picture, const Job& job) {
    const auto model = inspector.model(request.recipe.model, job);
    const auto recipe = completed(request.recipe, request.present_batch, model->info());
    const WayComparison comparison(
        inspector, recipe,
        shot_ladder(*recipe.settings, recipe.references.size(), !request.batch.empty(), has_zero_shot(recipe)),
        request.batch, job);
    const auto results = comparison.inspect(load(store, picture, recipe), job);
    const auto shown = preview(results.front()->image->pixels);
    std::vector<LadderStep> ladder;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto& result = *results[i];
        const auto criteria = criteria_of(recipe);
        const auto findings =
            findings_of(result.inspection, result.context->provenance.settings, result.image->pixels.size(), criteria);
        ladder.push_back({comparison.ways()[i], results[i], decide(findings, criteria).verdict, shown});
    }
    return ladder;
}

ComparedWays compare_ways(Inspector& inspector, PictureStore& store, const WaysRequest& request,
                          const std::vector<MarkedPicture>& pictures, const Job& job) {
    const auto model = inspector.model(request.recipe.model, job);
    const auto recipe = completed(request.recipe, request.present_batch, model->info());
    const auto shots = recipe.references.size();
    ComparedWays compared;
    compared.ways = ways_to_score(*recipe.settings, shots, !request.batch.empty(), has_zero_shot(recipe));
    const auto present = way_of(*recipe.settings, shots, request.present_batch);
    compared.present = static_cast<std::size_t>(std::find(compared.ways.begin(), compared.ways.end(), present) -
                                                compared.ways.begin());
    const WayComparison comparison(inspector, recipe, compared.ways, request.batch, job);
    const Job quiet{job.stop, {}};
    std::map<std::string, bool> marks;  // by content
    std::vector<KnownScores> scores(compared.ways.size());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        job.report(Stage::match, i, pictures.size());
        const auto& [source, bad] = pictures[i];
        std::vector<InspectedPicturePtr> results;
        try {
            results = comparison.inspect(load(store, *source, recipe), quiet);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::internal) throw;
            model->check_files();  // without a model nothing can be said of any picture
            ++compared.failed;     // the list says why as soon as it is inspected
            continue;
        }
        const auto& last = *results.back();  // with all references
        const auto [known, is_new] = marks.emplace(file_content_of(*last.image), bad);
        if (known->second != bad)
            throw Error(ErrorCode::invalid_argument, display_name(source->name()),
                        Text::en("the same part is marked both good and bad."));
        if (bad && is_also_reference(last))
            throw Error(ErrorCode::invalid_argument, display_name(source->name()),
                        Text::en("is marked bad, and is also a reference."));
        if (!is_new || is_also_reference(last)) {
            ++compared.left_out;
            continue;
        }
        ++(bad ? compared.bad : compared.good);
        const auto of_part = comparison.image_scores(results);
        for (std::size_t way = 0; way < scores.size(); ++way)
            (bad ? scores[way].bad : scores[way].good).push_back(of_part[way]);
    }
    if (compared.good > 0 && compared.bad > 0) compared.selection = select_by_auroc(scores, compared.present);
    return compared;
}

}  // namespace fade::ui
