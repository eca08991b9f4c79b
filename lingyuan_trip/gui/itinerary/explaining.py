"""What it would cost to include the spots that a plan leaves out, worked out on request."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason, PlanResult
from lingyuan_trip.gui.inquiry import Inquiry
from lingyuan_trip.gui.job import Report, StopFlag
from lingyuan_trip.gui.planning import Knowledge


def is_unexplained(left: LeftOut) -> bool:
    """Whether other stops were preferred to a spot, at a price nobody has worked out."""
    return left.reason is LeftOutReason.WORTH_LESS and left.loss is None


class Explaining(QObject):
    """Explains one plan at a time, spot after spot; `changed` comes with every reason and when it
    begins or ends.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, knowledge: Knowledge, parent: QObject) -> None:
        super().__init__(parent)
        self._knowledge = knowledge
        self._result: PlanResult | None = None
        self._found: dict[str, LeftOut] = {}
        self._inquiry = Inquiry(self)
        self._inquiry.progressed.connect(self._add)
        self._inquiry.failed.connect(self.failed)
        self._inquiry.ended.connect(self.changed)
        self.total = 0

    @property
    def is_running(self) -> bool:
        """Whether reasons are being worked out."""
        return self._inquiry.is_running

    @property
    def done(self) -> int:
        """How many reasons were worked out."""
        return len(self._found)

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Ask other data; what was found in the old ones is dropped."""
        self._knowledge = knowledge
        self._forget()

    def start(self, result: PlanResult) -> None:
        """Work out every price that is open."""
        self._forget()
        knowledge = self._knowledge
        spots = [left.spot for left in result.left_out if is_unexplained(left)]

        def work(stop: StopFlag, report: Report) -> None:
            planner = knowledge.planner(result.request.mode)
            for spot in spots:
                if stop():
                    return
                report(planner.explain_spot(result, spot, stop=stop))

        self._result, self.total = result, len(spots)
        self._inquiry.ask(work)
        self.changed.emit()

    def stop(self) -> None:
        """Keep the reasons worked out so far."""
        self._inquiry.stop()

    def explain(self, result: PlanResult) -> PlanResult:
        """The same plan with the reasons that were worked out for it."""
        if result != self._result:
            return result
        left_out = tuple(self._found.get(left.spot, left) for left in result.left_out)
        return replace(result, left_out=left_out)

    def close(self) -> None:
        """End every thread."""
        self._inquiry.close()

    def _add(self, left: LeftOut) -> None:
        self._found[left.spot] = left
        self.changed.emit()

    def _forget(self) -> None:
        self._inquiry.abandon()
        self._result, self._found, self.total = None, {}, 0
