// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messages.h"

#include "fade/text.h"

namespace fade::cli {

void say(std::ostream& err, std::string_view sentence) {
    err << "fade: " << one_line(sentence) << std::endl;
}

}  // namespace fade::cli
