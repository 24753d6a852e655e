// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/view_panel.h"

#include "fade/error.h"
#include "fade/maps.h"

#include <opencv2/core.hpp>

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/picture_details.h"
#include "ui/style/elided_combo_box.h"
#include "ui/style/elided_label.h"
#include "ui/style/icons.h"
#include "ui/view/colour_bar.h"
#include "ui/view/drawing_modes.h"

namespace fade::ui {

namespace {

constexpr double zoom_step = 1.25;
constexpr int former_stays_ms = 250;

QAction* checkable(const QString& icon_name, bool on, QObject* parent) {
    auto* action = new QAction(icon(icon_name), {}, parent);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

}  // namespace

ViewPanel::ViewPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      bar_(new QToolBar(this)),
      view_(new ImageView(this)),
      drawing_(new DrawingModes(workbench, *view_, this)),
      colour_bar_(new ColourBar(this)),
      read_out_(new ElidedLabel(20, 100, this)),
      map_name_(new ElidedLabel(8, 40, this)),
      notes_(new QLabel(this)),
      zoom_(new QLabel(this)),
      opacity_(new QSlider(Qt::Horizontal, this)),
      colours_(new ElidedComboBox(8, this)),
      compare_(new ElidedComboBox(8, this)) {
    build();
    connectView();
    retranslate();
    applyLook();
}

void ViewPanel::build() {
    fit_ = new QAction(icon("fit"), {}, this);
    actual_size_ = new QAction(icon("actual-size"), {}, this);
    zoom_in_ = new QAction(icon("zoom-in"), {}, this);
    zoom_out_ = new QAction(icon("zoom-out"), {}, this);
    overlay_ = checkable("overlay", true, this);
    contour_ = checkable("contour", true, this);
    stretch_ = new QAction(this);
    stretch_->setCheckable(true);
    against_good_ = checkable("against-good", false, this);
    auto* ranges = new QActionGroup(this);  // of colours: one besides the usual one
    ranges->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    ranges->addAction(stretch_);
    ranges->addAction(against_good_);
    against_good_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    fit_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    actual_size_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_1));
    zoom_in_->setShortcuts({QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoom_out_->setShortcut(QKeySequence::ZoomOut);
    overlay_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    contour_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));

    opacity_->setRange(0, 100);
    opacity_->setValue(50);  // as reports have it
    opacity_->setFixedWidth(80);
    for (const auto name : all_colour_maps) colours_->addItem(colour_map_text(name));
    for (int i = 0; i < 3; ++i) compare_->addItem({});
    zoom_->setMinimumWidth(fontMetrics().horizontalAdvance("10000 %") + 8);
    zoom_->setAlignment(Qt::AlignCenter);

    bar_->setIconSize({20, 20});
    bar_->addActions({fit_, actual_size_, zoom_out_});
    bar_->addWidget(zoom_);
    bar_->addAction(zoom_in_);
    bar_->addSeparator();
    bar_->addActions({overlay_, contour_, against_good_});
    bar_->addWidget(opacity_);
    bar_->addWidget(colours_);
    bar_->addSeparator();
    bar_->addWidget(compare_);

    for (const auto& [first, second] :
         {std::pair<QWidget*, QWidget*>(opacity_, colours_), {colours_, compare_}, {compare_, view_}})
        setTabOrder(first, second);

    map_name_->setForegroundRole(QPalette::PlaceholderText);
    read_out_->setTextInteractionFlags(Qt::NoTextInteraction);
    notes_->setWordWrap(true);
    notes_->setContentsMargins(10, 4, 10, 0);
    notes_->hide();
    auto* below = new QHBoxLayout;
    below->setContentsMargins(10, 4, 10, 4);
    below->addWidget(read_out_, 1);
    below->addWidget(map_name_);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(6);
    middle->addWidget(view_, 1);
    middle->addWidget(colour_bar_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar_);
    layout->addWidget(drawing_);
    layout->addLayout(middle, 1);
    layout->addWidget(notes_);
    layout->addLayout(below);
}

void ViewPanel::connectView() {
    connect(fit_, &QAction::triggered, view_, &ImageView::fit);
    connect(actual_size_, &QAction::triggered, view_, &ImageView::zoomToActualSize);
    connect(zoom_in_, &QAction::triggered, view_, [this] { view_->zoomBy(zoom_step); });
    connect(zoom_out_, &QAction::triggered, view_, [this] { view_->zoomBy(1 / zoom_step); });
    connect(overlay_, &QAction::toggled, view_, &ImageView::setOverlayVisible);
    connect(contour_, &QAction::toggled, this, &ViewPanel::applyLook);
    connect(stretch_, &QAction::toggled, this, &ViewPanel::applyLook);
    connect(against_good_, &QAction::toggled, this, [this](bool on) {
        showResult(result_);
        Q_EMIT againstGoodChanged(on);
    });
    connect(&workbench_.setup(), &Setup::thresholdsChanged, this, &ViewPanel::findGoodMaps);
    connect(&workbench_, &Workbench::setupChanged, this, &ViewPanel::findGoodMaps);
    connect(opacity_, &QSlider::valueChanged, this, &ViewPanel::applyLook);
    connect(colours_, &QComboBox::currentIndexChanged, this, [this] {
        applyLook();
        Q_EMIT colourMapChanged(colourMap());
    });
    connect(compare_, &QComboBox::currentIndexChanged, this, [this](int index) {
        view_->setCompareMode(static_cast<CompareMode>(index));
        chooseDefaultReference();
    });
    former_goes_.setSingleShot(true);
    former_goes_.setInterval(former_stays_ms);
    connect(&former_goes_, &QTimer::timeout, this, [this] {
        view_->setPicture(nullptr);
        showResult(result_);
        showHint();
    });
    connect(view_, &ImageView::zoomChanged, this, &ViewPanel::showZoom);
    connect(view_, &ImageView::hovered, this, &ViewPanel::pointAt);
    connect(view_, &ImageView::unhovered, this, [this] { pointAt({}); });
    connect(view_, &ImageView::clicked, this, [this](QPointF place) {
        if (!result_) return;
        view_->setMarker(place);
        pointAt(place);  // no mouse need be there
        Q_EMIT placeClicked(place);
    });
    connect(&workbench_, &Workbench::currentChanged, this, &ViewPanel::showPicture);
    connect(&workbench_, &Workbench::currentResultChanged, this, &ViewPanel::showResult);
    connect(&workbench_.setup(), &Setup::mapThresholdChanged, this, &ViewPanel::applyLook);
    connect(&workbench_.pictures(), &QAbstractItemModel::rowsInserted, this, &ViewPanel::showHint);
    connect(&workbench_, &Workbench::rewrittenFound, this, [this](const PictureId& id) {
        if (id == workbench_.current()) showPicture(id);
    });
    connect(&workbench_.references(), &QAbstractItemModel::modelReset, this, &ViewPanel::chooseDefaultReference);
    connect(&workbench_, &Workbench::setupChanged, this, &ViewPanel::showReference);
}

QList<QAction*> ViewPanel::viewActions() const {
    return {fit_, actual_size_, zoom_in_, zoom_out_, overlay_, contour_, against_good_, stretch_};
}

void ViewPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

ViewPanel::Source ViewPanel::from(const PictureSourcePtr& source) const {
    if (!source) return {};
    const auto& settings = workbench_.setup().recipe().settings;
    const ReadingOptions reading{settings ? settings->bit_depth : std::nullopt};
    return [source, reading, store = workbench_.pictureStore()] { return store->load(*source, reading); };
}

void ViewPanel::load(const Source& source, NewestTask& newest,
                     const std::function<void(const PicturePyramidPtr&, const QString&)>& loaded) {
    if (!source) {
        newest.cancel();
        return loaded(nullptr, {});
    }
    newest.submit(
        {{}, Urgency::display},
        [source](const Job& job) -> PicturePyramidPtr {
            const auto image = source();
            job.check();
            return std::make_shared<const PicturePyramid>(image);
        },
        [loaded](const TaskResult<PicturePyramidPtr>& end) { loaded(end.value.value_or(nullptr), end.sentence); });
}

void ViewPanel::showPicture(const PictureId& id) {
    const auto* entry = workbench_.pictures().find(id);
    loadPicture(from(entry == nullptr ? nullptr : entry->source));
}

void ViewPanel::loadPicture(const Source& source) {
    failure_.clear();
    // The former picture stays for a moment: no flicker. For longer it would be taken for the new one.
    if (source && !former_goes_.isActive()) former_goes_.start();
    load(source, picture_request_, [this](const PicturePyramidPtr& picture, const QString& failure) {
        former_goes_.stop();
        failure_ = failure;
        view_->setPicture(picture);
        pointed_at_.reset();
        showResult(result_);
        showHint();
    });
}

void ViewPanel::showResult(const InspectedPicturePtr& result) {
    result_ = result;
    const auto shown = view_->picture() ? view_->picture()->image() : nullptr;
    const bool same_file = result && shown && shown->name == result->image->name;
    const bool fits = same_file && shown->sha256 == result->image->sha256 && shown->reading == result->image->reading &&
                      content_of(*shown) == content_of(*result->image);
    // Rewritten between showing and inspecting, or aligned: a map belongs over the pixels that it was made from.
    if (same_file && !fits) loadPicture([image = result->image] { return image; });
    map_ = cv::Mat();
    QString name;
    if (fits) {
        map_ = chosen_name_.isEmpty() ? result->inspection.fused : chosen_map_;
        name = chosen_name_.isEmpty() ? tr("Fused map") : chosen_name_;
        if (isAgainstGood()) name = tr("%1, against good parts").arg(name);
        if (!result->complete) name = tr("%1, still coarse").arg(name);
    }
    view_->setMap(map_);
    applyLook();
    map_name_->setWhole(name);
    showReadOut();
    showNotes();
}

void ViewPanel::setMap(const cv::Mat& map, const QString& name) {
    chosen_map_ = map;
    chosen_name_ = name;
    showResult(result_);
}

void ViewPanel::showZoom() {
    const double zoom = view_->zoom();
    zoom_->setText(view_->picture() ? tr("%1%").arg(QLocale().toString(zoom * 100, 'f', zoom < 0.1 ? 1 : 0))
                                    : QString());
}

void ViewPanel::showHint() {
    if (view_->picture())
        view_->setHint({});
    else if (!failure_.isEmpty())
        view_->setHint(failure_);
    else if (!workbench_.current().empty())
        view_->setHint(tr("Reading the picture"));
    else if (workbench_.pictures().rowCount() == 0)
        view_->setHint(tr("Drop pictures here to inspect them"));
    else
        view_->setHint(tr("Choose a picture from the list"));
}

void ViewPanel::applyLook() {
    OverlayLook look;
    look.colours = colour_table(colourMap());
    look.opacity = opacity_->value() / 100.0;
    if (contour_->isChecked()) look.threshold = workbench_.setup().recipe().map_threshold;
    if (isAgainstGood()) {
        const auto range = range_against(*good_maps_);
        look.low = range.low;
        look.high = range.high;
        look.against_good = true;
    }
    if (stretch_->isChecked() && !map_.empty()) cv::minMaxLoc(map_, &look.low, &look.high);
    view_->setLook(look);
    colour_bar_->setLook(look);
}

/// Maps other than the fused one are shown as they are.
bool ViewPanel::isAgainstGood() const {
    return against_good_->isChecked() && good_maps_ && chosen_name_.isEmpty();
}

void ViewPanel::setAgainstGood(bool against_good) {
    against_good_->setChecked(against_good);
}

void ViewPanel::findGoodMaps() {
    const auto basis = workbench_.recipe().threshold_basis;
    const auto former = std::exchange(good_maps_, basis ? basis->good_maps : std::nullopt);
    against_good_->setEnabled(good_maps_.has_value());
    against_good_->setToolTip(good_maps_ ? tr("Colour the map by what the maps of good parts reach, so that these do "
                                              "not stand out. Off: by its values, as files hold them.")
                                         : tr("Colours against good parts need thresholds that were found from good "
                                              "parts with this setup (Inspect > Find Thresholds)."));
    if (good_maps_ != former) showResult(result_);
}

ColourMapName ViewPanel::colourMap() const {
    return static_cast<ColourMapName>(std::max(0, colours_->currentIndex()));
}

void ViewPanel::setColourMap(ColourMapName name) {
    colours_->setCurrentIndex(static_cast<int>(name));
}

void ViewPanel::setReference(const std::filesystem::path& file) {
    reference_ = file;
    showReference();
}

/// As pictures are compared with it: in the frame of the first one, where the settings ask for it.
ViewPanel::ShownReference ViewPanel::referenceToShow() const {
    const auto& settings = workbench_.setup().recipe().settings;
    const auto mode = settings ? settings->references.aligned : Alignment::none;
    const auto files = workbench_.references().enabledFiles();
    if (reference_.empty() || mode == Alignment::none || files.empty() || files.front() == reference_)
        return {reference_};
    return {reference_, files.front(), mode};
}

void ViewPanel::showReference() {
    const auto wanted = referenceToShow();
    if (wanted == shown_reference_) return;
    shown_reference_ = wanted;
    auto source = from(reference_.empty() ? nullptr : picture_file(reference_));
    if (wanted.mode != Alignment::none)
        source = [read = source, first = from(picture_file(wanted.first)), mode = wanted.mode] {
            const auto image = read();
            try {
                return aligned(image, AlignmentTarget(*first(), mode));
            } catch (const Error& error) {
                if (error.code() != ErrorCode::mismatch) throw;
                return image;  // inspecting says that it does not align
            }
        };
    load(source, reference_request_, [this](const PicturePyramidPtr& picture, const QString& failure) {
        view_->setReference(picture);
        if (picture || failure.isEmpty()) return;
        reference_.clear();  // it may be there the next time
        shown_reference_ = {};
        Q_EMIT failed(failure);
    });
}

/// The one chosen, as long as it is in the set; without a comparison none is read.
void ViewPanel::chooseDefaultReference() {
    const auto& references = workbench_.references().references();
    const bool still_there = std::any_of(references.begin(), references.end(),
                                         [this](const Reference& reference) { return reference.file == reference_; });
    if (still_there) return;
    const auto files = workbench_.references().enabledFiles();
    const bool none = files.empty() || view_->compareMode() == CompareMode::none;
    setReference(none ? std::filesystem::path() : files.front());
}

void ViewPanel::setCompareMode(CompareMode mode) {
    compare_->setCurrentIndex(static_cast<int>(mode));
}

void ViewPanel::pointAt(std::optional<QPointF> place) {
    pointed_at_ = place;
    showReadOut();
}

}  // namespace fade::ui
