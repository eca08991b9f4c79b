"""Which colours may meet: every ink and every mark with the grounds it may stand on.

Text needs a contrast of 4.5:1, marks (icons, borders of controls, lines that carry meaning) 3:1.
Whatever is not listed here must not be painted; `line` only separates and is no mark.
"""

from __future__ import annotations

TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0

_INKS = ("ink", "ink2", "ink3")
_ACCENTS = ("jade", "cin", "est")
_ZONES = ("z1", "z2", "z3", "z4")
_THEMES = ("lily", "spring")

TEXT_ON: dict[str, tuple[str, ...]] = {
    "paper": (*_INKS, *_ACCENTS, *_ZONES, *_THEMES),
    "surface": (*_INKS, *_ACCENTS, *_ZONES, *_THEMES),
    "raised": (*_INKS, *_ACCENTS, *_ZONES, *_THEMES),
    "sunken": (*_INKS, "jade", "cin"),
    "jade_soft": (*_INKS, *_ACCENTS, *_ZONES),
    "cin_soft": ("ink", "ink2", "cin", "est", "jade"),
    "est_soft": ("ink", "ink2", "est"),
    "lily_soft": ("ink", "lily", "z3"),
    "spring_soft": ("ink", "ink2", "spring"),
    "land": ("ink", "ink2", "spring"),
    "outland": ("ink", "ink2"),
    "jade": ("on_jade",),
    "jade_h": ("on_jade",),
    "cin": ("on_cin",),
    "ink2": ("raised", "paper"),
}
"""Inks of words by ground."""

MARKS_ON: dict[str, tuple[str, ...]] = {
    "paper": (*_INKS, *_ACCENTS, *_ZONES, *_THEMES, "line2"),
    "surface": (*_INKS, *_ACCENTS, *_ZONES, *_THEMES, "line2"),
    "raised": (*_INKS, *_ACCENTS, *_ZONES, *_THEMES, "line2"),
    "sunken": (*_INKS, *_ACCENTS, "line2"),
    "jade_soft": (*_INKS, *_ACCENTS, *_ZONES),
    "cin_soft": (*_INKS, "cin", "est", "jade", "line2"),
    "est_soft": ("ink", "ink2", "est"),
    "spring_soft": ("ink", "ink2", "spring"),
    "land": ("ink", "ink2", *_ACCENTS, *_ZONES),
    "jade": ("on_jade",),
    "jade_h": ("on_jade",),
    "cin": ("on_cin",),
    "ink2": ("raised", "paper"),
}
"""Icons, borders of controls and lines that carry meaning, by ground."""
