"""The layer rule: what each part of the program may import.

pytest-archon follows chains and counts late imports. Rules about third-party packages look at
direct imports only, for a chain through our own modules is judged by the rules between them.
"""

from __future__ import annotations

import subprocess
import sys

import pytest
from pytest_archon import archrule

PACKAGE = "lingyuan_trip"
LAYERS = (
    *("domain", "storage", "almanac", "travel", "catalogue", "export", "planner", "impact"),
    *("cli", "gui", "app"),
)
BELOW_THE_EDGES = set(LAYERS[:-3])
MAY_IMPORT = {
    "domain": set[str](),
    "storage": {"domain"},
    "almanac": {"domain"},
    "travel": {"domain"},
    "catalogue": {"domain", "storage"},
    "export": {"domain", "storage", "travel"},
    "planner": {"domain", "travel"},
    "impact": {"domain", "storage", "travel", "export", "planner"},
    "cli": BELOW_THE_EDGES,
    "gui": BELOW_THE_EDGES,
}
ONLY_IN = {
    "PySide6": ("gui", "app"),
    "PySide6.QtNetwork": ("gui.map.tiles",),
    "yaml": ("catalogue",),
    "pydantic": ("catalogue",),
    "rapidfuzz": ("catalogue.review",),
    "cryptography": ("catalogue.pack",),
    "numpy": ("planner", "travel"),
    "shapely": ("travel",),
    "geopy": ("travel",),
    "geographiclib": ("travel",),
    "borax": ("almanac",),
    "chinese_calendar": ("almanac",),
    "astral": ("almanac",),
    "highspy": ("planner",),
    "icalendar": ("export",),
    "gpxpy": ("export",),
    "segno": ("export",),
}


def modules(layer: str) -> tuple[str, str]:
    return f"{PACKAGE}.{layer}", f"{PACKAGE}.{layer}.*"


@pytest.mark.parametrize("layer", sorted(MAY_IMPORT))
def test_layer_imports_only_what_lies_below(layer: str) -> None:
    forbidden = [
        pattern
        for other in LAYERS
        if other != layer and other not in MAY_IMPORT[layer]
        for pattern in modules(other)
    ]
    (
        archrule(f"{layer} stays in its place")
        .match(*modules(layer))
        .should_not_import(*forbidden)
        .check(PACKAGE, skip_type_checking=True)
    )


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_library_is_used_in_its_layer_only(library: str) -> None:
    allowed = [pattern for layer in ONLY_IN[library] for pattern in modules(layer)]
    (
        archrule(f"{library} only in {ONLY_IN[library]}")
        .match(f"{PACKAGE}*")
        .exclude(*allowed)
        .should_not_import(library, f"{library}.*")
        .check(PACKAGE, only_direct_imports=True, skip_type_checking=True)
    )


def imported_by(statement: str) -> set[str]:
    """Top-level modules in memory after a statement in a fresh interpreter."""
    code = f"{statement}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_a_command_needs_no_qt() -> None:
    words = ["plan", "--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30"]
    statement = (
        "import contextlib, io\n"
        "from lingyuan_trip.app import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()): assert main({words!r}) == 0"
    )
    assert not imported_by(statement) & {"PySide6", "shiboken6", "shapely"}


def test_the_window_is_built_before_anything_heavy_is_imported() -> None:
    heavy = {"numpy", "shapely", "geopy", "highspy", "icalendar", "pydantic", "ruamel"}
    assert not imported_by("import lingyuan_trip.gui.main_window") & heavy
