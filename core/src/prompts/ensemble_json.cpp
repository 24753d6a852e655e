// SPDX-License-Identifier: MIT
#include "base/quote.h"
#include "fade/error.h"
#include "fade/prompts.h"
#include "prompts/text_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>

namespace fade {

namespace {

// Ordered, because prompts keep the order that their file lists them in.
using Json = nlohmann::ordered_json;

constexpr std::size_t most_sentences = 100'000;
// The parser is quadratic in the keys of an object, and in objects within a list.
constexpr std::size_t most_keys = 1'000;
constexpr std::size_t most_objects = 1'000;
constexpr int deepest_level = 4;  // file, label, topic, list

/// Watches the parser, so that what it builds stays small and no key silently hides another.
class ParserGuard {
public:
    explicit ParserGuard(const std::string& file) : file_(file) {}

    void see(int depth, Json::parse_event_t event, const Json& value) {
        using Event = Json::parse_event_t;
        if ((event == Event::object_start || event == Event::array_start) && depth >= deepest_level)
            fail({Text::en("is nested too deeply; at most %1 levels were expected."), deepest_level});
        if (event == Event::object_start) see_object();
        if (event == Event::object_end) keys_.pop_back();
        if (event == Event::key) see_key(value.get_ref<const std::string&>());
        if (event == Event::object_start || event == Event::array_start || event == Event::value) see_value();
    }

private:
    void see_object() {
        keys_.emplace_back();
        if (++objects_ > most_objects)
            fail({Text::en("holds too many objects; at most %1 were expected."), most_objects});
    }
    void see_value() {
        if (++values_ > 2 * most_sentences)
            fail({Text::en("holds too many values; at most %1 sentences were expected."), most_sentences});
    }
    void see_key(const std::string& key) {
        if (!keys_.back().insert(key).second)
            fail({Text::en("holds the key %1 twice in one object; each key was expected once."), quote(key)});
        if (keys_.back().size() > most_keys)
            fail({Text::en("holds too many keys in one object; at most %1 were expected."), most_keys});
    }
    [[noreturn]] void fail(const Message& what) const { throw Error(ErrorCode::malformed, file_, what); }

    const std::string& file_;
    std::vector<std::set<std::string>> keys_;
    std::size_t objects_ = 0;
    std::size_t values_ = 0;
};

Message position(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, byte);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    return {Text::en("line %1"), line};
}

Json parse_json(std::string_view text, const std::string& file) {
    if (const auto at = prompts::find_invalid_utf8(text); at != std::string_view::npos)
        throw Error(ErrorCode::malformed, file,
                    {Text::en("is not valid UTF-8 in %1; JSON in UTF-8 was expected."), position(text, at)});
    ParserGuard guard(file);
    const auto watch = [&guard](int depth, Json::parse_event_t event, Json& value) {
        guard.see(depth, event, value);
        return true;
    };
    try {
        return Json::parse(text, watch);
    } catch (const Json::parse_error& error) {
        const std::size_t byte = error.byte == 0 ? 0 : error.byte - 1;
        throw Error(ErrorCode::malformed, file,
                    {Text::en("is not valid JSON in %1; a prompt ensemble was expected."), position(text, byte)});
    } catch (const Json::exception&) {
        throw Error(ErrorCode::malformed, file, Text::en("is not valid JSON; a prompt ensemble was expected."));
    }
}

/// Turns the parsed file into an ensemble; knows the file's name and every field's path for its messages.
class EnsembleReader {
public:
    EnsembleReader(const std::string& file, const Json& root) : file_(file), root_(root) {}

    PromptEnsemble read() {
        if (!root_.is_object()) fail("", wrong_type(root_, Text::en("an object with \"normal\" and \"anomalous\"")));
        check_keys(root_, "",
                   {"name", "description", "licence", "wrapper", "templates", "normal", "anomalous", "abnormal"});
        for (const auto* note : {"name", "description", "licence"}) check_note(root_, "", note);
        PromptEnsemble ensemble;
        ensemble.wrapper = read_wrapper();
        if (root_.contains("templates"))
            templates_ = read_list(root_["templates"], "templates", prompts::wrapper_fault);
        ensemble.normal = read_side("normal");
        const auto anomalous = anomalous_key();
        ensemble.anomalous = read_side(anomalous);
        ensemble.anomalous_kinds = read_kinds(root_[anomalous], anomalous, ensemble.anomalous.size());
        if (!templates_.empty() && !templates_used_)
            fail("templates", Text::en("is not used; \"states\" was expected under at least one label"));
        return ensemble;
    }

private:
    using Rule = Message (*)(std::string_view);

    [[nodiscard]] std::string read_wrapper() const {
        if (!root_.contains("wrapper")) return std::string(published_prompt_wrapper);
        return read_text(root_["wrapper"], "wrapper", prompts::wrapper_fault);
    }

    [[nodiscard]] std::string anomalous_key() const {
        const bool has_abnormal = root_.contains("abnormal");
        if (has_abnormal && root_.contains("anomalous"))
            fail("abnormal", Text::en("stands beside \"anomalous\"; only one of the two was expected"));
        return has_abnormal ? "abnormal" : "anomalous";
    }

    std::vector<std::string> read_side(const std::string& label) {
        if (!root_.contains(label))
            fail(label, Text::en("is missing; an object with \"prompts\" or \"states\" was expected"));
        const Json& side = root_[label];
        if (!side.is_object()) fail(label, wrong_type(side, Text::en("an object with \"prompts\" or \"states\"")));
        if (label == "normal")
            check_keys(side, label, {"prompts", "states", "instruction"});
        else
            check_keys(side, label, {"prompts", "states", "kinds", "instruction"});
        check_note(side, label, "instruction");
        std::vector<std::string> sentences;
        if (side.contains("states")) compose(side["states"], label + ".states", sentences);
        if (side.contains("prompts")) read_prompts(side["prompts"], label + ".prompts", sentences);
        if (sentences.empty()) fail(label, Text::en("holds no sentences; \"prompts\" or \"states\" was expected"));
        count_ += sentences.size();
        if (count_ > most_sentences) too_many(label);
        return sentences;
    }

    /// Every state in every template.
    void compose(const Json& node, const std::string& field, std::vector<std::string>& sentences) {
        const auto states = read_list(node, field, prompts::sentence_fault);
        if (templates_.empty())
            fail(field, Text::en("needs templates; the list \"templates\" was expected at the top of the file"));
        templates_used_ = true;
        if (states.size() > most_sentences / templates_.size()) too_many(field);
        for (const auto& pattern : templates_) {
            for (const auto& state : states) {
                sentences.push_back(prompts::replace_all(pattern, prompts::sentence_placeholder, state));
                if (const auto fault = prompts::sentence_fault(sentences.back()); !fault.empty())
                    fail(field, {Text::en("makes a sentence that %1"), fault});
            }
        }
    }

    /// A list of sentences, or lists by topic.
    void read_prompts(const Json& node, const std::string& field, std::vector<std::string>& sentences) const {
        if (!node.is_object()) {
            append(sentences, read_list(node, field, prompts::sentence_fault));
            return;
        }
        if (node.empty()) fail(field, Text::en("is empty; at least one topic with its sentences was expected"));
        for (const auto& [topic, list] : node.items())
            append(sentences, read_list(list, field + "[" + quote(topic) + "]", prompts::sentence_fault));
    }

    /// Topics by the name of the kind of defect that they describe, to a kind for each sentence. Those of the topics
    /// come last, in their order.
    [[nodiscard]] std::vector<std::string> read_kinds(const Json& side, const std::string& label,
                                                      std::size_t sentences) const {
        std::vector<std::string> kinds(sentences);
        if (!side.contains("kinds")) return kinds;
        const Json& named = side["kinds"];
        const auto field = label + ".kinds";
        if (!named.is_object()) fail(field, wrong_type(named, Text::en("an object of topics by name")));
        if (!side.contains("prompts") || !side["prompts"].is_object())
            fail(field, Text::en("needs topics; \"prompts\" with an object of topics was expected beside it"));
        const Json& topics = side["prompts"];
        std::map<std::string, std::string> kind_of;
        for (const auto& [kind, topic] : named.items()) {
            const auto at = field + "[" + quote(kind) + "]";
            if (const auto fault = prompts::text_fault(kind); !fault.empty())
                fail(field, {Text::en("holds a name that %1"), fault});
            const auto name = read_text(topic, at, prompts::text_fault);
            if (!topics.contains(name))
                fail(at, {Text::en("names the topic %1; one of those in \"prompts\" was expected"), quote(name)});
            if (!kind_of.emplace(name, kind).second)
                fail(at,
                     {Text::en("names the topic %1 once more; each was expected in one kind at most"), quote(name)});
        }
        std::size_t at = sentences;
        for (const auto& list : topics) at -= list.size();
        for (const auto& [topic, list] : topics.items()) {
            const auto found = kind_of.find(topic);
            for (std::size_t i = 0; i < list.size(); ++i, ++at)
                if (found != kind_of.end()) kinds[at] = found->second;
        }
        return kinds;
    }

    static void append(std::vector<std::string>& all, std::vector<std::string>&& more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    [[nodiscard]] std::vector<std::string> read_list(const Json& node, const std::string& field, Rule rule) const {
        if (!node.is_array()) fail(field, wrong_type(node, Text::en("a list of sentences")));
        if (node.empty()) fail(field, Text::en("is an empty list; at least one sentence was expected"));
        std::vector<std::string> texts;
        texts.reserve(node.size());
        for (std::size_t i = 0; i < node.size(); ++i)
            texts.push_back(read_text(node[i], field + "[" + std::to_string(i) + "]", rule));
        return texts;
    }

    [[nodiscard]] std::string read_text(const Json& node, const std::string& field, Rule rule) const {
        if (!node.is_string()) fail(field, wrong_type(node, Text::en("a text")));
        auto text = node.get<std::string>();
        if (const auto fault = rule(text); !fault.empty()) fail(field, fault);
        return text;
    }

    void check_note(const Json& object, const std::string& field, const char* key) const {
        if (object.contains(key) && !object[key].is_string())
            fail(path(field, key), wrong_type(object[key], Text::en("a text")));
    }

    /// An unknown key is likely a misspelt one.
    void check_keys(const Json& object, const std::string& field, std::initializer_list<std::string_view> known) const {
        for (const auto& [key, value] : object.items()) {
            if (std::find(known.begin(), known.end(), key) != known.end()) continue;
            std::string expected;
            for (const auto name : known) expected += (expected.empty() ? "" : ", ") + quote(name);
            fail(field, {Text::en("holds the unknown key %1; only these were expected: %2"), quote(key), expected});
        }
    }

    [[noreturn]] void too_many(const std::string& field) const {
        fail(field, {Text::en("makes too many sentences; at most %1 in all were expected"), most_sentences});
    }

    static Message wrong_type(const Json& node, const Message& expected) {
        return {Text::en("is of type %1; %2 was expected"), node.type_name(), expected};
    }
    static std::string path(const std::string& field, const std::string& key) {
        return field.empty() ? key : field + "." + key;
    }
    [[noreturn]] void fail(const std::string& field, const Message& what) const {
        if (field.empty()) throw Error(ErrorCode::malformed, file_, {Text::en("%1."), what});
        throw Error(ErrorCode::malformed, file_, {Text::en("%1 %2."), field, what});
    }

    const std::string& file_;
    const Json& root_;
    std::vector<std::string> templates_;
    bool templates_used_ = false;
    std::size_t count_ = 0;
};

}  // namespace

PromptEnsemble parse_prompt_ensemble(std::string_view json, const std::string& name) {
    const Json root = parse_json(json, name);
    PromptEnsemble ensemble = EnsembleReader(name, root).read();
    ensemble.name = name;
    return ensemble;
}

}  // namespace fade
