// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "fade/threads.h"

#include <QApplication>

#include "support/test_counter.h"
#include "ui/style/language.h"
#include "ui/style/theme.h"

int main(int argc, char** argv) {
    fade::set_thread_count(0);
    // Catch reads the command line; Qt must not take options from it.
    int qt_argc = 1;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(qt_argc, argv);
    QApplication::setOrganizationName("FADE Inspector tests");
    const fade::ui::ThemeControl theme(application);  // the style that the program has
    fade::ui::LanguageControl language;
    language.setLanguage("en");
    return fade::test::run_and_count(argc, argv);
}
