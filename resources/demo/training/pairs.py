#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Draws the training set: pairs of pictures of one product, the first sound, the second sound or damaged.

usage: pairs.py FOLDER [COUNT] [FIRST_SEED]     FOLDER gets references.u8, queries.u8, masks.u8 and labels.u8: 180 kB a pair"""
import multiprocessing
import os
import pathlib
import sys

import numpy as np

from world.defects import DEFECTS
from world.scenes import SEEN, Scene

SIZE = 160  # pixels
DAMAGED = 0.6  # share of the queries
NO_DEFECT = len(DEFECTS)


class Pairs:
    """The files of a training set, mapped into memory."""

    def __init__(self, folder, mode='r', count=None):
        folder = pathlib.Path(folder)
        count = count or (folder / 'labels.u8').stat().st_size // 2
        mapped = lambda name, shape: np.memmap(folder / name, np.uint8, mode, shape=(count, *shape))
        if mode == 'w+':  # claimed now: a disk that fills up later would end the workers without a word
            for name, size in (('references.u8', SIZE**2 * 3), ('queries.u8', SIZE**2 * 3), ('masks.u8', SIZE**2), ('labels.u8', 2)):
                with open(folder / name, 'wb') as file:
                    os.posix_fallocate(file.fileno(), 0, count * size)
            mode = 'r+'
        self.references, self.queries = mapped('references.u8', (SIZE, SIZE, 3)), mapped('queries.u8', (SIZE, SIZE, 3))
        self.masks, self.labels = mapped('masks.u8', (SIZE, SIZE)), mapped('labels.u8', (2,))  # kind, first defect

    def __len__(self):
        return len(self.labels)

    def draw(self, index, seed):
        scene, rng = Scene(seed), np.random.default_rng([11, seed])
        self.references[index] = scene.sound(SIZE, rng)
        damaged = scene.damaged(SIZE, rng) if rng.random() < DAMAGED else None
        self.queries[index] = damaged[0] if damaged else scene.sound(SIZE, rng)
        self.masks[index] = damaged[1] if damaged else 0
        self.labels[index] = SEEN.index(scene.kind), tuple(DEFECTS).index(damaged[2][0]) if damaged else NO_DEFECT


def _draw_share(folder, count, first_seed, share, shares):
    pairs = Pairs(folder, 'r+', count)
    for index in range(share, count, shares):
        pairs.draw(index, first_seed + index)
        if index % 2000 == 0:
            print(f'{index} of {count} pairs', flush=True)


def main(folder, count=40000, first_seed=1):
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    Pairs(folder, 'w+', int(count))
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
