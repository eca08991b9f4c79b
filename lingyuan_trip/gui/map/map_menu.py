"""The menu of a spot, or of a place on the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from lingyuan_trip.domain.guidebook import Place
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary_document import Wish
from lingyuan_trip.gui.links import open_in_browser
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.projection import LINGYUAN
from lingyuan_trip.gui.map.spot_marks import SpotMark
from lingyuan_trip.gui.widgets.menus import Menu
from lingyuan_trip.gui.wish_words import avoid_word, want_word
from lingyuan_trip.travel.map_links import amap_place, amap_route, coordinate_text, may_leave

_C = "Map"

OpenLink = Callable[[str], object]


class MapMenu(QObject):
    """Builds menus; `opened` names a spot, `wish_wanted` what the person says of one,
    `plan_wanted` a spot that is to be put into the plan or taken out of it.

    A link opens only when it is chosen, in the person's own browser.
    """

    opened = Signal(str)
    wish_wanted = Signal(str, Wish)
    plan_wanted = Signal(str, bool)
    where_wanted = Signal()
    picture_wanted = Signal()

    def __init__(
        self,
        look: Look,
        content: MapContent,
        parent: QWidget,
        open_link: OpenLink = open_in_browser,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._content = content
        self._surface = parent
        self._open_link = open_link

    def build(self, spot: str, point: QPointF) -> QMenu:
        """The menu of a spot; without one, of a scene point."""
        menu = Menu(self._surface)
        mark = self._content.spots.get(spot)
        actions = self._land_actions(point) if mark is None else self._spot_actions(mark)
        for action in actions:
            action.setParent(menu)
            menu.addAction(action)
        return menu

    def _spot_actions(self, mark: SpotMark) -> Iterator[QAction]:
        place, key = mark.spot, mark.spot.id
        yield self._action("open", translate(_C, "打开"), lambda: self.opened.emit(key))
        yield self._wish(key, mark.state.wish, "must", Wish.WANT)
        yield self._wish(key, mark.state.wish, "avoid", Wish.AVOID)
        yield self._plan(key)
        yield _rule()
        onward = self._find_onward(key)
        if onward is not None:
            words = translate(_C, "从这里导航到{place}（高德）")
            text = words.format(place=formatting.say(onward.name))
            yield self._action("route", text, lambda: self._open_link(amap_route(place, onward)))
        yield self._action(
            "locate", translate(_C, "在高德地图里看"), lambda: self._open_link(amap_place(place))
        )
        if may_leave(mark.position):
            text = coordinate_text(mark.position)
            yield self._action("copy", translate(_C, "复制坐标（WGS-84）"), lambda: _copy(text))
        else:
            yield self._action(
                "copy",
                translate(_C, "复制搜索链接（位置为估算，不给坐标）"),
                lambda: _copy(amap_place(place)),
            )

    def _land_actions(self, point: QPointF) -> Iterator[QAction]:
        lat, lon = LINGYUAN.to_degrees(point.x(), point.y())
        text = f"{lat:.5f}, {lon:.5f}"
        words = translate(_C, "复制这里的坐标 {coordinate}（WGS-84）").format(coordinate=text)
        yield self._action("copy", words, lambda: _copy(text))
        yield self._action(
            "locate", translate(_C, "粘贴坐标或链接，看是哪里…"), self.where_wanted.emit
        )
        yield self._action("export", translate(_C, "另存为图片…"), self.picture_wanted.emit)

    def _wish(self, spot: str, current: str, own: str, wish: Wish) -> QAction:
        is_set = current == own
        icon, words = {
            Wish.WANT: ("wish", want_word()),
            Wish.AVOID: ("avoid", avoid_word()),
        }[wish]
        wanted = Wish.NONE if is_set else wish
        made = self._action(icon, words, lambda: self.wish_wanted.emit(spot, wanted))
        made.setCheckable(True)
        made.setChecked(is_set)
        return made

    def _plan(self, spot: str) -> QAction:
        """Into the plan, or out of it; only the days that are shown are known here."""
        if any(visit.spot == spot for day in self._content.days for visit in day.day.visits):
            words = translate(_C, "从行程里拿掉")
            return self._action("remove", words, lambda: self.plan_wanted.emit(spot, False))
        words = translate(_C, "加进行程")
        return self._action("add", words, lambda: self.plan_wanted.emit(spot, True))

    def _find_onward(self, spot: str) -> Place | None:
        """Where one goes from a spot: on with the day, else to the station."""
        guidebook = self._content.guidebook
        legs = (leg for shown in self._content.days for leg in shown.day.legs)
        following = next((leg.destination for leg in legs if leg.origin == spot), None)
        stations = [gateway.id for gateway in guidebook.gateways if gateway.position is not None]
        chosen = following or next(iter(stations), None)
        return None if chosen is None else guidebook.find_place(chosen)

    def _action(self, icon: str, text: str, act: Callable[[], object]) -> QAction:
        made = QAction(icons.icon(icon, self._look.color("ink2")), text, self)
        made.triggered.connect(lambda _checked=False: act())
        return made


def _rule() -> QAction:
    made = QAction()
    made.setSeparator(True)
    return made


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
