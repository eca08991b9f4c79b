"""Schema of facts: a value with its evidence beside it, and what other publications say."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from lingyuan_trip.catalogue.values import (
    Degrees,
    Flag,
    Kilometres,
    LooseText,
    Minutes,
    Month,
    PartialDate,
    Period,
    SettingWord,
    SourceIds,
    StatusWord,
    TerrainWord,
    Text,
    WalkingWord,
    Yuan,
)
from lingyuan_trip.domain.hours import YearlyPeriod
from lingyuan_trip.domain.place import Terrain
from lingyuan_trip.domain.spot import Setting, Walking
from lingyuan_trip.domain.text import LocalizedText


class Entry(BaseModel):
    """A mapping of the file; unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class EvidenceKeys(Entry):
    """How far a value can be trusted."""

    status: StatusWord = Field(description="verified 已核实；sourced 有来源；estimated 估算")
    source: SourceIds | None = Field(default=None, min_length=1, description="来源编号，见 sources")
    date: PartialDate | None = Field(default=None, description="发表或核实的日期")
    note: Text | None = Field(default=None, description="说明；估算写依据")


class Bilingual(Entry):
    """Text in Chinese and, where there is a translation, English."""

    zh: Text = Field(description="中文")
    en: Text | None = Field(default=None, description="英文")

    @property
    def shown(self) -> LocalizedText:
        """The text itself."""
        return LocalizedText(self.zh, self.en or "")


class BilingualValue(Bilingual, EvidenceKeys):
    """A text with its evidence."""


class BilingualFact(BilingualValue):
    """A text, and what others publish instead."""

    also: tuple[BilingualValue, ...] = Field(default=(), description="其他来源的不同说法")


class TextValue(EvidenceKeys):
    """A text in one language with its evidence."""

    value: LooseText

    @property
    def shown(self) -> str:
        """The text itself."""
        return self.value


class TextFact(TextValue):
    """A text, and what others publish instead."""

    also: tuple[TextValue, ...] = Field(default=(), description="其他来源的不同说法")


class TerrainValue(EvidenceKeys):
    """What roads around a place are like."""

    value: TerrainWord = Field(description="valley 川地；mountain 山地")

    @property
    def shown(self) -> Terrain:
        """The terrain itself."""
        return self.value


class TerrainFact(TerrainValue):
    """A terrain, and what others publish instead."""

    also: tuple[TerrainValue, ...] = Field(default=(), description="其他来源的不同说法")


class MinutesValue(EvidenceKeys):
    """A length of time in minutes."""

    value: Minutes = Field(description="分钟")

    @property
    def shown(self) -> int:
        """The minutes."""
        return self.value


class MinutesFact(MinutesValue):
    """Minutes, and what others publish instead."""

    also: tuple[MinutesValue, ...] = Field(default=(), description="其他来源的不同说法")


class SettingValue(EvidenceKeys):
    """Whether a visit is under a roof."""

    value: SettingWord = Field(description="indoor 室内；outdoor 室外；mixed 都有")

    @property
    def shown(self) -> Setting:
        """The setting itself."""
        return self.value


class SettingFact(SettingValue):
    """A setting, and what others publish instead."""

    also: tuple[SettingValue, ...] = Field(default=(), description="其他来源的不同说法")


class WalkingValue(EvidenceKeys):
    """How much walking a visit takes."""

    value: WalkingWord = Field(description="easy 轻松；moderate 适中；hard 费力")

    @property
    def shown(self) -> Walking:
        """The effort itself."""
        return self.value


class WalkingFact(WalkingValue):
    """An effort, and what others publish instead."""

    also: tuple[WalkingValue, ...] = Field(default=(), description="其他来源的不同说法")


class FlagValue(EvidenceKeys):
    """Yes or no."""

    value: Flag

    @property
    def shown(self) -> bool:
        """The answer itself."""
        return self.value


class FlagFact(FlagValue):
    """Yes or no, and what others publish instead."""

    also: tuple[FlagValue, ...] = Field(default=(), description="其他来源的不同说法")


class MonthsValue(EvidenceKeys):
    """Months of the year."""

    months: tuple[Month, ...] = Field(min_length=1, max_length=12, description="月份，如 [4, 5]")

    @property
    def shown(self) -> frozenset[int]:
        """The months as a set."""
        return frozenset(self.months)


class MonthsFact(MonthsValue):
    """Months, and what others publish instead."""

    also: tuple[MonthsValue, ...] = Field(default=(), description="其他来源的不同说法")


class PeriodValue(EvidenceKeys):
    """From one day of the year to another."""

    period: Period

    @property
    def shown(self) -> YearlyPeriod:
        """The period itself."""
        return self.period


class PeriodFact(PeriodValue):
    """A period, and what others publish instead."""

    also: tuple[PeriodValue, ...] = Field(default=(), description="其他来源的不同说法")


class PriceValue(EvidenceKeys):
    """Yuan for an adult."""

    yuan: Yuan = Field(description="成人票价，元")

    @property
    def shown(self) -> int:
        """The yuan."""
        return self.yuan


class PriceFact(PriceValue):
    """A price, and what others publish instead."""

    also: tuple[PriceValue, ...] = Field(default=(), description="其他来源的不同票价")


class Location(EvidenceKeys):
    """WGS-84 degrees and the radius within which the true place lies."""

    lat: Degrees = Field(description="纬度（WGS-84），凌源约 40.6–41.4")
    lon: Degrees = Field(description="经度（WGS-84），凌源约 118.8–119.6")
    uncertainty_km: Kilometres | None = Field(default=None, description="位置误差半径，千米")
