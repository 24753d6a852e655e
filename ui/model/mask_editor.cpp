// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/mask_editor.h"

#include <algorithm>
#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/setup.h"

namespace fade::ui {

namespace {

QSize size_of(const RoiMask& mask) {
    return {mask.pixels.cols, mask.pixels.rows};
}

bool has_white(const QImage& mask) {
    for (int y = 0; y < mask.height(); ++y)
        if (std::any_of(mask.constScanLine(y), mask.constScanLine(y) + mask.width(), [](uchar it) { return it != 0; }))
            return true;
    return false;
}

QString step_name(MaskShapeKind kind) {
    switch (kind) {
        case MaskShapeKind::rectangle:
            return MaskEditor::tr("Draw rectangle");
        case MaskShapeKind::ellipse:
            return MaskEditor::tr("Draw ellipse");
        case MaskShapeKind::polygon:
            return MaskEditor::tr("Draw polygon");
        case MaskShapeKind::brush:
            return MaskEditor::tr("Draw with the brush");
    }
    return {};
}

}  // namespace

/// A change of what is drawn, or from a drawing to the recipe's mask.
class MaskStep : public UndoStep {
public:
    MaskStep(MaskEditor& editor, Name name, MaskEditor::State before, MaskEditor::State after)
        : UndoStep(std::move(name)), editor_(editor), before_(std::move(before)), after_(std::move(after)) {}
    void undo() override { editor_.use(before_); }
    void redo() override { editor_.use(after_); }

private:
    MaskEditor& editor_;
    MaskEditor::State before_;
    MaskEditor::State after_;
};

MaskEditor::MaskEditor(QUndoStack& undo, Setup& setup, Worker& loader)
    : undo_(undo), setup_(setup), reading_(loader), loading_(loader), writing_(loader) {
    connect(&setup_, &Setup::changed, this, &MaskEditor::readMask);
}

void MaskEditor::readMask() {
    const auto& choice = setup_.recipe().mask;
    if (choice == read_) return;
    read_ = choice;
    mask_.reset();
    unreadable_ = false;
    if (choice) {
        reading_.submit(
            {{}, Urgency::display},
            [choice = *choice](const Job&) -> std::shared_ptr<const RoiMask> {
                return std::make_shared<const RoiMask>(load_roi_mask(choice));
            },
            [this](const TaskResult<std::shared_ptr<const RoiMask>>& end) {
                mask_ = end.value.value_or(nullptr);
                unreadable_ = end.outcome == Outcome::failed;
                restart();
                Q_EMIT changed();
            });
    } else {
        reading_.cancel();
        restart();
    }
    Q_EMIT changed();
}

/// As long as nothing is drawn, what is there to be drawn over is the recipe's mask.
void MaskEditor::restart() {
    if (!drawing_ || drawing_ != begun_) return;
    const auto picture = drawing_->picture;
    drawing_.reset();
    begin(picture);
}

void MaskEditor::begin(QSize picture) {
    if (drawing_ || picture.isEmpty()) return;
    const auto& choice = setup_.recipe().mask;
    auto base = mask_;
    if (unreadable_)
        Q_EMIT failed(tr("The mask %1 cannot be read: drawing begins without it.").arg(file_name(choice->file)));
    if (base && !same_shape(size_of(*base), picture)) {
        Q_EMIT failed(tr("The mask %1 is for pictures of another shape: drawing begins without it.")
                          .arg(file_name(choice->file)));
        base.reset();
    }
    drawing_ = MaskDrawing{picture, base, {}, choice ? choice->mode : MaskMode::blank};
    begun_ = drawing_;
    Q_EMIT changed();
}

void MaskEditor::add(const MaskShape& shape) {
    if (!drawing_) return;
    auto drawing = *drawing_;
    drawing.shapes.push_back(shape);
    push([kind = shape.kind] { return step_name(kind); }, std::move(drawing));
}

void MaskEditor::clear() {
    if (!drawing_ || (!drawing_->base && drawing_->shapes.empty())) return;
    auto drawing = *drawing_;
    drawing.base.reset();
    drawing.shapes.clear();
    push([] { return tr("Clear the mask"); }, std::move(drawing));
}

void MaskEditor::setMode(MaskMode mode) {
    if (!drawing_ || drawing_->mode == mode) return;
    auto drawing = *drawing_;
    drawing.mode = mode;
    push([] { return tr("Change what is done with the hidden part"); }, std::move(drawing));
}

void MaskEditor::load(const std::filesystem::path& file) {
    using Loaded = std::shared_ptr<const RoiMask>;
    if (!drawing_) return;
    loading_.submit(
        {{}, Urgency::waited_for},
        [file, mode = drawing_->mode](const Job&) -> Loaded {
            return std::make_shared<const RoiMask>(load_roi_mask({file, mode}));
        },
        [this, name = file_name(file)](const TaskResult<Loaded>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome != Outcome::done || !drawing_) return;
            const auto& loaded = *end.value;
            if (const auto size = size_of(*loaded); !same_shape(size, drawing_->picture)) {
                const auto text = [](int number) { return QString::number(number); };
                Q_EMIT failed(tr("%1 has %2 x %3 pixels; the picture has %4 x %5, and a mask needs its ratio of width "
                                 "to height.")
                                  .arg(name, text(size.width()), text(size.height()), text(drawing_->picture.width()),
                                       text(drawing_->picture.height())));
                return;
            }
            auto drawing = *drawing_;
            drawing.base = loaded;
            drawing.shapes.clear();
            push([name] { return tr("Load mask %1").arg(name); }, std::move(drawing));
        });
}

void MaskEditor::apply() {
    if (!drawing_) return;
    if (drawing_->shapes.empty()) {
        const auto& base = drawing_->base;
        return finish(base ? std::optional(MaskChoice{base->file, drawing_->mode}) : std::nullopt);
    }
    using Written = std::optional<std::filesystem::path>;  // empty: nothing would be looked at
    writing_.submit(
        {{}, Urgency::waited_for},
        [drawing = *drawing_, folder = folder_](const Job&) -> Written {
            const auto mask = rasterized(drawing, drawing.picture);
            return has_white(mask) ? Written(keep_mask(mask, folder)) : std::nullopt;
        },
        [this, drawn = *drawing_](const TaskResult<Written>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(tr("%1 The drawing stays.").arg(end.sentence));
            if (end.outcome != Outcome::done || drawing_ != drawn) return;
            if (*end.value) return finish(MaskChoice{**end.value, drawn.mode});
            Q_EMIT failed(tr("All of the picture is hidden: draw where to look, too."));
        });
}

void MaskEditor::finish(const std::optional<MaskChoice>& mask) {
    if (mask == setup_.recipe().mask) return use({std::nullopt, mask});
    push([removed = !mask] { return removed ? tr("Look everywhere") : tr("Choose where to look"); }, std::nullopt,
         mask);
}

void MaskEditor::cancel() {
    if (!drawing_) return;
    writing_.cancel();
    loading_.cancel();
    if (drawing_ == begun_) return use({std::nullopt, setup_.recipe().mask});
    push([] { return tr("Discard the drawn mask"); }, std::nullopt);
}

void MaskEditor::push(UndoStep::Name name, std::optional<MaskDrawing> drawing) {
    push(std::move(name), std::move(drawing), setup_.recipe().mask);
}

void MaskEditor::push(UndoStep::Name name, std::optional<MaskDrawing> drawing, const std::optional<MaskChoice>& mask) {
    undo_.push(new MaskStep(*this, std::move(name), {drawing_, setup_.recipe().mask}, {std::move(drawing), mask}));
}

void MaskEditor::use(const State& state) {
    drawing_ = state.drawing;
    setup_.useMask(state.mask);
    Q_EMIT changed();
}

}  // namespace fade::ui
