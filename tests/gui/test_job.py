from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.gui.job import Job, Report, StopFlag, is_any_running


def test_work_runs_off_the_gui_thread_and_answers_on_it(qtbot: QtBot) -> None:
    threads: list[int] = []
    job = Job(lambda _stop, _report: threading.get_ident())
    job.finished.connect(lambda answer: threads.extend((answer, threading.get_ident())))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert threads[0] != threads[1] == threading.get_ident()


def test_reports_come_before_the_answer(qtbot: QtBot) -> None:
    def work(_stop: StopFlag, report: Report) -> str:
        report("first")
        return "last"

    heard: list[object] = []
    job = Job(work)
    job.progressed.connect(heard.append)
    job.finished.connect(heard.append)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert heard == ["first", "last"]


def test_stop_keeps_the_best_so_far(qtbot: QtBot) -> None:
    started = threading.Event()

    def work(stop: StopFlag, _report: Report) -> str:
        started.set()
        while not stop():
            threading.Event().wait(0.001)
        return "best so far"

    job = Job(work)
    job.start()
    assert started.wait(5)
    with qtbot.waitSignal(job.finished) as finished:
        job.stop()
    assert finished.args == ["best so far"]
    assert job.wait(5000)


def test_an_abandoned_answer_is_dropped(qtbot: QtBot, qapp: QApplication) -> None:
    heard: list[object] = []
    job = Job(lambda _stop, _report: "late")
    job.finished.connect(heard.append)
    job.abandon()
    with qtbot.waitSignal(job.ended):
        job.start()
    qapp.processEvents()
    assert heard == []


def test_a_fault_for_people_arrives_as_a_value(qtbot: QtBot) -> None:
    def work(_stop: StopFlag, _report: Report) -> None:
        raise EnvironmentFault("磁盘已满")

    job = Job(work)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert failed.args is not None and str(failed.args[0]) == "磁盘已满"
    assert job.wait(5000)


def test_a_bug_reaches_the_excepthook_on_the_gui_thread(qtbot: QtBot) -> None:
    def work(_stop: StopFlag, _report: Report) -> None:
        raise ZeroDivisionError("a bug")

    job = Job(work)
    with capture_exceptions() as caught, qtbot.waitSignal(job.ended):
        job.start()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


@pytest.mark.parametrize("after_start", [False, True])
def test_closing_while_working_is_clean(qtbot: QtBot, after_start: bool) -> None:
    def work(stop: StopFlag, _report: Report) -> None:
        while not stop():
            threading.Event().wait(0.001)

    job = Job(work)
    if not after_start:
        job.abandon()
    with qtbot.waitSignal(job.ended):
        job.start()
        job.abandon()
    assert not job.is_running


def test_whether_any_job_runs_is_known(qtbot: QtBot) -> None:
    started, end = threading.Event(), threading.Event()

    def work(_stop: StopFlag, _report: Report) -> None:
        started.set()
        end.wait(30)

    job = Job(work)
    job.start()
    assert started.wait(5)
    assert is_any_running()
    with qtbot.waitSignal(job.ended):
        end.set()
    assert not job.is_running


def test_a_job_may_be_dropped_while_its_thread_runs(qtbot: QtBot) -> None:
    started, release = threading.Event(), threading.Event()

    def work(_stop: StopFlag, _report: Report) -> None:
        started.set()
        assert release.wait(5)

    job = Job(work)
    job.start()
    assert started.wait(5)
    del job
    assert is_any_running()
    release.set()
    # A thread that destroyed itself would end the program here.
    qtbot.waitUntil(lambda: not is_any_running())
