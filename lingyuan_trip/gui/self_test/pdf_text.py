"""Which characters a PDF of ours holds as text, so that it can be searched and copied from.

Qt writes a table from glyphs to characters for each font; no library for reading PDF is shipped
for this one question.
"""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_TABLE = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_CHARACTERS = re.compile(rb"\[([^\]]*)\]")
_CODE = re.compile(rb"<([0-9A-Fa-f]{4,})>")


def characters_in_pdf(content: bytes) -> frozenset[str]:
    """Every character that some font of the file is able to give back as text."""
    found: set[str] = set()
    for stream in _STREAM.findall(content):
        for table in _TABLE.findall(_inflate(stream)):
            for codes in _CHARACTERS.findall(table):
                found.update(*map(_decode, _CODE.findall(codes)))
    return frozenset(found)


def _inflate(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def _decode(code: bytes) -> str:
    return bytes.fromhex(code.decode("ascii")).decode("utf-16-be", "ignore")
