// SPDX-License-Identifier: MIT
#include "support/target.h"

#include "fade/files.h"

#include <sys/mman.h>
#include <unistd.h>

#include <stdexcept>

#include "support/source_folder.h"

namespace fade::fuzz {

InputFile::InputFile(std::string_view input) : descriptor_(::memfd_create("input", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw std::runtime_error("no file can be made in memory");
    while (!input.empty()) {
        const auto written = ::write(descriptor_, input.data(), input.size());
        if (written <= 0) throw std::runtime_error("a file in memory cannot be written");
        input.remove_prefix(static_cast<std::size_t>(written));
    }
}

InputFile::~InputFile() {
    ::close(descriptor_);
}

std::filesystem::path InputFile::path() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

std::string project_file(const std::filesystem::path& name) {
    return read_file(test::source_folder() / name);
}

}  // namespace fade::fuzz
