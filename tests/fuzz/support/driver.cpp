// SPDX-License-Identifier: MIT
// The entry points that libFuzzer calls, of every fuzz target. `TARGET --write-seeds FOLDER` writes its seeds, and
// ends.
#include "fade/error.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "support/target.h"

namespace {

constexpr std::size_t longest_sentence = 2000;

/// A sentence goes to terminals and log files: one line, and nothing that a terminal obeys.
void check_sentence(const fade::Error& error) {
    const std::string_view sentence = error.what();
    bool clean = !sentence.empty() && sentence.size() <= longest_sentence && error.code() != fade::ErrorCode::internal;
    for (const char character : sentence) clean = clean && static_cast<unsigned char>(character) >= ' ';
    if (clean) return;
    std::cerr << "No clean sentence, or a defect: " << sentence << std::endl;
    std::abort();
}

void write_seeds(const std::string& folder) {
    int number = 0;
    for (const auto& seed : fade::fuzz::seeds()) {
        std::ofstream file(folder + "/seed-" + std::to_string(++number), std::ios::binary);
        file.write(seed.data(), static_cast<std::streamsize>(seed.size()));
    }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    if (*count == 3 && std::string_view((*arguments)[1]) == "--write-seeds") {
        write_seeds((*arguments)[2]);
        std::exit(0);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        fade::fuzz::run({reinterpret_cast<const char*>(data), size});
    } catch (const fade::Error& error) {
        check_sentence(error);
    }
    return 0;
}
