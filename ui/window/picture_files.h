// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <filesystem>
#include <vector>

#include "ui/window/window_context.h"

namespace fade::ui {

/// Files that become pictures, references and a mask: dialogs, drops, and the clipboard.
class PictureFiles : public QObject {
    Q_OBJECT

public:
    /// All of the context outlives it.
    explicit PictureFiles(const WindowContext& context) : context_(context) {}

    /// Where pasted pixels become files; without it they are not taken.
    void keepPastedIn(const std::filesystem::path& folder) { pasted_ = folder; }
    /// Pictures and folders; the first recipe among them is opened.
    void open(std::vector<std::filesystem::path> paths);
    void add(const std::vector<std::filesystem::path>& paths);
    void askForPictures();
    void askForFolder();
    void askForReferences();
    void askForMask();
    void paste();

Q_SIGNALS:
    void recipeFound(const std::filesystem::path& file);

private:
    WindowContext context_;
    std::filesystem::path pasted_;  ///< folder; empty: none
};

}  // namespace fade::ui
