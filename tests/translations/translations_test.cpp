// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/files.h"

#include <QProcess>
#include <QTest>
#include <catch2/catch.hpp>

#include "support/source_folder.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

/// The translations of a language as they would be after looking for new and vanished texts in the sources.
std::string updated(const std::string& language, const TemporaryFolder& folder) {
    const auto name = "fade_" + language + ".ts";
    const auto source = source_folder();
    std::filesystem::copy_file(source / "translations" / name, folder / name);
    QStringList arguments{"-silent",          "-I", QString::fromStdString(source), "-locations", "none",
                          "-source-language", "en"};
    if (language == "en") arguments << "-pluralonly";
    arguments << QString::fromStdString(source / "ui") << QString::fromStdString(source / "app/inspector") << "-ts"
              << QString::fromStdString(folder / name);
    QProcess lupdate;
    lupdate.start(FADE_LUPDATE, arguments);
    REQUIRE(lupdate.waitForFinished());
    INFO(lupdate.readAllStandardError().toStdString());
    REQUIRE(lupdate.exitCode() == 0);
    return read_file(folder / name);
}

}  // namespace

TEST_CASE("the translations are complete", "[translations]") {
    const TemporaryFolder folder;
    for (const std::string language : {"en", "de", "zh_CN"}) {
        INFO(language);
        const auto text = updated(language, folder);
        CHECK(text.find("<message") != std::string::npos);
        CHECK(text.find("type=\"unfinished\"") == std::string::npos);
        CHECK(text.find("type=\"vanished\"") == std::string::npos);
        CHECK(text.find("<numerusform></numerusform>") == std::string::npos);
    }
}
