"""On start: what is on this week. It waits for nobody, and once sent away stays away that week."""

from __future__ import annotations

import datetime as dt

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.widgets.banner import Banner


class WeekReminder(Banner):
    """Hidden where nothing is on; `wanted` comes when the person wants to see the festivals."""

    def __init__(self, look: Look, settings: Settings, today: dt.date) -> None:
        super().__init__(look, "note", action=translate("MainWindow", "看节庆"), closes=True)
        self.setObjectName("weekReminder")
        self._settings = settings
        self._today = today
        self.closed.connect(self._forget)
        self.hide()

    def remind(self, knowledge: Knowledge) -> None:
        """Say what these data know of the week."""
        from lingyuan_trip.gui.festivals.this_week import week_key, week_words

        if self._settings.dismissed_week == week_key(self._today):
            return
        words = week_words(knowledge.guidebook.festivals, self._today, knowledge.almanac.day)
        self.say(words)
        self.setVisible(bool(words))

    def _forget(self) -> None:
        from lingyuan_trip.gui.festivals.this_week import week_key

        self._settings.dismissed_week = week_key(self._today)
