// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program as it is started, without a display.
#include <QProcess>
#include <QTest>
#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

using namespace fade::test;

namespace {

struct End {
    int status;
    QString out;
    QString err;
};

End run_inspector(const QStringList& arguments) {
    const TemporaryFolder home;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(name, QString::fromStdString(home.path()));
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("LANGUAGE", "en");
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(FADE_INSPECTOR, arguments);
    REQUIRE(program.waitForFinished());
    REQUIRE(program.exitStatus() == QProcess::NormalExit);
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

}  // namespace

TEST_CASE("fade-inspector explains its options", "[inspector]") {
    const auto end = run_inspector({"--help"});
    CHECK(end.status == 0);
    for (const auto* option : {"--model", "--references", "--sample", "--new", "[pictures...]"}) {
        INFO(option);
        CHECK(end.out.contains(option));
    }
}

TEST_CASE("fade-inspector refuses what it does not know, and a model without a name", "[inspector]") {
    const auto unknown = run_inspector({"--colour"});
    CHECK(unknown.status != 0);
    CHECK(unknown.err.contains("colour"));
    const auto nameless = run_inspector({"--model", ""});
    CHECK(nameless.status == 2);
    INFO(nameless.err.toStdString());
    CHECK(nameless.err.endsWith("fade-inspector: --model must not be empty.\n"));
}
