"""The real window on a display: a person types, opens a spot and has a day planned."""

from __future__ import annotations

import json
import os
import signal
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from making.tools import BuildFailed
from proving.chroot import Chroot, User
from proving.display import Display, wait_for
from proving.proof import Proof, ProofFailed, expect, expect_exit

_NAME = "lingyuan-trip"
_TITLE = "凌源行 · 数据"
_SPOT = "spot niuheliang"
_PLANNED = "planned in"
_SECONDS_TO_CLOSE = 30
_STARTS = 5
_LONGEST_START = 3.0


def prove_window(proof: Proof, chroot: Chroot, person: User, display: Display) -> None:
    """Drive the window as a person, and measure how soon it is painted."""
    surroundings = {"LANG": "C.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8", "DISPLAY": display.name}
    command = chroot.command(
        _NAME, user=person, env={**surroundings, "LANGUAGE": "zh_CN", "LINGYUAN_TRIP_LOG": "debug"}
    )
    log = chroot.path(f"{person.home}/.local/state/lingyuan-trip/lingyuan-trip.log")
    program = subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", errors="replace")
    try:
        drive(display, log, lambda name: proof.out / f"{chroot.suite}-{name}.png")
        expect(program.poll() is None, "窗口自己关了 the window closed by itself")
        os.kill(find_started(program.pid), signal.SIGINT)
        expect(program.wait(_SECONDS_TO_CLOSE) == 0, "窗口没有好好关上 it did not close well")
    except (ProofFailed, BuildFailed, subprocess.TimeoutExpired) as error:
        display.keep_picture(proof.out / f"{chroot.suite}-failed.png")
        program.kill()
        said = (program.communicate()[1] or "") + (log.read_text("utf-8") if log.exists() else "")
        raise ProofFailed(f"{error}\n{said}") from error
    finally:
        # What unshare started ends with it; it takes no gentler word.
        program.kill()
        program.communicate()
    expect("CRITICAL" not in log.read_text("utf-8"), f"程序出了错 a bug: {log.read_text('utf-8')}")
    started = [_start(chroot, person, surroundings) for _ in range(_STARTS)]
    median = round(statistics.median(started), 2)
    proof.note(f"{chroot.suite}.first_paint.seconds", median)
    expect(median < _LONGEST_START, f"{median} s 才画出 until it is painted")


def find_started(unshare: int) -> int:
    """The process that runs in the bare system: a child of the shell that unshare started."""
    found = unshare
    for _ in range(2):
        found = int(Path(f"/proc/{found}/task/{found}/children").read_text().split()[0])
    return found


def drive(display: Display, log: Path, picture: Callable[[str], Path]) -> None:
    """Type 牛河梁 in the search, open it, and plan; the program's log tells what happened."""

    def told(words: str, times: int = 1) -> Callable[[], bool]:
        return lambda: log.exists() and log.read_text("utf-8").count(words) >= times

    display.find_window(_TITLE)
    wait_for(told(_PLANNED), "第一份行程 the plan that is offered")
    display.keep_picture(picture("started"))
    display.press("ctrl+f")
    display.type("牛河梁")
    time.sleep(1)
    display.keep_picture(picture("searched"))
    display.press("Return")
    wait_for(told(_SPOT), "打开牛河梁 the spot is opened", 20)
    time.sleep(1)
    display.keep_picture(picture("spot"))
    display.press("ctrl+3")
    time.sleep(1)
    display.press("ctrl+Return")
    wait_for(told(_PLANNED, 2), "按下安排行程后的行程 the plan that was asked for", 30)
    time.sleep(1)
    display.keep_picture(picture("planned"))


def _start(chroot: Chroot, person: User, env: dict[str, str]) -> float:
    """Seconds from the start of the program until its window is painted."""
    probe = {"LINGYUAN_TRIP_STARTUP_PROBE": "1", "LINGYUAN_TRIP_STARTED_AT": repr(time.time())}
    done = chroot.run(_NAME, user=person, env={**env, **probe}, seconds=60)
    said = expect_exit(done, 0, "startup")
    first: float = json.loads(said.splitlines()[-1])["first_paint"]
    return first
