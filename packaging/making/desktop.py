"""What tells a Linux desktop of the program: menu entry, icons, kind of file, manual."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from making.project import Project
from making.templates import fill, write, write_gzip

NAME = "lingyuan-trip"
# The kinds of file: a trip, and a package of data.
KINDS = ("application-x-lingyuan-trip", "application-x-lingyuan-trip-data")
_ICON_SIZES = (16, 24, 32, 48, 64, 96, 128, 256, 512)


def write_desktop(project: Project, usr: Path, command: str = NAME) -> None:
    """Fill `share` of an installation; `command` is what the menu entry starts."""
    share = usr / "share"
    write(
        share / "applications" / f"{NAME}.desktop", fill(f"linux/{NAME}.desktop", command=command)
    )
    write(share / "mime" / "packages" / f"{NAME}.xml", fill(f"linux/{NAME}.mime.xml"))
    date = dt.datetime.fromtimestamp(project.epoch, dt.UTC).date()
    about = fill(f"linux/{NAME}.metainfo.xml", version=project.version, date=date)
    write(share / "metainfo" / f"{NAME}.metainfo.xml", about)
    _write_icons(project.root, share / "icons" / "hicolor")
    for language in ("", "zh_CN"):
        manual = fill(f"linux/{NAME}{language and '.' + language}.1", version=project.version,
                      date=date)  # fmt: skip
        write_gzip(share / "man" / language / "man1" / f"{NAME}.1.gz", manual)


def _write_icons(root: Path, theme: Path) -> None:
    icons = root / "assets" / "icons" / "app"
    for size in _ICON_SIZES:
        folder = theme / f"{size}x{size}"
        for place in (f"apps/{NAME}", *(f"mimetypes/{kind}" for kind in KINDS)):
            copy = folder / f"{place}.png"
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(icons / f"{NAME}-{size}.png", copy)
    drawing = theme / "scalable" / "apps" / f"{NAME}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copyfile(root / "assets" / "illustrations" / "app-icon.svg", drawing)
