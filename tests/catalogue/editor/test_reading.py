"""Reading piece by piece says what reading the whole text says, after whatever was typed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from random import Random

import pytest

from lingyuan_trip.catalogue.editor import memory, reading
from lingyuan_trip.catalogue.editor.assembly import assemble
from lingyuan_trip.catalogue.editor.memory import Memory
from lingyuan_trip.catalogue.editor.piece_reading import Irregular, ReadEntry, read_entry
from lingyuan_trip.catalogue.editor.pieces import Piece, split
from lingyuan_trip.catalogue.editor.reading import Reading, TextReader, read_at_once
from lingyuan_trip.catalogue.encoding import decode
from lingyuan_trip.paths import data_dir

TODAY = dt.date(2026, 11, 25)
CORPUS = Path(__file__).parents[2] / "corpus"
SHIPPED = (data_dir() / "spots.yaml").read_text("utf-8")
GOOD = (CORPUS / "good.yaml").read_text("utf-8")
TYPED = (
    *"{}[]'\":,-#&*!|>%@`？：，“”　\t\n~ a9甲",
    "\n  - ",
    "\n- id: x\n",
    "\n---\n",
    "\nspots:\n",
    "\n  - id: extra\n    name: {zh: 多}\n",
    ": ",
    "  ",
    "status: verified",
    "id: ",
    "\ufffd",
    "\x07",
    "'09:00-16:30'",
)


def told(read: Reading) -> list[tuple[object, ...]]:
    found = [(p.line, p.column, p.code, p.what, p.remedy, p.severity) for p in read.problems]
    return sorted(found, key=str)


def agree(reader: TextReader, text: str) -> None:
    pieces, whole = reader.read(text), read_at_once(text, TODAY)
    assert told(pieces) == told(whole), text
    assert pieces.is_yaml == whole.is_yaml
    assert pieces.values == whole.values
    assert pieces.model == whole.model
    if pieces.pieces:
        assert {key: whole.lines[key] for key in pieces.lines} == pieces.lines


def is_read_by_pieces(text: str) -> bool:
    parts = split(text)
    if parts is None:
        return False
    try:
        assemble(Memory(TODAY), text, parts)
    except Irregular:
        return False
    return True


@pytest.mark.parametrize("text", [SHIPPED, GOOD, GOOD.replace("\n", "\r\n"), f"---\n{GOOD}"])
def test_a_sound_file_is_read_by_its_pieces(text: str) -> None:
    assert is_read_by_pieces(text)
    agree(TextReader(TODAY), text)
    agree(TextReader(TODAY), text.replace("2024-03", "2031-03"))


@pytest.mark.parametrize("path", sorted(CORPUS.glob("[0-9]*.yaml")), ids=lambda path: path.stem)
def test_every_bad_file_of_the_corpus(path: Path) -> None:
    decoded = decode(path.read_bytes())
    if decoded.readable:
        agree(TextReader(TODAY), path.read_bytes().decode("utf-8-sig"))


def test_most_bad_files_are_read_by_their_pieces_too() -> None:
    texts = [path.read_bytes() for path in CORPUS.glob("[0-9]*.yaml")]
    read = [is_read_by_pieces(text.decode("utf-8")) for text in texts if decode(text).readable]
    assert sum(read) > 0.8 * len(read)


def type_something(random: Random, text: str) -> str:
    """One of the things that happen to a text in an editor."""
    place = random.randrange(len(text))
    match random.randrange(5):
        case 0:
            return text[:place] + text[place + random.randint(1, 12) :]
        case 1:
            lines = text.split("\n")
            first = random.randrange(len(lines))
            taken = lines[first : first + random.randint(1, 8)]
            where = random.randrange(len(lines))
            return "\n".join([*lines[:where], *taken, *lines[where:]])
        case 2:
            lines = text.split("\n")
            first = random.randrange(len(lines))
            return "\n".join(lines[:first] + lines[first + random.randint(1, 4) :])
        case _:
            typed: str = random.choice(TYPED)
            return text[:place] + typed + text[place:]


@pytest.mark.parametrize("seed", range(20))
def test_after_each_of_twenty_random_edits(seed: int) -> None:
    """Four hundred in all; an edit that did much harm is taken back, as a person does."""
    random, text = Random(seed), GOOD
    reader = TextReader(TODAY)
    for _ in range(20):
        edited = type_something(random, text)
        agree(reader, edited)
        if len(reader.read(edited).problems) < 4:
            text = edited


def test_only_the_changed_entry_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = TextReader(TODAY)
    reader.read(SHIPPED)
    asked: list[str] = []

    def ask(piece: Piece, section: str) -> ReadEntry:
        asked.append(piece.text.splitlines()[0])
        return read_entry(piece, section)

    monkeypatch.setattr(memory, "read_entry", ask)
    monkeypatch.setattr(reading, "read_at_once", lambda *_: pytest.fail("read as a whole"))
    before = "  - id: lily-expo-garden\n    name: {zh: "
    read = reader.read("# 上面\n" + SHIPPED.replace(before, before + "新"))
    assert asked == ["  - id: lily-expo-garden"] and read.problems == ()
    broken = reader.read(SHIPPED.replace(before, before + "'"))
    assert len(asked) == 2 and len(broken.problems) == 1 and not broken.is_yaml
