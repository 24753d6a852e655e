// SPDX-License-Identifier: MIT
#pragma once

namespace fade {

/// A file descriptor that is closed on every way out.
class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return value_; }
    /// True if what was written has arrived as far as closing can tell.
    [[nodiscard]] bool close();

private:
    int value_;
};

}  // namespace fade
