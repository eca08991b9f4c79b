"""Trips that were not saved when the window closed or the machine stopped, found again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.domain.errors import EnvironmentFault, LingyuanTripError
from lingyuan_trip.export.trip_file import Draft, load_trip, read_trip
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.keeping.drafts import LeftDraft
from lingyuan_trip.gui.keeping.keeper import TripKeeper
from lingyuan_trip.gui.keeping.offer import Offer, Way
from lingyuan_trip.gui.keeping.words import join, untitled

_C = "TripFile"
_DAMAGED, _DISCARDED = ".damaged", ".discarded"


class Recovery(QObject):
    """Opens the draft that was left last where nothing else is open, and offers it where something
    is, or where the program has twice not survived opening it.

    `offered` comes with what is to be said, `recovered` with what is to be said of the draft that
    is shown now, `left` with the draft that another took the place of, `discarded` with one that
    was thrown away, `closed` when the window has no trip any more.
    """

    offered = Signal(object)
    recovered = Signal(object)
    left = Signal(object)
    discarded = Signal(object)
    closed = Signal()

    def __init__(self, keeper: TripKeeper, save: Callable[[], object]) -> None:
        super().__init__()
        self._keeper = keeper
        self._save = save
        self._waiting: list[LeftDraft] = []

    def start(self, *, is_shown: bool) -> bool:
        """Look for what was left; returns whether a trip is shown then."""
        self._waiting = self._keeper.drafts.list_left()
        while self._waiting:
            left = self._waiting.pop(0)
            if left.is_suspect:
                self._offer_suspect(left)
                return is_shown
            if self._begin(left, is_shown):
                return True
        return is_shown

    def take(self, left: LeftDraft) -> bool:
        """Open a draft; whether it could be read."""
        draft = self._read(left)
        if draft is None:
            return False
        other = self._keeper.take_draft(left, draft)
        self.recovered.emit(partial(self._tell_recovered, draft))
        if other is not None:
            self.left.emit(other)
        return True

    def discard(self, left: LeftDraft) -> None:
        """Throw a draft away; it can be brought back."""
        self.discarded.emit(left.put_aside(_DISCARDED))

    def _begin(self, left: LeftDraft, is_shown: bool) -> bool:
        """Open or offer a draft; False when it was nothing worth it."""
        counted = left
        if not is_shown:
            try:
                counted = left.count_try()
            except EnvironmentFault:
                # A start that cannot be counted could fail for ever.
                self._offer_suspect(left)
                return False
        draft = self._read(counted)
        if draft is None:
            return False
        if not draft.is_changed or _is_kept(draft):
            counted.remove()
            return False
        if is_shown:
            self.offered.emit(partial(self._tell_offered, counted, draft))
        else:
            self.take(counted)
        return True

    def _read(self, left: LeftDraft) -> Draft | None:
        try:
            return left.read()
        except LingyuanTripError:
            aside = left.put_aside(_DAMAGED)
            self.offered.emit(partial(_tell_damaged, aside.path))
            return None

    def _offer_suspect(self, left: LeftDraft) -> None:
        self.offered.emit(partial(self._tell_suspect, left))

    def _tell_recovered(self, draft: Draft) -> Offer:
        words = translate(_C, "上次没有保存的行程已找回：{name}。").format(name=_name(draft))
        if draft.is_torn:
            words = join(words, translate(_C, "最后几步没有写全，丢了。"))
        return Offer(
            words,
            (
                Way(translate(_C, "保存"), self._save),
                Way(translate(_C, "放弃"), self._give_up),
            ),
        )

    def _tell_offered(self, left: LeftDraft, draft: Draft) -> Offer:
        words = translate(_C, "上次还有没有保存的行程：{name}。").format(name=_name(draft))
        return Offer(words, self._ways(left))

    def _tell_suspect(self, left: LeftDraft) -> Offer:
        words = translate(_C, "上次没有保存的行程还在。程序两次没能带着它启动，这次没有自动打开。")
        return Offer(words, self._ways(left), "alarm")

    def _ways(self, left: LeftDraft) -> tuple[Way, ...]:
        return (
            Way(translate(_C, "打开"), partial(self.take, left)),
            Way(translate(_C, "放弃"), partial(self.discard, left)),
        )

    def _give_up(self) -> None:
        """Close the trip that was found again, and throw its draft away."""
        left = self._keeper.give_up()
        self.closed.emit()
        if left is not None:
            self.discard(left)


def _name(draft: Draft) -> str:
    return Path(draft.head.path).stem if draft.head.path else untitled()


def _is_kept(draft: Draft) -> bool:
    """Whether the file holds it all, as when the machine stopped right after saving."""
    if not draft.head.path:
        return False
    try:
        kept = read_trip(load_trip(Path(draft.head.path)))
    except LingyuanTripError:
        return False
    return kept.history.trip == draft.file.history.trip


def _tell_damaged(path: Path) -> Offer:
    words = translate(_C, "上次没有保存的行程读不出来了，原样留在 {path}。")
    return Offer(words.format(path=path), tone="alarm")
