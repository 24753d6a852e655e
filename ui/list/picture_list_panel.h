// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <filesystem>
#include <functional>
#include <vector>

#include "ui/model/picture_list_filter.h"
#include "ui/model/workbench.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;

namespace fade::ui {

class HintListView;

/// The inspection list: filtered, sorted, several at a time.
class PictureListPanel : public QWidget {
    Q_OBJECT

public:
    explicit PictureListPanel(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<PictureId> selectedPictures() const;
    /// The files that they are in, each once.
    [[nodiscard]] std::vector<std::filesystem::path> selectedFiles() const;
    /// Those of them that are their files' own pictures: what a file can stand for.
    [[nodiscard]] std::vector<std::filesystem::path> selectedOwnPictures() const;
    /// Whether one of them may have other pages in its file.
    [[nodiscard]] bool selectionHasPages() const;
    /// Whether this is so of one of them.
    [[nodiscard]] bool selectionHas(const std::function<bool(const PictureEntry&)>& what) const;
    [[nodiscard]] QListView& view() const;
    [[nodiscard]] PictureListFilter& filter() { return filter_; }
    /// The one selected, whatever keys are held.
    void choose(const QModelIndex& at);
    /// The picture in view is the one selected; where a filter hides it, none is.
    void follow();
    void removeSelected();
    /// Of those that the filters let through, in the order in which they are shown.
    [[nodiscard]] std::vector<PictureId> shownPictures() const;
    /// Chosen as if by hand.
    void setNamePart(const QString& part);
    void setOrder(PictureListFilter::Order order);
    void setShown(PictureListFilter::Shown shown);
    /// Which actions the context menu offers, besides its own.
    void setContextActions(const QList<QAction*>& actions) { context_actions_ = actions; }

Q_SIGNALS:
    void selectionChanged();
    /// Order or filters were chosen again.
    void lookChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showCount();
    void showFailure();
    void showCurrent(const QModelIndex& current);
    void showMenu(QPoint position);
    [[nodiscard]] std::vector<int> selectedRows() const;

    Workbench& workbench_;
    PictureListFilter filter_;
    HintListView* view_;
    QLineEdit* name_part_;
    QComboBox* order_;
    QComboBox* verdict_;
    QPlainTextEdit* failure_;  ///< of the picture in view, in full: a row has room for one line
    QLabel* count_;
    QList<QAction*> context_actions_;
    bool following_ = false;  ///< the shown picture follows the list, not the list the picture
    bool removing_ = false;   ///< pictures go
    bool hiding_ = false;     ///< a filter hides pictures: the one in view stays there
};

}  // namespace fade::ui
