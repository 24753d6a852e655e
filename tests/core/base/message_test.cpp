// SPDX-License-Identifier: MIT
#include "fade/message.h"

#include "fade/error.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <type_traits>

using namespace fade;

namespace {

/// Of a language that says everything backwards.
std::string other_language(std::string_view english) {
    static const std::map<std::string_view, std::string> known{
        {"holds %1 of %2 parts.", "von %2 Teilen sind %1 darin."},
        {"is kept: %1", "bleibt: %1"},
        {"many", "viele"},
        {"%1: %2", "%1 – %2"},
    };
    const auto found = known.find(english);
    return found == known.end() ? std::string(english) : found->second;
}

}  // namespace

TEST_CASE("A message says its text with its arguments", "[base]") {
    const Message message(Text::en("holds %1 of %2 parts."), 3, std::string("12"));
    CHECK(message.english() == "holds 3 of 12 parts.");
    CHECK(message.in(other_language) == "von 12 Teilen sind 3 darin.");
    CHECK(message.says(Text::en("holds %1 of %2 parts.")));
    CHECK_FALSE(message.says(Text::en("is kept: %1")));
    CHECK(message == Message(Text::en("holds %1 of %2 parts."), "3", 12));
    CHECK_FALSE(message == Message(Text::en("holds %1 of %2 parts."), 4, 12));
    CHECK(Message().empty());
    CHECK(Message().english().empty());
}

TEST_CASE("A message inside another is translated, names and reasons are not", "[base]") {
    const Message inner(Text::en("holds %1 of %2 parts."), Text::en("many"), "many");
    CHECK(Message(Text::en("is kept: %1"), inner).english() == "is kept: holds many of many parts.");
    CHECK(Message(Text::en("is kept: %1"), inner).in(other_language) == "bleibt: von many Teilen sind viele darin.");
    CHECK(Message::words("many").in(other_language) == "many");
    CHECK_FALSE(Message::words("many").says(Text::en("many")));
    CHECK(Message::about("a.png", inner).in(other_language) == "a.png – von many Teilen sind viele darin.");
    CHECK(Message::about("", inner) == inner);
}

TEST_CASE("What looks like an argument's place is one only where there is an argument", "[base]") {
    CHECK(Message(Text::en("%1 after 48 % of %2"), "%2", "%1").english() == "%2 after 48 % of %1");
    CHECK(Message(Text::en("100 %")).english() == "100 %");
    CHECK(Message(Text::en("%1%2%0%"), 1).english() == "1%2%0%");
    CHECK(Message::words("%1").english() == "%1");
}

TEST_CASE("An error carries a code, a subject and a message, and is one English sentence", "[base]") {
    const Error plain(ErrorCode::mismatch, Text::en("is kept: %1"));
    CHECK(plain.subject().empty());
    const Error error(ErrorCode::malformed, "a.png", {Text::en("holds %1 of %2 parts."), 3, 12});
    CHECK(error.code() == ErrorCode::malformed);
    CHECK(error.subject() == "a.png");
    CHECK(error.message() == Message(Text::en("holds %1 of %2 parts."), 3, 12));
    CHECK(error.what() == std::string("a.png: holds 3 of 12 parts."));
    CHECK(error.sentence().in(other_language) == "a.png – von 12 Teilen sind 3 darin.");
    const Error framed(error.code(), Text::english_only("Part %1: %2"), error.subject(), error.message());
    CHECK(framed.what() == std::string("Part a.png: holds 3 of 12 parts."));
    CHECK(framed.subject() == "a.png");
    CHECK(framed.message() == error.message());
    STATIC_REQUIRE(std::is_nothrow_copy_constructible_v<Error>);
}
