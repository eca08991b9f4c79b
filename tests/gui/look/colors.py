"""Contrast by WCAG 2, and how colours look to people with a colour deficiency."""

from __future__ import annotations

import math

from PySide6.QtGui import QColor

_PROTAN = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
_DEUTAN = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
"""Full deficiency in linear light, after Machado, Oliveira and Fernandes (2009)."""

DEFICIENCIES = {"protan": _PROTAN, "deutan": _DEUTAN}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)))[::-1]
    return (light + 0.05) / (dark + 0.05)


def distance(one: str, other: str, deficiency: str = "") -> float:
    """How different two colours look (CIE 1976 ΔE), also to someone with a deficiency."""
    first, second = _lab(_seen(one, deficiency)), _lab(_seen(other, deficiency))
    return math.dist(first, second)


def _luminance(color: str) -> float:
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(color: str) -> tuple[float, float, float]:
    parts = QColor(color)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (parts.redF(), parts.greenF(), parts.blueF())
    )
    return red, green, blue


def _seen(color: str, deficiency: str) -> tuple[float, ...]:
    light = _linear(color)
    if not deficiency:
        return light
    rows = DEFICIENCIES[deficiency]
    return tuple(
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in rows
    )


def _lab(light: tuple[float, ...]) -> tuple[float, float, float]:
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
