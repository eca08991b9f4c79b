"""走近凌源: food, crafts, flowers and fruit, what to take home, how to get here and around."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.festival import FestivalTheme
from lingyuan_trip.domain.guidebook import Guidebook, Story
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_words import source_words
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import window_sizes as sizes
from lingyuan_trip.gui.widgets.badge import EvidenceBadge
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.dialog_letters import give_letters
from lingyuan_trip.gui.widgets.festival_look import emblem
from lingyuan_trip.gui.widgets.labels import Tone, label, pane, rule

_C = "Stories"
_MOST_SOURCES = 4
_EMBLEMS = {
    "food": FestivalTheme.FOOD,
    "craft": FestivalTheme.CULTURE,
    "product": FestivalTheme.LILY,
}


class StoriesWindow(QDialog):
    """Everything the data tell that is no place to go to; not modal, closed by Esc."""

    def __init__(self, look: Look, guidebook: Guidebook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._guidebook = guidebook
        title = translate(_C, "走近凌源")
        self.setObjectName("stories")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        scroll = QScrollArea()
        scroll.setAccessibleName(title)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._build())
        close = Button(look, translate(_C, "关闭"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(*(tokens.SPACE[3],) * 4)
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self.resize(look.px(sizes.STORIES_WIDTH), look.px(sizes.STORIES_HEIGHT))
        give_letters(self)
        scroll.setFocus()

    def _build(self) -> QFrame:
        column = QVBoxLayout()
        edge = tokens.SPACE[5]
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE[3])
        for topic, words in list_topics():
            stories = [story for story in self._guidebook.stories if story.topic == topic]
            if stories:
                self._add_topic(column, topic, words, stories)
        column.addWidget(label(phone_words(), 1, "hint", wrap=True))
        column.addStretch()
        return pane("surface", column)

    def _add_topic(
        self, column: QVBoxLayout, topic: str, words: str, stories: Sequence[Story]
    ) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE[3])
        if (theme := _EMBLEMS.get(topic)) is not None:
            picture = QLabel()
            side = self._look.px(sizes.STORIES_EMBLEM)
            picture.setPixmap(emblem(self._look, theme, side, self.devicePixelRatioF()))
            head.addWidget(picture)
        head.addWidget(label(words, 4, strong=True, wrap=True), 1)
        column.addLayout(head)
        for story in stories:
            column.addWidget(self._story(story))
        column.addWidget(rule())

    def _story(self, story: Story) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE[2])
        head.addWidget(label(formatting.say(story.name), 3, strong=True, wrap=True), 1)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(EvidenceBadge(self._look, story.evidence, show_date=True), alignment=top)
        made = QWidget()
        made.setObjectName(f"story-{story.id}")
        made.setAccessibleName(formatting.say(story.name))
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, tokens.SPACE[2])
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(head)
        for words, step, tone in self._lines(story):
            column.addWidget(label(words, step, tone, wrap=True, selectable=True))
        return made

    def _lines(self, story: Story) -> Iterable[tuple[str, int, Tone]]:
        if story.summary is not None:
            yield formatting.say(story.summary.value), 2, "plain"
        if story.items:
            yield formatting.listing(formatting.say(item) for item in story.items), 2, "second"
        if words := source_words(self._guidebook, story.evidence, _MOST_SOURCES):
            yield words, 1, "hint"


def list_topics() -> tuple[tuple[str, str], ...]:
    """Topics with their headings, in the order in which they are told."""
    return (
        ("food", translate(_C, "吃什么：七绝八艺")),
        ("craft", translate(_C, "手艺：皮影与剪纸")),
        ("product", translate(_C, "百合、葡萄，带些什么回去")),
        ("travel", translate(_C, "怎么来、怎么走")),
        ("history", translate(_C, "凌源这个地方")),
    )


def phone_words() -> str:
    """What is said of telephone numbers: none had a source."""
    return translate(
        _C, "救援和服务电话没有查到可靠来源，所以不列。出发前请向景区或当地文旅局核实。"
    )
