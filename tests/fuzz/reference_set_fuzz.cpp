// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/reference_set.h"

#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    const InputFile file(input);
    (void)ui::load_reference_set(file.path());
}

std::vector<std::string> seeds() {
    return {R"({"format": "fade-reference-set", "version": 1, "references": [{"file": "a.png", "enabled": false},)"
            R"( {"file": {"base64": "/w=="}}]})"};
}

}  // namespace fade::fuzz
