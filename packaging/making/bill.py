"""The software bill of materials, CycloneDX 1.6: run by the environment's own Python.

python bill.py SHIPPED OUT VERSION EPOCH [NAME=VERSION …]: SHIPPED holds the libraries with their
metadata; the words after EPOCH name parts that have none.
"""

from __future__ import annotations

import datetime as dt
import sys
import uuid
from importlib import metadata
from pathlib import Path
from typing import Any

_NAMESPACE = uuid.UUID("6f0b5cb4-6d62-5f0c-9d5c-3a4c6f1f6a10")


def main(shipped: Path, out: Path, version: str, epoch: int, others: dict[str, str]) -> None:
    """Write the bill."""
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    product = Component(name="lingyuan-trip", version=version, type=ComponentType.APPLICATION)
    bill = Bom(serial_number=uuid.uuid5(_NAMESPACE, f"{out.name} {version} {epoch}"))
    bill.metadata.component = product
    bill.metadata.timestamp = dt.datetime.fromtimestamp(epoch, dt.UTC)
    parts: list[Any] = [product]
    for found in metadata.distributions(path=[str(shipped)]):
        name = found.metadata["Name"]
        if name != "lingyuan-trip":
            url = PackageURL("pypi", name=name.lower().replace("_", "-"), version=found.version)
            parts.append(_component(Component, name, found.version, url, found))
    for name, number in others.items():
        url = PackageURL("generic", name=name, version=number)
        parts.append(Component(name=name, version=number, purl=url, bom_ref=f"{name}@{number}"))
    for part in parts[1:]:
        bill.components.add(part)
    bill.register_dependency(product, parts[1:])
    out.write_text(JsonV1Dot6(bill).output_as_string(indent=2) + "\n", "utf-8")


def _component(
    make: Any, name: str, version: str, url: object, found: metadata.Distribution
) -> Any:
    from cyclonedx.factory.license import LicenseFactory

    about = found.metadata
    terms = first_of(about, "License-Expression") or first_of(about, "License").partition("\n")[0]
    licences = [LicenseFactory().make_from_string(terms)] if terms else []
    return make(
        name=name, version=version, purl=url, licenses=licences, bom_ref=f"{name}@{version}"
    )


def first_of(about: metadata.PackageMetadata, field: str) -> str:
    """The first value of a field; empty where there is none."""
    return next(iter(about.get_all(field) or []), "")


if __name__ == "__main__":
    pairs = dict(word.partition("=")[::2] for word in sys.argv[5:])
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), pairs)
