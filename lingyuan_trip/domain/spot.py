"""Sights and what a visitor has to know about them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.evidence import Evidence, Fact
from lingyuan_trip.domain.hours import DateRange, Hours
from lingyuan_trip.domain.place import Position, Terrain
from lingyuan_trip.domain.text import LocalizedText


class SpotKind(StrEnum):
    """Kinds of spot; each has an icon and a two-character seal."""

    MUSEUM = "museum"
    ARCHAEOLOGY = "archaeology"
    HOT_SPRING = "hot-spring"
    GARDEN = "garden"
    FOREST = "forest"
    FAMILY_PARK = "family-park"
    SKI = "ski"
    WETLAND = "wetland"
    MOUNTAIN = "mountain"
    TEMPLE = "temple"
    PAGODA = "pagoda"
    VINEYARD = "vineyard"
    RESORT = "resort"
    CLIMBING = "climbing"
    GLASS_WALKWAY = "glass-walkway"
    BRIDGE = "bridge"
    VILLAGE = "village"
    PARK = "park"


class Setting(StrEnum):
    """Whether a visit is under a roof."""

    INDOOR = "indoor"
    OUTDOOR = "outdoor"
    MIXED = "mixed"


class Walking(StrEnum):
    """How much walking and climbing a visit takes."""

    EASY = "easy"
    MODERATE = "moderate"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Fee:
    """Money beside the ticket, such as a shuttle or parking; yuan."""

    name: LocalizedText
    yuan: int
    evidence: Evidence


class ConcessionGroup(StrEnum):
    """Members of a party for whom a reduced ticket counts when a trip is priced."""

    ELDERS = "elders"
    CHILDREN = "children"


@dataclass(frozen=True, slots=True)
class Concession:
    """A reduced ticket for some visitors, in words and where known in yuan.

    `applies_to` says which members of a party pay it; None where it hangs on more than age.
    """

    who: LocalizedText
    evidence: Evidence
    yuan: int | None = None
    applies_to: ConcessionGroup | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """Entrance: yuan for an adult, and the `group` whose members share one ticket and entrance."""

    price: Fact[int] | None = None
    group: str | None = None
    note: Fact[LocalizedText] | None = None
    fees: tuple[Fee, ...] = ()
    concessions: tuple[Concession, ...] = ()

    @property
    def price_range(self) -> tuple[int, int] | None:
        """The lowest and the highest published price in yuan; None if unknown."""
        if self.price is None:
            return None
        return min(self.price.all_values), max(self.price.all_values)

    @property
    def planned_price(self) -> int | None:
        """The dearest published price in yuan, so that no budget is broken; None if unknown."""
        return None if self.price is None else max(self.price.all_values)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something temporary: a closure, or words for a time."""

    text: LocalizedText
    evidence: Evidence
    dates: DateRange
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A sight 景点. `evidence` stands for its existence, name, kind and zone.

    `interest` 1–5 is 编辑推荐度, an editorial judgement and no fact. `pinyin` is the Chinese
    name in syllables parted by spaces (`niu he liang`), for search only.
    """

    id: str
    name: LocalizedText
    kind: SpotKind
    interest: int
    evidence: Evidence
    zone: str | None = None
    pinyin: str = ""
    summary: Fact[LocalizedText] | None = None
    position: Position | None = None
    terrain: Fact[Terrain] | None = None
    township: Fact[str] | None = None
    village: Fact[str] | None = None
    address: Fact[str] | None = None
    phone: Fact[str] | None = None
    reservation: Fact[LocalizedText] | None = None
    grade: Fact[str] | None = None
    heritage: Fact[LocalizedText] | None = None
    hours: Hours | None = None
    ticket: Ticket | None = None
    visit_minutes: Fact[int] | None = None
    season: Fact[frozenset[int]] | None = None
    setting: Fact[Setting] | None = None
    walking: Fact[Walking] | None = None
    access: Fact[LocalizedText] | None = None
    return_taxi_hard: Fact[bool] | None = None
    notices: tuple[Notice, ...] = ()

    def notices_on(self, day: dt.date) -> tuple[Notice, ...]:
        """Notices that hold on a date."""
        return tuple(notice for notice in self.notices if notice.dates.contains(day))
