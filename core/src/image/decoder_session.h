// SPDX-License-Identifier: MIT
#pragma once

#include <csetjmp>

namespace fade {

/// Steps of a library in C that leaves one that failed with a jump. No destructor in such a step is called: it may only
/// hold trivial objects.
class DecoderSession {
public:
    DecoderSession() = default;
    DecoderSession(const DecoderSession&) = delete;
    DecoderSession& operator=(const DecoderSession&) = delete;

    /// Runs a step; false if it failed.
    template <typename Step>
    [[nodiscard]] bool run(const Step& step) {
        if (setjmp(escape_) != 0) return false;
        step();
        return true;
    }

protected:
    ~DecoderSession() = default;
    /// Ends the step that runs.
    [[noreturn]] void escape() { std::longjmp(escape_, 1); }

private:
    std::jmp_buf escape_{};
};

}  // namespace fade
