"""Make the fonts in `assets/fonts`: a subset of Noto Sans SC Regular and Bold.

The unsubsetted fonts come from the npm package `@expo-google-fonts/noto-sans-sc` (fonts under
the SIL Open Font License), fetched with `npm pack`, or from a file given by `--package`:

    python -m tools.font_subset
    python -m tools.font_subset --package expo-google-fonts-noto-sans-sc-0.4.3.tgz

Kept are GB 2312, common punctuation and symbols, and every character that data, interface and
documents use. Needs fonttools (extra `tools`); npm only without `--package`.
"""

from __future__ import annotations

import argparse
import ast
import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "assets" / "fonts"
NPM_PACKAGE = "@expo-google-fonts/noto-sans-sc@0.4.3"
MEMBERS = {
    "NotoSansSC-Regular.ttf": "package/400Regular/NotoSansSC_400Regular.ttf",
    "NotoSansSC-Bold.ttf": "package/700Bold/NotoSansSC_700Bold.ttf",
}
LICENCE_MEMBER = "package/LICENSE_FONT"

SYMBOL_RANGES = (
    (0x0020, 0x017F),
    (0x2000, 0x206F),
    (0x20A0, 0x20BF),
    (0x2100, 0x23FF),
    (0x2460, 0x26FF),
    (0x2700, 0x27BF),
    (0x3000, 0x303F),
    (0xFF00, 0xFFEF),
)
DROPPED_RANGES = (
    (0x2012, 0x2012),
    (0x2215, 0x2215),
    (0x2329, 0x232A),
    (0x2E80, 0x2FDF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)
"""Radicals, compatibility forms, and the figure dash, division slash and technical brackets: they
share glyphs with ordinary characters, and a PDF would name the glyphs by them, so that copying and
searching failed."""

FEATURES = ("kern", "mark", "mkmk", "ccmp", "tnum")
"""Not `locl`: in English it puts glyphs without a character for digits, and a PDF would lose
them."""

RARE_IN_NAMES = "镕喆赟堃婳旸鸰骍窣碴硌砬碾塆垴峁塬墚疃堡屯杖楼凌喀"
"""Outside or at the edge of GB 2312, but usual in names of people and hamlets of the region."""


def gb2312_characters() -> set[str]:
    """Every character that GB 2312 can encode."""
    found = set()
    for code in [*range(0x80, 0xD800), *range(0xE000, 0x10000)]:
        try:
            chr(code).encode("gb2312")
        except UnicodeEncodeError:
            continue
        found.add(chr(code))
    return found


def string_literals(module: Path) -> Iterator[str]:
    """The text of every string in a Python file, docstrings included."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def used_characters(root: Path = ROOT) -> set[str]:
    """Printable characters of data, map names, interface strings and documents."""
    found: set[str] = set()
    plain = (
        *root.glob("data/*.yaml"),
        *root.glob("assets/map/*.geojson"),
        *root.glob("assets/translations/*.ts"),
        *root.glob("docs/**/*.md"),
    )
    for path in plain:
        found.update(path.read_text(encoding="utf-8-sig"))
    for module in root.glob("lingyuan_trip/**/*.py"):
        for text in string_literals(module):
            found.update(text)
    return {character for character in found if character.isprintable()}


def wanted_code_points() -> set[int]:
    """What the subset should hold, as far as the font has it."""
    wanted = {ord(c) for c in gb2312_characters() | used_characters() | set(RARE_IN_NAMES)}
    for first, last in SYMBOL_RANGES:
        wanted.update(range(first, last + 1))
    for first, last in DROPPED_RANGES:
        wanted.difference_update(range(first, last + 1))
    return wanted


def make_subset(source: bytes, target: Path) -> int:
    """Write the subset of a TrueType font; returns how many characters it has."""
    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "DSIG"]
    font = subset.load_font(io.BytesIO(source), options)
    kept = wanted_code_points() & set(font.getBestCmap())
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    return len(kept)


def download_package(folder: Path) -> Path:
    """Fetch the npm package into a folder; returns the archive's path."""
    subprocess.run(["npm", "pack", "--silent", NPM_PACKAGE], cwd=folder, check=True)
    return next(folder.glob("*.tgz"))


def make_fonts(package: Path) -> None:
    """Write both fonts and their licence from the npm package's archive."""
    FONTS.mkdir(parents=True, exist_ok=True)
    with tarfile.open(package) as archive:

        def read(member: str) -> bytes:
            stream = archive.extractfile(member)
            if stream is None:
                raise SystemExit(f"{package}: {member} is no file")
            return stream.read()

        for name, member in MEMBERS.items():
            target = FONTS / name
            count = make_subset(read(member), target)
            print(f"{name}: {count} characters, {target.stat().st_size} bytes")
        (FONTS / "OFL.txt").write_bytes(read(LICENCE_MEMBER))


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--package", type=Path, help="the npm package's archive, if at hand")
    package: Path | None = parser.parse_args().package
    if package is not None:
        make_fonts(package)
        return
    with tempfile.TemporaryDirectory() as folder:
        make_fonts(download_package(Path(folder)))


if __name__ == "__main__":
    main()
