// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace fade::ui {

/// One sentence above the work. Failures stay until they are closed, the last of them in view, all of them a button
/// away; information stays until it is closed or something else is said; the rest shows for seconds. Both then make
/// room for failures that nobody has closed yet. What one action says in several sentences, before the program waits
/// for the next, is shown together.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { done, cancelled, information, failed };

    explicit MessageBar(QWidget* parent = nullptr);
    void show(Kind kind, const QString& sentence);
    /// A failure is over: it is said no more.
    void withdraw(const QString& failure);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return kind_; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void join(Kind& kind, QString& sentence);
    void display(Kind kind, const QString& sentence);
    void displayFailures();
    void showAll();
    void dismiss();
    void retranslate();
    void dress();

    QLabel* icon_;
    QLabel* text_;
    QToolButton* close_;
    QToolButton* all_;  ///< opens what the one line has no room for
    QTimer goes_;
    QColor ground_;
    QColor line_;
    Kind kind_ = Kind::done;
    bool said_just_now_ = false;  ///< and not a failure
    QStringList failures_;        ///< not closed yet, the last one last
};

}  // namespace fade::ui
