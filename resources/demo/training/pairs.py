#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Draws the training set: pairs of pictures of one product, the first sound, the second sound or damaged.

usage: pairs.py FOLDER [COUNT] [FIRST_SEED] [SIZE]
FOLDER gets references.u8, queries.u8, masks.u8 and labels.u8: 180 kB a pair at the usual side of 160 pixels"""
import math
import multiprocessing
import os
import pathlib
import sys

import numpy as np

from world.defects import DEFECTS
from world.scenes import SEEN, Scene

DAMAGED = 0.6  # share of the queries, but for those where no visible defect came out
NO_DEFECT = len(DEFECTS)


class Pairs:
    """The files of a training set, mapped into memory."""

    def __init__(self, folder, mode='r', count=None, size=None):
        folder = pathlib.Path(folder)
        count = count or (folder / 'labels.u8').stat().st_size // 2
        self.size = size = size or math.isqrt((folder / 'masks.u8').stat().st_size // count)  # side of a picture, pixels
        mapped = lambda name, shape: np.memmap(folder / name, np.uint8, mode, shape=(count, *shape))
        if mode == 'w+':  # claimed now: a disk that fills up later would end the workers without a word
            for name, length in (('references.u8', size**2 * 3), ('queries.u8', size**2 * 3), ('masks.u8', size**2), ('labels.u8', 2)):
                with open(folder / name, 'wb') as file:
                    os.posix_fallocate(file.fileno(), 0, count * length)
            mode = 'r+'
        self.references, self.queries = mapped('references.u8', (size, size, 3)), mapped('queries.u8', (size, size, 3))
        self.masks, self.labels = mapped('masks.u8', (size, size)), mapped('labels.u8', (2,))  # kind, first defect

    def __len__(self):
        return len(self.labels)

    def draw(self, index, seed):
        scene, rng = Scene(seed), np.random.default_rng([11, seed])
        self.references[index] = scene.sound(self.size, rng)
        damaged = scene.damaged(self.size, rng) if rng.random() < DAMAGED else None
        self.queries[index] = damaged[0] if damaged else scene.sound(self.size, rng)
        self.masks[index] = damaged[1] if damaged else 0
        self.labels[index] = SEEN.index(scene.kind), tuple(DEFECTS).index(damaged[2][0]) if damaged else NO_DEFECT


def _draw_share(folder, count, first_seed, share, shares):
    pairs = Pairs(folder, 'r+')
    for index in range(share, count, shares):
        pairs.draw(index, first_seed + index)
        if index % 2000 == 0:
            print(f'{index} of {count} pairs', flush=True)


def main(folder, count=40000, first_seed=1, size=160):
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    Pairs(folder, 'w+', int(count), int(size))
    cores = multiprocessing.cpu_count()
    workers = [multiprocessing.Process(target=_draw_share, args=(folder, int(count), int(first_seed), i, cores)) for i in range(cores)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        raise SystemExit('pairs.py: a worker failed')


if __name__ == '__main__':
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
