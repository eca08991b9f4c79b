"""The two menus of the festival page: what is shown, and what is saved as a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtGui import QAction

from lingyuan_trip.domain.festival import Festival, FestivalTheme
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.festivals.festival_filter import FestivalFilter
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.menus import Menu

_C = "Festivals"
_MOST_NAMED = 24
"""So many festivals are named one by one; more would not fit a screen."""

Festivals = Sequence[Festival]


def theme_words(theme: FestivalTheme) -> str:
    """What a theme is called."""
    return {
        FestivalTheme.LILY: translate(_C, "百合"),
        FestivalTheme.FOOD: translate(_C, "美食"),
        FestivalTheme.GRAPE: translate(_C, "葡萄"),
        FestivalTheme.SNOW: translate(_C, "冰雪"),
        FestivalTheme.CULTURE: translate(_C, "文化"),
        FestivalTheme.BLOSSOM: translate(_C, "花期"),
    }[theme]


class FilterButton(Button):
    """Opens the filter; says how many conditions hold."""

    def __init__(self, look: Look, changed: Callable[[FestivalFilter], object]) -> None:
        super().__init__(look, "", "plain", "filter")
        self.setObjectName("festivalFilter")
        self._changed = changed
        self._filter = FestivalFilter()
        self._menu = Menu(self)
        self._menu.setObjectName("festivalFilterMenu")
        self._menu.setAccessibleName(translate(_C, "筛选节庆"))
        self.setMenu(self._menu)
        self._say()

    @property
    def filter(self) -> FestivalFilter:
        """What is asked for."""
        return self._filter

    def set_festivals(self, festivals: Festivals) -> None:
        """Offer the themes that these festivals have."""
        self._menu.clear()
        announced = translate(_C, "只看日期已定的")
        self._add(announced, self._filter.announced_only, self._ask_announced)
        self._menu.add_heading(translate(_C, "只看这些"))
        for theme in dict.fromkeys(festival.theme for festival in festivals):
            on = theme in self._filter.themes
            self._add(theme_words(theme), on, partial(self._ask_theme, theme))
        self._menu.addSeparator()
        self._menu.addAction(translate(_C, "全部显示")).triggered.connect(self.clear)

    def take(self, asked: FestivalFilter) -> None:
        """Ask for something else."""
        self._filter = asked
        self._say()
        self._changed(asked)

    def clear(self) -> None:
        """Show everything again."""
        for action in self._menu.actions():
            if action.isCheckable():
                action.setChecked(False)
        self.take(FestivalFilter())

    def _add(self, words: str, on: bool, ask: Callable[[bool], object]) -> None:
        action = self._menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        # A partial would be called without what was chosen.
        action.triggered.connect(lambda on: ask(on))

    def _ask_announced(self, on: bool) -> None:
        self.take(FestivalFilter(self._filter.themes, on))

    def _ask_theme(self, theme: FestivalTheme, on: bool) -> None:
        self.take(self._filter.switch_theme(theme, on))

    def _say(self) -> None:
        count = len(self._filter.themes) + self._filter.announced_only
        words = translate(_C, "筛选")
        self.setText(f"{words} {count}" if count else words)


class ExportButton(Button):
    """Opens a menu: everything, what the filter lets through, or one festival."""

    def __init__(self, look: Look, save: Callable[[Festivals], object]) -> None:
        super().__init__(look, translate(_C, "导出 .ics"), "plain", "export")
        self.setObjectName("festivalExport")
        self._save = save
        self._menu = Menu(self)
        self._menu.setObjectName("festivalExportMenu")
        self._menu.setAccessibleName(translate(_C, "导出节庆日历"))
        self.setMenu(self._menu)

    def set_festivals(self, festivals: Festivals, shown: Festivals) -> None:
        """Offer these festivals, and those of them that are shown."""
        self._menu.clear()
        for words, chosen in self._choices(festivals, shown):
            action = QAction(words, self._menu)
            action.triggered.connect(partial(self._do, chosen))
            self._menu.addAction(action)
        self.setEnabled(bool(festivals))

    def _choices(self, festivals: Festivals, shown: Festivals) -> Iterator[tuple[str, Festivals]]:
        yield translate(_C, "全部 {count} 个节庆…").format(count=len(festivals)), festivals
        if shown and len(shown) < len(festivals):
            yield translate(_C, "筛选出的 {count} 个…").format(count=len(shown)), shown
        for festival in shown[:_MOST_NAMED]:
            name = formatting.say(festival.name)
            yield translate(_C, "{name}…").format(name=name), (festival,)

    def _do(self, chosen: Festivals, _checked: bool = False) -> None:
        self._save(chosen)
