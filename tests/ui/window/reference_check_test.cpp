// SPDX-License-Identifier: GPL-3.0-or-later
// With the model and the pictures that come with the program: one with random weights sees no defects.
#include <catch2/catch.hpp>

#include "support/source_folder.h"
#include "ui/model/samples.h"
#include "ui/references/reference_panel.h"
#include "ui/support/desk.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

struct Demonstrated : Desk {
    Demonstration demonstration = find_demonstration(fade::test::source_folder() / "resources/demo");
    Demonstrated() {
        window->openModel(demonstration.model);
        REQUIRE(wait_until([this] { return workbench.setup().modelState() == ModelState::ready; }));
    }
    const Sample& sample(const std::string& object) {
        for (const auto& sample : demonstration.samples)
            if (sample.object == object) return sample;
        throw std::runtime_error("no such sample");
    }
    /// Compares these with each other; says which are marked.
    std::vector<bool> marked(const std::vector<std::filesystem::path>& files) {
        workbench.references().replace({}, [] { return QString(); });
        workbench.references().insert(files, -1);
        bool done = false;
        const auto heard =
            QObject::connect(&workbench, &Workbench::referencesAudited, &workbench, [&] { done = true; });
        window->referencePanel().auditAction()->trigger();
        REQUIRE(wait_until([&] { return done; }));
        QObject::disconnect(heard);
        std::vector<bool> marks;
        for (const auto& reference : workbench.references().references()) marks.push_back(reference.outlier);
        return marks;
    }
};

}  // namespace

TEST_CASE("A defective part among good references is marked, and no good one", "[window][references]") {
    Demonstrated desk;
    for (const auto* object : {"woven fabric", "leather", "bottle", "metal nut"}) {
        INFO(object);
        const auto& sample = desk.sample(object);
        auto files = sample.references;
        REQUIRE(files.size() == 4);
        CHECK(desk.marked(files) == std::vector<bool>(4, false));
        CHECK(desk.window->messageBar().text().startsWith("The references agree with each other. "));
        files.insert(files.begin() + 2, sample.pictures.front());  // defective ones come first
        CHECK(desk.marked(files) == std::vector{false, false, true, false, false});
        CHECK(desk.window->messageBar().kind() == MessageBar::Kind::information);
        CHECK(desk.window->messageBar().text().startsWith("1 reference looks unlike the rest. Scored against"));
        CHECK(desk.window->messageBar().text().contains("3.5 robust standard deviations"));
    }
}

TEST_CASE("Of too few references the window says so", "[window][references]") {
    Demonstrated desk;
    const auto& wood = desk.sample("wood");
    CHECK(desk.marked({wood.references[0], wood.references[1], wood.pictures[0]}) == std::vector<bool>(3, false));
    CHECK(desk.window->messageBar().text() ==
          "These are too few references to say whether one is unlike the rest: at least 4 are needed.");
}
