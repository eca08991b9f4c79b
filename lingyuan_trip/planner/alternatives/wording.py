"""How a plan differs from the best one, in both languages."""

from __future__ import annotations

from lingyuan_trip.domain.festival import Certainty, Festival
from lingyuan_trip.domain.text import LocalizedText

Text = LocalizedText

BEST = Text("最优方案", "The best plan")
RELAXED = Text("从容：每处游览的时间更长", "Relaxed: more time at every stop")
KNOWN_HOURS = Text(
    "不靠估计的开放时间：只去开放时间有据可查的景点",
    "No estimated hours: only spots of known hours",
)
FREE = Text(
    "不花门票：只去免费的景点，票价未查到的按免费计",
    "No entrance money: free spots only, unknown prices counted as free",
)


def festival_first(festival: Festival, spot: Text, certainty: Certainty) -> Text:
    """With a visit to the host of a festival."""
    zh, en = "", ""
    if certainty is Certainty.ESTIMATED:
        zh, en = "（往年时段，以官方公告为准）", " (usual dates; wait for the official ones)"
    return Text(
        f"赶节：{festival.name.zh}{zh}，去{spot.zh}",
        f"For the festival: {festival.name.get('en')}{en}, at {spot.get('en')}",
    )


def without_zone(zone: Text, keeps_wishes: bool) -> Text:
    """Without the spots of the zone that the best plan goes to most."""
    zh, en = ("，想去的除外", ", must-see places excepted") if keeps_wishes else ("", "")
    return Text(f"换个片区：不去{zone.zh}{zh}", f"Another zone: nothing in {zone.get('en')}{en}")


def cheaper(budget: int, best: int) -> Text:
    """Entrance for at most half of what the best plan costs."""
    return Text(
        f"省门票：合计不超过 {budget} 元（最优方案 {best} 元；票价未查到的按免费计）",
        f"Cheaper: at most {budget} yuan of entrance (best plan {best}; unknown prices count 0)",
    )
