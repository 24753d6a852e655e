# SPDX-License-Identifier: MIT
"""Muon (Jordan et al. 2024, kellerjordan.github.io/posts/muon): momentum whose step is made orthogonal, so that all
directions of a weight matrix are learnt at one pace. It takes half the steps that AdamW takes."""
import torch

MOMENTUM = 0.95
AS_LARGE_AS_ADAMW = 0.2  # root mean square of a step at a rate of 1 (Liu et al. 2025, arXiv 2502.16982): both share a rate


def orthogonal(matrices):
    """... x rows x columns -> about the nearest matrices whose singular values are all 1: Newton-Schulz iteration."""
    tall = matrices.shape[-2] > matrices.shape[-1]
    x = matrices.transpose(-1, -2) if tall else matrices
    x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
    for _ in range(5):
        square = x @ x.transpose(-1, -2)
        x = 3.4445 * x + (-4.775 * square + 2.0315 * square @ square) @ x
    return x.transpose(-1, -2) if tall else x


class Muon(torch.optim.Optimizer):
    """For the linear layers of transformers; the other parameters are AdamW's."""

    def __init__(self, transformers, weight_decay):
        groups = []
        for blocks in (transformer.resblocks for transformer in transformers):
            groups += [{'matrices': 3, 'params': [block.attn.in_proj_weight for block in blocks]},  # query, key and value
                       {'matrices': 1, 'params': [block.attn.out_proj.weight for block in blocks]},
                       {'matrices': 1, 'params': [block.mlp['c_fc'].weight for block in blocks]},
                       {'matrices': 1, 'params': [block.mlp['c_proj'].weight for block in blocks]}]
        super().__init__(groups, {'lr': 0, 'weight_decay': weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            weights = group['params']
            gradients = torch.stack([weight.grad for weight in weights])
            momentum = self.state[weights[0]].setdefault('momentum', torch.zeros_like(gradients))
            momentum.lerp_(gradients, 1 - MOMENTUM)
            ahead = gradients.lerp(momentum, MOMENTUM)  # Nesterov's
            steps = orthogonal(ahead.unflatten(1, (group['matrices'], -1)))
            steps *= AS_LARGE_AS_ADAMW * max(steps.shape[-2:])**0.5
            for weight, step in zip(weights, steps.flatten(1, 2)):
                weight.mul_(1 - group['lr'] * group['weight_decay']).sub_(step, alpha=group['lr'])
