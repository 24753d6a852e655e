// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program as it is started, without a display.
#include "fade/version.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <catch2/catch.hpp>

#include "support/source_folder.h"
#include "support/temporary_folder.h"

using namespace fade::test;

namespace {

struct End {
    int status;
    QString out;
    QString err;
    QStringList left;  ///< what is in the user's folders afterwards
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
    // Where characters have no encoding, Qt says something of its own.
    environment.remove("LC_ALL");
    environment.insert("LC_CTYPE", "C.UTF-8");
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(FADE_INSPECTOR, arguments);
    REQUIRE(program.waitForFinished(-1));
    REQUIRE(program.exitStatus() == QProcess::NormalExit);
    return {
        program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError(),
        QDir(QString::fromStdString(home.path())).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)};
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

TEST_CASE("bash and the manual page know every option of fade-inspector", "[inspector]") {
    const auto installer = QString::fromStdString(source_folder() / "installer/");
    const auto text_of = [](const QString& name) {
        QFile file(name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    const auto manual = text_of(installer + "fade-inspector.1");
    QProcess bash;
    bash.start(
        "/bin/bash",
        {"-c", ". \"$0\"; COMP_WORDS=(fade-inspector --) COMP_CWORD=1; _fade_inspector; echo \"${COMPREPLY[@]}\"",
         installer + "completions/fade-inspector"});
    REQUIRE(bash.waitForFinished());
    const auto offered = QString(bash.readAllStandardOutput()).split(' ', Qt::SkipEmptyParts).size();
    auto matches = QRegularExpression("^  (?:-[a-z], )?--([a-z-]+)", QRegularExpression::MultilineOption)
                       .globalMatch(run_inspector({"--help"}).out);
    int options = 0;
    for (; matches.hasNext(); ++options) {
        const auto name = matches.next().captured(1);
        INFO(name.toStdString());
        CHECK(manual.contains(QRegularExpression("Fl -" + name + "\\b")));
        CHECK(text_of(installer + "completions/fade-inspector").contains(QRegularExpression("--" + name + "[ '\n]")));
    }
    CHECK(options > 5);
    CHECK(offered == options);
}

TEST_CASE("The smoke test inspects the samples in the window, and leaves nothing behind", "[inspector]") {
    const auto end = run_inspector({"--smoke-test"});
    INFO(end.err.toStdString());
    CHECK(end.status == 0);
    CHECK(end.out.startsWith("fade-inspector: the smoke test passed: 8 pictures have the expected scores"));
    CHECK(end.out.count('\n') == 1);
    CHECK(end.left.isEmpty());
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
