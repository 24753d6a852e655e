// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/error.h"
#include "fade/files.h"
#include "fade/installed_models.h"
#include "fade/threads.h"
#include "fade/version.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QStandardPaths>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data_folder.h"
#include "display.h"
#include "smoke_test.h"
#include "ui/model/model_store.h"
#include "ui/model/path_text.h"
#include "ui/model/recipe_files.h"
#include "ui/settings/preferences.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"
#include "ui/window/main_window.h"

namespace {

struct CommandLine {
    std::filesystem::path recipe;
    std::vector<std::filesystem::path> pictures;
    std::vector<std::filesystem::path> references;
    QString model;
    QString sample;
    bool fresh = false;
};

CommandLine read_command_line(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Finds defects in pictures of parts, without training."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "files", QApplication::translate("main", "Pictures and folders to add to the list; a recipe to open."),
        "[files...]");
    const QCommandLineOption model(
        "model", QApplication::translate("main", "The model to open: a folder, or the name of an installed model."),
        "model");
    const QCommandLineOption references(
        "references",
        QApplication::translate("main", "A picture of a good part, or a folder of them; may be repeated."), "path");
    const QCommandLineOption fresh("new",
                                   QApplication::translate("main", "Begin without the last session, and keep none."));
    const QCommandLineOption sample("sample", QApplication::translate("main", "Open the sample pictures of this part."),
                                    "name");
    const QCommandLineOption smoke_test(
        "smoke-test", QApplication::translate(
                          "main", "Inspect sample pictures in the window, compare with the expected scores, and end."));
    parser.addOptions({model, references, sample, fresh, smoke_test});
    parser.process(application);
    CommandLine line;
    for (const auto& argument : parser.positionalArguments()) {
        auto path = fade::ui::to_path(argument);
        if (fade::ui::is_recipe(path))
            line.recipe = std::move(path);
        else
            line.pictures.push_back(std::move(path));
    }
    for (const auto& value : parser.values(references)) line.references.push_back(fade::ui::to_path(value));
    line.model = parser.value(model);
    if (parser.isSet(model) && line.model.isEmpty()) {
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

bool has_one_of(const std::vector<std::string_view>& options, int argc, char** argv) {
    auto* const end = std::find(argv + std::min(1, argc), argv + argc, std::string_view("--"));
    return std::any_of(argv + std::min(1, argc), end, [&](std::string_view argument) {
        return std::find(options.begin(), options.end(), argument) != options.end();
    });
}

void name_program() {
    QCoreApplication::setOrganizationName(QStringLiteral("fade-inspector"));
    QCoreApplication::setApplicationName(QStringLiteral("fade-inspector"));
    QCoreApplication::setApplicationVersion(QString::fromStdString(fade::version()));
    QApplication::setApplicationDisplayName(QStringLiteral("FADE Inspector"));
    QApplication::setDesktopFileName(QStringLiteral("fade-inspector"));
}

}  // namespace

int main(int argc, char** argv) {
    name_program();
    // These are answered without a window, and so without a display.
    if (has_one_of({"-h", "--help", "--help-all", "-v", "--version"}, argc, argv)) {
        const QCoreApplication application(argc, argv);
        fade::ui::LanguageControl language;
        language.setLanguage(fade::ui::Preferences().language());
        read_command_line(application);  // which ends there
        return EXIT_SUCCESS;
    }
    std::optional<PrivateFolders> private_folders;
    if (has_one_of({"--smoke-test"}, argc, argv)) private_folders.emplace();
    std::optional<DisplayNeeded> display(std::in_place);
    QApplication application(argc, argv);
    display.reset();
    // It took the person's locale over; below Qt, libraries write and read files with a decimal point.
    std::setlocale(LC_NUMERIC, "C");
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
    fade::ui::ModelStore models(fade::user_model_folder(), fade::user_cache_folder(), workbench.worker());
    fade::ui::MainWindow window(workbench, preferences, {&theme, &language},
                                fade::ui::find_demonstration(fade::data_folder()));
    window.offerModels(models);
    window.offerGuide(fade::data_folder() / "guide" / "index.html", QDesktopServices::openUrl);
    window.keepPastedIn(own_data_folder() / "pasted");
    window.keepMasksIn(own_data_folder() / "masks");
    window.show();
    if (private_folders) {
        window.openDemonstrationModel();
        return run_smoke_test(window, workbench, fade::data_folder());
    }
    if (!line.fresh) window.keepSession(own_data_folder() / "session.json");
    if (!line.model.isEmpty())
        window.openModelNamed(line.model);
    else if (workbench.setup().recipe().model.path.empty())
        window.openDemonstrationModel();
    if (!line.sample.isEmpty()) window.openSampleNamed(line.sample);
    if (!line.recipe.empty()) window.openRecipe(line.recipe);
    workbench.addReferences(line.references);
    workbench.addPictures(line.pictures, fade::ui::Workbench::Show::first);
    return QApplication::exec();
}
