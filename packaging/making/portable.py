"""An archive for any Linux with glibc 2.36: unpack and start, or install for oneself."""

from __future__ import annotations

import lzma
import shutil
import tarfile
from pathlib import Path

from making import desktop
from making.bundle import add_documents
from making.program import Program, check_libraries, freeze
from making.project import Project, settle
from making.templates import fill, write
from making.tools import run

NAME = desktop.NAME


def make(project: Project, work: Path, out: Path) -> tuple[Path, ...]:
    """Build the archive; libraries of the system come along, but for what drivers bring."""
    program = freeze(project, work)
    check_libraries(program.folder)
    machine = run("uname", "-m").strip()
    top = f"{NAME}-{project.version}-linux-{machine}"
    lay_out(project, program, work / top)
    settle(work / top, project.epoch)
    archive = out / f"{top}.tar.xz"
    pack(work / top, archive, project.epoch, preset=0 if project.is_quick else 6)
    return (archive,)


def lay_out(project: Project, program: Program, top: Path) -> None:
    """The folder that the archive unpacks to."""
    shutil.copytree(program.folder, top / "lib", symlinks=True)
    desktop.write_desktop(project, top)
    add_documents(project, program, top / "share" / "doc" / NAME)
    write(top / "install.sh", fill("linux/install.sh"), 0o755)
    write(top / "README.txt", fill("linux/README.txt", version=project.version))


def pack(folder: Path, archive: Path, epoch: int, preset: int) -> None:
    """Write an archive that is the same whenever its files are."""

    def settled(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        return entry

    with lzma.open(archive, "wb", preset=preset) as press, tarfile.open(None, "w", press) as file:
        file.add(folder, folder.name, recursive=False, filter=settled)
        for path in sorted(folder.rglob("*")):
            file.add(path, f"{folder.name}/{path.relative_to(folder)}", False, filter=settled)
