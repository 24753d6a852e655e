// SPDX-License-Identifier: MIT
#include "report/evaluation_counts.h"

#include "report/numbers.h"

namespace fade {

namespace {

std::string range_text(const TestedPictures& range) {
    return range.least == range.most ? std::to_string(range.most)
                                     : std::to_string(range.least) + "-" + std::to_string(range.most);
}

}  // namespace

std::string counts_sentence(const PictureCounts& counts, int map_side) {
    std::string sentence = std::to_string(counts.good) + " good and " + std::to_string(counts.anomalous) +
                           (counts.good + counts.anomalous == 1 ? " bad picture" : " bad pictures");
    std::string reasons;
    const auto add = [&](std::size_t count, const std::string& one, const std::string& several) {
        if (count > 0)
            reasons += (reasons.empty() ? "" : ", ") + std::to_string(count) + " " + (count == 1 ? one : several);
    };
    const auto side = std::to_string(map_side);
    add(counts.unmasked, "has none", "have none");
    add(counts.empty, "is empty", "are empty");
    add(counts.vanished, "vanishes at " + side + " pixels", "vanish at " + side + " pixels");
    add(counts.unusable, "cannot be used", "cannot be used");
    sentence +=
        "; " + (counts.masked == 1 ? std::string("1 mask counts") : std::to_string(counts.masked) + " masks count");
    if (!reasons.empty()) sentence += " (" + reasons + ")";
    if (counts.unreadable > 0) sentence += "; " + std::to_string(counts.unreadable) + " could not be read or aligned";
    return sentence;
}

std::string counts_cell(const Evaluation& evaluation, int shots, std::size_t class_index) {
    const auto counts = tested_counts(evaluation, 0, shots, class_index);
    return range_text(counts.good) + "/" + range_text(counts.anomalous) + "/" + range_text(counts.masked);
}

std::vector<std::string> thin_means(const Evaluation& evaluation, int shots) {
    std::vector<std::string> sentences;
    const auto all = evaluation.classes.size();
    if (all < 2) return sentences;
    for (std::size_t m = 0; m < metric_count; ++m) {
        const auto found = classes_behind(evaluation, 0, shots, m);
        if (found > 0 && found < all)
            sentences.push_back("The mean of " + std::string(metric_names[m].title) + " rests on " +
                                std::to_string(found) + " of " + std::to_string(all) + " classes.");
    }
    return sentences;
}

std::string run_time(const Evaluation& evaluation) {
    return evaluation.seconds ? fixed(*evaluation.seconds, 1) + " s" : std::string();
}

}  // namespace fade
