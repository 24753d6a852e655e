# SPDX-License-Identifier: MIT
"""Materials. Each function draws a material's parameters and returns a painter: painter(raster, rng) -> one picture of
it, n x n x 3, 0..1. Two pictures by one painter differ as two pieces of the same material do."""
import math

import numpy as np

from .fields import blend, blur, displaced, log_uniform, noise, sigmoid, streaks, wave


def colour(rng, grey=0.3, low=0.08, high=0.92):
    value = rng.uniform(low, high)
    return np.clip(value + rng.normal(0, 0.15, 3) * (rng.random() > grey), 0.02, 0.98).astype(np.float32)


def two_colours(rng, contrast):
    """A colour, and another that differs from it by about `contrast`, mostly in brightness."""
    first = colour(rng)
    direction = rng.normal(0, 0.35, 3) + rng.choice([-1, 1])
    return first, np.clip(first + contrast * direction, 0, 1).astype(np.float32)


def _shades(first, second, value):
    return blend(first, second, np.clip(0.5 + value, 0, 1))


def brushed_metal(rng):
    a, b = two_colours(rng, rng.uniform(0.05, 0.3))
    angle, length, width = rng.choice([0, math.pi / 2, rng.uniform(0, math.pi)]), log_uniform(rng, 0.06, 1), log_uniform(rng, 0.004, 0.015)
    return lambda f, q: _shades(a, b, 0.25 * streaks(f, q, angle, length, width) + 0.12 * noise(f, q, 3))


def cast_metal(rng):
    a, b = two_colours(rng, rng.uniform(0.05, 0.35))
    waves, grain = log_uniform(rng, 6, 50), rng.uniform(0, 0.15)
    return lambda f, q: _shades(a, b, 0.28 * noise(f, q, waves) + grain * noise(f, q, 130, 1))


def ground_tile(rng):
    """Grey sintered metal: soft light, faint grinding marks, fine grain."""
    value, marks, grain = rng.uniform(0.2, 0.7), rng.uniform(0.005, 0.06), rng.uniform(0.01, 0.05)
    light, angle, waves, width = rng.uniform(0, 0.25), rng.choice([0, math.pi / 2]), log_uniform(rng, 8, 50), log_uniform(rng, 0.006, 0.03)
    tint = 1 + rng.normal(0, 0.03, 3).astype(np.float32) * (rng.random() < 0.5)

    def paint(f, q):
        grey = value + marks * streaks(f, q, angle, 1.5, width) + grain * noise(f, q, waves, 2) + light * value * 0.5 * noise(f, q, 2, 1)
        return grey[..., None] * tint
    return paint


def plastic(rng):
    a, b = two_colours(rng, rng.uniform(0.01, 0.12))
    grain, waves = rng.uniform(0, 0.03), rng.uniform(60, 160)
    return lambda f, q: _shades(a, b, 0.3 * noise(f, q, 2, 2)) + grain * noise(f, q, waves, 1)[..., None]


def painted_sheet(rng):
    """Orange-peel paint with a soft highlight."""
    base, peel, waves, shine = colour(rng, 0.15), rng.uniform(0.005, 0.04), log_uniform(rng, 25, 90), rng.uniform(0, 0.25)
    centre = rng.uniform(0, 1, 2)

    def paint(f, q):
        x, y = centre + q.normal(0, 0.03, 2)
        light = shine * np.exp(-((f.x - x) ** 2 + (f.y - y) ** 2) * 6)
        return base + (light + peel * noise(f, q, waves, 2))[..., None]
    return paint


def ceramic_tile(rng):
    a, b = two_colours(rng, rng.uniform(0.1, 0.4))
    pitch, joint, mottle, waves = log_uniform(rng, 0.12, 0.6), rng.uniform(0.006, 0.02), rng.uniform(0.0, 0.3), log_uniform(rng, 3, 30)
    u, v = rng.uniform(0, pitch, 2)
    brick = rng.random() < 0.3

    def paint(f, q):
        y = (f.y + v + q.normal(0, 0.01)) / pitch
        x = (f.x + u + q.normal(0, 0.01)) / pitch + 0.5 * brick * (np.floor(y) % 2)
        distance = np.minimum(np.abs(x - np.round(x)), np.abs(y - np.round(y))) * pitch
        body = a + (mottle * 0.2 * noise(f, q, waves))[..., None]
        return blend(body, b, sigmoid((joint - distance) * 400))
    return paint


def wood(rng):
    dark = rng.uniform(0.4, 0.85)
    light = np.array([rng.uniform(0.35, 0.85), rng.uniform(0.25, 0.6), rng.uniform(0.1, 0.42)], np.float32)
    rings, angle, warp, pores = log_uniform(rng, 4, 28), rng.choice([0, math.pi / 2, rng.uniform(0, math.pi)]), rng.uniform(0.2, 1.2), rng.uniform(0.05, 0.2)

    def paint(f, q):
        bend = warp * streaks(f, q, angle, 0.7, 0.2)
        lines = np.sin(wave(f, angle + math.pi / 2, 1 / rings, q.uniform(0, 6)) + 2 * bend)
        return _shades(light, light * dark, 0.25 * lines + pores * streaks(f, q, angle, 0.12, 0.006))
    return paint


def leather(rng):
    a, b = two_colours(rng, rng.uniform(0.08, 0.35))
    waves, depth = log_uniform(rng, 10, 45), rng.uniform(1.2, 3)

    def paint(f, q):
        folds = np.clip(np.abs(noise(f, q, waves, 2)) * depth, 0, 1)
        return blend(b, a, np.clip(0.85 * folds + 0.08 * noise(f, q, waves / 3, 1), 0, 1))
    return paint


def woven_fabric(rng):
    a, b = two_colours(rng, rng.uniform(0.15, 0.55))
    pitch, angle, ratio = log_uniform(rng, 0.02, 0.14), rng.choice([0, rng.uniform(0, math.pi)]), rng.uniform(0.7, 1.4)
    twill, wander, fuzz = rng.random() < 0.4, rng.uniform(0, 0.8), rng.uniform(0.02, 0.12)

    def paint(f, q):
        bend = wander * noise(f, q, 4, 2)
        u = wave(f, angle, pitch, q.uniform(0, 6)) + bend
        v = wave(f, angle + math.pi / 2, pitch * ratio, q.uniform(0, 6)) + bend
        if twill:
            thread = 0.5 * np.sin(u + v)
        else:
            thread = np.where(np.sin(u / 2) * np.sin(v / 2) > 0, np.abs(np.sin(u / 2)), np.abs(np.sin(v / 2))) - 0.5
        return _shades(a, b, 0.7 * thread + fuzz * noise(f, q, 110, 1))
    return paint


def knitted_fabric(rng):
    a, b = two_colours(rng, rng.uniform(0.15, 0.5))
    pitch, lean, angle, fuzz = log_uniform(rng, 0.04, 0.15), rng.uniform(0.25, 0.5), rng.choice([0, math.pi / 2, rng.uniform(0, math.pi)]), rng.uniform(0.03, 0.12)

    def paint(f, q):
        bend = 0.3 * noise(f, q, 3, 2)
        u = wave(f, angle, pitch, q.uniform(0, 6)) / (2 * math.pi) + 0.08 * bend
        v = wave(f, angle + math.pi / 2, pitch * 0.8, q.uniform(0, 6)) / (2 * math.pi) + 0.08 * bend
        side = np.abs(u - np.floor(u) - 0.5) * 2
        stitch = np.sin((v + lean * side * 2) * 2 * math.pi) * (0.3 + 0.7 * np.sin(np.pi * np.clip(side, 0, 1)))
        return _shades(a, b, 0.45 * stitch + fuzz * noise(f, q, 120, 1))
    return paint


def carpet(rng):
    a, b = two_colours(rng, rng.uniform(0.15, 0.5))
    waves = log_uniform(rng, 40, 150)
    return lambda f, q: _shades(a, b, 0.3 * noise(f, q, waves, 2, 0.8) + 0.08 * noise(f, q, 4))


def glass(rng):
    """A dark or bright pane with soft reflections."""
    base, reflection, angle = colour(rng, 0.4), rng.uniform(0.03, 0.3), rng.uniform(0, math.pi)
    period, sharp = rng.uniform(0.3, 1.5), rng.uniform(1, 8)

    def paint(f, q):
        band = sigmoid(sharp * (np.sin(wave(f, angle, period, q.normal(0, 0.3))) - 0.5))
        return base + (reflection * band + 0.015 * noise(f, q, 3, 2))[..., None]
    return paint


def rubber(rng):
    value, speckle, waves, density = rng.uniform(0.05, 0.3), rng.uniform(0.02, 0.12), log_uniform(rng, 40, 140), rng.uniform(0.8, 2)
    return lambda f, q: np.repeat((value + speckle * sigmoid(6 * (noise(f, q, waves, 1) - density)) + 0.015 * noise(f, q, 90, 1))[..., None], 3, 2)


def concrete(rng):
    a, b = two_colours(rng, rng.uniform(0.08, 0.3))
    waves, pores, size, sign = log_uniform(rng, 3, 15), rng.uniform(1.2, 2.4), log_uniform(rng, 25, 100), rng.uniform(-0.4, 0.25)

    def paint(f, q):
        return _shades(a, b, 0.28 * noise(f, q, waves, 4, 0.7)) + (sign * sigmoid(8 * (noise(f, q, size, 1) - pores)))[..., None]
    return paint


def terrazzo(rng):
    a, b = two_colours(rng, rng.uniform(0.15, 0.5))
    c, waves, level = colour(rng), log_uniform(rng, 8, 40), rng.uniform(0.4, 1.3)

    def paint(f, q):
        chips = blend(blend(a, b, sigmoid(12 * (noise(f, q, waves, 1) - level))), c, sigmoid(12 * (noise(f, q, waves, 1) - level - 0.3)))
        return chips + 0.02 * noise(f, q, 100, 1)[..., None]
    return paint


def marble(rng):
    a, b = two_colours(rng, rng.uniform(0.1, 0.4))
    period, angle, warp = log_uniform(rng, 0.15, 0.8), rng.uniform(0, math.pi), rng.uniform(1, 2.5)
    return lambda f, q: blend(a, b, (1 - np.abs(np.sin(wave(f, angle, 2 * period, q.uniform(0, 6)) + warp * noise(f, q, 4, 4)))) ** 3)


def corrugated_sheet(rng):
    a, b = two_colours(rng, rng.uniform(0.1, 0.5))
    period, angle, hard = log_uniform(rng, 0.03, 0.25), rng.choice([0, math.pi / 2, rng.uniform(0, math.pi)]), rng.uniform(0.4, 3)
    return lambda f, q: _shades(a, b, 0.5 * np.tanh(hard * np.sin(wave(f, angle, period, q.uniform(0, 6)))) + 0.04 * noise(f, q, 60, 2))


def wire_grid(rng):
    a, b = two_colours(rng, rng.uniform(0.3, 0.7))
    pitch, angle, hard, level = log_uniform(rng, 0.05, 0.25), rng.choice([0, math.pi / 4, rng.uniform(0, math.pi)]), rng.uniform(4, 16), rng.uniform(0.6, 0.9)

    def paint(f, q):
        u = np.abs(np.sin(wave(f, angle, 2 * pitch, q.uniform(0, 6))))
        v = np.abs(np.sin(wave(f, angle + math.pi / 2, 2 * pitch, q.uniform(0, 6))))
        return blend(a, b, sigmoid(hard * (np.maximum(u, v) - level) * 3)) + 0.04 * noise(f, q, 60, 2)[..., None]
    return paint


def perforated_sheet(rng):
    a, b = two_colours(rng, rng.uniform(0.3, 0.7))
    pitch, radius, staggered = log_uniform(rng, 0.05, 0.25), rng.uniform(0.2, 0.42), rng.random() < 0.5

    def paint(f, q):
        y = f.y / pitch + q.uniform(0, 1)
        x = f.x / pitch + q.uniform(0, 1) + 0.5 * staggered * (np.floor(y) % 2)
        distance = np.hypot(x - np.floor(x) - 0.5, y - np.floor(y) - 0.5)
        return blend(b, a, sigmoid((distance - radius) * pitch * 300)) + 0.03 * noise(f, q, 50, 2)[..., None]
    return paint


def cardboard(rng):
    base = np.array([rng.uniform(0.5, 0.75), rng.uniform(0.4, 0.58), rng.uniform(0.25, 0.42)], np.float32)
    flutes, period, fibre = rng.uniform(0, 0.04), log_uniform(rng, 0.02, 0.06), rng.uniform(0.02, 0.06)
    return lambda f, q: base + (flutes * np.sin(wave(f, 0, period, q.uniform(0, 6))) + fibre * streaks(f, q, q.uniform(-0.1, 0.1), 0.04, 0.006) + 0.02 * noise(f, q, 6))[..., None]


def foam(rng):
    a, b = two_colours(rng, rng.uniform(0.1, 0.4))
    waves, hard = log_uniform(rng, 18, 70), rng.uniform(2, 6)
    return lambda f, q: blend(a, b, sigmoid(hard * (noise(f, q, waves, 1) + noise(f, q, waves * 1.7, 1) * 0.6)))


def hammered_metal(rng):
    a, b = two_colours(rng, rng.uniform(0.1, 0.4))
    waves = log_uniform(rng, 10, 40)

    def paint(f, q):
        height = blur(noise(f, q, waves, 1), 0.2 / waves)
        return _shades(a, b, 0.75 * (height - displaced(height, 0.25 / waves, 0.25 / waves)))
    return paint


def printed_pattern(rng):
    """A repeated printed motif, such as a label or a decorated foil."""
    a, b = two_colours(rng, rng.uniform(0.2, 0.6))
    pitch, angle, kind, c = log_uniform(rng, 0.08, 0.3), rng.uniform(0, math.pi), rng.integers(3), colour(rng)

    def paint(f, q):
        u, v = wave(f, angle, pitch, q.uniform(0, 6)), wave(f, angle + math.pi / 2, pitch, q.uniform(0, 6))
        motif = (np.sin(u) * np.sin(v), np.sin(u) + np.cos(2 * v) * 0.6, np.sin(u + np.sin(v)))[kind]
        return blend(blend(a, b, sigmoid(12 * motif)), c, sigmoid(20 * (np.cos(u) * np.cos(v) - 0.8))) + 0.015 * noise(f, q, 80, 1)[..., None]
    return paint


MATERIALS = {
    'brushed metal': brushed_metal, 'cast metal': cast_metal, 'ground tile': ground_tile, 'plastic': plastic,
    'painted sheet': painted_sheet, 'ceramic tile': ceramic_tile, 'wood': wood, 'leather': leather,
    'woven fabric': woven_fabric, 'knitted fabric': knitted_fabric, 'carpet': carpet, 'glass': glass, 'rubber': rubber,
    'concrete': concrete, 'terrazzo': terrazzo, 'marble': marble, 'corrugated sheet': corrugated_sheet,
    'wire grid': wire_grid, 'perforated sheet': perforated_sheet, 'cardboard': cardboard, 'foam': foam,
    'hammered metal': hammered_metal, 'printed pattern': printed_pattern}
