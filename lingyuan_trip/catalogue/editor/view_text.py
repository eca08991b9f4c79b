"""Text as a text field holds it: every line ends with a line feed, and any sign can be typed."""

from __future__ import annotations

from lingyuan_trip.catalogue.editor.marks import newline_of


def take_from_view(text: str, view: str) -> str:
    """The text after it was edited in a field; lines that were not touched end as they did."""
    # Half of a sign that takes two is no text.
    view = view.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    old = text.splitlines(keepends=True) if "\r" in text else None
    if old is None:
        return view
    plain = [line.replace("\r\n", "\n").replace("\r", "\n") for line in old]
    new = view.splitlines(keepends=True)
    front = 0
    while front < min(len(plain), len(new)) and plain[front] == new[front]:
        front += 1
    back, least = 0, min(len(plain), len(new)) - front
    while back < least and plain[-1 - back] == new[-1 - back]:
        back += 1
    newline = newline_of(text)
    middle = [line.replace("\n", newline) for line in new[front : len(new) - back]]
    return "".join([*old[:front], *middle, *old[len(old) - back :]])
