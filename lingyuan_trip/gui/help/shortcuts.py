"""The sheet of shortcuts, made from the actions themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtGui import QAction, QKeySequence

from lingyuan_trip.gui.i18n import translate

_C = "Help"
_NATIVE = QKeySequence.SequenceFormat.NativeText


def list_keys() -> tuple[tuple[str, str], ...]:
    """Keys that hold inside a part of the window, beside those of the actions."""
    return (
        (translate(_C, "下一处、上一处控件"), "Tab, Shift+Tab"),
        (translate(_C, "列表、时间线、月历里移动"), "← ↑ → ↓"),
        (translate(_C, "打开、选中"), "Enter, Space"),
        (translate(_C, "收起菜单、关闭小窗口"), "Esc"),
        (translate(_C, "地图：移动、缩放、全市"), "← ↑ → ↓, +, −, 0"),
        (translate(_C, "时刻、分钟：增减"), "↑ ↓"),
        (translate(_C, "时间轴：换先后；换到另一天"), "Alt+↑ ↓; Alt+Shift+↑ ↓"),
        (translate(_C, "时间轴：拿掉、加一处、换一个"), "Delete, Insert, X"),
        (translate(_C, "时间轴：锁定、固定时刻、多留少留"), "L, T, + −"),
    )


def make_sheet(groups: Iterable[tuple[str, Sequence[QAction]]]) -> str:
    """The sheet as HTML: a table for each group."""
    parts = [
        _table(title, [(action.text(), _keys(action)) for action in actions if action.shortcuts()])
        for title, actions in groups
    ]
    return "".join([*parts, _table(translate(_C, "处处可用的键"), list_keys())])


def _keys(action: QAction) -> str:
    return ", ".join(keys.toString(_NATIVE) for keys in action.shortcuts())


def _table(title: str, rows: Sequence[tuple[str, str]]) -> str:
    lines = "".join(
        f'<tr><td width="60%">{escape(words)}</td><td><b>{escape(keys)}</b></td></tr>'
        for words, keys in rows
    )
    return f'<h3>{escape(title)}</h3><table width="100%" cellpadding="4">{lines}</table>'
