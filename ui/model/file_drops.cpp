// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/file_drops.h"

#include <QUrl>

#include "ui/model/path_text.h"

namespace fade::ui {

std::vector<std::filesystem::path> dropped_paths(const QMimeData& data) {
    std::vector<std::filesystem::path> paths;
    if (!data.hasUrls()) return paths;
    for (const auto& url : data.urls())
        if (url.isLocalFile()) paths.push_back(to_path(url.toLocalFile()));
    return paths;
}

std::vector<std::filesystem::path> written_paths(const QString& text) {
    std::vector<std::filesystem::path> paths;
    for (auto line : text.split('\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        if (line.size() > 1 && line.startsWith('"') && line.endsWith('"')) line = line.mid(1, line.size() - 2);
        const auto path = to_path(line.startsWith(QStringLiteral("file:")) ? QUrl(line).toLocalFile() : line);
        if (!path.is_absolute()) return {};
        paths.push_back(path);
    }
    return paths;
}

std::unique_ptr<QMimeData> paths_as_drag(const std::vector<std::filesystem::path>& paths) {
    QList<QUrl> urls;
    for (const auto& path : paths) urls.append(QUrl::fromLocalFile(to_text(path)));
    auto data = std::make_unique<QMimeData>();
    data->setUrls(urls);
    return data;
}

}  // namespace fade::ui
