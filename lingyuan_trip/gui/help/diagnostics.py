"""诊断信息: what support asks first, for the clipboard. Nothing in it is about the person."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator

from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from lingyuan_trip import __version__
from lingyuan_trip.dataset import Dataset
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.help.reading_window import ReadingWindow
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.log import FILE_NAME
from lingyuan_trip.gui.look import Look
from lingyuan_trip.paths import data_dir, log_dir, user_dir, without_home

_C = "Help"
_SUM_LENGTH = 12


class DiagnosticsWindow(ReadingWindow):
    """Shows the text, which is in the clipboard as soon as the window is open."""

    def __init__(self, look: Look, dataset: Dataset | None, parent: QWidget) -> None:
        super().__init__(look, translate(_C, "诊断信息"), "diagnostics", parent)
        text = describe(look, dataset)
        QGuiApplication.clipboard().setText(text)
        copied = translate(_C, "下面的内容已复制，可以直接粘贴。里面没有姓名、行程和所在位置。")
        self.browser.setPlainText(f"{copied}\n\n{text}")


def describe(look: Look, dataset: Dataset | None) -> str:
    """A line for each thing that support asks."""
    return "".join(f"{line}\n" for line in _lines(look, dataset))


def _lines(look: Look, dataset: Dataset | None) -> Iterator[str]:
    own, python = f"{translate(_C, '凌源行')} {__version__}", platform.python_version()
    yield formatting.clauses((own, _installed_as(), f"Python {python}", f"Qt {qVersion()}"))
    yield _entry(translate(_C, "系统"), f"{_system()}, {platform.machine()}")
    screen = QGuiApplication.primaryScreen()
    size, ratio = screen.size(), screen.devicePixelRatio()
    shown = f"{QGuiApplication.platformName()}, {size.width()}×{size.height()}, {ratio:g}×"
    yield _entry(translate(_C, "显示"), f"{shown}, {look.scale:.0%}")
    yield _entry(translate(_C, "语言"), f"{formatting.language()} ({QLocale.system().name()})")
    yield _entry(translate(_C, "数据"), _data(dataset))
    yield _entry(translate(_C, "日志"), without_home(str(log_dir() / FILE_NAME)))
    yield _entry(translate(_C, "个人文件夹"), without_home(str(user_dir())))


def _entry(name: str, value: str) -> str:
    return translate(_C, "{name}：{value}").format(name=name, value=value)


def _installed_as() -> str:
    if hasattr(sys, "_MEIPASS"):
        return translate(_C, "安装包")
    is_checkout = (data_dir().parent / "pyproject.toml").is_file()
    return translate(_C, "源码") if is_checkout else "pip"


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.platform()
    return f"{name}, {platform.system()} {platform.release()}"


def _data(dataset: Dataset | None) -> str:
    if dataset is None:
        return translate(_C, "没有读到景点数据。")
    told = dataset.describe()
    sha256 = told["sha256"][:_SUM_LENGTH]
    where = without_home(str(dataset.path))
    return f"{told['version'] or '—'} ({told['origin']}), SHA-256 {sha256}, {where}"
