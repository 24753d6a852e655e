// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/known_parts.h"

#include "fade/error.h"
#include "fade/image.h"

#include "cli/messages.h"

namespace fade::cli {

std::vector<std::filesystem::path> pictures_in(const std::vector<std::filesystem::path>& inputs,
                                               const Context& context) {
    std::vector<std::filesystem::path> files;
    if (inputs.empty()) return files;
    const auto pass_link = [&](const Message& left_out) { say(context.err, left_out.english()); };
    for (auto& image : find_images(inputs, {}, context.stop, pass_link)) files.push_back(std::move(image.file));
    return files;
}

std::optional<std::string> KnownParts::left_out(const InspectedPicture& picture, const std::string& name, bool bad) {
    const auto [known, is_new] = marks_.emplace(file_content_of(*picture.image), std::pair{bad, name});
    if (is_also_reference(picture)) {
        if (bad)
            throw Error(ErrorCode::invalid_argument, name,
                        Text::english_only("is marked bad, and is also a reference."));
        return "is also a reference, which counts already.";
    }
    if (is_new) return std::nullopt;
    if (known->second.first != bad)
        throw Error(ErrorCode::invalid_argument, name,
                    {Text::english_only("is marked both good and bad; the other is %1."), known->second.second});
    return "holds the same bytes as " + known->second.second + ".";
}

}  // namespace fade::cli
