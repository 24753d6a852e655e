# SPDX-License-Identifier: MIT
"""Scenes: one product under one camera."""
import copy
import math

import numpy as np

from .boards import circuit_board
from .defects import SMALLEST, damage
from .fields import Raster, blend, blur, log_uniform, noise, polygon, slope
from .materials import MATERIALS, plastic
from .objects import COPPER, DARK, HOLE, OBJECTS, box

SURFACES = {**MATERIALS, 'circuit board': circuit_board}
KINDS = tuple(SURFACES) + tuple(OBJECTS)
UNSEEN = ('marble', 'perforated sheet', 'gear', 'connector', 'flange', 'hammered metal')  # kinds never trained on
SEEN = tuple(k for k in KINDS if k not in UNSEEN)
_BODIES = ('brushed metal', 'cast metal', 'plastic', 'plastic', 'painted sheet', 'ground tile', 'rubber', 'concrete', 'wood', 'leather')
NOTHING = 2 / 255  # a change that nobody sees, in shares of the picture's range
_COPPER = np.array([0.75, 0.45, 0.25], np.float32)


class Scene:
    def __init__(self, seed, kinds=SEEN, kind=None):
        r = np.random.default_rng([7, seed])
        self.kind = str(kind or kinds[r.integers(len(kinds))])
        self.is_object = self.kind in OBJECTS
        if self.is_object:
            self.layers = OBJECTS[self.kind](r)
            self.paints = [MATERIALS[_BODIES[r.integers(len(_BODIES) if r.random() < 0.2 else 6)]](r) for _ in range(3)]
            self.copper = _COPPER * r.uniform(0.6, 1.2)
            self.behind = MATERIALS[_BODIES[r.integers(len(_BODIES))]](r) if r.random() < 0.4 else plastic(r)
            self.dark = r.uniform(0, 0.2)
            self.radius = (r.uniform(0.6, 0.98) if r.random() < 0.75 else log_uniform(r, 0.98, 2.2)) / 2
            self.angle = r.uniform(0, 2 * math.pi) if r.random() < 0.5 else 0
            self.turn = 0.03 if r.random() < 0.6 else 2 * math.pi
            self.offset = r.uniform(-1, 1, 2) * max(0.03, self.radius - 0.4)
            self.light = r.normal(0, 1.2, 2)
            self.height = r.uniform(0.015, 0.06)
            self.stretch = r.uniform(0.85, 1.2)
        else:
            self.paint = SURFACES[self.kind](r)
            self.framed = r.random() < 0.1  # a sheet whose border is in view
            self.inset, self.outside = r.uniform(0.03, 0.12), r.uniform(0, 0.9)
        self.grey = r.random() < 0.35
        self.softness = r.uniform(0.002, 0.012) if r.random() < 0.5 else 0
        self.sensor = r.uniform(0, 0.035)
        self.gamma = log_uniform(r, 0.7, 1.5)
        self.unevenness = abs(r.normal(0, 0.1))
        self.vignette = r.uniform(0, 0.4) if r.random() < 0.3 else 0

    def _sound(self, raster, q):
        """-> picture, where the part is, what lies behind it."""
        if not self.is_object:
            picture = self.paint(raster, q).astype(np.float32)
            part, behind = raster.fill(1), np.full_like(picture, self.outside)
            if self.framed:
                half = 0.5 - self.inset - q.uniform(0, 0.02)
                part = polygon(raster, box(half, half, 0.5, 0.5))
                picture = blend(behind, picture, part)
            return np.clip(picture, 0, 1), part, behind
        angle = self.angle + q.normal(0, 1) * self.turn
        radius = self.radius * (1 + q.normal(0, 0.01))
        c, s = math.cos(angle) * radius, math.sin(angle) * radius
        move = np.array([[c, -s * self.stretch], [s, c * self.stretch]])
        centre = self.offset + 0.5 + q.normal(0, 0.012, 2)
        behind = np.clip(self.behind(raster, q), 0, 1).astype(np.float32)
        picture, part, painted = behind.copy(), raster.fill(0), {}
        for outline, paint in self.layers:
            cover = polygon(raster, outline @ move.T + centre)
            if paint == HOLE:
                picture, part = blend(picture, behind * 0.6, cover), part * (1 - cover)
                continue
            if paint == DARK:
                surface = np.float32(self.dark)
            else:
                if paint not in painted:
                    painted[paint] = self.copper * (1 + 0.25 * noise(raster, q, 30, 2))[..., None] if paint == COPPER else self.paints[paint](raster, q)
                soft = blur(cover, self.height)
                surface = painted[paint] * (1 + 0.45 * np.tanh(slope(soft * self.height * 2, self.light)))[..., None]
            picture, part = blend(picture, surface, cover), np.maximum(part, cover)
        return np.clip(picture, 0, 1).astype(np.float32), part, behind

    def _camera(self, raster, picture, q):
        """Light, blur, noise, response: drawn alike for sound and damaged pictures."""
        light = 1 + self.unevenness * 0.7 * noise(raster, q, 2, 1) + q.normal(0, 0.05)
        light = light - self.vignette * ((raster.x - 0.5) ** 2 + (raster.y - 0.5) ** 2) * 2
        picture = blur(np.clip(picture * light[..., None], 0, 1) ** self.gamma, self.softness)
        if self.sensor:
            picture = picture + q.standard_normal((raster.size, raster.size, 1 if self.grey else 3), dtype=np.float32) * self.sensor
        if self.grey:
            picture = np.repeat((picture @ np.array([0.3, 0.59, 0.11], np.float32))[..., None], 3, 2)
        return (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)

    def sound(self, size, q):
        raster = Raster(size)
        return self._camera(raster, self._sound(raster, q)[0], q)

    def damaged(self, size, q, kinds=None):
        """-> picture, mask of 0 and 1, the kinds of defect; None where no visible defect came out in eight draws."""
        raster = Raster(size)
        sound, part, behind = self._sound(raster, q)
        visible = 0.03 + 0.5 * self.sensor
        picture, marked, found = sound, np.zeros((size, size), np.uint8), []
        for _ in range(8):
            defect = damage(raster, picture, part, behind, self.is_object, visible, q, **({'kinds': kinds} if kinds else {}))
            if defect is None:
                continue
            damaged, mask, kind = defect
            last = q.random() < 0.75
            change = self._change(raster, picture, damaged, q)
            mask = mask & (change > NOTHING)
            if mask.mean() < SMALLEST or change[mask > 0].mean() < visible:
                continue
            picture, marked, found = damaged, marked | mask, [*found, kind]
            if last:
                break
        marked = marked & (self._change(raster, sound, picture, q) > NOTHING)
        return (self._camera(raster, picture, q), marked, found) if marked.any() else None

    def _change(self, raster, before, after, q):
        """What a camera shows of a change: what light, response and clipping hide is no ground truth. Leaves q as it is."""
        before, after = (self._camera(raster, picture, copy.deepcopy(q)).astype(np.float32) for picture in (before, after))
        return blur(np.abs(after - before).mean(2) / 255, 1.5 / raster.size)
