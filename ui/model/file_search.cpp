// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/file_search.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"

#include <string>

#include "ui/jobs/messages.h"

namespace fade::ui {

void FileSearch::tell(const TaskEnd& end, const std::vector<Message>& problems) {
    if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
    for (const auto& problem : problems) Q_EMIT failed(message_text(problem));
}

void FileSearch::find(const std::vector<std::filesystem::path>& paths, bool skip_unreadable, const Found& found) {
    if (paths.empty()) return;
    struct Result {
        std::vector<std::filesystem::path> files;
        std::vector<Message> problems;
    };
    run(
        Urgency::ordinary,
        [paths, skip_unreadable](const Job& job) {
            Result result;
            const FolderSkipped say = [&](const Message& sentence) { result.problems.push_back(sentence); };
            const auto skipped = skip_unreadable ? say : FolderSkipped();
            for (const auto& path : paths) {
                try {
                    for (const auto& image : find_images({path}, skipped, job.stop, say))
                        result.files.push_back(whole_path(image.file));
                } catch (const Error& error) {  // the others are found nevertheless
                    result.problems.push_back(error.sentence());
                }
            }
            return result;
        },
        [this, found](const TaskResult<Result>& end) {
            tell(end, end.value ? end.value->problems : std::vector<Message>());
            if (end.value) found(end.value->files);
        });
}

void FileSearch::findPages(const std::vector<std::filesystem::path>& files,
                           const std::function<void(const PictureSources&, bool)>& found) {
    if (files.empty()) return;
    struct Result {
        PictureSources pages;
        std::vector<Message> problems;
    };
    run(
        Urgency::ordinary,
        [files](const Job& job) {
            Result result;
            for (const auto& file : files) {
                job.check();
                try {
                    for (const int page : pages_of(file).others) result.pages.push_back(picture_page(file, page));
                } catch (const Error& error) {  // the others have theirs nevertheless
                    result.problems.push_back(error.sentence());
                }
            }
            return result;
        },
        [this, found](const TaskResult<Result>& end) {
            tell(end, end.value ? end.value->problems : std::vector<Message>());
            if (end.value) found(end.value->pages, end.value->problems.empty());
        });
}

void FileSearch::cancel() {
    for (const auto task : open_) worker_.cancel(task);
}

}  // namespace fade::ui
