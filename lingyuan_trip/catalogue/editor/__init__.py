"""Changes to a data file that leave everything else as it is: comments, order, spelling."""

from lingyuan_trip.catalogue.editor.data_text import DataText, Entry, name_of
from lingyuan_trip.catalogue.editor.emit import Value
from lingyuan_trip.catalogue.editor.part_editing import BrokenText
from lingyuan_trip.catalogue.editor.roads import SurveyedRoad, set_roads
from lingyuan_trip.catalogue.editor.values import (
    NoSuchValue,
    add_entry,
    has_value,
    remove_value,
    set_value,
)
from lingyuan_trip.catalogue.plain import Plain, to_plain

__all__ = [
    "BrokenText",
    "DataText",
    "Entry",
    "NoSuchValue",
    "Plain",
    "SurveyedRoad",
    "Value",
    "add_entry",
    "has_value",
    "name_of",
    "remove_value",
    "set_roads",
    "set_value",
    "to_plain",
]
