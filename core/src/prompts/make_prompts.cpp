// SPDX-License-Identifier: MIT
#include "base/quote.h"
#include "fade/error.h"
#include "fade/hash.h"
#include "fade/prompts.h"
#include "prompts/text_rules.h"

namespace fade {

namespace {

[[noreturn]] void fail(const std::string& subject, const Message& what) {
    throw Error(ErrorCode::invalid_argument, subject, what);
}

void check(const PromptEnsemble& ensemble) {
    if (const auto fault = prompts::wrapper_fault(ensemble.wrapper); !fault.empty())
        fail(ensemble.name, {Text::en("wrapper %1."), fault});
    if (ensemble.normal.empty() || ensemble.anomalous.empty())
        fail(ensemble.name, Text::en("lacks sentences; at least one normal and one anomalous were expected."));
}

/// Turns sentences into those for one object. The name is put in first, so that braces in it mean nothing.
void append_finished(const PromptEnsemble& ensemble, const std::vector<std::string>& sentences, std::string_view object,
                     std::vector<std::string>& finished) {
    for (const auto& sentence : sentences) {
        const auto named = prompts::replace_all(sentence, prompts::classname_placeholder, object);
        finished.push_back(prompts::replace_all(ensemble.wrapper, prompts::sentence_placeholder, named));
        if (const auto fault = prompts::text_fault(finished.back()); !fault.empty())
            fail(ensemble.name, {Text::en("the finished sentence %1 %2."), quote(finished.back()), fault});
    }
}

std::string hash_of(const Prompts& prompts) {
    Sha256 hash;
    for (const auto& sentence : prompts.normal) {
        hash.field("normal");
        hash.field(sentence);
    }
    for (const auto& sentence : prompts.anomalous) {
        hash.field("anomalous");
        hash.field(sentence);
    }
    return hash.hex();
}

}  // namespace

Prompts make_prompts(const std::vector<PromptEnsemble>& ensembles, std::string_view object) {
    if (ensembles.empty()) fail({}, Text::en("No prompt ensemble was given; at least one was expected."));
    if (const auto fault = prompts::text_fault(object); !fault.empty())
        fail({}, {Text::en("The object's name %1."), fault});
    Prompts prompts;
    for (const auto& ensemble : ensembles) {
        check(ensemble);
        append_finished(ensemble, ensemble.normal, object, prompts.normal);
        append_finished(ensemble, ensemble.anomalous, object, prompts.anomalous);
        auto kinds = ensemble.anomalous_kinds;
        kinds.resize(ensemble.anomalous.size());
        prompts.anomalous_kinds.insert(prompts.anomalous_kinds.end(), kinds.begin(), kinds.end());
        prompts.sources.push_back(ensemble.name);
    }
    prompts.sha256 = hash_of(prompts);
    return prompts;
}

}  // namespace fade
