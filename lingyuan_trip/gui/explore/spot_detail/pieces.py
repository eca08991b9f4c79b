"""Small parts of fact rows: words and evidence badges that wrap together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.badge import EvidenceBadge
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.labels import Tone, label, rule

_FEW = 4
_C = "Explore"


@dataclass(frozen=True, slots=True)
class Words:
    """A few words, with their evidence where they are a fact of their own."""

    text: str
    evidence: Evidence | None = None
    tone: Tone = "plain"
    step: int = 2
    strong: bool = False


def not_found() -> Words:
    """未查到."""
    return Words(translate(_C, "未查到"), tone="second")


class WordsLabel(QLabel):
    """Words as wide as they are on one line, wrapped only where there is less room; copyable."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.text)
        self.setProperty("step", str(words.step))
        self.setProperty("tone", words.tone)
        self.setProperty("strong", words.strong)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def sizeHint(self) -> QSize:
        """The words on one line."""
        self.ensurePolished()
        rect = self.fontMetrics().boundingRect(self.text())
        width = max(rect.width(), self.fontMetrics().horizontalAdvance(self.text())) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few characters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), _FEW * self.fontMetrics().height()), hint.height())


class Line(QWidget):
    """Words and badges on one line that wraps where it must.

    Neighbours that are known in the same way share one badge, at the last of them.
    """

    def __init__(self, look: Look, words: Sequence[Words], *, show_date: bool = True) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=tokens.SPACE[2], line_gap=2)
        for place, part in enumerate(words):
            flow.addWidget(WordsLabel(part))
            following = words[place + 1].evidence if place + 1 < len(words) else None
            if part.evidence is not None and not _alike(part.evidence, following):
                flow.addWidget(EvidenceBadge(look, part.evidence, show_date=show_date))


def _alike(one: Evidence, other: Evidence | None) -> bool:
    return other is not None and (one.status, one.date) == (other.status, other.date)


class FactRow(QFrame):
    """A label at the left, lines at the right, a line above."""

    def __init__(self, look: Look, name: str, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._look = look
        self._name = label(name, 1, "label", wrap=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(name)
        column = QVBoxLayout()
        column.setSpacing(tokens.SPACE[1])
        for part in parts:
            column.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(0, tokens.SPACE[2], 0, tokens.SPACE[2])
        row.setSpacing(tokens.SPACE[2])
        row.addWidget(self._name, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule())
        outer.addLayout(row)
        look.changed.connect(self._scale)
        self._scale()

    def _scale(self) -> None:
        self._name.setFixedWidth(
            round(sizes.FACT_LABEL_WIDTH[formatting.language()] * self._look.scale)
        )
