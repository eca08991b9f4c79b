"""Schema of data/spots.yaml: what each entry may hold. Field order is the order in the file."""

from __future__ import annotations

from pydantic import Field

from lingyuan_trip.catalogue.facts import (
    Bilingual,
    BilingualFact,
    Entry,
    EvidenceKeys,
    FlagFact,
    Location,
    MinutesFact,
    MonthsFact,
    PeriodFact,
    PriceFact,
    SettingFact,
    TerrainFact,
    TextFact,
    WalkingFact,
)
from lingyuan_trip.catalogue.values import (
    ChangeWord,
    Clock,
    ConcessionWord,
    Count,
    Date,
    Dates,
    Days,
    Flag,
    FormatWord,
    HolidayWord,
    Identifier,
    InterestLevel,
    Kilometres,
    KindWord,
    LastEntry,
    LooseText,
    LunarDay,
    Minutes,
    MinutesFromStart,
    Month,
    NumberInMonth,
    PartialDate,
    Period,
    Pinyin,
    Span,
    TermWord,
    Text,
    ThemeWord,
    TopicWord,
    Url,
    WeekdayWord,
    Year,
    Yuan,
)


class SourceEntry(Entry):
    """A publication or person that facts were taken from."""

    id: Identifier
    title: Text
    url: Url | None = None
    date: PartialDate | None = None


class ZoneEntry(Entry):
    """A tourism zone 片区."""

    id: Identifier
    number: Count = Field(description="顺序号")
    name: Bilingual
    short_name: Bilingual
    evidence: EvidenceKeys
    summary: BilingualFact | None = None
    highlights: BilingualFact | None = None
    season: MonthsFact | None = None
    terrain: TerrainFact | None = None


class HoursRuleEntry(EvidenceKeys):
    """Opening on the days the conditions name; without conditions every day."""

    open: tuple[Span, ...] | None = Field(
        default=None, min_length=1, description="开放时段，如 ['09:00-16:30']"
    )
    closed: Flag | None = Field(default=None, description="true 表示不开放")
    last_entry: LastEntry | None = None
    months: tuple[Month, ...] | None = Field(default=None, min_length=1, description="只在这些月份")
    period: Period | None = Field(default=None, description="每年这段时间，如 11-15..03-15")
    dates: Dates | None = Field(default=None, description="只在这些日期")
    weekdays: tuple[WeekdayWord, ...] | None = Field(
        default=None, min_length=1, description="只在星期几，如 [mon, tue]"
    )
    holidays: HolidayWord | None = Field(
        default=None, description="only 只在法定节假日；except 法定节假日除外"
    )
    check_first: Flag = Field(default=False, description="true 表示出发前请核实")


class FeeEntry(EvidenceKeys):
    """Money beside the ticket."""

    name: Bilingual
    yuan: Yuan


class ConcessionEntry(EvidenceKeys):
    """A reduced ticket for some visitors."""

    who: Bilingual
    yuan: Yuan | None = None
    applies_to: ConcessionWord | None = Field(
        default=None, description="按预算排行程时，同行的老人或儿童按这个价算"
    )


class TicketEntry(Entry):
    """Entrance."""

    price: PriceFact | None = None
    group: Identifier | None = Field(default=None, description="同组景点共用一张票和一个入口")
    note: BilingualFact | None = None
    fees: tuple[FeeEntry, ...] = Field(default=(), description="门票以外的费用")
    concessions: tuple[ConcessionEntry, ...] = Field(default=(), description="优惠票")


class NoticeEntry(Bilingual, EvidenceKeys):
    """Something temporary."""

    from_: Date = Field(alias="from")
    until: Date
    closed: Flag = Field(default=False, description="true 表示这段时间不开放")


class SpotEntry(Entry):
    """A sight 景点."""

    id: Identifier
    name: Bilingual
    pinyin: Pinyin | None = None
    zone: Identifier | None = Field(default=None, description="所属片区编号，可不写")
    kind: KindWord
    interest: InterestLevel = Field(description="编辑推荐度 1–5，是编辑判断，不是事实")
    evidence: EvidenceKeys = Field(description="景点本身、名称、类别和片区的依据")
    summary: BilingualFact | None = None
    location: Location | None = None
    terrain: TerrainFact | None = None
    township: TextFact | None = None
    village: TextFact | None = None
    address: TextFact | None = None
    phone: TextFact | None = None
    reservation: BilingualFact | None = None
    grade: TextFact | None = None
    heritage: BilingualFact | None = None
    hours: tuple[HoursRuleEntry, ...] | None = Field(
        default=None, min_length=1, description="开放时间；几条都适用时，以最后一条为准"
    )
    hours_also: tuple[HoursRuleEntry, ...] = Field(
        default=(), description="其他来源公布的时间，只会让安排更严"
    )
    ticket: TicketEntry | None = None
    visit_minutes: MinutesFact | None = None
    season: MonthsFact | None = None
    setting: SettingFact | None = None
    walking: WalkingFact | None = None
    access: BilingualFact | None = None
    return_taxi_hard: FlagFact | None = None
    notices: tuple[NoticeEntry, ...] = Field(default=(), description="临时通知")


class EditionEntry(EvidenceKeys):
    """One announced edition of a festival."""

    year: Year
    number: Count | None = Field(default=None, description="第几届")
    from_: Date | None = Field(default=None, alias="from")
    until: Date | None = None
    venue: Bilingual | None = Field(default=None, description="会场；有几处时写主会场")
    more_venues: tuple[Bilingual, ...] = Field(default=(), description="其余会场")
    hosts: tuple[Identifier, ...] = Field(
        default=(), description="这一届的举办地景点编号；与节庆的 hosts 不同时才写"
    )
    change: ChangeWord | None = Field(
        default=None,
        description="cancelled 取消；postponed 延期（from、until 写新日期，没定就不写）",
    )
    first_announced: Dates | None = Field(default=None, description="取消或延期以前公布的日期")


class YearlyEntry(EvidenceKeys):
    """A rule by which a festival returns every year; one of the four forms."""

    period: Period | None = Field(
        default=None, description="每年同样的月日，如 10-01..10-07，可跨年"
    )
    month: Month | None = Field(default=None, description="与 weekday、number 一起写")
    weekday: WeekdayWord | None = Field(default=None, description="星期几，如 sat")
    number: NumberInMonth | None = None
    solar_term: TermWord | None = Field(default=None, description="节气当天，如 秋分")
    lunar: LunarDay | None = None
    days: Days | None = Field(default=None, description="一共几天，不写就是一天；不与 period 同用")


class FestivalEntry(Entry):
    """A festival 节庆."""

    id: Identifier
    name: Bilingual
    short_name: Bilingual
    theme: ThemeWord
    evidence: EvidenceKeys
    hosts: tuple[Identifier, ...] = Field(default=(), description="举办地的景点编号")
    summary: BilingualFact | None = None
    editions: tuple[EditionEntry, ...] = Field(default=(), description="已公布的各届日期")
    yearly: YearlyEntry | None = Field(default=None, description="每年固定的日子")
    usual_period: PeriodFact | None = Field(default=None, description="往年时段")


class TrainEntry(EvidenceKeys):
    """A train that calls at the station."""

    number: LooseText
    arrive: Clock | None = None
    depart: Clock | None = None
    from_: Date | None = Field(default=None, alias="from")
    until: Date | None = None


class GatewayEntry(Entry):
    """A station 到达站."""

    id: Identifier
    name: Bilingual
    evidence: EvidenceKeys
    line: BilingualFact | None = None
    location: Location | None = None
    terrain: TerrainFact | None = None
    address: TextFact | None = None
    note: BilingualFact | None = None
    trains: tuple[TrainEntry, ...] = ()


class TownEntry(Entry):
    """A town or village that is no sight."""

    id: Identifier
    name: Bilingual
    location: Location | None = None
    terrain: TerrainFact | None = None
    evidence: EvidenceKeys


class RoadEntry(EvidenceKeys):
    """A published road distance."""

    between: tuple[Identifier, ...] = Field(
        min_length=2, max_length=2, description="两个地点的编号"
    )
    km: Kilometres
    minutes: Minutes | None = None


class BusStopEntry(Entry):
    """A stop of a bus line."""

    name: Text
    place: Identifier | None = Field(default=None, description="这一站服务的地点编号")
    minutes: MinutesFromStart | None = Field(default=None, description="从首站起的分钟")


class BusLineEntry(Entry):
    """A public line."""

    id: Identifier
    name: Bilingual
    stops: tuple[BusStopEntry, ...] = ()
    first: Clock | None = None
    last: Clock | None = None
    headway_minutes: Minutes | None = None
    evidence: EvidenceKeys


class StoryEntry(Entry):
    """Something to tell that is no place to route to."""

    id: Identifier
    name: Bilingual
    topic: TopicWord
    summary: BilingualFact | None = None
    items: tuple[Bilingual, ...] = ()
    evidence: EvidenceKeys


class SpotsFile(Entry):
    """The whole file."""

    format: FormatWord
    version: LooseText = Field(description="数据版本，如 '2026.11'")
    sources: tuple[SourceEntry, ...] = Field(description="来源")
    zones: tuple[ZoneEntry, ...] = Field(description="片区")
    spots: tuple[SpotEntry, ...] = Field(description="景点")
    festivals: tuple[FestivalEntry, ...] = Field(description="节庆")
    gateways: tuple[GatewayEntry, ...] = Field(description="到达站")
    towns: tuple[TownEntry, ...] = Field(default=(), description="城镇和村庄")
    roads: tuple[RoadEntry, ...] = Field(default=(), description="公布的道路里程")
    bus_lines: tuple[BusLineEntry, ...] = Field(default=(), description="公交线路")
    stories: tuple[StoryEntry, ...] = Field(default=(), description="风物：美食、手艺、特产、历史")
