#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Draws the sample pictures that the program ships.

usage: samples.py FOLDER"""
import pathlib
import sys

from scenes import write_kinds, write_scene
from world.scenes import Scene

SIZE = 384  # pixels
REFERENCES, GOOD, DEFECTIVE = 4, 3, 5
SCENARIOS = {  # kind, seed (never trained on), what goes wrong there
    'circuit_board': ('circuit board', 5_000_008, ('misplaced', 'scratch', 'contamination', 'broken', 'lump')),
    'metal_nut': ('nut', 5_000_001, ('scratch', 'crack', 'broken', 'discoloration', 'contamination')),
    'woven_fabric': ('woven fabric', 5_000_005, ('hole', 'stain', 'thread', 'worn', 'contamination')),
    'brushed_metal': ('brushed metal', 5_000_001, ('scratch', 'dent', 'stain', 'rough', 'hole')),
    'bottle': ('bottle', 5_000_009, ('broken', 'contamination', 'crack', 'stain')),
    'leather': ('leather', 5_000_003, ('hole', 'scratch', 'stain', 'worn', 'missing paint')),
    'wood': ('wood', 5_000_009, ('hole', 'scratch', 'stain', 'crack', 'lump')),
    'cable': ('cable', 5_000_009, ('misplaced', 'broken', 'scratch', 'missing paint', 'contamination'))}


def main(folder):
    kinds = {name: write_scene(pathlib.Path(folder) / name, Scene(seed, kind=kind), seed, SIZE, (REFERENCES, GOOD, DEFECTIVE), '.jpg', defects)
             for name, (kind, seed, defects) in SCENARIOS.items()}
    write_kinds(folder, kinds)


if __name__ == '__main__':
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
