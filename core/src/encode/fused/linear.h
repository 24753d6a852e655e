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

/// What a layer multiplies. Its input, its bias, its sums and its output are fp32 in all.
enum class NumberType {
    fp32,
    bf16,             ///< weights and inputs are rounded to bf16, and multiplied by the processor's instructions for it
    bf16_in_software  ///< the same, as fp32 numbers
};

/// y = x weight^T + bias, by oneDNN, with all of the process's threads. Thread-safe. The weights lie in the order that
/// oneDNN prefers on this processor; where the order in which they came serves as well, they are used in place, and
/// otherwise let go.
class Linear {
public:
    /// `weight` [outputs, inputs], `bias` [outputs] or null.
    Linear(std::shared_ptr<const float> weight, std::shared_ptr<const float> bias, std::int64_t outputs,
           std::int64_t inputs, NumberType type = NumberType::fp32);
    ~Linear();
    Linear(Linear&&) noexcept;
    Linear& operator=(Linear&&) noexcept;
    Linear(const Linear&) = delete;
    Linear& operator=(const Linear&) = delete;

    [[nodiscard]] std::int64_t inputs() const noexcept;
    [[nodiscard]] std::int64_t outputs() const noexcept;

    /// `x` [rows, inputs], `y` [rows, outputs], contiguous.
    void operator()(const float* x, std::int64_t rows, float* y, Epilogue epilogue = Epilogue::none) const;

    /// y += next(activation(this(x))). `hidden` [rows, outputs] is working memory; between layers of bf16 numbers are
    /// rounded once.
    void add_through(const Linear& next, const float* x, std::int64_t rows, Epilogue activation, float* hidden,
                     float* y) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fade::fused
