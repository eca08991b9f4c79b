"""Ways to mend a plan made by hand, short enough for a button, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.domain.trip_request import Pace, TravelMode
from lingyuan_trip.planner.wording.phrases import list_names

_PACES = {
    Pace.RELAXED: Text("从容", "relaxed"),
    Pace.NORMAL: Text("适中", "normal"),
    Pace.TIGHT: Text("紧凑", "tight"),
}
_MODES = {
    TravelMode.DRIVE: Text("自驾", "driving"),
    TravelMode.TAXI: Text("包车·出租", "taxi"),
    TravelMode.TRANSIT: Text("公交+步行", "public transport"),
}
LUNCH_ANYWHERE = Text("午餐另找时间", "Lunch at another time")
NO_LUNCH = Text("不留午餐时间", "No time for lunch")
FREE_TIME = Text("不固定时刻", "Do not fix the time")
NOT_AVOIDED = Text("不再标为不去", "No longer leave it out")


def leave_earlier(minutes: int, at: int) -> Text:
    """Set out from the lodging earlier."""
    return Text(
        f"早 {minutes} 分钟出发（{format_clock(at)}）",
        f"Leave {minutes} min earlier ({format_clock(at)})",
    )


def shorten(name: Text, minutes: int) -> Text:
    """Stay less long at a spot."""
    return Text(f"「{name.zh}」少看 {minutes} 分钟", f"{minutes} min less at {name.get('en')}")


def stay_only(minutes: int) -> Text:
    """Stay at the spot itself for what is left."""
    return Text(f"只看 {minutes} 分钟", f"Stay only {minutes} min")


def move_to(number: int) -> Text:
    """Visit it as another stop of the day (from 1)."""
    return Text(f"移到第 {number} 站", f"Make it stop {number}")


def move_spot(name: Text, number: int) -> Text:
    """Visit a spot as another stop of the day (from 1)."""
    return Text(f"「{name.zh}」移到第 {number} 站", f"Make {name.get('en')} stop {number}")


def other_day(name: Text | None, day: int) -> Text:
    """Visit it, or a spot by name, on another day (from 1)."""
    if name is None:
        return Text(f"移到第 {day} 天", f"Move it to day {day}")
    return Text(f"「{name.zh}」移到第 {day} 天", f"Move {name.get('en')} to day {day}")


def exchange(other: Text) -> Text:
    """Visit another spot in its place."""
    return Text(f"换成「{other.zh}」", f"Visit {other.get('en')} instead")


def remove(names: Sequence[Text]) -> Text:
    """Leave spots out."""
    zh, en = list_names(names)
    return Text(f"拿掉{zh}", f"Drop {en}")


def add(name: Text) -> Text:
    """Put a wish into the plan where it works."""
    return Text(f"排进「{name.zh}」", f"Put {name.get('en')} in")


def let_go(name: Text) -> Text:
    """No longer insist on a spot."""
    return Text(f"不再指定「{name.zh}」", f"Do not insist on {name.get('en')}")


def pace(wanted: Pace) -> Text:
    """Another pace."""
    return Text(f"节奏改为{_PACES[wanted].zh}", f"Go at a {_PACES[wanted].en} pace")


def mode(wanted: TravelMode) -> Text:
    """Another way to travel."""
    return Text(f"改为{_MODES[wanted].zh}", f"Change to {_MODES[wanted].en}")


def budget(yuan: int) -> Text:
    """A larger budget."""
    return Text(f"预算提高到 {yuan} 元", f"Raise the budget to {yuan} yuan")


def days(count: int) -> Text:
    """As many days as are planned."""
    return Text(f"行程改为 {count} 天", f"Make it {count} days")


def back_later(at: int) -> Text:
    """Be back at the lodging later."""
    return Text(f"{format_clock(at)} 前回住处即可", f"Be back by {format_clock(at)}")


def fix_here(day: int) -> Text:
    """Fix it on the day (from 1) where it stands."""
    return Text(f"改为固定在第 {day} 天", f"Fix it on day {day} instead")
