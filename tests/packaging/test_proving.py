"""The parts of packaging/verify.py that only think."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from proving.chroot import Chroot, User, choose_mirror
from proving.proof import ProofFailed, expect, expect_exit


def test_the_mirror_is_the_one_that_apt_uses_for_debian_itself() -> None:
    lines = [
        "nodistro http://one.example/",
        "bookworm-updates http://two.example/debian/",
        "bookworm http://two.example/debian/",
    ]
    assert choose_mirror(lines) == "http://two.example/debian"
    assert choose_mirror(lines[:2]) is None


def test_a_user_gets_no_environment_but_what_is_given() -> None:
    chroot = Chroot(Path("/tmp/x"), "bookworm")
    user = User("zhang", "/home/张三 的 电脑")
    words = chroot.command("lingyuan-trip", "plan", user=user, env={"LANG": "C"}, has_network=False)
    assert "--userspec=zhang" in words and "--net" in words
    inside = words[words.index("-i") + 1 :]
    assert inside[-2:] == ["lingyuan-trip", "plan"]
    assert "HOME=/home/张三 的 电脑" in inside and "LANG=C" in inside
    assert not any(word.startswith("DISPLAY=") for word in inside)


def test_nothing_is_mounted_outside_of_one_program() -> None:
    words = Chroot(Path("/tmp/x"), "bookworm").command("true")
    assert words[:4] == ["unshare", "--mount", "--pid", "--fork"]
    assert "--net" not in words


def test_what_does_not_hold_is_told() -> None:
    expect(True, "nothing")
    with pytest.raises(ProofFailed, match="the file is gone"):
        expect([], "the file is gone")


def test_a_wrong_exit_code_is_told_with_what_was_said() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys; print('out'); sys.exit('err')"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert expect_exit(done, 1, "as wanted") == "out\n"
    with pytest.raises(ProofFailed, match="install") as caught:
        expect_exit(done, 0, "install")
    assert "out" in str(caught.value) and "err" in str(caught.value)
