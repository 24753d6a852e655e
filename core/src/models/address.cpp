// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/model_pack.h"

#include <system_error>

#include "base/append_file.h"
#include "base/quote.h"
#include "models/fetch.h"
#include "models/meter.h"

namespace fade {

bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos;
}

AddedModel add_model_of_address(const Hub& hub, const std::string& address, const std::filesystem::path& models,
                                const std::optional<std::string>& name, const OnDownload& on_progress,
                                const std::stop_token& stop) {
    const auto origin = origin_of(address);
    if (!origin.starts_with("https://") && !origin.starts_with("http://127.0.0.1:"))
        throw Error(ErrorCode::invalid_argument, quote(address),
                    Text::en("the https address of a packed model was expected."));
    make_writable_folder(models);
    const auto parts = models / (".address-" + sha256(address).substr(0, 16) + ".part");
    make_writable_folder(parts);
    const FolderLock lock(parts);
    const auto remove = [&] {
        std::error_code ignored;
        std::filesystem::remove_all(parts, ignored);
    };
    {
        AppendFile content(parts / "pack");
        Meter meter(on_progress, 0);
        meter.begin(address);
        Fetcher(hub).whole(
            address, content,
            [&](std::uintmax_t done, std::uintmax_t total) {
                meter.expect(total);
                meter.at(done);
            },
            stop);
        content.flush();
    }
    try {
        auto added = add_packed_model(models, parts / "pack", name, stop);
        remove();
        return added;
    } catch (const Error& error) {
        // What was fetched is wrong, and is not gone on with; what only finds no place is.
        if (error.code() != ErrorCode::malformed) throw;
        remove();
        const auto file = display_path(parts / "pack");
        if (!error.subject().starts_with(file)) throw;
        throw Error(error.code(), address + error.subject().substr(file.size()), error.message());
    }
}

}  // namespace fade
