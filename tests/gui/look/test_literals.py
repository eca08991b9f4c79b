"""Colours, type, spacing and radii are stated in the theme and nowhere else in the window."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

GUI = Path(__file__).resolve().parents[3] / "lingyuan_trip" / "gui"
COLOR = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|(?:rgb|hsl)a?\(.*")
HAIRLINE = 2
"""Up to this many pixels a number is a hairline, not a measure."""

SIZE_CALLS = {
    *("setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing"),
    *("addSpacing", "setFixedSize", "setFixedWidth", "setFixedHeight", "setMinimumSize"),
    *("setMinimumWidth", "setMinimumHeight", "setMaximumSize", "setMaximumWidth"),
    *("setMaximumHeight", "setPixelSize", "setPointSize", "setPointSizeF", "setIconSize"),
    *("drawRoundedRect", "addRoundedRect", "FlowLayout", "setPadding", "setMargin"),
    # What painters measure with.
    *("QRect", "QRectF", "QPoint", "QPointF", "QSize", "QSizeF", "QMargins", "QMarginsF"),
    *("QPen", "drawEllipse", "addEllipse", "adjusted", "translated", "translate", "px"),
}
SIZE_WORDS = {
    *("WIDTH", "HEIGHT", "SIDE", "EDGE", "PADDING", "PAD", "GAP", "ICON", "MARK", "RADIUS"),
    *("INDENT", "MARGINS", "DASH", "DASHES", "EMBLEM", "SWATCH", "DISC", "ROOM"),
}
"""A constant with such a word in its name is a size."""

NO_SIZES = {"EARTH_RADIUS", "_LARGEST_SIDE"}
"""Metres, and the pixels of a picture that is read."""

SHEETS = {"self_test/run.py"}
"""Modules that ask for a picture of any size, not for a measure of the window."""


def call_name(call: ast.Call) -> str:
    target = call.func
    return target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


def numbers(node: ast.expr) -> Iterator[float]:
    """The numbers written in an argument; what is looked up by number in a scale is none."""
    if isinstance(node, ast.Subscript):
        return
    if isinstance(node, ast.BinOp) and isinstance(node.left, ast.List | ast.Tuple):
        # A size said several times, not a number of pixels.
        yield from numbers(node.left)
        return
    if isinstance(node, ast.Call) and call_name(node) not in ("round", "max", "min", "px", "QSize"):
        return
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        assert isinstance(node.value, int | float)
        yield node.value
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield from numbers(child)


def constants(tree: ast.Module) -> Iterator[str]:
    """Every size that a module or one of its classes gives a name."""
    classes = (node.body for node in tree.body if isinstance(node, ast.ClassDef))
    for node in itertools.chain(tree.body, *classes):
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {name.id for target in targets for name in _names(target)} - NO_SIZES
        words = {word for name in names if name.isupper() for word in name.split("_")}
        stated = [value for value in numbers(node.value) if abs(value) > HAIRLINE]
        if words & SIZE_WORDS and stated:
            yield f"{node.lineno}: {ast.unparse(node)}"


def _names(target: ast.expr) -> list[ast.Name]:
    return [node for node in ast.walk(target) if isinstance(node, ast.Name)]


def literals(source: str) -> Iterator[str]:
    """Every colour and every size stated in a module."""
    tree = ast.parse(source)
    yield from constants(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if COLOR.fullmatch(node.value):
                yield f"{node.lineno}: colour {node.value}"
        elif isinstance(node, ast.Attribute) and _is_named_color(node):
            yield f"{node.lineno}: colour {node.attr}"
        elif isinstance(node, ast.Call):
            name = call_name(node)
            if name == "QColor" and any(isinstance(arg, ast.Constant) for arg in node.args):
                yield f"{node.lineno}: colour {ast.unparse(node)}"
            if name in SIZE_CALLS:
                arguments = (*node.args, *(keyword.value for keyword in node.keywords))
                for value in (n for argument in arguments for n in numbers(argument)):
                    if abs(value) > HAIRLINE:
                        yield f"{node.lineno}: {name}(… {value:g} …)"


def _is_named_color(node: ast.Attribute) -> bool:
    owner = node.value
    named = isinstance(owner, ast.Attribute) and owner.attr == "GlobalColor"
    return named and node.attr != "transparent"


def modules() -> list[Path]:
    stated = (path for path in sorted(GUI.rglob("*.py")) if "theme" not in path.parts)
    return [path for path in stated if str(path.relative_to(GUI)) not in SHEETS]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(GUI)))
def test_a_module_states_no_colour_and_no_size(path: Path) -> None:
    assert list(literals(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        'ink = "#AABBCC"',
        'ink = QColor("red")',
        "ink = QColor(1, 2, 3)",
        "ink = Qt.GlobalColor.white",
        "row.setSpacing(7)",
        "box.setFixedSize(QSize(40, 20))",
        "box.setFixedWidth(round(120 * scale))",
        "painter.drawRoundedRect(box, 6, 6)",
        "font.setPixelSize(13)",
        "_ROW_HEIGHT = 34",
        "_BAR, _LANE_GAP = 20, 6",
        "class Row:\n    ICON: int = 16",
        "painter.setPen(QPen(ink, 2.5))",
        "box = QRectF(left, top, 14, 3)",
        "ring = box.adjusted(3, 3, -3, -3)",
        "painter.drawEllipse(QPointF(), 7, 7)",
        "side = look.px(27)",
    ],
)
def test_a_literal_is_found(source: str) -> None:
    assert len(list(literals(source))) >= 1


@pytest.mark.parametrize(
    "source",
    [
        "row.setSpacing(tokens.SPACE[3])",
        "row.setContentsMargins(0, 1, 0, 2)",
        "row.setContentsMargins(*[tokens.SPACE[4]] * 4)",
        "box.setFixedWidth(look.px(_WIDTH))",
        "image.fill(Qt.GlobalColor.transparent)",
        'word = "#nothing"',
        "_ROW_HEIGHT = tokens.SPACE[4]",
        "_MOST_LANES = 8",
        "half = box.adjusted(0.5, 0.5, -0.5, -0.5)",
    ],
)
def test_what_the_theme_names_is_none(source: str) -> None:
    assert list(literals(source)) == []
