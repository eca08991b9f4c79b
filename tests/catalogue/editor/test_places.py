from __future__ import annotations

import pytest

from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.paths import data_dir

SHIPPED = DataText((data_dir() / "spots.yaml").read_text("utf-8"))
LILY: Path = ("spots", "lily-expo-garden")


def letters_at(data: DataText, place: tuple[int, int]) -> str:
    line, column = place
    return data.text.splitlines()[line - 1][column - 1 :]


@pytest.mark.parametrize(
    ("path", "letters"),
    [
        (LILY, "id: lily"),
        ((*LILY, "name", "en"), "Lingyuan Lily"),
        ((*LILY, "evidence", "source", 1), "liaoning-daily-2025"),
        (("version",), "'2026.11'"),
        ((*LILY, "name", "fr"), "{zh: 中国（凌源）百合"),
        (("festivals", 0, "id"), "lily"),
    ],
)
def test_a_value_is_found_in_the_text(path: Path, letters: str) -> None:
    assert letters_at(SHIPPED, SHIPPED.place_of(path)).startswith(letters)


def test_every_leaf_leads_to_its_place_and_back() -> None:
    for section in ("spots", "gateways", "sources"):
        for entry in SHIPPED.entries(section)[::5]:
            for key in entry.values:
                path: Path = (section, entry.id, key)
                assert SHIPPED.path_at(*SHIPPED.place_of(path))[:3] == path


def test_a_place_in_a_broken_text_still_leads_to_its_entry() -> None:
    line, column = SHIPPED.place_of((*LILY, "name", "zh"))
    lines = SHIPPED.text.split("\n")
    lines[line - 1] = lines[line - 1].replace("zh: ", "zh: '", 1)
    broken = DataText("\n".join(lines))
    assert not broken.is_readable
    assert broken.path_at(line, column)[:2] == LILY
    assert broken.path_at(line + 400, 5)[0] in ("spots", "festivals")


def test_an_irregular_text_has_places_too() -> None:
    data = DataText("spots: [{id: a, kind: park},\n {id: b, kind: tomb}]\n")
    assert data.place_of(("spots", "b", "kind")) == (2, 16)
    assert data.path_at(2, 17) == ("spots", "b", "kind")
    assert DataText("\x85a: [1, 2]").path_at(2, 5) == ("a", 0)


def test_many_values_are_set_at_once() -> None:
    wanted = [(("spots", each.id, "interest"), 4) for each in SHIPPED.entries("spots")]
    after = SHIPPED.with_values([*wanted, (("version",), "2027.1"), ((*LILY, "pinyin"), "bai he")])
    one_by_one = SHIPPED
    for path, value in wanted:
        one_by_one = one_by_one.with_value(path, value)
    one_by_one = one_by_one.with_value(("version",), "2027.1")
    assert after.text == one_by_one.with_value((*LILY, "pinyin"), "bai he").text


def test_text_from_a_field_keeps_the_line_ends_it_did_not_touch() -> None:
    mixed = DataText("a: 1\r\nb: 2\nc: 3\r\nd: 4\r\n")
    view = mixed.text.replace("\r\n", "\n")
    assert mixed.with_view(view).text == mixed.text
    assert mixed.with_view(view.replace("c: 3", "c: 5\nx: 6")).text == (
        "a: 1\r\nb: 2\nc: 5\r\nx: 6\r\nd: 4\r\n"
    )
    assert mixed.with_view(view.replace("4", "\ud83d")).to_bytes().decode() != ""
