"""What a new item of a list begins with: its required keys, and no fact that nobody stated."""

from __future__ import annotations

import datetime as dt

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.catalogue.form_fields import FieldKind, FormField


def make_blank(field: FormField, today: dt.date) -> dict[str, Plain]:
    """The keys that must be there, with nothing in them but the present year."""
    made: dict[str, Plain] = {}
    for each in field.fields:
        if not each.is_required:
            continue
        if each.kind is FieldKind.GROUP:
            made[each.key] = make_blank(each, today)
        elif each.key == "year":
            made[each.key] = today.year
        elif each.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
            made[each.key] = ""
    return made or {"note": ""}
