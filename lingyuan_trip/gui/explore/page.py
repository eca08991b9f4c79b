"""发现: zones, spots with filters and search, and the page of a spot."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.explore.explore_bar import ExploreBar
from lingyuan_trip.gui.explore.filter_bar import FilterBar
from lingyuan_trip.gui.explore.list_pane import ListPane
from lingyuan_trip.gui.explore.spot_detail import SpotDetail
from lingyuan_trip.gui.explore.spot_detail.context import DetailContext
from lingyuan_trip.gui.explore.spot_filter import Condition, SpotFilter
from lingyuan_trip.gui.explore.spot_model import SpotModel
from lingyuan_trip.gui.explore.spot_row import SpotRow
from lingyuan_trip.gui.explore.travel_loader import TravelLoader
from lingyuan_trip.gui.explore.zone_cards import ZoneCards, ZoneLine
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.menu import Group
from lingyuan_trip.gui.page import Page
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.stories.window import StoriesWindow
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.labels import rule


class ExplorePage(Page):
    """`plan_requested` asks for a plan of a date.

    `listed_changed` tells which spots (ids) meet the conditions, None for all; `travel_loaded`
    that the way from the station stands in every row.
    """

    key = "explore"
    plan_requested = Signal(object)
    listed_changed = Signal(object)
    travel_loaded = Signal()

    def __init__(
        self, look: Look, knowledge: Knowledge, selection: Selection, document: ItineraryDocument
    ) -> None:
        super().__init__()
        self._look = look
        self._knowledge = knowledge
        self._selection = selection
        self._document = document
        self._travel = TravelLoader(self)
        self._model = SpotModel(self)
        self.bar = ExploreBar(look, selection.date, document.undo_stack)
        self.top_bar = self.bar
        self._cards = ZoneCards(look)
        self._filters = FilterBar(look)
        self._list = ListPane(look, self._model)
        self._detail = SpotDetail(look, document)
        self._lay_out()
        self._connect()
        self.set_knowledge(knowledge)

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Show other data."""
        self._knowledge = knowledge
        guidebook = knowledge.guidebook
        self._cards.set_zones(
            [ZoneLine(zone, len(guidebook.list_spots(zone.id))) for zone in guidebook.zones]
        )
        if guidebook.find_zone(self._selection.zone) is None:
            self._selection.choose_zone(None)
        self._load_travel_times()
        self._show_all()

    def set_density(self, density: Density) -> None:
        """Low cards and bars on small windows; the spot below the list on narrow ones."""
        self.bar.set_density(density)
        self._cards.set_density(density)
        self._filters.set_compact(density is not Density.WIDE)
        narrow = density is Density.NARROW
        self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def take_over(self, former: Page) -> None:
        """Keep filter, search and order."""
        assert isinstance(former, ExplorePage)
        self._list.header.choose(former._list.header.order)
        self._show_filter(former._model.filter)

    def close_jobs(self) -> None:
        """Wait for what is worked out off the GUI thread."""
        self._travel.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the most recommended spot where none is selected."""
        super().showEvent(event)
        if self._selection.spot is None:
            self._select_first()

    def _lay_out(self) -> None:
        split = self._split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._detail)
        split.setStretchFactor(0, sizes.LIST_WIDTH)
        split.setStretchFactor(1, sizes.DETAIL_WIDTH)
        split.setSizes([sizes.LIST_WIDTH, sizes.DETAIL_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._cards, rule(), self._filters, rule()):
            column.addWidget(widget)
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self.bar.search.textChanged.connect(self._search)
        self.bar.search.list_wanted.connect(self._go_to_list)
        self.bar.search.opened.connect(self._open)
        self.bar.stories_wanted.connect(self._tell_stories)
        stories = QAction(translate("Explore", "走近凌源"), self)
        stories.setObjectName("stories-action")
        stories.setData(Group.GO)
        stories.setShortcut(QKeySequence("Ctrl+I"))
        stories.triggered.connect(self._tell_stories)
        self.addAction(stories)
        self.bar.date_chosen.connect(self._selection.choose_date)
        self.bar.plan_wanted.connect(lambda: self.plan_requested.emit(self._selection.date))
        self._cards.chosen.connect(self._choose_zone)
        self._filters.changed.connect(self._apply)
        self._list.view.chosen.connect(self._selection.select_spot)
        self._list.view.opened.connect(self._detail.setFocus)
        self._list.clear_wanted.connect(lambda: self._apply(SpotFilter()))
        self._list.hidden_wanted.connect(self._show_hidden)
        self._list.date_wanted.connect(self._selection.choose_date)
        self._detail.spot_wanted.connect(self._selection.select_spot)
        self._detail.date_wanted.connect(self._selection.choose_date)
        self._detail.plan_requested.connect(self.plan_requested)
        self._selection.spot_changed.connect(self._show_spot)
        self._selection.zone_changed.connect(self._show_zone)
        self._selection.date_changed.connect(self._show_all)
        self._document.changed.connect(self._load_travel_times)
        self._travel.loaded.connect(self._show_all)
        self._travel.loaded.connect(lambda _times: self.travel_loaded.emit())

    def _is_holiday(self, date: dt.date) -> bool:
        return self._knowledge.almanac.day(date).is_holiday

    def _context(self) -> DetailContext:
        request = self._document.trip.request
        return DetailContext(
            guidebook=self._knowledge.guidebook,
            date=self._selection.date,
            is_holiday=self._is_holiday,
            gateway=request.arrive_gateway,
            mode=request.mode,
            times=self._travel.times,
        )

    def _load_travel_times(self) -> None:
        self._travel.load(self._knowledge, self._document.trip.request.mode)

    def _show_all(self) -> None:
        """Show rows, conditions and page for the date, data and travel times in force."""
        context = self._context()
        self.bar.show_date(context.date)
        self._list.header.show_day(formatting.day_of_month(context.date))
        zones = context.guidebook.zones
        numbers: dict[str | None, int] = {zone.id: zone.number for zone in zones}
        self._model.set_rows(
            [
                SpotRow(seen, numbers.get(seen.spot.zone), context.way_to(seen.spot.id))
                for seen in context.look_at_all()
            ]
        )
        self._show_filter(replace(self._model.filter, zone=self._selection.zone))
        self._show_spot(self._selection.spot)

    def _tell_stories(self) -> None:
        StoriesWindow(self._look, self._knowledge.guidebook, self).show()

    def _search(self, query: str) -> None:
        self._apply(replace(self._model.filter, query=query))

    def _show_hidden(self) -> None:
        self._apply(self._model.filter.switch(Condition.OPEN, False))

    def _choose_zone(self, zone: str | None) -> None:
        self._apply(replace(self._model.filter, zone=zone))

    def _show_zone(self, zone: str | None) -> None:
        if zone != self._model.filter.zone:
            self._apply(replace(self._model.filter, zone=zone))

    def _apply(self, conditions: SpotFilter) -> None:
        """Take over conditions the person set; a selected spot they hide gives way to the first."""
        self._show_filter(conditions)
        self._selection.choose_zone(conditions.zone)
        if not self._model.find(self._selection.spot).isValid():
            self._select_first()

    def _show_filter(self, conditions: SpotFilter) -> None:
        guidebook = self._knowledge.guidebook
        day = formatting.day_of_month(self._selection.date)
        self._model.set_filter(conditions)
        self._list.view.show_spot(self._selection.spot)
        if self.bar.search.text() != conditions.query:
            self.bar.search.setText(conditions.query)
        self._cards.show_chosen(conditions.zone)
        self._filters.show_filter(conditions, guidebook, day)
        self._filters.show_count(self._model.rowCount(), len(guidebook.spots))
        self._list.show_found()
        self._list.show_hidden(self._count_hidden(conditions), day)
        self._list.show_festivals(self._zone_festivals(conditions.zone), self._selection.date)
        self._list.view.show_spot(self._selection.spot)
        listed = None if conditions.is_empty else frozenset(r.spot.id for r in self._model.rows)
        self.listed_changed.emit(listed)

    def _count_hidden(self, conditions: SpotFilter) -> int:
        if Condition.OPEN not in conditions.conditions:
            return 0
        return self._model.count(conditions.switch(Condition.OPEN, False), is_open=False)

    def _zone_festivals(self, zone: str | None) -> list[Festival]:
        guidebook = self._knowledge.guidebook
        inside = {spot.id for spot in guidebook.spots if zone is not None and spot.zone == zone}
        return [festival for festival in guidebook.festivals if inside & festival.all_hosts]

    def _show_spot(self, spot_id: str | None) -> None:
        self._list.view.show_spot(spot_id)
        spot = None if spot_id is None else self._knowledge.guidebook.find_spot(spot_id)
        if spot is None:
            self._detail.show_nothing()
        else:
            self._detail.show_spot(self._context(), spot)

    def _select_first(self) -> None:
        rows = self._model.rows
        if rows:
            self._selection.select_spot(rows[0].spot.id)

    def _go_to_list(self) -> None:
        if self._model.rowCount():
            if not self._list.view.currentIndex().isValid():
                self._select_first()
            self._list.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self) -> None:
        if self._model.rowCount():
            self._selection.select_spot(self._model.rows[0].spot.id)
            self._detail.setFocus(Qt.FocusReason.TabFocusReason)
