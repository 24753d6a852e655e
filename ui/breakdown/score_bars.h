// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"

#include <QWidget>

#include "fade/inspector.h"

namespace fade::ui {

/// Language, vision and image score as bars over the same 0..1, with the thresholds of Review and Fail across them.
class ScoreBars : public QWidget {
    Q_OBJECT

public:
    explicit ScoreBars(QWidget* parent = nullptr);

    void setPicture(const InspectedPicturePtr& picture);
    void setThresholds(const Thresholds& thresholds);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QString name;
        double score;
        bool counts;  ///< whether the image score is made of it
    };
    [[nodiscard]] std::vector<Row> rows() const;
    void describe();

    InspectedPicturePtr picture_;
    Thresholds thresholds_;
};

}  // namespace fade::ui
