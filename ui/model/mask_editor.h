// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUndoStack>

#include <filesystem>
#include <memory>
#include <optional>

#include "ui/jobs/worker.h"
#include "ui/model/mask_drawing.h"
#include "ui/model/undo_step.h"

namespace fade::ui {

class Setup;

/// Where to look, as it is drawn: shape by shape, each a step of the one history, until it becomes the recipe's mask.
/// That is then a file like any other; undoing it goes back into the drawing.
class MaskEditor : public QObject {
    Q_OBJECT

public:
    /// `loader` reads and writes masks, and ends before this does.
    MaskEditor(QUndoStack& undo, Setup& setup, Worker& loader);

    /// Where masks that are drawn become files; without it nothing is drawn.
    void keepIn(const std::filesystem::path& folder) { folder_ = folder; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    /// The recipe's mask, once it is read; null: there is none, or it cannot be read, which inspections say.
    [[nodiscard]] const std::shared_ptr<const RoiMask>& mask() const { return mask_; }
    /// Empty: nothing is being drawn.
    [[nodiscard]] const std::optional<MaskDrawing>& drawing() const { return drawing_; }

    /// Begins to draw over a picture of this size, from the recipe's mask; no step by itself.
    void begin(QSize picture);
    // While it is drawn; each is a step.
    void add(const MaskShape& shape);
    /// Nothing is hidden any more.
    void clear();
    void setMode(MaskMode mode);
    /// This mask in the place of all that was drawn, once it turns out to be one.
    void load(const std::filesystem::path& file);
    /// The recipe's mask is what was drawn; none, if nothing was. Where it cannot be written it stays a drawing.
    void apply();
    /// The recipe's mask stays.
    void cancel();

Q_SIGNALS:
    /// What is drawn, or the recipe's mask.
    void changed();
    void failed(const QString& sentence);

private:
    friend class MaskStep;
    struct State {
        std::optional<MaskDrawing> drawing;
        std::optional<MaskChoice> mask;
    };
    void readMask();
    void restart();
    void push(UndoStep::Name name, std::optional<MaskDrawing> drawing);
    void push(UndoStep::Name name, std::optional<MaskDrawing> drawing, const std::optional<MaskChoice>& mask);
    void use(const State& state);
    void finish(const std::optional<MaskChoice>& mask);

    QUndoStack& undo_;
    Setup& setup_;
    std::filesystem::path folder_;
    std::optional<MaskChoice> read_;  ///< what was read last, or is being read
    bool unreadable_ = false;
    std::shared_ptr<const RoiMask> mask_;
    std::optional<MaskDrawing> drawing_;
    std::optional<MaskDrawing> begun_;  ///< as it was before anything was drawn
    NewestTask reading_;
    NewestTask loading_;
    NewestTask writing_;
};

}  // namespace fade::ui
