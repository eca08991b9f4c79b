"""The bundle and disk image for macOS. To be made on a Mac; it has never been run: UNVERIFIED.

CODESIGN_IDENTITY names the certificate to sign with, where there is one.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from making.deb import write_bill
from making.notices import write_notices
from making.program import freeze
from making.project import Project
from making.tools import BuildFailed, run

NAME = "lingyuan-trip"
_APP = "LingyuanTrip.app"


def make(project: Project, work: Path, out: Path) -> tuple[Path, ...]:
    """Build the disk image and its bill of materials."""
    if sys.platform != "darwin":
        raise BuildFailed("macOS 的安装包只能在 Mac 上构建 can be built on a Mac only")
    program = freeze(project, work)
    image = work / "image"
    app = image / _APP
    shutil.copytree(work / "frozen" / _APP, app, symlinks=True)
    documents = app / "Contents" / "Resources" / "doc"
    write_notices(program.internal, project.root, documents / "licences")
    bill = out / f"{NAME}-{project.version}-macos.cdx.json"
    write_bill(project, program, bill)
    shutil.copyfile(bill, documents / "bill-of-materials.cdx.json")
    sign(app)
    run(app / "Contents" / "MacOS" / NAME, "self-test")
    (image / "Applications").symlink_to("/Applications")
    dmg = out / f"{NAME}-{project.version}.dmg"
    words = ("-volname", "凌源行", "-srcfolder", image, "-format", "UDZO", "-ov", dmg)
    run("hdiutil", "create", *words)
    return dmg, bill


def sign(app: Path) -> None:
    """Sign the bundle; without a certificate with none, as everything on Apple's chips must be."""
    identity = os.environ.get("CODESIGN_IDENTITY")
    options = ("--options", "runtime", "--sign", identity) if identity else ("--sign", "-")
    run("codesign", "--deep", "--force", *options, app)
