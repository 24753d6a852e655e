// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace fade {

/// A member's bytes, as they lie in the archive.
struct ZipMember {
    std::string_view bytes;
    bool plain = true;  ///< neither compressed nor encrypted
};
using ZipMembers = std::map<std::string, ZipMember>;

/// The members of a zip archive by name, as views into its bytes. Nothing is decompressed: torch.save never compresses.
/// Throws `Error` (malformed); `name` is the file's name for the message.
///
/// LibTorch's PyTorchStreamReader is not used here: it allocates the size that the archive declares before it looks at
/// the data, inflates without a limit, and copies. Stored members need none of that. Their CRCs are not compared, since
/// PyTorch does not do so and lets its users leave them out.
[[nodiscard]] ZipMembers read_zip_members(std::string_view archive, const std::string& name);

}  // namespace fade
