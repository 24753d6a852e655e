// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/files.h"
#include "fade/model_catalog.h"
#include "fade/model_download.h"

#include "core/models/hub_server.h"
#include "support/source_folder.h"

namespace fade::ui::test {

/// A hub on this PC whose repositories are those of the curated list, each with the demonstration model's files.
struct ModelHub : fade::test::HubServer {
    ModelHub() {
        const auto model = fade::test::source_folder() / "resources/demo/model";
        std::map<std::string, File> files;
        for (const auto* name : {"open_clip_config.json", "tokenizer.json", "open_clip_model.safetensors"})
            files[name] = {read_file(model / name), std::string(name).ends_with(".safetensors")};
        for (const auto& known : model_catalog()) repositories[known.repository] = files;
        repositories["parts/other"] = files;
    }
    [[nodiscard]] Hub hub() const {
        Hub hub;
        hub.endpoint = endpoint();
        hub.first_wait = std::chrono::milliseconds(0);
        hub.attempts = 3;
        return hub;
    }
};

}  // namespace fade::ui::test
