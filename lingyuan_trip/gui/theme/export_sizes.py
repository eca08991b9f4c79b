"""Measures of the dialog that exports and prints, in pixels at 100 %."""

from __future__ import annotations

DIALOG_WIDTH, DIALOG_HEIGHT = 980, 720
KINDS_WIDTH = 220
PAGE_MOST, PAGE_LEAST = 620, 240
"""How wide a page of the preview is."""
