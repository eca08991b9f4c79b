"""The checks of the self-test, in the order in which a person would meet what they try."""

from __future__ import annotations

import datetime as dt
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication, QRawFont

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.errors import EnvironmentFault, LingyuanTripError
from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.export.calendar_file import count_events
from lingyuan_trip.export.formats import Format, write_format
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.gui.running import Running
from lingyuan_trip.gui.self_test.findings import Finding, Unfit
from lingyuan_trip.gui.self_test.pdf_text import characters_in_pdf
from lingyuan_trip.gui.self_test.waiting import wait_until
from lingyuan_trip.gui.workspace import Workspace

_SECONDS = 60.0
_FAMILY = "Noto Sans SC"
_SAMPLE = "凌源行牛河梁"
_LEAST_COLORS = 16


def run_in_window(running: Running, folder: Path, home: Path) -> tuple[Finding, ...]:
    """Run the checks as the program runs, from its first event until its window is closed."""
    found: list[Finding] = []
    QTimer.singleShot(0, lambda: found.extend(run_checks(running, folder, home)))
    running.application.exec()
    return tuple(found)


def run_checks(running: Running, folder: Path, home: Path) -> Iterator[Finding]:
    """Try everything; files are written into `folder`, and `home` is the person's own folder."""
    test = _SelfTest(running, folder, home)
    for key, name, check in test.checks:
        try:
            is_good, said = True, check()
        except Unfit as unfit:
            is_good, said = False, unfit.said
        except LingyuanTripError as error:
            is_good, said = False, error.text
        except Exception as error:
            # A bug in what is tried is what the test is for; its place goes to stderr.
            traceback.print_exc()
            is_good, said = False, LocalizedText(repr(error))
        yield Finding(key, name, is_good, said)


class _SelfTest:
    def __init__(self, running: Running, folder: Path, home: Path) -> None:
        self._window = running.window
        self._folder = folder
        self._home = home
        self._bugs: list[str] = []
        running.reporter.reported.connect(self._bugs.append)
        self.checks: tuple[tuple[str, LocalizedText, Callable[[], LocalizedText]], ...] = (
            ("fonts", LocalizedText("字体", "Fonts"), self._check_fonts),
            ("window", LocalizedText("窗口", "Window"), self._check_window),
            ("data", LocalizedText("资料", "Data"), self._check_data),
            ("plan", LocalizedText("行程", "Plan"), self._check_plan),
            ("picture", LocalizedText("画面", "Picture"), self._check_picture),
            ("pdf", LocalizedText("PDF 文件", "PDF file"), self._check_pdf),
            ("ics", LocalizedText("日历文件", "Calendar file"), self._check_calendar),
            ("home", LocalizedText("个人文件夹", "Own folder"), self._check_home),
            ("bugs", LocalizedText("程序错误", "Bugs"), self._check_bugs),
        )

    def _check_fonts(self) -> LocalizedText:
        font = QFont(_FAMILY)
        family = QFontInfo(font).family()
        raw = QRawFont.fromFont(font)
        if family != _FAMILY or not all(raw.supportsCharacter(ord(c)) for c in _SAMPLE):
            raise Unfit(f"用的是 {family}，写不出中文", f"{family} is used, without Chinese")
        return LocalizedText(family)

    def _check_window(self) -> LocalizedText:
        painted: list[bool] = []
        self._window.first_painted.connect(lambda: painted.append(True))
        self._window.show()
        if not wait_until(lambda: bool(painted), self._window.first_painted, _SECONDS):
            raise Unfit("没有画出来", "It was not painted")
        platform = QGuiApplication.platformName()
        return LocalizedText(f"已画出（{platform}）", f"painted ({platform})")

    def _check_data(self) -> LocalizedText:
        wait_until(lambda: self._window.dataset is not None, self._window.ready, _SECONDS)
        dataset = self._window.dataset
        if dataset is None or dataset.guidebook is None:
            raise Unfit(*_say_unusable(dataset))
        book = dataset.guidebook
        return LocalizedText(
            f"{book.version}，{len(book.spots)} 处景点，{len(book.festivals)} 个节庆",
            f"{book.version}, {len(book.spots)} spots, {len(book.festivals)} festivals",
        )

    def _check_plan(self) -> LocalizedText:
        planning = self._workspace.planning
        if not wait_until(lambda: not planning.is_running, planning.finished, _SECONDS):
            raise Unfit("一分钟内没有排出来", "There was none within a minute")
        result = self._workspace.document.trip.result
        if result is None or result.itinerary is None:
            raise Unfit("没有排出行程", "Nothing was planned")
        if not result.verified:
            raise Unfit("复核没有通过", "It does not hold when checked")
        visits = len(result.itinerary.visits)
        proven = result.status is PlanStatus.PROVEN_OPTIMAL
        chinese, english = ("已证明最优", "proven best") if proven else ("未证明最优", "not proven")
        return LocalizedText(
            f"{result.request.date} 去 {visits} 处，{chinese}，复核通过",
            f"{result.request.date}, {visits} visits, {english}, checked",
        )

    def _check_picture(self) -> LocalizedText:
        picture = self._window.grab()
        path = self._folder / "window.png"
        if not picture.save(str(path)):
            raise Unfit(f"写不了 {path}", f"{path} cannot be written")
        small = picture.toImage().scaled(200, 125)
        colors = {small.pixel(x, y) for x in range(200) for y in range(125)}
        if len(colors) < _LEAST_COLORS:
            raise Unfit(f"只有 {len(colors)} 种颜色", f"It has only {len(colors)} colours")
        size = f"{picture.width()}×{picture.height()}"
        return LocalizedText(f"{size}，写成 PNG", f"{size}, written as PNG")

    def _check_pdf(self) -> LocalizedText:
        from lingyuan_trip.gui.printing.output import draw

        path = self._folder / "trip.pdf"
        path.write_bytes(draw(Format.PDF, "a4", self._make_handout()))
        return self._check_text(path)

    def _check_text(self, path: Path) -> LocalizedText:
        content = path.read_bytes()
        if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-16:]:
            raise Unfit(f"{path.name} 不完整", f"{path.name} is not whole")
        if missing := set("凌源") - characters_in_pdf(content):
            lost = "".join(sorted(missing))
            raise Unfit(f"{path.name} 里搜不到“{lost}”", f"{path.name} has no text {lost}")
        kilobytes = len(content) // 1000
        return LocalizedText(
            f"{path.name} {kilobytes} kB，文字可搜索", f"{path.name} {kilobytes} kB, searchable"
        )

    def _check_calendar(self) -> LocalizedText:
        handout = self._make_handout()
        path = self._folder / "trip.ics"
        path.write_bytes(write_format(Format.ICS, handout))
        events = count_events(path.read_bytes())
        visits = len(handout.itinerary.visits)
        if events < visits:
            raise Unfit(f"只有 {events} 项", f"It has only {events} events")
        return LocalizedText(
            f"{path.name}，{events} 项，其中游览 {visits} 处",
            f"{path.name}, {events} events, {visits} of them visits",
        )

    def _check_home(self) -> LocalizedText:
        probe = self._home / ".self-test"
        try:
            self._home.mkdir(parents=True, exist_ok=True)
            probe.touch()
            probe.unlink()
        except OSError:
            # Not a failure: the program works, and says so where something is to be kept.
            return LocalizedText(
                "写不了，设置和行程不会保留", "read-only, settings and trips are not kept"
            )
        return LocalizedText("可以写", "can be written")

    def _check_bugs(self) -> LocalizedText:
        self._window.close()
        if self._bugs:
            raise Unfit(f"出了 {len(self._bugs)} 个错误（见上）", f"{len(self._bugs)} (see above)")
        return LocalizedText("没有", "none")

    def _make_handout(self) -> Handout:
        result, knowledge = self._workspace.document.trip.result, self._workspace.knowledge
        if result is None:
            raise Unfit("没有行程可写", "There is no plan to write")
        made = dt.datetime.now(dt.UTC)
        return Handout(result, knowledge.guidebook, knowledge.almanac.day, made)

    @property
    def _workspace(self) -> Workspace:
        if self._window.workspace is None:
            raise EnvironmentFault("窗口里没有内容", "The window has no pages")
        return self._window.workspace


def _say_unusable(dataset: Dataset | None) -> tuple[str, str]:
    if dataset is None:
        return "读不到", "They cannot be read"
    for problem in dataset.problems:
        sys.stderr.write(f"{problem.describe('zh')}\n")
    count = len(dataset.problems)
    return f"{dataset.path} 有 {count} 处问题", f"{dataset.path} has {count} problems"
