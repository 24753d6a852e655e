# SPDX-License-Identifier: MIT
"""Batches: the same window of a pair's two pictures, at the resolutions that an inspection uses, jittered."""
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch.nn import functional as F

from clip_model import MEAN, STD, VISION
from pairs import NO_DEFECT


@dataclass
class Views:
    """Which views of the pictures are drawn. Sides in pixels."""
    whole: tuple        # sides of views of whole pictures
    windows: tuple      # sides of windows
    whole_share: float  # of the batches
    largest_scale: int  # side of the whole picture of which a window is a part

    def draw(self, rng):
        """The side of a batch's views, and the share of the picture's side that they show."""
        if rng.random() < self.whole_share:
            return int(rng.choice(self.whole)), 1
        side = int(rng.choice(self.windows))
        return side, side / np.exp(rng.uniform(np.log(side * 1.15), np.log(self.largest_scale)))


@dataclass
class Batch:
    pictures: torch.Tensor  # 2n x 3 x side x side, normalised: n queries, then their n references
    windows: torch.Tensor   # 2n x 3: x, y, side, in shares of the picture
    cover: torch.Tensor     # n x patches: share of each patch of the query that is defective
    kinds: torch.Tensor     # n
    defects: torch.Tensor   # n: kind of the first defect, or NO_DEFECT where none is in view


def _resized(picture, side):
    shrinks = side < picture.shape[0]
    return cv2.resize(np.ascontiguousarray(picture), (side, side), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)


def draw_batch(pairs, count, view, rng):
    side, share = view
    size = pairs.size
    extent = int(round(size * share))
    queries, references, masks, windows = [], [], [], []
    indices = np.sort(rng.choice(len(pairs), count, replace=False))
    for index in indices:
        turns, mirrored = int(rng.integers(4)), 1 - 2 * int(rng.integers(2))
        query, reference, mask = (np.rot90(a[index], turns)[:, ::mirrored] for a in (pairs.queries, pairs.references, pairs.masks))
        x, y = rng.integers(0, size - extent + 1, 2)
        if extent < size and rng.random() < 0.7 and mask.any():  # a window with some of the defect
            ys, xs = np.nonzero(mask)
            i = rng.integers(len(ys))
            x, y = (int(np.clip(centre - rng.integers(extent), 0, size - extent)) for centre in (xs[i], ys[i]))
        cut = (slice(y, y + extent), slice(x, x + extent))
        queries.append(_resized(query[cut], side))
        references.append(_resized(reference[cut], side))
        masks.append(cv2.resize(mask[cut].astype(np.float32), (side, side), interpolation=cv2.INTER_AREA if side < extent else cv2.INTER_LINEAR))
        windows.append((x / size, y / size, extent / size))
    pictures = torch.from_numpy(np.stack(queries + references)).permute(0, 3, 1, 2).float() / 255
    cover = F.avg_pool2d(torch.from_numpy(np.stack(masks))[:, None], VISION['patch_size']).flatten(1)
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
