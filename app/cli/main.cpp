// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/installed_models.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <iostream>
#include <stop_token>
#include <thread>

#include "cli/command_line.h"
#include "data_folder.h"

namespace {

sigset_t termination_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

/// Turns Ctrl-C and termination into a stop request. A second signal ends the program at once.
class SignalListener {
public:
    SignalListener() {
        const auto signals = termination_signals();
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // inherited by every thread made later
        thread_ = std::jthread([this](const std::stop_token& end) { listen(end); });
    }
    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

private:
    void listen(const std::stop_token& end) {
        const auto signals = termination_signals();
        const timespec pause{0, 100'000'000};
        while (!end.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &pause) < 0) continue;
            if (!source_.request_stop()) _exit(fade::cli::interrupted);
        }
    }

    std::stop_source source_;
    std::jthread thread_;
};

}  // namespace

int main(int argc, char** argv) {
    signal(SIGPIPE, SIG_IGN);
    const SignalListener signals;
    const fade::cli::Context context{std::cout,       std::cerr,           isatty(STDERR_FILENO) == 1,
                                     signals.token(), fade::data_folder(), fade::user_model_folder()};
    const int status = fade::cli::run({argv + 1, argv + argc}, context);
    std::cout.flush();
    if (!std::cout && status == fade::cli::all_done) {
        std::cerr << "fade: Standard output cannot be written to." << std::endl;
        return fade::cli::cannot_start;
    }
    return status;
}
