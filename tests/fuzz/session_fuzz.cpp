// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session.h"

#include "fade/files.h"

#include "support/target.h"
#include "support/temporary_folder.h"

namespace fade::fuzz {

void run(std::string_view input) {
    const InputFile file(input);
    (void)ui::load_session(file.path());
}

std::vector<std::string> seeds() {
    ui::Session session;
    session.pictures = {"/parts/a.png", "/parts/\xFF.png"};
    session.current = session.pictures.front();
    session.references = {{"/good/a.png", true, {}, false}};
    session.setup.model.path = "/model";
    session.setup.model.architecture = "ViT-B-16";
    session.setup.settings = Settings{};
    session.setup.prompts.segmentation = {"/prompts.json"};
    const test::TemporaryFolder folder;
    ui::save_session(folder / "session.json", session);
    return {read_file(folder / "session.json"), R"({"version": 1})"};
}

}  // namespace fade::fuzz
