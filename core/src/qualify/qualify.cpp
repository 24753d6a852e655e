// SPDX-License-Identifier: MIT
#include "fade/qualify.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/spread.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "evaluate/mask_files.h"
#include "evaluate/mask_image.h"
#include "qualify/disturb.h"
#include "qualify/part_table.h"
#include "qualify/true_defect.h"

namespace fade {

namespace {

class Run {
public:
    Run(Inspector& inspector, const QualificationRequest& request, const Job& job, const PictureRead& on_read)
        : inspector_(inspector), request_(request), job_(job), on_read_(on_read), pictures_(request.pictures) {}

    QualificationReport execute() {
        if (request_.recipe.mm_per_pixel) validate_pixel_length(*request_.recipe.mm_per_pixel);
        validate(criteria_of(request_.recipe));
        for (const auto& problem : request_.problems) report_.problems.push_back(Message::words(problem));
        report_.data = request_.root;
        report_.masks = request_.masks;
        report_.inspected.set_criteria(criteria_of(request_.recipe));
        report_.inspected.threshold_basis = request_.recipe.threshold_basis;
        if (request_.recipe.mm_per_pixel) report_.unit = LengthUnit::millimetre;
        std::vector<std::filesystem::path> files;
        for (const auto& picture : pictures_) files.push_back(picture.source->name().place);
        PartTable table;
        if (!request_.table.empty()) {
            table = read_part_table(request_.table);
            report_.table = request_.table;
            report_.table_sha256 = sha256_of_file(request_.table);
        }
        report_.parts.persons = table.persons;
        if (!request_.masks.empty()) find_masks();
        const auto matched = match_rows(table, request_.root, files);
        const auto& strangers = matched.strangers;
        if (strangers.size() == 1)
            add_problem(display_path(request_.table),
                        {Text::en("names %1, which is none of the pictures."), display_path(strangers.front())});
        if (strangers.size() > 1)
            add_problem(display_path(request_.table),
                        {Text::en("names %1 files that are none of the pictures, such as %2."), strangers.size(),
                         display_path(strangers.front())});

        context_ = inspector_.prepare(request_.recipe, job_);
        const auto again = 2 * request_.disturbed * all_disturbances.size();
        total_ = files.size() + std::min(again, files.size() * all_disturbances.size());
        for (std::size_t i = 0; i < files.size(); ++i) {
            report_progress();
            inspect(pictures_[i], matched.rows[i]);
        }
        (void)qualify(report_.parts);  // there are good and bad ones
        disturb();
        return std::move(report_);
    }

private:
    void add_problem(const std::string& name, const Message& problem) {
        report_.problems.push_back(Message::about(name, problem));
    }

    /// In the folder of masks, for those that have none; not one that two pictures could mean.
    void find_masks() {
        std::error_code unknown;
        if (!std::filesystem::is_directory(request_.masks, unknown))
            throw Error(ErrorCode::not_found, display_path(request_.masks),
                        Text::en("there is no such file or folder."));
        std::vector<std::string> problems;
        const MaskFiles files({request_.masks}, problems);
        for (const auto& problem : problems) report_.problems.push_back(Message::words(problem));
        std::map<std::filesystem::path, const LabelledPicture*> claimed;
        std::set<std::filesystem::path> shared;
        for (auto& picture : pictures_) {
            if (!picture.bad || !picture.masks.empty()) continue;
            const auto& place = picture.source->name().place;
            const auto stem = place.stem();
            for (const auto& name : {place.lexically_relative(request_.root).replace_extension(),
                                     place.parent_path().filename() / stem, stem})
                if (picture.masks.empty()) picture.masks = files.of(name);
            if (picture.masks.empty()) {
                add_problem(display_name(picture.source->name()),
                            {Text::en("has no mask in %1."), display_path(request_.masks)});
                continue;
            }
            const auto [other, is_new] = claimed.emplace(picture.masks.front(), &picture);
            if (is_new) continue;
            add_problem(display_path(picture.masks.front()),
                        {Text::en("may belong to %1 or to %2, and is left out."),
                         display_name(other->second->source->name()), display_name(picture.source->name())});
            shared.insert(picture.masks.front());
        }
        for (auto& picture : pictures_)
            if (!picture.masks.empty() && shared.contains(picture.masks.front())) picture.masks.clear();
    }

    void report_progress() {
        job_.report(Stage::evaluate, std::min(done_, total_), total_);
        ++done_;
    }

    /// Looks at a stop between the tower's blocks; their progress is none of the run's.
    [[nodiscard]] Job quietly() const { return {job_.stop, {}}; }

    [[nodiscard]] LoadedPicture load(const PictureSource& source) const {
        const auto bits = context_->provenance.settings.bit_depth;
        return load_timed([&] { return load_picture(source, {bits}); });
    }

    void inspect(const LabelledPicture& picture, const PartRow* row) {
        const auto name = display_name(picture.source->name());
        try {
            const auto loaded = load(*picture.source);
            const auto [same, is_new] = contents_.emplace(content_of(*loaded.image), name);
            if (!is_new) {
                add_problem(name, {Text::en("holds the same bytes as %1, and is left out."), same->second});
                return;
            }
            if (on_read_) on_read_(*loaded.image);
            const auto inspected = inspector_.inspect(context_, loaded, quietly());
            if (is_also_reference(*inspected)) {
                add_problem(name, Text::en("is also a reference, and is left out."));
                return;
            }
            add(picture, row, *inspected);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::internal) throw;
            context_->model->check_files();  // without a model nothing more can be said of any picture
            report_.inspected.not_inspected.push_back({picture.source, NotInspected::failed, error.what()});
        }
    }

    void add(const LabelledPicture& picture, const PartRow* row, const InspectedPicture& inspected) {
        auto& parts = report_.parts;
        JudgedPicture judged;
        judged.file = picture.source->name().place;
        judged.kind = picture.bad ? picture.kind : "good";
        judged.bad = picture.bad;
        judged.score = inspected.inspection.image_score;
        judged.verdict = verdict_on(inspected);
        judged.rejected_by.resize(parts.persons.size());
        auto outlines = outlines_in(picture, *inspected.image);
        if (const double diameter = longest_diameter(outlines); diameter > 0)
            judged.defect_size = diameter * request_.recipe.mm_per_pixel.value_or(1);
        if (row != nullptr) {
            judged.part = row->part;
            judged.rejected_by = row->rejected_by;
            if (row->defect_size && judged.bad) judged.defect_size = row->defect_size;
        }
        parts.pictures.push_back(std::move(judged));
        report_.true_outlines.push_back(std::move(outlines));
        report_.inspected.pictures.push_back(reported(inspected, load_picture, picture.source));
    }

    [[nodiscard]] Verdict verdict_on(const InspectedPicture& inspected) const {
        const auto criteria = criteria_of(request_.recipe);
        return decide(findings_of(inspected.inspection, context_->provenance.settings, inspected.image->pixels.size(),
                                  criteria),
                      criteria)
            .verdict;
    }

    /// In the picture as it was inspected.
    [[nodiscard]] std::vector<std::vector<cv::Point>> outlines_in(const LabelledPicture& picture, const Image& image) {
        if (!picture.bad || picture.masks.empty()) return {};
        const auto size = image.alignment ? image.alignment->picture : image.pixels.size();
        try {
            const auto mask = load_masks(picture.masks);
            std::vector<std::vector<cv::Point>> outlines;
            if (mask.size() == size) outlines = outlines_of(image.alignment ? in_frame(mask, *image.alignment) : mask);
            if (mask.size() == size && outlines.empty())
                add_problem(display_path(picture.masks.front()),
                            cv::countNonZero(mask) == 0
                                ? Text::en("marks nothing, so that the defect's size is not known.")
                                : Text::en("marks nothing of what the first reference shows, so that the defect's size "
                                           "is not known."));
            if (mask.size() == size) return outlines;
            add_problem(display_path(picture.masks.front()),
                        {Text::en("is %1 x %2 pixels and its picture %3 x %4, so that the defect's size is not known."),
                         mask.cols, mask.rows, size.width, size.height});
        } catch (const Error& error) {
            report_.problems.push_back(error.sentence());
        }
        return {};
    }

    void disturb() {
        std::vector<std::size_t> good, bad;
        const auto& pictures = report_.parts.pictures;
        for (std::size_t i = 0; i < pictures.size(); ++i) (pictures[i].bad ? bad : good).push_back(i);
        auto chosen = spread(good, request_.disturbed);
        for (const auto index : spread(bad, request_.disturbed)) chosen.push_back(index);
        if (chosen.empty()) return;
        total_ = done_ + chosen.size() * all_disturbances.size();
        for (const auto disturbance : all_disturbances) report_.disturbances.push_back({disturbance});
        scored_.assign(report_.disturbances.size(), 0);
        for (const auto index : chosen) {
            const auto loaded = load(*report_.inspected.pictures[index].source);
            for (std::size_t i = 0; i < report_.disturbances.size(); ++i) {
                report_progress();
                if (disturb(*loaded.image, pictures[index], index, report_.disturbances[i])) ++scored_[i];
            }
        }
        for (std::size_t i = 0; i < report_.disturbances.size(); ++i)
            report_.disturbances[i].mean_change /= static_cast<double>(std::max<std::size_t>(1, scored_[i]));
    }

    /// False: the changed picture has no score. One that is not inspected does not pass.
    bool disturb(const Image& image, const JudgedPicture& judged, std::size_t seed, DisturbanceResult& result) {
        auto changed = std::make_shared<Image>(image);
        changed->sha256.clear();  // its pixels are no file's
        changed->pixels = disturbed(image.pixels, result.disturbance, seed);
        const bool was_rejected = is_rejected(judged.verdict);
        ++result.pictures;
        InspectedPicturePtr inspected;
        try {
            inspected = inspector_.inspect(context_, {std::move(changed), 0}, quietly());
        } catch (const Error& error) {
            if (error.code() != ErrorCode::mismatch) throw;
            add_problem(display_name(image.name),
                        {Text::en("a changed copy of it was refused, and counts as rejected: it %1"), error.message()});
            if (!was_rejected) ++result.newly_rejected;
            return false;
        }
        const double score = inspected->inspection.image_score;
        const bool rejected = is_rejected(verdict_on(*inspected));
        if (rejected && !was_rejected) ++result.newly_rejected;
        if (!rejected && was_rejected) ++result.newly_passed;
        result.mean_change += score - judged.score;  // divided at the end
        result.largest_change = std::max(result.largest_change, std::abs(score - judged.score));
        return true;
    }

    Inspector& inspector_;
    const QualificationRequest& request_;
    const Job& job_;
    const PictureRead& on_read_;
    std::vector<LabelledPicture> pictures_;  ///< with their masks
    QualificationReport report_;
    std::vector<std::size_t> scored_;  ///< of each disturbance, changed pictures that were inspected
    std::shared_ptr<const InspectionContext> context_;
    std::map<std::string, std::string> contents_;  ///< of pictures, with their names
    std::size_t done_ = 0;
    std::size_t total_ = 0;
};

}  // namespace

std::vector<LabelledPicture> labelled_pictures(const DatasetClass& parts) {
    std::vector<LabelledPicture> pictures;
    for (const auto& one : parts.test) pictures.push_back({picture_file(one.file), one.anomalous, one.kind, one.masks});
    return pictures;
}

QualificationReport run_qualification(Inspector& inspector, const QualificationRequest& request, const Job& job,
                                      const PictureRead& on_read) {
    return Run(inspector, request, job, on_read).execute();
}

}  // namespace fade
