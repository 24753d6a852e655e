// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QVariantList>

#include <array>

namespace fade::ui {

/// The panels around the picture are as wide (above and below it: as high) as a person made them, as long as that
/// leaves the picture its share of the window; in a larger window they come back to what they were.
class DockSizes : public QObject {
    Q_OBJECT

public:
    struct Wanted {
        int extent;    ///< of the whole area, across its edge, in pixels
        double share;  ///< of the window that it may take at most
    };
    /// Left, right, top and bottom.
    using Areas = std::array<Wanted, 4>;
    /// As wide as larger text needs.
    [[nodiscard]] static Areas standard(const QWidget& window);

    explicit DockSizes(QMainWindow& window);

    void setWanted(const Areas& wanted);
    /// As values for a settings file.
    [[nodiscard]] QVariantList toValues() const;
    /// What `toValues` gave; anything else is `standard`.
    [[nodiscard]] Areas fromValues(const QVariantList& values) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    /// What differs from what `fit` made was made by hand.
    void remember();
    [[nodiscard]] QList<QDockWidget*> docksIn(std::size_t area) const;

    QMainWindow& window_;
    Areas wanted_;
    std::array<int, 4> fitted_{};  ///< 0: not laid out yet
};

}  // namespace fade::ui
