// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/error.h"
#include "fade/files.h"
#include "fade/threads.h"
#include "fade/version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "data_folder.h"
#include "ui/model/path_text.h"
#include "ui/settings/preferences.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"
#include "ui/window/main_window.h"

namespace {

struct CommandLine {
    std::vector<std::filesystem::path> pictures;
    std::vector<std::filesystem::path> references;
    std::filesystem::path model;
    QString sample;
    bool fresh = false;
};

CommandLine read_command_line(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Finds defects in pictures of parts, without training."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "pictures", QApplication::translate("main", "Pictures and folders to add to the list."), "[pictures...]");
    const QCommandLineOption model("model", QApplication::translate("main", "The folder of the model to open."),
                                   "folder");
    const QCommandLineOption references(
        "references",
        QApplication::translate("main", "A picture of a good part, or a folder of them; may be repeated."), "path");
    const QCommandLineOption fresh("new",
                                   QApplication::translate("main", "Begin without the last session, and keep none."));
    const QCommandLineOption sample("sample", QApplication::translate("main", "Open the sample pictures of this part."),
                                    "name");
    parser.addOptions({model, references, sample, fresh});
    parser.process(application);
    CommandLine line;
    for (const auto& argument : parser.positionalArguments()) line.pictures.push_back(fade::ui::to_path(argument));
    for (const auto& value : parser.values(references)) line.references.push_back(fade::ui::to_path(value));
    line.model = fade::ui::to_path(parser.value(model));
    if (parser.isSet(model) && line.model.empty()) {
        // A script's unset variable must not turn into the demonstration model.
        std::fputs("fade-inspector: --model must not be empty.\n", stderr);
        std::exit(2);
    }
    line.sample = parser.value(sample);
    line.fresh = parser.isSet(fresh);
    return line;
}

std::filesystem::path own_data_folder() {
    return fade::ui::to_path(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    // It took the person's locale over; below Qt, libraries write and read files with a decimal point.
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setOrganizationName(QStringLiteral("fade-inspector"));
    QApplication::setApplicationName(QStringLiteral("fade-inspector"));
    QApplication::setApplicationDisplayName(QStringLiteral("FADE Inspector"));
    QApplication::setApplicationVersion(QString::fromStdString(fade::version()));
    QApplication::setDesktopFileName(QStringLiteral("fade-inspector"));
    const fade::ui::Preferences preferences;
    fade::ui::LanguageControl language;
    language.setLanguage(preferences.language());
    const auto line = read_command_line(application);
    try {
        fade::set_thread_count(preferences.threads());
    } catch (const fade::Error& error) {
        std::fputs(("fade-inspector: " + std::string(error.what()) + "\n").c_str(), stderr);
        return 3;
    }
    fade::ui::ThemeControl theme(application);
    theme.setTheme(preferences.theme());

    fade::ui::Workbench workbench(fade::user_cache_folder());
    fade::ui::MainWindow window(workbench, preferences, {&theme, &language},
                                fade::ui::find_demonstration(fade::data_folder()));
    window.keepPastedIn(own_data_folder() / "pasted");
    window.show();
    if (!line.fresh) window.keepSession(own_data_folder() / "session.json");
    if (!line.model.empty())
        window.openModel(line.model);
    else if (workbench.setup().model.path.empty())
        window.openDemonstrationModel();
    if (!line.sample.isEmpty()) window.openSampleNamed(line.sample);
    workbench.addReferences(line.references);
    workbench.addPictures(line.pictures, fade::ui::Workbench::Show::first);
    return QApplication::exec();
}
