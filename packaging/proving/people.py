"""Those who start the program: ordinary accounts with all kinds of homes, and bare surroundings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from proving.chroot import Chroot, User
from proving.proof import Proof, expect, expect_exit

_NAME = "lingyuan-trip"
_DAY = ("--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30")
_UTF8 = {"LANG": "C.UTF-8"}
_C = {"LANG": "C", "LC_ALL": "C"}


@dataclass(frozen=True)
class Case:
    """One way to start the program, and what the self-test must say of the own folder."""

    name: str
    user: User
    env: Mapping[str, str] = field(default_factory=dict)
    has_network: bool = True
    is_kept: bool = True


def prove_people(proof: Proof, chroot: Chroot) -> None:
    """Run self-test, a plan and the window without a display as each of them."""
    cases = _make_cases(chroot)
    for case in cases:
        prove_case(chroot, case)
    proof.note(f"{chroot.suite}.people", [case.name for case in cases])


def _make_cases(chroot: Chroot) -> tuple[Case, ...]:
    plain = chroot.add_user("plain", "/home/plain")
    chinese = chroot.add_user("zhang", "/home/张三 的 电脑")
    locked = chroot.add_user("locked", "/home/locked")
    expect_exit(chroot.run("chown", "root:root", locked.home), 0, "chown")
    expect_exit(chroot.run("chmod", "555", locked.home), 0, "chmod")
    return (
        Case("empty home", plain, _UTF8),
        Case("home in Chinese with spaces", chinese, _UTF8),
        Case("home in Chinese with spaces, C locale", chinese, _C),
        Case("read-only home", locked, _UTF8, is_kept=False),
        Case("no network", plain, _UTF8, has_network=False),
        Case("C locale", plain, _C),
        Case("no environment", plain),
    )


def prove_case(chroot: Chroot, case: Case, program: str = _NAME) -> None:
    """Everything that needs no display works; the window says plainly that there is none."""

    def start(*words: str) -> tuple[int, str, str]:
        done = chroot.run(
            program, *words, user=case.user, env=case.env, has_network=case.has_network, seconds=180
        )
        return done.returncode, done.stdout, done.stderr

    code, out, err = start("self-test", "--format", "json", "--lang", "en")
    expect(code == 0, f"{case.name}: self-test {code}\n{out}{err}")
    found = json.loads(out)["findings"]
    kept = "read-only" not in str(found["home"]["said"])
    expect(kept is case.is_kept, f"{case.name}: {found['home']}")
    code, out, err = start("plan", *_DAY)
    expect(code == 0 and "牛河梁" in out, f"{case.name}: plan {code}\n{out}{err}")
    code, out, err = start()
    expect(code == 1 and "没有可用的图形界面" in err, f"{case.name}: window {code}\n{out}{err}")
