"""The bar of the page: what day it is about, undo and redo, the plan as text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QUndoStack

from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.trip_dates import days_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.top_bar import TopBar
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label

_C = "ItineraryPage"


class ItineraryBar(TopBar):
    """`edit_toggled` comes in the compact layout, where the form is folded into one line.

    The button of the last export copies the text until the person has exported something else:
    then `again_wanted` asks for that.
    """

    copy_wanted = Signal()
    again_wanted = Signal()
    export_wanted = Signal()
    edit_toggled = Signal(bool)

    def __init__(self, look: Look, undo_stack: QUndoStack) -> None:
        super().__init__(look, translate(_C, "行程"))
        self._request: TripRequest | None = None
        self._density = Density.WIDE
        self._subtitle = label("", 2, "second")
        self._edit = Button(look, "", icon="edit")
        self._edit.setObjectName("editRequest")
        self._edit.setCheckable(True)
        self._edit.toggled.connect(self.edit_toggled)
        self._undo = IconButton(look, "undo", "")
        self._undo.setObjectName("undoButton")
        self._undo.clicked.connect(undo_stack.undo)
        self._redo = IconButton(look, "redo", "")
        self._redo.setObjectName("redoButton")
        self._redo.clicked.connect(undo_stack.redo)
        self._copy = Button(look, translate(_C, "复制文字"), icon="copy")
        self._copy.setObjectName("copyPlan")
        self._copy.setToolTip(translate(_C, "把行程复制成文字，可贴到微信"))
        self._copy.clicked.connect(self._use_last)
        self._last: tuple[str, str] | None = None
        self._export = Button(look, translate(_C, "导出"), icon="export")
        self._export.setObjectName("exportPlan")
        self._export.setAccessibleName(translate(_C, "导出"))
        self._export.setToolTip(formatting.shortcut(translate(_C, "导出和打印"), "Ctrl+E"))
        self._export.clicked.connect(self.export_wanted)
        self.add_left(self._subtitle)
        self.add_left(self._edit)
        self.close_left()
        for widget in (self._undo, self._redo, self._copy, self._export):
            self.add_right(widget)
        # Only what the signals carry: the stack also speaks while it is being destroyed.
        undo_stack.undoTextChanged.connect(self._name_undo)
        undo_stack.redoTextChanged.connect(self._name_redo)
        undo_stack.canUndoChanged.connect(self._undo.setEnabled)
        undo_stack.canRedoChanged.connect(self._redo.setEnabled)
        self._edit.hide()
        look.changed.connect(self._keep_width)
        self._undo.setEnabled(undo_stack.canUndo())
        self._redo.setEnabled(undo_stack.canRedo())
        self._name_undo(undo_stack.undoText())
        self._name_redo(undo_stack.redoText())

    def show_request(self, request: TripRequest) -> None:
        """Say which day the page is about."""
        day = _dates(request)
        title = translate(_C, "凌源一日・{day}")
        if request.days > 1:
            title = translate(_C, "凌源{days}・{day}")
        self._subtitle.setText(title.format(days=days_words(request.days), day=day))
        self._request = request
        self._say_request()

    def _say_request(self) -> None:
        """The whole question in a line; on narrow windows only when it is about."""
        if (request := self._request) is None:
            return
        whole = translate(_C, "{day} · {start} → {end} · {pace} · {mode}")
        short = translate(_C, "{day} · {start} → {end}")
        words = (short if self._density is Density.NARROW else whole).format(
            day=_short_dates(request),
            start=formatting.clock(request.arrive),
            end=formatting.clock(request.depart),
            pace=formatting.pace(request.pace),
            mode=formatting.mode(request.mode),
        )
        self._edit.setText(words)
        self._keep_width()
        self._edit.setAccessibleName(translate(_C, "修改条件：{words}").format(words=words))
        self._edit.setToolTip(translate(_C, "修改条件"))

    def fold(self, density: Density) -> None:
        """Be lower, with the form folded into one line, on small windows."""
        compact = density is not Density.WIDE
        self._density = density
        self.set_density(density)
        self._say_request()
        self.forget_copy()
        # The narrowest bar has no room for large words on every button.
        narrow = density is Density.NARROW
        self._export.setText("" if narrow else translate(_C, "导出"))
        self._subtitle.setVisible(not compact)
        self._edit.setVisible(compact)

    @property
    def is_editing(self) -> bool:
        """Whether the form is unfolded."""
        return self._edit.isChecked()

    def set_editing(self, editing: bool) -> None:
        """Show whether the form is unfolded."""
        self._edit.setChecked(editing)

    def set_has_plan(self, has_plan: bool) -> None:
        """A plan that is not there cannot be handed on."""
        self._copy.setEnabled(has_plan)
        self._export.setEnabled(has_plan)

    def show_last(self, words: str, icon: str, is_text: bool) -> None:
        """Say what the button of the last export does."""
        self._last = None if is_text else (words, icon)
        hint = translate(_C, "把行程复制成文字，可贴到微信")
        self._copy.setToolTip(hint if is_text else translate(_C, "和上次一样导出"))
        self.forget_copy()

    def _use_last(self) -> None:
        if self._last is None:
            self.copy_wanted.emit()
        else:
            self.again_wanted.emit()

    def copy(self, text: str) -> None:
        """Put a text on the clipboard and say so."""
        QGuiApplication.clipboard().setText(text)
        self._name_copy(translate(_C, "已复制"), "ok")

    def forget_copy(self) -> None:
        """The plan is another one than was copied."""
        self._name_copy(*(self._last or (translate(_C, "复制文字"), "copy")))

    def _name_copy(self, words: str, icon: str) -> None:
        """On small windows the icon alone, or a large text would not fit."""
        self._copy.setText(words if self._density is Density.WIDE else "")
        self._copy.setAccessibleName(words)
        self._copy.set_icon(icon)

    def _keep_width(self) -> None:
        """Wide enough for the bold words of the unfolded state, so that nothing moves."""
        width = QFontMetricsF(self._look.font(2, bold=True)).horizontalAdvance(self._edit.text())
        self._edit.setMinimumWidth(round(width) + self._look.px(sizes.EDIT_ICON) + sizes.EDIT_ROOM)

    def _name_undo(self, step: str) -> None:
        nothing, back = translate(_C, "没有可撤销的"), translate(_C, "撤销：{step}")
        self._undo.set_text(back.format(step=step) if step else nothing)

    def _name_redo(self, step: str) -> None:
        nothing, forth = translate(_C, "没有可重做的"), translate(_C, "重做：{step}")
        self._redo.set_text(forth.format(step=step) if step else nothing)


def _dates(request: TripRequest) -> str:
    """`9 月 12 日 周六`, of several days `9 月 12 日—9 月 14 日`."""
    if request.days == 1:
        return formatting.date(request.date)
    return formatting.date_range(request.dates[0], request.dates[-1])


def _short_dates(request: TripRequest) -> str:
    """`9 月 12 日 周六`, of several days `9 月 12 日起三天`."""
    if request.days == 1:
        return formatting.date(request.date)
    words = translate(_C, "{day}起{days}")
    return words.format(day=formatting.day_of_month(request.date), days=days_words(request.days))
