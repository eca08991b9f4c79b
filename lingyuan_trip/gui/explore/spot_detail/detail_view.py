"""The page of one spot in a scroll area."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.explore.spot_detail.context import DetailContext
from lingyuan_trip.gui.explore.spot_detail.fact_rows import make_rows
from lingyuan_trip.gui.explore.spot_detail.pieces import Line, Words
from lingyuan_trip.gui.explore.spot_detail.wish_bar import WishBar
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.empty_state import EmptyState
from lingyuan_trip.gui.widgets.kind_emblem import KindEmblem
from lingyuan_trip.gui.widgets.labels import label, pane

_C = "SpotDetail"


class SpotDetail(QScrollArea):
    """Everything that is known of the shown spot, with what is not known said as such.

    `spot_wanted` and `date_wanted` lead to a neighbour or to a festival's day; `plan_requested`
    asks to plan a date with this spot.
    """

    spot_wanted = Signal(str)
    date_wanted = Signal(object)
    plan_requested = Signal(object)

    def __init__(self, look: Look, document: ItineraryDocument) -> None:
        super().__init__()
        self._look = look
        self._document = document
        self._spot: str | None = None
        self.setObjectName("spotDetail")
        self.setAccessibleName(translate(_C, "景点页"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_nothing()

    @property
    def spot(self) -> str | None:
        """The id of the shown spot."""
        return self._spot

    def show_spot(self, context: DetailContext, spot: Spot) -> None:
        """Show a spot; scrolls to the top unless it is the one already shown."""
        # Not self.focusWidget(): that remembers what had the focus in here long ago.
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        place = self.verticalScrollBar().value() if spot.id == self._spot else 0
        self._spot = spot.id
        self._replace(self._build(context, spot))
        self.verticalScrollBar().setValue(place)
        if had_focus:
            self.setFocus()

    def show_nothing(self) -> None:
        """Invite to choose a spot."""
        self._spot = None
        self._replace(
            EmptyState(
                self._look,
                "no-plan",
                translate(_C, "还没有选景点"),
                translate(_C, "在左边的列表或地图上点一个景点，这里会写明开放时间、门票和怎么去。"),
            )
        )

    def _replace(self, widget: QWidget) -> None:
        # Deleted later: the choice may have come from a button on the old page.
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(widget)

    def _build(self, context: DetailContext, spot: Spot) -> QWidget:
        column = QVBoxLayout()
        column.setContentsMargins(
            sizes.DETAIL_EDGE, tokens.SPACE[4], sizes.DETAIL_EDGE, tokens.SPACE[4]
        )
        column.setSpacing(0)
        column.addLayout(self._head(context, spot))
        column.addSpacing(tokens.SPACE[2])
        column.addLayout(self._actions(context, spot))
        column.addSpacing(tokens.SPACE[3])
        if spot.summary is not None:
            evidence = spot.summary.evidence if spot.summary.evidence.is_estimate else None
            words = Words(formatting.say(spot.summary.value), evidence)
            column.addWidget(Line(self._look, [words]))
            column.addSpacing(tokens.SPACE[3])
        rows = make_rows(self._look, context, spot, self.spot_wanted.emit, self.date_wanted.emit)
        for row in rows:
            column.addWidget(row)
        column.addStretch()
        return pane("surface", column)

    def _head(self, context: DetailContext, spot: Spot) -> QHBoxLayout:
        zone = context.guidebook.find_zone(spot.zone)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(
            label(formatting.say(spot.name), 5, strong=True, wrap=True, selectable=True)
        )
        names.addWidget(Line(self._look, _subtitle(context, spot)))
        names.addStretch()
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE[3])
        row.addLayout(names, 1)
        emblem = KindEmblem(self._look, spot.kind, None if zone is None else zone.number)
        row.addWidget(emblem, alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _actions(self, context: DetailContext, spot: Spot) -> QHBoxLayout:
        wishes = WishBar(self._look, self._document)
        wishes.show_spot(context.guidebook, spot, context.date)
        wishes.date_chosen.connect(self.plan_requested)
        row = QHBoxLayout()
        row.addWidget(wishes, 1)
        row.addWidget(Line(self._look, [_grade(spot)]), alignment=Qt.AlignmentFlag.AlignVCenter)
        return row


def _subtitle(context: DetailContext, spot: Spot) -> list[Words]:
    english = spot.name.en if formatting.language() == "zh" else spot.name.zh
    village = formatting.village_words(spot)
    parts = [english, village or translate(_C, "乡镇未查到"), *_shared_ticket(context, spot)]
    return [Words(" · ".join(part for part in parts if part), tone="small", step=1)]


def _shared_ticket(context: DetailContext, spot: Spot) -> list[str]:
    group = None if spot.ticket is None else spot.ticket.group
    if group is None:
        return []
    names = [
        formatting.say(other.name)
        for other in context.guidebook.spots
        if other.id != spot.id and other.ticket is not None and other.ticket.group == group
    ]
    words = translate(_C, "与{spots}同门同票")
    return [words.format(spots=formatting.listing(names))] if names else []


def _grade(spot: Spot) -> Words:
    if spot.grade is None:
        return Words(translate(_C, "景区等级未查到"), tone="hint")
    return Words(spot.grade.value, spot.grade.evidence, strong=True)
