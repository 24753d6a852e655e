// SPDX-License-Identifier: MIT
#include "fade/hash.h"
#include "fade/model_pack.h"

#include "support/tar_writer.h"
#include "support/target.h"
#include "support/temporary_folder.h"

namespace fade::fuzz {

void run(std::string_view input) {
    const InputFile file(input);
    const test::TemporaryFolder folder;
    (void)add_packed_model(folder / "models", file.path());
}

std::vector<std::string> seeds() {
    const auto config = project_file("resources/demo/model/open_clip_config.json");
    const std::string manifest =
        R"({"format": "FADE model 1", "name": "Mine", "endpoint": "", "repository": "", "commit": "",)"
        R"( "arithmetic": "", "prompts": [], "files": [{"name": "open_clip_config.json", "size": )" +
        std::to_string(config.size()) + R"(, "sha256": ")" + sha256(config) + R"("}]})";
    return {test::tar_member("manifest.json", manifest) + test::tar_member("model/open_clip_config.json", config) +
            test::tar_end()};
}

}  // namespace fade::fuzz
