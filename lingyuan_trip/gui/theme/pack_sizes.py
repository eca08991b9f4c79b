"""Measures of the dialogs that import and publish data, in pixels at 100 %."""

from __future__ import annotations

DIALOG_WIDTH = 520
PUBLISH_WIDTH, PUBLISH_HEIGHT = 620, 640
