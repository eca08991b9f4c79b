"""The RPM package, made by nfpm of the same program; the system's libraries come along."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from making import desktop
from making.bundle import add_documents
from making.deb import maintainer
from making.program import Program, check_libraries, freeze
from making.project import Project, settle
from making.tools import run

NAME = desktop.NAME
# Fedora and openSUSE give the same names to the drivers' libraries; the rest is shipped.
NEEDED = ("libEGL.so.1()(64bit)", "libGL.so.1()(64bit)", "libc.so.6(GLIBC_2.36)(64bit)")


def make(project: Project, work: Path, out: Path) -> tuple[Path, ...]:
    """Build the package."""
    program = freeze(project, work)
    check_libraries(program.folder)
    tree = lay_out(project, program, work / "rpm")
    settle(tree, project.epoch)
    orders = work / "nfpm.json"
    orders.write_text(json.dumps(make_orders(project, tree)), "utf-8")
    package = out / f"{NAME}-{project.debian_version}-1.x86_64.rpm"
    nfpm = program.python.parent / "nfpm"
    epoch = {"SOURCE_DATE_EPOCH": str(project.epoch)}
    run(nfpm, "package", "-f", orders, "-p", "rpm", "-t", package, env=epoch)
    return (package,)


def lay_out(project: Project, program: Program, tree: Path) -> Path:
    """The tree of the package."""
    home = tree / "usr" / "lib" / NAME
    shutil.copytree(program.folder, home, symlinks=True)
    desktop.write_desktop(project, tree / "usr")
    add_documents(project, program, tree / "usr" / "share" / "doc" / NAME)
    return tree


def make_orders(project: Project, tree: Path) -> dict[str, object]:
    """What nfpm is told."""
    link = {"src": f"../lib/{NAME}/{NAME}", "dst": f"/usr/bin/{NAME}", "type": "symlink"}
    return {
        "name": NAME,
        "arch": "amd64",
        "platform": "linux",
        "version": project.debian_version,
        "release": "1",
        "maintainer": maintainer(),
        "description": "trip planner for Lingyuan with plans proven best (凌源行)",
        "license": "MIT",
        "mtime": _moment(project.epoch),
        "depends": list(NEEDED),
        "contents": [{"src": f"{tree}/usr", "dst": "/usr", "type": "tree"}, link],
        "rpm": {
            "group": "Applications/Productivity",
            "compression": "gzip:1" if project.is_quick else "xz",
        },
    }


def _moment(epoch: int) -> str:
    import datetime as dt

    return dt.datetime.fromtimestamp(epoch, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
