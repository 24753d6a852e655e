// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reading_notes.h"

#include "fade/inspection_report.h"

#include <algorithm>
#include <ostream>

namespace fade::cli {

void ReadingNotes::tell(const Image& image, const Provenance& provenance) {
    if (out_ == nullptr) return;
    const auto say = [this, name = display_name(image.name)](const std::string& sentence) {
        *out_ << "fade: " << name << ": " << sentence << std::endl;
    };
    auto notes = reading_notes(image.reading);
    if (auto note = detail_note(image.pixels.size(), provenance); !note.empty()) notes.push_back(std::move(note));
    for (const auto& note : notes)
        if (told_.insert(note).second) say(note);
    if (image.reading.white_source != WhiteSource::found) return;
    if (found_whites_.insert(std::max(image.reading.black, image.reading.white)).second && found_whites_.size() > 1)
        say("Other pictures of this run were found to have another white; --bit-depth makes all alike.");
}

}  // namespace fade::cli
