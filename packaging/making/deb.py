"""The Debian package. Libraries that Debian has are left to Debian and named in Depends."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
from collections.abc import Iterable, Sequence
from email.utils import format_datetime
from pathlib import Path

from making import desktop
from making.notices import write_notices
from making.program import Program, check_libraries, freeze, leave_to_the_system, list_binaries
from making.project import Project, settle
from making.templates import fill, write, write_gzip
from making.tools import BuildFailed, need, run, say

NAME = desktop.NAME
_TOOLS = {
    "dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "lintian": "lintian",
    "appstreamcli": "appstream", "desktop-file-validate": "desktop-file-utils",
}  # fmt: skip
_OVERRIDES = f"linux/{NAME}.lintian-overrides"
_PRINTING = "libcupsprintersupport"
_SUBSTITUTION = re.compile(r"^shlibs:(\w+)=(.*)$", re.MULTILINE)


def make(project: Project, work: Path, out: Path) -> tuple[Path, ...]:
    """Build the package and judge it by Debian's own tools."""
    need(_TOOLS)
    program = freeze(project, work)
    leave_to_the_system(program)
    check_libraries(program.folder)
    tree = lay_out(project, program, work)
    settle(tree, project.epoch)
    architecture = run("dpkg", "--print-architecture").strip()
    deb = out / f"{NAME}_{project.debian_version}_{architecture}.deb"
    deb.unlink(missing_ok=True)
    # lintian of bookworm knows no zstd.
    pressing = ("-Zxz", "-z0" if project.is_quick else "-z6", "--threads-max=2")
    pack = ("dpkg-deb", "--root-owner-group", *pressing, "--build", tree, deb)
    run(*pack, env={"SOURCE_DATE_EPOCH": str(project.epoch)})
    if not project.is_quick:
        judge(tree, deb)
    bill = out / f"{NAME}_{project.debian_version}_{architecture}.cdx.json"
    shutil.copyfile(tree / "usr" / "share" / "doc" / NAME / "bill-of-materials.cdx.json", bill)
    return deb, bill


def lay_out(project: Project, program: Program, work: Path) -> Path:
    """The tree of the package, with its control files."""
    tree = work / "deb"
    home = tree / "usr" / "lib" / NAME
    shutil.copytree(program.folder, home, symlinks=True)
    command = tree / "usr" / "bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{NAME}/{NAME}")
    desktop.write_desktop(project, tree / "usr")
    _write_documents(project, program, tree / "usr" / "share" / "doc" / NAME)
    overrides = tree / "usr" / "share" / "lintian" / "overrides" / NAME
    write(overrides, fill(_OVERRIDES))
    for library in list_binaries(home):
        if library != home / NAME:
            library.chmod(0o644)
    depends, recommends = find_depends(work, home)
    control = fill(
        "linux/control",
        version=project.debian_version,
        architecture=run("dpkg", "--print-architecture").strip(),
        maintainer=maintainer(),
        kilobytes=kilobytes_in(tree),
        depends=depends,
        recommends=recommends,
    )
    write(tree / "DEBIAN" / "control", control)
    write(tree / "DEBIAN" / "md5sums", _md5sums(tree))
    return tree


def maintainer() -> str:
    """Who is to be written to about the package; a release sets LINGYUAN_TRIP_MAINTAINER."""
    usual = "Lingyuan Trip maintainers <maintainers@lingyuan-trip.invalid>"
    return os.environ.get("LINGYUAN_TRIP_MAINTAINER", usual)


def find_depends(work: Path, home: Path) -> tuple[str, str]:
    """The packages that the binaries load libraries of: those needed, those for printing."""
    source = work / "shlibdeps"
    write(source / "debian" / "control", f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n")
    binaries = list_binaries(home)
    printing = [path for path in binaries if path.name.startswith(_PRINTING)]
    words = [word for path in binaries if path not in printing for word in ("-e", str(path))]
    words += [f"-l{folder}" for folder in sorted({str(path.parent) for path in binaries})]
    words += ["-dRecommends", *(word for path in printing for word in ("-e", str(path)))]
    said = run("dpkg-shlibdeps", "-O", "--ignore-missing-info", *words, cwd=source)
    fields = dict(_SUBSTITUTION.findall(said))
    # Loaded by name when a page on the network is asked for, which no tool sees.
    depends = join_depends(fields["Depends"], ["libssl3", "hicolor-icon-theme"])
    return depends, join_depends(fields.get("Recommends", ""), ["ca-certificates"])


def join_depends(found: str, more: Iterable[str]) -> str:
    """A Depends line with some packages added that it does not name yet."""
    parts = [part for part in found.split(", ") if part]
    names = {part.partition(" ")[0] for part in parts}
    return ", ".join([*parts, *(name for name in more if name not in names)])


def kilobytes_in(tree: Path) -> int:
    """What a tree takes on a disk, as dpkg counts it."""
    files = (path for path in tree.rglob("*") if "DEBIAN" not in path.parts)
    return sum(
        (path.lstat().st_size + 1023) // 1024 if path.is_file() and not path.is_symlink() else 1
        for path in files
    )


def judge(tree: Path, deb: Path) -> None:
    """Raise BuildFailed where one of Debian's tools finds something that has no reason given."""
    share = tree / "usr" / "share"
    run("desktop-file-validate", share / "applications" / f"{NAME}.desktop")
    run("appstreamcli", "validate", "--no-net", share / "metainfo" / f"{NAME}.metainfo.xml")
    said = run(
        "lintian", "--fail-on", "error,warning", "--allow-root", "--tag-display-limit", "0", deb
    )
    if said.strip():
        raise BuildFailed(f"lintian: {said}")
    say("lintian, appstreamcli, desktop-file-validate: 通过 passed")


def _write_documents(project: Project, program: Program, doc: Path) -> None:
    date = format_datetime(dt.datetime.fromtimestamp(project.epoch, dt.UTC))
    version = project.debian_version
    write_gzip(doc / "changelog.gz", fill("linux/changelog", version=version,
                                          maintainer=maintainer(), date=date))  # fmt: skip
    news = (project.root / "CHANGELOG.md").read_text("utf-8")
    write_gzip(doc / "NEWS.md.gz", news)
    write(doc / "copyright", fill("linux/copyright"))
    write_notices(program.internal, project.root, doc / "licences")
    write_bill(project, program, doc / "bill-of-materials.cdx.json")


def write_bill(project: Project, program: Program, to: Path, more: Sequence[str] = ()) -> None:
    """Write the bill of materials of a program."""
    write_bill_of(project, program.internal, program.python, to, more)


def write_bill_of(
    project: Project, shipped: Path, python: Path, to: Path, more: Sequence[str] = ()
) -> None:
    """Write the bill of materials of the libraries in a folder."""
    to.parent.mkdir(parents=True, exist_ok=True)
    version = run(python, "-c", "import platform; print(platform.python_version())").strip()
    run(
        *(python, project.root / "packaging" / "making" / "bill.py"),
        *(shipped, to, project.version, project.epoch, f"python={version}", *more),
    )


def _md5sums(tree: Path) -> str:
    import hashlib

    lines = []
    for path in sorted((tree / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(tree)}\n")
    return "".join(lines)
