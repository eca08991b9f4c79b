"""The parser with its commands, and running one of them."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from lingyuan_trip import __version__
from lingyuan_trip.cli import (
    check,
    data,
    export,
    festivals,
    impact,
    pack,
    plan,
    roads,
    schema,
    solve,
    verify,
)
from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import UNUSABLE
from lingyuan_trip.cli.misuse import say_misuse
from lingyuan_trip.cli.problems import print_problems
from lingyuan_trip.domain.errors import DataError, LingyuanTripError, describe_os_error
from lingyuan_trip.domain.text import Language, LocalizedText

Command = Callable[[argparse.Namespace], int]
COMMANDS = (plan, festivals, export, verify, solve, check, impact, data, roads, schema, pack)
"""The modules of the commands, in the order in which help lists them."""

_NOT_WRITTEN = LocalizedText("结果写不出来：", "the answer could not be written: ")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(UNUSABLE, f"参数有误：{say_misuse(message)}。用法见 {self.prog} --help\n")


def build_parser(*more: Callable[[Commands], None]) -> argparse.ArgumentParser:
    """The parser with every command that needs no window, and those that `more` add."""
    parser = _Parser(
        prog="lingyuan-trip", description="凌源行：从牛河梁站出发、赶得上返程车的最佳行程，一至四天"
    )
    parser.add_argument("--version", action="version", version=f"lingyuan-trip {__version__}")
    commands: Commands = parser.add_subparsers(dest="command", metavar="命令", parser_class=_Parser)
    for command in COMMANDS:
        command.add_to(commands)
    for add_to in more:
        add_to(commands)
    return parser


def main(
    argv: Sequence[str] | None = None,
    parser: argparse.ArgumentParser | None = None,
    today: dt.date | None = None,
) -> int:
    """Run one command; returns the exit code.

    `parser` may know more commands than this module; without `today` no date is in the future.
    """
    _speak_utf8()
    parser = parser or build_parser()
    arguments = parser.parse_args(argv)
    if arguments.command is None:
        parser.print_help()
        return UNUSABLE
    arguments.today = today
    command: Command = arguments.run
    language: Language = getattr(arguments, "lang", "zh")
    try:
        code = command(arguments)
        sys.stdout.flush()
        return code
    except DataError as error:
        print_problems(error, language)
        print(error.text.get(language), file=sys.stderr)
    except LingyuanTripError as error:
        print(error.text.get(language), file=sys.stderr)
    except BrokenPipeError:
        # The reader of our output is gone; leaving quietly is what it expects.
        _drop_output()
    except OSError as error:
        what = _NOT_WRITTEN.get(language)
        print(f"{what}{describe_os_error(error).get(language)}", file=sys.stderr)
        _drop_output()
    return UNUSABLE


def _drop_output() -> None:
    """Let the interpreter end without trying once more to write what could not be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    # A terminal or pipe in another encoding must not turn Chinese into an error.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
