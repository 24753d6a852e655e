// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/installed_models.h"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <iostream>
#include <stop_token>
#include <thread>
#include <tuple>

#include "cli/command_line.h"
#include "data_folder.h"

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

/// A file must not take the number of a closed standard stream: what is printed would go into it. What is opened here
/// fails when it is used, as the closed one did.
void fill_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) < 0) std::ignore = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// Turns Ctrl-C, a closed terminal and termination into a stop request. A second signal ends the program at once.
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
    fill_standard_streams();
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);  // writing above the limit fails instead
    try {
        const SignalListener signals;
        const fade::cli::Context context{std::cout,       std::cerr,           isatty(STDERR_FILENO) == 1,
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
