// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/picture_files.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <algorithm>

#include "ui/model/file_drops.h"
#include "ui/model/path_text.h"
#include "ui/model/recipe_files.h"
#include "ui/model/workbench.h"
#include "ui/settings/file_dialogs.h"
#include "ui/settings/preferences.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

namespace {

std::vector<std::filesystem::path> to_paths(const QStringList& texts) {
    std::vector<std::filesystem::path> paths;
    for (const auto& text : texts) paths.push_back(to_path(text));
    return paths;
}

QString picture_filter() {
    return PictureFiles::tr("Pictures (%1)")
               .arg("*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp *.PNG *.JPG *.JPEG *.TIF *.TIFF *.BMP *.WEBP") +
           ";;" + PictureFiles::tr("All files (*)");
}

}  // namespace

void PictureFiles::open(std::vector<std::filesystem::path> paths) {
    const auto recipe = std::find_if(paths.begin(), paths.end(), is_recipe);
    if (recipe != paths.end()) {
        Q_EMIT recipeFound(*recipe);
        std::erase_if(paths, is_recipe);
    }
    add(paths);
}

void PictureFiles::add(const std::vector<std::filesystem::path>& paths) {
    if (paths.empty()) return;
    context_.preferences.addRecent("pictures",
                                   to_text(paths.size() == 1 ? paths.front() : paths.front().parent_path()));
    context_.workbench.addPictures(paths);
}

void PictureFiles::askForPictures() {
    add(to_paths(ask_for_files(&context_.window, "pictures", tr("Add Pictures"), picture_filter())));
}

void PictureFiles::askForFolder() {
    const auto folder = ask_for_folder(&context_.window, "picture-folders", tr("Add a Folder of Pictures"));
    if (!folder.isEmpty()) add({to_path(folder)});
}

void PictureFiles::askForReferences() {
    context_.workbench.addReferences(
        to_paths(ask_for_files(&context_.window, "references", tr("Add References"), picture_filter())));
}

void PictureFiles::askForMask() {
    const auto file = ask_for_file(&context_.window, "masks", tr("Open Mask"), picture_filter());
    if (!file.isEmpty()) context_.workbench.maskEditor().load(to_path(file));
}

void PictureFiles::paste() {
    const auto* copied = QApplication::clipboard()->mimeData();
    if (copied == nullptr) return;
    if (const auto paths = dropped_paths(*copied); !paths.empty()) return open(paths);
    const auto pixels = qvariant_cast<QImage>(copied->imageData());
    if (!pixels.isNull() && !pasted_.empty()) return context_.workbench.addPixels(pixels, pasted_);
    if (const auto paths = written_paths(copied->text()); !paths.empty()) return add(paths);
    context_.messages.show(
        MessageBar::Kind::cancelled,
        tr("The clipboard holds no picture and no files. Copy a picture, or files in the file manager, "
           "first."));
}

}  // namespace fade::ui
