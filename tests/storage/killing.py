"""A process that is killed at a chosen point of its work."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable


def run_killed(work: Callable[[], None], at: int) -> bool:
    """Run in a process of its own that is killed at the `at`th call of a built-in function or
    return from one, system calls among them; whether it came to its end before.
    """
    child = os.fork()
    if child == 0:
        left = at

        def count(_frame: object, event: str, _what: object) -> None:
            nonlocal left
            if event in ("c_call", "c_return"):
                left -= 1
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(count)
        work()
        sys.setprofile(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return not os.WIFSIGNALED(status)
