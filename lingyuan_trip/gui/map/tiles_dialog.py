"""Turns online tiles on and off: whose, and what the choice means."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.online import OnlineTiles
from lingyuan_trip.gui.map.tiles.providers import OPENSTREETMAP, OWN, TIANDITU, TileChoice
from lingyuan_trip.gui.theme import map_panel_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.dialog_letters import give_letters
from lingyuan_trip.gui.widgets.labels import label

_C = "MapTiles"


class TilesDialog(QDialog):
    """What is chosen holds when it is accepted; what is lacking is said."""

    def __init__(self, look: Look, online: OnlineTiles, parent: QWidget) -> None:
        super().__init__(parent)
        self._online = online
        self.setObjectName("mapTilesDialog")
        self.setWindowTitle(translate(_C, "在线底图"))
        self.setMinimumWidth(sizes.TILES_DIALOG_WIDTH)
        self.provider = QComboBox()
        self.provider.setAccessibleName(translate(_C, "在线底图"))
        self.provider.addItem(translate(_C, "不用（离线地图）"), "")
        self.provider.addItem("OpenStreetMap", OPENSTREETMAP.id)
        self.provider.addItem(translate(_C, "天地图（要自己的密钥）"), TIANDITU.id)
        self.provider.addItem(translate(_C, "自己填写地址"), OWN)
        self.key = self._field(translate(_C, "密钥（tk）"), "")
        self.template = self._field(translate(_C, "瓦片地址"), "https://…/{z}/{x}/{y}.png")
        self.shifted = Chip(look, translate(_C, "用的是火星坐标 GCJ-02"))
        self._trouble = label("", 2, "alarm", wrap=True)
        self.done_button = Button(look, translate(_C, "确定"), "primary")
        self.done_button.clicked.connect(self._finish)
        self._arrange(look)
        give_letters(self)
        self.provider.currentIndexChanged.connect(self._show_fields)
        self._fill(online.choice)

    @property
    def choice(self) -> TileChoice:
        """What is chosen as the dialog stands."""
        return TileChoice(
            self.provider.currentData(),
            self.key.text().strip(),
            self.template.text().strip(),
            self.shifted.isChecked(),
        )

    @property
    def trouble(self) -> str:
        """What is lacking, in words; empty if nothing is."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def _field(self, name: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setPlaceholderText(hint or name)
        return made

    def _fill(self, choice: TileChoice) -> None:
        self.provider.setCurrentIndex(max(0, self.provider.findData(choice.provider)))
        self.key.setText(choice.key)
        self.template.setText(choice.template)
        self.shifted.setChecked(choice.is_shifted)
        self._show_fields()

    def _show_fields(self) -> None:
        chosen = self.provider.currentData()
        self.key.setVisible(chosen in (TIANDITU.id, OWN))
        self.template.setVisible(chosen == OWN)
        self.shifted.setVisible(chosen == OWN)
        self._trouble.hide()
        self.adjustSize()

    def _arrange(self, look: Look) -> None:
        words = translate(
            _C,
            "打开以后，会向所选的服务下载您正在看的那一片地图，对方会知道看的是哪里；"
            "看过的留在本机，断网也能看。不打开就不联网。",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*[tokens.SPACE[4]] * 4)
        column.setSpacing(tokens.SPACE[3])
        for widget in (self.provider, self.template, self.key, self.shifted):
            column.addWidget(widget)
        column.addWidget(label(words, 1, "second", wrap=True))
        column.addWidget(self._trouble)
        cancel = Button(look, translate(_C, "取消"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.done_button)
        column.addLayout(buttons)

    def _finish(self) -> None:
        try:
            self._online.choose(self.choice)
        except RequestError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
        else:
            self.accept()
