// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/inspected.h"

#include <map>
#include <tuple>

#include "support/temporary_folder.h"
#include "ui/jobs/inspect_picture.h"
#include "ui/support/demo_model.h"

namespace fade::ui::test {

namespace {

InspectedPicturePtr inspect_plate(int shots, const std::string& name, int seed) {
    constexpr int side = 96;
    constexpr std::size_t memory = std::size_t{100} << 20;
    const fade::test::TemporaryFolder folder;
    Inspector::Options options;
    options.feature_bytes = memory;
    options.interactive = true;
    Inspector inspector(std::move(options));
    PictureStore store(memory);
    Recipe setup;
    setup.model.path = demo_model();
    setup.object = "plate";
    for (int i = 0; i < shots; ++i)
        setup.references.push_back(write_plate(folder / ("good-" + std::to_string(i) + ".png"), side, 10 + i));
    return inspect_picture(inspector, store, *picture_file(write_plate(folder / name, side, seed, true)), setup, {}, {})
        .result;
}

}  // namespace

InspectedPicturePtr inspected(int shots, const std::string& name, int seed) {
    // Results are immutable: each is made once per run of the program.
    static std::map<std::tuple<int, std::string, int>, InspectedPicturePtr> made;
    auto& result = made[{shots, name, seed}];
    if (!result) result = inspect_plate(shots, name, seed);
    return result;
}

InspectedPicturePtr with_score(const InspectedPicture& picture, double score) {
    auto copy = std::make_shared<InspectedPicture>(picture);
    copy->inspection.image_score = score;
    return copy;
}

}  // namespace fade::ui::test
