"""Pictures of the guide."""

from __future__ import annotations

from pathlib import Path

import pytest

Image = pytest.importorskip("PIL.Image", reason="Pillow is in the extra `tools`")


def test_a_picture_gets_the_width_of_the_text_and_a_palette(tmp_path: Path) -> None:
    from tools.guide_pictures import shrink

    path = tmp_path / "page.png"
    Image.new("RGB", (1400, 800), "#1D6A57").save(path)
    shrink(path)
    with Image.open(path) as small:
        assert small.size == (700, 400) and small.mode == "P"
