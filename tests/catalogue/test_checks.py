"""What the checks find, and above all what they leave alone."""

from __future__ import annotations

import datetime as dt

import pytest

from lingyuan_trip.catalogue import parse_guidebook
from tests.catalogue.builders import find_codes, find_problems, make_file, make_spot

STATION = (
    "  - {id: station, name: {zh: 站}, evidence: {status: estimated},"
    " location: {lat: 41.2, lon: 119.4, status: estimated}}"
)


def spot_codes(lines: str) -> list[str]:
    return find_codes(make_file(spots=make_spot(lines)))


def festival_codes(editions: str) -> list[str]:
    entry = (
        "  - {id: f, name: {zh: 节}, short_name: {zh: 节}, theme: lily,"
        f" evidence: {{status: estimated}}, editions: [{editions}]}}"
    ).replace("PAPER", "status: sourced, source: paper")
    return find_codes(make_file(festivals=entry))


@pytest.mark.parametrize(
    ("hours", "codes"),
    [
        # A visit that fits exactly, up to the last entry.
        ("[{open: ['09:00-10:00'], last_entry: '09:00', status: estimated}]", []),
        ("[{open: ['09:00-09:59'], status: estimated}]", ["hours.never-enough"]),
        ("[{open: ['09:00-12:00'], last_entry: '12:00', status: estimated}]", []),
        # A long span beside a short one is enough.
        ("[{open: ['08:00-08:30', '09:00-12:00'], status: estimated}]", []),
        # General first, special after: nothing is overruled.
        (
            "[{open: ['09:00-16:00'], status: estimated},"
            " {closed: true, weekdays: [mon], status: estimated}]",
            [],
        ),
        (
            "[{closed: true, weekdays: [mon], status: estimated},"
            " {open: ['09:00-16:00'], status: estimated}]",
            ["hours.overrules"],
        ),
        (
            "[{open: ['09:00-16:00'], months: [1], status: estimated},"
            " {open: ['09:00-15:00'], months: [1], status: estimated}]",
            ["hours.overrules"],
        ),
        # Closed all year is possible.
        ("[{closed: true, status: estimated}]", []),
        (
            "[{closed: true, dates: '2027-05-01..2027-05-02', weekdays: [sat], status: estimated}]",
            [],
        ),
        (
            "[{closed: true, dates: '2027-05-01..2027-05-02', weekdays: [tue], status: estimated}]",
            ["hours.never-holds"],
        ),
        (
            "[{open: ['09:00-16:00', '18:00-20:00'], last_entry: ['15:00', '17:00', null],"
            " status: estimated}]",
            ["hours.wrong-entries"],
        ),
        ("[{closed: true, last_entry: '15:00', status: estimated}]", ["hours.closed-with-entry"]),
    ],
)
def test_hours(hours: str, codes: list[str]) -> None:
    lines = f"visit_minutes: {{value: 60, status: estimated}}\nhours: {hours}"
    assert spot_codes(lines) == codes


def test_other_publication_alone_is_suspicious() -> None:
    assert spot_codes("hours_also: [{open: ['09:00-16:00'], status: estimated}]") == [
        "hours.also-alone"
    ]


def test_other_publication_for_other_days_is_left_alone() -> None:
    lines = """
        visit_minutes: {value: 120, status: estimated}
        hours: [{open: ['08:00-12:00'], status: estimated}]
        hours_also: [{open: ['11:00-14:00'], months: [1], status: estimated}]
    """
    assert spot_codes(lines) == []


@pytest.mark.parametrize(
    ("location", "codes"),
    [
        ("{lat: 41.04, lon: 118.70, status: estimated}", []),
        ("{lat: 41.58, lon: 120.45, status: estimated}", []),
        ("{lat: 39.9, lon: 116.4, status: estimated}", ["place.outside"]),
        ("{lat: 119.4, lon: 41.2, status: estimated}", ["place.swapped"]),
        ("{lat: 4.12, lon: 119.4, status: estimated}", ["place.outside"]),
        ("{lat: 41.2, lon: 11.94, status: estimated}", ["place.outside"]),
        ("{lat: 241.2, lon: 119.4, status: estimated}", ["value.out-of-bounds"]),
        (
            "{lat: 41.2, lon: 119.4, uncertainty_km: 3, status: verified, source: paper,"
            " date: '2026-11-02'}",
            ["evidence.verified-vague"],
        ),
    ],
)
def test_positions(location: str, codes: list[str]) -> None:
    assert spot_codes(f"location: {location}") == codes


def place_in_zone(spread: list[tuple[float, float, float]]) -> list[str]:
    zone = (
        "  - {id: z, number: 1, name: {zh: 区}, short_name: {zh: 区},"
        " evidence: {status: estimated}}"
    )
    spots = "\n".join(
        make_spot(
            f"zone: z\nlocation: {{lat: {lat}, lon: {lon}, uncertainty_km: {km},"
            " status: estimated}",
            name=f"s-{index}",
        )
        for index, (lat, lon, km) in enumerate(spread)
    )
    return find_codes(make_file(zones=zone, spots=spots))


NEAR = [(41.2, 119.4, 1), (41.21, 119.41, 1), (41.19, 119.38, 1), (41.22, 119.4, 1)]


def test_spot_far_from_its_zone() -> None:
    assert place_in_zone([*NEAR, (40.7, 119.3, 1)]) == ["place.far-from-zone"]
    assert place_in_zone([*NEAR, (41.3, 119.45, 1)]) == []


def test_uncertain_position_is_given_its_radius() -> None:
    assert place_in_zone([*NEAR, (40.9, 119.3, 25)]) == []


def test_few_spots_are_not_judged() -> None:
    assert place_in_zone([NEAR[0], NEAR[1], (40.7, 119.3, 1)]) == []


@pytest.mark.parametrize(
    ("editions", "codes"),
    [
        # A winter festival belongs to the year it begins or ends in.
        (
            "{year: 2024, from: '2024-12-28', until: '2025-02-15', PAPER}",
            [],
        ),
        (
            "{year: 2025, from: '2024-12-28', until: '2025-02-15', PAPER}",
            [],
        ),
        (
            "{year: 2026, from: '2024-12-28', PAPER}",
            ["festival.wrong-year"],
        ),
        ("{year: 2024, status: estimated}", []),
        (
            "{year: 2024, from: '2024-12-06', until: '2024-12-06', PAPER},"
            " {year: 2024, from: '2024-12-28', until: '2025-02-15', PAPER}",
            [],
        ),
        (
            "{year: 2024, from: '2024-05-06', until: '2024-06-06', PAPER},"
            " {year: 2024, from: '2024-05-28', until: '2024-07-15', PAPER}",
            ["festival.overlap"],
        ),
        # The newest edition may stand first.
        (
            "{year: 2025, number: 2, status: estimated},"
            " {year: 2024, number: 1, status: estimated}",
            [],
        ),
        (
            "{year: 2024, number: 2, status: estimated},"
            " {year: 2025, number: 2, status: estimated}",
            ["festival.wrong-number"],
        ),
    ],
)
def test_editions(editions: str, codes: list[str]) -> None:
    assert festival_codes(editions) == codes


@pytest.mark.parametrize(
    ("road", "codes"),
    [
        ("{between: [station, stone-garden], km: 12, status: estimated}", []),
        ("{between: [station, stone-garden], km: 10, status: estimated}", ["road.too-short"]),
        ("{between: [station, stone-garden], km: 120, status: estimated}", ["road.too-long"]),
        ("{between: [station, station], km: 2, status: estimated}", ["road.same-ends"]),
        (
            "{between: [station, stone-garden], km: 12, minutes: 5, status: estimated}",
            ["road.too-fast"],
        ),
    ],
)
def test_roads(road: str, codes: list[str]) -> None:
    spot = make_spot("location: {lat: 41.3, lon: 119.4, status: estimated}")
    assert find_codes(make_file(spots=spot, gateways=STATION, roads=f"  - {road}")) == codes


def test_same_road_both_ways_is_repeated() -> None:
    roads = (
        "  - {between: [station, stone-garden], km: 2, status: estimated}\n"
        "  - {between: [stone-garden, station], km: 2, status: estimated}"
    )
    text = make_file(spots=make_spot(), gateways=STATION, roads=roads)
    assert find_codes(text) == ["road.repeated"]


def test_stops_against_the_clock() -> None:
    line = (
        "  - {id: b, name: {zh: 线}, evidence: {status: estimated}, stops: [{name: 甲, minutes: 5},"
        " {name: 乙}, {name: 丙, minutes: 4}]}"
    )
    assert find_codes(make_file(bus_lines=line)) == ["bus.stops-backwards"]


def test_train_without_any_time() -> None:
    station = STATION[:-1] + ", trains: [{number: G1, status: estimated}]}"
    assert find_codes(make_file(gateways=station)) == ["train.without-time"]


def test_members_of_a_ticket_group_cost_the_same() -> None:
    ticket = "ticket: {{group: g, price: {{yuan: {}, status: estimated}}}}"
    spots = [make_spot(ticket.format(yuan), name=f"s-{yuan}") for yuan in (60, 50)]
    assert find_codes(make_file(spots="\n".join(spots))) == ["ticket.group-disagrees"]


def test_evidence_from_the_future_needs_a_today() -> None:
    text = make_file(
        spots=make_spot("phone: {value: '1', status: sourced, source: paper, date: 2026-12}")
    ).encode()
    assert parse_guidebook(text, "f").problems == ()
    assert parse_guidebook(text, "f", dt.date(2026, 12, 1)).problems == ()
    late = parse_guidebook(text, "f", dt.date(2026, 11, 30)).problems
    assert [problem.code for problem in late] == ["evidence.future"]


def test_quotation_marks_and_full_width_signs_in_text_are_left_alone() -> None:
    lines = """
        summary: {zh: “关外第一泉”：温泉，好；｛真的｝［是］, en: 'A: b, c', status: estimated}
        address: {value: 凌源市：北街１号, status: estimated, note: 电话：0421，问 WiFi：有}
    """
    assert spot_codes(lines) == []


def test_lost_entry_is_no_unknown_reference() -> None:
    spots = make_spot(name="lost-garden").replace("kind: garden", "kind: gardn")
    roads = "  - {between: [station, lost-garden], km: 2, status: estimated}"
    problems = find_problems(make_file(spots=spots, gateways=STATION, roads=roads))
    assert [problem.code for problem in problems] == ["value.choice"]


def test_entry_that_is_no_yaml_is_no_unknown_reference() -> None:
    spots = make_spot(name="lost-garden").replace("kind: garden", "kind: 'garden")
    roads = "  - {between: [station, lost-garden], km: 2, status: estimated}"
    problems = find_problems(make_file(spots=spots, gateways=STATION, roads=roads))
    assert [problem.code for problem in problems] == ["yaml.unclosed-quote"]


def test_unknown_id_of_any_place_is_found_beside_other_faults() -> None:
    spots = "\n".join(
        [
            make_spot("zone: nowhere", name="a"),
            make_spot(name="b").replace("interest: 3", "interest: x"),
        ]
    )
    assert find_codes(make_file(spots=spots)) == ["reference.unknown", "value.number"]
