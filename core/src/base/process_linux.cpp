// SPDX-License-Identifier: MIT
#include "fade/process.h"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <system_error>
#include <tuple>

namespace fade {

namespace {

sigset_t termination_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    // nohup: whoever started the program does not want it to hear of that.
    struct sigaction action {};
    if (sigaction(SIGHUP, nullptr, &action) == 0 && action.sa_handler != SIG_IGN) sigaddset(&signals, SIGHUP);
    return signals;
}

}  // namespace

std::filesystem::path program_file() {
    std::error_code error;
    const auto file = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path() : file;
}

void prepare_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)
            std::ignore = ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    std::ignore = std::signal(SIGPIPE, SIG_IGN);
    std::ignore = std::signal(SIGXFSZ, SIG_IGN);
}

bool messages_go_to_a_terminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

TerminationListener::TerminationListener(int status) {
    const auto signals = termination_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // inherited by every thread made later
    thread_ = std::jthread([this, status](const std::stop_token& end) { listen(end, status); });
}

void TerminationListener::listen(const std::stop_token& end, int status) {
    const auto signals = termination_signals();
    const timespec pause{0, 100'000'000};
    while (!end.stop_requested()) {
        if (::sigtimedwait(&signals, nullptr, &pause) < 0) continue;
        if (!source_.request_stop()) ::_exit(status);
    }
}

}  // namespace fade
