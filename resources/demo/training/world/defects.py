# SPDX-License-Identifier: MIT
"""Defects. Each takes a `Site` (the sound picture, where the part is, a place on it) and returns the damaged picture and
how much of each pixel it changed."""
import math
from dataclasses import dataclass

import cv2
import numpy as np

from .fields import Raster, blend, blob, blur, displaced, log_uniform, noise, polyline, sigmoid, slope, turned, walk
from .materials import colour


@dataclass
class Site:
    raster: Raster
    picture: np.ndarray     # n x n x 3, sound
    part: np.ndarray        # n x n, where the part is
    background: np.ndarray  # n x n x 3, what lies behind it
    is_object: bool
    place: np.ndarray       # x, y of the middle of the defect

    def here(self):
        size = self.raster.size
        x, y = np.clip((self.place * size).astype(int), 0, size - 1)
        return float(self.picture[y, x].mean())


def _tint(site, rng):
    """A colour that stands out: mostly dark on bright, bright on dark."""
    return colour(rng, 0.5, 0, 0.35) if site.here() > rng.uniform(0.1, 0.9) else colour(rng, 0.5, 0.65, 1)


def _any_angle(rng):
    return rng.uniform(0, 2 * math.pi)


def scratch(site, rng):
    angle, share = _any_angle(rng), site.raster.fill(0)
    for _ in range(rng.choice([1, 1, 1, 2, 4])):
        start = site.place + rng.normal(0, 0.04, 2)
        points = walk(rng, start, angle + rng.normal(0, 0.1), int(rng.uniform(3, 14)), rng.uniform(0.02, 0.06), rng.uniform(0, 0.15))
        share = np.maximum(share, polyline(site.raster, points, log_uniform(rng, 0.004, 0.016)))
    return blend(site.picture, _tint(site, rng), share * rng.uniform(0.35, 1)), share


def crack(site, rng):
    width = log_uniform(rng, 0.005, 0.018)
    points = walk(rng, site.place, _any_angle(rng), int(rng.uniform(6, 30)), rng.uniform(0.015, 0.04), rng.uniform(0.3, 0.6))
    share = polyline(site.raster, points, width)
    for _ in range(rng.integers(0, 4)):
        branch = walk(rng, points[rng.integers(len(points))], _any_angle(rng), int(rng.uniform(3, 12)), 0.023, 0.5)
        share = np.maximum(share, polyline(site.raster, branch, width * 0.7))
    if site.here() > 0.12 or rng.random() < 0.5:
        return site.picture * (1 - share[..., None] * rng.uniform(0.4, 0.95)), share
    return blend(site.picture, np.float32(0.6), share * rng.uniform(0.45, 1)), share


def hole(site, rng):
    radius = log_uniform(rng, 0.015, 0.1)
    sharp = radius * site.raster.size
    shape = blob(site.raster, rng, site.place, radius, 0.4)
    inside, rim = sigmoid(shape * sharp * 1.5), sigmoid((shape + 0.35) * sharp)
    rim = rim - inside
    depth = site.picture * rng.uniform(0, 0.35) if site.here() > 0.15 else np.full_like(site.picture, rng.uniform(0.4, 0.8))
    return blend(site.picture, depth, inside) + rng.uniform(-0.1, 0.3) * rim[..., None], np.maximum(inside, rim * 0.5)


def dent(site, rng):
    radius = log_uniform(rng, 0.03, 0.2)
    bowl = np.clip(blob(site.raster, rng, site.place, radius, 0.2), 0, 1)
    direction = rng.normal(0, 1, 2)
    light = slope(bowl * bowl * (3 - 2 * bowl) * radius, direction / np.linalg.norm(direction))
    damaged = site.picture * (1 + rng.uniform(0.25, 0.9) * np.tanh(1.5 * light))[..., None] + 0.15 * np.clip(light - 0.5, 0, 1)[..., None]
    return damaged, (bowl > 0.08).astype(np.float32)


def stain(site, rng):
    radius, tint = log_uniform(rng, 0.04, 0.3), _tint(site, rng)
    share = sigmoid(blob(site.raster, rng, site.place, radius, 1) * log_uniform(rng, 4, 40))
    wet = site.picture * tint * 1.4 if site.here() > 0.5 else 0.5 * site.picture + 0.5 * tint
    return blend(site.picture, wet, share * rng.uniform(0.35, 1)), share


def discoloration(site, rng):
    """A soft change of colour that leaves the texture."""
    radius = log_uniform(rng, 0.08, 0.3)
    share = sigmoid(blob(site.raster, rng, site.place, radius, 1) * 4)
    shift = rng.normal(0, 1, 3) * rng.choice([0.3, 1]) + rng.choice([-1, 1])
    return site.picture * (1 + rng.uniform(0.12, 0.4) * np.clip(shift, -1.6, 1.6) * share[..., None]), share


def contamination(site, rng):
    share, tint = site.raster.fill(0), _tint(site, rng)
    for _ in range(int(log_uniform(rng, 1, 12))):
        radius = log_uniform(rng, 0.008, 0.045)
        place = site.place + rng.normal(0, 0.06, 2)
        share = np.maximum(share, sigmoid(blob(site.raster, rng, place, radius, 0.8) * radius * site.raster.size * 2))
    return blend(site.picture, tint + 0.06 * noise(site.raster, rng, 60, 1)[..., None], share * rng.uniform(0.45, 1)), share


def broken(site, rng):
    """A piece broken off the part's edge, or off its middle."""
    behind = site.background
    if np.abs(behind - site.picture).mean() < 0.03 or (not site.is_object and rng.random() < 0.7):
        behind = np.full_like(site.picture, rng.choice([0.03, 0.1, 0.9]))
    place = site.place
    if rng.random() < 0.7:
        edge = cv2.morphologyEx((site.part > 0.5).astype(np.uint8), cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
        ys, xs = np.nonzero(edge)
        if len(ys) > 10:
            i = rng.integers(len(ys))
            place = np.array([xs[i], ys[i]]) / site.raster.size
        else:
            place = np.array([rng.choice([0.0, 1.0]), rng.uniform(0, 1)])[::rng.choice([1, -1])]
    radius = log_uniform(rng, 0.05, 0.22)
    share = sigmoid(blob(site.raster, rng, place, radius, 1.2) * radius * site.raster.size) * site.part
    fracture = behind * (1 - 0.3 * share[..., None]) + 0.05 * noise(site.raster, rng, 20, 2)[..., None]
    return blend(site.picture, fracture, share), share


def thread(site, rng):
    """A hair or fibre that lies on the part, with its shadow."""
    points = walk(rng, site.place, _any_angle(rng), int(rng.uniform(10, 40)), rng.uniform(0.012, 0.03), rng.uniform(0.05, 0.4))
    width = log_uniform(rng, 0.005, 0.02)
    share = polyline(site.raster, points, width)
    shadow = polyline(site.raster, points + 0.012, width) * (1 - share)
    return blend(site.picture * (1 - 0.35 * shadow[..., None]), _tint(site, rng), share * rng.uniform(0.7, 1)), share


def misplaced(site, rng):
    """A piece of the same picture in the wrong place, turned."""
    radius = log_uniform(rng, 0.05, 0.2)
    share = sigmoid(blob(site.raster, rng, site.place, radius, 0.5) * radius * site.raster.size)
    size = site.raster.size
    moved = np.roll(site.picture, tuple(rng.integers(size // 6, size - size // 6, 2).tolist()), (0, 1))
    return blend(site.picture, turned(moved, rng.uniform(0.4, 2.7)), share), share


def worn(site, rng):
    """The texture rubbed smooth, or pulled out of shape."""
    radius = log_uniform(rng, 0.07, 0.28)
    share = np.clip(blob(site.raster, rng, site.place, radius, 0.8) * 2, 0, 1)
    if rng.random() < 0.6:
        reach, waves = radius * rng.uniform(0.15, 0.4), rng.uniform(8, 30)
        changed = displaced(site.picture, reach * noise(site.raster, rng, waves, 2), reach * noise(site.raster, rng, waves, 2))
    else:
        changed = blur(site.picture, rng.uniform(0.015, 0.04))
    return blend(site.picture, changed * rng.uniform(0.75, 1.2) + 0.03 * noise(site.raster, rng, 60, 1)[..., None], share), share


def rough(site, rng):
    radius = log_uniform(rng, 0.07, 0.3)
    share = np.clip(blob(site.raster, rng, site.place, radius, 1) * 3, 0, 1)
    grain = noise(site.raster, rng, log_uniform(rng, 8, 60), 3)
    return site.picture * (1 + share * rng.uniform(0.15, 0.5) * grain)[..., None] + (share * rng.normal(0, 0.08))[..., None], share


def missing_paint(site, rng):
    """A flake with a hard edge, down to another layer."""
    radius = log_uniform(rng, 0.02, 0.14)
    share = sigmoid(blob(site.raster, rng, site.place, radius, 1.5) * radius * site.raster.size * 1.5)
    below, waves = colour(rng, 0.6), log_uniform(rng, 10, 60)
    edge = slope(blur(share, 0.004), np.array([0.7, 0.7])) * 0.006
    return blend(site.picture, below + 0.05 * noise(site.raster, rng, waves, 2)[..., None], share) + np.clip(edge, -0.15, 0.15)[..., None], share


def lump(site, rng):
    """Glue, solder or a burr: a shiny bead on the part."""
    radius = log_uniform(rng, 0.02, 0.09)
    bead = np.clip(blob(site.raster, rng, site.place, radius, 0.4), 0, 1)
    share = sigmoid((bead - 0.05) * 40)
    tint = colour(rng, 0.5)
    light = slope(np.sqrt(bead) * radius, np.array([-0.7, -0.7]))
    mixed = blend(site.picture, tint, share * rng.uniform(0.2, 0.9))
    return mixed * (1 + 0.5 * np.tanh(light))[..., None] + 0.5 * (np.clip(light - 1, 0, 1))[..., None], share


DEFECTS = {'scratch': scratch, 'crack': crack, 'hole': hole, 'dent': dent, 'stain': stain,
           'discoloration': discoloration, 'contamination': contamination, 'broken': broken, 'thread': thread,
           'misplaced': misplaced, 'worn': worn, 'rough': rough, 'missing paint': missing_paint, 'lump': lump}
_STAY_ON_THE_PART = set(DEFECTS) - {'thread', 'contamination', 'stain', 'lump'}
SMALLEST, LARGEST = 0.0005, 0.4  # shares of the picture


def damage(raster, picture, part, background, is_object, visible, rng, kinds=tuple(DEFECTS)):
    """One defect somewhere on the part: (picture, mask of 0 and 1, kind), or None where the draw came out too small, too
    large, or fainter than `visible`."""
    ys, xs = np.nonzero(part > 0.6)
    if len(ys) < 0.004 * raster.size**2:
        return None
    i = rng.integers(len(ys))
    place = np.array([xs[i], ys[i]]) / raster.size
    if rng.random() < 0.7:
        place = np.clip(place, 0.08, 0.92)
    kind = kinds[rng.integers(len(kinds))]
    damaged, share = DEFECTS[kind](Site(raster, picture, part, background, is_object, place), rng)
    if is_object and kind in _STAY_ON_THE_PART:
        damaged, share = blend(picture, damaged, part), share * part
    damaged = np.clip(damaged, 0, 1).astype(np.float32)
    mask = share > 0.3
    if not SMALLEST <= mask.mean() <= LARGEST:
        return None
    if np.abs(damaged - picture).mean(2)[mask].mean() < visible:
        return None
    return damaged, mask.astype(np.uint8), kind
