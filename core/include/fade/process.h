// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <stop_token>
#include <string_view>
#include <thread>

/// The process that a program runs in, as its system sees it: for a program's main.
namespace fade {

/// The file that this program was started from, links followed. Empty if the system does not tell.
[[nodiscard]] std::filesystem::path program_file();

/// For a program of the command line, before it opens any file. A file must not take the number of a closed standard
/// stream, since what is printed would go into it: closed ones are opened, so that they fail when they are used, as
/// before. Writing to a pipe that nobody reads, or beyond a limit on the size of files, fails instead of ending the
/// program.
void prepare_standard_streams();

/// True if messages (the standard error stream) are shown by a terminal.
[[nodiscard]] bool messages_go_to_a_terminal();

/// Turns Ctrl-C, a closed terminal and termination into a stop request; a second one ends the program at once, with the
/// exit status `status`. To be made before other threads are: one that is older hears the signals itself.
class TerminationListener {
public:
    explicit TerminationListener(int status);
    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

private:
    void listen(const std::stop_token& end, int status);

    std::stop_source source_;
    std::jthread thread_;
};

/// What a program says, and the exit status that it ends with, if it starts below a limit on memory (ulimit -v) that is
/// too low for the smallest model.
struct MemoryRefusal {
    std::string_view sentence;  ///< with its line feed
    int status = 0;
};

/// Defined by each program that links `fade_memory_limit`, whose check looks before libraries are initialised: it must
/// be `constinit`.
extern const MemoryRefusal memory_refusal;

}  // namespace fade
