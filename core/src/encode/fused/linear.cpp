// SPDX-License-Identifier: MIT
#include "encode/fused/linear.h"

#include "fade/error.h"

#include <dnnl.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <new>
#include <string>
#include <unordered_map>
#include <utility>

namespace fade::fused {

namespace {

using Type = dnnl::memory::data_type;
using Format = dnnl::memory::format_tag;

/// Rows that the order of the weights is chosen for; any other number works with it.
constexpr std::int64_t usual_rows = 512;

/// How many of these rows to multiply at once, the rest after them. oneDNN 2.6 works on blocks of as many rows as their
/// number's largest divisor from 6 to 64 says, or of a good size where it has none: with 7 at half the speed.
std::int64_t first_rows(std::int64_t rows) {
    constexpr std::int64_t most = 64;
    constexpr std::int64_t enough = 32;
    constexpr std::int64_t least = 6;
    auto block = std::min(rows, most);
    while (block > least && rows % block != 0) --block;
    return block < enough && rows > most && rows % block == 0 ? rows - rows % most : rows;
}

template <typename Work>
auto with_onednn_errors(Work&& work) {
    try {
        return work();
    } catch (const dnnl::error& error) {
        if (error.status == dnnl_out_of_memory) throw std::bad_alloc();
        throw Error(ErrorCode::internal, {Text::en("oneDNN cannot multiply matrices here: %1."), error.what()});
    }
}

void append_elementwise(dnnl::post_ops& operations, dnnl::algorithm function, float alpha) {
#if DNNL_VERSION_MAJOR >= 3
    operations.append_eltwise(function, alpha, 0.0F);
#else
    operations.append_eltwise(1.0F, function, alpha, 0.0F);
#endif
}

dnnl::primitive_attr attributes(Epilogue epilogue) {
    dnnl::post_ops operations;
    switch (epilogue) {
        case Epilogue::none:
            break;
        case Epilogue::gelu:
            append_elementwise(operations, dnnl::algorithm::eltwise_gelu_erf, 0);
            break;
        case Epilogue::quick_gelu:
            append_elementwise(operations, dnnl::algorithm::eltwise_swish, 1.702F);
            break;
        case Epilogue::add:
            operations.append_sum();
            break;
    }
    dnnl::primitive_attr result;
    result.set_post_ops(operations);
    return result;
}

/// The nearest bf16 numbers, ties to even, as floats.
std::shared_ptr<const float> rounded_to_bf16(const float* x, std::size_t count) {
    std::shared_ptr<float[]> rounded(new float[count]);
    std::transform(x, x + count, rounded.get(), [](float value) {
        auto bits = std::bit_cast<std::uint32_t>(value);
        bits += 0x7FFFU + ((bits >> 16U) & 1U);
        return std::bit_cast<float>(bits & 0xFFFF0000U);
    });
    return {rounded, rounded.get()};
}

}  // namespace

struct Linear::Impl {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    NumberType type = NumberType::fp32;
    std::shared_ptr<const float> weight_values;  ///< where they are used in place
    std::shared_ptr<const float> bias_values;    ///< may be null
    dnnl::memory weight;
    dnnl::memory bias;

    /// Of weights and inputs, as oneDNN has them.
    [[nodiscard]] Type multiplied() const { return type == NumberType::bf16 ? Type::bf16 : Type::f32; }

    [[nodiscard]] dnnl::inner_product_forward::primitive_desc plan(std::int64_t rows, const dnnl::memory::desc& order,
                                                                   Epilogue epilogue, Type stored = Type::f32) const {
        const dnnl::memory::desc from({rows, inputs}, multiplied(), Format::nc);
        const dnnl::memory::desc to({rows, outputs}, stored, Format::nc);
        const dnnl::memory::desc offset({outputs}, Type::f32, Format::x);
        const auto kind = dnnl::prop_kind::forward_inference;
#if DNNL_VERSION_MAJOR >= 3
        if (bias_values) return {engine, kind, from, order, offset, to, attributes(epilogue)};
        return {engine, kind, from, order, to, attributes(epilogue)};
#else
        const auto product = bias_values ? dnnl::inner_product_forward::desc(kind, from, order, offset, to)
                                         : dnnl::inner_product_forward::desc(kind, from, order, to);
        return {product, attributes(epilogue), engine};
#endif
    }

    /// Takes weights in the order in which they came: in place where that is oneDNN's, else as a copy.
    void take(std::shared_ptr<const float> given_values) {
        const dnnl::memory::dims shape{outputs, inputs};
        const dnnl::memory::desc plain(shape, Type::f32, Format::oi);
        const auto best = plan(usual_rows, dnnl::memory::desc(shape, multiplied(), Format::any), Epilogue::none);
        dnnl::memory given(plain, engine, const_cast<float*>(given_values.get()));
        // The same implementation packs for itself what it works on: a copy in another order would gain nothing.
        if (multiplied() == Type::f32 &&
            std::string(plan(usual_rows, plain, Epilogue::none).impl_info_str()) == best.impl_info_str()) {
            weight_values = std::move(given_values);
            weight = given;
        } else {
            weight = dnnl::memory(best.weights_desc(), engine);
            dnnl::stream stream(engine);
            dnnl::reorder(given, weight).execute(stream, given, weight);
            stream.wait();
        }
    }

    /// `x` of the type that is multiplied, `y` of the type `stored`.
    void multiply(const void* x, std::int64_t rows, void* y, Epilogue epilogue, Type stored = Type::f32) const {
        const auto bytes = [](std::int64_t numbers, Type of) {
            return static_cast<std::size_t>(numbers) * dnnl::memory::data_type_size(of);
        };
        const auto first = first_rows(rows);
        multiply_at_once(x, first, y, epilogue, stored);
        if (first < rows)
            multiply_at_once(static_cast<const std::byte*>(x) + bytes(first * inputs, multiplied()), rows - first,
                             static_cast<std::byte*>(y) + bytes(first * outputs, stored), epilogue, stored);
    }

    void multiply_at_once(const void* x, std::int64_t rows, void* y, Epilogue epilogue, Type stored) const {
        // Made again each time: oneDNN keeps the compiled ones in a cache of its own.
        const auto how = plan(rows, weight.get_desc(), epilogue, stored);
        const dnnl::memory from(how.src_desc(), engine, const_cast<void*>(x));
        const dnnl::memory to(how.dst_desc(), engine, y);
        dnnl::stream stream(engine);
        std::unordered_map<int, dnnl::memory> arguments{
            {DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, weight}, {DNNL_ARG_DST, to}};
        if (bias_values) arguments.emplace(DNNL_ARG_BIAS, bias);
        dnnl::inner_product_forward(how).execute(stream, arguments);
        stream.wait();
    }

    /// Calls `work` with `x` [rows, inputs] in the type that is multiplied.
    template <typename Work>
    void with_rounded(const float* x, std::int64_t rows, Work&& work) const {
        const auto count = static_cast<std::size_t>(rows * inputs);
        if (type == NumberType::fp32) {
            work(x);
        } else if (type == NumberType::bf16_in_software) {
            work(rounded_to_bf16(x, count).get());
        } else {
            const auto rounded = std::make_unique_for_overwrite<std::uint16_t[]>(count);
            const dnnl::memory::desc given({rows, inputs}, Type::f32, Format::nc);
            const dnnl::memory::desc wanted({rows, inputs}, Type::bf16, Format::nc);
            dnnl::memory from(given, engine, const_cast<float*>(x));
            dnnl::memory to(wanted, engine, rounded.get());
            dnnl::stream stream(engine);
            dnnl::reorder(from, to).execute(stream, from, to);
            stream.wait();
            work(rounded.get());
        }
    }
};

Linear::Linear(std::shared_ptr<const float> weight, std::shared_ptr<const float> bias, std::int64_t outputs,
               std::int64_t inputs, NumberType type)
    : impl_(std::make_unique<Impl>()) {
    with_onednn_errors([&] {
        impl_->outputs = outputs;
        impl_->inputs = inputs;
        impl_->type = type;
        impl_->bias_values = std::move(bias);
        if (type == NumberType::bf16_in_software)
            weight = rounded_to_bf16(weight.get(), static_cast<std::size_t>(outputs * inputs));
        impl_->take(std::move(weight));
        if (impl_->bias_values)
            impl_->bias = dnnl::memory({{outputs}, Type::f32, Format::x}, impl_->engine,
                                       const_cast<float*>(impl_->bias_values.get()));
    });
}

Linear::~Linear() = default;
Linear::Linear(Linear&&) noexcept = default;
Linear& Linear::operator=(Linear&&) noexcept = default;

std::int64_t Linear::inputs() const noexcept {
    return impl_->inputs;
}

std::int64_t Linear::outputs() const noexcept {
    return impl_->outputs;
}

void Linear::operator()(const float* x, std::int64_t rows, float* y, Epilogue epilogue) const {
    with_onednn_errors([&] {
        impl_->with_rounded(x, rows, [&](const void* rounded) { impl_->multiply(rounded, rows, y, epilogue); });
    });
}

void Linear::add_through(const Linear& next, const float* x, std::int64_t rows, Epilogue activation, float* hidden,
                         float* y) const {
    if (impl_->type != NumberType::bf16 || next.impl_->type != NumberType::bf16) {
        (*this)(x, rows, hidden, activation);
        next(hidden, rows, y, Epilogue::add);
        return;
    }
    with_onednn_errors([&] {
        impl_->with_rounded(
            x, rows, [&](const void* rounded) { impl_->multiply(rounded, rows, hidden, activation, Type::bf16); });
        next.impl_->multiply(hidden, rows, y, Epilogue::add);
    });
}

}  // namespace fade::fused
