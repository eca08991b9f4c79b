"""Documents of the packages that bring the system's libraries along."""

from __future__ import annotations

from pathlib import Path

from making.deb import write_bill
from making.notices import package_of, write_notices, write_system_notices
from making.program import Program, is_system_library
from making.project import Project
from making.tools import run


def add_documents(project: Project, program: Program, doc: Path) -> None:
    """Licence texts of everything, also of Debian's libraries, and the bill of materials."""
    write_notices(program.internal, project.root, doc / "licences")
    origins = [
        origin for name, origin in program.origins.items() if is_system_library(name, origin)
    ]
    write_system_notices(origins, doc / "licences" / "debian")
    packages = sorted({package_of(origin) for origin in origins})
    version = "${Version}"
    versions = {name: run("dpkg-query", "-W", "-f", version, name) for name in packages}
    more = [f"{name}={number}" for name, number in versions.items()]
    write_bill(project, program, doc / "bill-of-materials.cdx.json", more)
