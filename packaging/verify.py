#!/usr/bin/env python3
"""Prove that a package works where nothing else is installed. Standard library only.

python3 packaging/verify.py deb|rpm|portable|wheel|windows [--dist DIR] [--out DIR]
                            [--suite NAME] [--if-possible]

The package is taken from DIR (dist/), or built where it is not there; pictures and a report are
left in OUT (dist/proof/).
"""

from __future__ import annotations

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path

from making.project import ROOT, read_project
from making.tools import BuildFailed, say
from proving.chroot import why_impossible
from proving.proof import Proof, ProofFailed

KINDS = ("deb", "rpm", "portable", "wheel", "windows")


def main() -> int:
    """Do what the words say."""
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("kind", choices=KINDS)
    words.add_argument("--dist", type=Path, default=ROOT / "dist", help="where the package is")
    words.add_argument("--out", type=Path, help="where pictures and report go")
    words.add_argument("--suite", action="append", help="of Debian; bookworm and trixie by default")
    words.add_argument(
        "--if-possible", action="store_true", help="skip, with the reason, where it cannot be done"
    )
    arguments = words.parse_args()
    if arguments.if_possible and (reason := why_impossible()) is not None:
        say(f"跳过安装包的验证 The proof of {arguments.kind} is skipped: {reason}")
        return 0
    out = arguments.out or arguments.dist / "proof"
    out.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    proof = Proof(read_project(), arguments.dist, out, tuple(arguments.suite or ()))
    try:
        import_module(f"proving.{arguments.kind}").prove(proof)
    except (BuildFailed, ProofFailed) as error:
        say(f"没有通过 Not proven: {error}")
        return 1
    finally:
        proof.note("seconds", round(time.monotonic() - began))
        proof.write(f"{arguments.kind}.json")
    say(f"{arguments.kind}: 通过 proven, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
