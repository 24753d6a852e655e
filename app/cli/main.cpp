// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/installed_models.h"
#include "fade/process.h"

#include <iostream>

#include "cli/command_line.h"
#include "data_folder.h"

constinit const fade::MemoryRefusal fade::memory_refusal{
    "fade: The limit on this program's memory (ulimit -v) is too low; 2 GB or more are needed.\n", cli::cannot_start};

int main(int argc, char** argv) {
    fade::prepare_standard_streams();
    try {
        const fade::TerminationListener signals(fade::cli::interrupted);
        const fade::cli::Context context{std::cout,       std::cerr,           fade::messages_go_to_a_terminal(),
                                         signals.token(), fade::data_folder(), fade::user_model_folder()};
        const int status = fade::cli::run({argv + 1, argv + argc}, context);
        std::cout.flush();
        if (std::cout || status != fade::cli::all_done) return status;
        std::cerr << "fade: Standard output cannot be written to." << std::endl;
    } catch (const std::exception&) {
        std::cerr << "fade: There is not enough memory." << std::endl;  // not even for a thread, or for the arguments
    }
    return fade::cli::cannot_start;
}
