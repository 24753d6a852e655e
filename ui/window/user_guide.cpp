// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/user_guide.h"

#include <QFileInfo>
#include <QUrl>

#include <utility>

#include "ui/model/path_text.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

void UserGuide::keepAt(const std::filesystem::path& page, Opener opener) {
    page_ = page;
    opener_ = std::move(opener);
}

void UserGuide::open() {
    const auto page = to_text(page_);
    if (!QFileInfo(page).isFile())
        return messages_.show(MessageBar::Kind::failed,
                              tr("The user's guide did not come with this program: %1 is not there.").arg(page));
    if (!opener_(QUrl::fromLocalFile(page)))
        messages_.show(MessageBar::Kind::failed,
                       tr("No program opens web pages here; the user's guide is %1.").arg(page));
}

}  // namespace fade::ui
