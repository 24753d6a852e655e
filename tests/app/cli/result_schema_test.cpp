// SPDX-License-Identifier: GPL-3.0-or-later
// The published JSON Schema of results, by an independent validator: Debian's python3-jsonschema.
#include "fade/inspection_report.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"
#include "support/shared_data.h"
#include "support/source_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

constexpr auto python = "/usr/bin/python3";

/// Beside validating: every field that is written must be described, though the schema lets readers pass over others.
constexpr auto checker = R"(
import json, sys, jsonschema
schema = json.load(open(sys.argv[1]))
kind = jsonschema.Draft202012Validator
kind.check_schema(schema)
assert schema['$schema'] == kind.META_SCHEMA['$id']
def close(part):
    if isinstance(part, dict):
        if part.get('properties') and 'allOf' not in part and part is not schema['$defs']['picture']:
            part.setdefault('additionalProperties', False)
        elif 'allOf' in part:
            part['unevaluatedProperties'] = False
        for value in part.values(): close(value)
    elif isinstance(part, list):
        for value in part: close(value)
strict = json.loads(json.dumps(schema))
schema, open_schema = strict, schema
close(schema)
faults = 0
for name in sys.argv[2:]:
    result = json.load(open(name))
    part = schema['$defs'][result.get('state', '?')] if result.get('state') in schema['$defs'] else {'not': {}}
    own = dict(part); own['$defs'] = schema['$defs']
    for error in kind(own).iter_errors(result):
        print(name, list(error.absolute_path), error.message[:300]); faults += 1
    if not kind(open_schema).is_valid(result):
        print(name, 'is not valid'); faults += 1
sys.exit(1 if faults else 0)
)";

/// Whether the validator accepts these files.
bool valid(const TemporaryFolder& folder, const std::string& files) {
    write_bytes(folder / "check.py", checker);
    const auto schema = source_folder() / "resources/schema/inspection.schema.json";
    const auto command =
        std::string(python) + " " + (folder / "check.py").string() + " " + schema.string() + " " + files;
    return std::system(command.c_str()) == 0;
}

bool has_validator() {
    return std::system((std::string(python) + " -c 'import jsonschema; jsonschema.Draft202012Validator' 2>/dev/null")
                           .c_str()) == 0;
}

}  // namespace

TEST_CASE("results are what the published schema says", "[cli]") {
    if (!has_validator()) {
        report_skipped("python3-jsonschema");
        return;
    }
    const Workplace work;
    const auto file = [&](const std::string& name) { return (work.folder / name).string() + " "; };
    cv::Mat mask(30, 40, CV_8UC1, cv::Scalar(255));
    mask.colRange(0, 16) = 0;
    REQUIRE(cv::imwrite((work.folder / "mask.png").string(), mask));
    REQUIRE(cv::imwritemulti(
        (work.folder / "in/stack.tif").string(),
        std::vector<cv::Mat>{cv::Mat(30, 40, CV_16UC1, cv::Scalar(4000)), cv::Mat(30, 40, CV_16UC1, cv::Scalar(900))}));
    // Words alone; a batch; with references, mm, and low outlines; with a mask, another guidance, and pages.
    REQUIRE(work.inspect({work.folder / "in"}).status == cli::all_done);
    CHECK(valid(work.folder, file("out/a.json") + file("out/sub/b.json") + file("out/stack.json")));
    REQUIRE(work.inspect({work.folder / "in", "--batch"}).status == cli::all_done);
    CHECK(valid(work.folder, file("out/a.json") + file("out/sub/b.json")));
    write_bytes(work.folder / "rules.json", R"({"classes": [{"severity": "major"}], "limits": {"any": {"review": 1},
                "major": {"fail": 1}}, "disagreement": 0})");
    REQUIRE(
        work.inspect({work.folder / "in", "--mm-per-pixel", "0.25", "--outline-from", "0.2", "--rules",
                      work.folder / "rules.json", "--reference", work.folder / "good.png", work.folder / "in/a.png"})
            .status == cli::all_done);
    CHECK(valid(work.folder, file("out/a.json") + file("out/sub/b.json")));
    const auto masked = work.inspect({work.folder / "in", "--mask", work.folder / "mask.png", "--mask-mode", "cells",
                                      "--bit-depth", "12", "--classification-guidance", "language", "--pages", "all"});
    INFO(masked.err);
    REQUIRE(masked.status == cli::all_done);
    CHECK(valid(work.folder, file("out/a.json") + file("out/stack-page-2.json")));

    const auto source = picture_page("in/stack.tif", 2);
    write_bytes(work.folder / "failed.json",
                to_json(UninspectedPicture{source, NotInspected::failed, "It is damaged."}));
    write_bytes(work.folder / "gone.json",
                to_json(UninspectedPicture{picture_file("b.png"), NotInspected::missing, ""}));
    CHECK(valid(work.folder, file("failed.json") + file("gone.json")));

    // And it says no to what is none.
    auto wrong = work.result("a");
    wrong["scores"].erase("image");
    write_bytes(work.folder / "wrong.json", wrong.dump());
    CHECK_FALSE(valid(work.folder, file("wrong.json") + ">/dev/null"));
    write_bytes(work.folder / "surplus.json", [&] {
        auto surplus = work.result("a");
        surplus["regions"]["more"] = 1;
        return surplus.dump();
    }());
    CHECK_FALSE(valid(work.folder, file("surplus.json") + ">/dev/null"));
}
