"""Where what is typed into a form goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.form_fields import FormField
from lingyuan_trip.gui.datadesk.form.editor import Editor


class Sink(Protocol):
    """Changes the data behind a form."""

    def put(self, path: Path, value: Plain, *, is_required: bool) -> None:
        """Set a value; None takes an optional one out and empties a required one."""

    def put_evidence(self, path: Path, evidence: Mapping[str, Plain]) -> None:
        """Set status, source, date and note of the value at a path."""

    def verify_today(self, path: Path) -> None:
        """Say of the value at a path that it was checked today."""

    def take_out(self, path: Path) -> None:
        """Take a key or an item of a list out: it is not known."""

    def open_field(self, path: Path, field: FormField) -> None:
        """Show a field that is not written yet, to be filled in."""

    def add_item(self, path: Path, field: FormField) -> None:
        """Begin another item of a list."""

    def end_step(self) -> None:
        """What is typed from now on is another step."""

    def register(self, path: Path, editor: Editor) -> None:
        """The editor of the value at a path can be led to."""
