// SPDX-License-Identifier: GPL-3.0-or-later
#include "smoke_test.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmap>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "ui/model/path_text.h"

namespace {

using namespace fade::ui;

/// What rounding explains between processors: as for the published numbers.
constexpr double tolerance = 0.001;
constexpr int longest_milliseconds = 1'800'000;  // on a PC that does much else, too

int end(bool passed, const QString& sentence) {
    std::fprintf(passed ? stdout : stderr, "fade-inspector: the smoke test %s: %s\n", passed ? "passed" : "failed",
                 qUtf8Printable(sentence));
    return passed ? 0 : 1;
}

bool are_decided(const std::vector<PictureEntry>& pictures) {
    return std::all_of(pictures.begin(), pictures.end(), [](const PictureEntry& picture) {
        return picture.state == PictureState::done || picture.state == PictureState::failed;
    });
}

/// Something is drawn: not all of the window has one colour.
bool is_drawn(QWidget& window) {
    const auto image = window.grab().toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != image.pixel(0, 0)) return window.windowHandle()->isExposed();
    return false;
}

}  // namespace

PrivateFolders::PrivateFolders() {
    for (const auto* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, QFile::encodeName(folder_.path()));
}

int run_smoke_test(MainWindow& window, Workbench& workbench, const std::filesystem::path& data_folder) {
    QElapsedTimer clock;
    clock.start();
    const auto stated = data_folder / "samples" / "expected.json";
    QFile file(to_text(stated));
    if (!file.open(QIODevice::ReadOnly)) return end(false, to_text(stated) + " cannot be read.");
    const auto expected = QJsonDocument::fromJson(file.readAll()).object();
    const auto scores = expected["scores"].toObject();
    if (scores.isEmpty()) return end(false, to_text(stated) + " states no scores.");

    if (const auto model = data_folder / "model"; !std::filesystem::exists(model))
        return end(false, to_text(model) + " is not there.");
    QEventLoop loop;
    QString failure;
    QObject::connect(&workbench, &Workbench::failed, &loop, [&](const QString& sentence) {
        failure = sentence;
        loop.quit();
    });
    QTimer::singleShot(longest_milliseconds, &loop, [&] {
        failure = QStringLiteral("the pictures were not inspected within half an hour.");
        loop.quit();
    });
    QObject::connect(&workbench.pictures(), &PictureListModel::dataChanged, &loop, [&] {
        if (are_decided(workbench.pictures().entries())) loop.quit();
    });
    window.openSampleNamed(expected["sample"].toString());
    loop.exec();
    if (!failure.isEmpty()) return end(false, failure);

    double largest = 0;
    for (auto score = scores.begin(); score != scores.end(); ++score) {
        const auto& entries = workbench.pictures().entries();
        const auto entry = std::find_if(entries.begin(), entries.end(), [&](const PictureEntry& picture) {
            const auto* path = picture.source->file();
            return path != nullptr && to_text(*path).endsWith("/" + score.key());
        });
        if (entry == entries.end() || !entry->score())
            return end(false, score.key() + (entry == entries.end() ? " is not in the list."
                                                                    : " has no score. " + entry->failure));
        const double difference = std::abs(*entry->score() - score->toDouble());
        if (!(difference <= tolerance))
            return end(false, QStringLiteral("%1 has the score %2, and %3 was expected.")
                                  .arg(score.key())
                                  .arg(*entry->score(), 0, 'f', 4)
                                  .arg(score->toDouble(), 0, 'f', 4));
        largest = std::max(largest, difference);
    }
    if (!is_drawn(window)) return end(false, QStringLiteral("the window is empty."));
    return end(true, QStringLiteral("%1 pictures have the expected scores (largest difference %2), on \"%3\", %4 s.")
                         .arg(scores.size())
                         .arg(largest, 0, 'f', 6)
                         .arg(QApplication::platformName())
                         .arg(static_cast<double>(clock.elapsed()) / 1000, 0, 'f', 1));
}
