// SPDX-License-Identifier: MIT
#include "report/csv.h"

#include <catch2/catch.hpp>

using namespace fade;

TEST_CASE("a table for programs and one for spreadsheets", "[report][csv]") {
    const auto table = [](CsvForm form) {
        CsvTable csv(form);
        csv.text("na,me").text("Pr\u00FCf;teil").number(-0.25).whole(1'000'000).number({}).end_row();
        csv.blank().text("=1+1").text("say \"ah\"").number(1e-7).blank().end_row();
        return csv.content();
    };
    // Excel knows UTF-8 by the mark alone; what parts values in either form is quoted in both.
    CHECK(table(CsvForm::exact) ==
          "\xEF\xBB\xBF\"na,me\",\"Pr\u00FCf;teil\",-0.25,1000000,\n,'=1+1,\"say \"\"ah\"\"\",1e-07,\n");
    CHECK(table(CsvForm::spreadsheet) ==
          "\xEF\xBB\xBF\"na,me\";\"Pr\u00FCf;teil\";-0,25;1000000;\n;'=1+1;\"say \"\"ah\"\"\";1e-07;\n");
}
