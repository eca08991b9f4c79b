"""The type scale: five steps of one family, and how large a person may want them."""

from __future__ import annotations

from PySide6.QtGui import QFont

FONT_FAMILY = "Noto Sans SC"

TYPE = {1: (12, 16), 2: (13, 20), 3: (15, 22), 4: (18, 26), 5: (24, 32)}
"""Type steps: font size and line height in logical pixels at 100 %."""

TEXT_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5, 2.0)
"""The text sizes that can be chosen, 1.0 = 100 %."""


def font(step: int, bold: bool = False, scale: float = 1.0) -> QFont:
    """The font of a type step; `scale` is the text-size setting."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(round(TYPE[step][0] * scale))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made
