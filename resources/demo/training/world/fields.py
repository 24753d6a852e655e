# SPDX-License-Identifier: MIT
"""Rasters, noise and shapes. Lengths are fractions of the picture's side, so a picture looks alike at every size."""
import math

import cv2
import numpy as np

cv2.setNumThreads(1)


class Raster:
    """The pixel grid of a square picture: x and y of every pixel's centre, 0..1."""

    def __init__(self, size):
        self.size = size
        axis = ((np.arange(size) + 0.5) / size).astype(np.float32)
        self.x, self.y = np.meshgrid(axis, axis)

    def fill(self, value):
        return np.full((self.size, self.size), value, np.float32)


def log_uniform(rng, low, high):
    return float(math.exp(rng.uniform(math.log(low), math.log(high))))


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -30, 30)))


def blend(a, b, share):
    """a where share is 0, b where it is 1; colours or pictures."""
    return a + (b - a) * share[..., None]


def blur(picture, radius):
    """Gaussian of this deviation (a fraction of the side)."""
    deviation = radius * picture.shape[0]
    return cv2.GaussianBlur(picture, (0, 0), deviation) if deviation > 0.2 else picture


def noise(raster, rng, waves, octaves=3, gain=0.55):
    """Smooth noise of mean 0 and deviation about 1, with `waves` bumps across the picture, and finer ones."""
    total, power, amplitude = raster.fill(0), 0.0, 1.0
    for _ in range(octaves):
        cells = int(max(2, round(waves)))
        drawn = rng.standard_normal((cells + 2, cells + 2), dtype=np.float32)
        step = cells / raster.size
        # Bicubic: the sampling grid starts one cell inside, so that no border shows.
        matrix = np.array([[step, 0, 0.5 + step / 2], [0, step, 0.5 + step / 2]], np.float32)
        size = (raster.size, raster.size)
        flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
        if cells > raster.size:  # finer than the pixels: averaged away, as a camera would
            layer = cv2.resize(drawn, size, interpolation=cv2.INTER_AREA)
        else:
            layer = cv2.warpAffine(drawn, matrix, size, flags=flags, borderMode=cv2.BORDER_REFLECT)
        total += amplitude * layer
        power += amplitude * amplitude
        amplitude *= gain
        waves *= 2
    return total / math.sqrt(power) * 1.35


def streaks(raster, rng, angle, length, width):
    """Fine parallel lines: noise drawn out along `angle`; deviation about 1."""
    cells_across, cells_along = int(1.5 / width) + 2, int(1.5 / length) + 2
    drawn = rng.standard_normal((cells_across, cells_along), dtype=np.float32)
    u = (raster.x - 0.5) * math.cos(angle) + (raster.y - 0.5) * math.sin(angle)
    v = (raster.y - 0.5) * math.cos(angle) - (raster.x - 0.5) * math.sin(angle)
    return 1.4 * cv2.remap(drawn, (u + 0.75) / 1.5 * (cells_along - 1), (v + 0.75) / 1.5 * (cells_across - 1),
                           cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


def wave(raster, angle, period, phase=0.0):
    """Phase of a plane wave, in radians."""
    return (raster.x * math.cos(angle) + raster.y * math.sin(angle)) * (2 * math.pi / period) + phase


def displaced(picture, dx, dy):
    """The picture moved by (dx, dy) at every pixel, in fractions of the side."""
    size = picture.shape[0]
    ys, xs = np.mgrid[0:size, 0:size].astype(np.float32)
    return cv2.remap(picture, xs + dx * size, ys + dy * size, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


def turned(picture, angle):
    size = picture.shape[0]
    matrix = cv2.getRotationMatrix2D((size / 2, size / 2), math.degrees(angle), 1)
    return cv2.warpAffine(picture, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


# ---------------------------------------------------------------- shapes
_SHIFT = 4  # sub-pixel bits of OpenCV's drawing


def _pixels(points, size):
    return np.round(np.asarray(points) * size * (1 << _SHIFT)).astype(np.int32)


def polygon(raster, points):
    """Coverage 0..1 of a polygon, antialiased by drawing it at twice the size."""
    fine = np.zeros((2 * raster.size, 2 * raster.size), np.uint8)
    cv2.fillPoly(fine, [_pixels(points, 2 * raster.size)], 255, cv2.LINE_AA, _SHIFT)
    return cv2.resize(fine, (raster.size, raster.size), interpolation=cv2.INTER_AREA).astype(np.float32) / 255


def polyline(raster, points, width):
    """Coverage 0..1 of a line; one thinner than a pixel is fainter instead."""
    pixels = 2 * width * raster.size
    fine = np.zeros((2 * raster.size, 2 * raster.size), np.uint8)
    cv2.polylines(fine, [_pixels(points, 2 * raster.size)], False, 255, max(1, round(pixels)), cv2.LINE_AA, _SHIFT)
    coverage = cv2.resize(fine, (raster.size, raster.size), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    return coverage * min(1.0, pixels)


def walk(rng, start, angle, steps, step, wobble):
    """Points of a line that wanders: each step turns by a normal deviate of `wobble` radians."""
    points = [np.asarray(start, float)]
    for _ in range(steps):
        angle += rng.normal(0, wobble)
        points.append(points[-1] + step * np.array([math.cos(angle), math.sin(angle)]))
    return np.array(points)


def blob(raster, rng, centre, radius, roughness=0.5):
    """1 at the centre of an irregular ellipse, 0 at its edge, negative outside."""
    angle, squeeze = rng.uniform(0, math.pi), log_uniform(rng, 0.5, 1)
    dx, dy = raster.x - centre[0], raster.y - centre[1]
    along = dx * math.cos(angle) + dy * math.sin(angle)
    across = (dy * math.cos(angle) - dx * math.sin(angle)) / squeeze
    return 1 - np.hypot(along, across) / radius + roughness * 0.35 * noise(raster, rng, max(2, 1 / radius), 2)


def slope(height, direction):
    """How much a height field (fractions of the side) rises towards `direction`."""
    size = height.shape[0]
    dx = cv2.Sobel(height, cv2.CV_32F, 1, 0, scale=0.125) * size
    dy = cv2.Sobel(height, cv2.CV_32F, 0, 1, scale=0.125) * size
    return direction[0] * dx + direction[1] * dy
