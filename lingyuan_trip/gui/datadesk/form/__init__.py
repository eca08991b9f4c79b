"""The form of an entry, made from the schema."""

from lingyuan_trip.gui.datadesk.form.pane import FormPane

__all__ = ["FormPane"]
