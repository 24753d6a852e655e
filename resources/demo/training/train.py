#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Trains the demonstration model on pairs drawn by pairs.py, and writes it as a model folder.

There are two stages: FIRST from nothing, on small views of many pictures; SECOND, with --from, on larger views.

usage: train.py MODEL_FOLDER PAIRS_FOLDER ... [--from MODEL_FOLDER] [--steps N] [--seed N] [--processes N] [--without LOSS ...]"""
import argparse
import copy
import math
import random
import tempfile
import time
from dataclasses import dataclass

import numpy as np
import torch
import torch.multiprocessing
from torch import distributed as dist
from torch.nn import functional as F

from captions import GENERIC, Captions
from clip_model import MEAN, STD, VISION, Clip
from model_folder import read_model_folder, write_model_folder
from muon import Muon
from pairs import NO_DEFECT, Pairs
from views import Views, draw_batch
from vocabulary import CONTEXT, Tokenizer, learn_merges
from world.defects import DEFECTS
from world.scenes import SEEN

DECAY = 0.05
MERGES = 2500
SURFACE_PROMPTS, OBJECT_PROMPTS = 12, 8  # drawn for each step, of each state
FEWEST_PAIRS = 600  # of a set; the patch convolution begins with as many pictures
WEIGHTS = {'clip': 0.5, 'state': 1.0, 'patch': 1.5, 'gem': 1.0, 'naming': 0.15, 'shot': 1.5, 'picture': 0.5, 'texture': 0.5}


@dataclass
class Stage:
    steps: int
    rate: float
    warm_up: int       # steps
    flat: float        # share of the steps before the rate falls
    gem_from: float    # share of the steps after which the GEM path is trained for too
    group: int         # pairs that are compared with each other
    patches: int       # of the queries of a step, about
    thresholds: tuple  # to begin with: of a patch's distance, of a picture's largest
    weights: dict      # of the losses
    views: Views
    most_pairs: int = 32

    def pairs(self, side, processes):
        """How many pairs a step takes whose views have this side."""
        together = processes * self.group
        count = min(self.most_pairs, self.patches // (side // VISION['patch_size'])**2)
        return max(1, count // together) * together


FIRST = Stage(3600, 8e-4, 200, 0.3, 0.8, 8, 4096, (0.12, 0.2), WEIGHTS,
              Views((80, 96, 112), (48, 64, 80), 0.35, 272))
SECOND = Stage(2700, 5e-4, 100, 0.1, 0.7, 4, 4096, (0.08, 0.18), {**WEIGHTS, 'clip': 0.25, 'shot': 2.5, 'picture': 1.0},
               Views((48, 80, 128, 128, 128, 192), (64, 96, 128), 0.6, 288))


class Sentences:
    """The prompts of one step, encoded in one pass of the text tower."""

    def __init__(self, captions, tokenizer, rng, kinds):
        """`kinds`: the numbers of those that the batch shows."""
        self.of_kind = {kind: i for i, kind in enumerate(sorted(set(kinds)))}
        texts = [captions.of_surface(state) for state in (0, 1) for _ in range(SURFACE_PROMPTS)]
        texts += [captions.of_object(rng.choice(GENERIC), state) for state in (0, 1) for _ in range(OBJECT_PROMPTS)]
        texts += [captions.of_object(captions.name_of(SEEN[kind]), state) for kind in self.of_kind for state in (0, 1)]
        texts += [captions.of_defect(defect, rng.choice(GENERIC)) for defect in DEFECTS]
        self._ids, self._ends = (torch.from_numpy(a) for a in tokenizer.encode(texts))

    def embed(self, model):
        e = model.text(self._ids, self._ends)
        surfaces, objects, kinds, self.defects = e.split([2 * SURFACE_PROMPTS, 2 * OBJECT_PROMPTS, 2 * len(self.of_kind), len(DEFECTS)])
        # Means are not normalised again, as the method has it.
        self.surfaces = surfaces.view(2, SURFACE_PROMPTS, -1).mean(1)
        self.objects = objects.view(2, OBJECT_PROMPTS, -1).mean(1)
        self.kinds = kinds.view(len(self.of_kind), 2, -1)


def balanced(losses, positive, negative):
    """The mean over the positive and the mean over the negative places, in equal parts."""
    return 0.5 * (losses * positive).sum() / positive.sum().clamp(1) + 0.5 * (losses * negative).sum() / negative.sum().clamp(1)


def anomaly_loss(scale, embeddings, pair, positive, negative):
    logits = scale * (embeddings @ (pair[1] - pair[0]))
    return balanced(F.binary_cross_entropy_with_logits(logits, positive, reduction='none'), positive, negative)


class Losses(torch.nn.Module):
    NAMES = ('clip', 'state', 'patch', 'gem', 'naming', 'shot', 'picture', 'texture')

    def __init__(self, stage, temperature=10):
        super().__init__()
        self.group = stage.group
        self.temperature = torch.nn.Parameter(torch.tensor(math.log(temperature)))  # of "normal or anomalous"; 100 drowns the rest
        self.slope = torch.nn.Parameter(torch.tensor(20.0))
        self.threshold = torch.nn.Parameter(torch.tensor(stage.thresholds))

    def forward(self, model, batch, sentences, with_gem):
        n = len(batch.kinds)
        sentences.embed(model)
        tokens, gem = model.visual(batch.pictures, batch.windows, n // 2 if with_gem else 0)
        scale = self.temperature.exp().clamp(max=100)
        classes, queries, references = tokens[:, 0], tokens[:n, 1:], tokens[n:, 1:]
        positive, negative = (batch.cover > 0.08).float(), (batch.cover == 0).float()
        damaged = (batch.defects != NO_DEFECT).float()
        state = torch.cat([damaged, torch.zeros(n)])
        kinds = torch.tensor([sentences.of_kind[kind] for kind in batch.kinds.tolist()]).repeat(2)
        losses = {}
        # The picture and its caption, among the batch's kinds in both states.
        names = sentences.kinds.flatten(0, 1)
        losses['clip'] = F.cross_entropy(model.logit_scale.exp().clamp(max=100) * classes @ names.t(), kinds * 2 + state.long())
        # The class token: normal or anomalous, in general words and in the kind's own.
        own = sentences.kinds[kinds]
        own_logits = scale * (classes * (own[:, 1] - own[:, 0])).sum(1)
        losses['state'] = anomaly_loss(scale, classes, sentences.objects, state, 1 - state) + balanced(
            F.binary_cross_entropy_with_logits(own_logits, state, reduction='none'), state, 1 - state)
        # Patches: normal or anomalous.
        losses['patch'] = anomaly_loss(scale, queries, sentences.surfaces, positive, negative)
        if with_gem:
            losses['gem'] = anomaly_loss(scale, gem[:, 1:], sentences.surfaces, positive[:n // 2], negative[:n // 2])
        # What the defect is called.
        named = batch.defects != NO_DEFECT
        if named.any():
            where = (batch.cover * named[:, None])[:, :, None]
            spots = F.normalize((queries * where).sum(1), dim=-1)[named]
            losses['naming'] = F.cross_entropy(model.logit_scale.exp().clamp(max=100) * spots @ sentences.defects.t(), batch.defects[named])
        self._compare_with_references(losses, queries, references, positive, negative, damaged)
        return losses

    def _compare_with_references(self, losses, queries, references, positive, negative, damaged):
        """The memory bank's distance: small to the own product's sound picture for sound patches, and smaller than to
        other products."""
        n, patches, width = queries.shape
        together = (n // self.group, self.group * patches, width)
        similarity = queries.reshape(together) @ references.reshape(together).transpose(1, 2)
        nearest = similarity.view(-1, self.group, patches, self.group, patches).amax(-1).reshape(n, patches, self.group)
        own = torch.arange(n) % self.group
        distance = (1 - nearest[torch.arange(n), :, own]) / 2
        logits = self.slope * (distance - self.threshold[0])
        losses['shot'] = balanced(F.binary_cross_entropy_with_logits(logits, positive, reduction='none'), positive, negative)
        largest = distance.topk(3, dim=1).values.mean(1)
        losses['picture'] = balanced(F.binary_cross_entropy_with_logits(self.slope * (largest - self.threshold[1]), damaged, reduction='none'), damaged, 1 - damaged)
        confusion = F.cross_entropy(15 * nearest.transpose(1, 2), own[:, None].expand(n, patches), reduction='none')
        losses['texture'] = (confusion * negative).sum() / negative.sum()


def whiten_patch_convolution(model, pairs, rng):
    """Starts the patch convolution as the whitened principal components of patches: without it the mean colour dominates,
    and fine structure is learnt very slowly."""
    weight = model.visual.conv1.weight
    samples = []
    for index in rng.choice(len(pairs), FEWEST_PAIRS, replace=False):
        picture = torch.from_numpy(pairs.queries[index].copy()).permute(2, 0, 1)[None].float() / 255
        side = int(rng.choice([96, 128, 160, 240]))
        picture = F.interpolate(picture, (side, side), mode='bicubic', antialias=True, align_corners=False)
        samples.append(F.unfold((picture - MEAN) / STD, weight.shape[-1], stride=weight.shape[-1])[0].t()[::3])
    samples = torch.cat(samples)
    values, vectors = torch.linalg.eigh(samples.t() @ samples / len(samples))
    kept = weight.shape[0]
    whitened = (vectors[:, -kept:] / (values[-kept:] + 1e-4 * values[-1]).sqrt()).t()
    mixed = torch.linalg.qr(torch.randn(kept, kept))[0] @ whitened
    weight.data = (0.5 * mixed).view_as(weight).contiguous()


def rate_at(step, stage):
    falling = max(0, (step / stage.steps - stage.flat) / (1 - stage.flat))
    return stage.rate * min(1, (step + 1) / stage.warm_up) * min(1, 0.5 * (1 + math.cos(math.pi * falling)) + 0.005)


def average_gradients(parameters, processes):
    """The mean of every process's gradients, in one exchange."""
    flat = torch.cat([(p.grad if p.grad is not None else torch.zeros_like(p)).flatten() for p in parameters])
    dist.all_reduce(flat)
    for p, part in zip(parameters, flat.split([p.numel() for p in parameters])):
        p.grad = (part / processes).view_as(p)


def train(process, options):
    """One of several processes of a thread each, which together are faster than threads within one."""
    dist.init_process_group('gloo', init_method=f'file://{options.rendezvous}', rank=process, world_size=options.processes)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    words_rng = random.Random(options.seed * 100 + process)
    sets, captions = [Pairs(folder) for folder in options.pairs], Captions(words_rng)
    stage = options.stage
    if options.first:
        model, tokenizer, temperature = read_model_folder(options.first)
        losses = Losses(stage, temperature)
    else:
        tokenizer = Tokenizer(learn_merges(captions.vocabulary(), MERGES))
        model, losses = Clip(len(tokenizer), CONTEXT), Losses(stage)
        whiten_patch_convolution(model, sets[0], np.random.default_rng(options.seed))
    rng = np.random.default_rng([options.seed, process])
    views_rng = np.random.default_rng([options.seed, 1 << 20])  # the same in all processes: none waits for the others
    average = copy.deepcopy(model)
    weights = {k: v for k, v in stage.weights.items() if k not in options.without}
    parameters = [*model.parameters(), *losses.parameters()]
    muon = Muon([model.visual.transformer, model.transformer], DECAY)
    linear = {id(p) for group in muon.param_groups for p in group['params']}
    others = [p for p in parameters if id(p) not in linear]
    adamw = torch.optim.AdamW([{'params': [p for p in others if p.ndim > 1], 'weight_decay': DECAY},
                               {'params': [p for p in others if p.ndim <= 1], 'weight_decay': 0}], betas=(0.9, 0.98))

    start, running = time.time(), {}
    for step in range(stage.steps):
        for group in (*muon.param_groups, *adamw.param_groups):
            group['lr'] = rate_at(step, stage)
        with_gem = 'gem' in weights and step >= stage.gem_from * stage.steps
        view = stage.views.draw(views_rng)
        pairs = sets[views_rng.integers(len(sets))]
        batch = draw_batch(pairs, stage.pairs(view[0], options.processes) // options.processes, view, rng)
        sentences = Sentences(captions, tokenizer, words_rng, batch.kinds.tolist())
        parts = losses(model, batch, sentences, with_gem)
        for p in parameters:
            p.grad = None
        sum(weights.get(name, 0) * part for name, part in parts.items()).backward()
        average_gradients(parameters, options.processes)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1)
        muon.step()
        adamw.step()
        with torch.no_grad():
            keep = min(0.998, (step + 1) / (step + 10))
            for kept, new in zip(average.parameters(), model.parameters()):
                kept.lerp_(new, 1 - keep)
        for name, part in parts.items():
            running[name] = 0.98 * running.get(name, part.item()) + 0.02 * part.item()
        if process == 0 and (step + 1) % 50 == 0:
            print(f'{step + 1} steps, {(time.time() - start) / 60:.1f} min,', ', '.join(f'{k} {v:.3f}' for k, v in running.items()),
                  f'temperature {float(losses.temperature.exp()):.1f}, thresholds', [round(float(t), 3) for t in losses.threshold], flush=True)
        if process == 0 and ((step + 1) % 250 == 0 or step + 1 == stage.steps):
            write_model_folder(options.folder, average, tokenizer, logit_scale=float(losses.temperature.exp()))


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument('folder')
    options.add_argument('pairs', nargs='+')
    options.add_argument('--from', dest='first', help='the model to go on from, in the second stage')
    options.add_argument('--steps', type=int)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--processes', type=int, default=2)
    options.add_argument('--without', nargs='*', default=[], choices=Losses.NAMES, help='losses to leave out')
    options = options.parse_args()
    for folder in options.pairs:
        try:
            count = len(Pairs(folder))
        except (OSError, ValueError, ZeroDivisionError) as error:
            raise SystemExit(f'train.py: {folder} is no folder of pairs that pairs.py drew: {error}')
        if count < FEWEST_PAIRS:
            raise SystemExit(f'train.py: {folder} has {count} pairs, and at least {FEWEST_PAIRS} are needed.')
    options.stage = SECOND if options.first else FIRST
    options.stage.steps = options.steps or options.stage.steps
    most = options.stage.most_pairs // options.stage.group
    if most % options.processes:
        raise SystemExit(f'train.py: --processes must divide {most}, not be {options.processes}.')
    with tempfile.TemporaryDirectory() as folder:
        options.rendezvous = f'{folder}/processes'
        torch.multiprocessing.spawn(train, (options,), options.processes)


if __name__ == '__main__':
    main()
