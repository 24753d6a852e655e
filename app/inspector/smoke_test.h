// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <filesystem>

#include "ui/window/main_window.h"

/// Settings, data and caches of this process lie in a folder that goes with it: a test neither finds the user's nor
/// leaves anything. To be made before anything asks for settings.
class PrivateFolders {
public:
    PrivateFolders();

private:
    QTemporaryDir folder_;
};

/// Inspects the pictures of a sample in the window, which is shown, and compares their scores with those that
/// samples/expected.json of the program's data states. Prints one sentence; returns the exit status, 0 if all of them
/// are the expected ones.
[[nodiscard]] int run_smoke_test(fade::ui::MainWindow& window, fade::ui::Workbench& workbench,
                                 const std::filesystem::path& data_folder);
