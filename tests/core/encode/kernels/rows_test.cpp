// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <limits>

#include "encode/kernels/kernels.h"

using namespace fade;

TEST_CASE("layer normalisation equals its definition", "[kernels]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    for (const auto* kernels : kernels::supported_kernels())
        for (const std::int64_t width : {1, 3, 16, 37, 896}) {
            INFO(kernels->name << ", width " << width);
            const auto x = at::randn({7, width}) * 5 + 100;
            const auto weight = at::randn({width});
            const auto bias = at::randn({width});
            auto y = at::empty_like(x);
            const double norms =
                kernels->layer_norm(x.data_ptr<float>(), 7, static_cast<std::size_t>(width), weight.data_ptr<float>(),
                                    bias.data_ptr<float>(), 1e-5F, y.data_ptr<float>());
            const auto expected =
                at::layer_norm(x.to(at::kDouble), {width}, weight.to(at::kDouble), bias.to(at::kDouble), 1e-5);
            CHECK((y - expected).abs().max().item<double>() < 1e-4);
            CHECK(norms == Approx(expected.norm(2, -1).sum().item<double>()).epsilon(1e-5));
        }
}

TEST_CASE("rows are scaled to unit length, and zero rows left alone", "[kernels]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    for (const auto* kernels : kernels::supported_kernels())
        for (const std::int64_t width : {1, 5, 16, 640}) {
            INFO(kernels->name << ", width " << width);
            auto x = at::randn({9, width}) * 7;
            x[4].zero_();
            const auto wide = x.to(at::kDouble);
            kernels->normalise_rows(x.data_ptr<float>(), 9, static_cast<std::size_t>(width));
            CHECK((x - wide / wide.norm(2, -1, true).clamp_min(1e-12)).abs().max().item<double>() < 3e-7);
        }
}

TEST_CASE("the nearest rows of a bank are those of the whole similarity matrix", "[kernels]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    for (const auto* kernels : kernels::supported_kernels())
        for (const std::int64_t rows : {1, 2, 15, 16, 47, 49, 300})
            for (const std::int64_t queries : {1, 95, 96, 97}) {
                INFO(kernels->name << ", " << rows << " rows, " << queries << " queries");
                const auto bank = at::randn({rows, 40});
                const auto query = at::randn({queries, 40});
                kernels::PackedRows packed;
                kernels->pack_rows(bank.data_ptr<float>(), static_cast<std::size_t>(rows), 40, packed);
                auto largest = at::full({queries}, std::numeric_limits<float>::lowest());
                auto second = largest.clone();
                kernels->nearest(query.data_ptr<float>(), static_cast<std::size_t>(queries), packed,
                                 largest.data_ptr<float>(), second.data_ptr<float>());
                const auto products = at::mm(query.to(at::kDouble), bank.to(at::kDouble).t());
                const auto best = std::get<0>(at::topk(products, std::min<std::int64_t>(rows, 2), 1));
                CHECK((largest - best.select(1, 0)).abs().max().item<double>() < 1e-5);
                if (rows > 1) CHECK((second - best.select(1, 1)).abs().max().item<double>() < 1e-5);
                // A second bank is merged into what is there.
                kernels->nearest(query.data_ptr<float>(), static_cast<std::size_t>(queries), packed,
                                 largest.data_ptr<float>(), second.data_ptr<float>());
                CHECK(at::equal(largest, second));
            }
}

TEST_CASE("the nearest rows within reach are those of the whole similarity matrix that lie there", "[kernels]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    for (const auto* kernels : kernels::supported_kernels())
        for (const std::int64_t rows : {1, 15, 16, 47, 49, 300})
            for (const std::int64_t queries : {1, 95, 96, 97}) {
                INFO(kernels->name << ", " << rows << " rows, " << queries << " queries");
                const auto bank = at::randn({rows, 40});
                const auto query = at::randn({queries, 40});
                // Along a line, as the rows of a grid, and then anywhere.
                auto bank_places = at::rand({2, rows});
                if (rows % 2 == 0) bank_places[0] = at::arange(rows) / static_cast<double>(rows);
                const auto places = at::rand({2, queries});
                const auto reach = at::rand({queries}) * 0.4;
                kernels::PackedRows packed;
                kernels->pack_rows(bank.data_ptr<float>(), static_cast<std::size_t>(rows), 40, packed);
                const auto within = [](const at::Tensor& of) {
                    return kernels::RowPlaces{of.data_ptr<float>(), of.data_ptr<float>() + of.size(1)};
                };
                const auto search = [&](const at::Tensor& reaches, at::Tensor& largest) {
                    kernels->nearest_within(query.data_ptr<float>(), static_cast<std::size_t>(queries), within(places),
                                            reaches.data_ptr<float>(), packed, within(bank_places),
                                            largest.data_ptr<float>());
                };
                constexpr float nothing = -1000;
                auto largest = at::full({queries}, nothing);
                search(reach, largest);
                const auto apart = (places.to(at::kDouble).unsqueeze(2) - bank_places.to(at::kDouble).unsqueeze(1))
                                       .norm(2, 0);  // [queries, rows]
                const auto products = at::mm(query.to(at::kDouble), bank.to(at::kDouble).t())
                                          .masked_fill(apart > reach.to(at::kDouble).unsqueeze(1), nothing);
                CHECK((largest - products.amax(1)).abs().max().item<double>() < 1e-5);
                // What all reach is the ordinary search, bit for bit.
                auto all = at::full({queries}, nothing);
                search(at::full({queries}, 2.0), all);
                auto first = at::full({queries}, nothing);
                auto second = first.clone();
                kernels->nearest(query.data_ptr<float>(), static_cast<std::size_t>(queries), packed,
                                 first.data_ptr<float>(), second.data_ptr<float>());
                CHECK(at::equal(all, first));
            }
}
