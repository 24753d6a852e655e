# SPDX-License-Identifier: MIT
"""A small CLIP: OpenCLIP's layout and names, with the GEM path (self-self attention beside the ordinary
stream) so that it can be trained for."""
import math

import torch
from torch import nn
from torch.nn import functional as F

MEAN = torch.tensor([0.48145466, 0.4578275, 0.40821073]).view(1, 3, 1, 1)
STD = torch.tensor([0.26862954, 0.26130258, 0.27577711]).view(1, 3, 1, 1)

VISION = {'image_size': 128, 'layers': 6, 'width': 160, 'head_width': 32, 'patch_size': 8}
TEXT = {'width': 128, 'heads': 4, 'layers': 3}
EMBED_DIM = 160
GEM_BLOCKS = 2


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.ln_1 = nn.LayerNorm(width)
        self.attn = nn.MultiheadAttention(width, heads)  # for its parameters' names; computed here
        self.ln_2 = nn.LayerNorm(width)
        self.mlp = nn.ModuleDict({'c_fc': nn.Linear(width, 4 * width), 'c_proj': nn.Linear(4 * width, width)})

    def forward(self, x, mask=None, gem=None):
        """x: n x tokens x width. gem: the GEM stream of the first pictures, or None. -> both streams."""
        n, tokens, width = x.shape
        size = width // self.heads
        y = self.ln_1(x)
        packed = F.linear(y, self.attn.in_proj_weight, self.attn.in_proj_bias)
        q, k, v = packed.view(n, tokens, 3, self.heads, size).permute(2, 0, 3, 1, 4).unbind(0)
        logits = (q * size**-0.5) @ k.transpose(-1, -2)
        if mask is not None:
            logits = logits + mask
        mixed = (logits.softmax(-1) @ v).transpose(1, 2).reshape(n, tokens, width)
        if gem is not None:
            m = len(gem)
            inverse = (y[:m].norm(dim=-1).mean(1) * size**-0.5).view(m, 1, 1, 1)
            total = 0
            for u in (v[:m], k[:m], q[:m]):
                u = F.normalize(u, dim=-1)
                u = F.normalize(((u * inverse) @ u.transpose(-1, -2)).softmax(-1) @ u, dim=-1)
                total = total + ((u * inverse) @ u.transpose(-1, -2)).softmax(-1) @ v[:m]
            gem = gem + self.attn.out_proj((total / 3).transpose(1, 2).reshape(m, tokens, width))
        x = x + self.attn.out_proj(mixed)
        return x + self.mlp['c_proj'](F.gelu(self.mlp['c_fc'](self.ln_2(x)))), gem


class Transformer(nn.Module):
    def __init__(self, width, layers, heads):
        super().__init__()
        self.resblocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        for block in self.resblocks:
            nn.init.normal_(block.attn.in_proj_weight, std=width**-0.5)
            nn.init.normal_(block.mlp['c_fc'].weight, std=(2 * width)**-0.5)
            for linear in (block.attn.out_proj, block.mlp['c_proj']):
                nn.init.normal_(linear.weight, std=(2 * layers * width)**-0.5)
            for bias in (block.attn.in_proj_bias, block.attn.out_proj.bias, block.mlp['c_fc'].bias, block.mlp['c_proj'].bias):
                nn.init.zeros_(bias)


class Vision(nn.Module):
    def __init__(self):
        super().__init__()
        width, self.patch = VISION['width'], VISION['patch_size']
        self.grid = VISION['image_size'] // self.patch
        self.conv1 = nn.Conv2d(3, width, self.patch, self.patch, bias=False)
        self.class_embedding = nn.Parameter(torch.randn(width) * 0.02)
        self.positional_embedding = nn.Parameter(torch.randn(self.grid**2 + 1, width) * 0.02)
        self.ln_pre, self.ln_post = nn.LayerNorm(width), nn.LayerNorm(width)
        self.transformer = Transformer(width, VISION['layers'], width // VISION['head_width'])
        self.proj = nn.Parameter(torch.randn(width, EMBED_DIM) * width**-0.5)

    def positions(self, grid, windows):
        """Positional embeddings of grid x grid patches in each window (n x 3: x, y, side, in shares of the picture)."""
        table = self.positional_embedding[1:].view(1, self.grid, self.grid, -1).permute(0, 3, 1, 2)
        centres = (torch.arange(grid) + 0.5) / grid * 2 * windows[:, 2:]
        xs, ys = centres + windows[:, :1] * 2 - 1, centres + windows[:, 1:2] * 2 - 1
        places = torch.stack([xs[:, None, :].expand(-1, grid, -1), ys[:, :, None].expand(-1, -1, grid)], -1)
        table = table.expand(len(windows), -1, -1, -1)
        return F.grid_sample(table, places, padding_mode='border', align_corners=False).flatten(2).transpose(1, 2)

    def forward(self, pictures, windows, with_gem=0):
        """Normalised pictures -> embeddings of all tokens (0: class), and of the first `with_gem` pictures' GEM path."""
        n, grid = len(pictures), pictures.shape[-1] // self.patch
        x = self.conv1(pictures).flatten(2).transpose(1, 2) + self.positions(grid, windows)
        first = (self.class_embedding + self.positional_embedding[0]).expand(n, 1, -1)
        x, gem = self.ln_pre(torch.cat([first, x], 1)), None
        blocks = self.transformer.resblocks
        for i, block in enumerate(blocks):
            if with_gem and i == len(blocks) - GEM_BLOCKS:
                gem = x[:with_gem]
            x, gem = block(x, None, gem)
        return self._embed(x), None if gem is None else self._embed(gem)

    def _embed(self, x):
        return F.normalize(self.ln_post(x) @ self.proj, dim=-1)


class Clip(nn.Module):
    def __init__(self, tokens, context):
        super().__init__()
        width = TEXT['width']
        self.visual = Vision()
        self.transformer = Transformer(width, TEXT['layers'], TEXT['heads'])
        self.token_embedding = nn.Embedding(tokens, width)
        nn.init.normal_(self.token_embedding.weight, std=0.02)
        self.positional_embedding = nn.Parameter(torch.randn(context, width) * 0.01)
        self.ln_final = nn.LayerNorm(width)
        self.text_projection = nn.Parameter(torch.randn(width, EMBED_DIM) * width**-0.5)
        self.logit_scale = nn.Parameter(torch.tensor(math.log(14)))

    def text(self, ids, ends):
        length = ids.shape[1]
        x = self.token_embedding(ids) + self.positional_embedding[:length]
        mask = torch.full((length, length), -1e4).triu(1)
        for block in self.transformer.resblocks:
            x, _ = block(x, mask)
        x = self.ln_final(x)[torch.arange(len(ids)), ends]
        return F.normalize(x @ self.text_projection, dim=-1)
