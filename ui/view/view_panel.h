// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "ui/model/workbench.h"
#include "ui/view/image_view.h"

class QAction;
class QActionGroup;
class QComboBox;
class QLabel;
class QSlider;
class QToolBar;

namespace fade::ui {

class ColourBar;
class DrawingModes;
class ElidedLabel;

/// The image view with its tools: zoom, overlay, comparison with a reference, read-out under the cursor.
class ViewPanel : public QWidget {
    Q_OBJECT

public:
    explicit ViewPanel(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] ImageView& view() { return *view_; }
    [[nodiscard]] DrawingModes& drawing() { return *drawing_; }
    /// Another map of the current result than the fused one; an empty name: the fused one again. It is seen as soon as
    /// the result's picture is.
    void setMap(const cv::Mat& map, const QString& name);
    /// The reference that the picture is compared with.
    void setReference(const std::filesystem::path& file);
    void setCompareMode(CompareMode mode);
    void setColourMap(ColourMapName name);
    [[nodiscard]] ColourMapName colourMap() const;
    [[nodiscard]] QList<QAction*> viewActions() const;
    [[nodiscard]] QString readOut() const;
    /// What was assumed or left out when the picture was read, a sentence each; empty if nothing was.
    [[nodiscard]] QString notes() const;
    /// What the map over the picture is; empty: there is none.
    [[nodiscard]] QString mapName() const;
    /// Whether the fused map is coloured against good parts, where it is known what their maps reach.
    [[nodiscard]] bool isAgainstGood() const;
    void setAgainstGood(bool against_good);

Q_SIGNALS:
    void placeClicked(QPointF place);
    void colourMapChanged(fade::ui::ColourMapName name);
    void againstGoodChanged(bool against_good);
    /// A reference cannot be shown.
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A reference, and what it is aligned with; empty: it is shown as it is.
    struct ShownReference {
        std::filesystem::path file;
        std::filesystem::path first = {};
        Alignment mode = Alignment::none;
        bool operator==(const ShownReference&) const = default;
    };
    [[nodiscard]] ShownReference referenceToShow() const;
    void showReference();
    void build();
    void connectView();
    void retranslate();
    void showPicture(const PictureId& id);
    void showResult(const InspectedPicturePtr& result);
    void showZoom();
    void showHint();
    void applyLook();
    void findGoodMaps();
    void pointAt(std::optional<QPointF> place);
    void showReadOut();
    void showNotes();
    void chooseDefaultReference();
    /// Where a picture comes from, on the loader's thread; empty: there is none.
    using Source = std::function<std::shared_ptr<const Image>()>;
    [[nodiscard]] Source from(const PictureSourcePtr& source) const;
    void loadPicture(const Source& source);
    void load(const Source& source, NewestTask& newest,
              const std::function<void(const PicturePyramidPtr&, const QString&)>& loaded);

    Workbench& workbench_;
    QToolBar* bar_;
    ImageView* view_;
    DrawingModes* drawing_;
    ColourBar* colour_bar_;
    ElidedLabel* read_out_;
    ElidedLabel* map_name_;
    QLabel* notes_;  ///< what was assumed or left out when the picture was read
    QLabel* zoom_;
    QSlider* opacity_;
    QComboBox* colours_;
    QComboBox* compare_;
    QAction* fit_ = nullptr;
    QAction* actual_size_ = nullptr;
    QAction* zoom_in_ = nullptr;
    QAction* zoom_out_ = nullptr;
    QAction* overlay_ = nullptr;
    QAction* contour_ = nullptr;
    QAction* stretch_ = nullptr;
    QAction* against_good_ = nullptr;
    InspectedPicturePtr result_;
    cv::Mat map_;  ///< in view
    std::optional<GoodMaps> good_maps_;
    cv::Mat chosen_map_;
    QString chosen_name_;  ///< empty: the fused map, not the chosen one
    QString failure_;
    std::filesystem::path reference_;
    ShownReference shown_reference_;
    std::optional<QPointF> pointed_at_;
    NewestTask picture_request_{workbench_.loader()};
    NewestTask reference_request_{workbench_.loader()};
    QTimer former_goes_;
};

}  // namespace fade::ui
