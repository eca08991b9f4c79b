"""What argparse says of wrong words, in Chinese."""

from __future__ import annotations

import re

_SENTENCES = (
    (r"the following arguments are required: (.+)", r"缺少 \1"),
    (r"unrecognized arguments: (.+)", r"不认得 \1"),
    (r"argument (\S+): expected one argument", r"\1 后面要有一个值"),
    (r"argument (\S+): expected at least one argument", r"\1 后面至少要有一个值"),
    (r"argument (\S+): invalid choice: (.+?) \(choose from (.+)\)", r"\1 没有 \2，可以写：\3"),
    (r"argument (\S+): not allowed with argument (.+)", r"\1 不能和 \2 一起用"),
    (r"ambiguous option: (\S+) could match (.+)", r"\1 不明确，可能是 \2"),
    (r"argument (\S+): ignored explicit argument (.+)", r"\1 不带值，却写了 \2"),
    (r"argument (\S+): (.+)", r"\1：\2"),
)


def say_misuse(message: str) -> str:
    """The message in Chinese where it is one of the usual ones."""
    for shape, sentence in _SENTENCES:
        if match := re.fullmatch(shape, message, re.DOTALL):
            return match.expand(sentence)
    return message
