// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>

namespace fade::fused {

/// What is done to a product before it is stored.
enum class Epilogue {
    none,
    gelu,        ///< x (1 + erf(x / sqrt 2)) / 2
    quick_gelu,  ///< x sigmoid(1.702 x)
    add          ///< added to what is there: a residual connection
};

/// y = x weight^T + bias, by oneDNN, with all of the process's threads. Thread-safe. The weights lie in the order that
/// oneDNN prefers on this processor; where the order in which they came serves as well, they are used in place, and
/// otherwise let go.
class Linear {
public:
    /// `weight` [outputs, inputs], `bias` [outputs] or null.
    Linear(std::shared_ptr<const float> weight, std::shared_ptr<const float> bias, std::int64_t outputs,
           std::int64_t inputs);
    ~Linear();
    Linear(Linear&&) noexcept;
    Linear& operator=(Linear&&) noexcept;
    Linear(const Linear&) = delete;
    Linear& operator=(const Linear&) = delete;

    [[nodiscard]] std::int64_t inputs() const noexcept;
    [[nodiscard]] std::int64_t outputs() const noexcept;

    /// `x` [rows, inputs], `y` [rows, outputs], contiguous.
    void operator()(const float* x, std::int64_t rows, float* y, Epilogue epilogue = Epilogue::none) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fade::fused
