// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <filesystem>
#include <string>
#include <vector>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace fade::ui {

/// Asks where files are to be written: a folder, and what they are called without their endings.
class FileTarget : public QWidget {
    Q_OBJECT

public:
    FileTarget(const std::filesystem::path& folder, const QString& name, QWidget* parent = nullptr);

    /// "~" is the home folder, as everywhere where folders are typed.
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] std::string name() const;
    /// What is wrong with what is typed, in one sentence; empty: nothing is.
    [[nodiscard]] QString problem() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void chooseFolder();

    QFormLayout* form_;
    QLineEdit* folder_;
    QPushButton* browse_;
    QLineEdit* name_;
};

/// Those of the files that are there.
[[nodiscard]] std::vector<std::filesystem::path> present(std::vector<std::filesystem::path> files);

/// The name, with a number behind it where the folder has a file of that name with one of these endings (".pdf").
[[nodiscard]] QString unused_name(const std::filesystem::path& folder, const QString& name,
                                  const std::vector<const char*>& endings);

}  // namespace fade::ui
