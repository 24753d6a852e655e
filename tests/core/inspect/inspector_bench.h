// SPDX-License-Identifier: MIT
#pragma once

#include "fade/files.h"
#include "fade/inspector.h"

#include <filesystem>
#include <string>

#include "demo/random_model.h"
#include "support/pictures.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

namespace fade::test {

[[nodiscard]] inline Inspector::Options inspector_options(bool interactive) {
    Inspector::Options made;
    made.feature_bytes = std::size_t{64} << 20;
    made.interactive = interactive;
    return made;
}

/// Reads and inspects a file.
inline InspectedPicturePtr inspect_file(Inspector& inspector, const Recipe& recipe, const std::filesystem::path& file) {
    const auto context = inspector.prepare(recipe);
    return inspector.inspect(context, load_timed([&] { return load_picture(*picture_file(file), {}); }));
}

/// An inspector, a tiny model with random weights, and a folder for pictures of "plates".
struct InspectorBench {
    explicit InspectorBench(bool interactive = true) : inspector(inspector_options(interactive)) {
        demo::write_random_model(folder / "model", tiny_config(), 1);
        recipe.model.path = folder / "model";
        recipe.object = "plate";
    }
    /// Whoever knows the name need not take the path.
    // NOLINTNEXTLINE(modernize-use-nodiscard)
    std::filesystem::path write(const std::string& name, const cv::Mat& pixels) const {
        write_png(folder / name, pixels);
        return folder / name;
    }
    void add_references(unsigned count, cv::Size size = {96, 96}) {
        for (unsigned i = 0; i < count; ++i)
            recipe.references.push_back(
                write("good-" + std::to_string(i) + ".png", photograph(size.width, size.height, CV_8UC3, 10 + i)));
    }
    InspectedPicturePtr inspect(const std::filesystem::path& file) { return inspect_file(inspector, recipe, file); }

    TemporaryFolder folder;
    Inspector inspector;
    Recipe recipe;
};

}  // namespace fade::test
