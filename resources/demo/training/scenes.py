#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Draws scenes for `fade evaluate`, in the layout of MVTec AD.

usage: scenes.py FOLDER SET [COUNT]
SET      validation (choosing settings), test or unseen (kinds left out of training): each has seeds of its own
COUNT    of scenes, 40 unless told"""
import collections
import json
import pathlib
import sys

import cv2
import numpy as np

from world.scenes import SEEN, UNSEEN, Scene

SIZE = 256  # pixels
REFERENCES, GOOD, DEFECTIVE = 4, 4, 6
SETS = {'validation': (2_000_000, SEEN), 'test': (3_000_000, SEEN), 'unseen': (4_000_000, UNSEEN)}  # first seed, kinds


def _write(path, picture):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not cv2.imwrite(str(path), picture[..., ::-1] if picture.ndim == 3 else picture):
        raise SystemExit(f'{path}: cannot be written.')


def write_scene(folder, scene, seed, size, counts, suffix='.png', kinds_of_defect=None):
    """`counts`: references, good and defective pictures. -> by defective picture the kinds of defect in it"""
    rng = np.random.default_rng([13, seed])
    references, good, defective = counts
    for name, count in (('train/good', references), ('test/good', good)):
        for i in range(count):
            _write(folder / name / f'{i:03}{suffix}', scene.sound(size, rng))
    kinds = []
    while (written := len(kinds)) < defective:
        drawn = scene.damaged(size, rng, kinds_of_defect)
        if drawn is None:
            continue
        _write(folder / f'test/defective/{written:03}{suffix}', drawn[0])
        _write(folder / f'ground_truth/defective/{written:03}_mask.png', drawn[1] * 255)
        kinds.append(drawn[2])
    return kinds


def write_kinds(folder, kinds):
    """`kinds`: by class what `write_scene` returned."""
    (pathlib.Path(folder) / 'defects.json').write_text(json.dumps(kinds, indent=1) + '\n', encoding='utf-8')


def main(folder, which, count=40):
    first, kinds_of_scene = SETS[which]
    drawn = collections.Counter()
    kinds = {}
    for seed in range(first, first + int(count)):
        scene = Scene(seed, kinds_of_scene)
        drawn[scene.kind] += 1
        # A class's name is what the prompts call the object: "brushed metal", "brushed metal 2"...
        name = scene.kind.replace(' ', '_') + (f'_{drawn[scene.kind]}' if drawn[scene.kind] > 1 else '')
        kinds[name] = write_scene(pathlib.Path(folder) / name, scene, seed, SIZE, (REFERENCES, GOOD, DEFECTIVE))
    write_kinds(folder, kinds)


if __name__ == '__main__':
    if len(sys.argv) not in (3, 4) or sys.argv[2] not in SETS:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
