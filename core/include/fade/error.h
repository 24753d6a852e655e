// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

namespace fade {

/// What kind of thing went wrong. Programs translate the code; the detail is a finished English sentence.
enum class ErrorCode {
    not_found,         ///< a file or folder does not exist
    unreadable,        ///< it exists, but cannot be opened or read
    unsupported,       ///< well-formed, but of a kind that is not supported
    malformed,         ///< truncated, corrupt, or not of the expected format
    mismatch,          ///< two things do not fit each other (weights and configuration, say)
    invalid_argument,  ///< a value given by the caller is out of its range
    write_failed,      ///< an output could not be written
    resource,          ///< not enough memory, or a device that is not there
    internal           ///< a defect of this program or of a library under it
};

/// The one exception that core throws for failures. `what()` is one sentence that names the file or field and says
/// what was expected. Thread-safe to copy and rethrow.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& detail) : std::runtime_error(detail), code_(code) {}
    [[nodiscard]] ErrorCode code() const noexcept { return code_; }

private:
    ErrorCode code_;
};

/// Thrown when a job was asked to stop. Deliberately no `Error`: a cancelled job has not failed.
class Cancelled : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace fade
