#!/usr/bin/env python3
"""Set up and start, or set up and test. Standard library only; parses on Python 3.8.

python3 run.py               set up what is missing and show the window
python3 run.py window …      the same, with options such as --data FILE
python3 run.py plan …        the same, then any other command of the program
python3 run.py test [words]  set up, then format, lint, types and tests (words go to pytest)
python3 run.py update        renew constraints.txt and the locks in packaging

What this script itself says goes to stderr, so that stdout carries only the program's output.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
LEAST_PYTHON = (3, 11)
TESTED_PYTHON = (3, 13)
LEAST_GLIBC = (2, 34)
CONSTRAINTS = ROOT / "constraints.txt"
# What the packages are built of, with hashes: for the machine that builds, and for Windows.
LOCKS = {
    "packaging/requirements.lock": ("--universal", "--extra", "packaging"),
    "packaging/windows/requirements.lock": ("--python-platform", "x86_64-pc-windows-msvc"),
}
# Changed whenever an environment that was set up before must be set up again.
SETUP = "2"

# The system libraries that Qt loads, and the Debian packages they come in.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def say(text: str) -> None:
    """Tell the person something."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def fail(text: str) -> SystemExit:
    """The end, with a reason and what to do."""
    say(text)
    return SystemExit(1)


def run(*words: object) -> int:
    """Run a helper program; whatever it says goes to stderr. Returns its exit code."""
    try:
        return subprocess.call([str(word) for word in words], stdout=sys.stderr.fileno())
    except OSError as error:
        say(f"{words[0]}: {error}")
        return 127


def can_import(python: object, modules: str) -> bool:
    """Whether an interpreter has some modules."""
    command = [str(python), "-c", f"import {modules}"]
    return subprocess.call(command, stderr=subprocess.DEVNULL) == 0


def check_machine() -> None:
    """Stop with a sentence where the program cannot run at all."""
    if sys.version_info < LEAST_PYTHON:
        found = platform.python_version()
        raise fail(
            f"需要 Python 3.11 或更高版本，这里是 {found}。请安装新版 Python，再用它运行 run.py。\n"
            f"Python 3.11 or newer is needed; this is {found}."
        )
    name, version = platform.libc_ver() if sys.platform.startswith("linux") else ("", "")
    if name == "glibc" and tuple(int(part) for part in version.split(".")[:2]) < LEAST_GLIBC:
        raise fail(
            f"系统的 glibc {version} 太旧。请用 Debian 12、Ubuntu 24.04 或更新的系统。\n"
            f"glibc {version} is too old: use Debian 12, Ubuntu 24.04 or newer."
        )


def ensure_apt_packages(packages: list[str]) -> bool:
    """Install Debian packages; False where that is impossible, with the line to type."""
    if shutil.which("apt-get") is None:
        return False
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    before = [] if is_root else ["sudo", "-n"]
    line = "sudo apt-get install -y " + " ".join(packages)
    if before and (shutil.which("sudo") is None or run(*before, "true") != 0):
        say(f"缺少系统软件包，请先运行（please run first）：\n  {line}")
        return False
    say("正在安装系统软件包 Installing: " + " ".join(packages))
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    run(*apt, "update")
    if run(*apt, "install", "-y", "--no-install-recommends", *packages) == 0:
        return True
    say(f"系统软件包没有装上（见上）。请检查网络，或自己运行：\n  {line}")
    return False


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The Debian packages of libraries that cannot be loaded."""
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def ensure_qt_libraries() -> bool:
    """Make sure that Qt's system libraries are there; only Linux comes without them."""
    if not sys.platform.startswith("linux"):
        return True
    needed = missing_packages({**QT_LIBRARIES, **WINDOW_LIBRARIES})
    if not needed:
        return True
    installed = ensure_apt_packages(needed)
    still = missing_packages(QT_LIBRARIES)
    if still and not installed and shutil.which("apt-get") is None:
        say("缺少 Qt 需要的系统库，请用系统的软件管理器安装（Debian 包名）：" + " ".join(still))
    return not still


def make_environment() -> None:
    """Create the virtual environment anew."""
    shutil.rmtree(VENV, ignore_errors=True)
    # Debian parts venv from Python, and without ensurepip an environment has no pip.
    if not can_import(sys.executable, "ensurepip, venv"):
        ensure_apt_packages(["python3-venv"])
    say("正在建立虚拟环境 .venv Creating the virtual environment …")
    if run(sys.executable, "-m", "venv", VENV) != 0:
        raise fail(
            "虚拟环境没有建成（见上）。Debian/Ubuntu 请先运行 sudo apt-get install python3-venv；"
            "再检查磁盘空间。"
        )


def running_python() -> str:
    """The Python of this script, such as 3.11; an environment serves one such version."""
    return "{}.{}".format(*sys.version_info)


def environment_python() -> str:
    """The Python that the virtual environment was made for; empty while there is none."""
    try:
        lines = (VENV / "pyvenv.cfg").read_text("utf-8").splitlines()
    except OSError:
        return ""
    versions = [line.partition("=")[2].strip() for line in lines if line.startswith("version")]
    return ".".join(versions[0].split(".")[:2]) if versions else ""


def fingerprint(extras: str) -> str:
    """What the installed dependencies depend on."""
    parts = [str(ROOT), running_python(), extras, SETUP]
    parts += [(ROOT / name).read_text("utf-8") for name in ("pyproject.toml", "constraints.txt")]
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()


def list_requirements(extras: str) -> list[str]:
    """What pyproject.toml says the program needs, with some of its optional groups."""
    import tomllib  # not there before Python 3.11, where check_machine has already said so

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    groups = [project["optional-dependencies"][name] for name in extras.split(",") if name]
    return [requirement for group in (project["dependencies"], *groups) for requirement in group]


def join_checkout() -> None:
    """Let the environment's Python find the program where it lies, whatever folder it is run in.

    Python reads such a file in the system's encoding; written in ASCII, it may name any folder.
    An editable installation writes the folder as it is, and then no Python starts any more in
    a folder with a Chinese name on Windows.
    """
    libraries = VENV / "Lib" if WINDOWS else VENV / "lib" / f"python{running_python()}"
    line = f"import os, sys; sys.path.append(os.fsdecode({os.fsencode(ROOT)!a}))\n"
    (libraries / "site-packages" / "lingyuan_trip_checkout.pth").write_text(line, "ascii")


def say_untested_python() -> None:
    """Name the likely cause where a Python is newer than the pinned dependencies know."""
    if sys.version_info[:2] > TESTED_PYTHON:
        newest = "{}.{}".format(*TESTED_PYTHON)
        say(
            f"这里是 Python {running_python()}，依赖只在 3.11–{newest} 上测试过。"
            f"请装 Python {newest} 再试（Windows：py -{newest} run.py）。\n"
            f"This is Python {running_python()}; please try Python {newest}."
        )


def ensure_environment(extras: str = "") -> None:
    """Make sure that the virtual environment holds the program and its dependencies.

    `extras` names optional groups of pyproject.toml. A mark that is written last tells a
    finished set-up from one that was cut off.
    """
    mark = VENV / "-".join([".ready", *extras.split(",")])
    wanted = fingerprint(extras)
    if PYTHON.exists() and mark.is_file() and mark.read_text("utf-8") == wanted:
        return
    usable = PYTHON.exists() and environment_python() == running_python()
    if not usable or not can_import(PYTHON, "pip"):
        make_environment()
    say("正在安装依赖，第一次约需一分钟 Installing dependencies …")
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-q", "-c", CONSTRAINTS)
    if run(*pip, *list_requirements(extras)) != 0:
        say_untested_python()
        raise fail(
            "依赖没有装上（见上）。请检查网络和磁盘空间后再运行一次；"
            "在公司网络里可以用 pip config 设好镜像和证书。\n"
            "The dependencies were not installed; check network and disk space, then run again."
        )
    join_checkout()
    mark.write_text(wanted, "utf-8")


def start(words: list[str]) -> int:
    """Run the program with its words; its exit code is ours."""
    ensure_environment()
    if not ensure_qt_libraries() and words[:1] in ([], ["window"]):
        return 1
    command = [str(PYTHON), "-m", "lingyuan_trip", *words]
    if not WINDOWS:
        os.execv(command[0], command)
    return subprocess.call(command)


def test(words: list[str]) -> int:
    """Format, lint, types and tests. All are run; the exit code is 0 when all are good."""
    ensure_environment("test,tools")
    if not ensure_qt_libraries():
        return 1
    os.chdir(ROOT)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = []
    for name, check in (
        ("格式 format", ("ruff", "format", "--check", ".")),
        ("规范 lint", ("ruff", "check", ".")),
        ("类型 types", ("mypy",)),
    ):
        say(f"== {name}")
        if run(PYTHON, "-m", *check) != 0:
            failed.append(name)
    if failed:
        say(f"没有通过 Not passed: {', '.join(failed)}（见上）。测试照常运行，最后仍算失败。")
    say("== 测试 tests")
    code = subprocess.call([str(PYTHON), "-m", "pytest", "-q", *words])
    return code or int(bool(failed))


def update() -> int:
    """Renew what is pinned: versions for all systems and Pythons, and hashes for the builds."""
    ensure_environment("dev")
    os.chdir(ROOT)
    compiler = (PYTHON, "-m", "uv", "pip", "compile", "--no-emit-index-url", "--quiet")
    known = ("--python-version", "3.11", "--custom-compile-command", "python3 run.py update")
    code = run(
        *compiler,
        *("--universal", "--all-extras", "--upgrade", *known),
        *("pyproject.toml", "-o", CONSTRAINTS.name),
    )
    for lock, words in LOCKS.items():
        pinned = ("--generate-hashes", "--only-binary", ":all:", "--no-annotate", "--upgrade")
        code = code or run(
            *(*compiler, *words, *pinned, *known, "-c", CONSTRAINTS.name),
            *("pyproject.toml", "-o", lock),
        )
    if code == 0:
        say("constraints.txt 和安装包的锁定文件已更新。请运行 python3 run.py test，通过后再提交。")
    return code


def main() -> int:
    """Do what the words say."""
    check_machine()
    words = sys.argv[1:]
    if words[:1] == ["test"]:
        return test(words[1:])
    if words == ["update"]:
        return update()
    return start(words)


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except KeyboardInterrupt:
        raise SystemExit(130) from None
