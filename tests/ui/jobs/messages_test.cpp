// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/messages.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"
#include "fade/settings.h"

#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <stdexcept>

#include "support/temporary_folder.h"
#include "ui/model/setting_names.h"
#include "ui/style/language.h"

using namespace fade;
using namespace fade::ui;

namespace {

/// A message of which only the text matters.
template <class... Arguments>
QString said(const char* subject, Text text, const Arguments&... arguments) {
    return message_text(Error(ErrorCode::malformed, subject, Message(text, arguments...)));
}

}  // namespace

TEST_CASE("What the engine says of a picture is said in the person's language", "[jobs]") {
    const fade::test::TemporaryFolder folder;
    write_file_atomically(folder / "empty.png", "");
    const auto failure = [&] {
        try {
            (void)load_image(folder / "empty.png");
        } catch (const Error& error) {
            return message_text(error);
        }
        return QString();
    };
    const auto name = QString::fromStdString((folder / "empty.png").string()) + ": ";
    CHECK(failure() == name + "the file is empty; an image was expected.");
    LanguageControl language;
    language.setLanguage("de");
    CHECK(failure() == name + "die Datei ist leer; ein Bild wurde erwartet.");
    CHECK(message_text(Message::words("there is no such file.")) == "there is no such file.");
    CHECK(message_text(std::runtime_error("there is no such file.")) == "there is no such file.");
    // What the system says stays as it is, whatever it looks like.
    CHECK(said("/a: b.png", Text::en("cannot be read: %1."), "Permission denied") ==
          "/a: b.png: kann nicht gelesen werden: Permission denied.");
    CHECK(said("/a.jpg", Text::en("the image is damaged after %1 % of its rows."), 48) ==
          "/a.jpg: das Bild ist nach 48 % seiner Zeilen beschädigt.");
    CHECK(said("/a.jpg", Text::en("the image is damaged after %1 % of its rows (%2)."), 48, "%1") ==
          "/a.jpg: das Bild ist nach 48 % seiner Zeilen beschädigt (%1).");
    language.setLanguage("en");
}

TEST_CASE("A message inside a message is translated too", "[jobs]") {
    LanguageControl language;
    language.setLanguage("de");
    const Error no_folder(ErrorCode::write_failed, "/a", {Text::en("this folder cannot be made: %1."), "Full"});
    CHECK(
        message_text(Message(Text::en("Results are not kept for the next run: %1"), no_folder.sentence())) ==
        "Ergebnisse werden nicht für den nächsten Lauf behalten: /a: dieser Ordner kann nicht angelegt werden: Full.");
    const Error reference(ErrorCode::not_found, Text::en("Reference %1: %2"), "/b.png",
                          Text::en("there is no such file."));
    CHECK(message_text(reference) == "Referenz /b.png: diese Datei gibt es nicht.");
    CHECK(said("a/b", Text::en("cannot be fetched after %1 attempts: %2."), 6, Text::en("the connection ends early")) ==
          "a/b: kann nach 6 Versuchen nicht geholt werden: die Verbindung endet zu früh.");
    language.setLanguage("zh_CN");
    CHECK(said("/p.json", Text::en("%1 %2."), "normal.prompts[0]", Text::en("is blank; some words were expected")) ==
          "/p.json: normal.prompts[0] 为空；应有文字。");
    language.setLanguage("en");
}

TEST_CASE("A thing has one name in a language, and numbers their case", "[jobs]") {
    const auto refusal = [] {
        Settings settings;
        settings.references.bank = ReferenceBank::subspace;
        settings.references.position_radius = 0.1;
        ClipConfig model;
        model.patch_size = 16;
        model.vision.layers = 12;
        try {
            validate(settings, model);
        } catch (const Error& error) {
            return message_text(error);
        }
        return QString();
    };
    LanguageControl language;
    for (const auto* code : {"de", "zh_CN"}) {
        language.setLanguage(code);
        INFO(code << ": " << refusal().toStdString());
        CHECK(refusal().contains(setting_text("Position radius")));
        CHECK(refusal().contains(setting_text("Memory bank")));
    }
    const auto brackets = [](const Message& message) {
        return QString(message_text(message)).remove(QRegularExpression("[^()（）]"));
    };
    CHECK(brackets(Text::en("Area in pixels")) == brackets(Text::en("Length x width in pixels")));
    language.setLanguage("de");
    CHECK(message_text(Message(Text::en("%1 pixels long"), 448)) == "448 Pixel");
    language.setLanguage("en");
}
