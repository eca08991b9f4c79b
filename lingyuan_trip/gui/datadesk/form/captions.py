"""How fields are called beside their values."""

from __future__ import annotations

from lingyuan_trip.catalogue.form_fields import FormField
from lingyuan_trip.gui import formatting


def caption(field: FormField) -> str:
    """The name of a field where it stands by itself: it begins with a capital letter."""
    name = formatting.say(field.name)
    return name[:1].upper() + name[1:]
