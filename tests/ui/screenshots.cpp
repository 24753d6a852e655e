// SPDX-License-Identifier: GPL-3.0-or-later
// fade_screenshots DIR: the window's main states as pictures, with the demonstration model.
#include "fade/threads.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QStandardPaths>

#include <algorithm>
#include <iostream>
#include <stdexcept>

#include <opencv2/core.hpp>

#include "data_folder.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/style/language.h"
#include "ui/support/event_loop.h"
#include "ui/view/view_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

namespace {

using namespace fade::ui;
using fade::ui::test::wait_until;

class Photographer {
public:
    Photographer(QApplication& application, QString folder) : theme_(application), folder_(std::move(folder)) {
        check(!demonstration_.samples.empty());
    }

    void takeAll() {
        theme_.setTheme(Theme::light);
        language_.setLanguage("en");
        {
            Workbench workbench({});
            MainWindow window(workbench, {}, {&theme_, &language_}, demonstration_);
            prepare(window);
            window.openDemonstrationModel();
            check(wait_until(
                [&] { return workbench.setup().modelState() == ModelState::ready && !workbench.loader().isBusy(); }));
            take(window, "empty");
            window.openModel(folder_.toStdString() + "/nowhere");
            check(wait_until([&] { return !window.messageBar().text().isEmpty(); }));
            take(window, "error");
        }
        Workbench workbench({});
        MainWindow window(workbench, {}, {&theme_, &language_}, demonstration_);
        prepare(window);
        const auto& samples = demonstration_.samples;
        const auto nut = std::find_if(samples.begin(), samples.end(),
                                      [](const Sample& sample) { return sample.object == "metal nut"; });
        check(nut != samples.end());
        window.openSample(static_cast<int>(nut - samples.begin()));
        check(wait_until([&] { return workbench.currentResult() != nullptr; }));
        take(window, "working");
        check(wait_until([&] { return !workbench.worker().isBusy() && !workbench.loader().isBusy(); }));
        takeResults(window, workbench, "light");
        theme_.setTheme(Theme::dark);
        takeResults(window, workbench, "dark");
        theme_.setTheme(Theme::light);
        raise(window, "breakdown");
        for (const auto* code : {"de", "zh_CN"}) {
            language_.setLanguage(code);
            take(window, QStringLiteral("breakdown-%1").arg(code));
        }
    }

private:
    static void check(bool happened) {
        if (!happened) throw std::runtime_error("The window did not reach the expected state.");
    }
    static void prepare(MainWindow& window) {
        window.resize(1440, 900);
        window.show();
    }
    void takeResults(MainWindow& window, Workbench& workbench, const QString& theme) {
        take(window, "result-" + theme);
        window.viewPanel().setReference(workbench.references().enabledFiles().front());
        window.viewPanel().setCompareMode(CompareMode::swipe);
        check(wait_until([&] { return !workbench.loader().isBusy(); }));
        take(window, "compare-" + theme);
        window.viewPanel().setCompareMode(CompareMode::none);
        raise(window, "settings");
        take(window, "settings-" + theme);
        raise(window, "breakdown");
        take(window, "breakdown-" + theme);
        const auto& map = workbench.currentResult()->inspection.fused;
        cv::Point strongest;
        cv::minMaxLoc(map, nullptr, nullptr, nullptr, &strongest);
        Q_EMIT window.viewPanel().placeClicked({(strongest.x + 0.5) / map.cols, (strongest.y + 0.5) / map.rows});
        raise(window, "evidence");
        check(wait_until([&] { return !workbench.loader().isBusy(); }));
        take(window, "evidence-" + theme);
        raise(window, "references");
    }
    static void raise(MainWindow& window, const QString& name) { window.findChild<QDockWidget*>(name)->raise(); }
    void take(MainWindow& window, const QString& name) {
        int rounds = 0;
        check(wait_until([&] { return ++rounds > 20; }));
        const auto file = folder_ + "/" + name + ".png";
        if (!window.grab().save(file)) throw std::runtime_error("Cannot write " + file.toStdString());
        std::cout << file.toStdString() << std::endl;
    }

    ThemeControl theme_;
    LanguageControl language_;
    QString folder_;
    Demonstration demonstration_ = find_demonstration(fade::data_folder());
};

}  // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName("fade-screenshots");
    if (argc != 2 || !QDir().mkpath(argv[1])) {
        std::cerr << "usage: fade_screenshots DIR" << std::endl;
        return 2;
    }
    try {
        fade::set_thread_count(0);
        Photographer(application, argv[1]).takeAll();
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "fade_screenshots: " << error.what() << std::endl;
        return 1;
    }
}
