// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/files.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>

#include <algorithm>
#include <system_error>

#include "ui/list/picture_list_panel.h"
#include "ui/model/file_drops.h"
#include "ui/model/path_text.h"
#include "ui/model/recipe_files.h"
#include "ui/model/session_file.h"
#include "ui/settings/file_dialogs.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

namespace {

std::vector<std::filesystem::path> to_paths(const QStringList& texts) {
    std::vector<std::filesystem::path> paths;
    for (const auto& text : texts) paths.push_back(to_path(text));
    return paths;
}

QString picture_filter() {
    return MainWindow::tr("Pictures (%1)")
               .arg("*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp *.PNG *.JPG *.JPEG *.TIF *.TIFF *.BMP *.WEBP") +
           ";;" + MainWindow::tr("All files (*)");
}

}  // namespace

void MainWindow::keepSession(const std::filesystem::path& file) {
    session_ = new SessionFile(file, demonstration_.model, workbench_, this);
    connect(session_, &SessionFile::failed, &workbench_, &Workbench::failed);
    connect(session_, &SessionFile::told, messages_,
            [this](const QString& sentence) { messages_->show(MessageBar::Kind::information, sentence); });
    session_->open();
    // Where the work goes on, the list looks as it did. All are read before one is set, which writes them down.
    const auto order = static_cast<PictureListFilter::Order>(preferences_.listOrder());
    const auto shown = static_cast<PictureListFilter::Shown>(preferences_.listShown());
    const auto name_part = preferences_.listNamePart();
    list_->setNamePart(name_part);
    list_->setOrder(order);
    list_->setShown(shown);
}

void MainWindow::addFiles(std::vector<std::filesystem::path> paths) {
    const auto recipe = std::find_if(paths.begin(), paths.end(), is_recipe);
    if (recipe != paths.end()) {
        openRecipe(*recipe);
        std::erase_if(paths, is_recipe);
    }
    addPictures(paths);
}

void MainWindow::addPictures(const std::vector<std::filesystem::path>& paths) {
    if (paths.empty()) return;
    preferences_.addRecent("pictures", to_text(paths.size() == 1 ? paths.front() : paths.front().parent_path()));
    workbench_.addPictures(paths);
}

void MainWindow::askForPictures() {
    addPictures(to_paths(ask_for_files(this, "pictures", tr("Add Pictures"), picture_filter())));
}

void MainWindow::askForFolder() {
    const auto folder = ask_for_folder(this, "picture-folders", tr("Add a Folder of Pictures"));
    if (!folder.isEmpty()) addPictures({to_path(folder)});
}

void MainWindow::askForReferences() {
    workbench_.addReferences(to_paths(ask_for_files(this, "references", tr("Add References"), picture_filter())));
}

void MainWindow::askForModel() {
    const auto folder = ask_for_folder(this, "models", tr("Open the Folder of a Model"));
    if (!folder.isEmpty()) openModel(to_path(folder));
}

void MainWindow::openModel(const std::filesystem::path& path) {
    auto source = workbench_.setup().model;
    source.path = whole_path(path);
    preferences_.addRecent("models", to_text(source.path));
    workbench_.setModel(source);
}

void MainWindow::fillRecent(QMenu& menu, const QString& kind, const std::function<void(const QString&)>& open) {
    menu.clear();
    const auto paths = preferences_.recent(kind);
    for (const auto& path : paths)
        connect(menu.addAction(button_text(path)), &QAction::triggered, this, [open, path] { open(path); });
    if (paths.isEmpty()) menu.addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::paste() {
    const auto* copied = QApplication::clipboard()->mimeData();
    if (copied == nullptr) return;
    if (const auto paths = dropped_paths(*copied); !paths.empty()) return addFiles(paths);
    const auto pixels = qvariant_cast<QImage>(copied->imageData());
    if (!pixels.isNull() && !pasted_.empty()) return workbench_.addPixels(pixels, pasted_);
    if (const auto paths = written_paths(copied->text()); !paths.empty()) return addPictures(paths);
    messages_->show(MessageBar::Kind::cancelled,
                    tr("The clipboard holds no picture and no files. Copy a picture, or files in the file manager, "
                       "first."));
}

void MainWindow::openDemonstrationModel() {
    std::error_code error;
    if (!std::filesystem::is_directory(demonstration_.model, error))
        return messages_->show(MessageBar::Kind::failed,
                               tr("The demonstration model is not at %1. Open the folder of another model.")
                                   .arg(to_text(demonstration_.model)));
    ModelSource source;
    source.path = demonstration_.model;
    source.device = workbench_.setup().model.device;
    workbench_.setModel(source);
}

void MainWindow::openSample(int sample) {
    if (workbench_.setup().model.path.empty()) openDemonstrationModel();
    const bool had_work = !workbench_.showsSample() && workbench_.pictures().rowCount() > 0;
    workbench_.openSample(demonstration_.samples.at(static_cast<std::size_t>(sample)));
    showFirstPicture();
    if (had_work) tellOfWorkAside();
}

void MainWindow::tellOfWorkAside() {
    messages_->show(MessageBar::Kind::information,
                    tr("Your own work lies aside. File > Back to My Work brings it back."));
}

void MainWindow::openSampleNamed(const QString& name) {
    const auto object = QString(name).replace('-', ' ').replace('_', ' ').toStdString();
    const auto& samples = demonstration_.samples;
    const auto found =
        std::find_if(samples.begin(), samples.end(), [&](const Sample& sample) { return sample.object == object; });
    if (found != samples.end()) return openSample(static_cast<int>(found - samples.begin()));
    const auto sentence = tr("There are no sample pictures named \"%1\".").arg(name);
    qWarning("fade-inspector: %s", qPrintable(sentence));
    messages_->show(MessageBar::Kind::failed, sentence);
}

}  // namespace fade::ui
