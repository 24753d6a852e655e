// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/evidence.h"

#include <QWidget>

#include <memory>

#include "fade/inspector.h"

class QLabel;

namespace fade::ui {

class PatchView;
class PromptBars;

/// One scale's evidence: the picture's patch beside the patch it was compared with, and the prompts it resembles. Of a
/// vision model there are no prompts; where there is one, it alone has patches to compare with.
class ScaleCard : public QWidget {
    Q_OBJECT

public:
    explicit ScaleCard(QWidget* parent = nullptr);

    /// `reference_image`: what the nearest patch lies in, if that is a reference, changed as it was for that.
    void show(const InspectedPicture& picture, const ViewEvidence& evidence,
              const std::shared_ptr<const Image>& reference_image);
    void showVisionModel(const InspectedPicture& picture, const ViewEvidence& evidence,
                         const std::shared_ptr<const Image>& reference_image);

private:
    void showPatches(const InspectedPicture& picture, const ViewEvidence& evidence,
                     const std::shared_ptr<const Image>& reference_image);
    void showMatch(const InspectedPicture& picture, const ViewEvidence& evidence,
                   const std::shared_ptr<const Image>& reference_image);

    QLabel* title_;
    QLabel* values_;
    PatchView* query_;
    PatchView* match_;
    QLabel* query_caption_;
    QLabel* match_caption_;
    PromptBars* prompts_;
};

}  // namespace fade::ui
