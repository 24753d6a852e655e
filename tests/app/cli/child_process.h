// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace fade::test {

/// A program in a process of its own, with a pipe from its standard output. It is killed and waited for when the object
/// goes.
class ChildProcess {
public:
    /// What a process left behind.
    struct End {
        int status;  // -1: a signal ended it
        double seconds;
        double peak_gigabytes;
    };

    explicit ChildProcess(std::vector<std::string> arguments);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Blocks until there is output; empty at its end.
    [[nodiscard]] std::string read_some() const;
    void send(int signal) const;
    /// Reads the rest of the output and waits for the end.
    End wait();

private:
    double start_;
    int output_ = -1;
    pid_t pid_ = -1;
};

}  // namespace fade::test
