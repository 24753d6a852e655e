// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <filesystem>
#include <functional>

class QUrl;

namespace fade::ui {

class MessageBar;

/// The illustrated user's guide: a page of HTML beside the programs, which another program shows.
class UserGuide {
    Q_DECLARE_TR_FUNCTIONS(fade::ui::UserGuide)

public:
    /// Opens an address with whatever the system has for it; false if it has nothing.
    using Opener = std::function<bool(const QUrl&)>;

    /// The message bar outlives it.
    explicit UserGuide(MessageBar& messages) : messages_(messages) {}

    /// Where the page belongs, and what opens it.
    void keepAt(const std::filesystem::path& page, Opener opener);
    /// Opens it; where that cannot be done, the message bar says why.
    void open();

private:
    MessageBar& messages_;
    std::filesystem::path page_;
    Opener opener_;
};

}  // namespace fade::ui
