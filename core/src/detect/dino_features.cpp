// SPDX-License-Identifier: MIT
#include "detect/dino_features.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cmath>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/pixels.h"
#include "encode/dino_model.h"

namespace fade {

namespace {

/// The size that the whole picture is resized to before the view is cut out of it.
cv::Size whole_of(const View& view) {
    return {static_cast<int>(std::lround(view.size.width / view.region.width)),
            static_cast<int>(std::lround(view.size.height / view.region.height))};
}

/// [rows, width], each of unit length.
at::Tensor unit_rows(const at::Tensor& rows) {
    return rows.div(rows.norm(2, {1}, /*keepdim=*/true));
}

}  // namespace

TokenSets encode_view(const DinoModel& model, const cv::Mat& pixels, const View& view, const TokenRequest& request,
                      const std::stop_token& stop, const std::function<void()>& after_block) {
    const auto& impl = model.impl();
    const cv::Mat resized = resize_bicubic(pixels, whole_of(view));
    const auto values = normalised_pixels(resized(cv::Rect({0, 0}, view.size)), impl.config.mean, impl.config.std);
    auto sets = impl.tower->encode(values.to(impl.arithmetic.device), request, stop, after_block);
    model.check_files();
    return sets;
}

ImageFeatures compute_features(const DinoModel& model, const Image& image, const FeatureRequest& request,
                               const Job& job, const ViewFinished& on_view) {
    if (!request.edge || !request.views.empty() || request.tiling)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("A DINO model sees a picture in its own shape, by its shorter edge."));
    check_blocks(request, model.info().layers);
    check_offered(request.tokens, model.impl().tower->offers(), model.info().name);
    return with_torch_errors("Encoding " + display_name(image.name), [&] {
        const c10::InferenceMode guard;
        const EncoderFacts encoder(model);
        const auto wanted = request_for(request, image.pixels.size(), encoder);
        const auto features = empty_features(encoder, wanted, image.pixels.size());
        if (request.mask) check_fits(*request.mask, image);
        const bool blanks = request.mask && request.mask->mode == MaskMode::blank;
        const auto shown = blanks ? blanked(image, *request.mask) : image;
        const auto blocks = static_cast<std::size_t>(model.info().layers);
        std::size_t done = 0;
        job.report(Stage::encode_image, done, blocks);
        const auto& view = wanted.views.front();
        auto sets = encode_view(model, shown.pixels, view, {{}, request.tokens, request.blocks}, job.stop,
                                [&] { job.report(Stage::encode_image, ++done, blocks); });
        for (auto& [name, set] : sets) {
            set = set.cpu().to(at::kFloat).contiguous();
            if (name != Tokens::layer_patches) set = unit_rows(set);
        }
        features->views[view] = std::move(sets);
        if (on_view) on_view(ImageFeatures(features));
        return ImageFeatures(features);
    });
}

}  // namespace fade
