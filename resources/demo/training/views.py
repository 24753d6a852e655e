# SPDX-License-Identifier: MIT
"""Batches: the same window of a pair's two pictures, at the resolutions that an inspection uses, jittered."""
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch.nn import functional as F

from clip_model import MEAN, STD, VISION
from pairs import NO_DEFECT, SIZE

WHOLE, WINDOWS = (80, 96, 112), (48, 64, 80)  # sides of a view, pixels
LARGEST_SCALE = 272  # side of the whole picture of which a window is a part, pixels


@dataclass
class Batch:
    pictures: torch.Tensor  # 2n x 3 x side x side, normalised: n queries, then their n references
    windows: torch.Tensor   # 2n x 3: x, y, side, in shares of the picture
    cover: torch.Tensor     # n x patches: share of each patch of the query that is defective
    kinds: torch.Tensor     # n
    defects: torch.Tensor   # n: kind of the first defect, or NO_DEFECT where none is in view


def _resized(picture, side):
    shrinks = side < picture.shape[0]
    return cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)


def draw_view(rng):
    """The side of a batch's views, and of the window that they show, in pixels."""
    if rng.random() < 0.35:
        return int(rng.choice(WHOLE)), SIZE
    side = int(rng.choice(WINDOWS))
    scale = np.exp(rng.uniform(np.log(side * 1.15), np.log(LARGEST_SCALE)))
    return side, int(round(SIZE * side / scale))


def draw_batch(pairs, count, view, rng):
    side, extent = view
    queries, references, masks, windows = [], [], [], []
    indices = np.sort(rng.choice(len(pairs), count, replace=False))
    for index in indices:
        mask = pairs.masks[index]
        x, y = rng.integers(0, SIZE - extent + 1, 2)
        if extent < SIZE and rng.random() < 0.7 and mask.any():  # a window with some of the defect
            ys, xs = np.nonzero(mask)
            i = rng.integers(len(ys))
            x, y = (int(np.clip(centre - rng.integers(extent), 0, SIZE - extent)) for centre in (xs[i], ys[i]))
        cut = (slice(y, y + extent), slice(x, x + extent))
        queries.append(_resized(pairs.queries[index][cut], side))
        references.append(_resized(pairs.references[index][cut], side))
        masks.append(cv2.resize(mask[cut].astype(np.float32), (side, side), interpolation=cv2.INTER_AREA if side < extent else cv2.INTER_LINEAR))
        windows.append((x / SIZE, y / SIZE, extent / SIZE))
    pictures = torch.from_numpy(np.stack(queries + references)).permute(0, 3, 1, 2).float() / 255
    masks = torch.from_numpy(np.stack(masks))[:, None]
    turns = int(rng.integers(4))
    pictures, masks = torch.rot90(pictures, turns, (2, 3)), torch.rot90(masks, turns, (2, 3))
    if rng.random() < 0.5:
        pictures, masks = pictures.flip(3), masks.flip(3)
    cover = F.avg_pool2d(masks, VISION['patch_size']).flatten(1)
    labels = torch.from_numpy(pairs.labels[indices].astype(np.int64))
    in_view = cover.sum(1) * VISION['patch_size']**2 >= 5
    return Batch((_jittered(pictures, rng) - MEAN) / STD, torch.tensor(windows * 2, dtype=torch.float32), cover, labels[:, 0],
                 torch.where(in_view, labels[:, 1], torch.tensor(NO_DEFECT)))


def _jittered(pictures, rng):
    """Brightness, contrast, saturation and the order of the channels: mostly the same for both pictures of a pair."""
    n = len(pictures) // 2
    drawn = lambda deviation, *shape: torch.from_numpy(rng.normal(0, deviation, shape).astype(np.float32))
    change = drawn(0.12, n, 2, 1, 1).repeat(2, 1, 1, 1) + drawn(0.03, 2 * n, 2, 1, 1)
    pictures = pictures[:, torch.from_numpy(rng.permutation(3))]
    pictures = ((pictures - 0.5) * (1 + change[:, :1]) + 0.5 + change[:, 1:] * 0.7).clamp(0, 1)
    saturation = torch.from_numpy(rng.choice([0, 0.5, 1], (n, 1, 1, 1), p=[0.25, 0.25, 0.5]).astype(np.float32)).repeat(2, 1, 1, 1)
    grey = pictures.mean(1, keepdim=True)
    return grey + (pictures - grey) * saturation
