#!/usr/bin/env python3
"""Turn a checkout into what people install. Standard library only; installs its own tools.

python3 packaging/build.py deb|rpm|portable|wheel|windows|macos
                           [--version V] [--out DIR] [--trust KEY.pub] [--quick] [--compare]

Everything is made in a temporary folder from the files that git knows; the results, their SHA-256
sums and a bill of materials are put into DIR (dist/ where none is given).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from making.comparing import list_differences
from making.project import Project, read_project
from making.sums import write_sums
from making.tools import BuildFailed, say

KINDS = ("deb", "rpm", "portable", "wheel", "windows", "macos")


def build(kind: str, project: Project, out: Path) -> tuple[Path, ...]:
    """Build one kind of package; returns the files that were put into `out`."""
    make: Callable[[Project, Path, Path], tuple[Path, ...]] = import_module(f"making.{kind}").make
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lingyuan-trip-build-") as folder:
        made = make(project, Path(folder), out)
    write_sums(out)
    return made


def compare(kind: str, project: Project, made: Sequence[Path]) -> None:
    """Build once more, elsewhere; raises BuildFailed where what comes out is not the same."""
    with tempfile.TemporaryDirectory(prefix="lingyuan-trip-again-") as folder:
        again = build(kind, project, Path(folder))
        found = [line for one, two in zip(made, again, strict=True)
                 for line in list_differences(one, two)]  # fmt: skip
    if found:
        raise BuildFailed("两次构建不同 The two builds differ:\n  " + "\n  ".join(found))
    say("两次构建逐字节相同 Both builds are the same to the byte.")


def main() -> int:
    """Do what the words say."""
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("kind", choices=KINDS)
    words.add_argument("--version", help="another version than that of the program's source")
    words.add_argument("--quick", action="store_true", help="large and unjudged, for tests only")
    words.add_argument(
        "--compare", action="store_true", help="build twice, and fail where the two differ"
    )
    words.add_argument(
        "--trust", action="append", type=Path, default=[], metavar="KEY.pub",
        help="a publisher's public key, whose data packages the program is to import",
    )  # fmt: skip
    words.add_argument("--out", type=Path, help="the folder for the results, dist/ by default")
    arguments = words.parse_args()
    began = time.monotonic()
    try:
        project = read_project(arguments.version, is_quick=arguments.quick, trust=arguments.trust)
        for key in project.trust:
            say(f"信任公钥 Trusted key: {key.id}")
        made = build(arguments.kind, project, arguments.out or project.root / "dist")
        if arguments.compare:
            compare(arguments.kind, project, made)
    except BuildFailed as error:
        say(f"没有做成 Failed: {error}")
        return 1
    for path in made:
        say(f"{path}  {path.stat().st_size / 1e6:.1f} MB")
    say(f"{arguments.kind} {project.version}: {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
