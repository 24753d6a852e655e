// SPDX-License-Identifier: MIT
#include "clip/fused/linear.h"

#include "fade/error.h"

#include <ATen/ATen.h>

#include <dnnl.hpp>
#include <string>

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
        const bool memory = error.status == dnnl_out_of_memory;
        throw Error(memory ? ErrorCode::resource : ErrorCode::internal,
                    memory ? "There is not enough memory for a matrix product."
                           : "oneDNN cannot multiply matrices here: " + std::string(error.what()) + ".");
    }
}

dnnl::primitive_attr attributes(Epilogue epilogue) {
    dnnl::post_ops operations;
    switch (epilogue) {
        case Epilogue::none:
            break;
        case Epilogue::gelu:
            operations.append_eltwise(1.0F, dnnl::algorithm::eltwise_gelu_erf, 0, 0);
            break;
        case Epilogue::quick_gelu:
            operations.append_eltwise(1.0F, dnnl::algorithm::eltwise_swish, 1.702F, 0);
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
    at::Tensor kept;  ///< the memory of `weight`, where that is used in place
    at::Tensor bias_values;
    dnnl::memory weight;
    dnnl::memory bias;

    [[nodiscard]] dnnl::inner_product_forward::primitive_desc plan(std::int64_t rows, const dnnl::memory::desc& order,
                                                                   Epilogue epilogue) const {
        const dnnl::memory::desc from({rows, inputs}, Type::f32, Format::nc);
        const dnnl::memory::desc to({rows, outputs}, Type::f32, Format::nc);
        const dnnl::memory::desc offset({outputs}, Type::f32, Format::x);
        const auto kind = dnnl::prop_kind::forward_inference;
        const auto product = bias_values.defined() ? dnnl::inner_product_forward::desc(kind, from, order, offset, to)
                                                   : dnnl::inner_product_forward::desc(kind, from, order, to);
        return {product, attributes(epilogue), engine};
    }
};

Linear::Linear(const at::Tensor& weight, const at::Tensor& bias) : impl_(std::make_unique<Impl>()) {
    with_onednn_errors([&] {
        impl_->outputs = weight.size(0);
        impl_->inputs = weight.size(1);
        impl_->bias_values = bias;
        const dnnl::memory::dims shape{impl_->outputs, impl_->inputs};
        const dnnl::memory::desc plain(shape, Type::f32, Format::oi);
        const auto best = impl_->plan(usual_rows, dnnl::memory::desc(shape, Type::f32, Format::any), Epilogue::none);
        const std::string in_place = impl_->plan(usual_rows, plain, Epilogue::none).impl_info_str();
        dnnl::memory given(plain, impl_->engine, weight.data_ptr());
        // The same implementation packs for itself what it works on: a copy in another order would gain nothing.
        if (in_place == best.impl_info_str()) {
            impl_->kept = weight;
            impl_->weight = given;
        } else {
            impl_->weight = dnnl::memory(best.weights_desc(), impl_->engine);
            dnnl::stream stream(impl_->engine);
            dnnl::reorder(given, impl_->weight).execute(stream, given, impl_->weight);
            stream.wait();
        }
        if (bias.defined())
            impl_->bias = dnnl::memory({{impl_->outputs}, Type::f32, Format::x}, impl_->engine, bias.data_ptr());
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
        // Made anew each time: oneDNN keeps the compiled ones in a cache of its own.
        const auto plan = impl_->plan(rows, impl_->weight.get_desc(), epilogue);
        const dnnl::memory from(plan.src_desc(), impl_->engine, const_cast<float*>(x));
        const dnnl::memory to(plan.dst_desc(), impl_->engine, y);
        dnnl::stream stream(impl_->engine);
        std::unordered_map<int, dnnl::memory> arguments{
            {DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, impl_->weight}, {DNNL_ARG_DST, to}};
        if (impl_->bias_values.defined()) arguments.emplace(DNNL_ARG_BIAS, impl_->bias);
        dnnl::inner_product_forward(plan).execute(stream, arguments);
        stream.wait();
    });
}

}  // namespace fade::fused
