// SPDX-License-Identifier: MIT
#include "encode/fused/linear.h"

#include "fade/error.h"

#include <dnnl.hpp>

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

}  // namespace

struct Linear::Impl {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    std::shared_ptr<const float> weight_values;  ///< where they are used in place
    std::shared_ptr<const float> bias_values;    ///< may be null
    dnnl::memory weight;
    dnnl::memory bias;

    [[nodiscard]] dnnl::inner_product_forward::primitive_desc plan(std::int64_t rows, const dnnl::memory::desc& order,
                                                                   Epilogue epilogue) const {
        const dnnl::memory::desc from({rows, inputs}, Type::f32, Format::nc);
        const dnnl::memory::desc to({rows, outputs}, Type::f32, Format::nc);
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
};

Linear::Linear(std::shared_ptr<const float> weight, std::shared_ptr<const float> bias, std::int64_t outputs,
               std::int64_t inputs)
    : impl_(std::make_unique<Impl>()) {
    with_onednn_errors([&] {
        impl_->outputs = outputs;
        impl_->inputs = inputs;
        impl_->bias_values = std::move(bias);
        const dnnl::memory::dims shape{outputs, inputs};
        const dnnl::memory::desc plain(shape, Type::f32, Format::oi);
        const auto best = impl_->plan(usual_rows, dnnl::memory::desc(shape, Type::f32, Format::any), Epilogue::none);
        const std::string in_place = impl_->plan(usual_rows, plain, Epilogue::none).impl_info_str();
        dnnl::memory given(plain, impl_->engine, const_cast<float*>(weight.get()));
        // The same implementation packs for itself what it works on: a copy in another order would gain nothing.
        if (in_place == best.impl_info_str()) {
            impl_->weight_values = std::move(weight);
            impl_->weight = given;
        } else {
            impl_->weight = dnnl::memory(best.weights_desc(), impl_->engine);
            dnnl::stream stream(impl_->engine);
            dnnl::reorder(given, impl_->weight).execute(stream, given, impl_->weight);
            stream.wait();
        }
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
        // Made again each time: oneDNN keeps the compiled ones in a cache of its own.
        const auto plan = impl_->plan(rows, impl_->weight.get_desc(), epilogue);
        const dnnl::memory from(plan.src_desc(), impl_->engine, const_cast<float*>(x));
        const dnnl::memory to(plan.dst_desc(), impl_->engine, y);
        dnnl::stream stream(impl_->engine);
        std::unordered_map<int, dnnl::memory> arguments{
            {DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, impl_->weight}, {DNNL_ARG_DST, to}};
        if (impl_->bias_values) arguments.emplace(DNNL_ARG_BIAS, impl_->bias);
        dnnl::inner_product_forward(plan).execute(stream, arguments);
        stream.wait();
    });
}

}  // namespace fade::fused
