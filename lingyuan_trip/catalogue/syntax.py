"""What the YAML parser complains about, in plain words and at the place to look at."""

from __future__ import annotations

import re

import yaml

from lingyuan_trip.catalogue.problem import Fault, Finding, Words, make_fault

_KEY = re.compile(r"\s*(?:- )?[A-Za-z_]\w*:\s")


def describe_syntax_error(error: yaml.MarkedYAMLError, lines: list[str]) -> Finding:
    """The parser's complaint about the text of these lines; places count from 0."""
    place = _clip(place_of_error(error), lines)
    start = place
    if error.context_mark is not None:
        start = _clip((error.context_mark.line, error.context_mark.column), lines)
    return _describe(
        (error.problem or "").lower(), (error.context or "").lower(), start, place, lines
    )


def _describe(
    problem: str, context: str, start: tuple[int, int], place: tuple[int, int], lines: list[str]
) -> Finding:
    if "quoted scalar" in context and "end of stream" in problem:
        return Finding(*start, UNCLOSED_QUOTE)
    if "escape" in problem:
        return Finding(*place, ESCAPE)
    if "flow" in context:
        return _describe_flow(start, place, lines)
    if "could not find expected ':'" in problem:
        return Finding(*start, NO_COLON)
    if "mapping values are not allowed" in problem:
        return Finding(*place, _describe_colon(place, lines))
    if "document start" in problem and place[1] == 0:
        return Finding(*place, SEVERAL_DOCUMENTS)
    return Finding(*place, _describe_character(place, lines))


def place_of_error(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    """Line and column at which the parser stopped."""
    mark = error.problem_mark or error.context_mark
    return (0, 0) if mark is None else (mark.line, mark.column)


def find_tab(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int] | None:
    """Where a tab stands in the indentation the parser stumbled over."""
    line, _ = place_of_error(error)
    for number in (line, line - 1):
        text = lines[number] if 0 <= number < len(lines) else ""
        indent = text[: len(text) - len(text.lstrip())]
        if "\t" in indent:
            return number, indent.index("\t")
    return None


def _clip(place: tuple[int, int], lines: list[str]) -> tuple[int, int]:
    """A place within the lines; the end of the last one for the end of the text."""
    line, column = place
    if line < len(lines):
        return line, column
    return (len(lines) - 1, len(lines[-1])) if lines else (0, 0)


def _char_at(place: tuple[int, int], lines: list[str]) -> str:
    line, column = place
    text = lines[line] if line < len(lines) else ""
    return text[column : column + 1]


def _describe_flow(start: tuple[int, int], place: tuple[int, int], lines: list[str]) -> Finding:
    opened = _char_at(start, lines) or "{"
    if start[0] == place[0] and _char_at(place, lines):
        return Finding(*place, _broken_flow(opened))
    return Finding(*start, _unclosed_bracket(opened))


def _describe_colon(place: tuple[int, int], lines: list[str]) -> Fault:
    line, column = place
    text = lines[line] if line < len(lines) else ""
    match = _KEY.match(text)
    return COLON_IN_TEXT if match is not None and match.end() <= column else BAD_INDENT


def _describe_character(place: tuple[int, int], lines: list[str]) -> Fault:
    line, column = place
    char = _char_at(place, lines)
    before = lines[line][:column].rstrip() if line < len(lines) else ""
    if char in ("}", "]", ","):
        return _stray(char)
    if before.endswith(("'", '"')):
        return AFTER_QUOTE
    for index in (column, column - 1):
        sign = _char_at((line, max(index, 0)), lines)
        if sign and sign in "@`%*&!|>":
            return _bad_start(sign)
    return BAD_INDENT


def _bad_start(sign: str) -> Fault:
    return make_fault(
        "yaml.bad-start",
        (f"文字不能以 {sign} 开头", f"a text must not begin with {sign}"),
        ("给整段文字加单引号", "put the whole text in single quotes"),
    )


def _stray(char: str) -> Fault:
    return make_fault(
        "yaml.stray-bracket",
        (f"多了一个 {char}", f"there is a stray {char}"),
        ("删去它，或补上前面缺的括号", "delete it, or add the bracket missing before it"),
    )


def _broken_flow(opened: str) -> Fault:
    closing = "]" if opened == "[" else "}"
    return make_fault(
        "yaml.broken-flow",
        (
            f"{opened}…{closing} 里这个位置缺逗号或 {closing}",
            f"a comma or {closing} is missing here",
        ),
        (
            "两项之间用英文逗号；含冒号、逗号的文字加引号",
            "part the items by commas; quote texts that hold colons or commas",
        ),
    )


def _unclosed_bracket(opened: str) -> Fault:
    closing = "]" if opened == "[" else "}"
    return make_fault(
        "yaml.unclosed-bracket",
        (f"从这里开始的 {opened} 没有写完整", f"the {opened} that begins here is not complete"),
        (f"补上 {closing}，并检查里面的逗号", f"add {closing} and check the commas inside"),
    )


_QUOTE: Words = ("在文字结尾补上同样的引号", "close the text with the same quote")

UNCLOSED_QUOTE = make_fault(
    "yaml.unclosed-quote",
    ("从这里开始的引号没有配对", "the quote that begins here is never closed"),
    _QUOTE,
)
ESCAPE = make_fault(
    "yaml.escape",
    ("双引号里的反斜线 \\ 写法不对", "a backslash in double quotes is not understood"),
    ("改用单引号，或把 \\ 写成 \\\\", "use single quotes, or write \\\\"),
)
NO_COLON = make_fault(
    "yaml.no-colon",
    ("这一行缺少“键: 值”中的冒号", "the colon of 'key: value' is missing in this line"),
    ("写成 键: 值，用英文冒号，后面空一格", "write key: value, with a space after the colon"),
)
COLON_IN_TEXT = make_fault(
    "yaml.colon-in-text",
    ("文字里有英文冒号加空格，读不懂", "the text holds a colon followed by a space"),
    ("给整段文字加单引号", "put the whole text in single quotes"),
)
BAD_INDENT = make_fault(
    "yaml.indent",
    (
        "这一行的缩进与上面不一致，或上面的引号没有配对",
        "the indentation does not fit the lines above",
    ),
    (
        "同一层的键左边对齐，每层两个空格；再看上面几行的引号",
        "align keys of one level, two spaces per level; check the quotes above",
    ),
)
AFTER_QUOTE = make_fault(
    "yaml.after-quote",
    ("引号后面还有内容", "there is something after the closing quote"),
    (
        "把全部文字放进一对引号；文字里的单引号写两遍",
        "put all of the text in one pair of quotes; double a single quote inside",
    ),
)
SEVERAL_DOCUMENTS = make_fault(
    "yaml.several-documents",
    ("文件里有第二份文档", "the file holds a second document"),
    (
        "只留一份，删去多余的 --- 或 ... 及其后的内容",
        "keep one; delete the extra --- or ... and what follows",
    ),
)
TAB = make_fault(
    "yaml.tab",
    ("缩进用了制表符（Tab）", "the indentation holds a tab"),
    (
        "改成空格，每层两个；编辑器里可设“用空格代替 Tab”",
        "use spaces, two per level; editors can insert spaces for tabs",
    ),
)
