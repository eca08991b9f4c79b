from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.catalogue import read_guidebook
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.hours import (
    DateRange,
    HolidayRule,
    OpeningRule,
    OpeningSpan,
    YearlyPeriod,
)
from lingyuan_trip.domain.hours_text import (
    format_months,
    format_rule,
    parse_months,
    parse_rule,
)
from lingyuan_trip.paths import data_dir

KNOWN = Evidence(EvidenceStatus.VERIFIED, ("bureau",), "2027-01-05")
MONTH_DAYS = st.dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31)).map(lambda d: (d.month, d.day))


@st.composite
def spans(draw: st.DrawFn) -> OpeningSpan:
    opens = draw(st.integers(0, 1438))
    closes = draw(st.integers(opens + 1, 1440))
    return OpeningSpan(opens, closes, draw(st.none() | st.integers(opens, closes)))


@st.composite
def rules(draw: st.DrawFn) -> OpeningRule:
    days = sorted(draw(st.lists(st.dates(), min_size=2, max_size=2)))
    months = st.frozensets(st.integers(1, 12), min_size=1)
    weekdays = st.frozensets(st.integers(1, 7), min_size=1)
    return OpeningRule(
        tuple(draw(st.lists(spans(), max_size=3))),
        KNOWN,
        draw(st.none() | months),
        draw(st.none() | st.builds(YearlyPeriod, MONTH_DAYS, MONTH_DAYS)),
        draw(st.none() | st.just(DateRange(*days))),
        draw(st.none() | weekdays),
        draw(st.none() | st.sampled_from(HolidayRule)),
        draw(st.booleans()),
    )


@given(rules())
def test_every_rule_comes_back(rule: OpeningRule) -> None:
    parsed = parse_rule(format_rule(rule), KNOWN)
    assert parsed.rule == rule
    when = (rule.months, rule.period, rule.dates, rule.weekdays, rule.holidays)
    assert parsed.says_when == any(each is not None for each in when)


@given(st.frozensets(st.integers(1, 12), min_size=1))
def test_months_come_back(months: frozenset[int]) -> None:
    assert parse_months(format_months(months)) == months


def test_every_rule_of_the_shipped_data_comes_back() -> None:
    book = read_guidebook(data_dir() / "spots.yaml").guidebook
    assert book is not None
    found = [
        rule for s in book.spots if s.hours for rule in (*s.hours.rules, *s.hours.alternatives)
    ]
    assert len(found) > 30
    for rule in found:
        assert parse_rule(format_rule(rule), rule.evidence).rule == rule


def test_as_people_write_it() -> None:
    assert format_rule(parse_rule("9：00－17：00，16：30停止入园", KNOWN).rule) == (
        "09:00–17:00（16:30 停止入园）"
    )
    assert format_rule(parse_rule("周一闭馆，法定节假日除外", KNOWN).rule) == (
        "周一 法定节假日除外 不开放"
    )
    assert format_rule(parse_rule("4月到10月 每天8:30至17:30开放", KNOWN).rule) == (
        "4–10 月 08:30–17:30"
    )
    assert format_rule(parse_rule("星期六、星期日 08:00~12:00、13:00~17:00", KNOWN).rule) == (
        "周六、周日 08:00–12:00、13:00–17:00"
    )
    assert format_rule(parse_rule("11-3月 全天", KNOWN).rule) == "11–3 月 全天开放"


@pytest.mark.parametrize(
    "text",
    [
        *("", "每天", "不知道", "17:00-9:00", "25:00-26:00", "13月 09:00-17:00"),
        *("2 月 30 日至 3 月 1 日 全天", "16:00 停止入园", "09:00-12:00 16:00停止入园"),
        *("不开放 09:00-12:00", "周一 9点到5点", "2027-05-05 至 2027-05-01 全天"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_rule(text, KNOWN)
