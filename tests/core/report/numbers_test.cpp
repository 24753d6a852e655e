// SPDX-License-Identifier: MIT
#include "report/numbers.h"

#include "fade/files.h"
#include "fade/inspection_report.h"

#include <catch2/catch.hpp>

#include <clocale>
#include <filesystem>
#include <limits>
#include <regex>
#include <string>

#include "support/source_folder.h"

using namespace fade;

namespace {

/// A locale that writes a decimal comma, where the machine has one.
class CommaLocale {
public:
    CommaLocale() : former_(std::setlocale(LC_NUMERIC, nullptr)) {
        for (const auto* name : {"de_DE.UTF-8", "de_DE.utf8", "de_DE", "fr_FR.UTF-8"})
            if (std::setlocale(LC_NUMERIC, name) != nullptr) return;
    }
    ~CommaLocale() { std::setlocale(LC_NUMERIC, former_.c_str()); }
    CommaLocale(const CommaLocale&) = delete;
    CommaLocale& operator=(const CommaLocale&) = delete;

private:
    std::string former_;
};

}  // namespace

TEST_CASE("numbers are written with a point and rounded to their digits", "[report]") {
    const CommaLocale locale;
    CHECK(fixed(0.5, 3) == "0.500");
    CHECK(fixed(0.0625, 3) == "0.062");  // exactly between two: to the even one
    CHECK(fixed(0.1875, 3) == "0.188");
    CHECK(fixed(0.9996, 3) == "1.000");
    CHECK(fixed(-12.345, 1) == "-12.3");
    CHECK(fixed(-0.04, 1) == "-0.0");
    CHECK(fixed(1234567, 0) == "1234567");
    CHECK(fixed(std::numeric_limits<double>::max(), 9).size() == 309 + 1 + 9);
    CHECK(fixed(std::numeric_limits<double>::quiet_NaN(), 3) == "nan");

    CHECK(general(0) == "0");
    CHECK(general(0.25) == "0.25");
    CHECK(general(100) == "100");
    CHECK(general(1.0 / 3) == "0.333333");
    CHECK(general(12345678) == "1.23457e+07");

    CHECK(number_of(fixed(0.3999, 3)) == 0.4);
    CHECK(number_of(general(-2.5)) == -2.5);

    CHECK(percent(93.44, 0.75) == "93.4 ± 0.8");
    CHECK(percent(93.44, std::nullopt) == "93.4");
}

TEST_CASE("the sentence about a verdict does not follow the locale", "[report]") {
    const CommaLocale locale;
    Inspection inspection;
    inspection.language_score = inspection.image_score = 0.39996;
    CHECK_THAT(verdict_sentence(inspection, {}, {0.4, 0.6}), Catch::Contains("score 0.39996 "));
}

TEST_CASE("no report formats or reads numbers by the C library", "[report]") {
    // It follows the locale, and few machines have one with a comma to see that by.
    const std::regex by_locale("printf\\([^;]*%[0-9.*]*[aefg]|strto[df]\\(|\\bsto[df]\\(|stringstream");
    const auto folder = test::source_folder() / "core/src/report";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        INFO(entry.path());
        CHECK_FALSE(std::regex_search(read_file(entry.path()), by_locale));
    }
}
