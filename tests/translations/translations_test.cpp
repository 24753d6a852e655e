// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/files.h"

#include <QProcess>
#include <QTest>
#include <QTranslator>
#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/source_folder.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

/// The translations of a language as they would be after looking for new and vanished texts in the sources.
std::string updated(const std::string& language, const TemporaryFolder& folder) {
    const auto name = "fade_" + language + ".ts";
    const auto source = source_folder();
    std::filesystem::copy_file(source / "translations" / name, folder / name);
    QStringList arguments{"-silent", "-tr-function-alias", "tr+=en", "-I", QString::fromStdString(source), "-locations",
                          "none",    "-source-language",   "en"};
    if (language == "en") arguments << "-pluralonly";
    for (const auto* part : {"core/src", "ui", "app/inspector"}) arguments << QString::fromStdString(source / part);
    arguments << "-ts" << QString::fromStdString(folder / name);
    QProcess lupdate;
    lupdate.start(FADE_LUPDATE, arguments);
    REQUIRE(lupdate.waitForFinished());
    INFO(lupdate.readAllStandardError().toStdString());
    REQUIRE(lupdate.exitCode() == 0);
    return read_file(folder / name);
}

struct SourceFile {
    std::filesystem::path path;
    std::string text;
};

/// All that the programs are made of, but the tests.
std::vector<SourceFile> sources() {
    std::vector<SourceFile> all;
    for (const auto* part : {"core", "ui", "app"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder() / part))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
                all.push_back({entry.path(), read_file(entry.path())});
    return all;
}

/// The literal at `at`, which may go on over several lines; empty if there is none.
std::string literal_at(const std::string& code, std::size_t at) {
    std::string text;
    while ((at = code.find_first_not_of(" \n", at)) != std::string::npos && code[at] == '"')
        for (++at; code[at++] != '"';) {
            if (code[at - 1] == '\\') ++at;  // only quotes and backslashes stand behind one
            text += code[at - 1];
        }
    return text;
}

/// What is marked with `Text::en`, found without the help of Qt's tools.
std::set<std::string> marked_texts() {
    static const std::string marker = "Text::en(";
    std::set<std::string> texts;
    for (const auto& source : sources())
        for (auto at = source.text.find(marker); at != std::string::npos; at = source.text.find(marker, at + 1)) {
            const auto text = literal_at(source.text, at + marker.size());
            INFO(source.path << ": " << source.text.substr(at, 60));
            CHECK_FALSE(text.empty());
            texts.insert(text);
        }
    return texts;
}

std::multiset<std::string> places(const std::string& text) {
    static const std::regex place("%[0-9]");
    std::multiset<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), place), end; match != end; ++match)
        found.insert(match->str());
    return found;
}

}  // namespace

TEST_CASE("the translations are complete", "[translations]") {
    const TemporaryFolder folder;
    for (const std::string language : {"en", "de", "zh_CN"}) {
        INFO(language);
        const auto text = updated(language, folder);
        CHECK(text.find("<message") != std::string::npos);
        CHECK(text.find("type=\"unfinished\"") == std::string::npos);
        CHECK(text.find("type=\"vanished\"") == std::string::npos);
        CHECK(text.find("<numerusform></numerusform>") == std::string::npos);
    }
}

TEST_CASE("every text that core can say to a person is translated, with its arguments", "[translations]") {
    const auto texts = marked_texts();
    CHECK(texts.size() > 400);
    CHECK(texts.contains("the image is damaged after %1 % of its rows."));
    for (const auto* language : {"de", "zh_CN"}) {
        QTranslator translator;
        REQUIRE(translator.load(QString(":/translations/fade_") + language));
        for (const auto& text : texts) {
            INFO(language << ": " << text);
            const auto said = translator.translate("Text", text.c_str()).toStdString();
            CHECK_FALSE(said.empty());
            CHECK(places(said) == places(text));
        }
    }
}

TEST_CASE("no sentence goes past the translations", "[translations]") {
    // Words as they are come from elsewhere: a name, a number, what the system gives as a reason.
    const std::regex unmarked(R"re((Message::words\(|Error\((ErrorCode::\w+|\w+\.code\(\)),)\s*")re");
    // Only what the command line alone does has sentences that stay English.
    const std::regex english_only("Text::english_only\\(");
    for (const auto& source : sources()) {
        INFO(source.path);
        CHECK_FALSE(std::regex_search(source.text, unmarked));
        const auto path = source.path.lexically_relative(source_folder()).string();
        const bool of_command_line = path.starts_with("core/src/evaluate/") || path.starts_with("app/cli/");
        if (!of_command_line) CHECK_FALSE(std::regex_search(source.text, english_only));
    }
}
