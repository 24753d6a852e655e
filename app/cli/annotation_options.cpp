// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/annotation_options.h"

#include <sstream>
#include <vector>

namespace fade::cli {

namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::istringstream stream(text + ',');
    for (std::string word; std::getline(stream, word, ',');) words.push_back(word);
    return words;
}

}  // namespace

std::string annotations_fault(const std::string& text) {
    for (const auto& word : words_of(text)) {
        bool known = false;
        for (const auto& [name, member] : annotation_names) known = known || word == name;
        if (!known) return "expected masks, coco or labelme, or several of them with commas between them, not " + text;
    }
    return {};
}

AnnotationChoice to_annotations(const std::string& text) {
    AnnotationChoice choice;
    for (const auto& word : words_of(text))
        for (const auto& [name, member] : annotation_names)
            if (word == name) choice.*member = true;
    return choice;
}

}  // namespace fade::cli
