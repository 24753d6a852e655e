// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/failure_words.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

#include <regex>

#include "support/source_folder.h"
#include "support/temporary_folder.h"
#include "ui/style/language.h"

using namespace fade;
using namespace fade::ui;

TEST_CASE("What the engine says of a picture is said in the person's language", "[jobs]") {
    const fade::test::TemporaryFolder folder;
    write_file_atomically(folder / "empty.png", "");
    const auto failure = [&] {
        try {
            (void)load_image(folder / "empty.png");
        } catch (const Error& error) {
            return failure_text(error.what());
        }
        return QString();
    };
    const auto name = QString::fromStdString((folder / "empty.png").string()) + ": ";
    CHECK(failure() == name + "the file is empty; an image was expected.");
    LanguageControl language;
    language.setLanguage("de");
    CHECK(failure() == name + "die Datei ist leer; ein Bild wurde erwartet.");
    CHECK(failure_text("Another sentence.") == "Another sentence.");
    CHECK(failure_text("It is said that there is no such file.") == "It is said that there is no such file.");
    // Behind the reason's words stands what the system says.
    CHECK(failure_text("/a: b.png: cannot be read: Permission denied.") ==
          "/a: b.png: kann nicht gelesen werden: Permission denied.");
    CHECK(failure_text("Results are not kept for the next run: /a: this folder cannot be made: Permission denied.") ==
          "Ergebnisse werden nicht für den nächsten Lauf behalten: /a: dieser Ordner kann nicht angelegt werden: "
          "Permission denied.");
    CHECK(failure_text("/a.jpg: the image is damaged after 48 % of its rows.") ==
          "/a.jpg: das Bild ist nach 48 % seiner Zeilen beschädigt.");
    CHECK(failure_text("/a.jpg: the image is damaged after 48 % of its rows (too short).") ==
          "/a.jpg: das Bild ist nach 48 % seiner Zeilen beschädigt (too short).");
    CHECK(failure_text("/models: has 12 MB free; 836 MB are needed.") ==
          "/models: hat 12 MB frei; 836 MB werden gebraucht.");
    CHECK(failure_text("a/b: the model hub has nothing of this name (status 404).") ==
          "a/b: der Modell-Hub hat nichts unter diesem Namen (status 404).");
    CHECK(failure_text("a/b: cannot be fetched after 6 attempts: the connection ends early.") ==
          "a/b: kann nach 6 Versuchen nicht geholt werden: the connection ends early.");
    CHECK(failure_text("It cannot be read: so it is said.") == "It cannot be read: so it is said.");
    language.setLanguage("en");
}

TEST_CASE("Every failure that is translated is one that can be said", "[jobs]") {
    std::string engine;
    for (const auto* folder : {"core/src", "ui/model"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(fade::test::source_folder() / folder))
            if (entry.is_regular_file()) engine += read_file(entry.path());
    engine = std::regex_replace(engine, std::regex("\"\\s*\n\\s*\""), "");  // a literal on several lines
    for (const auto text : translatable_failures()) {
        INFO(text);
        CHECK(engine.find(": " + std::string(text) + '"') != std::string::npos);
    }
}
