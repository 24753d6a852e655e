// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the window stays with the person while a model of full size computes: measured by
// scripts/measure-responsiveness, which names the models.
#include <catch2/catch.hpp>

#include <QElapsedTimer>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "ui/support/desk.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

std::filesystem::path named(const char* variable) {
    const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): nothing sets it
    return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

/// Runs the event loop for so long.
void pass(int ms) {
    QElapsedTimer clock;
    clock.start();
    (void)wait_until([&] { return clock.elapsed() >= ms; });
}

struct LargeDesk : Desk {
    LargeDesk(Precision precision, const std::filesystem::path& vision_model, bool batch) {
        ModelSource source;
        source.path = named("FADE_MEASURE_MODEL");
        source.compute.precision = precision;
        workbench.setup().setModel(source);
        REQUIRE(wait_until([&] { return workbench.setup().modelState() == ModelState::ready; }));
        if (!batch) workbench.references().insert({folder / "good/good-0.png"}, -1);
        if (batch) workbench.setup().setComparesPictures(true);
        if (!vision_model.empty()) workbench.setup().setVisionModel(vision_model);
        addPictures();
        REQUIRE(idle());
    }
    /// Milliseconds from cancelling, so long after a beginning, until nothing computes any more.
    double cancelled_after(int ms) {
        action("Inspect All").trigger();
        pass(ms);
        QElapsedTimer clock;
        clock.start();
        workbench.cancel();
        REQUIRE(wait_until([this] { return !workbench.worker().isBusy(); }));
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }
};

void measure(const std::string& name, Precision precision, const std::filesystem::path& vision_model, bool batch) {
    LargeDesk desk(precision, vision_model, batch);
    std::vector<double> cancelled;
    {
        const GapMeter gaps;
        // Early ones hit the first run's preparation: prompts, references, the batch's comparison.
        for (int i = 0; i < 24; ++i) cancelled.push_back(desk.cancelled_after(100 + 170 * (i % 12)));
        std::cout << "MEASURED: " << name << ": gap of the event loop at most " << gaps.longestGap()
                  << " ms, work in one turn at most " << gaps.longestWork() << " ms";
    }
    std::sort(cancelled.begin(), cancelled.end());
    std::cout << "; cancelled within " << cancelled[cancelled.size() / 2] << " ms (median), " << cancelled.back()
              << " ms (longest of " << cancelled.size() << ")" << std::endl;
}

}  // namespace

TEST_CASE("A model of full size leaves the window with the person", "[.responsiveness]") {
    const auto dino = named("FADE_MEASURE_VISION_MODEL");
    for (const auto& [precision, text] : {std::pair(Precision::fp32, std::string("fp32")), {Precision::bf16, "bf16"}}) {
        measure(text + ", a reference", precision, {}, false);
        measure(text + ", a batch", precision, {}, true);
        if (dino.empty()) continue;
        measure(text + ", a reference and a vision model", precision, dino, false);
        measure(text + ", a batch and a vision model", precision, dino, true);
    }
}
