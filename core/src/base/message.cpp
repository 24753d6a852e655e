// SPDX-License-Identifier: MIT
#include "fade/message.h"

namespace fade {

Message Message::words(std::string as_they_are) {
    Message message;
    message.text_ = std::move(as_they_are);
    return message;
}

Message Message::about(std::string subject, Message message) {
    if (subject.empty()) return message;
    return {Text::en("%1: %2"), std::move(subject), std::move(message)};
}

std::string Message::in(const Translate& translate) const {
    if (!is_text_) return text_;
    const std::string text = translate ? translate(text_) : text_;
    // One pass, so that "%1" inside an argument stays what it is.
    std::string said;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto number =
            text[i] == '%' && i + 1 < text.size() ? static_cast<std::size_t>(text[i + 1] - '1') : arguments_.size();
        if (number < arguments_.size()) {
            said += arguments_[number].in(translate);
            ++i;
        } else {
            said += text[i];
        }
    }
    return said;
}

}  // namespace fade
