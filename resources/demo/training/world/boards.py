# SPDX-License-Identifier: MIT
"""Circuit boards: the same layout on every picture of a product, moved a little."""
import math

import cv2
import numpy as np

from .fields import blend, log_uniform, noise, polygon, polyline
from .objects import box


def circuit_board(rng):
    base = np.array([0.08, 0.35, 0.18], np.float32) * rng.uniform(0.5, 1.2)
    if rng.random() < 0.4:
        base = base[rng.permutation(3)]
    trace = np.clip(base + rng.uniform(0.08, 0.3), 0, 1)
    pad = np.array([0.75, 0.7, 0.5], np.float32) * rng.uniform(0.7, 1.2)
    layout, count, zoom = int(rng.integers(1 << 30)), int(rng.uniform(5, 18)), log_uniform(rng, 0.8, 2)

    def paint(raster, q):
        s = np.random.default_rng(layout)
        shift = q.normal(0, 0.012, 2)
        picture = np.tile(base, (raster.size, raster.size, 1)).astype(np.float32)
        lines, ends = raster.fill(0), []
        for _ in range(count):
            points = [s.uniform(-0.1, 1.1, 2) + shift]
            for _ in range(3):
                direction = s.integers(8) * math.pi / 4
                points.append(points[-1] + s.uniform(0.08, 0.4) * zoom * np.array([math.cos(direction), math.sin(direction)]))
            lines = np.maximum(lines, polyline(raster, points, s.uniform(0.008, 0.022) * zoom))
            ends += [(points[0], s.uniform(0.016, 0.04) * zoom), (points[-1], s.uniform(0.016, 0.04) * zoom)]
        picture = blend(picture, trace, lines)
        rings, drills = raster.fill(0), raster.fill(0)
        for centre, radius in ends:
            _stamp(rings, centre, radius)
            _stamp(drills, centre, 0.009 * zoom)
        picture = blend(blend(picture, pad, rings), np.float32(0.05), drills)
        for _ in range(max(1, count // 4)):
            size, centre = s.uniform(0.025, 0.12, 2) * zoom, s.uniform(0.05, 0.95, 2) + shift
            body = s.uniform(0.05, 0.4, 3)
            ends_width = size[0] * 0.25
            picture = blend(picture, pad, polygon(raster, box(size[0] + ends_width, size[1] * 0.8, *centre)))
            picture = blend(picture, body.astype(np.float32), polygon(raster, box(*size, *centre)))
        return picture + 0.012 * noise(raster, q, 90, 1)[..., None]
    return paint


def _stamp(layer, centre, radius):
    """A disc into the layer, in place: cheaper than a polygon of its own for each of many."""
    size = layer.shape[0]
    centre, radius = np.round(np.asarray(centre) * size * 16).astype(int), int(radius * size * 16)
    cv2.circle(layer, tuple(centre.tolist()), radius, 1.0, -1, cv2.LINE_8, 4)
