"""Bytes of a file to text: UTF-8 only, and what else it may be in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lingyuan_trip.catalogue.problem import Fault, Finding, Severity, Words, make_fault

MAX_BYTES = 32 * 1024 * 1024

_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SAVE_AS: Words = (
    "用编辑器打开，另存为 UTF-8 编码，再检查一次",
    "open it in an editor, save it as UTF-8 and check again",
)
_HAN = re.compile("[\u4e00-\u9fff]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_GARBLED = re.compile("\ufffd|锟斤拷|烫烫烫")
MOST_SHOWN = 20
"""Of unprintable and of garbled characters each, the first so many are told."""
_SAMPLE = 200_000
_BREAK_SIGNS = "\n\r\x85\u2028\u2029"
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(slots=True)
class Decoded:
    """A file's text without BOM; where it is not `readable` only for showing lines.

    Control characters are replaced, so that the parser gets past them.
    """

    text: str
    findings: list[Finding] = field(default_factory=list)
    readable: bool = True


def decode(content: bytes) -> Decoded:
    """The text of a file and what is wrong with its characters; never raises."""
    if len(content) > MAX_BYTES:
        return _unreadable("", _too_large(len(content)))
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _unreadable("", _other_encoding(encoding))
    if b"\x00" in content[:4000]:
        return _unreadable("", _guess_wide(content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _describe_foreign(content, error.start)
    findings = [*_find_unprintable(text), *_find_garbled(text)]
    return Decoded(_UNPRINTABLE.sub("\ufffd", text), findings)


def split_lines(text: str) -> list[str]:
    """The lines of a text as YAML counts them."""
    return _BREAK.split(text)


def count_breaks(text: str, end: int | None = None) -> int:
    """How many lines end before a place of a text."""
    return sum(text.count(sign, 0, end) for sign in _BREAK_SIGNS) - text.count("\r\n", 0, end)


def place_of(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character, both from 0."""
    return count_breaks(text, index), index - 1 - max(
        text.rfind(sign, 0, index) for sign in _BREAK_SIGNS
    )


def _find_unprintable(text: str) -> Iterator[Finding]:
    for match in islice(_UNPRINTABLE.finditer(text), MOST_SHOWN):
        code = f"U+{ord(match[0]):04X}"
        fault = make_fault(
            "text.unprintable",
            (f"有不可见的控制字符 {code}", f"there is a control character {code}"),
            ("删去这个字符（在它前后各删一次试试）", "delete this character"),
        )
        yield Finding(*place_of(text, match.start()), fault)


def _find_garbled(text: str) -> Iterator[Finding]:
    for match in islice(_GARBLED.finditer(text), MOST_SHOWN):
        yield Finding(*place_of(text, match.start()), GARBLED)


def _unreadable(text: str, fault: Fault, line: int = 0, column: int = 0) -> Decoded:
    return Decoded(text, [Finding(line, column, fault)], readable=False)


def _describe_foreign(content: bytes, start: int) -> Decoded:
    """What a file that is no UTF-8 may be."""
    shown = content.decode("utf-8-sig", errors="replace")
    before = content[:start].decode("utf-8-sig", errors="replace")
    place = place_of(before, len(before))
    sample = shown[len(before) :][:_SAMPLE] + before[-_SAMPLE:]
    if len(_HAN.findall(sample)) > sample.count("\ufffd"):
        return _unreadable(shown, BROKEN_BYTES, *place)
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return _unreadable(shown, _other_encoding(None), *place)
    if not _HAN.search(text):
        return _unreadable(shown, _other_encoding(None), *place)
    return _unreadable(text, _other_encoding("GB18030（GBK、ANSI）"), *place)


def _guess_wide(content: bytes) -> Fault:
    zeros = content[:4000].count(0)
    is_wide = len(content) % 2 == 0 and zeros > len(content[:4000]) // 8
    return _other_encoding("UTF-16") if is_wide else BINARY


def _other_encoding(name: str | None) -> Fault:
    what: Words = ("文件不是 UTF-8 编码", "the file is not encoded in UTF-8")
    if name is not None:
        english = name.replace("（", " (").replace("）", ")").replace("、", ", ")
        what = (
            f"文件是 {name} 编码，不是 UTF-8",
            f"the file is encoded in {english}, not in UTF-8",
        )
    return make_fault("text.encoding", what, _SAVE_AS)


def _too_large(size: int) -> Fault:
    megabytes, limit = size / 1024**2, MAX_BYTES // 1024**2
    return make_fault(
        "text.too-large",
        (
            f"文件有 {megabytes:.1f} MB，超过 {limit} MB",
            f"the file has {megabytes:.1f} MB, more than {limit} MB",
        ),
        ("检查是否选错了文件", "check whether this is the right file"),
    )


BROKEN_BYTES = make_fault(
    "text.broken-bytes",
    ("这里有不是 UTF-8 的字节，文字已损坏", "there are bytes here that are no UTF-8"),
    ("重新输入这几个字，另存为 UTF-8", "type these characters again and save as UTF-8"),
)
GARBLED = make_fault(
    "text.garbled",
    ("这里有乱码", "the text is garbled here"),
    ("重新输入这几个字", "type these characters again"),
    Severity.WARNING,
)
BINARY = make_fault(
    "text.binary",
    ("文件里有空字节，不是文本文件", "the file holds zero bytes; it is no text file"),
    ("检查是否选错了文件", "check whether this is the right file"),
)
EMPTY_FILE = make_fault(
    "text.empty",
    ("文件是空的", "the file is empty"),
    (
        "检查是否选错了文件，或从备份恢复",
        "check whether this is the right file, or restore a backup",
    ),
)
