"""QR codes of links."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=64)
def modules_of(link: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of a code, dark is True, without a quiet zone.

    The encoding is named: Chinese would otherwise become Shift-JIS. Error correction is M, for
    paper that was folded in a pocket.
    """
    import segno

    code = segno.make_qr(link, error="m", encoding="utf-8", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
