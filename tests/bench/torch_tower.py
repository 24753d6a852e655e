# SPDX-License-Identifier: GPL-3.0-or-later
"""torch_tower.py PRECISION SCALES RUNS THREADS

The vision tower of ViT-B/16+ with GEM in PyTorch 2.x, as one writes it today: scaled_dot_product_attention, nothing
tokens x tokens in memory. Random weights, as in fade_speed. Prints for each scale: scale, median seconds, and the
process's peak memory in MB. PRECISION: fp32, or bf16 (weights and activations).
"""
import statistics
import sys
import time

import torch
import torch.nn.functional as functional

WIDTH, LAYERS, HEADS, HIDDEN, PATCH, EMBEDDING = 896, 12, 14, 3584, 16, 640
GEM_BLOCKS, GEM_ITERATIONS = 6, 1


class Block(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.ln_1 = torch.nn.LayerNorm(WIDTH)
        self.in_proj = torch.nn.Linear(WIDTH, 3 * WIDTH)
        self.out_proj = torch.nn.Linear(WIDTH, WIDTH)
        self.ln_2 = torch.nn.LayerNorm(WIDTH)
        self.mlp = torch.nn.Sequential(torch.nn.Linear(WIDTH, HIDDEN), torch.nn.GELU(), torch.nn.Linear(HIDDEN, WIDTH))

    def heads(self, normalised):
        tokens = normalised.shape[1]
        packed = self.in_proj(normalised).view(1, tokens, 3, HEADS, WIDTH // HEADS)
        return packed.permute(2, 0, 3, 1, 4).unbind(0)

    def merge(self, attended):
        return self.out_proj(attended.transpose(1, 2).reshape(1, -1, WIDTH))


def self_self(query, key, value, temperature):
    def unit(x):
        return functional.normalize(x, dim=-1)

    total = 0
    for projection in (value, key, query):
        u = unit(projection)
        for _ in range(GEM_ITERATIONS):
            u = unit(functional.scaled_dot_product_attention(u, u, u, scale=temperature))
        total = total + functional.scaled_dot_product_attention(u, u, value, scale=temperature)
    return total / 3


class Tower(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.patches = torch.nn.Conv2d(3, WIDTH, PATCH, PATCH, bias=False)
        self.class_token = torch.nn.Parameter(torch.randn(1, 1, WIDTH))
        self.ln_pre = torch.nn.LayerNorm(WIDTH)
        self.blocks = torch.nn.ModuleList(Block() for _ in range(LAYERS))
        self.ln_post = torch.nn.LayerNorm(WIDTH)
        self.projection = torch.nn.Linear(WIDTH, EMBEDDING, bias=False)

    def forward(self, pixels, positions):
        stream = torch.cat([self.class_token, self.patches(pixels).flatten(2).transpose(1, 2)], 1)
        stream = self.ln_pre(stream + positions)
        gem = None
        for index, block in enumerate(self.blocks):
            normalised = block.ln_1(stream)
            query, key, value = block.heads(normalised)
            if index >= LAYERS - GEM_BLOCKS:
                gem = stream if gem is None else gem
                temperature = normalised.float().norm(dim=-1).mean().item() / (WIDTH // HEADS) ** 0.5
                gem = gem + block.merge(self_self(query, key, value, temperature))
            stream = stream + block.merge(functional.scaled_dot_product_attention(query, key, value))
            stream = stream + block.mlp(block.ln_2(stream))
        return [functional.normalize(self.projection(self.ln_post(tokens)), dim=-1) for tokens in (stream, gem)]


def peak_megabytes():
    with open("/proc/self/status", encoding="utf-8") as status:
        return next(float(line.split()[1]) / 1000 for line in status if line.startswith("VmHWM"))


def main():
    precision, scales, runs, threads = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    number = {"fp32": torch.float32, "bf16": torch.bfloat16}[precision]
    tower = Tower().eval().to(number)
    with open("/proc/self/clear_refs", "w", encoding="utf-8") as peak:
        peak.write("5")  # what making weights up took is no part of it
    with torch.inference_mode():
        for scale in map(int, scales.split(",")):
            pixels = torch.randn(1, 3, scale, scale, dtype=number)
            positions = torch.randn(1, 1 + (scale // PATCH) ** 2, WIDTH, dtype=number)
            tower(pixels, positions)
            times = []
            for _ in range(runs):
                start = time.perf_counter()
                tower(pixels, positions)
                times.append(time.perf_counter() - start)
            print(scale, f"{statistics.median(times):.4f}", f"{peak_megabytes():.0f}", flush=True)


if __name__ == "__main__":
    main()
