"""Plain values are what the file means, and come back as the file reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.catalogue.plain import NotPlain, Plain, parse_plain, to_node, to_plain

SCALARS = st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.text(max_size=12)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(min_size=1), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_a_tree_made_of_plain_values_gives_them_back(value: Plain) -> None:
    assert to_plain(to_node(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{a: 1, b: '1', c: true, d: 'true', e: ~}", {"a": 1, "b": "1", "c": True, "d": "true"}),
        ("[09:00, 2026.10, 2024-03, 41.5, 010, NO]", ["09:00", "2026.10", "2024-03", 41.5]),
    ],
)
def test_only_what_reads_back_to_the_same_letters_is_a_number(text: str, value: Plain) -> None:
    read = parse_plain(text)
    if isinstance(value, dict):
        assert read == {**value, "e": None}
    else:
        assert isinstance(value, list)
        assert read == [*value, "010", "NO"]


@pytest.mark.parametrize("text", ["", "{a: 1", "{a: 1, a: 2}", "*x", "!!int 3"])
def test_what_is_no_yaml_of_ours_is_refused(text: str) -> None:
    with pytest.raises(NotPlain):
        parse_plain(text)
