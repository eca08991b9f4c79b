"""Bytes of a file to text: UTF-8 only, and what else it may be in words."""

from __future__ import annotations

import re

from lingyuan_trip.catalogue.problem import Fault, Finding, Words, make_fault

MAX_BYTES = 16 * 1024 * 1024

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
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def decode(content: bytes) -> tuple[str, Finding | None]:
    """The text without its BOM; where there is a fault the text is only for showing."""
    if len(content) > MAX_BYTES:
        return "", Finding(0, 0, _too_large(len(content)))
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return "", Finding(0, 0, _other_encoding(encoding))
    if b"\x00" in content[:4000]:
        return "", Finding(0, 0, _guess_wide(content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _describe_foreign(content, error.start)
    return text, _find_unprintable(text)


def split_lines(text: str) -> list[str]:
    """The lines of a text as YAML counts them."""
    return _BREAK.split(text)


def place_of(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character, both from 0."""
    breaks = list(_BREAK.finditer(text, 0, index))
    return len(breaks), index - (breaks[-1].end() if breaks else 0)


def _find_unprintable(text: str) -> Finding | None:
    match = _UNPRINTABLE.search(text)
    if match is None:
        return None
    line, column = place_of(text, match.start())
    code = f"U+{ord(match[0]):04X}"
    fault = make_fault(
        "text.unprintable",
        (f"有不可见的控制字符 {code}", f"there is a control character {code}"),
        ("删去这个字符（在它前后各删一次试试）", "delete this character"),
    )
    return Finding(line, column, fault)


def _describe_foreign(content: bytes, start: int) -> tuple[str, Finding]:
    """What a file that is no UTF-8 may be."""
    shown = content.decode("utf-8-sig", errors="replace")
    before = content[:start].decode("utf-8-sig", errors="replace")
    line, column = place_of(before, len(before))
    if len(_HAN.findall(shown)) > shown.count("\ufffd"):
        return shown, Finding(line, column, BROKEN_BYTES)
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return shown, Finding(line, column, _other_encoding(None))
    if not _HAN.search(text):
        return shown, Finding(line, column, _other_encoding(None))
    return text, Finding(line, column, _other_encoding("GB18030（GBK、ANSI）"))


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
