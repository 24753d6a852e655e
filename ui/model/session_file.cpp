// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session_file.h"

#include "fade/error.h"
#include "fade/files.h"

#include <QFile>
#include <QGuiApplication>

#include <string>
#include <system_error>
#include <utility>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"
#include "ui/model/session.h"
#include "ui/model/workbench.h"

namespace fade::ui {

namespace {

constexpr int save_delay_ms = 5000;

std::filesystem::path beside(std::filesystem::path file, const char* extension) {
    return file += extension;
}

}  // namespace

SessionFile::SessionFile(std::filesystem::path file, std::filesystem::path demonstration_model, Workbench& workbench,
                         QObject* parent)
    : QObject(parent),
      file_(std::move(file)),
      demonstration_model_(std::move(demonstration_model)),
      workbench_(workbench),
      lock_(QFile::decodeName(beside(file_, ".lock").c_str())),
      save_soon_(this) {
    lock_.setStaleLockTime(0);  // it is held for days; one that a crash left behind is known by its process
    save_soon_.setSingleShot(true);
    save_soon_.setInterval(save_delay_ms);
    connect(&save_soon_, &QTimer::timeout, this, &SessionFile::save);
}

void SessionFile::open() {
    try {
        make_writable_folder(file_.parent_path());
    } catch (const Error&) {
        // Saving says so.
    }
    // Where no lock can be made, no session can be saved either, and saving says why.
    keeps_ = lock_.tryLock(0) || lock_.error() != QLockFile::LockFailedError;
    if (!keeps_)
        Q_EMIT told(tr("Another window keeps the session: what is in this one is not found again at the next start."));
    std::error_code error;
    if (std::filesystem::exists(file_, error)) restore();
    if (keeps_) followChanges();
}

void SessionFile::restore() {
    try {
        auto session = load_session(file_);
        std::error_code error;
        if (session.setup.model.path.empty() && std::filesystem::is_directory(demonstration_model_, error))
            session.setup.model.path = demonstration_model_;
        restore_session(session, workbench_);
    } catch (const Error& failure) {
        const auto sentence = message_text(failure);
        std::error_code error;
        auto aside = beside(file_, ".bad");
        for (int number = 2; std::filesystem::exists(aside, error); ++number)
            aside = beside(file_, (".bad-" + std::to_string(number)).c_str());
        if (keeps_) {
            std::filesystem::rename(file_, aside, error);
            keeps_ = !error;
        }
        Q_EMIT failed(sentence + ' ' +
                      (keeps_ ? tr("It is now %1, and a new session begins.").arg(to_text(aside))
                              : tr("It stays as it is, and no session is kept now.")));
    }
}

void SessionFile::followChanges() {
    // The first change counts, so that many in a row do not put it off.
    const auto changed = [this] {
        if (!save_soon_.isActive()) save_soon_.start();
    };
    connect(&workbench_, &Workbench::setupChanged, this, changed);
    connect(&workbench_.setup(), &Setup::thresholdsChanged, this, changed);
    connect(&workbench_.setup(), &Setup::mapThresholdChanged, this, changed);
    connect(&workbench_.setup(), &Setup::pixelLengthChanged, this, changed);
    connect(&workbench_, &Workbench::currentChanged, this, changed);
    connect(&workbench_, &Workbench::workChanged, this, changed);
    connect(&workbench_, &Workbench::failed, this, changed);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&workbench_.pictures(), signal, this, changed);
    connect(&workbench_.pictures(), &QAbstractItemModel::modelReset, this, changed);
    for (const auto signal : {&PictureListModel::scoresChanged, &PictureListModel::remarksChanged})
        connect(&workbench_.pictures(), signal, this, changed);
    connect(&workbench_.references(), &QAbstractItemModel::modelReset, this, changed);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &SessionFile::save);
}

bool SessionFile::save() {
    save_soon_.stop();
    if (!keeps_) return true;
    try {
        auto session = session_of(workbench_);
        if (session.setup.model.path == demonstration_model_) session.setup.model.path.clear();
        save_session(file_, session);
        failing_ = false;
        return true;
    } catch (const std::exception& error) {
        qWarning("The session could not be kept: %s", error.what());
        if (std::exchange(failing_, true)) return true;
        Q_EMIT failed(tr("The session could not be kept: %1").arg(message_text(error)));
        return false;
    }
}

}  // namespace fade::ui
