"""Every pair of colours that may meet can be told apart (WCAG AA), in light and dark."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest

from lingyuan_trip.gui.stylesheet import SHEET, build_stylesheet
from lingyuan_trip.gui.theme import DARK, LIGHT, TYPE, Theme
from lingyuan_trip.gui.theme.pairs import MARK_CONTRAST, MARKS_ON, TEXT_CONTRAST, TEXT_ON
from lingyuan_trip.paths import assets_dir
from tests.gui.look.colors import DEFICIENCIES, contrast, distance

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
LEAST_DISTANCE = 13.0
"""Two dots of this ΔE side by side are told apart; names and numbers stand beside them anyway."""


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(ink, ground) for ground, inks in table.items() for ink in inks]


@THEMES
@pytest.mark.parametrize(("ink", "ground"), pairs(TEXT_ON))
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    roles = theme.roles()
    assert contrast(roles[ink], roles[ground]) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize(("mark", "ground"), pairs(MARKS_ON))
def test_marks_can_be_seen(theme: Theme, mark: str, ground: str) -> None:
    roles = theme.roles()
    assert contrast(roles[mark], roles[ground]) >= MARK_CONTRAST


@THEMES
@pytest.mark.parametrize("deficiency", ["", *DEFICIENCIES])
def test_zones_are_told_apart_by_everyone(theme: Theme, deficiency: str) -> None:
    roles = theme.roles()
    for one, other in itertools.combinations(("z1", "z2", "z3", "z4"), 2):
        assert distance(roles[one], roles[other], deficiency) >= LEAST_DISTANCE, (one, other)


def rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Selector and declarations of every rule of the style sheet, with roles still named."""
    for selector, body in re.findall(r"([^{}]+?)\{([^{}]*)\}", SHEET.replace("${", "$<")):
        parts = (line.partition(":") for line in body.split(";") if ":" in line)
        yield selector.strip(), {name.strip(): value.strip() for name, _, value in parts}


def role(value: str) -> str:
    found = re.search(r"\$([a-z_0-9]+)", value)
    return found[1] if found else ""


def test_the_style_sheet_uses_declared_pairs_only() -> None:
    seen = 0
    for selector, style in rules():
        ground = role(style.get("background", ""))
        ink = role(style.get("color", ""))
        if ground and ink:
            seen += 1
            assert ink in TEXT_ON[ground], selector
        chosen = role(style.get("selection-background-color", ""))
        if chosen:
            assert role(style["selection-color"]) in TEXT_ON[chosen], selector
    assert seen >= 8


@THEMES
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_style_sheet_names_no_colour_and_no_size_of_its_own(theme: Theme, scale: float) -> None:
    assert re.findall(r"#[0-9A-Fa-f]{3,8}", SHEET) == []
    assert [n for n in re.findall(r"\b(\d+)px", SHEET) if int(n) > 2] == []
    built = build_stylesheet(theme, scale, assets_dir() / "icons" / "controls")
    assert "$" not in built


@THEMES
def test_drop_arrows_are_drawn_in_second_ink(theme: Theme) -> None:
    name = "chevron-dark.svg" if theme.is_dark else "chevron-light.svg"
    drawing = (assets_dir() / "icons" / "controls" / name).read_text("utf-8")
    assert f'stroke="{theme.ink2}"' in drawing


def test_no_text_is_smaller_than_twelve_pixels() -> None:
    assert min(size for size, _ in TYPE.values()) == 12
