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
    session.pictures = {picture_file("/parts/a.png"), picture_file("/parts/\xFF.png"),
                        picture_page("/parts/stack.tif", 2)};
    session.current = session.pictures.front()->id();
    session.inspected = {{session.current, "0123"}};
    session.failed = {{session.pictures.back()->id(), "is damaged."}};
    session.remarks[session.current] = {ui::TruthMark{ui::Truth::good, "0123"},
                                        Overrule{Verdict::pass, "A. B.", "A hair.", "2026-01-02T03:04:05+01:00",
                                                 std::string(64, 'a'), Verdict::fail, 0.75}};
    session.aside = std::make_shared<const ui::Work>();
    session.references = {{"/good/a.png", true, {}, false}};
    session.setup.model.path = "/model";
    session.setup.model.architecture = "ViT-B-16";
    session.setup.settings = Settings{};
    session.setup.prompts.segmentation = {"/prompts.json"};
    const test::TemporaryFolder folder;
    ui::save_session(folder / "session.json", session);
    return {read_file(folder / "session.json"), R"({"version": 1})",
            R"({"version": 1, "pictures": ["/a.png"], "inspected": [{"file": "/a.png", "sha256": "01"}], "failed": [],
                "current": "/a.png", "setup": {"model": "/model"}, "aside": {"pictures": ["/b.png"],
                "inspected": ["/b.png"], "failed": [{"file": "/b.png", "reason": "is damaged."}]}})"};
}

}  // namespace fade::fuzz
