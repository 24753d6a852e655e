// SPDX-License-Identifier: MIT
#include "detect/view_pixels.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <array>
#include <memory>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/pixels.h"

namespace fade {

at::Tensor normalised_pixels(const cv::Mat& rgb, const std::array<float, 3>& mean,
                             const std::array<float, 3>& deviation) {
    const auto whole = rgb.isContinuous() ? rgb : rgb.clone();
    const auto bytes = at::from_blob(whole.data, {whole.rows, whole.cols, 3}, at::kByte);
    const auto channels = bytes.permute({2, 0, 1}).to(at::kFloat).div_(255);
    const auto values = [](const std::array<float, 3>& of_channels) {
        return at::tensor(at::ArrayRef<float>(of_channels.data(), of_channels.size())).view({3, 1, 1});
    };
    return channels.sub(values(mean)).div_(values(deviation)).unsqueeze(0).contiguous();
}

void check_request(const FeatureRequest& request, const ClipConfig& config) {
    if (request.edge)
        throw Error(ErrorCode::invalid_argument, Text::en("A CLIP model sees pictures as squares or in tiles."));
    if (request.views.empty() && !request.tiling)
        throw Error(ErrorCode::invalid_argument, Text::en("There is no view to encode."));
    check_blocks(request, config.vision.layers);
    Settings settings;
    settings.gem = request.gem;
    const auto check_sides = [&](int width, int height) {
        settings.scales = {width};
        settings.classification_scale = height;
        validate(settings, config);
    };
    if (request.tiling) check_sides(request.tiling->side, request.tiling->side);
    for (const auto& view : request.views) {
        if (view.tile > 0)
            check_sides(view.tile, view.tile);
        else
            check_sides(view.size.width, view.size.height);
        const auto& part = view.region;
        const bool inside = part.x >= 0 && part.y >= 0 && part.width > 0 && part.height > 0 &&
                            part.x + part.width <= 1 && part.y + part.height <= 1;
        if (!inside)
            throw Error(ErrorCode::invalid_argument,
                        {Text::en("The view %1 does not lie within the picture, which is [0,0,1,1]."), name_of(view)});
    }
}

Image shown_of(const Image& image, const FeatureRequest& request) {
    const bool blanks = request.mask && request.mask->mode == MaskMode::blank;
    return blanks ? blanked(image, *request.mask) : image;
}

at::Tensor preprocess(const Image& shown, const View& view, const ClipConfig& config) {
    const auto part = shown.pixels(pixels_of(view, shown.pixels.size()));
    return normalised_pixels(resize_bicubic(part, view.size), config.mean, config.std);
}

ViewPixels view_pixels(const ClipModel& model, const Image& image, const FeatureRequest& request) {
    const auto& config = model.info().config;
    check_request(request, config);
    return with_torch_errors("Resizing " + display_name(image.name), [&] {
        const c10::InferenceMode guard;
        if (request.mask) check_fits(*request.mask, image);
        const auto shown = shown_of(image, request);
        auto pixels = std::make_shared<ViewPixels::Impl>();
        for (const auto& view : request.views)
            if (view.tile == 0) pixels->views[view] = preprocess(shown, view, config);
        return ViewPixels(std::move(pixels));
    });
}

}  // namespace fade
