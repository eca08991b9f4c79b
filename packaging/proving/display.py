"""A display without a screen, and hands for it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from making.tools import need, run
from proving.proof import ProofFailed

TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick"}
_SIZE = "1280x900x24"


@dataclass(frozen=True)
class Display:
    """A running X server by its name, such as `:7`."""

    name: str

    def find_window(self, title: str, seconds: float = 60) -> str:
        """The window whose title holds some words, when it is shown; gives it the focus."""
        words = ("search", "--sync", "--onlyvisible", "--name", title)
        found = self.hand(*words, seconds=seconds).split()
        if not found:
            raise ProofFailed(f"没有标题为“{title}”的窗口 no window is called {title}")
        self.hand("windowfocus", found[-1])
        return found[-1]

    def hand(self, *words: str, seconds: float = 30) -> str:
        """Do something as a person would, with xdotool."""
        return run("xdotool", *words, env={"DISPLAY": self.name}, seconds=seconds)

    def press(self, key: str) -> None:
        """Press a key."""
        self.hand("key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        self.hand("type", "--delay", "60", text)

    def keep_picture(self, path: Path) -> Path:
        """Save what is on the display."""
        run("import", "-window", "root", path, env={"DISPLAY": self.name})
        return path


@contextmanager
def open_display() -> Iterator[Display]:
    """A display that is there for a while."""
    need(TOOLS)
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", _SIZE, "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as file:
            number = file.readline().strip()
        if not number:
            raise ProofFailed("Xvfb 没有启动 did not start")
        yield Display(f":{number}")
    finally:
        server.terminate()
        server.wait()


def wait_for(holds: object, what: str, seconds: float = 60) -> None:
    """Ask again and again until something holds; raises ProofFailed when the time is up."""
    assert callable(holds)
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise ProofFailed(f"{seconds:.0f} 秒里没有等到 not within {seconds:.0f} s: {what}")
        time.sleep(0.1)
