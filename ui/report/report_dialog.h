// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPageSize>

#include <filesystem>
#include <vector>

#include "ui/jobs/worker.h"
#include "ui/report/report_form.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTimer;

namespace fade::ui {

class FileTarget;
class PagePreview;

/// Makes a report with the person who signs it: at the left tabs that ask what, where and for its head, with a note,
/// the progress and the buttons below them; at the right its pages. One task of the worker runs at a time; closing
/// stops it.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    ~ReportDialog() override;
    Q_DISABLE_COPY_MOVE(ReportDialog)

    // What the person is asked for last time, kept by the caller.
    void setPaper(QPageSize::PageSizeId paper);
    void setFields(const ReportFields& fields);
    [[nodiscard]] ReportFields fields() const;

Q_SIGNALS:
    void written(const std::vector<std::filesystem::path>& files);

public:
    void done(int result) override;

protected:
    using Files = std::vector<std::filesystem::path>;

    /// `folder` and `name`: where to write, unless the person says otherwise. What is made of these is for `arrange`.
    ReportDialog(Worker& worker, const std::filesystem::path& folder, const QString& name, QWidget* parent);
    /// `what`: the first tab. It holds `paper_` and `target_`.
    void arrange(QWidget& what, const QSize& first_size);
    void retranslate();

    /// Something else is asked for.
    void follow();
    /// The note and the button say what can be done now; nothing runs.
    virtual void refresh() = 0;
    /// The pages, and the rest.
    virtual void refreshPreview() = 0;
    /// The button was pressed.
    virtual void go() = 0;

    [[nodiscard]] QPageSize::PageSizeId paper() const;
    [[nodiscard]] bool working() const { return working_; }
    /// Runs the task beside the window, and tells how it ended. `during`: what the note says meanwhile.
    template <typename Work, typename End>
    void run(const QString& during, const QString& title, Work work, End end) {
        setWorking(true, during);
        task_ = worker_.submit({title, Urgency::waited_for}, std::move(work),
                               newest_.only([this, end = std::move(end)](auto& result) {
                                   setWorking(false, {});
                                   end(result);
                               }));
    }
    /// How the writing of files ended.
    void tellWritten(const TaskResult<Files>& end);

    QTabWidget* form_;
    ReportForm* report_form_;
    QComboBox* paper_;
    FileTarget* target_;
    QLabel* note_;
    QPushButton* go_;
    PagePreview* preview_;

private:
    void setWorking(bool working, const QString& note);

    Worker& worker_;
    Worker::Id task_ = 0;
    Newest newest_;  ///< what the task ends with counts as long as the dialog is there
    bool working_ = false;
    QProgressBar* progress_;
    QPushButton* open_;
    QPushButton* close_;
    QTimer* preview_timer_;
};

}  // namespace fade::ui
