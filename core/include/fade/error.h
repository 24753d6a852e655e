// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "fade/message.h"

namespace fade {

/// What kind of thing went wrong.
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

/// The one exception that core throws for failures: a code, the file or field that it is about (may be empty), and what
/// is said of it. Programs go by code and subject, and never by the sentence. `what()` is that sentence in English: the
/// message, behind its subject and a colon. Thread-safe to copy and rethrow.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const Message& message) : Error(code, Said{{}, message, message}) {}
    Error(ErrorCode code, const std::string& subject, const Message& message)
        : Error(code, Said{subject, message, Message::about(subject, message)}) {}
    /// In `frame` the subject is %1, and the message %2.
    Error(ErrorCode code, Text frame, const std::string& subject, const Message& message)
        : Error(code, Said{subject, message, {frame, subject, message}}) {}

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }
    [[nodiscard]] const std::string& subject() const noexcept { return said_->subject; }
    [[nodiscard]] const Message& message() const noexcept { return said_->message; }
    /// What a person is told, the subject included.
    [[nodiscard]] const Message& sentence() const noexcept { return said_->sentence; }

private:
    struct Said {
        std::string subject;
        Message message;
        Message sentence;
    };
    Error(ErrorCode code, Said said)
        : std::runtime_error(said.sentence.english()),
          code_(code),
          said_(std::make_shared<const Said>(std::move(said))) {}

    ErrorCode code_;
    std::shared_ptr<const Said> said_;  // so that copying an exception cannot fail
};

/// Thrown when a job was asked to stop. Deliberately no `Error`: a cancelled job has not failed.
class Cancelled : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace fade
