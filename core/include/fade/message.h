// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace fade {

/// Turns the English of a `Text` into the reader's language; an empty function leaves the English. Words that it does
/// not know stay as they are.
using Translate = std::function<std::string(std::string_view)>;

/// A text that core says to people, in English, which is its id as well: translations are found by it. `%1`, `%2`...
/// stand for arguments. It can only be made of a literal, where it is said: `lupdate` finds it there by the name
/// `Text::en`, so that no list of texts is kept.
class Text {
public:
    /// A text that a window or a report may show: there must be a translation into each language.
    template <std::size_t size>
    [[nodiscard]] static consteval Text en(const char (&literal)[size]) {
        return Text({literal, size - 1});
    }
    /// What only the command line shows, and whoever works on this program: it stays English.
    template <std::size_t size>
    [[nodiscard]] static consteval Text english_only(const char (&literal)[size]) {
        return Text({literal, size - 1});
    }
    [[nodiscard]] constexpr std::string_view english() const { return english_; }

private:
    consteval explicit Text(std::string_view english) : english_(english) {}
    std::string_view english_;
};

/// What core says: a text with its arguments, or words that nobody translates (a name, a number, what the system gives
/// as a reason). An argument is a message again, so that a sentence may hold another one. A value.
class Message {
public:
    /// Says nothing.
    Message() = default;
    /// Arguments are strings, whole numbers, texts and messages.
    template <class... Arguments>
    Message(Text text, Arguments&&... arguments)  // NOLINT(google-explicit-constructor): a text is a message
        : text_(text.english()), is_text_(true) {
        arguments_.reserve(sizeof...(arguments));
        (arguments_.push_back(argument(std::forward<Arguments>(arguments))), ...);
    }
    /// Words as they are.
    [[nodiscard]] static Message words(std::string as_they_are);
    /// A sentence behind the file or field that it is about, and a colon.
    [[nodiscard]] static Message about(std::string subject, Message message);

    [[nodiscard]] std::string english() const { return in({}); }
    [[nodiscard]] std::string in(const Translate& translate) const;
    [[nodiscard]] bool empty() const { return text_.empty(); }
    /// Whether it says this text, whatever the arguments.
    [[nodiscard]] bool says(Text text) const { return is_text_ && text_ == text.english(); }

    friend bool operator==(const Message&, const Message&) = default;

private:
    static Message argument(Message message) { return message; }
    static Message argument(std::string words) { return Message::words(std::move(words)); }
    static Message argument(std::string_view words) { return Message::words(std::string(words)); }
    static Message argument(const char* words) { return Message::words(words); }
    template <class Number>
    requires std::is_integral_v<Number>
    static Message argument(Number number) {
        static_assert(!std::is_same_v<Number, bool> && !std::is_same_v<Number, char>);
        return Message::words(std::to_string(number));
    }

    std::string text_;
    bool is_text_ = false;
    std::vector<Message> arguments_;
};

}  // namespace fade
