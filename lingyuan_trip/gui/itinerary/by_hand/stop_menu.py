"""Everything that can be done to one stop, as a menu with its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.by_hand.hand import LENGTH_STEP, Hand
from lingyuan_trip.gui.itinerary.timeline.rows import VisitRow
from lingyuan_trip.gui.links import open_in_browser
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.menus import Menu

_C = "ByHand"


class StopMenu:
    """Builds menus; `add`, `pin` and `open_spot` ask the person for more or lead elsewhere.

    A link opens only when it is chosen, in the person's own browser.
    """

    def __init__(
        self,
        look: Look,
        hand: Hand,
        *,
        add: Callable[[VisitRow], None],
        pin: Callable[[VisitRow], None],
        open_spot: Callable[[str], None],
        open_link: Callable[[str], object] = open_in_browser,
    ) -> None:
        self._look = look
        self._hand = hand
        self._add = add
        self._pin = pin
        self._open = open_spot
        self._open_link = open_link

    def build(self, row: VisitRow, parent: QWidget) -> QMenu:
        """The menu of a stop."""
        menu = Menu(parent)
        menu.setObjectName("stopMenu")
        self._add_ways(menu, row)
        self._add_moves(menu, row)
        menu.addSeparator()
        self._add_times(menu, row)
        menu.addSeparator()
        self._add_lunch(menu, row)
        menu.addSeparator()
        self._add_links(menu, row)
        self._do(menu, "open", translate(_C, "打开景点页"), "Enter", lambda: self._open(row.spot))
        return menu

    def _add_ways(self, menu: QMenu, row: VisitRow) -> None:
        for mend in row.ways:
            words = translate(_C, "补救：{way}").format(way=formatting.say(mend.text))
            self._do(menu, "warning", words, "", partial(self._hand.apply, mend))
        if row.ways:
            menu.addSeparator()

    def _add_moves(self, menu: QMenu, row: VisitRow) -> None:
        hand, spot = self._hand, row.spot
        up, down = translate(_C, "往前移"), translate(_C, "往后移")
        self._do(menu, "chevron-up", up, "Alt+Up", lambda: hand.step(spot, -1))
        self._do(menu, "chevron-down", down, "Alt+Down", lambda: hand.step(spot, 1))
        for day in range(1, hand.count_days() + 1):
            if day != row.day:
                words = translate(_C, "移到第 {day} 天").format(day=day)
                keys = {row.day - 1: "Alt+Shift+Up", row.day + 1: "Alt+Shift+Down"}.get(day, "")
                move = partial(hand.step_day, spot, day - row.day)
                self._do(menu, "calendar", words, keys, move)
        self._do(menu, "swap", translate(_C, "换一个"), "X", lambda: hand.exchange(spot))
        self._do(menu, "add", translate(_C, "在后面加一处…"), "Insert", lambda: self._add(row))
        self._do(menu, "remove", translate(_C, "拿掉"), "Delete", lambda: hand.remove(spot))

    def _add_times(self, menu: QMenu, row: VisitRow) -> None:
        hand, spot = self._hand, row.spot
        lock, free = translate(_C, "锁定在这一天"), translate(_C, "解锁")
        icon, words = ("unlock", free) if row.is_locked else ("lock", lock)
        self._do(menu, icon, words, "L", lambda: hand.toggle_lock(spot))
        self._do(menu, "pin-time", translate(_C, "固定时刻…"), "T", lambda: self._pin(row))
        if row.pinned is not None:
            words = translate(_C, "不固定时刻")
            self._do(menu, "clock", words, "", lambda: hand.fix_time(spot, None))
        longer = translate(_C, "多留 %n 分钟", LENGTH_STEP)
        shorter = translate(_C, "少留 %n 分钟", LENGTH_STEP)
        self._do(menu, "add", longer, "+", lambda: hand.lengthen(spot, LENGTH_STEP))
        self._do(menu, "remove", shorter, "-", lambda: hand.lengthen(spot, -LENGTH_STEP))
        if hand.has_length(spot):
            words = translate(_C, "按平常的时长")
            self._do(menu, "undo", words, "", lambda: hand.set_length(spot, None))

    def _add_lunch(self, menu: QMenu, row: VisitRow) -> None:
        hand, stop = self._hand, row.stop
        before, after = translate(_C, "在这站之前吃午餐"), translate(_C, "在这站之后吃午餐")
        anywhere = translate(_C, "午餐放在最合适的地方")
        if not hand.has_lunch():
            return
        for words, number in ((before, stop.number), (after, stop.number + 1), (anywhere, None)):
            action = self._do(menu, "lunch", words, "", partial(hand.have_lunch, stop.day, number))
            action.setCheckable(True)
            action.setChecked(hand.lunch_after(stop.day) == number)

    def _add_links(self, menu: QMenu, row: VisitRow) -> None:
        for links in self._hand.list_leg_links(row.spot):
            place = formatting.say(links.destination.name)
            for words, link in (
                (translate(_C, "高德：去{place}的路"), links.amap),
                (translate(_C, "百度：去{place}的路"), links.baidu),
            ):
                text = words.format(place=place)
                self._do(menu, "route", text, "", partial(self._open_link, link))

    def _do(
        self, menu: QMenu, icon: str, words: str, keys: str, act: Callable[[], object]
    ) -> QAction:
        made = QAction(icons.icon(icon, self._look.color("ink2")), words, menu)
        if keys:
            # Said, not set: the timeline itself hears the keys.
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setText(f"{words}\t{native}")
        made.triggered.connect(lambda _on=False: act())
        menu.addAction(made)
        return made
