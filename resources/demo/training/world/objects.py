# SPDX-License-Identifier: MIT
"""Objects: stacks of shapes, each with a paint. A drawer draws one product's proportions and returns its layers, from
the lowest to the highest: (outline, paint), where the outline lies within -1..1 and the paint is the number of one of
the product's materials, or one of the names below."""
import math

import numpy as np

HOLE, DARK, COPPER = 'hole', 'dark', 'copper'  # paints: the background seen through, near black, bare copper


def disc(radius=1.0, x=0.0, y=0.0, squeeze=1.0):
    t = np.linspace(0, 2 * math.pi, 48, endpoint=False)
    return np.stack([x + radius * np.cos(t), y + radius * squeeze * np.sin(t)], 1)


def regular(sides, radius=1.0, x=0.0, y=0.0):
    t = np.arange(sides) * 2 * math.pi / sides
    return np.stack([x + radius * np.cos(t), y + radius * np.sin(t)], 1)


def box(width, height, x=0.0, y=0.0):
    return np.array([[-width, -height], [width, -height], [width, height], [-width, height]]) + [x, y]


def capsule_outline(length, radius):
    t = np.linspace(-math.pi / 2, math.pi / 2, 16)
    half = np.stack([length - radius + radius * np.cos(t), radius * np.sin(t)], 1)
    return np.concatenate([half, -half])


def toothed(teeth, inner):
    t = np.linspace(0, 2 * math.pi, 8 * teeth, endpoint=False)
    radius = np.where(np.sin(teeth * t) > 0, 1, inner)
    return np.stack([radius * np.cos(t), radius * np.sin(t)], 1)


def bottle(r):
    layers = [(disc(1), 0), (disc(r.uniform(0.75, 0.9)), 1), (disc(r.uniform(0.5, 0.65)), DARK)]
    return layers + ([(disc(r.uniform(0.2, 0.45)), 2)] if r.random() < 0.5 else [])


def nut(r):
    return [(regular(int(r.choice([4, 6, 6, 8]))), 0), (disc(r.uniform(0.7, 0.85)), 0), (disc(r.uniform(0.4, 0.55)), HOLE)]


def washer(r):
    return [(disc(1), 0), (disc(r.uniform(0.3, 0.7)), HOLE)]


def gear(r):
    return [(toothed(int(r.uniform(8, 24)), r.uniform(0.78, 0.9)), 0), (disc(r.uniform(0.5, 0.7)), 1), (disc(r.uniform(0.15, 0.4)), HOLE)]


def bearing(r):
    balls, ring = int(r.uniform(7, 13)), r.uniform(0.6, 0.7)
    turns = np.arange(balls) * 2 * math.pi / balls
    return [(disc(1), 0), (disc(0.84), DARK)] + [(disc(0.13, ring * math.cos(t), ring * math.sin(t)), 1) for t in turns] + [(disc(ring - 0.15), 0), (disc(ring - 0.3), HOLE)]


def capsule(r):
    whole = capsule_outline(1, r.uniform(0.3, 0.5))
    cap = whole.copy()
    cap[:, 0] = np.minimum(cap[:, 0], r.uniform(-0.2, 0.2))
    return [(whole, 0), (cap, 1)]


def tablet(r):
    squeeze = r.uniform(0.5, 1)
    layers = [(disc(1, squeeze=squeeze), 0), (disc(0.85, squeeze=squeeze), 0)]
    return layers + ([(box(0.02, squeeze * 0.6), DARK)] if r.random() < 0.6 else [])


def screw(r):
    height, pitch = r.uniform(0.15, 0.28), r.uniform(0.09, 0.16)
    threads = [(box(0.03, height * 0.7, x), 0) for x in np.arange(-0.4, 0.95, pitch)]
    return [(box(0.75, height * 0.6, 0.2), 1)] + threads + [(box(0.22, height * 1.6, -0.75), 0)]


def bolt(r):
    slot = r.uniform(0.08, 0.14)
    layers = [(regular(6) if r.random() < 0.5 else disc(1), 0), (disc(0.8), 0), (box(0.5, slot), DARK)]
    return layers + ([(box(slot, 0.5), DARK)] if r.random() < 0.6 else [])


def cable(r):
    wires = int(r.choice([1, 2, 3, 3, 4]))
    radius = {1: 0.6, 2: 0.4, 3: 0.38, 4: 0.32}[wires]
    distance = 0 if wires == 1 else 0.45
    layers = [(disc(1), 0), (disc(0.88), 1)]
    for i in range(wires):
        x, y = distance * math.cos(2 * math.pi * i / wires), distance * math.sin(2 * math.pi * i / wires)
        layers += [(disc(radius, x, y), 0 if i else 2), (disc(radius * 0.7, x, y), COPPER)]
    return layers


def chip(r):
    width, height, pins = r.uniform(0.5, 0.8), r.uniform(0.3, 0.6), int(r.uniform(2, 8))
    legs = [(box(0.05, 0.18, x, side * (height + 0.12)), 1) for x in np.linspace(-width * 0.8, width * 0.8, pins) for side in (-1, 1)]
    return legs + [(box(width, height), 0), (disc(0.06, -width * 0.75, -height * 0.6), DARK)]


def hazelnut(r):
    return [(disc(1, squeeze=r.uniform(0.7, 0.95)), 0), (disc(r.uniform(0.2, 0.4), r.uniform(-0.5, 0.5), r.uniform(-0.2, 0.2)), 1)]


def bracket(r):
    height, columns, rows, radius = r.uniform(0.5, 1), int(r.uniform(1, 4)), int(r.uniform(1, 4)), r.uniform(0.08, 0.16)
    xs = np.linspace(-0.65, 0.65, columns) if columns > 1 else [0]
    ys = np.linspace(-height * 0.65, height * 0.65, rows) if rows > 1 else [0]
    return [(box(1, height), 0)] + [(disc(radius, x, y), DARK if i % 2 else HOLE) for i, x in enumerate(xs) for y in ys]


def connector(r):
    height, pins = r.uniform(0.3, 0.6), int(r.uniform(3, 8))
    ys = (-height * 0.4, height * 0.4) if pins < 6 and height > 0.45 else (0,)
    return [(box(1, height), 0), (box(0.92, height * 0.85), 1)] + [(disc(0.75 / pins, x, y), COPPER) for x in np.linspace(-0.75, 0.75, pins) for y in ys]


def flange(r):
    bolts, ring = int(r.choice([3, 4, 6, 8])), r.uniform(0.65, 0.8)
    turns = np.arange(bolts) * 2 * math.pi / bolts
    holes = [(disc(r.uniform(0.08, 0.11), ring * math.cos(t), ring * math.sin(t)), HOLE) for t in turns]
    return [(disc(1), 0), (disc(r.uniform(0.45, 0.58)), 0)] + holes + [(disc(r.uniform(0.2, 0.35)), HOLE)]


def part(r):
    """No particular thing: a few primitives on one another."""
    layers = []
    for i in range(int(r.uniform(2, 6))):
        centre = r.uniform(-0.4, 0.4, 2) * (i > 0)
        size = 1 if i == 0 else r.uniform(0.2, 0.6)
        outline = (disc(size), regular(int(r.integers(3, 8)), size), box(size, size * r.uniform(0.4, 1)), capsule_outline(size, size * r.uniform(0.2, 0.5)))[r.integers(4)]
        layers.append((outline + centre, (0, 1, 2, COPPER, DARK)[r.integers(5)] if i else 0))
    return layers


OBJECTS = {'bottle': bottle, 'nut': nut, 'washer': washer, 'gear': gear, 'bearing': bearing, 'capsule': capsule,
           'tablet': tablet, 'screw': screw, 'bolt': bolt, 'cable': cable, 'chip': chip, 'hazelnut': hazelnut,
           'bracket': bracket, 'connector': connector, 'flange': flange, 'part': part}
