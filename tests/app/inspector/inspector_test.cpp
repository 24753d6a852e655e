// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program as it is started, without a display.
#include "fade/version.h"

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

/// An empty `platform`: as on a machine without a screen.
End run_inspector(const QStringList& arguments, const QString& platform = "offscreen", const QString& display = {}) {
    const TemporaryFolder home;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(name, QString::fromStdString(home.path()));
    for (const auto* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) environment.remove(name);
    if (!platform.isEmpty()) environment.insert("QT_QPA_PLATFORM", platform);
    if (!display.isEmpty()) environment.insert("DISPLAY", display);
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
    for (const auto* option : {"--model", "--references", "--sample", "--new", "[files...]"}) {
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

TEST_CASE("Without a display, fade-inspector says so in one sentence that names fade", "[inspector]") {
    for (const auto& [platform, display] : {std::pair{"", ""}, {"", ":4711"}, {"no-such-platform", ""}}) {
        const auto end = run_inspector({"part.png"}, platform, display);
        INFO(platform << display << ": " << end.err.toStdString());
        CHECK(end.status == 3);
        CHECK(end.out.isEmpty());
        CHECK(end.err.startsWith("fade-inspector: there is no display to open the window on: "));
        CHECK(end.err.contains("fade inspect --help"));
        CHECK(end.err.count('\n') == 1);
    }
    CHECK(run_inspector({}, "", ":4711").err.contains("DISPLAY is \":4711\""));
}

TEST_CASE("Without a display, fade-inspector explains itself all the same", "[inspector]") {
    const auto help = run_inspector({"--help"}, "");
    CHECK(help.status == 0);
    CHECK(help.out.contains("--sample"));
    CHECK(help.err.isEmpty());
    const auto version = run_inspector({"--version"}, "");
    CHECK(version.status == 0);
    CHECK(version.out == QStringLiteral("fade-inspector %1\n").arg(QString::fromStdString(fade::version())));
}
