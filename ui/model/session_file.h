// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <filesystem>

namespace fade::ui {

class Workbench;

/// Keeps a workbench's session in a file: found again at the start; written some seconds after a change, when the
/// desktop session ends, and when asked to. Of several windows on one file all begin with it, and only the first keeps
/// it.
class SessionFile : public QObject {
    Q_OBJECT

public:
    /// Nothing is read yet. The place of the demonstration model is not written down: it is found again at every start.
    SessionFile(std::filesystem::path file, std::filesystem::path demonstration_model, Workbench& workbench,
                QObject* parent = nullptr);

    /// Puts the kept session on the workbench, which is empty. A file that cannot be read is moved aside, not replaced.
    void open();
    /// False if that fails, and this is told for the first time.
    bool save();

Q_SIGNALS:
    /// What is good to know, and no failure.
    void told(const QString& sentence);
    /// What could not be read or written, once until it can be again.
    void failed(const QString& sentence);

private:
    void restore();
    void followChanges();

    std::filesystem::path file_;
    std::filesystem::path demonstration_model_;
    Workbench& workbench_;
    QLockFile lock_;
    QTimer save_soon_;
    bool keeps_ = false;
    bool failing_ = false;
};

}  // namespace fade::ui
