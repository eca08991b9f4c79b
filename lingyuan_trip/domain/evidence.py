"""Where a value comes from and how far it can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class EvidenceStatus(StrEnum):
    """How a value is known: 已核实, 有来源 or 估算."""

    VERIFIED = "verified"
    SOURCED = "sourced"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class Source:
    """A publication or a person that facts were taken from."""

    id: str
    title: str
    url: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Status of a value, the ids of its sources, and the date it was published or checked.

    `date` is an ISO date or its beginning (`2024-03`, `2021`). An estimate has no source;
    its `note` says what it rests on.
    """

    status: EvidenceStatus
    sources: tuple[str, ...] = ()
    date: str | None = None
    note: str | None = None

    @property
    def is_estimate(self) -> bool:
        """Whether nobody has published or checked the value."""
        return self.status is EvidenceStatus.ESTIMATED


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value with its evidence, and what other sources say where they disagree."""

    value: T
    evidence: Evidence
    alternatives: tuple[Fact[T], ...] = ()

    @property
    def all_values(self) -> tuple[T, ...]:
        """The shown value first, then every other published one."""
        return (self.value, *(other.value for other in self.alternatives))
