// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the command line say the same of the same picture.
#include <catch2/catch.hpp>

#include <sstream>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"
#include "support/temporary_folder.h"
#include "ui/jobs/engine.h"
#include "ui/model/reported.h"
#include "ui/support/demo_model.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("The window gives the result that fade inspect gives", "[jobs][engine]") {
    const fade::test::TemporaryFolder folder;
    const auto query = write_plate(folder / "query.png", 96, 1, true);
    InspectionSetup setup;
    setup.model.path = demo_model();
    for (const int shots : {0, 2}) {
        std::vector<std::string> arguments{"inspect",      query,    "--model", demo_model(), "--output",
                                           folder / "out", "--json", "--quiet", "--no-cache"};
        for (int i = 0; i < shots; ++i)
            setup.references.push_back(write_plate(folder / ("good-" + std::to_string(i) + ".png"), 96, 10 + i));
        if (shots > 0) arguments.push_back("--reference");
        for (const auto& reference : setup.references) arguments.push_back(reference);
        std::ostringstream out;
        std::ostringstream err;
        const int status = cli::run(arguments, {out, err});
        INFO(err.str());
        REQUIRE(status == cli::all_done);
        auto told = nlohmann::json::parse(out.str());

        Engine engine(nullptr, std::make_shared<PictureStore>(std::size_t{100} << 20), std::size_t{100} << 20);
        auto shown = nlohmann::json::parse(to_json(reported(*engine.inspect(query, setup, {}, {}))));
        REQUIRE(shown.contains("timings"));
        told.erase("timings");
        shown.erase("timings");
        CHECK(shown == told);
    }
}
