"""Pages and map over one set of data, and the wires between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import Interest, TripRequest
from lingyuan_trip.gui.best_day import BestDayScan
from lingyuan_trip.gui.explore import ExplorePage
from lingyuan_trip.gui.festivals import FestivalPage
from lingyuan_trip.gui.i18n import mark
from lingyuan_trip.gui.itinerary import ItineraryPage
from lingyuan_trip.gui.itinerary.day_tabs import ALL
from lingyuan_trip.gui.itinerary.views.views import BEST_DAY
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.map.day_strokes import NumberedDay
from lingyuan_trip.gui.page import Page
from lingyuan_trip.gui.planning import Knowledge, Planning
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.wish_words import say_wish
from lingyuan_trip.paths import user_dir

_USUAL_ARRIVAL = parse_clock("09:30")
_USUAL_DEPARTURE = parse_clock("18:30")
_SATURDAY = 6


def first_saturday_after(today: dt.date) -> dt.date:
    """The next Saturday; a week on if today is one."""
    return today + dt.timedelta(days=(_SATURDAY - today.isoweekday() - 1) % 7 + 1)


def default_request(guidebook: Guidebook, date: dt.date) -> TripRequest:
    """A day from and to the first gateway that can be planned with, at usual hours, and with the
    interest that the station is named for.
    """
    usable = [gateway.id for gateway in guidebook.gateways if gateway.position is not None]
    request = TripRequest(
        date, _USUAL_ARRIVAL, _USUAL_DEPARTURE, interests=frozenset({Interest.HONGSHAN})
    )
    if usable and request.arrive_gateway not in usable:
        return replace(request, arrive_gateway=usable[0], depart_gateway=usable[0])
    return request


class Session:
    """What outlives the pages when they are built anew: data, trip, selection and planning."""

    def __init__(self, knowledge: Knowledge, today: dt.date) -> None:
        # The reader of data files comes with these, and is not there before the first paint.
        from lingyuan_trip.gui.datadesk import DeskDocument, DeskDraft

        self.knowledge = knowledge
        self._saturday = first_saturday_after(today)
        self.selection = Selection(self._saturday)
        self.document = ItineraryDocument(self.first_request)
        self.planning = Planning(knowledge)
        self.best_days = BestDayScan()
        self.desk_document = DeskDocument(today)
        self.desk_draft = DeskDraft(self.desk_document, user_dir() / "data" / "drafts")

    @property
    def first_request(self) -> TripRequest:
        """What a new trip begins with."""
        return default_request(self.knowledge.guidebook, self._saturday)


class Workspace(QObject):
    """Builds the pages and the map and lets them know of each other.

    `stepped` tells what was just done and can be undone; `page_wanted` asks the window for another
    page.
    """

    page_wanted = Signal(str)
    stepped = Signal(str)

    def __init__(self, look: Look, session: Session, today: dt.date) -> None:
        from lingyuan_trip.gui.datadesk.page import DataDeskPage

        super().__init__()
        self.session = session
        self.selection = session.selection
        self.document = session.document
        self.planning = session.planning
        knowledge = session.knowledge
        self.explore = ExplorePage(look, knowledge, self.selection, self.document)
        self.festivals = FestivalPage(look, knowledge, self.selection, today)
        self.itinerary = ItineraryPage(
            look, knowledge, self.selection, self.document, self.planning, session.best_days
        )
        self.datadesk = DataDeskPage(
            look, self.selection, session.desk_document, session.desk_draft, today
        )
        self.map = MapPanel(look)
        self.pages: tuple[Page, ...] = (
            self.explore,
            self.festivals,
            self.itinerary,
            self.datadesk,
        )
        self._shown = ""
        self._trip_date = self.document.trip.request.date
        self._listed: frozenset[str] | None = None
        self._is_first = False
        self._wire()
        self.map.view.set_guidebook(knowledge.guidebook, self._is_holiday)
        self.map.view.set_date(self.selection.date)
        self._show_trip(self.document.trip)

    @property
    def knowledge(self) -> Knowledge:
        """The data that are shown and planned with."""
        return self.session.knowledge

    def take_over(self, former: Workspace) -> None:
        """Go on where another workspace of the same session was left."""
        for page, old in zip(self.pages, former.pages, strict=True):
            page.take_over(old)
        if self.selection.zone is not None:
            self._show_zone(self.selection.zone)
        self.map.view.set_selected(self.selection.spot)
        self.map.recall(former.map.memory)
        self._is_first = former._is_first
        former.retire()

    def retire(self) -> None:
        """Leave the session to another workspace."""
        self.map.online.close()
        for page in self.pages:
            page.close_jobs()
        self.deleteLater()

    def plan_first(self) -> None:
        """Make the plan that a new trip begins with; it is no step that could be undone."""
        self._is_first = True
        self.planning.start(self.document.trip.request)

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Show other data on every page and on the map, and plan with it."""
        self.session.knowledge = knowledge
        self.planning.set_knowledge(knowledge)
        for page in self.pages:
            page.set_knowledge(knowledge)
        self.map.view.set_guidebook(knowledge.guidebook, self._is_holiday)
        self._draw_days()

    def show_past(self, names: Mapping[str, LocalizedText], plans: frozenset[PlanResult]) -> None:
        """The trip speaks of places that have left the data, and has plans made with other data."""
        knowledge = self.session.knowledge
        if dict(knowledge.guidebook.lost) != dict(names) or knowledge.foreign != plans:
            self.set_knowledge(knowledge.with_past(names, plans))

    def show_on_map(self, key: str) -> None:
        """Fit the map to the page that is shown: only 发现 pales what it does not list."""
        self._shown = key
        self._filter_map()

    def close(self) -> None:
        """End what is running."""
        self.map.online.close()
        self.planning.close()
        self.session.best_days.close()
        for page in self.pages:
            page.close_jobs()

    def _wire(self) -> None:
        self.explore.plan_requested.connect(self._plan_for)
        self.festivals.plan_requested.connect(self._plan_for)
        self.festivals.compare_requested.connect(self._compare_days_from)
        self.explore.listed_changed.connect(self._take_listed)
        self.selection.spot_changed.connect(self.map.view.set_selected)
        self.selection.date_changed.connect(self.map.view.set_date)
        self.selection.zone_changed.connect(self._show_zone)
        self.map.view.spotClicked.connect(self.selection.select_spot)
        self.map.view.spotActivated.connect(self._open_spot)
        self.itinerary.day_shown.connect(self._draw_days)
        self.itinerary.spot_opened.connect(self._open_spot)
        self.map.menu.wish_wanted.connect(self._set_wish)
        self.map.menu.plan_wanted.connect(self._change_plan)
        self.document.changed.connect(self._show_trip)
        self.document.wished.connect(self._tell_step)
        self.planning.finished.connect(self._end_first)
        self.planning.cancelled.connect(self._drop_first)

    def _plan_for(self, date: dt.date) -> None:
        request = replace(self.document.trip.request, date=date)
        self.document.change_request(request, mark("Step", "改日期"))
        self.selection.choose_date(date)
        self.page_wanted.emit(self.itinerary.key)
        self.stepped.emit(self.document.undo_stack.undoText())
        self.planning.start(self.document.trip.request)

    def _tell_step(self) -> None:
        self.stepped.emit(self.document.undo_stack.undoText())

    def _compare_days_from(self, date: dt.date) -> None:
        """Show which of the days from a date on suits the trip best; the trip keeps its own."""
        request = replace(self.document.trip.request, date=date)
        self.session.best_days.start(self.knowledge, request)
        self.itinerary.answer.show_view(BEST_DAY)
        self.page_wanted.emit(self.itinerary.key)

    def _open_spot(self, spot: str) -> None:
        self.selection.select_spot(spot)
        self.page_wanted.emit(self.explore.key)

    def _set_wish(self, spot: str, wish: Wish) -> None:
        say_wish(self.document, self.knowledge.guidebook, spot, wish)

    def _change_plan(self, spot: str, wanted: bool) -> None:
        """Put a spot into the plan from elsewhere, or take it out, and say so."""
        self.selection.select_spot(spot)
        if wanted:
            self.itinerary.hand.add(spot)
        else:
            self.itinerary.hand.remove(spot)
        self.stepped.emit(self.document.undo_stack.undoText())

    def _is_holiday(self, date: dt.date) -> bool:
        return self.knowledge.almanac.day(date).is_holiday

    def _show_zone(self, zone: str | None) -> None:
        if zone is None:
            self.map.view.fit_all()
        else:
            self.map.view.fit_zone(zone)

    def _show_trip(self, trip: Trip) -> None:
        self._draw_days()
        self.map.view.set_wishes(trip.request.must, trip.request.avoid)
        # Whoever changes the day of the trip wants to see that day everywhere; looking at
        # another day on a page changes no trip.
        if trip.request.date != self._trip_date:
            self._trip_date = trip.request.date
            self.selection.choose_date(trip.request.date)

    def _draw_days(self) -> None:
        """Draw on the map the days that are looked at."""
        trip = self.document.trip
        result = self.knowledge.standing(trip)
        itinerary = None if result is None else result.itinerary
        days = () if itinerary is None else itinerary.days
        numbered = [NumberedDay(number, day) for number, day in enumerate(days, 1)]
        shown = self.itinerary.shown_day
        self.map.view.set_days([day for day in numbered if shown in (ALL, day.number)])

    def _take_listed(self, listed: frozenset[str] | None) -> None:
        self._listed = listed
        self._filter_map()

    def _filter_map(self) -> None:
        self.map.view.set_filter(self._listed if self._shown == self.explore.key else None)

    def _end_first(self) -> None:
        """Steps that were made meanwhile stay."""
        if self._is_first and self.document.undo_stack.count() == 1:
            self.document.undo_stack.clear()
        self._is_first = False

    def _drop_first(self) -> None:
        self._is_first = False
