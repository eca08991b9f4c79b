"""Every pair of ink and ground that occurs can be read (WCAG AA), in light and dark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from lingyuan_trip.gui.theme import DARK, LIGHT, Theme
from lingyuan_trip.paths import assets_dir

TEXT = [
    *[
        (ink, ground)
        for ink in ("ink", "ink2", "ink3")
        for ground in ("paper", "surface", "raised")
    ],
    *[("ink2", "sunken"), ("ink", "jade_soft"), ("jade", "jade_soft"), ("on_jade", "jade")],
    *[("cin", "cin_soft"), ("on_cin", "cin"), ("lily", "lily_soft"), ("spring", "spring_soft")],
    *[("est", "est_soft"), ("est", "surface"), ("ink", "est_soft"), ("ink", "cin_soft")],
    *[(f"z{number}", "surface") for number in range(1, 5)],
]
SHAPES = [("line2", "surface"), ("line2", "paper"), ("jade", "land"), ("cin", "land")]


def luminance(color: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(theme: Theme, one: str, other: str) -> float:
    light, dark = sorted((luminance(theme.color(one)), luminance(theme.color(other))))[::-1]
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme, ink, ground) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_seen(theme: Theme, shape: str, ground: str) -> None:
    assert contrast(theme, shape, ground) >= 3.0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_drop_arrows_are_drawn_in_second_ink(theme: Theme) -> None:
    name = "chevron-dark.svg" if theme.is_dark else "chevron-light.svg"
    drawing = (assets_dir() / "icons" / "controls" / name).read_text("utf-8")
    assert f'stroke="{theme.ink2}"' in drawing
