"""The map with what belongs on it: legend, buttons, scale, overview and sources."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.credits import credit_line
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.legend import Entry, Group, Legend, explain, legend_size
from lingyuan_trip.gui.map.map_menu import MapMenu
from lingyuan_trip.gui.map.memory import MapMemory
from lingyuan_trip.gui.map.online import OnlineTiles
from lingyuan_trip.gui.map.overview import Overview
from lingyuan_trip.gui.map.picture_dialog import PictureDialog
from lingyuan_trip.gui.map.scale_bar import ScaleBar
from lingyuan_trip.gui.map.tiles_dialog import TilesDialog
from lingyuan_trip.gui.map.view import MapView
from lingyuan_trip.gui.map.where_box import WhereBox
from lingyuan_trip.gui.theme import map_panel_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label, pane
from lingyuan_trip.gui.widgets.menus import Menu
from lingyuan_trip.paths import user_dir

_C = "Map"
_EDGE = tokens.SPACE[3]
_BUTTON = tokens.CONTROL_HEIGHT - 2
_ZOOMED_IN = 0.85
_LEGEND_SHARE = (0.4, 0.32)
"""How much of the map's width and height the legend may take without being asked."""
_LINES_SHARE = (0.7, 0.2)
"""And the few rows about the route, which say that its minutes are estimates."""


class MapPanel(QWidget):
    """Everything about the map; `view` is the map itself, `menu` makes the menus on it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("mapPanel")
        self.view = MapView(look)
        self.online = OnlineTiles(self.view, user_dir() / "tiles")
        self.online.changed.connect(self._credit)
        self._build_column()
        self.legend = Legend(look)
        self.scale_bar = ScaleBar(look)
        self.overview = Overview(look)
        self.where = WhereBox(look, self.view.content)
        self._buttons = self._build_buttons()
        self._legend_button = Button(look, translate(_C, "图例"), "small", "chevron-down")
        self._legend_button.setObjectName("legendButton")
        self._legend_button.setCheckable(True)
        self._legend_button.clicked.connect(self._choose_legend)
        self._legend_choice: bool | None = None
        overlays = (self.legend, self._legend_button)
        for widget in (*overlays, self.scale_bar, self.overview, self.where, *self._buttons):
            widget.setParent(self)
            widget.setProperty("overlay", True)
        self.layers_menu = self._build_layers_menu()
        self.menu = MapMenu(look, self.view.content, self)
        self.menu.opened.connect(self.view.spotActivated)
        self.menu.where_wanted.connect(self.ask_where)
        self.menu.picture_wanted.connect(self.ask_picture)
        self.where.found.connect(self.view.set_found)
        self.where.left.connect(self._leave_where)
        self.where.hide()
        self.view.menu_wanted.connect(self._show_menu)
        self.overview.point_wanted.connect(self.view.center_on_scene)
        self.view.moved.connect(self._follow_view)
        self.view.content_changed.connect(self._explain)
        self.view.resized.connect(self._explain)
        look.changed.connect(self._explain)
        self._explain()

    @property
    def memory(self) -> MapMemory:
        """What is to be kept between starts."""
        content, camera = self.view.content, self.view.camera
        hidden = frozenset(layer for layer in Layer if not content.is_shown(layer))
        return MapMemory(camera.remember(), hidden, self.online.choice)

    def recall(self, memory: MapMemory) -> None:
        """Show what was kept."""
        for layer, action in self._layer_actions.items():
            action.setChecked(layer not in memory.hidden)
        self.view.camera.recall(memory.view)
        self.online.choose(memory.tiles)

    def ask_where(self) -> None:
        """Open the box that takes a coordinate or a link."""
        self.where.open_empty()
        self._explain()

    def ask_picture(self) -> PictureDialog:
        """Open the dialog that saves the map as a picture."""
        view = self.view
        dialog = PictureDialog(view.content, view.seen_area, view.size(), self, self._look)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def ask_tiles(self) -> TilesDialog:
        """Open the dialog that turns online tiles on and off."""
        dialog = TilesDialog(self._look, self.online, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _credit(self) -> None:
        self.credits.setText(credit_line(self.online.credits))

    def _leave_where(self) -> None:
        self.where.hide()
        self.view.set_found(None)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._explain()

    def _build_column(self) -> None:
        self.credits = label(credit_line(), 1, "small", wrap=True)
        foot = QVBoxLayout()
        foot.setContentsMargins(tokens.SPACE[2], tokens.SPACE[1], tokens.SPACE[2], tokens.SPACE[1])
        foot.addWidget(self.credits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(pane("paper", foot))

    def _build_buttons(self) -> tuple[QFrame, ...]:
        look, view = self._look, self.view
        self._layers_button = IconButton(look, "layers", translate(_C, "图层与更多"), _BUTTON)
        self._layers_button.set_caption(translate(_C, "图层"))
        actions: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("add", translate(_C, "放大"), view.zoom_in),
            ("remove", translate(_C, "缩小"), view.zoom_out),
            ("fit", translate(_C, "显示全市"), view.fit_all),
        )
        made = []
        for icon, text, act in actions:
            button = IconButton(look, icon, text, _BUTTON)
            button.clicked.connect(act)
            made.append(button)
        made[-1].set_caption(translate(_C, "全市"))
        made.append(self._layers_button)
        return tuple(_on_ground(button) for button in made)

    def _build_layers_menu(self) -> QMenu:
        menu = Menu(self)
        self._layer_actions: dict[Layer, QAction] = {}
        names = {
            Layer.RELIEF: translate(_C, "地形"),
            Layer.WATER: translate(_C, "河流"),
            Layer.RAILWAY: translate(_C, "铁路"),
            Layer.PLACES: translate(_C, "地名"),
            Layer.NEIGHBOURS: translate(_C, "邻县"),
            Layer.REGIONS: translate(_C, "片区范围（示意）"),
            Layer.SPOTS: translate(_C, "景点"),
            Layer.FESTIVALS: translate(_C, "节庆"),
            Layer.ROUTE: translate(_C, "当天路线"),
            Layer.LODGING: translate(_C, "住宿"),
        }
        for layer, name in names.items():
            self._layer_actions[layer] = self._switch(
                menu, name, self.view.content.is_shown(layer), partial(self.view.show_layer, layer)
            )
        menu.addSeparator()
        menu.addAction(translate(_C, "看当天路线"), self.view.fit_day)
        menu.addAction(translate(_C, "看选中的景点"), self.view.fit_selection)
        menu.addSeparator()
        menu.addAction(translate(_C, "在线底图…"), self.ask_tiles)
        menu.addAction(translate(_C, "这是哪里…"), self.ask_where)
        menu.addAction(translate(_C, "另存为图片…"), self.ask_picture)
        self._layers_button.setMenu(menu)
        self._layers_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return menu

    @staticmethod
    def _switch(menu: QMenu, name: str, is_on: bool, act: Callable[[bool], None]) -> QAction:
        action = QAction(name, menu, checkable=True)
        action.setChecked(is_on)
        action.toggled.connect(act)
        menu.addAction(action)
        return action

    def _show_menu(self, spot: str, point: QPointF, where: QPoint) -> None:
        menu = self.menu.build(spot, point)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _explain(self) -> None:
        """Say what is drawn, then put everything in its place."""
        entries = explain(self.view.content, with_zones=True)
        rows = self._choose_rows(entries)
        self.legend.set_entries(entries, rows)
        is_whole = bool(entries) and rows == entries
        self._legend_button.setVisible(bool(entries) and self.where.isHidden())
        self._legend_button.setChecked(is_whole)
        self._legend_button.set_icon("chevron-up" if is_whole else "chevron-down")
        self.legend.setVisible(bool(rows) and self.where.isHidden())
        self._arrange()

    def _choose_rows(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """As the person chose; else what is said of the route at least, and everything only where
        it leaves room: the land matters more.
        """
        if self._legend_choice is not None:
            return entries if self._legend_choice else ()
        high = self.view.height()
        lines = tuple(entry for entry in entries if entry.group is Group.LINE)
        if high >= sizes.ROOM_FOR_LEGEND and self._leaves_room(entries, _LEGEND_SHARE):
            return entries
        if high >= sizes.ROOM_FOR_LINES and self._leaves_room(lines, _LINES_SHARE):
            return lines
        return ()

    def _leaves_room(self, entries: tuple[Entry, ...], share: tuple[float, float]) -> bool:
        size, (wide, high) = legend_size(self._look, entries), share
        return (
            size.width() <= self.view.width() * wide and size.height() <= self.view.height() * high
        )

    def _choose_legend(self, is_open: bool) -> None:
        self._legend_choice = is_open
        self._explain()

    @property
    def _legend_area(self) -> QRect:
        """What the legend takes with its button; empty where nothing is to be explained."""
        parts = (self._legend_button, self.legend)
        area = QRect()
        for part in parts:
            if not part.isHidden():
                area = area.united(part.geometry())
        return area

    def _arrange(self) -> None:
        area = self.view.geometry()
        self._legend_button.adjustSize()
        self._legend_button.move(area.left() + _EDGE, area.top() + _EDGE)
        below = self._legend_button.geometry().bottom() + 1 + tokens.SPACE[1]
        self.legend.move(area.left() + _EDGE, below)
        self._place_buttons(area)
        self._place_where(area)
        bottom = area.bottom() + 1 - _EDGE
        self.overview.move(area.left() + _EDGE, bottom - self.overview.height())
        self._follow_view()
        has_overview = not self.overview.isHidden()
        left = self.overview.geometry().right() + _EDGE if has_overview else area.left() + _EDGE
        self.scale_bar.move(left, bottom - self.scale_bar.height())
        others = (self.overview, self.scale_bar, self.where, *self._buttons)
        covered = tuple(QRectF(w.geometry()) for w in others if not w.isHidden())
        self.view.set_covered(QRectF(self._legend_area), covered)

    def _place_where(self, area: QRect) -> None:
        right = self._buttons[0].geometry().left() - _EDGE
        width = min(sizes.WHERE_WIDTH, right - area.left() - _EDGE)
        self.where.setFixedWidth(max(width, 0))
        self.where.adjustSize()
        self.where.move(right - width, area.top() + _EDGE)

    def _place_buttons(self, area: QRect) -> None:
        """At the top right, or at the bottom right where the legend leaves no room beside it."""
        for button in self._buttons:
            button.adjustSize()
        side = max(button.width() for button in self._buttons)
        left = area.right() + 1 - _EDGE - side
        top = area.top() + _EDGE
        if self._legend_area.right() + tokens.SPACE[2] > left:
            high = sum(button.height() + tokens.SPACE[2] for button in self._buttons)
            top = area.bottom() + 1 - _EDGE - high + tokens.SPACE[2]
        for button in self._buttons:
            button.setGeometry(left, top, side, button.height())
            top += button.height() + tokens.SPACE[2]

    def _follow_view(self) -> None:
        self.scale_bar.set_metres_per_pixel(self.view.metres_per_pixel)
        self.overview.set_seen(self.view.seen_area)
        wanted = self._has_room_for_overview() and not self._would_hide_something()
        if self.overview.isHidden() is wanted:
            self.overview.setVisible(wanted)
            self._arrange()

    def _has_room_for_overview(self) -> bool:
        wide, high = sizes.ROOM_FOR_OVERVIEW
        county = self.view.content.county_area
        is_close = self.view.seen_area.height() < county.height() * _ZOOMED_IN
        return is_close and self.view.width() >= wide and self.view.height() >= high

    def _would_hide_something(self) -> bool:
        """Whether a stop of the day or the selected spot lies where the overview would be."""
        to_view = self.view.viewportTransform()
        box = QRectF(self.overview.geometry()).adjusted(
            -sizes.STOP_SIDE, -sizes.STOP_SIDE, sizes.STOP_SIDE, sizes.STOP_SIDE
        )
        return any(box.contains(QPointF(to_view.map(p))) for p in self.view.content.key_points())


def _on_ground(button: IconButton) -> QFrame:
    """A button with a ground of its own, so that it can lie on the map."""
    inside = QVBoxLayout()
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
    return pane("raised", inside)
