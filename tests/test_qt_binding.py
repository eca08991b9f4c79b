"""PySide6 6.12.0 loses a reference to None on every call that returns nothing, on Python 3.10
and 3.11, and kills the process after some thousand calls. This notices such a release.
"""

from __future__ import annotations

import subprocess
import sys

_CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
thing.setObjectName("warm")
before = sys.getrefcount(None)
for _ in range(60_000):
    thing.setObjectName("x")
print(sys.getrefcount(None) - before)
"""


def test_calls_that_return_nothing_keep_their_references() -> None:
    done = subprocess.run([sys.executable, "-c", _CALLS], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < 1_000
