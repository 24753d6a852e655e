// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/child_process.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <stdexcept>

namespace fade::test {

namespace {

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

ChildProcess::ChildProcess(std::vector<std::string> arguments) : start_(now()) {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    pid_ = ::fork();
    if (pid_ == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    output_ = ends[0];
    if (pid_ < 0) throw std::runtime_error("no process");
}

ChildProcess::~ChildProcess() {
    if (pid_ > 0) {
        send(SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    ::close(output_);
}

std::string ChildProcess::read_some() const {
    std::array<char, 4096> buffer{};
    const auto count = ::read(output_, buffer.data(), buffer.size());
    return count > 0 ? std::string(buffer.data(), static_cast<std::size_t>(count)) : std::string();
}

void ChildProcess::send(int signal) const {
    ::kill(pid_, signal);
}

ChildProcess::End ChildProcess::wait() {
    while (!read_some().empty()) continue;
    int status = 0;
    rusage usage{};
    if (::wait4(pid_, &status, 0, &usage) != pid_) throw std::runtime_error("the process cannot be waited for");
    pid_ = -1;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, now() - start_, static_cast<double>(usage.ru_maxrss) / 1e6};
}

}  // namespace fade::test
