// SPDX-License-Identifier: GPL-3.0-or-later
// fade_guide_pictures DIR: goes through the worked example of the user's guide (guide/index.rst) in the real window,
// with mouse and keys, and takes its pictures.
#include "fade/threads.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <iostream>
#include <stdexcept>

#include <opencv2/core.hpp>

#include "data_folder.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/report/export_dialog.h"
#include "ui/report/page_preview.h"
#include "ui/report/report_form.h"
#include "ui/style/language.h"
#include "ui/style/number_field.h"
#include "ui/support/active_window.h"
#include "ui/support/dialogs.h"
#include "ui/support/event_loop.h"
#include "ui/thresholds/find_thresholds_dialog.h"
#include "ui/view/image_view.h"
#include "ui/view/mask_bar.h"
#include "ui/view/scale_form.h"
#include "ui/view/view_panel.h"
#include "ui/ways/compare_ways_dialog.h"
#include "ui/window/main_window.h"

namespace {

using namespace fade::ui;
using fade::ui::test::wait_until;
using fade::ui::test::when_open;

void check(bool happened) {
    if (!happened) throw std::runtime_error("The window did not reach the expected state.");
}

constexpr int side = 384;  // of the photographs, pixels

class Example {
public:
    Example(QApplication& application, QString folder) : theme_(application), folder_(std::move(folder)) {
        theme_.setTheme(Theme::light);
        language_.setLanguage("en");
    }

    void goThrough() {
        addPhotographs();
        leaveOutTheHole();
        setScale();
        inspect();
        findThresholds();
        compareWays();
        takeWindow();
        exportReport();
    }

private:
    void addPhotographs() {
        window_.keepMasksIn(to_path(files_.path()) / "masks");
        window_.resize(1240, 800);
        window_.show();
        window_.activateWindow();
        check(QTest::qWaitForWindowActive(&window_));
        window_.openDemonstrationModel();
        workbench_.addReferences({nuts_ / "train/good"});
        for (const auto* name :
             {"good/000", "good/001", "defective/000", "defective/001", "defective/003", "defective/004"})
            workbench_.addPictures({nuts_ / "test" / (std::string(name) + ".jpg")});
        check(wait_until(
            [&] { return workbench_.pictures().rowCount() == 6 && workbench_.references().rowCount() == 4; }));
        workbench_.setup().setObject("metal nut");
        settle();
        check(view().picture() != nullptr);
    }
    void leaveOutTheHole() {
        key(Qt::Key_D, Qt::ControlModifier);
        auto& bar = child<MaskBar>();
        check(bar.isVisible());
        named<QAbstractButton>(bar, "Ellipse").click();
        key(Qt::Key_X);
        check(named<QComboBox>(bar, "What the next shape says").currentIndex() == 1);
        drag({117, 98}, {301, 282});
        take(window_.viewPanel(), "look");
        for (auto* button : bar.findChildren<QPushButton*>())
            if (button->text() == "Apply") button->click();
        settle();
        check(workbench_.setup().recipe().mask.has_value());
    }
    void setScale() {
        key(Qt::Key_K, Qt::ControlModifier);
        auto& form = child<ScaleForm>();
        check(form.isVisible());
        drag({235, 43}, {194, 335});  // over the flats
        auto& length = *form.findChildren<NumberField*>().front();
        length.selectAll();
        QTest::keyClicks(&length, "13");
        QTest::keyClick(&length, Qt::Key_Return);
        take(window_.viewPanel(), "scale");
        check(workbench_.setup().recipe().mm_per_pixel.has_value());
        for (auto* button : form.findChildren<QPushButton*>())
            if (button->text() == "Done") button->click();
    }
    void inspect() {
        key(Qt::Key_F5);
        settle();
        for (const auto& picture : workbench_.pictures().entries()) {
            check(picture.score().has_value());
            const auto name = name_text(picture.source->name());
            std::cout << name.section('/', -2).toStdString() << "  " << *picture.score() << std::endl;
            workbench_.markTruth({picture.source->id()}, name.contains("/good/") ? Truth::good : Truth::bad);
        }
    }
    void findThresholds() {
        bool applied = false;
        when_open<FindThresholdsDialog>([&](FindThresholdsDialog& dialog) {
            check(wait_until([&] { return dialog.found().has_value() && !workbench_.worker().isBusy(); }));
            std::cout << "Fail from " << dialog.found()->thresholds().fail << std::endl;
            take(dialog, "thresholds");
            for (auto* button : dialog.findChildren<QPushButton*>())
                if (button->text() == "&Apply") button->click();
            applied = true;
        });
        key(Qt::Key_T, Qt::ControlModifier);
        check(wait_until([&] { return applied && QApplication::activeModalWidget() == nullptr; }));
    }
    void showPicture(const QString& name) {
        auto& list = window_.pictureList();
        for (int row = 0; row < list.filter().rowCount(); ++row)
            if (list.filter().index(row, 0).data().toString().contains(name)) list.choose(list.filter().index(row, 0));
        settle();
    }
    void compareWays() {
        showPicture("001");
        bool taken = false;
        when_open<CompareWaysDialog>([&](CompareWaysDialog& dialog) {
            check(wait_until([&] { return !dialog.comparer().isWorking(); }));
            take(dialog, "ways");
            dialog.reject();
            taken = true;
        });
        key(Qt::Key_B, Qt::ControlModifier);
        check(wait_until([&] { return taken; }));
    }
    void takeWindow() {
        showPicture("003");
        take(window_, "result");
        takePanel("breakdown");
        cv::Point strongest;
        const auto& map = workbench_.currentResult()->inspection.fused;
        cv::minMaxLoc(map, nullptr, nullptr, nullptr, &strongest);
        const QPointF place((strongest.x + 0.5) / map.cols * side, (strongest.y + 0.5) / map.rows * side);
        QTest::mouseClick(&view(), Qt::LeftButton, {}, view().viewport().toView(place).toPoint());
        takePanel("evidence");
        window_.findChild<QDockWidget*>("references")->raise();
    }
    void takePanel(const QString& name) {
        auto* dock = window_.findChild<QDockWidget*>(name);
        check(dock != nullptr);
        dock->raise();
        settle();
        take(*dock->widget(), name);
    }
    void exportReport() {
        bool taken = false;
        when_open<ExportDialog>([&](ExportDialog& dialog) {
            for (auto* line : dialog.findChildren<QLineEdit*>())
                if (line->accessibleName() == "Folder") line->setText("/home/inspector/reports");
            dialog.resize(900, 640);
            dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
            const auto fields = dialog.findChild<ReportForm*>()->findChildren<QLineEdit*>();
            const QStringList texts{"Example Works", {}, "Nut M8", "4711", "2026-118", "A. Inspector"};
            for (int i = 0; i < texts.size(); ++i) QTest::keyClicks(fields.at(i), texts[i]);
            QTest::qWait(1000);  // the preview follows what is typed after a moment
            auto& preview = *dialog.findChild<PagePreview*>();
            check(wait_until([&] { return preview.count() > 0 && !preview.isWorking(); }));
            std::cout << preview.count() << " pages" << std::endl;
            take(dialog, "report");
            preview.setPage(preview.count() - 1);
            QTest::qWait(1000);
            check(wait_until([&] { return !preview.isWorking(); }));
            take(preview, "signature");
            taken = true;
            dialog.reject();
        });
        key(Qt::Key_E, Qt::ControlModifier);
        check(wait_until([&] { return taken && QApplication::activeModalWidget() == nullptr; }));
    }

    void settle() {
        check(wait_until([&] {
            return !workbench_.worker().isBusy() && !workbench_.loader().isBusy() && !workbench_.searcher().isBusy();
        }));
    }
    ImageView& view() { return window_.viewPanel().view(); }
    template <typename Widget>
    Widget& child() {
        QApplication::processEvents();
        auto* found = window_.findChild<Widget*>();
        check(found != nullptr);
        return *found;
    }
    template <typename Widget>
    static Widget& named(const QWidget& parent, const QString& name) {
        for (auto* widget : parent.findChildren<Widget*>())
            if (widget->accessibleName() == name) return *widget;
        throw std::runtime_error("There is no " + name.toStdString());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) {
        fade::ui::test::make_active(window_);
        view().setFocus();
        QTest::keyClick(&view(), key, with);
    }
    /// Between two places of the picture, in its pixels.
    void drag(QPointF from, QPointF to) {
        const auto at = [&](QPointF place) { return view().viewport().toView(place).toPoint(); };
        QApplication::processEvents();
        QTest::mousePress(&view(), Qt::LeftButton, {}, at(from));
        QTest::mouseMove(&view(), at((from + to) / 2));
        QTest::mouseMove(&view(), at(to));
        QTest::mouseRelease(&view(), Qt::LeftButton, {}, at(to));
    }
    void take(QWidget& widget, const QString& name) {
        int rounds = 0;
        check(wait_until([&] { return ++rounds > 20; }));
        const auto file = folder_ + "/" + name + ".png";
        if (!widget.grab().save(file, nullptr, 0)) throw std::runtime_error("Cannot write " + file.toStdString());
        std::cout << file.toStdString() << std::endl;
    }

    ThemeControl theme_;
    LanguageControl language_;
    QString folder_;
    QTemporaryDir files_;
    std::filesystem::path nuts_ = fade::data_folder() / "samples/metal_nut";
    Workbench workbench_{{}};
    MainWindow window_{workbench_, {}, {&theme_, &language_}, find_demonstration(fade::data_folder())};
};

}  // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName("fade-guide-pictures");
    if (argc != 2 || !QDir().mkpath(argv[1])) {
        std::cerr << "usage: fade_guide_pictures DIR" << std::endl;
        return 2;
    }
    try {
        fade::set_thread_count(0);
        Example(application, argv[1]).goThrough();
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "fade_guide_pictures: " << error.what() << std::endl;
        return 1;
    }
}
