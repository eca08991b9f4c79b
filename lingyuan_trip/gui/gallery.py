"""Every repeated widget in all its states on one sheet, for developers; not translated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.festival import Certainty, FestivalTheme
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.fields.evidence import EvidenceField
from lingyuan_trip.gui.datadesk.fields.hours import HoursField
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes
from lingyuan_trip.gui.widgets.badge import Badge, BadgeStyle
from lingyuan_trip.gui.widgets.banner import Banner
from lingyuan_trip.gui.widgets.buttons import Button, IconButton, Rank
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.empty_state import EmptyState
from lingyuan_trip.gui.widgets.festival_look import draw_period, emblem
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.hint_card import HintCard
from lingyuan_trip.gui.widgets.kind_emblem import KindEmblem
from lingyuan_trip.gui.widgets.labels import label, pane, restyle, rule
from lingyuan_trip.gui.widgets.nav_rail import RailItem
from lingyuan_trip.gui.widgets.segmented import SegmentedControl
from lingyuan_trip.gui.widgets.stepper import Stepper
from lingyuan_trip.gui.widgets.time_field import TimeField
from lingyuan_trip.gui.widgets.toast import Toast

_GROUNDS = ("paper", "surface", "raised", "sunken", "jade_soft", "cin_soft", "est_soft")
_INKS = ("ink", "ink2", "ink3", "jade", "cin", "lily", "spring", "est", "z1", "z2", "z3", "z4")
_RANKS: tuple[Rank, ...] = ("primary", "plain", "small", "link")
_BADGES: tuple[tuple[str, BadgeStyle], ...] = (
    ("已核实", "verified"),
    ("有来源", "sourced"),
    ("2023-07", "sourced"),
    ("估算", "estimated"),
    ("估算", "quiet"),
    ("百合当季", "lily"),
    ("温泉", "spring"),
    ("更宽裕", "jade"),
    ("1 处未保存", "cin"),
    ("今天", "now"),
)
_A_DAY = dt.date(2026, 11, 24)
_HOURS = (
    {"open": ["09:00-16:30"], "last_entry": "16:00", "status": "sourced", "date": "2024-03"},
    {"closed": True, "weekdays": ["mon"], "holidays": "except", "status": "estimated"},
    {"open": ["09:00-11:30", "13:00-15:30"], "weekdays": ["thu"], "status": "estimated"},
    {"open": ["09:00-15:30"], "months": [11, 12, 1, 2, 3], "status": "estimated"},
)


class Gallery(QScrollArea):
    """The sheet, in the look in force."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("gallery")
        self.setWindowTitle("凌源行 · gallery")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._grid = QGridLayout()
        edge = tokens.SPACE[5]
        self._grid.setContentsMargins(edge, edge, edge, edge)
        self._grid.setSpacing(tokens.SPACE[4])
        self._grid.setColumnStretch(1, 1)
        for name, build in self._sections():
            self._add(name, build)
        self._sheet = pane("paper", self._grid)
        self.setWidget(self._sheet)

    def show_whole(self, width: int) -> None:
        """Become as high as a width needs."""
        self.setFixedWidth(width)
        self._sheet.ensurePolished()
        self.setFixedHeight(self._grid.totalHeightForWidth(width))

    def _sections(self) -> Sequence[tuple[str, Callable[[], Sequence[QWidget]]]]:
        return (
            ("type", self._type),
            ("grounds", self._grounds),
            ("inks", self._inks),
            ("buttons", self._buttons),
            ("icon buttons", self._icon_buttons),
            ("fields", self._fields),
            ("chips", self._chips),
            ("segments", self._segments),
            ("badges", self._badges),
            ("rail", self._rail),
            ("periods", self._periods),
            ("emblems", self._emblems),
            ("hours", self._hours),
            ("evidence", self._evidence),
            ("cards", self._cards),
            ("banners", self._banners),
            ("toast", self._toast),
            ("progress", self._progress),
            ("empty", self._empty),
        )

    def _add(self, name: str, build: Callable[[], Sequence[QWidget]]) -> None:
        row = self._grid.rowCount()
        caption = label(name, 1, "label")
        caption.setMinimumHeight(tokens.CONTROL_HEIGHT)
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        flow = FlowLayout(gap=tokens.SPACE[2], line_gap=tokens.SPACE[2])
        for widget in build():
            flow.addWidget(widget)
        holder = QWidget()
        holder.setLayout(flow)
        self._grid.addWidget(holder, row, 1)

    def _type(self) -> Sequence[QWidget]:
        said = {5: "24 题名", 4: "18 标题", 3: "15 名称", 2: "13 正文", 1: "12 说明"}
        return [label(words, step, strong=step > 2) for step, words in said.items()]

    def _grounds(self) -> Sequence[QWidget]:
        return [_Swatch(self._look, ground, "ink") for ground in _GROUNDS]

    def _inks(self) -> Sequence[QWidget]:
        return [_Swatch(self._look, "surface", ink) for ink in _INKS]

    def _buttons(self) -> Sequence[QWidget]:
        made: list[QWidget] = []
        for rank in _RANKS:
            usable, pressed, off = (Button(self._look, rank, rank, "route") for _ in range(3))
            pressed.setDown(True)
            off.setEnabled(False)
            made += [usable, pressed, off]
        chosen = Button(self._look, "checked")
        chosen.setCheckable(True)
        chosen.setChecked(True)
        return [*made, chosen]

    def _icon_buttons(self) -> Sequence[QWidget]:
        names = ("undo", "redo", "copy", "settings", "map", "layers", "close")
        usable: list[QWidget] = [IconButton(self._look, name, name) for name in names]
        off = IconButton(self._look, "undo", "off")
        off.setEnabled(False)
        return [*usable, off]

    def _fields(self) -> Sequence[QWidget]:
        box = QComboBox()
        box.addItem("牛河梁站")
        words, off = QLineEdit("牛河梁"), QLineEdit("不可用")
        off.setEnabled(False)
        time = TimeField(self._look, "time", 605)
        wrong = TimeField(self._look, "time", 605)
        wrong.setText("25:10")
        restyle(wrong, invalid=True)
        minutes = Stepper(self._look, "minutes", low=0, high=90, step=5, words=lambda n: f"{n} 分")
        minutes.set_value(45)
        return [box, words, off, time, wrong, minutes]

    def _chips(self) -> Sequence[QWidget]:
        made = []
        for small in (False, True):
            on, off = Chip(self._look, "当季", small=small), Chip(self._look, "免费", small=small)
            on.setChecked(True)
            made += [on, off]
        disabled = Chip(self._look, "室内")
        disabled.setEnabled(False)
        return [*made, Chip(self._look, "类型", menu=True), disabled]

    def _segments(self) -> Sequence[QWidget]:
        control = SegmentedControl(
            self._look, "pace", (("a", "从容"), ("b", "适中"), ("c", "紧凑"))
        )
        control.set_value("b")
        return [control]

    def _badges(self) -> Sequence[QWidget]:
        return [Badge(self._look, text, style) for text, style in _BADGES]

    def _rail(self) -> Sequence[QWidget]:
        chosen = RailItem(self._look, "行程", "route")
        chosen.setChecked(True)
        return [RailItem(self._look, "发现", "explore"), chosen]

    def _periods(self) -> Sequence[QWidget]:
        return [_Period(self._look, certainty) for certainty in Certainty]

    def _emblems(self) -> Sequence[QWidget]:
        emblems = [
            _Picture(self._look, 40, partial(emblem, self._look, theme)) for theme in FestivalTheme
        ]
        kinds = [KindEmblem(self._look, kind, n % 4 + 1) for n, kind in enumerate(SpotKind)]
        return [*emblems, *kinds]

    def _hours(self) -> Sequence[QWidget]:
        field = HoursField(self._look, _A_DAY)
        field.set_value(list(_HOURS))
        field.grid.choose_row(5)
        return [field]

    def _evidence(self) -> Sequence[QWidget]:
        field = EvidenceField(self._look, _A_DAY, [{"id": "web", "title": "火车查询网景点页"}])
        field.set_value({"status": "sourced", "source": ["web", "lost"], "date": "2024-03"})
        return [field]

    def _cards(self) -> Sequence[QWidget]:
        made: list[QWidget] = []
        for kind in ("card", "raised"):
            column = QVBoxLayout()
            column.addWidget(label("十八里堡塔", 3, strong=True))
            column.addWidget(rule())
            column.addWidget(label("全天可看 · 免费", 1, "small"))
            made.append(pane("card" if kind == "card" else "raised", column))
        return [*made, HintCard(self._look, "wish", "不想错过的地方，在“发现”里点“想去”。")]

    def _banners(self) -> Sequence[QWidget]:
        return [
            Banner(self._look, "note", "条件已改，方案是按旧条件排的", "重新安排"),
            Banner(self._look, "alarm", "程序出了一个错误，行程没有丢失。", closes=True),
        ]

    def _toast(self) -> Sequence[QWidget]:
        host = QFrame()
        host.setFixedSize(*sizes.TOAST)
        toast = Toast(self._look, host)
        toast.say("取消想去牛河梁遗址博物馆", "撤销", lambda: None)
        return [host]

    def _progress(self) -> Sequence[QWidget]:
        bar = QProgressBar()
        bar.setRange(0, 3)
        bar.setValue(1)
        bar.setTextVisible(False)
        bar.setFixedSize(sizes.TOAST[0], tokens.SPACE[1])
        return [bar]

    def _empty(self) -> Sequence[QWidget]:
        pictures = ("no-plan", "nothing-fits", "no-problems")
        return [EmptyState(self._look, name, name) for name in pictures]


class _Picture(QWidget):
    def __init__(self, look: Look, size: int, draw: Callable[[int, float], QPixmap]) -> None:
        super().__init__()
        self._size, self._draw = size, draw
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._draw(self._size, self.devicePixelRatioF()))


class _Swatch(QFrame):
    def __init__(self, look: Look, ground: str, ink: str) -> None:
        super().__init__()
        self._look = look
        self._ground, self._ink = ground, ink
        self._words = ground if ink == "ink" else ink
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(sizes.SWATCH_WIDTH), self._look.px(sizes.SWATCH_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.color("line"))
        painter.setBrush(self._look.color(self._ground))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.setFont(self._look.font(1, bold=True))
        painter.setPen(self._look.color(self._ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)


class _Period(QWidget):
    def __init__(self, look: Look, certainty: Certainty) -> None:
        super().__init__()
        self._look = look
        self._certainty = certainty
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(sizes.PERIOD_WIDTH, sizes.PERIOD_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_period(QPainter(self), QRectF(self.rect()), self._look.color("lily"), self._certainty)


def build_gallery(look: Look) -> QWidget:
    """The sheet with a switch between light and dark."""
    from lingyuan_trip.gui.look import ThemeChoice

    window = QWidget()
    window.setObjectName("galleryWindow")
    light, dark = (Button(look, words) for words in ("light", "dark"))
    light.clicked.connect(lambda: look.choose(ThemeChoice.LIGHT))
    dark.clicked.connect(lambda: look.choose(ThemeChoice.DARK))
    row = QHBoxLayout()
    edge = tokens.SPACE[2]
    row.setContentsMargins(edge, edge, edge, edge)
    for button in (light, dark):
        row.addWidget(button)
    row.addStretch()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(pane("bar", row))
    column.addWidget(Gallery(look), 1)
    window.resize(920, 900)
    return window
