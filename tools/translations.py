"""Keep the English of the interface in step with the source.

    python -m tools.translations            # renew .ts and .qm; exits 1 while anything is missing
    python -m tools.translations --check    # change nothing, say what is out of step

Texts are read from the calls of `translate` and `mark` in the program. Qt's own `lupdate` misses
most of them: it knows neither a context given by name nor a number in third place. The .ts file is
Qt Linguist's, edited there or in an editor; .qm is made from it by Qt's `lrelease`.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "lingyuan_trip"
CATALOGUE = ROOT / "assets" / "translations" / "lingyuan_trip_en.ts"
_FUNCTIONS = ("translate", "mark")
_DEFINITIONS = "i18n.py"
_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    '<TS version="2.1" language="en" sourcelanguage="zh_CN">\n'
)


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A text of the interface; `forms` are singular and plural where it `counts`, else one."""

    context: str
    source: str
    counts: bool = False
    forms: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What Qt looks a text up by."""
        return self.context, self.source

    @property
    def is_finished(self) -> bool:
        """Whether English is there in every form."""
        return len(self.forms) == (2 if self.counts else 1) and all(self.forms)


def find_messages(folder: Path = SOURCES) -> tuple[Message, ...]:
    """Every text in the program, sorted; raises ValueError at a call that cannot be read."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(folder.rglob("*.py")):
        if path.name == _DEFINITIONS:
            continue
        for message in _read_calls(path):
            known = found.get(message.key)
            if known is not None and known.counts != message.counts:
                raise ValueError(f"{path}: with and without a number: {message.source}")
            found[message.key] = message
    return tuple(sorted(found.values()))


def _read_calls(path: Path) -> Iterator[Message]:
    tree = ast.parse(path.read_text("utf-8"))
    names = {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id in _FUNCTIONS:
            yield _read_call(node, names, path)


def _read_call(call: ast.Call, names: Mapping[str, str], path: Path) -> Message:
    context, source = (_text(argument, names) for argument in call.args[:2])
    if context is None or source is None:
        raise ValueError(f"{path}:{call.lineno}: context and text must be plain texts")
    return Message(context, source, counts=len(call.args) > 2 or bool(call.keywords))


def _text(node: ast.expr, names: Mapping[str, str]) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return names.get(node.id) if isinstance(node, ast.Name) else None


def read_catalogue(path: Path = CATALOGUE) -> tuple[Message, ...]:
    """What a .ts file holds; a text marked unfinished has no forms."""
    if not path.exists():
        return ()
    return tuple(
        _read_message(context.findtext("name", ""), element)
        for context in ET.parse(path).getroot().iter("context")
        for element in context.iter("message")
    )


def _read_message(context: str, element: ET.Element) -> Message:
    counts = element.get("numerus") == "yes"
    translation = element.find("translation")
    assert translation is not None
    forms: tuple[str, ...] = ()
    if translation.get("type") is None:
        texts = translation.findall("numerusform") if counts else [translation]
        forms = tuple(text.text or "" for text in texts)
    return Message(context, element.findtext("source", ""), counts, forms)


def merge(messages: Iterable[Message], known: Iterable[Message]) -> tuple[Message, ...]:
    """The texts of the program with the English there is; what the program lost is dropped."""
    forms = {(message.key, message.counts): message.forms for message in known}
    return tuple(
        replace(message, forms=forms.get((message.key, message.counts), ())) for message in messages
    )


def write_catalogue(messages: Sequence[Message], path: Path = CATALOGUE) -> None:
    """Write a .ts file laid out as Qt Linguist does it, without line numbers."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(format_catalogue(messages), encoding="utf-8", newline="\n")


def format_catalogue(messages: Sequence[Message]) -> str:
    """The text of a .ts file."""
    parts = [_HEAD]
    for context in sorted({message.context for message in messages}):
        parts.append(f"<context>\n    <name>{escape(context)}</name>\n")
        parts += (_format(message) for message in messages if message.context == context)
        parts.append("</context>\n")
    return "".join([*parts, "</TS>\n"])


def _format(message: Message) -> str:
    state = "" if message.is_finished else ' type="unfinished"'
    text = "".join(escape(form) for form in message.forms[:1])
    if message.counts:
        forms = message.forms if message.is_finished else ("", "")
        lines = "".join(
            f"            <numerusform>{escape(form)}</numerusform>\n" for form in forms
        )
        text = f"\n{lines}        "
    numerus = ' numerus="yes"' if message.counts else ""
    return (
        f"    <message{numerus}>\n        <source>{escape(message.source)}</source>\n"
        f"        <translation{state}>{text}</translation>\n    </message>\n"
    )


def compile_catalogue(path: Path, target: Path) -> None:
    """Make the .qm file that Qt loads; the same .ts gives the same bytes."""
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    program = Path(PySide6.__file__).parent / name
    subprocess.run([program, "-silent", path, "-qm", target], check=True)


def find_differences(catalogue: Path = CATALOGUE, sources: Path = SOURCES) -> tuple[str, ...]:
    """What keeps the English from being complete and in step, one line each."""
    known = read_catalogue(catalogue)
    wanted = {(message.key, message.counts) for message in find_messages(sources)}
    there = {(message.key, message.counts) for message in known}
    said = [f"missing: {key}" for key, _ in sorted(wanted - there)]
    said += [f"no longer used: {key}" for key, _ in sorted(there - wanted)]
    said += [f"not translated: {m.key}" for m in known if not m.is_finished]
    compiled = catalogue.with_suffix(".qm")
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.qm"
        compile_catalogue(catalogue, fresh)
        if not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
            said.append(f"{compiled.name} is not made from {catalogue.name}")
    return tuple(said)


def main(words: Sequence[str] | None = None) -> int:
    """Renew or check both files; 1 when something is missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="change nothing")
    if not parser.parse_args(words).check:
        write_catalogue(merge(find_messages(), read_catalogue()))
        compile_catalogue(CATALOGUE, CATALOGUE.with_suffix(".qm"))
    differences = find_differences()
    print("\n".join(differences) or "English is complete.")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
